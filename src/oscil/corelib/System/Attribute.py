from oscil.lang import *
from System.Reflection import *
from System.Runtime.CompilerServices import RuntimeHelpers


@AttributeUsage(AttributeTargets.All, Inherited=True)
@abstract
class Attribute:
    @protected
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def TypeId(self) -> object:
        return self.GetType()

    @virtual
    def Match(self, obj: object) -> bool:
        return self.Equals(obj)

    @virtual
    def IsDefaultAttribute(self) -> bool:
        return False

    @override
    def Equals(self, obj: object) -> bool:
        """Attributes of one type are equal when all their fields are."""
        if obj is None or obj.GetType() is not self.GetType():
            return False
        type = self.GetType()
        while type is not typeof(Attribute):
            for field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly):
                if not Attribute._SameValue(field.GetValue(self), field.GetValue(obj)):
                    return False
            type = type.BaseType
        return True

    @static
    def _SameValue(mine: object, theirs: object) -> bool:
        if mine is None or theirs is None:
            return mine is None and theirs is None
        a = try_cast(Array, mine)
        if a is None:
            return mine.Equals(theirs)
        b = try_cast(Array, theirs)
        if b is None or a.GetType() is not b.GetType() or a.Length != b.Length:
            return False
        for i in range(a.Length):
            if not Attribute._SameValue(a.GetValue(i), b.GetValue(i)):
                return False
        return True

    @override
    def GetHashCode(self) -> i32:
        type = self.GetType()
        while type is not typeof(Attribute):
            for field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly):
                value = field.GetValue(self)
                if value is not None and not value.GetType().IsArray:
                    return value.GetHashCode()
            type = type.BaseType
        return self.GetType().GetHashCode()
