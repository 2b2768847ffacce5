from oscil.lang import *


@sealed
class TimeZoneInfo:
    """Offsets and conversions. What is known of a zone is its offset as a function of universal time; a local time belongs
    to each offset that leads back to it: to one, to none (skipped by the clock) or to two (repeated)."""

    @internal
    def OffsetAt(self, utc: i64, daylight: Out[bool]) -> i64:
        """Ticks that local time is ahead at a moment."""
        daylight = False
        if self._history is not None:
            return self._history.OffsetAt(utc, out(daylight))
        if self._rules is None:
            return self._baseUtcOffset.Ticks
        rule = self._RuleAt(utc + self._baseUtcOffset.Ticks)
        if rule is None:
            return self._baseUtcOffset.Ticks
        offset = self._baseUtcOffset.Ticks + rule.BaseUtcOffsetDelta.Ticks
        daylight = rule.IsDaylight(utc, offset)
        return offset + rule.DaylightDelta.Ticks if daylight else offset

    def _RuleAt(self, local: i64) -> TimeZoneInfo.AdjustmentRule:
        """The rule of a day, or null."""
        day = local - local % TimeSpan.TicksPerDay
        for rule in self._rules:
            if rule.DateStart.Ticks <= day and day <= rule.DateEnd.Ticks:
                return rule
        return None

    def _Candidates(self, local: i64, first: Out[i64], second: Out[i64]) -> i32:
        """How many offsets lead to a local time. `first` is the standard one, or the one before the clock skips."""
        early = False
        late = False
        second = self._baseUtcOffset.Ticks
        if self._rules is not None and self._RuleAt(local) is None:
            first = second
            return 1
        first = self.OffsetAt(local - TimeSpan.TicksPerDay, out(early))
        second = self.OffsetAt(local + TimeSpan.TicksPerDay, out(late))
        daylight = False
        before = self.OffsetAt(local - first, out(daylight)) == first
        if first == second:
            return 1
        after = self.OffsetAt(local - second, out(daylight)) == second
        if before and after:
            if early:
                first, second = second, first
            return 2
        if after:
            first = second
        return 1 if before or after else 0

    def _LocalOffset(self, local: i64) -> i64:
        first: i64 = 0
        second: i64 = 0
        self._Candidates(local, out(first), out(second))
        return first

    def _ToZone(self, dateTime: DateTime) -> DateTime:
        """The time in this zone of a DateTime: one of unspecified kind is in it already."""
        if dateTime.Kind == DateTimeKind.Unspecified or (dateTime.Kind == DateTimeKind.Local and self is TimeZoneInfo.s_local):
            return dateTime
        if dateTime.Kind == DateTimeKind.Utc and self is TimeZoneInfo.s_utc:
            return dateTime
        utc = dateTime.ToUniversalTime().Ticks
        daylight = False
        return DateTime(TimeZoneInfo._Clamp(utc + self.OffsetAt(utc, out(daylight))))

    @static
    def _Clamp(ticks: i64) -> i64:
        return i64(0) if ticks < i64(0) else (DateTime.MaxValue.Ticks if ticks > DateTime.MaxValue.Ticks else ticks)

    def GetUtcOffset(self, dateTime: DateTime) -> TimeSpan:
        daylight = False
        if dateTime.Kind == DateTimeKind.Unspecified:
            return TimeSpan(self._LocalOffset(dateTime.Ticks))
        return TimeSpan(self.OffsetAt(dateTime.ToUniversalTime().Ticks, out(daylight)))

    def GetUtcOffset(self, dateTimeOffset: DateTimeOffset) -> TimeSpan:
        daylight = False
        return TimeSpan(self.OffsetAt(dateTimeOffset.UtcTicks, out(daylight)))

    def IsDaylightSavingTime(self, dateTime: DateTime) -> bool:
        daylight = False
        utc = dateTime.Ticks - self._LocalOffset(dateTime.Ticks) if dateTime.Kind == DateTimeKind.Unspecified else dateTime.ToUniversalTime().Ticks
        offset = self.OffsetAt(utc, out(daylight))
        if dateTime.Kind == DateTimeKind.Unspecified and utc + offset != dateTime.Ticks:
            return False
        return daylight

    def IsDaylightSavingTime(self, dateTimeOffset: DateTimeOffset) -> bool:
        daylight = False
        self.OffsetAt(dateTimeOffset.UtcTicks, out(daylight))
        return daylight

    def IsInvalidTime(self, dateTime: DateTime) -> bool:
        first: i64 = 0
        second: i64 = 0
        if dateTime.Kind == DateTimeKind.Utc or (dateTime.Kind == DateTimeKind.Local and self is not TimeZoneInfo.Local):
            return False
        return self._Candidates(dateTime.Ticks, out(first), out(second)) == 0

    def IsAmbiguousTime(self, dateTime: DateTime) -> bool:
        first: i64 = 0
        second: i64 = 0
        return self._Candidates(self._ToZone(dateTime).Ticks, out(first), out(second)) == 2

    def IsAmbiguousTime(self, dateTimeOffset: DateTimeOffset) -> bool:
        return self.IsAmbiguousTime(TimeZoneInfo.ConvertTime(dateTimeOffset, self).DateTime)

    def GetAmbiguousTimeOffsets(self, dateTime: DateTime) -> Array[TimeSpan]:
        first: i64 = 0
        second: i64 = 0
        if self._Candidates(self._ToZone(dateTime).Ticks, out(first), out(second)) != 2:
            raise ArgumentException("The supplied DateTime is not in an ambiguous time range.", "dateTime")
        result = Array[TimeSpan](2)
        result[0] = TimeSpan(first if first < second else second)
        result[1] = TimeSpan(second if first < second else first)
        return result

    def GetAmbiguousTimeOffsets(self, dateTimeOffset: DateTimeOffset) -> Array[TimeSpan]:
        local = TimeZoneInfo.ConvertTime(dateTimeOffset, self).DateTime
        if not self.IsAmbiguousTime(local):
            raise ArgumentException("The supplied DateTimeOffset is not in an ambiguous time range.", "dateTimeOffset")
        return self.GetAmbiguousTimeOffsets(local)

    @static
    def _KindZone(dateTime: DateTime) -> TimeZoneInfo:
        return TimeZoneInfo.s_utc if dateTime.Kind == DateTimeKind.Utc else TimeZoneInfo.Local

    @static
    def ConvertTime(dateTimeOffset: DateTimeOffset, destinationTimeZone: TimeZoneInfo) -> DateTimeOffset:
        if destinationTimeZone is None:
            raise ArgumentNullException("destinationTimeZone")
        daylight = False
        utc = dateTimeOffset.UtcTicks
        offset = destinationTimeZone.OffsetAt(utc, out(daylight))
        if utc + offset > DateTime.MaxValue.Ticks:
            return DateTimeOffset.MaxValue
        if utc + offset < i64(0):
            return DateTimeOffset.MinValue
        return DateTimeOffset(utc + offset, TimeSpan(offset))

    @static
    def ConvertTime(dateTime: DateTime, destinationTimeZone: TimeZoneInfo) -> DateTime:
        if destinationTimeZone is None:
            raise ArgumentNullException("destinationTimeZone")
        return TimeZoneInfo.ConvertTime(dateTime, TimeZoneInfo._KindZone(dateTime), destinationTimeZone)

    @static
    def ConvertTime(dateTime: DateTime, sourceTimeZone: TimeZoneInfo, destinationTimeZone: TimeZoneInfo) -> DateTime:
        if sourceTimeZone is None:
            raise ArgumentNullException("sourceTimeZone")
        if destinationTimeZone is None:
            raise ArgumentNullException("destinationTimeZone")
        kind = TimeZoneInfo._KindOf(sourceTimeZone)
        if dateTime.Kind != DateTimeKind.Unspecified and dateTime.Kind != kind and not (dateTime.Kind == DateTimeKind.Local and sourceTimeZone is TimeZoneInfo.Local):
            raise ArgumentException("The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.", "sourceTimeZone")
        first: i64 = 0
        second: i64 = 0
        if sourceTimeZone._Candidates(dateTime.Ticks, out(first), out(second)) == 0:
            raise ArgumentException("The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the period that is skipped is invalid.", "dateTime")
        target = TimeZoneInfo._KindOf(destinationTimeZone)
        if dateTime.Kind != DateTimeKind.Unspecified and kind == target:
            return dateTime
        utc = TimeZoneInfo._Clamp(dateTime.Ticks - first)
        daylight = False
        return DateTime(TimeZoneInfo._Clamp(utc + destinationTimeZone.OffsetAt(utc, out(daylight))), target)

    @static
    def _KindOf(zone: TimeZoneInfo) -> DateTimeKind:
        if zone is TimeZoneInfo.s_utc:
            return DateTimeKind.Utc
        return DateTimeKind.Local if zone is TimeZoneInfo.Local else DateTimeKind.Unspecified

    @static
    def ConvertTimeFromUtc(dateTime: DateTime, destinationTimeZone: TimeZoneInfo) -> DateTime:
        return TimeZoneInfo.ConvertTime(dateTime, TimeZoneInfo.s_utc, destinationTimeZone)

    @static
    def ConvertTimeToUtc(dateTime: DateTime) -> DateTime:
        if dateTime.Kind == DateTimeKind.Utc:
            return dateTime
        return TimeZoneInfo.ConvertTime(dateTime, TimeZoneInfo.Local, TimeZoneInfo.s_utc)

    @static
    def ConvertTimeToUtc(dateTime: DateTime, sourceTimeZone: TimeZoneInfo) -> DateTime:
        return TimeZoneInfo.ConvertTime(dateTime, sourceTimeZone, TimeZoneInfo.s_utc)

    @static
    def ConvertTimeBySystemTimeZoneId(dateTimeOffset: DateTimeOffset, destinationTimeZoneId: str) -> DateTimeOffset:
        return TimeZoneInfo.ConvertTime(dateTimeOffset, TimeZoneInfo.FindSystemTimeZoneById(destinationTimeZoneId))

    @static
    def ConvertTimeBySystemTimeZoneId(dateTime: DateTime, destinationTimeZoneId: str) -> DateTime:
        return TimeZoneInfo.ConvertTime(dateTime, TimeZoneInfo.FindSystemTimeZoneById(destinationTimeZoneId))

    @static
    def ConvertTimeBySystemTimeZoneId(dateTime: DateTime, sourceTimeZoneId: str, destinationTimeZoneId: str) -> DateTime:
        return TimeZoneInfo.ConvertTime(dateTime, TimeZoneInfo.FindSystemTimeZoneById(sourceTimeZoneId), TimeZoneInfo.FindSystemTimeZoneById(destinationTimeZoneId))
