from oscil.lang import *
from System.Threading import AsyncLocal


class CultureInfo(IFormatProvider, ICloneable):
    """Oscil knows the invariant culture; other names are accepted and behave as it does (globalisation-invariant mode)."""

    _name: str
    _numberFormat: NumberFormatInfo
    _dateTimeFormat: DateTimeFormatInfo
    _calendar: Calendar
    _textInfo: TextInfo
    _compareInfo: CompareInfo
    _readOnly: bool
    s_invariant: Static[Private[CultureInfo]] = CultureInfo.ReadOnly(CultureInfo(""))
    # Cultures flow with the execution context; null until a program sets one, so that most reads are one test.
    s_current: Static[Private[AsyncLocal[CultureInfo]]] = None
    s_currentUI: Static[Private[AsyncLocal[CultureInfo]]] = None
    s_default: Static[Private[CultureInfo]] = None
    s_defaultUI: Static[Private[CultureInfo]] = None

    def __init__(self, name: str) -> None:
        self.__init__(name, True)

    def __init__(self, name: str, useUserOverride: bool) -> None:
        if name is None:
            raise ArgumentNullException("name")
        self._name = name

    def __init__(self, culture: i32) -> None:
        self.__init__(culture, True)

    def __init__(self, culture: i32, useUserOverride: bool) -> None:
        if culture < 0:
            raise ArgumentOutOfRangeException("culture", culture, "Non-negative number required.")
        if culture != 127:
            raise CultureNotFoundException("culture", culture, "Culture is not supported.")
        self._name = ""

    @static
    @property
    def InvariantCulture() -> CultureInfo:
        return CultureInfo.s_invariant

    @static
    @property
    def InstalledUICulture() -> CultureInfo:
        return CultureInfo.s_invariant

    @family(Name=("CurrentCulture", "CurrentUICulture"), LOCAL=("s_current", "s_currentUI"), DEFAULT=("s_default", "s_defaultUI"))
    @static
    @property
    def Name() -> CultureInfo:
        if CultureInfo.LOCAL is not None:
            mine = CultureInfo.LOCAL.Value
            if mine is not None:
                return mine
        return CultureInfo.s_invariant if CultureInfo.DEFAULT is None else CultureInfo.DEFAULT

    @family(Name=("CurrentCulture", "CurrentUICulture"), LOCAL=("s_current", "s_currentUI"))
    @static
    @Name.setter
    def Name(value: CultureInfo) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if CultureInfo.LOCAL is None:
            System.Threading.Interlocked.CompareExchange[AsyncLocal[CultureInfo]](ref(CultureInfo.LOCAL), AsyncLocal[CultureInfo](), None)
        CultureInfo.LOCAL.Value = value

    @family(Name=("DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture"), DEFAULT=("s_default", "s_defaultUI"))
    @static
    @property
    def Name() -> CultureInfo:
        return CultureInfo.DEFAULT

    @family(Name=("DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture"), DEFAULT=("s_default", "s_defaultUI"))
    @static
    @Name.setter
    def Name(value: CultureInfo) -> None:
        CultureInfo.DEFAULT = value

    @static
    def GetCultureInfo(name: str) -> CultureInfo:
        if name is None:
            raise ArgumentNullException("name")
        return CultureInfo.s_invariant if name.Length == 0 else CultureInfo.ReadOnly(CultureInfo(name))

    @static
    def GetCultureInfo(name: str, predefinedOnly: bool) -> CultureInfo:
        return CultureInfo.GetCultureInfo(name)

    @static
    def GetCultureInfo(name: str, altName: str) -> CultureInfo:
        if altName is None:
            raise ArgumentNullException("altName")
        return CultureInfo.GetCultureInfo(name)

    @static
    def GetCultureInfo(culture: i32) -> CultureInfo:
        if culture <= 0:
            raise ArgumentOutOfRangeException("culture", culture, "Positive number required.")
        return CultureInfo.ReadOnly(CultureInfo(culture))

    @static
    def GetCultureInfoByIetfLanguageTag(name: str) -> CultureInfo:
        return CultureInfo.GetCultureInfo(name)

    @static
    def CreateSpecificCulture(name: str) -> CultureInfo:
        return CultureInfo(name)

    @static
    def GetCultures(types: CultureTypes) -> Array[CultureInfo]:
        return [CultureInfo.s_invariant]

    @virtual
    @property
    def Name(self) -> str:
        return self._name

    @virtual
    @property
    def Parent(self) -> CultureInfo:
        return CultureInfo.s_invariant

    @virtual
    @property
    def LCID(self) -> i32:
        return 127 if self._name.Length == 0 else 0x1000

    @virtual
    @property
    def KeyboardLayoutId(self) -> i32:
        return self.LCID

    @property
    def IetfLanguageTag(self) -> str:
        return self._name

    @virtual
    @property
    def IsNeutralCulture(self) -> bool:
        return False

    @property
    def CultureTypes(self) -> CultureTypes:
        return Globalization.CultureTypes.SpecificCultures | Globalization.CultureTypes.InstalledWin32Cultures

    @property
    def UseUserOverride(self) -> bool:
        return self._name.Length != 0

    @family(Property=("DisplayName", "EnglishName", "NativeName"))
    @virtual
    @property
    def Property(self) -> str:
        return "Invariant Language (Invariant Country)" if self._name.Length == 0 else self._name

    @virtual
    @property
    def TwoLetterISOLanguageName(self) -> str:
        return "iv"

    @virtual
    @property
    def ThreeLetterISOLanguageName(self) -> str:
        return "ivl"

    @virtual
    @property
    def ThreeLetterWindowsLanguageName(self) -> str:
        return "IVL"

    @virtual
    @property
    def NumberFormat(self) -> NumberFormatInfo:
        if self._numberFormat is None:
            self._numberFormat = NumberFormatInfo.InvariantInfo if self._readOnly else NumberFormatInfo()
        return self._numberFormat

    @virtual
    @property
    def DateTimeFormat(self) -> DateTimeFormatInfo:
        if self._dateTimeFormat is None:
            self._dateTimeFormat = DateTimeFormatInfo.InvariantInfo if self._readOnly else DateTimeFormatInfo()
        return self._dateTimeFormat

    @family(Property=("NumberFormat", "DateTimeFormat"), FIELD=("_numberFormat", "_dateTimeFormat"), T=("NumberFormatInfo", "DateTimeFormatInfo"))
    @Property.setter
    def Property(self, value: T) -> None:
        if value is None:
            raise ArgumentNullException("value")
        self._CheckWritable()
        self.FIELD = value

    @virtual
    @property
    def Calendar(self) -> Calendar:
        if self._calendar is None:
            self._calendar = Globalization.Calendar.ReadOnly(GregorianCalendar()) if self._readOnly else GregorianCalendar()
        return self._calendar

    @virtual
    @property
    def OptionalCalendars(self) -> Array[Calendar]:
        return [GregorianCalendar()]

    @virtual
    @property
    def TextInfo(self) -> TextInfo:
        if self._textInfo is None:
            self._textInfo = Globalization.TextInfo(self._name, self._readOnly)
        return self._textInfo

    @virtual
    @property
    def CompareInfo(self) -> CompareInfo:
        if self._compareInfo is None:
            self._compareInfo = Globalization.CompareInfo(self._name)
        return self._compareInfo

    @virtual
    def GetFormat(self, formatType: Type) -> object:
        if formatType is typeof(NumberFormatInfo):
            return self.NumberFormat
        if formatType is typeof(DateTimeFormatInfo):
            return self.DateTimeFormat
        return None

    def GetConsoleFallbackUICulture(self) -> CultureInfo:
        return self

    def ClearCachedData(self) -> None:
        pass

    @property
    def IsReadOnly(self) -> bool:
        return self._readOnly

    @static
    def ReadOnly(ci: CultureInfo) -> CultureInfo:
        if ci is None:
            raise ArgumentNullException("ci")
        if ci._readOnly:
            return ci
        copy = cast(CultureInfo, ci.MemberwiseClone())
        if ci._numberFormat is not None:
            copy._numberFormat = NumberFormatInfo.ReadOnly(ci._numberFormat)
        if ci._dateTimeFormat is not None:
            copy._dateTimeFormat = DateTimeFormatInfo.ReadOnly(ci._dateTimeFormat)
        copy._calendar = None
        copy._textInfo = None
        copy._readOnly = True
        return copy

    @virtual
    def Clone(self) -> object:
        copy = cast(CultureInfo, self.MemberwiseClone())
        copy._readOnly = False
        copy._textInfo = None
        copy._calendar = None
        if self._numberFormat is not None:
            copy._numberFormat = cast(NumberFormatInfo, self._numberFormat.Clone())
        if self._dateTimeFormat is not None:
            copy._dateTimeFormat = cast(DateTimeFormatInfo, self._dateTimeFormat.Clone())
        return copy

    @override
    def Equals(self, value: object) -> bool:
        other = try_cast(CultureInfo, value)
        return other is not None and other.Name == self.Name

    @override
    def GetHashCode(self) -> i32:
        return self.Name.GetHashCode()

    @override
    def ToString(self) -> str:
        return self._name

    def _CheckWritable(self) -> None:
        if self._readOnly:
            raise InvalidOperationException("Instance is read-only.")
