from oscil.lang import *
from System.Buffers import BuffersExtensions, IBufferWriter, ReadOnlySequence


@static
class EncodingExtensions:
    @extension
    def GetBytes(self: Encoding, chars: ReadOnlySpan[char], writer: IBufferWriter[u8]) -> i64:
        count = self.GetByteCount(chars)
        n = self.GetBytes(chars, writer.GetSpan(count))
        writer.Advance(n)
        return i64(n)

    @extension
    def GetChars(self: Encoding, bytes: ReadOnlySpan[u8], writer: IBufferWriter[char]) -> i64:
        count = self.GetCharCount(bytes)
        n = self.GetChars(bytes, writer.GetSpan(count))
        writer.Advance(n)
        return i64(n)

    @extension
    def GetString(self: Encoding, bytes: In[ReadOnlySequence[u8]]) -> str:
        return self.GetString(BuffersExtensions.ToArray[u8](bytes))
