from oscil.lang import *
from System.Runtime.CompilerServices import RuntimeHelpers


@abstract
class Enum(ValueType, IConvertible):
    def _Boxed(self) -> object:
        """A box of the underlying integer."""
        return RuntimeHelpers.Box(ref(RuntimeHelpers.GetRawData(self)), nint(RuntimeHelpers.GetMethodTable(self)[0].Element))

    @implements(IConvertible.ToBoolean)
    def ToBoolean(self, provider: IFormatProvider) -> bool:
        return Convert.ToBoolean(self._Boxed())

    @implements(IConvertible.ToChar)
    def ToChar(self, provider: IFormatProvider) -> char:
        return Convert.ToChar(self._Boxed())

    @implements(IConvertible.ToSByte)
    def ToSByte(self, provider: IFormatProvider) -> i8:
        return Convert.ToSByte(self._Boxed())

    @implements(IConvertible.ToByte)
    def ToByte(self, provider: IFormatProvider) -> u8:
        return Convert.ToByte(self._Boxed())

    @implements(IConvertible.ToInt16)
    def ToInt16(self, provider: IFormatProvider) -> i16:
        return Convert.ToInt16(self._Boxed())

    @implements(IConvertible.ToUInt16)
    def ToUInt16(self, provider: IFormatProvider) -> u16:
        return Convert.ToUInt16(self._Boxed())

    @implements(IConvertible.ToInt32)
    def ToInt32(self, provider: IFormatProvider) -> i32:
        return Convert.ToInt32(self._Boxed())

    @implements(IConvertible.ToUInt32)
    def ToUInt32(self, provider: IFormatProvider) -> u32:
        return Convert.ToUInt32(self._Boxed())

    @implements(IConvertible.ToInt64)
    def ToInt64(self, provider: IFormatProvider) -> i64:
        return Convert.ToInt64(self._Boxed())

    @implements(IConvertible.ToUInt64)
    def ToUInt64(self, provider: IFormatProvider) -> u64:
        return Convert.ToUInt64(self._Boxed())

    @implements(IConvertible.ToSingle)
    def ToSingle(self, provider: IFormatProvider) -> f32:
        return Convert.ToSingle(self._Boxed())

    @implements(IConvertible.ToDouble)
    def ToDouble(self, provider: IFormatProvider) -> f64:
        return Convert.ToDouble(self._Boxed())

    @implements(IConvertible.ToDecimal)
    def ToDecimal(self, provider: IFormatProvider) -> decimal:
        return Convert.ToDecimal(self._Boxed())

    @implements(IConvertible.ToDateTime)
    def ToDateTime(self, provider: IFormatProvider) -> DateTime:
        raise Convert.NoCast(self.GetType().Name, "DateTime")

    @implements(IConvertible.ToType)
    def ToType(self, conversionType: Type, provider: IFormatProvider) -> object:
        return Convert.DefaultToType(self, conversionType, provider)
