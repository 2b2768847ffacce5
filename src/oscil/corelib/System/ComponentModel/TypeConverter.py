from oscil.lang import *
from System.Globalization import CultureInfo


class TypeConverter:
    """Values of one type from values of others, and to them: here from text, and to it."""

    def CanConvertFrom(self, sourceType: Type) -> bool:
        return self.CanConvertFrom(None, sourceType)

    @virtual
    def CanConvertFrom(self, context: ITypeDescriptorContext, sourceType: Type) -> bool:
        return False

    def CanConvertTo(self, destinationType: Type) -> bool:
        return self.CanConvertTo(None, destinationType)

    @virtual
    def CanConvertTo(self, context: ITypeDescriptorContext, destinationType: Type) -> bool:
        return destinationType is typeof(str)

    def ConvertFrom(self, value: object) -> object:
        return self.ConvertFrom(None, CultureInfo.CurrentCulture, value)

    @virtual
    def ConvertFrom(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object) -> object:
        raise self.GetConvertFromException(value)

    def ConvertFromString(self, text: str) -> object:
        return self.ConvertFrom(None, CultureInfo.CurrentCulture, text)

    def ConvertFromString(self, context: ITypeDescriptorContext, text: str) -> object:
        return self.ConvertFrom(context, CultureInfo.CurrentCulture, text)

    def ConvertFromString(self, context: ITypeDescriptorContext, culture: CultureInfo, text: str) -> object:
        return self.ConvertFrom(context, culture, text)

    def ConvertFromInvariantString(self, text: str) -> object:
        return self.ConvertFrom(None, CultureInfo.InvariantCulture, text)

    def ConvertFromInvariantString(self, context: ITypeDescriptorContext, text: str) -> object:
        return self.ConvertFrom(context, CultureInfo.InvariantCulture, text)

    def ConvertTo(self, value: object, destinationType: Type) -> object:
        return self.ConvertTo(None, None, value, destinationType)

    @virtual
    def ConvertTo(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object, destinationType: Type) -> object:
        if destinationType is None:
            raise ArgumentNullException("destinationType")
        if destinationType is not typeof(str):
            raise self.GetConvertToException(value, destinationType)
        formattable = try_cast(IFormattable, value)
        if formattable is not None and culture is not None:
            return formattable.ToString(None, culture)
        return "" if value is None else value.ToString()

    def ConvertToString(self, value: object) -> str:
        return cast(str, self.ConvertTo(None, CultureInfo.CurrentCulture, value, typeof(str)))

    def ConvertToString(self, context: ITypeDescriptorContext, value: object) -> str:
        return cast(str, self.ConvertTo(context, CultureInfo.CurrentCulture, value, typeof(str)))

    def ConvertToString(self, context: ITypeDescriptorContext, culture: CultureInfo, value: object) -> str:
        return cast(str, self.ConvertTo(context, culture, value, typeof(str)))

    def ConvertToInvariantString(self, value: object) -> str:
        return cast(str, self.ConvertTo(None, CultureInfo.InvariantCulture, value, typeof(str)))

    def ConvertToInvariantString(self, context: ITypeDescriptorContext, value: object) -> str:
        return cast(str, self.ConvertTo(context, CultureInfo.InvariantCulture, value, typeof(str)))

    def IsValid(self, value: object) -> bool:
        return self.IsValid(None, value)

    @virtual
    def IsValid(self, context: ITypeDescriptorContext, value: object) -> bool:
        if value is not None and not self.CanConvertFrom(context, value.GetType()):
            return False
        try:
            self.ConvertFrom(context, CultureInfo.InvariantCulture, value)
        except Exception:
            return False
        return True

    @protected
    def GetConvertFromException(self, value: object) -> Exception:
        named = "(null)" if value is None else value.GetType().FullName
        return NotSupportedException(self.GetType().Name + " cannot convert from " + named + ".")

    @protected
    def GetConvertToException(self, value: object, destinationType: Type) -> Exception:
        named = "(null)" if value is None else value.GetType().FullName
        return NotSupportedException("'" + self.GetType().Name + "' is unable to convert '" + named + "' to '" + destinationType.FullName + "'.")
