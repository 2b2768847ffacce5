from oscil.lang import *


@struct
@readonly
class DateTime(IConvertible):
    @implements(IConvertible.ToBoolean)
    def ToBoolean(self, provider: IFormatProvider) -> bool:
        raise Convert.NoCast("DateTime", "Boolean")

    @implements(IConvertible.ToChar)
    def ToChar(self, provider: IFormatProvider) -> char:
        raise Convert.NoCast("DateTime", "Char")

    @implements(IConvertible.ToSByte)
    def ToSByte(self, provider: IFormatProvider) -> i8:
        raise Convert.NoCast("DateTime", "SByte")

    @implements(IConvertible.ToByte)
    def ToByte(self, provider: IFormatProvider) -> u8:
        raise Convert.NoCast("DateTime", "Byte")

    @implements(IConvertible.ToInt16)
    def ToInt16(self, provider: IFormatProvider) -> i16:
        raise Convert.NoCast("DateTime", "Int16")

    @implements(IConvertible.ToUInt16)
    def ToUInt16(self, provider: IFormatProvider) -> u16:
        raise Convert.NoCast("DateTime", "UInt16")

    @implements(IConvertible.ToInt32)
    def ToInt32(self, provider: IFormatProvider) -> i32:
        raise Convert.NoCast("DateTime", "Int32")

    @implements(IConvertible.ToUInt32)
    def ToUInt32(self, provider: IFormatProvider) -> u32:
        raise Convert.NoCast("DateTime", "UInt32")

    @implements(IConvertible.ToInt64)
    def ToInt64(self, provider: IFormatProvider) -> i64:
        raise Convert.NoCast("DateTime", "Int64")

    @implements(IConvertible.ToUInt64)
    def ToUInt64(self, provider: IFormatProvider) -> u64:
        raise Convert.NoCast("DateTime", "UInt64")

    @implements(IConvertible.ToSingle)
    def ToSingle(self, provider: IFormatProvider) -> f32:
        raise Convert.NoCast("DateTime", "Single")

    @implements(IConvertible.ToDouble)
    def ToDouble(self, provider: IFormatProvider) -> f64:
        raise Convert.NoCast("DateTime", "Double")

    @implements(IConvertible.ToDecimal)
    def ToDecimal(self, provider: IFormatProvider) -> decimal:
        raise Convert.NoCast("DateTime", "Decimal")

    @implements(IConvertible.ToDateTime)
    def ToDateTime(self, provider: IFormatProvider) -> DateTime:
        return self

    @implements(IConvertible.ToType)
    def ToType(self, conversionType: Type, provider: IFormatProvider) -> object:
        return Convert.DefaultToType(self, conversionType, provider)
