from oscil.lang import *


@sealed
class DateTimeFormatInfo(IFormatProvider, ICloneable):
    """Names and patterns of dates and times."""

    s_days: Static[ReadOnly[Private[Array[str]]]] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    s_shortDays: Static[ReadOnly[Private[Array[str]]]] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    s_shortestDays: Static[ReadOnly[Private[Array[str]]]] = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"]
    s_months: Static[ReadOnly[Private[Array[str]]]] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "",
    ]
    s_shortMonths: Static[ReadOnly[Private[Array[str]]]] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", ""]
    s_invariant: Static[Private[DateTimeFormatInfo]] = DateTimeFormatInfo.ReadOnly(DateTimeFormatInfo())

    # The engine of formatting and parsing reads the arrays and patterns; properties give copies.
    Days: Internal[Array[str]]
    ShortDays: Internal[Array[str]]
    ShortestDays: Private[Array[str]]
    Months: Internal[Array[str]]
    ShortMonths: Internal[Array[str]]
    GenitiveMonths: Internal[Array[str]]
    ShortGenitiveMonths: Internal[Array[str]]
    _amDesignator: str = "AM"
    _pmDesignator: str = "PM"
    _dateSeparator: str = "/"
    _timeSeparator: str = ":"
    _shortDatePattern: str = "MM/dd/yyyy"
    _longDatePattern: str = "dddd, dd MMMM yyyy"
    _shortTimePattern: str = "HH:mm"
    _longTimePattern: str = "HH:mm:ss"
    _monthDayPattern: str = "MMMM dd"
    _yearMonthPattern: str = "yyyy MMMM"
    # Made of the others unless set.
    _fullDateTimePattern: str
    _firstDayOfWeek: DayOfWeek
    _calendarWeekRule: CalendarWeekRule
    _calendar: Calendar
    _readOnly: bool

    def __init__(self) -> None:
        self.Days = DateTimeFormatInfo.s_days
        self.ShortDays = DateTimeFormatInfo.s_shortDays
        self.ShortestDays = DateTimeFormatInfo.s_shortestDays
        self.Months = DateTimeFormatInfo.s_months
        self.GenitiveMonths = DateTimeFormatInfo.s_months
        self.ShortMonths = DateTimeFormatInfo.s_shortMonths
        self.ShortGenitiveMonths = DateTimeFormatInfo.s_shortMonths

    @static
    @property
    def InvariantInfo() -> DateTimeFormatInfo:
        return DateTimeFormatInfo.s_invariant

    @static
    @property
    def CurrentInfo() -> DateTimeFormatInfo:
        return CultureInfo.CurrentCulture.DateTimeFormat

    @static
    def GetInstance(provider: IFormatProvider) -> DateTimeFormatInfo:
        if provider is None:
            return DateTimeFormatInfo.CurrentInfo
        culture = try_cast(CultureInfo, provider)
        if culture is not None:
            return culture.DateTimeFormat
        info = try_cast(DateTimeFormatInfo, provider)
        if info is not None:
            return info
        given = try_cast(DateTimeFormatInfo, provider.GetFormat(typeof(DateTimeFormatInfo)))
        return DateTimeFormatInfo.CurrentInfo if given is None else given

    @family(
        Name=("AMDesignator", "PMDesignator", "DateSeparator", "TimeSeparator", "ShortDatePattern", "LongDatePattern", "ShortTimePattern", "LongTimePattern", "MonthDayPattern", "YearMonthPattern"),
        FIELD=("_amDesignator", "_pmDesignator", "_dateSeparator", "_timeSeparator", "_shortDatePattern", "_longDatePattern", "_shortTimePattern", "_longTimePattern", "_monthDayPattern", "_yearMonthPattern"),
    )
    @property
    def Name(self) -> str:
        return self.FIELD

    @family(
        Name=("AMDesignator", "PMDesignator", "DateSeparator", "TimeSeparator", "ShortDatePattern", "LongDatePattern", "ShortTimePattern", "LongTimePattern", "MonthDayPattern", "YearMonthPattern"),
        FIELD=("_amDesignator", "_pmDesignator", "_dateSeparator", "_timeSeparator", "_shortDatePattern", "_longDatePattern", "_shortTimePattern", "_longTimePattern", "_monthDayPattern", "_yearMonthPattern"),
    )
    @Name.setter
    def Name(self, value: str) -> None:
        self._CheckWritable()
        if value is None:
            raise ArgumentNullException("value")
        self.FIELD = value

    @property
    def FullDateTimePattern(self) -> str:
        return coalesce(self._fullDateTimePattern, self._longDatePattern + " " + self._longTimePattern)

    @FullDateTimePattern.setter
    def FullDateTimePattern(self, value: str) -> None:
        self._CheckWritable()
        if value is None:
            raise ArgumentNullException("value")
        self._fullDateTimePattern = value

    @property
    def RFC1123Pattern(self) -> str:
        return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"

    @property
    def SortableDateTimePattern(self) -> str:
        return "yyyy'-'MM'-'dd'T'HH':'mm':'ss"

    @property
    def UniversalSortableDateTimePattern(self) -> str:
        return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"

    @family(
        Name=("DayNames", "AbbreviatedDayNames", "ShortestDayNames", "MonthNames", "AbbreviatedMonthNames", "MonthGenitiveNames", "AbbreviatedMonthGenitiveNames"),
        FIELD=("Days", "ShortDays", "ShortestDays", "Months", "ShortMonths", "GenitiveMonths", "ShortGenitiveMonths"),
    )
    @property
    def Name(self) -> Array[str]:
        return cast(Array[str], self.FIELD.Clone())

    @family(
        Name=("DayNames", "AbbreviatedDayNames", "ShortestDayNames", "MonthNames", "AbbreviatedMonthNames", "MonthGenitiveNames", "AbbreviatedMonthGenitiveNames"),
        FIELD=("Days", "ShortDays", "ShortestDays", "Months", "ShortMonths", "GenitiveMonths", "ShortGenitiveMonths"),
        SIZE=(7, 7, 7, 13, 13, 13, 13),
    )
    @Name.setter
    def Name(self, value: Array[str]) -> None:
        self._CheckNames(value, SIZE)
        self.FIELD = cast(Array[str], value.Clone())

    def _CheckNames(self, names: Array[str], count: i32) -> None:
        self._CheckWritable()
        if names is None:
            raise ArgumentNullException("value")
        if len(names) != count:
            raise ArgumentException("Length of the array must be " + count.ToString() + ".", "value")
        # The thirteenth month may be missing in the array.
        for k in range(12 if count == 13 else count):
            if names[k] is None:
                raise ArgumentNullException("value", "Found a null value within an array.")

    @family(Name=("GetDayName", "GetAbbreviatedDayName", "GetShortestDayName"), NAMED=("'dayofweek'", "'dayofweek'", "'dayOfWeek'"), FIELD=("Days", "ShortDays", "ShortestDays"))
    def Name(self, dayofweek: DayOfWeek) -> str:
        if i32(dayofweek) < 0 or i32(dayofweek) > 6:
            raise ArgumentOutOfRangeException(NAMED, dayofweek, "Valid values are between Sunday and Saturday, inclusive.")
        return self.FIELD[i32(dayofweek)]

    @family(Name=("GetMonthName", "GetAbbreviatedMonthName"), FIELD=("Months", "ShortMonths"))
    def Name(self, month: i32) -> str:
        if month < 1 or month > 13:
            raise ArgumentOutOfRangeException("month", month, "Valid values are between 1 and 13, inclusive.")
        return self.FIELD[month - 1]

    @property
    def FirstDayOfWeek(self) -> DayOfWeek:
        return self._firstDayOfWeek

    @FirstDayOfWeek.setter
    def FirstDayOfWeek(self, value: DayOfWeek) -> None:
        self._CheckWritable()
        if i32(value) < 0 or i32(value) > 6:
            raise ArgumentOutOfRangeException("value", value, "Valid values are between Sunday and Saturday, inclusive.")
        self._firstDayOfWeek = value

    @property
    def CalendarWeekRule(self) -> CalendarWeekRule:
        return self._calendarWeekRule

    @CalendarWeekRule.setter
    def CalendarWeekRule(self, value: CalendarWeekRule) -> None:
        self._CheckWritable()
        if i32(value) < 0 or i32(value) > 2:
            raise ArgumentOutOfRangeException("value", value, "Valid values are between FirstDay and FirstFourDayWeek, inclusive.")
        self._calendarWeekRule = value

    @property
    def Calendar(self) -> Calendar:
        if self._calendar is None:
            calendar = GregorianCalendar()
            self._calendar = Globalization.Calendar.ReadOnly(calendar) if self._readOnly else calendar
        return self._calendar

    @Calendar.setter
    def Calendar(self, value: Calendar) -> None:
        self._CheckWritable()
        if value is None:
            raise ArgumentNullException("value")
        if not isinstance(value, GregorianCalendar):
            raise ArgumentOutOfRangeException("value", "Not a valid calendar for the given culture.")
        self._calendar = value

    @property
    def NativeCalendarName(self) -> str:
        return "Gregorian Calendar"

    def GetEra(self, eraName: str) -> i32:
        if eraName is None:
            raise ArgumentNullException("eraName")
        return 1 if eraName.Equals("A.D.", StringComparison.OrdinalIgnoreCase) or eraName.Equals("AD", StringComparison.OrdinalIgnoreCase) else -1

    @family(Name=("GetEraName", "GetAbbreviatedEraName"), TEXT=("'A.D.'", "'AD'"))
    def Name(self, era: i32) -> str:
        if era != 0 and era != 1:
            raise ArgumentOutOfRangeException("era", era, "Era value was not valid.")
        return TEXT

    def GetAllDateTimePatterns(self) -> Array[str]:
        all = System.Collections.Generic.List[str]()
        for letter in "dDfFgGmMoOrRstTuUyY":
            all.AddRange(self.GetAllDateTimePatterns(letter))
        return all.ToArray()

    def GetAllDateTimePatterns(self, format: char) -> Array[str]:
        """Every pattern of the letter: the one in use first."""
        pattern = DateTimeFormat.Expand(format, self)
        if pattern is None:
            raise ArgumentException("Format specifier '" + format.ToString() + "' was invalid.", "format")
        match format:
            case 'd':
                return self._ShortDates()
            case 't':
                return self._Times(self._shortTimePattern, "")
            case 'T':
                return self._Times(self._longTimePattern, ":ss")
            case 'g':
                return DateTimeFormatInfo._Pairs(self._ShortDates(), self._Times(self._shortTimePattern, ""))
            case 'G':
                return DateTimeFormatInfo._Pairs(self._ShortDates(), self._Times(self._longTimePattern, ":ss"))
            case 'f':
                return DateTimeFormatInfo._Pairs([self._longDatePattern], self._Times(self._shortTimePattern, ""))
            case 'F' | 'U':
                return DateTimeFormatInfo._Pairs([self._longDatePattern], self._Times(self._longTimePattern, ":ss"))
        return [pattern]

    def _ShortDates(self) -> Array[str]:
        return DateTimeFormatInfo._First(self._shortDatePattern, ["MM/dd/yyyy", "yyyy-MM-dd"])

    def _Times(self, used: str, seconds: str) -> Array[str]:
        return DateTimeFormatInfo._First(used, ["HH:mm" + seconds, "hh:mm" + seconds + " tt", "H:mm" + seconds, "h:mm" + seconds + " tt"])

    @static
    def _First(used: str, known: Array[str]) -> Array[str]:
        """The pattern in use, then the others."""
        all = System.Collections.Generic.List[str]()
        all.Add(used)
        for pattern in known:
            if pattern != used:
                all.Add(pattern)
        return all.ToArray()

    @static
    def _Pairs(dates: Array[str], times: Array[str]) -> Array[str]:
        all = System.Collections.Generic.List[str]()
        for date in dates:
            for time in times:
                all.Add(date + " " + time)
        return all.ToArray()

    def SetAllDateTimePatterns(self, patterns: Array[str], format: char) -> None:
        self._CheckWritable()
        if patterns is None:
            raise ArgumentNullException("patterns")
        if len(patterns) == 0:
            raise ArgumentException("Array must not be of length zero.", "patterns")
        match format:
            case 'd':
                self.ShortDatePattern = patterns[0]
            case 'D':
                self.LongDatePattern = patterns[0]
            case 't':
                self.ShortTimePattern = patterns[0]
            case 'T':
                self.LongTimePattern = patterns[0]
            case 'y' | 'Y':
                self.YearMonthPattern = patterns[0]
            case _:
                raise ArgumentException("Format specifier '" + format.ToString() + "' was invalid.", "format")

    @property
    def IsReadOnly(self) -> bool:
        return self._readOnly

    @static
    def ReadOnly(dtfi: DateTimeFormatInfo) -> DateTimeFormatInfo:
        if dtfi is None:
            raise ArgumentNullException("dtfi")
        if dtfi._readOnly:
            return dtfi
        copy = cast(DateTimeFormatInfo, dtfi.MemberwiseClone())
        copy._calendar = Globalization.Calendar.ReadOnly(dtfi.Calendar)
        copy._readOnly = True
        return copy

    def GetFormat(self, formatType: Type) -> object:
        return self if formatType is typeof(DateTimeFormatInfo) else None

    def Clone(self) -> object:
        copy = cast(DateTimeFormatInfo, self.MemberwiseClone())
        copy._calendar = cast(Globalization.Calendar, self.Calendar.Clone())
        copy._readOnly = False
        return copy

    def _CheckWritable(self) -> None:
        if self._readOnly:
            raise InvalidOperationException("Instance is read-only.")
