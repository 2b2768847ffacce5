from oscil.lang import *
from Oscil.Host import Host
from System.Collections.Generic import Dictionary, List
from System.Collections.ObjectModel import ReadOnlyCollection


@sealed
class TimeZoneInfo(IEquatable[TimeZoneInfo]):
    """A zone of fixed offset, with rules of its own, or read from the host's zone files."""

    _id: str
    _displayName: str
    _standardName: str
    _daylightName: str
    _baseUtcOffset: TimeSpan
    _rules: Array[TimeZoneInfo.AdjustmentRule]
    _history: ZoneHistory

    s_utc: Static[Private[TimeZoneInfo]] = TimeZoneInfo("UTC", TimeSpan.Zero, "(UTC) Coordinated Universal Time", "Coordinated Universal Time", "Coordinated Universal Time", None)
    s_local: Static[Private[TimeZoneInfo]] = None

    @private
    def __init__(self, id: str, baseUtcOffset: TimeSpan, displayName: str, standardName: str, daylightName: str, rules: Array[TimeZoneInfo.AdjustmentRule]) -> None:
        self._id = id
        self._baseUtcOffset = baseUtcOffset
        self._displayName = coalesce(displayName, "")
        self._standardName = coalesce(standardName, "")
        self._daylightName = coalesce(daylightName, "")
        self._rules = rules

    @static
    @property
    def Utc() -> TimeZoneInfo:
        return TimeZoneInfo.s_utc

    @static
    @property
    def Local() -> TimeZoneInfo:
        local = TimeZoneInfo.s_local
        if local is None:
            local = TimeZoneInfo._ReadLocal()
            TimeZoneInfo.s_local = local
        return local

    @static
    def _ReadLocal() -> TimeZoneInfo:
        name = Host.LocalZoneName()
        zone = default(TimeZoneInfo)
        if Array.IndexOf[str](["Etc/UTC", "UTC", "Etc/UCT", "UCT", "Etc/Universal", "Universal", "Etc/Zulu", "Zulu"], name) >= 0:
            return cast(TimeZoneInfo, TimeZoneInfo.s_utc.MemberwiseClone())
        if TimeZoneInfo.TryFindSystemTimeZoneById(name, out(zone)):
            return zone
        offset = TimeSpan(Host.LocalOffsetTicks(Host.UtcNowTicks()))
        return TimeZoneInfo(name, offset, TimeZoneInfo._Display(offset, name), name, name, None)

    @static
    def _Display(offset: TimeSpan, name: str) -> str:
        sign = "-" if offset < TimeSpan.Zero else "+"
        return "(UTC" + sign + offset.ToString("hh\\:mm") + ") " + name

    @static
    def ClearCachedData() -> None:
        TimeZoneInfo.s_local = None

    @property
    def Id(self) -> str:
        return self._id

    @property
    def HasIanaId(self) -> bool:
        return self._history is not None or self._id == "UTC"

    @property
    def DisplayName(self) -> str:
        return self._displayName

    @property
    def StandardName(self) -> str:
        return self._standardName

    @property
    def DaylightName(self) -> str:
        return self._daylightName

    @property
    def BaseUtcOffset(self) -> TimeSpan:
        return self._baseUtcOffset

    @property
    def SupportsDaylightSavingTime(self) -> bool:
        if self._history is not None:
            return self._history.HasDaylight
        return self._rules is not None and len(self._rules) > 0

    def GetAdjustmentRules(self) -> Array[TimeZoneInfo.AdjustmentRule]:
        if self._history is not None and self._history.Changes:
            raise PlatformNotSupportedException("The history of a time zone of the host is not available as adjustment rules.")
        if self._rules is None:
            return Array.Empty[TimeZoneInfo.AdjustmentRule]()
        return cast(Array[TimeZoneInfo.AdjustmentRule], self._rules.Clone())

    @override
    def ToString(self) -> str:
        return self._displayName

    def Equals(self, other: TimeZoneInfo) -> bool:
        return other is not None and String.Equals(self._id, other._id, StringComparison.OrdinalIgnoreCase) and self.HasSameRules(other)

    @override
    def Equals(self, obj: object) -> bool:
        return self.Equals(try_cast(TimeZoneInfo, obj))

    @override
    def GetHashCode(self) -> i32:
        return StringComparer.OrdinalIgnoreCase.GetHashCode(self._id)

    def HasSameRules(self, other: TimeZoneInfo) -> bool:
        if other is None:
            raise ArgumentNullException("other")
        if self._baseUtcOffset != other._baseUtcOffset or self.SupportsDaylightSavingTime != other.SupportsDaylightSavingTime:
            return False
        if self._history is not None or other._history is not None:
            return self._history is other._history or (self._history is not None and self._history.SameAs(other._history))
        n = 0 if self._rules is None else len(self._rules)
        if n != (0 if other._rules is None else len(other._rules)):
            return False
        for i in range(n):
            if not self._rules[i].Equals(other._rules[i]):
                return False
        return True

    @static
    def CreateCustomTimeZone(id: str, baseUtcOffset: TimeSpan, displayName: str, standardDisplayName: str) -> TimeZoneInfo:
        TimeZoneInfo._Validate(id, baseUtcOffset, None)
        return TimeZoneInfo(id, baseUtcOffset, displayName, standardDisplayName, standardDisplayName, None)

    @static
    def CreateCustomTimeZone(id: str, baseUtcOffset: TimeSpan, displayName: str, standardDisplayName: str, daylightDisplayName: str, adjustmentRules: Array[TimeZoneInfo.AdjustmentRule]) -> TimeZoneInfo:
        return TimeZoneInfo.CreateCustomTimeZone(id, baseUtcOffset, displayName, standardDisplayName, daylightDisplayName, adjustmentRules, False)

    @static
    def CreateCustomTimeZone(id: str, baseUtcOffset: TimeSpan, displayName: str, standardDisplayName: str, daylightDisplayName: str, adjustmentRules: Array[TimeZoneInfo.AdjustmentRule], disableDaylightSavingTime: bool) -> TimeZoneInfo:
        rules = adjustmentRules
        if rules is not None:
            rules = None if len(rules) == 0 or disableDaylightSavingTime else cast(Array[TimeZoneInfo.AdjustmentRule], rules.Clone())
        TimeZoneInfo._Validate(id, baseUtcOffset, rules)
        daylight = standardDisplayName if disableDaylightSavingTime else daylightDisplayName
        return TimeZoneInfo(id, baseUtcOffset, displayName, standardDisplayName, daylight, rules)

    @static
    def _Validate(id: str, offset: TimeSpan, rules: Array[TimeZoneInfo.AdjustmentRule]) -> None:
        ArgumentException.ThrowIfNullOrEmpty(id, "id")
        if offset.TotalHours < -14.0 or offset.TotalHours > 14.0:
            raise ArgumentOutOfRangeException("baseUtcOffset", "The TimeSpan parameter must be within plus or minus 14.0 hours.")
        if offset.Ticks % TimeSpan.TicksPerMinute != i64(0):
            raise ArgumentException("The TimeSpan parameter cannot be specified more precisely than whole minutes.", "baseUtcOffset")
        if rules is None:
            return
        for i in range(len(rules)):
            rule = rules[i]
            if rule is None:
                raise InvalidTimeZoneException("The AdjustmentRule array cannot contain null elements.")
            reach = (offset + rule.DaylightDelta).TotalHours
            if reach < -14.0 or reach > 14.0:
                raise InvalidTimeZoneException("The sum of the BaseUtcOffset and DaylightDelta properties must within plus or minus 14.0 hours.")
            if i > 0 and rule.DateStart <= rules[i - 1].DateEnd:
                raise InvalidTimeZoneException("The elements of the AdjustmentRule array must be in chronological order and must not overlap.")

    @static
    def FindSystemTimeZoneById(id: str) -> TimeZoneInfo:
        zone = default(TimeZoneInfo)
        if id is None:
            raise ArgumentNullException("id")
        if not TimeZoneInfo.TryFindSystemTimeZoneById(id, out(zone)):
            raise TimeZoneNotFoundException("The time zone ID '" + id + "' was not found on the local computer.")
        return zone

    @static
    def TryFindSystemTimeZoneById(id: str, timeZoneInfo: Out[TimeZoneInfo]) -> bool:
        timeZoneInfo = None
        if id is None or id.Length == 0:
            return False
        if String.Equals(id, "UTC", StringComparison.OrdinalIgnoreCase):
            timeZoneInfo = TimeZoneInfo.s_utc
            return True
        size = Host.ZoneData(id, Ptr[u8](0), 0)
        if size == 0:
            return False
        data = Array[u8](size)
        with fixed(data) as p:
            Host.ZoneData(id, p, size)
        history = ZoneHistory.Read(data)
        if history is None:
            return False
        offset = TimeSpan(history.StandardOffset)
        timeZoneInfo = TimeZoneInfo(id, offset, TimeZoneInfo._Display(offset, id), history.StandardName, history.DaylightName, None)
        timeZoneInfo._history = history
        return True

    @static
    def GetSystemTimeZones() -> ReadOnlyCollection[TimeZoneInfo]:
        return TimeZoneInfo.GetSystemTimeZones(False)

    @static
    def GetSystemTimeZones(skipSorting: bool) -> ReadOnlyCollection[TimeZoneInfo]:
        zones = List[TimeZoneInfo]()
        for name in Host.ZoneNames():
            zone = default(TimeZoneInfo)
            if TimeZoneInfo.TryFindSystemTimeZoneById(name, out(zone)):
                zones.Add(zone)
        if not skipSorting:
            zones.Sort(lambda a, b: TimeZoneInfo._Order(a, b))
        return ReadOnlyCollection[TimeZoneInfo](zones)

    @static
    def _Order(a: TimeZoneInfo, b: TimeZoneInfo) -> i32:
        order = a._baseUtcOffset.CompareTo(b._baseUtcOffset)
        return order if order != 0 else String.CompareOrdinal(a._displayName, b._displayName)
