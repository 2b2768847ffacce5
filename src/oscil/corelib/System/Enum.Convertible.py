from oscil.lang import *


@abstract
class Enum(IConvertible):
    """Conversions go through the underlying integer."""

    def _Underlying(self) -> object:
        return Enum._Box(self.GetType().GetEnumUnderlyingType(), Enum.BitsOf(self))

    @implements(IConvertible.ToBoolean)
    def ToBoolean(self, provider: IFormatProvider) -> bool:
        return Convert.ToBoolean(self._Underlying(), provider)

    @implements(IConvertible.ToChar)
    def ToChar(self, provider: IFormatProvider) -> char:
        return Convert.ToChar(self._Underlying(), provider)

    @implements(IConvertible.ToSByte)
    def ToSByte(self, provider: IFormatProvider) -> i8:
        return Convert.ToSByte(self._Underlying(), provider)

    @implements(IConvertible.ToByte)
    def ToByte(self, provider: IFormatProvider) -> u8:
        return Convert.ToByte(self._Underlying(), provider)

    @implements(IConvertible.ToInt16)
    def ToInt16(self, provider: IFormatProvider) -> i16:
        return Convert.ToInt16(self._Underlying(), provider)

    @implements(IConvertible.ToUInt16)
    def ToUInt16(self, provider: IFormatProvider) -> u16:
        return Convert.ToUInt16(self._Underlying(), provider)

    @implements(IConvertible.ToInt32)
    def ToInt32(self, provider: IFormatProvider) -> i32:
        return Convert.ToInt32(self._Underlying(), provider)

    @implements(IConvertible.ToUInt32)
    def ToUInt32(self, provider: IFormatProvider) -> u32:
        return Convert.ToUInt32(self._Underlying(), provider)

    @implements(IConvertible.ToInt64)
    def ToInt64(self, provider: IFormatProvider) -> i64:
        return Convert.ToInt64(self._Underlying(), provider)

    @implements(IConvertible.ToUInt64)
    def ToUInt64(self, provider: IFormatProvider) -> u64:
        return Convert.ToUInt64(self._Underlying(), provider)

    @implements(IConvertible.ToSingle)
    def ToSingle(self, provider: IFormatProvider) -> f32:
        return Convert.ToSingle(self._Underlying(), provider)

    @implements(IConvertible.ToDouble)
    def ToDouble(self, provider: IFormatProvider) -> f64:
        return Convert.ToDouble(self._Underlying(), provider)

    @implements(IConvertible.ToDecimal)
    def ToDecimal(self, provider: IFormatProvider) -> decimal:
        return Convert.ToDecimal(self._Underlying(), provider)

    @implements(IConvertible.ToDateTime)
    def ToDateTime(self, provider: IFormatProvider) -> DateTime:
        raise Convert.NoCast("Enum", "DateTime")

    @implements(IConvertible.ToType)
    def ToType(self, conversionType: Type, provider: IFormatProvider) -> object:
        return Convert.DefaultToType(self, conversionType, provider)
