from oscil.lang import *
from System.Buffers.Binary import BinaryPrimitives


@internal
@sealed
class ZoneHistory:
    """A time zone of the host: the moments when its clocks changed, and the rule that goes on for ever (RFC 9636)."""

    _moments: Array[i64]
    _offsets: Array[i64]
    _daylight: Array[bool]
    _firstOffset: i64
    _firstDaylight: bool
    _rule: ZoneRule
    StandardOffset: Public[i64]
    StandardName: Public[str]
    DaylightName: Public[str]
    HasDaylight: Public[bool]

    UnixEpoch: Const[i64] = 621355968000000000

    @property
    def Changes(self) -> bool:
        return len(self._moments) > 0 or self._rule is not None

    def SameAs(self, other: ZoneHistory) -> bool:
        if other is None or len(self._moments) != len(other._moments) or (self._rule is None) != (other._rule is None):
            return False
        for i in range(len(self._moments)):
            if self._moments[i] != other._moments[i] or self._offsets[i] != other._offsets[i]:
                return False
        return self._rule is None or self._rule.Text == other._rule.Text

    @static
    def Read(data: Array[u8]) -> ZoneHistory:
        """The second, 64-bit block of a file; null when it is none."""
        if len(data) < 44 or data[0] != u8(84) or data[1] != u8(90) or data[4] < u8(50):
            return None
        start = 44 + ZoneHistory._BlockSize(data, 0, 4)
        if start + 44 > len(data) or start + 44 + ZoneHistory._BlockSize(data, start, 8) > len(data):
            return None
        result = ZoneHistory()
        result._ReadBlock(data, start)
        return result

    @static
    def _Number(data: Array[u8], at: i32) -> i32:
        return BinaryPrimitives.ReadInt32BigEndian(ReadOnlySpan[u8](data, at, 4))

    @static
    def _BlockSize(data: Array[u8], header: i32, width: i32) -> i32:
        moments = ZoneHistory._Number(data, header + 32)
        types = ZoneHistory._Number(data, header + 36)
        return ZoneHistory._Number(data, header + 20) + ZoneHistory._Number(data, header + 24) + ZoneHistory._Number(data, header + 28) * (width + 4) + moments * (width + 1) + types * 6 + ZoneHistory._Number(data, header + 40)

    def _ReadBlock(self, data: Array[u8], header: i32) -> None:
        count = ZoneHistory._Number(data, header + 32)
        types = ZoneHistory._Number(data, header + 36)
        kinds = header + 44 + count * 8
        table = kinds + count
        names = table + types * 6
        self._moments = Array[i64](count)
        self._offsets = Array[i64](count)
        self._daylight = Array[bool](count)
        standard = table
        summer = -1
        for i in range(count):
            entry = table + i32(data[kinds + i]) * 6
            self._moments[i] = BinaryPrimitives.ReadInt64BigEndian(ReadOnlySpan[u8](data, header + 44 + i * 8, 8)) * TimeSpan.TicksPerSecond + ZoneHistory.UnixEpoch
            self._offsets[i] = i64(ZoneHistory._Number(data, entry)) * TimeSpan.TicksPerSecond
            self._daylight[i] = data[entry + 4] != u8(0)
            if self._daylight[i]:
                summer = entry
            else:
                standard = entry
        self._firstOffset = i64(ZoneHistory._Number(data, table)) * TimeSpan.TicksPerSecond
        self._firstDaylight = data[table + 4] != u8(0)
        self.StandardOffset = i64(ZoneHistory._Number(data, standard)) * TimeSpan.TicksPerSecond
        self.StandardName = ZoneHistory._Name(data, names + i32(data[standard + 5]))
        self.DaylightName = ZoneHistory._Name(data, names + i32(data[summer + 5])) if summer >= 0 else self.StandardName
        self.HasDaylight = summer >= 0
        footer = header + 44 + ZoneHistory._BlockSize(data, header, 8) + 1
        end = footer
        while end < len(data) and data[end] != u8(10):
            end += 1
        if end > footer:
            self._UseRule(ZoneRule.Parse(System.Text.Encoding.ASCII.GetString(data, footer, end - footer)))

    def _UseRule(self, rule: ZoneRule) -> None:
        if rule is not None:
            self._rule = rule
            self.StandardOffset = rule.Standard

    @static
    def _Name(data: Array[u8], at: i32) -> str:
        end = at
        while data[end] != u8(0):
            end += 1
        return System.Text.Encoding.ASCII.GetString(data, at, end - at)

    def OffsetAt(self, utc: i64, daylight: Out[bool]) -> i64:
        low = 0
        high = len(self._moments)
        while low < high:
            middle = (low + high) >> 1
            if self._moments[middle] <= utc:
                low = middle + 1
            else:
                high = middle
        if low == len(self._moments) and self._rule is not None:
            return self._rule.OffsetAt(utc, out(daylight))
        if low == 0:
            daylight = self._firstDaylight
            return self._firstOffset
        daylight = self._daylight[low - 1]
        return self._offsets[low - 1]

    @static
    def FloatingDay(year: i32, month: i32, week: i32, day_of_week: i32) -> i64:
        """Ticks of the start of the n-th (5: last) such day of a month."""
        first = DateTime(year, month, 1)
        day = 1 + (day_of_week - i32(first.DayOfWeek)) % 7 + (week - 1) * 7
        last = DateTime.DaysInMonth(year, month)
        while day > last:
            day -= 7
        return first.Ticks + i64(day - 1) * TimeSpan.TicksPerDay
