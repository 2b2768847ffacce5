from oscil.lang import *
import System.Collections.Generic


@static
class BuffersExtensions:
    @extension
    @generic(T)
    def PositionOf(self: In[ReadOnlySequence[T]], value: T) -> SequencePosition | None:
        rest = self
        position = rest.Start
        while True:
            start = position
            more, memory = rest.TryGet(ref(position))
            if not more:
                return None
            span = memory.Span
            for i in range(span.Length):
                if System.Collections.Generic.EqualityComparer[T].Default.Equals(span[i], value):
                    return rest.GetPosition(i64(i), start)

    @extension
    @generic(T)
    def CopyTo(self: In[ReadOnlySequence[T]], destination: Span[T]) -> None:
        if self.Length > i64(destination.Length):
            raise ArgumentOutOfRangeException("destination")
        at = 0
        for memory in self:
            memory.Span.CopyTo(destination[at:])
            at += memory.Length

    @extension
    @generic(T)
    def ToArray(self: In[ReadOnlySequence[T]]) -> Array[T]:
        result = Array[T](checked(i32(self.Length)))
        BuffersExtensions.CopyTo[T](self, Span[T](result))
        return result

    @extension
    @generic(T)
    def Write(self: IBufferWriter[T], value: ReadOnlySpan[T]) -> None:
        rest = value
        while True:
            target = self.GetSpan(0)
            if rest.Length <= target.Length:
                rest.CopyTo(target)
                self.Advance(rest.Length)
                return
            if target.Length == 0:
                raise ArgumentOutOfRangeException("writer")
            rest.Slice(0, target.Length).CopyTo(target)
            self.Advance(target.Length)
            rest = rest.Slice(target.Length)
