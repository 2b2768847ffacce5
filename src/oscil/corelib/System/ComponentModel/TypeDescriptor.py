from oscil.lang import *


@sealed
class TypeDescriptor:
    """Only the converters of types; not their descriptors."""

    @private
    def __init__(self) -> None:
        pass

    @static
    def GetConverter(component: object) -> TypeConverter:
        if component is None:
            raise ArgumentNullException("component")
        return TypeDescriptor.GetConverter(component.GetType())

    @static
    def GetConverter(type: Type) -> TypeConverter:
        """The one that its TypeConverterAttribute names, or the usual one."""
        if type is None:
            raise ArgumentNullException("type")
        named = try_cast(TypeConverterAttribute, Attribute.GetCustomAttribute(type, typeof(TypeConverterAttribute), True))
        if named is not None:
            converter = coalesce(named.ConverterType, Type.GetType(named.ConverterTypeName, False))
            if converter is not None:
                taking = converter.GetConstructor([typeof(Type)])
                return cast(TypeConverter, Activator.CreateInstance(converter, type) if taking is not None else Activator.CreateInstance(converter))
        if Nullable.GetUnderlyingType(type) is not None:
            return NullableConverter(type)
        if type.IsEnum:
            return EnumConverter(type)
        return TypeDescriptor._Usual(type)

    @static
    def _Usual(type: Type) -> TypeConverter:
        match Type.GetTypeCode(type):
            case TypeCode.Boolean:
                return BooleanConverter()
            case TypeCode.Char:
                return CharConverter()
            case TypeCode.SByte:
                return SByteConverter()
            case TypeCode.Byte:
                return ByteConverter()
            case TypeCode.Int16:
                return Int16Converter()
            case TypeCode.UInt16:
                return UInt16Converter()
            case TypeCode.Int32:
                return Int32Converter()
            case TypeCode.UInt32:
                return UInt32Converter()
            case TypeCode.Int64:
                return Int64Converter()
            case TypeCode.UInt64:
                return UInt64Converter()
            case TypeCode.Single:
                return SingleConverter()
            case TypeCode.Double:
                return DoubleConverter()
            case TypeCode.Decimal:
                return DecimalConverter()
            case TypeCode.DateTime:
                return DateTimeConverter()
            case TypeCode.String:
                return StringConverter()
        if type is typeof(Guid):
            return GuidConverter()
        if type is typeof(TimeSpan):
            return TimeSpanConverter()
        if type is typeof(DateTimeOffset):
            return DateTimeOffsetConverter()
        if type is typeof(DateOnly):
            return DateOnlyConverter()
        if type is typeof(TimeOnly):
            return TimeOnlyConverter()
        if type is typeof(Version):
            return VersionConverter()
        return TypeConverter()
