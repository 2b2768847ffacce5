from oscil.lang import *
from System.Collections.Generic import List


@internal
@enum
class RegexKind:
    Empty = 0
    Nothing = 1
    One = 2
    NotOne = 3
    Set = 4
    Any = 5
    Concat = 6
    Alternate = 7
    Loop = 8
    Capture = 9
    Group = 10
    Atomic = 11
    Look = 12
    NegativeLook = 13
    Reference = 14
    Anchor = 15
    GroupTest = 16
    ExpressionTest = 17


@internal
@enum
class RegexAnchor:
    Bol = 0
    Eol = 1
    Boundary = 2
    NonBoundary = 3
    Beginning = 4
    Start = 5
    EndZ = 6
    End = 7
    EcmaBoundary = 8
    NonEcmaBoundary = 9


@internal
@sealed
class RegexNode:
    """A part of a pattern."""

    Kind: ReadOnly[RegexKind]
    Back: bool
    """Whether it goes to the left."""
    IgnoreCase: bool
    Char: char
    Set: RegexCharSet
    Children: List[RegexNode]
    Min: i32
    Max: i32
    Lazy: bool
    Group: i32 = -1
    Uncapture: i32 = -1
    Anchor: RegexAnchor

    def __init__(self, kind: RegexKind, back: bool) -> None:
        self.Kind = kind
        self.Back = back

    def With(self, child: RegexNode) -> RegexNode:
        if self.Children is None:
            self.Children = List[RegexNode]()
        self.Children.Add(child)
        return self

    @property
    def Child(self) -> RegexNode:
        return self.Children[0]

    @property
    def IsCharacter(self) -> bool:
        """Whether it takes exactly one character."""
        return self.Kind == RegexKind.One or self.Kind == RegexKind.NotOne or self.Kind == RegexKind.Set or self.Kind == RegexKind.Any

    def FirstSet(self) -> RegexCharSet:
        """A class that has the first character of every match; None where that cannot be told (or a match may be empty)."""
        match self.Kind:
            case RegexKind.One:
                set = RegexCharSet()
                set.Add(self.Char)
                return set
            case RegexKind.Set:
                return self.Set if self.Set.IsPlain else None
            case RegexKind.Concat:
                for child in self.Children:
                    if child.Kind != RegexKind.Anchor and child.Kind != RegexKind.Look and child.Kind != RegexKind.NegativeLook:
                        return child.FirstSet()
                return None
            case RegexKind.Alternate:
                all = RegexCharSet()
                for child in self.Children:
                    part = child.FirstSet()
                    if part is None:
                        return None
                    all.AddAll(part)
                return all
            case RegexKind.Loop:
                return self.Child.FirstSet() if self.Min > 0 else None
            case RegexKind.Capture | RegexKind.Group | RegexKind.Atomic:
                return self.Child.FirstSet()
        return None

    def StartsAt(self) -> i32:
        """The anchor that every match begins with, or -1."""
        match self.Kind:
            case RegexKind.Anchor:
                return i32(self.Anchor)
            case RegexKind.Concat:
                return self.Children[0].StartsAt() if self.Children is not None and self.Children.Count > 0 else -1
            case RegexKind.Capture | RegexKind.Group | RegexKind.Atomic:
                return self.Child.StartsAt()
        return -1
