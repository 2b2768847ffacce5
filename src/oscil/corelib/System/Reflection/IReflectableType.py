from oscil.lang import *


@interface
class IReflectableType:
    def GetTypeInfo(self) -> TypeInfo: ...
