"""Attributes that only say yes or no."""

from oscil.lang import *


@family(
    Name=("BrowsableAttribute", "ReadOnlyAttribute", "LocalizableAttribute", "MergablePropertyAttribute", "DesignOnlyAttribute", "ImmutableObjectAttribute", "ParenthesizePropertyNameAttribute", "NotifyParentPropertyAttribute"),
    Property=("Browsable", "IsReadOnly", "IsLocalizable", "AllowMerge", "IsDesignOnly", "Immutable", "NeedParenthesis", "NotifyParent"),
    USUAL=(True, False, False, True, False, False, False, False),
)
@AttributeUsage(AttributeTargets.All)
@sealed
class Name(Attribute):
    Yes: Static[ReadOnly[Name]] = Name(True)
    No: Static[ReadOnly[Name]] = Name(False)
    Default: Static[ReadOnly[Name]] = Name(USUAL)
    Property: Auto[ReadOnly[bool]]

    def __init__(self, value: bool) -> None:
        self.Property = value

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(Name, obj)
        return other is not None and other.Property == self.Property

    @override
    def GetHashCode(self) -> i32:
        return 1 if self.Property else 0

    @override
    def IsDefaultAttribute(self) -> bool:
        return self.Property == USUAL
