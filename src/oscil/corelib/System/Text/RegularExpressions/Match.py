from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


class Capture:
    """A part of a text."""

    Text: Internal[str]
    _index: Internal[i32]
    _length: Internal[i32]

    @internal
    def __init__(self, text: str, index: i32, length: i32) -> None:
        self.Text = text
        self._index = index
        self._length = length

    @property
    def Index(self) -> i32:
        return self._index

    @property
    def Length(self) -> i32:
        return self._length

    @property
    def Value(self) -> str:
        return self.Text.Substring(self._index, self._length)

    @property
    def ValueSpan(self) -> ReadOnlySpan[char]:
        return self.Text.AsSpan(self._index, self._length)

    @override
    def ToString(self) -> str:
        return self.Value


class Group(Capture):
    """What a group captured last, and before."""

    _name: str
    Spans: Internal[Array[i32]]
    Count: Internal[i32]
    _captures: CaptureCollection

    @internal
    def __init__(self, text: str, spans: Array[i32], count: i32, name: str) -> None:
        super().__init__(text, 0 if count == 0 else spans[count * 2 - 2], 0 if count == 0 else spans[count * 2 - 1] - spans[count * 2 - 2])
        self.Spans = spans
        self.Count = count
        self._name = name

    @property
    def Success(self) -> bool:
        return self.Count != 0

    @property
    def Name(self) -> str:
        return self._name

    @property
    def Captures(self) -> CaptureCollection:
        if self._captures is None:
            self._captures = CaptureCollection(self)
        return self._captures

    @static
    def Synchronized(inner: Group) -> Group:
        if inner is None:
            raise ArgumentNullException("inner")
        return inner


class Match(Group):
    """A match, from which the next one is found."""

    _empty: Static[Match]
    Regex: Internal[Regex]
    _groups: GroupCollection
    Lists: Internal[Array[Array[i32]]]
    Counts: Internal[Array[i32]]
    Begin: Internal[i32]
    End: Internal[i32]

    @internal
    def __init__(self, regex: Regex, text: str, begin: i32, end: i32, lists: Array[Array[i32]], counts: Array[i32]) -> None:
        super().__init__(text, lists[0], counts[0], "0")
        self.Regex = regex
        self.Begin = begin
        self.End = end
        self.Lists = lists
        self.Counts = counts

    @static
    @property
    def Empty() -> Match:
        if Match._empty is None:
            Match._empty = Match(None, "", 0, 0, Array[Array[i32]](1), Array[i32](1))
        return Match._empty

    @virtual
    @property
    def Groups(self) -> GroupCollection:
        if self._groups is None:
            self._groups = GroupCollection(self)
        return self._groups

    def NextMatch(self) -> Match:
        if self.Regex is None:
            return self
        back = self.Regex.RightToLeft
        return self.Regex.Run(self.Text, self.Begin, self.End, self._index if back else self._index + self._length, 1 if self._length == 0 else 0)

    @virtual
    def Result(self, replacement: str) -> str:
        if replacement is None:
            raise ArgumentNullException("replacement")
        if self.Regex is None:
            raise NotSupportedException("Result cannot be called on a failed Match.")
        result = StringBuilder()
        RegexReplacement.Of(self.Regex, replacement).AppendTo(result, self)
        return result.ToString()

    @static
    def Synchronized(inner: Match) -> Match:
        if inner is None:
            raise ArgumentNullException("inner")
        return inner


@delegate
def MatchEvaluator(match: Match) -> str: ...


class CaptureCollection:
    """All captures of a group, in their order."""

    _group: Group

    @internal
    def __init__(self, group: Group) -> None:
        self._group = group

    @property
    def Count(self) -> i32:
        return self._group.Count

    def __getitem__(self, i: i32) -> Capture:
        count = self._group.Count
        if i < 0 or i >= count:
            raise ArgumentOutOfRangeException("i")
        if i == count - 1:
            return self._group
        spans = self._group.Spans
        return Capture(self._group.Text, spans[i * 2], spans[i * 2 + 1] - spans[i * 2])


