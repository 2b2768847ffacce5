from oscil.lang import *


@internal
@sealed
class ZoneRule:
    """A rule such as `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX.1, TZ)."""

    Text: Public[str]
    Standard: Public[i64]
    _summer: i64
    _hasSummer: bool
    _start: Array[i32]
    _end: Array[i32]
    _at: i32
    _good: bool

    @static
    def Parse(text: str) -> ZoneRule:
        """Null when the text has another form."""
        rule = ZoneRule()
        rule.Text = text
        rule._good = True
        rule._SkipName()
        rule.Standard = -rule._Time()
        if rule._at < text.Length:
            rule._hasSummer = True
            rule._SkipName()
            rule._summer = rule.Standard + TimeSpan.TicksPerHour
            if rule._Unit() != ',':
                rule._summer = -rule._Time()
            rule._start = rule._Day()
            rule._end = rule._Day()
        return rule if rule._good and rule._at == text.Length else None

    def _Unit(self) -> char:
        return self.Text[self._at] if self._at < self.Text.Length else '\0'

    def _SkipName(self) -> None:
        start = self._at
        if self._Unit() == '<':
            while self._Unit() != '>' and self._at < self.Text.Length:
                self._at += 1
            self._at += 1
        else:
            while Char.IsAsciiLetter(self._Unit()):
                self._at += 1
        self._good = self._good and self._at - start >= 3

    def _Number(self) -> i32:
        start = self._at
        value = 0
        while Char.IsAsciiDigit(self._Unit()) and value < 100000:
            value = value * 10 + (self._Unit() - '0')
            self._at += 1
        self._good = self._good and self._at > start
        return value

    def _Time(self) -> i64:
        """[+-]hh[:mm[:ss]] in ticks."""
        negative = self._Unit() == '-'
        if negative or self._Unit() == '+':
            self._at += 1
        seconds = self._Number() * 3600
        scale = 60
        while self._Unit() == ':' and scale > 0:
            self._at += 1
            seconds += self._Number() * scale
            scale = 1 if scale == 60 else 0
        return i64(-seconds if negative else seconds) * TimeSpan.TicksPerSecond

    def _Day(self) -> Array[i32]:
        """`,Mm.w.d`, `,Jn` or `,n`, and `/time`: month (0: none, -1: Julian), week or day of the year, day of the week, seconds."""
        result = Array[i32](4)
        self._good = self._good and self._Unit() == ','
        self._at += 1
        if self._Unit() == 'M':
            self._at += 1
            result[0] = self._Number()
            self._at += 1
            result[1] = self._Number()
            self._at += 1
            result[2] = self._Number()
            self._good = self._good and result[0] >= 1 and result[0] <= 12 and result[1] >= 1 and result[1] <= 5 and result[2] <= 6
        else:
            if self._Unit() == 'J':
                self._at += 1
                result[0] = -1
            result[1] = self._Number()
            self._good = self._good and result[1] <= 365
        result[3] = 7200
        if self._Unit() == '/':
            self._at += 1
            result[3] = i32(div(self._Time(), TimeSpan.TicksPerSecond))
        return result

    @static
    def _InYear(rule: Array[i32], year: i32) -> i64:
        time = i64(rule[3]) * TimeSpan.TicksPerSecond
        if rule[0] > 0:
            return ZoneHistory.FloatingDay(year, rule[0], rule[1], rule[2]) + time
        day = rule[1]
        if rule[0] < 0 and not (DateTime.IsLeapYear(year) and day >= 60):
            day -= 1
        return DateTime(year, 1, 1).Ticks + i64(day) * TimeSpan.TicksPerDay + time

    def OffsetAt(self, utc: i64, daylight: Out[bool]) -> i64:
        daylight = False
        local = utc + self.Standard
        if not self._hasSummer or local < i64(0) or local > DateTime.MaxValue.Ticks:
            return self.Standard
        year = DateTime(local).Year
        start = ZoneRule._InYear(self._start, year)
        end = ZoneRule._InYear(self._end, year) - (self._summer - self.Standard)
        daylight = start <= local and local < end if start < end else not (end <= local and local < start)
        return self._summer if daylight else self.Standard
