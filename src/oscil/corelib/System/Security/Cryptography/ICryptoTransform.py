from oscil.lang import *


@interface
class ICryptoTransform(IDisposable):
    @property
    def InputBlockSize(self) -> i32: ...

    @property
    def OutputBlockSize(self) -> i32: ...

    @property
    def CanTransformMultipleBlocks(self) -> bool: ...

    @property
    def CanReuseTransform(self) -> bool: ...

    def TransformBlock(self, inputBuffer: Array[u8], inputOffset: i32, inputCount: i32, outputBuffer: Array[u8], outputOffset: i32) -> i32: ...

    def TransformFinalBlock(self, inputBuffer: Array[u8], inputOffset: i32, inputCount: i32) -> Array[u8]: ...
