from oscil.lang import *


@static
class Convert:
    """Conversions that check ranges and round half to even."""

    DBNull: Static[ReadOnly[object]] = DBNull.Value

    @static
    @internal
    def NoCast(source: str, target: str) -> InvalidCastException:
        return InvalidCastException("Invalid cast from '" + source + "' to '" + target + "'.")

    @static
    def GetTypeCode(value: object) -> TypeCode:
        if value is None:
            return TypeCode.Empty
        convertible = try_cast(IConvertible, value)
        return TypeCode.Object if convertible is None else convertible.GetTypeCode()

    @static
    def IsDBNull(value: object) -> bool:
        return value is DBNull.Value

    @static
    def ChangeType(value: object, conversionType: Type) -> object:
        return Convert.ChangeType(value, conversionType, None)

    @static
    def ChangeType(value: object, conversionType: Type, provider: IFormatProvider) -> object:
        if conversionType is None:
            raise ArgumentNullException("conversionType")
        if value is None:
            if conversionType.IsValueType:
                raise InvalidCastException("Null object cannot be converted to a value type.")
            return None
        convertible = try_cast(IConvertible, value)
        if convertible is None:
            if value.GetType() is conversionType:
                return value
            raise InvalidCastException("Object must implement IConvertible.")
        return Convert._ToTypeCode(convertible, conversionType, provider)

    @static
    def ChangeType(value: object, typeCode: TypeCode) -> object:
        return Convert.ChangeType(value, typeCode, None)

    @static
    def ChangeType(value: object, typeCode: TypeCode, provider: IFormatProvider) -> object:
        if value is None and (typeCode == TypeCode.Empty or typeCode == TypeCode.String or typeCode == TypeCode.Object):
            return None
        convertible = try_cast(IConvertible, value)
        if convertible is None:
            raise InvalidCastException("Object must implement IConvertible.")
        result = Convert._ByCode(convertible, typeCode, provider)
        if result is None:
            if typeCode == TypeCode.Object:
                return value
            raise ArgumentException("Unknown TypeCode value.")
        return result

    @static
    def _ByCode(value: IConvertible, code: TypeCode, provider: IFormatProvider) -> object:
        """The converted value, or null for a code that is no conversion's."""
        match code:
            case TypeCode.Boolean:
                return value.ToBoolean(provider)
            case TypeCode.Char:
                return value.ToChar(provider)
            case TypeCode.SByte:
                return value.ToSByte(provider)
            case TypeCode.Byte:
                return value.ToByte(provider)
            case TypeCode.Int16:
                return value.ToInt16(provider)
            case TypeCode.UInt16:
                return value.ToUInt16(provider)
            case TypeCode.Int32:
                return value.ToInt32(provider)
            case TypeCode.UInt32:
                return value.ToUInt32(provider)
            case TypeCode.Int64:
                return value.ToInt64(provider)
            case TypeCode.UInt64:
                return value.ToUInt64(provider)
            case TypeCode.Single:
                return value.ToSingle(provider)
            case TypeCode.Double:
                return value.ToDouble(provider)
            case TypeCode.Decimal:
                return value.ToDecimal(provider)
            case TypeCode.DateTime:
                return value.ToDateTime(provider)
            case TypeCode.String:
                return value.ToString(provider)
        return None

    @static
    def _ToTypeCode(value: IConvertible, target: Type, provider: IFormatProvider) -> object:
        result: object = None
        if not target.IsEnum:
            result = Convert._ByCode(value, Type.GetTypeCode(target), provider)
        if result is not None:
            return result
        if target is typeof(object):
            return value
        return value.ToType(target, provider)

    @static
    @internal
    def DefaultToType(value: IConvertible, target: Type, provider: IFormatProvider) -> object:
        """What ToType of the built-in types does."""
        if target is None:
            raise ArgumentNullException("targetType")
        if value.GetType() is target:
            return value
        if not target.IsEnum:
            result = Convert._ByCode(value, Type.GetTypeCode(target), provider)
            if result is not None:
                return result
        if target is typeof(object):
            return value
        if target.IsEnum:
            return cast(Enum, value)
        if target is typeof(DBNull):
            raise InvalidCastException("Object cannot be cast to DBNull.")
        raise InvalidCastException("Invalid cast from '" + value.GetType().FullName + "' to '" + target.FullName + "'.")

    @static
    @internal
    def ParseRadix(value: str, fromBase: i32, width: i32, signed: bool, type_name: str) -> u64:
        if fromBase != 2 and fromBase != 8 and fromBase != 10 and fromBase != 16:
            raise ArgumentException("Invalid Base.")
        if value is None:
            return u64(0)
        n = value.Length
        if n == 0:
            raise ArgumentOutOfRangeException("Index was out of range. Must be non-negative and less than the size of the collection.")
        i = 0
        negative = False
        if value[0] == '-':
            if fromBase != 10:
                raise ArgumentException("String cannot contain a minus sign if the base is not 10.")
            if not signed:
                raise OverflowException("The string was being parsed as an unsigned number and could not have a negative sign.")
            negative = True
            i = 1
        elif value[0] == '+':
            i = 1
        if fromBase == 16 and i + 1 < n and value[i] == '0' and (value[i + 1] == 'x' or value[i + 1] == 'X'):
            i += 2
        first = i
        result = u64(0)
        top = u64(0xFFFFFFFFFFFFFFFF) >> (64 - width)
        while i < n:
            digit = Number.HexDigit(value[i])
            if digit >= fromBase:
                break
            if result > div(top - u64(digit), u64(fromBase)):
                raise Convert._RadixOverflow(type_name)
            result = result * u64(fromBase) + u64(digit)
            i += 1
        if i == first:
            raise FormatException("Could not find any recognizable digits.")
        if i < n:
            raise FormatException("Additional non-parsable characters are at the end of the string.")
        if fromBase == 10 and signed and result > (top >> 1) + (u64(1) if negative else u64(0)):
            raise Convert._RadixOverflow(type_name)
        return u64(0) - result if negative else result

    @static
    def _RadixOverflow(type_name: str) -> OverflowException:
        return OverflowException("Value was either too large or too small for " + type_name + ".")
