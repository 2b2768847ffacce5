from oscil.lang import *


@abstract
class Calendar(ICloneable):
    """Years, months, weeks and eras of a date."""

    CurrentEra: Const[i32] = 0

    _readOnly: bool
    _twoDigitYearMax: i32 = 2049

    @protected
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def AlgorithmType(self) -> CalendarAlgorithmType:
        return CalendarAlgorithmType.Unknown

    @abstract
    @property
    def Eras(self) -> Array[i32]: ...

    @property
    def IsReadOnly(self) -> bool:
        return self._readOnly

    @virtual
    @property
    def MinSupportedDateTime(self) -> DateTime:
        return DateTime.MinValue

    @virtual
    @property
    def MaxSupportedDateTime(self) -> DateTime:
        return DateTime.MaxValue

    @virtual
    @property
    def TwoDigitYearMax(self) -> i32:
        return self._twoDigitYearMax

    @virtual
    @TwoDigitYearMax.setter
    def TwoDigitYearMax(self, value: i32) -> None:
        if self._readOnly:
            raise InvalidOperationException("Instance is read-only.")
        if value < 99 or value > 9999:
            raise ArgumentOutOfRangeException("value", value, "Valid values are between 99 and 9999, inclusive.")
        self._twoDigitYearMax = value

    @virtual
    def Clone(self) -> object:
        copy = cast(Calendar, self.MemberwiseClone())
        copy._readOnly = False
        return copy

    @static
    def ReadOnly(calendar: Calendar) -> Calendar:
        if calendar is None:
            raise ArgumentNullException("calendar")
        if calendar._readOnly:
            return calendar
        copy = cast(Calendar, calendar.MemberwiseClone())
        copy._readOnly = True
        return copy

    @virtual
    def AddDays(self, time: DateTime, days: i32) -> DateTime:
        return time.AddDays(f64(days))

    @virtual
    def AddHours(self, time: DateTime, hours: i32) -> DateTime:
        return time.AddHours(f64(hours))

    @virtual
    def AddMilliseconds(self, time: DateTime, milliseconds: f64) -> DateTime:
        return time.AddTicks(i64(milliseconds + (0.5 if milliseconds >= 0.0 else -0.5)) * TimeSpan.TicksPerMillisecond)

    @virtual
    def AddMinutes(self, time: DateTime, minutes: i32) -> DateTime:
        return time.AddMinutes(f64(minutes))

    @abstract
    def AddMonths(self, time: DateTime, months: i32) -> DateTime: ...

    @virtual
    def AddSeconds(self, time: DateTime, seconds: i32) -> DateTime:
        return time.AddSeconds(f64(seconds))

    @virtual
    def AddWeeks(self, time: DateTime, weeks: i32) -> DateTime:
        return self.AddDays(time, weeks * 7)

    @abstract
    def AddYears(self, time: DateTime, years: i32) -> DateTime: ...

    @abstract
    def GetDayOfMonth(self, time: DateTime) -> i32: ...

    @abstract
    def GetDayOfWeek(self, time: DateTime) -> DayOfWeek: ...

    @abstract
    def GetDayOfYear(self, time: DateTime) -> i32: ...

    @virtual
    def GetDaysInMonth(self, year: i32, month: i32) -> i32:
        return self.GetDaysInMonth(year, month, Calendar.CurrentEra)

    @abstract
    def GetDaysInMonth(self, year: i32, month: i32, era: i32) -> i32: ...

    @virtual
    def GetDaysInYear(self, year: i32) -> i32:
        return self.GetDaysInYear(year, Calendar.CurrentEra)

    @abstract
    def GetDaysInYear(self, year: i32, era: i32) -> i32: ...

    @abstract
    def GetEra(self, time: DateTime) -> i32: ...

    @virtual
    def GetHour(self, time: DateTime) -> i32:
        return time.Hour

    @virtual
    def GetLeapMonth(self, year: i32) -> i32:
        return self.GetLeapMonth(year, Calendar.CurrentEra)

    @virtual
    def GetLeapMonth(self, year: i32, era: i32) -> i32:
        return 0

    @virtual
    def GetMilliseconds(self, time: DateTime) -> f64:
        return f64(time.Millisecond)

    @virtual
    def GetMinute(self, time: DateTime) -> i32:
        return time.Minute

    @abstract
    def GetMonth(self, time: DateTime) -> i32: ...

    @virtual
    def GetMonthsInYear(self, year: i32) -> i32:
        return self.GetMonthsInYear(year, Calendar.CurrentEra)

    @abstract
    def GetMonthsInYear(self, year: i32, era: i32) -> i32: ...

    @virtual
    def GetSecond(self, time: DateTime) -> i32:
        return time.Second

    @abstract
    def GetYear(self, time: DateTime) -> i32: ...

    @virtual
    def GetWeekOfYear(self, time: DateTime, rule: CalendarWeekRule, firstDayOfWeek: DayOfWeek) -> i32:
        if i32(firstDayOfWeek) < 0 or i32(firstDayOfWeek) > 6:
            raise ArgumentOutOfRangeException("firstDayOfWeek", firstDayOfWeek, "Valid values are between Sunday and Saturday, inclusive.")
        if rule == CalendarWeekRule.FirstDay:
            day = self.GetDayOfYear(time) - 1
            january = i32(self.GetDayOfWeek(time)) - day % 7
            return div(day + (january - i32(firstDayOfWeek) + 14) % 7, 7) + 1
        if rule == CalendarWeekRule.FirstFullWeek:
            return self._WeekOfFullDays(time, i32(firstDayOfWeek), 7)
        if rule == CalendarWeekRule.FirstFourDayWeek:
            return self._WeekOfFullDays(time, i32(firstDayOfWeek), 4)
        raise ArgumentOutOfRangeException("rule", i32(rule), "Valid values are between FirstDay and FirstFourDayWeek, inclusive.")

    def _WeekOfFullDays(self, time: DateTime, first: i32, full_days: i32) -> i32:
        day = self.GetDayOfYear(time) - 1
        january = i32(self.GetDayOfWeek(time)) - day % 7
        offset = (first - january + 14) % 7
        if offset != 0 and offset >= full_days:
            offset -= 7
        if day - offset >= 0:
            return div(day - offset, 7) + 1
        if time <= self.MinSupportedDateTime.AddDays(f64(day)):
            # The year before the calendar's first counts as a year of 365 days.
            before = (january - 1 - 365 % 7 + 14) % 7
            start = (first - before + 14) % 7
            if start != 0 and start >= full_days:
                start -= 7
            return div(364 - start, 7) + 1
        return self._WeekOfFullDays(time.AddDays(f64(-(day + 1))), first, full_days)

    @virtual
    def IsLeapDay(self, year: i32, month: i32, day: i32) -> bool:
        return self.IsLeapDay(year, month, day, Calendar.CurrentEra)

    @abstract
    def IsLeapDay(self, year: i32, month: i32, day: i32, era: i32) -> bool: ...

    @virtual
    def IsLeapMonth(self, year: i32, month: i32) -> bool:
        return self.IsLeapMonth(year, month, Calendar.CurrentEra)

    @abstract
    def IsLeapMonth(self, year: i32, month: i32, era: i32) -> bool: ...

    @virtual
    def IsLeapYear(self, year: i32) -> bool:
        return self.IsLeapYear(year, Calendar.CurrentEra)

    @abstract
    def IsLeapYear(self, year: i32, era: i32) -> bool: ...

    @virtual
    def ToDateTime(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32) -> DateTime:
        return self.ToDateTime(year, month, day, hour, minute, second, millisecond, Calendar.CurrentEra)

    @abstract
    def ToDateTime(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32, era: i32) -> DateTime: ...

    @virtual
    def ToFourDigitYear(self, year: i32) -> i32:
        if year < 0:
            raise ArgumentOutOfRangeException("year", "Non-negative number required.")
        if year < 100:
            century = div(self.TwoDigitYearMax, 100)
            return (century - (1 if year > rem(self.TwoDigitYearMax, 100) else 0)) * 100 + year
        return year
