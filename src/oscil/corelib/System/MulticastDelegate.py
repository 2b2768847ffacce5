from oscil.lang import *
from System.Reflection import MethodInfo
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe


@abstract
class MulticastDelegate(Delegate):
    """A single delegate has no list. A multicast one is its own target, and its method calls each delegate of the list in order."""

    @protected
    def __init__(self) -> None:
        pass

    @property
    def _List(self) -> Array[object]:
        return try_cast(Array[object], self._helperObject)

    @override
    @internal
    def GetTarget(self) -> object:
        list = self._List
        return super().GetTarget() if list is None else MulticastDelegate._At(list, len(list) - 1).GetTarget()

    @override
    @protected
    def GetMethodImpl(self) -> MethodInfo:
        list = self._List
        return super().GetMethodImpl() if list is None else MulticastDelegate._At(list, len(list) - 1).Method

    @override
    @final
    def GetInvocationList(self) -> Array[Delegate]:
        list = self._Singles()
        result = Array[Delegate](len(list))
        for i in range(len(list)):
            result[i] = MulticastDelegate._At(list, i)
        return result

    def _Singles(self) -> Array[object]:
        """The delegate's list; of a single one a new list."""
        list = self._List
        if list is None:
            list = Array[object](1)
            list[0] = self
        return list

    @static
    def _At(list: Array[object], index: i32) -> Delegate:
        return Unsafe.As[Delegate](list[index])

    def _Make(self, list: Array[object]) -> MulticastDelegate:
        mt = nint(RuntimeHelpers.GetMethodTable(self))
        result = Unsafe.As[MulticastDelegate](RuntimeHelpers.AllocateUninitialized(mt))
        result._target = result
        result._methodPtr = Delegate.GetMulticastInvoke(mt)
        result._helperObject = list
        return result

    @override
    @protected
    @final
    def CombineImpl(self, follow: Delegate) -> Delegate:
        if follow is None:
            return self
        if RuntimeHelpers.GetMethodTable(self) != RuntimeHelpers.GetMethodTable(follow):
            raise ArgumentException("Delegates must be of the same type.")
        mine = self._Singles()
        theirs = Unsafe.As[MulticastDelegate](follow)._Singles()
        list = Array[object](len(mine) + len(theirs))
        Array.Copy(mine, list, len(mine))
        Array.Copy(theirs, 0, list, len(mine), len(theirs))
        return self._Make(list)

    @override
    @protected
    @final
    def RemoveImpl(self, value: Delegate) -> Delegate:
        other = try_cast(MulticastDelegate, value)
        if other is None:
            return self
        mine = self._Singles()
        theirs = other._Singles()
        left = len(mine) - len(theirs)
        start = left
        while start >= 0:
            if MulticastDelegate._Matches(mine, start, theirs):
                if left == 0:
                    return None
                if left == 1:
                    return MulticastDelegate._At(mine, 0 if start != 0 else len(mine) - 1)
                list = Array[object](left)
                Array.Copy(mine, list, start)
                Array.Copy(mine, start + len(theirs), list, start, left - start)
                return self._Make(list)
            start -= 1
        return self

    @static
    def _Matches(list: Array[object], start: i32, wanted: Array[object]) -> bool:
        for i in range(len(wanted)):
            if not list[start + i].Equals(wanted[i]):
                return False
        return True

    @override
    @final
    def Equals(self, obj: object) -> bool:
        if obj is None:
            return False
        if obj is self:
            return True
        other = try_cast(MulticastDelegate, obj)
        if other is None or RuntimeHelpers.GetMethodTable(self) != RuntimeHelpers.GetMethodTable(other):
            return False
        mine = self._List
        theirs = other._List
        if mine is None or theirs is None:
            return mine is None and theirs is None and super().Equals(obj)
        return len(mine) == len(theirs) and MulticastDelegate._Matches(mine, 0, theirs)

    @override
    @final
    def GetHashCode(self) -> i32:
        list = self._List
        if list is None:
            return super().GetHashCode()
        hash = 0
        for i in range(len(list)):
            hash = hash * 33 + list[i].GetHashCode()
        return hash

    def __eq__(d1: MulticastDelegate, d2: MulticastDelegate) -> bool:
        if d2 is None:
            return d1 is None
        return True if d2 is d1 else d2.Equals(d1)

    def __ne__(d1: MulticastDelegate, d2: MulticastDelegate) -> bool:
        if d2 is None:
            return d1 is not None
        return False if d2 is d1 else not d2.Equals(d1)
