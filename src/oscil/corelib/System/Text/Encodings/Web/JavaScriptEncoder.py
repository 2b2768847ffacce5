from oscil.lang import *
from System.Text import StringBuilder


@abstract
class TextEncoder:
    """Makes text safe for where it is put."""

    @virtual
    def Encode(self, value: str) -> str:
        if value is None:
            raise ArgumentNullException("value")
        result = StringBuilder()
        i = 0
        while i < len(value):
            wide = Char.IsHighSurrogate(value[i]) and i + 1 < len(value) and Char.IsLowSurrogate(value[i + 1])
            scalar = Char.ConvertToUtf32(value[i], value[i + 1]) if wide else i32(value[i])
            if self.WillEncode(scalar) or not wide and Char.IsSurrogate(value[i]):
                self.AppendEncoded(result, 0xFFFD if not wide and Char.IsSurrogate(value[i]) else scalar)
            else:
                result.Append(value, i, 2 if wide else 1)
            i += 2 if wide else 1
        return result.ToString()

    @abstract
    def WillEncode(self, unicodeScalar: i32) -> bool: ...

    @internal
    @abstract
    def AppendEncoded(self, result: StringBuilder, scalar: i32) -> None: ...


@abstract
class JavaScriptEncoder(TextEncoder):
    """Escapes for JavaScript and JSON."""

    _default: Static[ReadOnly[JavaScriptEncoder]] = JsonTextEncoder(False)
    _relaxed: Static[ReadOnly[JavaScriptEncoder]] = JsonTextEncoder(True)

    @static
    @property
    def Default() -> JavaScriptEncoder:
        return JavaScriptEncoder._default

    @static
    @property
    def UnsafeRelaxedJsonEscaping() -> JavaScriptEncoder:
        return JavaScriptEncoder._relaxed


@internal
@sealed
class JsonTextEncoder(JavaScriptEncoder):
    """Either all but harmless ASCII, or only what JSON itself asks for."""

    _relaxed: bool

    def __init__(self, relaxed: bool) -> None:
        self._relaxed = relaxed

    @override
    def WillEncode(self, unicodeScalar: i32) -> bool:
        if unicodeScalar < 32 or unicodeScalar == 34 or unicodeScalar == 92 or unicodeScalar == 127:
            return True
        if self._relaxed:
            return unicodeScalar > 0xFFFF or unicodeScalar >= 0x80 and unicodeScalar < 0xA0 or unicodeScalar == 0x2028 or unicodeScalar == 0x2029 or unicodeScalar == 0xFEFF
        return unicodeScalar > 127 or "&'+<>`".IndexOf(char(unicodeScalar)) >= 0

    @internal
    @override
    def AppendEncoded(self, result: StringBuilder, scalar: i32) -> None:
        at = "\b\t\n\f\r\\".IndexOf(char(scalar)) if scalar < 128 else -1
        if at >= 0:
            result.Append(char("\\")).Append("btnfr\\"[at])
        elif scalar == 34 and self._relaxed:
            result.Append('\\"')
        elif scalar > 0xFFFF:
            pair = Char.ConvertFromUtf32(scalar)
            result.Append("\\u").Append(i32(pair[0]).ToString("X4")).Append("\\u").Append(i32(pair[1]).ToString("X4"))
        else:
            result.Append("\\u").Append(scalar.ToString("X4"))
