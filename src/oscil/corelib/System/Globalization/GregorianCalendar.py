from oscil.lang import *


class GregorianCalendar(Calendar):
    ADEra: Const[i32] = 1

    _type: GregorianCalendarTypes

    def __init__(self) -> None:
        self.__init__(GregorianCalendarTypes.Localized)

    def __init__(self, type: GregorianCalendarTypes) -> None:
        super().__init__()
        GregorianCalendar._CheckType(type, "type")
        self._type = type

    @static
    def _CheckType(type: GregorianCalendarTypes, name: str) -> None:
        if i32(type) != 1 and i32(type) != 2 and (i32(type) < 9 or i32(type) > 12):
            raise ArgumentOutOfRangeException(name, "Enum value was out of legal range.")

    @virtual
    @property
    def CalendarType(self) -> GregorianCalendarTypes:
        return self._type

    @virtual
    @CalendarType.setter
    def CalendarType(self, value: GregorianCalendarTypes) -> None:
        if self.IsReadOnly:
            raise InvalidOperationException("Instance is read-only.")
        GregorianCalendar._CheckType(value, "value")
        self._type = value

    @override
    @property
    def AlgorithmType(self) -> CalendarAlgorithmType:
        return CalendarAlgorithmType.SolarCalendar

    @override
    @property
    def Eras(self) -> Array[i32]:
        result = Array[i32](1)
        result[0] = 1
        return result

    @static
    def _CheckYear(year: i32, era: i32) -> None:
        if era != 0 and era != 1:
            raise ArgumentOutOfRangeException("era", "Era value was not valid.")
        if year < 1 or year > 9999:
            raise ArgumentOutOfRangeException("year", "Year must be between 1 and 9999.")

    @static
    def _CheckMonth(month: i32) -> None:
        if month < 1 or month > 12:
            raise ArgumentOutOfRangeException("month", month, "Month must be between one and twelve.")

    @override
    def AddMonths(self, time: DateTime, months: i32) -> DateTime:
        if months < -120000 or months > 120000:
            raise ArgumentOutOfRangeException("months", months, "Valid values are between -120000 and 120000, inclusive.")
        return time.AddMonths(months)

    @override
    def AddYears(self, time: DateTime, years: i32) -> DateTime:
        return self.AddMonths(time, years * 12)

    @override
    def GetDayOfMonth(self, time: DateTime) -> i32:
        return time.Day

    @override
    def GetDayOfWeek(self, time: DateTime) -> DayOfWeek:
        return time.DayOfWeek

    @override
    def GetDayOfYear(self, time: DateTime) -> i32:
        return time.DayOfYear

    @override
    def GetDaysInMonth(self, year: i32, month: i32, era: i32) -> i32:
        GregorianCalendar._CheckYear(year, era)
        GregorianCalendar._CheckMonth(month)
        return DateTime.DaysInMonth(year, month)

    @override
    def GetDaysInYear(self, year: i32, era: i32) -> i32:
        return 366 if self.IsLeapYear(year, era) else 365

    @override
    def GetEra(self, time: DateTime) -> i32:
        return 1

    @override
    def GetMonth(self, time: DateTime) -> i32:
        return time.Month

    @override
    def GetMonthsInYear(self, year: i32, era: i32) -> i32:
        GregorianCalendar._CheckYear(year, era)
        return 12

    @override
    def GetYear(self, time: DateTime) -> i32:
        return time.Year

    @override
    def IsLeapDay(self, year: i32, month: i32, day: i32, era: i32) -> bool:
        last = self.GetDaysInMonth(year, month, era)
        if day < 1 or day > last:
            raise ArgumentOutOfRangeException("day", day, "Valid values are between 1 and " + last.ToString() + ", inclusive.")
        return month == 2 and day == 29

    @override
    def IsLeapMonth(self, year: i32, month: i32, era: i32) -> bool:
        GregorianCalendar._CheckYear(year, era)
        GregorianCalendar._CheckMonth(month)
        return False

    @override
    def IsLeapYear(self, year: i32, era: i32) -> bool:
        GregorianCalendar._CheckYear(year, era)
        return DateTime.IsLeapYear(year)

    @override
    def ToDateTime(self, year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32, millisecond: i32, era: i32) -> DateTime:
        GregorianCalendar._CheckYear(year, era)
        return DateTime(year, month, day, hour, minute, second, millisecond)
