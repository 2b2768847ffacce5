from oscil.lang import *


@sealed
@internal
class SynchronizedStream(Stream):
    """One call at a time."""

    _stream: Stream

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    @override
    @property
    def CanRead(self) -> bool:
        return self._stream.CanRead

    @override
    @property
    def CanWrite(self) -> bool:
        return self._stream.CanWrite

    @override
    @property
    def CanSeek(self) -> bool:
        return self._stream.CanSeek

    @override
    @property
    def Length(self) -> i64:
        with lock(self._stream):
            return self._stream.Length

    @override
    @property
    def Position(self) -> i64:
        with lock(self._stream):
            return self._stream.Position

    @override
    @Position.setter
    def Position(self, value: i64) -> None:
        with lock(self._stream):
            self._stream.Position = value

    @override
    def Flush(self) -> None:
        with lock(self._stream):
            self._stream.Flush()

    @override
    def Seek(self, offset: i64, origin: SeekOrigin) -> i64:
        with lock(self._stream):
            return self._stream.Seek(offset, origin)

    @override
    def SetLength(self, value: i64) -> None:
        with lock(self._stream):
            self._stream.SetLength(value)

    @override
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32:
        with lock(self._stream):
            return self._stream.Read(buffer, offset, count)

    @override
    def ReadByte(self) -> i32:
        with lock(self._stream):
            return self._stream.ReadByte()

    @override
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        with lock(self._stream):
            self._stream.Write(buffer, offset, count)

    @override
    def WriteByte(self, value: u8) -> None:
        with lock(self._stream):
            self._stream.WriteByte(value)

    @override
    def Close(self) -> None:
        with lock(self._stream):
            self._stream.Close()
