from oscil.lang import *
from System.Globalization import CultureInfo


@abstract
class FormattableString(IFormattable):
    @property
    @abstract
    def Format(self) -> str: ...

    @abstract
    def GetArguments(self) -> Array[object]: ...

    @property
    @abstract
    def ArgumentCount(self) -> i32: ...

    @abstract
    def GetArgument(self, index: i32) -> object: ...

    @abstract
    def ToString(self, formatProvider: IFormatProvider) -> str: ...

    @implements(IFormattable.ToString)
    def ToString(self, ignored: str, formatProvider: IFormatProvider) -> str:
        return self.ToString(formatProvider)

    @static
    def Invariant(formattable: FormattableString) -> str:
        if formattable is None:
            raise ArgumentNullException("formattable")
        return formattable.ToString(CultureInfo.InvariantCulture)

    @static
    def CurrentCulture(formattable: FormattableString) -> str:
        if formattable is None:
            raise ArgumentNullException("formattable")
        return formattable.ToString(CultureInfo.CurrentCulture)

    @override
    def ToString(self) -> str:
        return self.ToString(CultureInfo.CurrentCulture)
