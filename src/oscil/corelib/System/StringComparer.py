from oscil.lang import *
import System.Collections
from System.Collections.Generic import IAlternateEqualityComparer, IComparer, IEqualityComparer
from System.Globalization import CompareOptions, CultureInfo


@abstract
class StringComparer(System.Collections.IComparer, System.Collections.IEqualityComparer, IComparer[str], IEqualityComparer[str]):
    s_ordinal: Static[Private[StringComparer]] = StringRulesComparer(StringComparison.Ordinal)
    s_ordinalIgnoreCase: Static[Private[StringComparer]] = StringRulesComparer(StringComparison.OrdinalIgnoreCase)
    s_invariant: Static[Private[StringComparer]] = StringRulesComparer(StringComparison.InvariantCulture)
    s_invariantIgnoreCase: Static[Private[StringComparer]] = StringRulesComparer(StringComparison.InvariantCultureIgnoreCase)

    @static
    @property
    def Ordinal() -> StringComparer:
        return StringComparer.s_ordinal

    @static
    @property
    def OrdinalIgnoreCase() -> StringComparer:
        return StringComparer.s_ordinalIgnoreCase

    @static
    @property
    def InvariantCulture() -> StringComparer:
        return StringComparer.s_invariant

    @static
    @property
    def InvariantCultureIgnoreCase() -> StringComparer:
        return StringComparer.s_invariantIgnoreCase

    @static
    @property
    def CurrentCulture() -> StringComparer:
        return StringComparer.s_invariant

    @static
    @property
    def CurrentCultureIgnoreCase() -> StringComparer:
        return StringComparer.s_invariantIgnoreCase

    @static
    def FromComparison(comparisonType: StringComparison) -> StringComparer:
        match comparisonType:
            case StringComparison.CurrentCulture | StringComparison.InvariantCulture:
                return StringComparer.s_invariant
            case StringComparison.CurrentCultureIgnoreCase | StringComparison.InvariantCultureIgnoreCase:
                return StringComparer.s_invariantIgnoreCase
            case StringComparison.Ordinal:
                return StringComparer.s_ordinal
            case StringComparison.OrdinalIgnoreCase:
                return StringComparer.s_ordinalIgnoreCase
        raise ArgumentException("The string comparison type passed in is currently not supported.", "comparisonType")

    @static
    def Create(culture: CultureInfo, ignoreCase: bool) -> StringComparer:
        if culture is None:
            raise ArgumentNullException("culture")
        return StringComparer.s_invariantIgnoreCase if ignoreCase else StringComparer.s_invariant

    def Compare(self, x: object, y: object) -> i32:
        if x is y:
            return 0
        if x is None:
            return -1
        if y is None:
            return 1
        a = try_cast(str, x)
        b = try_cast(str, y)
        if a is not None and b is not None:
            return self.Compare(a, b)
        comparable = try_cast(IComparable, x)
        if comparable is not None:
            return comparable.CompareTo(y)
        raise ArgumentException("At least one object must implement IComparable.")

    @new
    def Equals(self, x: object, y: object) -> bool:
        if x is y:
            return True
        if x is None or y is None:
            return False
        a = try_cast(str, x)
        b = try_cast(str, y)
        if a is not None and b is not None:
            return self.Equals(a, b)
        return x.Equals(y)

    def GetHashCode(self, obj: object) -> i32:
        if obj is None:
            raise ArgumentNullException("obj")
        text = try_cast(str, obj)
        return self.GetHashCode(text) if text is not None else obj.GetHashCode()

    @abstract
    def Compare(self, x: str, y: str) -> i32: ...

    @abstract
    def Equals(self, x: str, y: str) -> bool: ...

    @abstract
    def GetHashCode(self, obj: str) -> i32: ...


@internal
@sealed
class StringRulesComparer(StringComparer, IAlternateEqualityComparer[ReadOnlySpan[char], str]):
    _rules: StringComparison

    def __init__(self, rules: StringComparison) -> None:
        self._rules = rules

    @override
    def Compare(self, x: str, y: str) -> i32:
        return String.Compare(x, y, self._rules)

    @override
    def Equals(self, x: str, y: str) -> bool:
        return String.Equals(x, y, self._rules)

    @override
    def GetHashCode(self, obj: str) -> i32:
        if obj is None:
            raise ArgumentNullException("obj")
        return obj.GetHashCode(self._rules)

    def Equals(self, alternate: ReadOnlySpan[char], other: str) -> bool:
        return other is not None and MemoryExtensions.Equals(alternate, other, self._rules)

    def GetHashCode(self, alternate: ReadOnlySpan[char]) -> i32:
        return String.GetHashCode(alternate, self._rules)

    def Create(self, alternate: ReadOnlySpan[char]) -> str:
        return alternate.ToString()

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(StringRulesComparer, obj)
        return other is not None and other._rules == self._rules

    @override
    def GetHashCode(self) -> i32:
        return i32(self._rules)
