from oscil.lang import *


@sealed
class TimeZoneInfo:
    """Rules of a custom zone."""

    @struct
    @readonly
    class TransitionTime(IEquatable[TimeZoneInfo.TransitionTime]):
        """The moment of a change: a date, or the n-th (5: last) day of the week in a month."""

        _timeOfDay: DateTime
        _month: u8
        _week: u8
        _day: u8
        _dayOfWeek: DayOfWeek
        _isFixedDateRule: bool

        @private
        def __init__(self, timeOfDay: DateTime, month: i32, week: i32, day: i32, dayOfWeek: DayOfWeek, isFixed: bool) -> None:
            if timeOfDay.Kind != DateTimeKind.Unspecified:
                raise ArgumentException("The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified.", "timeOfDay")
            if month < 1 or month > 12:
                raise ArgumentOutOfRangeException("month", "The Month parameter must be in the range 1 through 12.")
            if day < 1 or day > 31:
                raise ArgumentOutOfRangeException("day", "The Day parameter must be in the range 1 through 31.")
            if week < 1 or week > 5:
                raise ArgumentOutOfRangeException("week", "The Week parameter must be in the range 1 through 5.")
            if i32(dayOfWeek) < 0 or i32(dayOfWeek) > 6:
                raise ArgumentOutOfRangeException("dayOfWeek", "The DayOfWeek enumeration must be in the range 0 through 6.")
            if timeOfDay.Ticks >= TimeSpan.TicksPerDay or timeOfDay.Ticks % TimeSpan.TicksPerMillisecond != i64(0):
                raise ArgumentException("The supplied DateTime must have the Year, Month, and Day properties set to 1.  The time cannot be specified more precisely than whole milliseconds.", "timeOfDay")
            self._timeOfDay = timeOfDay
            self._month = u8(month)
            self._week = u8(week)
            self._day = u8(day)
            self._dayOfWeek = dayOfWeek
            self._isFixedDateRule = isFixed

        @static
        def CreateFixedDateRule(timeOfDay: DateTime, month: i32, day: i32) -> TimeZoneInfo.TransitionTime:
            return TimeZoneInfo.TransitionTime(timeOfDay, month, 1, day, DayOfWeek.Sunday, True)

        @static
        def CreateFloatingDateRule(timeOfDay: DateTime, month: i32, week: i32, dayOfWeek: DayOfWeek) -> TimeZoneInfo.TransitionTime:
            return TimeZoneInfo.TransitionTime(timeOfDay, month, week, 1, dayOfWeek, False)

        @property
        def TimeOfDay(self) -> DateTime:
            return self._timeOfDay

        @property
        def Month(self) -> i32:
            return i32(self._month)

        @property
        def Week(self) -> i32:
            return i32(self._week)

        @property
        def Day(self) -> i32:
            return i32(self._day)

        @property
        def DayOfWeek(self) -> DayOfWeek:
            return self._dayOfWeek

        @property
        def IsFixedDateRule(self) -> bool:
            return self._isFixedDateRule

        @internal
        def InYear(self, year: i32) -> i64:
            """Ticks of the local time of the change."""
            if self._isFixedDateRule:
                last = System.DateTime.DaysInMonth(year, self.Month)
                day = self.Day if self.Day < last else last
                return System.DateTime(year, self.Month, day).Ticks + self._timeOfDay.Ticks
            return ZoneHistory.FloatingDay(year, self.Month, self.Week, i32(self._dayOfWeek)) + self._timeOfDay.Ticks

        def Equals(self, other: TimeZoneInfo.TransitionTime) -> bool:
            if self._isFixedDateRule != other._isFixedDateRule or self._timeOfDay != other._timeOfDay or self._month != other._month:
                return False
            if self._isFixedDateRule:
                return self._day == other._day
            return self._week == other._week and self._dayOfWeek == other._dayOfWeek

        @override
        def Equals(self, obj: object) -> bool:
            return isinstance(obj, TimeZoneInfo.TransitionTime) and self.Equals(cast(TimeZoneInfo.TransitionTime, obj))

        @override
        def GetHashCode(self) -> i32:
            return i32(self._month) ^ (i32(self._week) << 8)

        def __eq__(t1: TimeZoneInfo.TransitionTime, t2: TimeZoneInfo.TransitionTime) -> bool:
            return t1.Equals(t2)

        def __ne__(t1: TimeZoneInfo.TransitionTime, t2: TimeZoneInfo.TransitionTime) -> bool:
            return not t1.Equals(t2)

    @sealed
    class AdjustmentRule(IEquatable[TimeZoneInfo.AdjustmentRule]):
        """Daylight saving between two dates."""

        DateStart: Auto[ReadOnly[DateTime]]
        DateEnd: Auto[ReadOnly[DateTime]]
        DaylightDelta: Auto[ReadOnly[TimeSpan]]
        DaylightTransitionStart: Auto[ReadOnly[TimeZoneInfo.TransitionTime]]
        DaylightTransitionEnd: Auto[ReadOnly[TimeZoneInfo.TransitionTime]]
        BaseUtcOffsetDelta: Auto[ReadOnly[TimeSpan]]

        @private
        def __init__(self, start: DateTime, end: DateTime, delta: TimeSpan, first: TimeZoneInfo.TransitionTime, last: TimeZoneInfo.TransitionTime, base_delta: TimeSpan) -> None:
            self.DateStart = start
            self.DateEnd = end
            self.DaylightDelta = delta
            self.DaylightTransitionStart = first
            self.DaylightTransitionEnd = last
            self.BaseUtcOffsetDelta = base_delta

        @static
        def CreateAdjustmentRule(dateStart: DateTime, dateEnd: DateTime, daylightDelta: TimeSpan, daylightTransitionStart: TimeZoneInfo.TransitionTime, daylightTransitionEnd: TimeZoneInfo.TransitionTime) -> TimeZoneInfo.AdjustmentRule:
            return TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(dateStart, dateEnd, daylightDelta, daylightTransitionStart, daylightTransitionEnd, TimeSpan.Zero)

        @static
        def CreateAdjustmentRule(dateStart: DateTime, dateEnd: DateTime, daylightDelta: TimeSpan, daylightTransitionStart: TimeZoneInfo.TransitionTime, daylightTransitionEnd: TimeZoneInfo.TransitionTime, baseUtcOffsetDelta: TimeSpan) -> TimeZoneInfo.AdjustmentRule:
            AdjustmentRule._CheckDates(dateStart, dateEnd)
            if daylightDelta.TotalHours < -23.0 or daylightDelta.TotalHours > 14.0:
                raise ArgumentOutOfRangeException("daylightDelta", daylightDelta, "The TimeSpan parameter must be within plus or minus 14.0 hours.")
            if daylightDelta.Ticks % TimeSpan.TicksPerMinute != i64(0):
                raise ArgumentException("The TimeSpan parameter cannot be specified more precisely than whole minutes.", "daylightDelta")
            if daylightTransitionStart.Equals(daylightTransitionEnd):
                raise ArgumentException("The DaylightTransitionStart property must not equal the DaylightTransitionEnd property.", "daylightTransitionEnd")
            return TimeZoneInfo.AdjustmentRule(dateStart, dateEnd, daylightDelta, daylightTransitionStart, daylightTransitionEnd, baseUtcOffsetDelta)

        @static
        def _CheckDates(dateStart: DateTime, dateEnd: DateTime) -> None:
            if dateStart.Kind != DateTimeKind.Unspecified:
                raise ArgumentException("The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified.", "dateStart")
            if dateEnd.Kind != DateTimeKind.Unspecified:
                raise ArgumentException("The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified.", "dateEnd")
            if dateStart > dateEnd:
                raise ArgumentException("The DateStart property must come before the DateEnd property.", "dateStart")
            if dateStart != dateStart.Date:
                raise ArgumentException("The supplied DateTime includes a TimeOfDay setting.   This is not supported.", "dateStart")
            if dateEnd != dateEnd.Date:
                raise ArgumentException("The supplied DateTime includes a TimeOfDay setting.   This is not supported.", "dateEnd")

        @internal
        def IsDaylight(self, utc: i64, offset: i64) -> bool:
            """Whether the rule's daylight saving holds at a moment; `offset` is the standard one."""
            local = utc + offset
            if local < i64(0) or local > System.DateTime.MaxValue.Ticks:
                return False
            year = System.DateTime(local).Year
            start = self.DaylightTransitionStart.InYear(year)
            end = self.DaylightTransitionEnd.InYear(year) - self.DaylightDelta.Ticks
            if start < end:
                return start <= local and local < end
            return not (end <= local and local < start)

        def Equals(self, other: TimeZoneInfo.AdjustmentRule) -> bool:
            return other is not None and self.DateStart == other.DateStart and self.DateEnd == other.DateEnd and self.DaylightDelta == other.DaylightDelta and self.BaseUtcOffsetDelta == other.BaseUtcOffsetDelta and self.DaylightTransitionStart.Equals(other.DaylightTransitionStart) and self.DaylightTransitionEnd.Equals(other.DaylightTransitionEnd)

        @override
        def Equals(self, obj: object) -> bool:
            return self.Equals(try_cast(TimeZoneInfo.AdjustmentRule, obj))

        @override
        def GetHashCode(self) -> i32:
            return self.DateStart.GetHashCode()