class MatchCollection:
    """The matches in a text, found when they are asked for."""

    _matches: List[Match]
    _next: Match

    @internal
    def __init__(self, first: Match) -> None:
        self._matches = List[Match]()
        self._next = first

    def _Find(self, index: i32) -> bool:
        while self._matches.Count <= index and self._next.Success:
            self._matches.Add(self._next)
            self._next = self._next.NextMatch()
        return index < self._matches.Count

    @property
    def Count(self) -> i32:
        self._Find(Int32.MaxValue - 1)
        return self._matches.Count

    @virtual
    def __getitem__(self, i: i32) -> Match:
        if i < 0 or not self._Find(i):
            raise ArgumentOutOfRangeException("i")
        return self._matches[i]

    @implements(IEnumerable[Match].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[Match]:
        i = 0
        while self._Find(i):
            yield self._matches[i]
            i += 1


class GroupCollection(IReadOnlyDictionary[str, Group]):
    """The groups of a match, by number and name."""

    _match: Match
    _made: Array[Group]

    @internal
    def __init__(self, match: Match) -> None:
        self._match = match
        self._made = Array[Group](len(match.Counts))

    @property
    def Count(self) -> i32:
        return len(self._made)

    def _Place(self, place: i32) -> Group:
        if place == 0:
            return self._match
        if self._made[place] is None:
            match = self._match
            self._made[place] = Group(match.Text, match.Lists[place], match.Counts[place], match.Regex.NameOfPlace(place))
        return self._made[place]

    @static
    def _None() -> Group:
        return Group("", Array[i32](0), 0, "")

    def __getitem__(self, groupnum: i32) -> Group:
        place = 0 if groupnum == 0 else (-1 if self._match.Regex is None else self._match.Regex.PlaceOf(groupnum))
        return GroupCollection._None() if place < 0 else self._Place(place)

    def __getitem__(self, groupname: str) -> Group:
        found: Group = None
        return found if self.TryGetValue(groupname, out(found)) else GroupCollection._None()

    def ContainsKey(self, key: str) -> bool:
        found: Group = None
        return self.TryGetValue(key, out(found))

    def TryGetValue(self, key: str, value: Out[Group]) -> bool:
        number = (0 if key == "0" else -1) if self._match.Regex is None else self._match.Regex.GroupNumberFromName(key)
        value = None if number < 0 else self[number]
        return number >= 0

    @property
    def Keys(self) -> IEnumerable[str]:
        for i in range(self.Count):
            yield self._Place(i).Name

    @property
    def Values(self) -> IEnumerable[Group]:
        for i in range(self.Count):
            yield self._Place(i)

    @implements(IEnumerable[KeyValuePair[str, Group]].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[KeyValuePair[str, Group]]:
        for i in range(self.Count):
            yield KeyValuePair[str, Group](self._Place(i).Name, self._Place(i))

    @implements(IEnumerable[Group].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[Group]:
        for i in range(self.Count):
            yield self._Place(i)


@family(Owner=("CaptureCollection", "GroupCollection", "MatchCollection"), T=("Capture", "Group", "Match"))
class Owner(IList[T], System.Collections.IList, IReadOnlyList[T]):
    @property
    def IsReadOnly(self) -> bool:
        return True

    @property
    def IsSynchronized(self) -> bool:
        return False

    @property
    def SyncRoot(self) -> object:
        return self

    def _All(self) -> List[T]:
        all = List[T]()
        for i in range(self.Count):
            all.Add(self._At(i))
        return all

    def CopyTo(self, array: Array, arrayIndex: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        cast(System.Collections.ICollection, self._All()).CopyTo(array, arrayIndex)

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        self._All().CopyTo(array, arrayIndex)

    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return cast(IEnumerable[T], self).GetEnumerator()

    @family(OF=("IList", "IReadOnlyList"))
    @implements(OF[T].__getitem__)
    def __getitem__(self, index: i32) -> T:
        return self._At(index)

    @implements(IList[T].__setitem__)
    def __setitem__(self, index: i32, value: T) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(IList[T].IndexOf)
    def IndexOf(self, item: T) -> i32:
        return self._All().IndexOf(item)

    @implements(IList[T].Insert)
    def Insert(self, index: i32, item: T) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(IList[T].RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Add)
    def Add(self, item: T) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Clear)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(ICollection[T].Contains)
    def Contains(self, item: T) -> bool:
        return self._All().Contains(item)

    @implements(ICollection[T].Remove)
    def Remove(self, item: T) -> bool:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.__getitem__)
    def __getitem__(self, index: i32) -> object:
        return self._At(index)

    @implements(System.Collections.IList.__setitem__)
    def __setitem__(self, index: i32, value: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.IsFixedSize)
    @property
    def IsFixedSize(self) -> bool:
        return True

    @implements(System.Collections.IList.Add)
    def Add(self, value: object) -> i32:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.Clear)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.Contains)
    def Contains(self, value: object) -> bool:
        return isinstance(value, T) and self._All().Contains(cast(T, value))

    @implements(System.Collections.IList.IndexOf)
    def IndexOf(self, value: object) -> i32:
        return self._All().IndexOf(cast(T, value)) if isinstance(value, T) else -1

    @implements(System.Collections.IList.Insert)
    def Insert(self, index: i32, value: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.Remove)
    def Remove(self, value: object) -> None:
        raise NotSupportedException("Collection is read-only.")

    @implements(System.Collections.IList.RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException("Collection is read-only.")


@family(Owner=("CaptureCollection", "MatchCollection"), T=("Capture", "Match"))
class Owner:
    def _At(self, index: i32) -> T:
        return self[index]


class GroupCollection:
    def _At(self, index: i32) -> Group:
        if index < 0 or index >= self.Count:
            raise ArgumentOutOfRangeException("index")
        return self._Place(index)


class CaptureCollection:
    @implements(IEnumerable[Capture].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[Capture]:
        for i in range(self.Count):
            yield self[i]
