"""Converters of the types that everybody has."""

from oscil.lang import *
from System.Globalization import CultureInfo, NumberStyles


@abstract
class BaseNumberConverter(TypeConverter):
    """A number in decimal, or in hexadecimal behind `#`, `0x` or `&h`."""

    @internal
    def __init__(self) -> None:
        pass

    @abstract
    @internal
    def Read(self, text: str, hexadecimal: bool, culture: CultureInfo) -> object: ...

    @abstract
    @internal
    @property
    def Target(self) -> Type: ...

    @override
    def CanConvertFrom(self, context: ITypeDescriptorContext, sourceType: Type) -> bool:
        return sourceType is typeof(str)

    @override
    def CanConvertTo(self, context: ITypeDescriptorContext, destinationType: Type) -> bool:
        return destinationType is typeof(str) or (destinationType is not None and destinationType.IsPrimitive)

    @override
    def ConvertFrom(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object) -> object:
        text = try_cast(str, value)
        if text is None:
            return super().ConvertFrom(context, culture, value)
        text = text.Trim()
        digits: str = None
        if text.StartsWith('#'):
            digits = text.Substring(1)
        elif text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) or text.StartsWith("&h", StringComparison.OrdinalIgnoreCase):
            digits = text.Substring(2)
        try:
            return self.Read(text if digits is None else digits, digits is not None, coalesce(culture, CultureInfo.CurrentCulture))
        except Exception as e:
            raise ArgumentException(text + " is not a valid value for " + self.Target.Name + ".", "value", e)

    @override
    def ConvertTo(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object, destinationType: Type) -> object:
        if destinationType is not None and destinationType.IsPrimitive:
            return Convert.ChangeType(value, destinationType, culture)
        return super().ConvertTo(context, culture, value, destinationType)


@family(
    Name=("SByteConverter", "ByteConverter", "Int16Converter", "UInt16Converter", "Int32Converter", "UInt32Converter", "Int64Converter", "UInt64Converter"),
    T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64"),
)
class Name(BaseNumberConverter):
    def __init__(self) -> None:
        pass

    @override
    @internal
    @property
    def Target(self) -> Type:
        return typeof(T)

    @override
    @internal
    def Read(self, text: str, hexadecimal: bool, culture: CultureInfo) -> object:
        return T.Parse(text, NumberStyles.HexNumber if hexadecimal else NumberStyles.Integer, culture)


@family(Name=("SingleConverter", "DoubleConverter", "DecimalConverter"), T=("f32", "f64", "decimal"))
class Name(BaseNumberConverter):
    def __init__(self) -> None:
        pass

    @override
    @internal
    @property
    def Target(self) -> Type:
        return typeof(T)

    @override
    @internal
    def Read(self, text: str, hexadecimal: bool, culture: CultureInfo) -> object:
        if hexadecimal:
            raise FormatException("Input string was not in a correct format.")
        return T.Parse(text, NumberStyles.Float, culture)


@family(Name=("DateTimeConverter", "DateTimeOffsetConverter", "DateOnlyConverter", "TimeOnlyConverter", "TimeSpanConverter", "GuidConverter", "BooleanConverter", "CharConverter", "VersionConverter"),
        T=("DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Guid", "bool", "char", "Version"),
        NAME=("'DateTime'", "'DateTimeOffset'", "'DateOnly'", "'TimeOnly'", "'TimeSpan'", "'Guid'", "'Boolean'", "'Char'", "'Version'"),
        READ=("DateTime.Parse(text, culture)", "DateTimeOffset.Parse(text, culture)", "DateOnly.Parse(text, culture)", "TimeOnly.Parse(text, culture)", "TimeSpan.Parse(text, culture)", "Guid.Parse(text)", "Boolean.Parse(text)", "Char.Parse(text)", "Version.Parse(text)"))
class Name(TypeConverter):
    def __init__(self) -> None:
        pass

    @override
    def CanConvertFrom(self, context: ITypeDescriptorContext, sourceType: Type) -> bool:
        return sourceType is typeof(str)

    @override
    def ConvertFrom(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object) -> object:
        text = try_cast(str, value)
        if text is None:
            return super().ConvertFrom(context, culture, value)
        text = text.Trim()
        try:
            return READ
        except FormatException as e:
            raise FormatException(text + " is not a valid value for " + NAME + ".", e)


class StringConverter(TypeConverter):
    def __init__(self) -> None:
        pass

    @override
    def CanConvertFrom(self, context: ITypeDescriptorContext, sourceType: Type) -> bool:
        return sourceType is typeof(str)

    @override
    def ConvertFrom(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object) -> object:
        if value is None:
            return ""
        return value if isinstance(value, str) else super().ConvertFrom(context, culture, value)


class EnumConverter(TypeConverter):
    _type: Type

    def __init__(self, type: Type) -> None:
        self._type = type

    @override
    def CanConvertFrom(self, context: ITypeDescriptorContext, sourceType: Type) -> bool:
        return sourceType is typeof(str)

    @override
    def ConvertFrom(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object) -> object:
        text = try_cast(str, value)
        if text is None:
            return super().ConvertFrom(context, culture, value)
        try:
            return Enum.Parse(self._type, text, True)
        except Exception as e:
            raise FormatException(text + " is not a valid value for " + self._type.Name + ".", e)


class NullableConverter(TypeConverter):
    _inner: TypeConverter
    NullableType: Auto[ReadOnly[Type]]
    UnderlyingType: Auto[ReadOnly[Type]]

    def __init__(self, type: Type) -> None:
        self.NullableType = type
        self.UnderlyingType = Nullable.GetUnderlyingType(type)
        if self.UnderlyingType is None:
            raise ArgumentException("The specified type is not a nullable type.", "type")
        self._inner = TypeDescriptor.GetConverter(self.UnderlyingType)

    @property
    def UnderlyingTypeConverter(self) -> TypeConverter:
        return self._inner

    @override
    def CanConvertFrom(self, context: ITypeDescriptorContext, sourceType: Type) -> bool:
        return sourceType is self.UnderlyingType or self._inner.CanConvertFrom(context, sourceType)

    @override
    def CanConvertTo(self, context: ITypeDescriptorContext, destinationType: Type) -> bool:
        return destinationType is self.UnderlyingType or self._inner.CanConvertTo(context, destinationType)

    @override
    def ConvertFrom(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object) -> object:
        if value is None or value.GetType() is self.UnderlyingType:
            return value
        text = try_cast(str, value)
        return None if text is not None and text.Length == 0 else self._inner.ConvertFrom(context, culture, value)

    @override
    def ConvertTo(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object, destinationType: Type) -> object:
        if destinationType is self.UnderlyingType:
            return value
        return "" if value is None and destinationType is typeof(str) else self._inner.ConvertTo(context, culture, value, destinationType)
