from oscil.lang import *


@static
class ISOWeek:
    """Weeks of ISO 8601: from Monday; the first of a year has its first Thursday."""

    @static
    def _WeekNumber(date: DateTime) -> i32:
        return div(date.DayOfYear - ISOWeek._Weekday(date.DayOfWeek) + 10, 7)

    @static
    def _Weekday(dayOfWeek: DayOfWeek) -> i32:
        return 7 if dayOfWeek == DayOfWeek.Sunday else i32(dayOfWeek)

    @static
    def _CheckYear(year: i32) -> None:
        if year < 1 or year > 9999:
            raise ArgumentOutOfRangeException("year", "Year must be between 1 and 9999.")

    @static
    def GetWeekOfYear(date: DateTime) -> i32:
        week = ISOWeek._WeekNumber(date)
        if week < 1:
            return ISOWeek.GetWeeksInYear(date.Year - 1)
        if week > ISOWeek.GetWeeksInYear(date.Year):
            return 1
        return week

    @static
    def GetWeekOfYear(date: DateOnly) -> i32:
        return ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue))

    @static
    def GetYear(date: DateTime) -> i32:
        week = ISOWeek._WeekNumber(date)
        if week < 1:
            return date.Year - 1
        if week > ISOWeek.GetWeeksInYear(date.Year):
            return date.Year + 1
        return date.Year

    @static
    def GetYear(date: DateOnly) -> i32:
        return ISOWeek.GetYear(date.ToDateTime(TimeOnly.MinValue))

    @static
    def _LastWeekday(year: i32) -> i32:
        """The day of the week of 31 December."""
        return rem(year + div(year, 4) - div(year, 100) + div(year, 400), 7)

    @static
    def GetWeeksInYear(year: i32) -> i32:
        if year < 0 or year > 9999:
            raise ArgumentOutOfRangeException("year", "Year must be between 1 and 9999.")
        return 53 if ISOWeek._LastWeekday(year) == 4 or ISOWeek._LastWeekday(year - 1) == 3 else 52

    @static
    def GetYearStart(year: i32) -> DateTime:
        return ISOWeek.ToDateTime(year, 1, DayOfWeek.Monday)

    @static
    def GetYearEnd(year: i32) -> DateTime:
        return ISOWeek.ToDateTime(year, ISOWeek.GetWeeksInYear(year), DayOfWeek.Sunday)

    @static
    def ToDateTime(year: i32, week: i32, dayOfWeek: DayOfWeek) -> DateTime:
        ISOWeek._CheckYear(year)
        if week < 1 or week > 53:
            raise ArgumentOutOfRangeException("week", "The week parameter must be in the range 1 through 53.")
        # Some accept 7 for Sunday.
        if i32(dayOfWeek) < 0 or i32(dayOfWeek) > 7:
            raise ArgumentOutOfRangeException("dayOfWeek", "The DayOfWeek enumeration must be in the range 0 through 6.")
        fourth = DateTime(year, 1, 4)
        days = week * 7 + ISOWeek._Weekday(dayOfWeek) - (ISOWeek._Weekday(fourth.DayOfWeek) + 3)
        return DateTime(year, 1, 1).AddDays(f64(days - 1))

    @static
    def ToDateOnly(year: i32, week: i32, dayOfWeek: DayOfWeek) -> DateOnly:
        return DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, dayOfWeek))
