from oscil.lang import *


class CultureInfo(IFormatProvider, ICloneable):
    """Oscil knows the invariant culture; other names are accepted and behave as it does (globalisation-invariant mode)."""

    _name: str
    _numberFormat: NumberFormatInfo
    _calendar: Calendar
    s_invariant: Static[Private[CultureInfo]] = CultureInfo("")
    s_current: Static[Private[CultureInfo]] = None

    def __init__(self, name: str) -> None:
        if name is None:
            raise ArgumentNullException("name")
        self._name = name

    @static
    @property
    def InvariantCulture() -> CultureInfo:
        return CultureInfo.s_invariant

    @static
    @property
    def CurrentCulture() -> CultureInfo:
        return CultureInfo.s_invariant if CultureInfo.s_current is None else CultureInfo.s_current

    @static
    @CurrentCulture.setter
    def CurrentCulture(value: CultureInfo) -> None:
        if value is None:
            raise ArgumentNullException("value")
        CultureInfo.s_current = value

    @static
    @property
    def CurrentUICulture() -> CultureInfo:
        return CultureInfo.CurrentCulture

    @static
    @property
    def DefaultThreadCurrentCulture() -> CultureInfo:
        return CultureInfo.s_current

    @static
    @DefaultThreadCurrentCulture.setter
    def DefaultThreadCurrentCulture(value: CultureInfo) -> None:
        CultureInfo.s_current = value

    @static
    def GetCultureInfo(name: str) -> CultureInfo:
        return CultureInfo(name)

    @virtual
    @property
    def Name(self) -> str:
        return self._name

    @virtual
    @property
    def NumberFormat(self) -> NumberFormatInfo:
        if self._numberFormat is None:
            self._numberFormat = NumberFormatInfo.InvariantInfo if self._name.Length == 0 else NumberFormatInfo()
        return self._numberFormat

    @NumberFormat.setter
    def NumberFormat(self, value: NumberFormatInfo) -> None:
        self._numberFormat = value

    @virtual
    @property
    def Calendar(self) -> Calendar:
        if self._calendar is None:
            self._calendar = Globalization.Calendar.ReadOnly(GregorianCalendar())
        return self._calendar

    @virtual
    def GetFormat(self, formatType: Type) -> object:
        if formatType is typeof(NumberFormatInfo):
            return self.NumberFormat
        return None

    @virtual
    def Clone(self) -> object:
        return self.MemberwiseClone()

    @override
    def ToString(self) -> str:
        return self._name
