"""IConvertible of the primitive types, by way of Convert."""

from oscil.lang import *


@family(Primitive=("SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Char", "Boolean", "Single", "Double"))
@struct
@readonly
class Primitive(IConvertible):
    @implements(IConvertible.ToBoolean)
    def ToBoolean(self, provider: IFormatProvider) -> bool:
        return Convert.ToBoolean(self.m_value)

    @implements(IConvertible.ToChar)
    def ToChar(self, provider: IFormatProvider) -> char:
        return Convert.ToChar(self.m_value)

    @implements(IConvertible.ToSByte)
    def ToSByte(self, provider: IFormatProvider) -> i8:
        return Convert.ToSByte(self.m_value)

    @implements(IConvertible.ToByte)
    def ToByte(self, provider: IFormatProvider) -> u8:
        return Convert.ToByte(self.m_value)

    @implements(IConvertible.ToInt16)
    def ToInt16(self, provider: IFormatProvider) -> i16:
        return Convert.ToInt16(self.m_value)

    @implements(IConvertible.ToUInt16)
    def ToUInt16(self, provider: IFormatProvider) -> u16:
        return Convert.ToUInt16(self.m_value)

    @implements(IConvertible.ToInt32)
    def ToInt32(self, provider: IFormatProvider) -> i32:
        return Convert.ToInt32(self.m_value)

    @implements(IConvertible.ToUInt32)
    def ToUInt32(self, provider: IFormatProvider) -> u32:
        return Convert.ToUInt32(self.m_value)

    @implements(IConvertible.ToInt64)
    def ToInt64(self, provider: IFormatProvider) -> i64:
        return Convert.ToInt64(self.m_value)

    @implements(IConvertible.ToUInt64)
    def ToUInt64(self, provider: IFormatProvider) -> u64:
        return Convert.ToUInt64(self.m_value)

    @implements(IConvertible.ToSingle)
    def ToSingle(self, provider: IFormatProvider) -> f32:
        return Convert.ToSingle(self.m_value)

    @implements(IConvertible.ToDouble)
    def ToDouble(self, provider: IFormatProvider) -> f64:
        return Convert.ToDouble(self.m_value)

    @implements(IConvertible.ToDecimal)
    def ToDecimal(self, provider: IFormatProvider) -> decimal:
        return Convert.ToDecimal(self.m_value)

    @implements(IConvertible.ToDateTime)
    def ToDateTime(self, provider: IFormatProvider) -> DateTime:
        raise Convert.NoCast(f"{Primitive}", "DateTime")

    @implements(IConvertible.ToType)
    def ToType(self, conversionType: Type, provider: IFormatProvider) -> object:
        return Convert.DefaultToType(self, conversionType, provider)
