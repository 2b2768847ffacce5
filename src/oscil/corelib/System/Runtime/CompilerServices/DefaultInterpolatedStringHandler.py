from oscil.lang import *
from System.Text import StringBuilder


@ref_struct
@InterpolatedStringHandler
class DefaultInterpolatedStringHandler:
    """Collects the parts of one interpolated string in a buffer that grows."""

    _chars: Array[char]
    _pos: i32
    _provider: IFormatProvider

    def __init__(self, literalLength: i32, formattedCount: i32) -> None:
        self._chars = Array[char](literalLength + formattedCount * 11 + 4)
        self._pos = 0
        self._provider = None

    def __init__(self, literalLength: i32, formattedCount: i32, provider: IFormatProvider) -> None:
        self._chars = Array[char](literalLength + formattedCount * 11 + 4)
        self._pos = 0
        self._provider = provider

    def __init__(self, literalLength: i32, formattedCount: i32, provider: IFormatProvider, initialBuffer: Span[char]) -> None:
        self._chars = Array[char](literalLength + formattedCount * 11 + 4)
        self._pos = 0
        self._provider = provider

    def _Grow(self, extra: i32) -> None:
        needed = self._pos + extra
        twice = len(self._chars) * 2
        grown = Array[char](twice if twice > needed else needed)
        Array.Copy(self._chars, 0, grown, 0, self._pos)
        self._chars = grown

    def AppendLiteral(self, value: str) -> None:
        if value is None:
            return
        n = value.Length
        if n == 0:
            return
        if self._pos + n > len(self._chars):
            self._Grow(n)
        Buffer.Memmove[char](ref(self._chars[self._pos]), ref(value.GetRawStringData()), nuint(n))
        self._pos += n

    def _Custom(self) -> ICustomFormatter:
        return None if self._provider is None else try_cast(ICustomFormatter, self._provider.GetFormat(typeof(ICustomFormatter)))

    def _AppendAligned(self, text: str, alignment: i32) -> None:
        pad = (alignment if alignment >= 0 else -alignment) - text.Length
        if pad <= 0:
            self.AppendLiteral(text)
        elif alignment >= 0:
            self.AppendLiteral(String.Ctor(' ', pad))
            self.AppendLiteral(text)
        else:
            self.AppendLiteral(text)
            self.AppendLiteral(String.Ctor(' ', pad))

    def _AppendValue(self, value: object, format: str) -> None:
        """A value formats itself into the buffer when it can."""
        custom = self._Custom()
        formattable: ISpanFormattable = None if custom is not None else try_cast(ISpanFormattable, value)
        if formattable is None:
            self.AppendLiteral(StringBuilder.FormatValue(self._provider, custom, value, format))
            return
        written: i32 = 0
        while not formattable.TryFormat(Span[char](self._chars, self._pos, len(self._chars) - self._pos), out(written), format.AsSpan() if format is not None else default(ReadOnlySpan[char]), self._provider):
            self._Grow(len(self._chars) - self._pos + 1)
        self._pos += written

    @generic(T)
    def AppendFormatted(self, value: T) -> None:
        if self._provider is None and typeof(T) is typeof(i32):
            self.AppendLiteral(Number.Int32ToDecStr(Unsafe.As[T, i32](ref(value))))
            return
        self._AppendValue(value, None)

    @generic(T)
    def AppendFormatted(self, value: T, format: str) -> None:
        self._AppendValue(value, format)

    @generic(T)
    def AppendFormatted(self, value: T, alignment: i32) -> None:
        self.AppendFormatted[T](value, alignment, None)

    @generic(T)
    def AppendFormatted(self, value: T, alignment: i32, format: str) -> None:
        start = self._pos
        self._AppendValue(value, format)
        if alignment != 0:
            self._Align(start, alignment)

    def _Align(self, start: i32, alignment: i32) -> None:
        """Pad what was written since `start`."""
        length = self._pos - start
        pad = (alignment if alignment >= 0 else -alignment) - length
        if pad <= 0:
            return
        if self._pos + pad > len(self._chars):
            self._Grow(pad)
        if alignment > 0:
            Array.Copy(self._chars, start, self._chars, start + pad, length)
        Span[char](self._chars, start if alignment > 0 else self._pos, pad).Fill(' ')
        self._pos += pad

    def AppendFormatted(self, value: ReadOnlySpan[char]) -> None:
        self.AppendLiteral(value.ToString())

    def AppendFormatted(self, value: ReadOnlySpan[char], alignment: i32 = 0, format: str = None) -> None:
        self._AppendAligned(value.ToString(), alignment)

    def AppendFormatted(self, value: str) -> None:
        if self._provider is None:
            self.AppendLiteral(value)
        else:
            self.AppendLiteral(StringBuilder.FormatValue(self._provider, self._Custom(), value, None))

    def AppendFormatted(self, value: str, alignment: i32 = 0, format: str = None) -> None:
        self._AppendAligned(StringBuilder.FormatValue(self._provider, self._Custom(), value, format), alignment)

    def AppendFormatted(self, value: object, alignment: i32 = 0, format: str = None) -> None:
        self._AppendAligned(StringBuilder.FormatValue(self._provider, self._Custom(), value, format), alignment)

    @override
    def ToString(self) -> str:
        return String.Ctor(self._chars, 0, self._pos)

    def ToStringAndClear(self) -> str:
        text = String.Ctor(self._chars, 0, self._pos)
        self._pos = 0
        return text

    def Clear(self) -> None:
        self._pos = 0

    @property
    def Text(self) -> ReadOnlySpan[char]:
        return ReadOnlySpan[char](self._chars, 0, self._pos)
