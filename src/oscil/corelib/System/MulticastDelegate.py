from oscil.lang import *
from System.Reflection import MethodInfo
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe


@abstract
class MulticastDelegate(Delegate):
    """A single delegate has no list. A multicast one is its own target, and its method calls each delegate of `_invocationList` in order."""

    _invocationList: Internal[object]
    _invocationCount: Internal[nint]

    @protected
    def __init__(self) -> None:
        pass

    def _At(self, index: i32) -> Delegate:
        return Unsafe.As[Delegate](Unsafe.As[Array[object]](self._invocationList)[index])

    def _Count(self) -> i32:
        return 1 if self._invocationList is None else i32(self._invocationCount)

    @override
    @internal
    def GetTarget(self) -> object:
        if self._invocationList is not None:
            return self._At(self._Count() - 1).GetTarget()
        return super().GetTarget()

    @override
    @protected
    def GetMethodImpl(self) -> MethodInfo:
        if self._invocationList is not None:
            return self._At(self._Count() - 1).Method
        return super().GetMethodImpl()

    @override
    @final
    def GetInvocationList(self) -> Array[Delegate]:
        n = self._Count()
        result = Array[Delegate](n)
        if self._invocationList is None:
            result[0] = self
        else:
            for i in range(n):
                result[i] = self._At(i)
        return result

    def _CopyTo(self, list: Array[object], start: i32) -> None:
        if self._invocationList is None:
            list[start] = self
        else:
            for i in range(self._Count()):
                list[start + i] = self._At(i)

    def _Make(self, list: Array[object], count: i32) -> MulticastDelegate:
        mt = nint(RuntimeHelpers.GetMethodTable(self))
        result = Unsafe.As[MulticastDelegate](RuntimeHelpers.AllocateUninitialized(mt))
        result._target = result
        result._methodPtr = Delegate.GetMulticastInvoke(mt)
        result._invocationList = list
        result._invocationCount = nint(count)
        return result

    @override
    @protected
    @final
    def CombineImpl(self, follow: Delegate) -> Delegate:
        if follow is None:
            return self
        if RuntimeHelpers.GetMethodTable(self) != RuntimeHelpers.GetMethodTable(follow):
            raise ArgumentException("Delegates must be of the same type.")
        other = Unsafe.As[MulticastDelegate](follow)
        n = self._Count()
        m = other._Count()
        list = Array[object](n + m)
        self._CopyTo(list, 0)
        other._CopyTo(list, n)
        return self._Make(list, n + m)

    @override
    @protected
    @final
    def RemoveImpl(self, value: Delegate) -> Delegate:
        other = try_cast(MulticastDelegate, value)
        if other is None:
            return self
        n = self._Count()
        m = other._Count()
        start = n - m
        while start >= 0:
            if self._Matches(other, start, m):
                if n == m:
                    return None
                if n - m == 1:
                    return self._At(0 if start != 0 else n - 1)
                list = Array[object](n - m)
                for i in range(start):
                    list[i] = self._At(i)
                for j in range(start + m, n):
                    list[j - m] = self._At(j)
                return self._Make(list, n - m)
            start -= 1
        return self

    def _Matches(self, other: MulticastDelegate, start: i32, count: i32) -> bool:
        if self._invocationList is None:
            return self.Equals(other) if other._invocationList is None else False
        for i in range(count):
            theirs: Delegate = other if other._invocationList is None else other._At(i)
            if not self._At(start + i).Equals(theirs):
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
        if self._invocationList is None or other._invocationList is None:
            return self._invocationList is None and other._invocationList is None and super().Equals(obj)
        n = self._Count()
        if n != other._Count():
            return False
        return self._Matches(other, 0, n)

    @override
    @final
    def GetHashCode(self) -> i32:
        if self._invocationList is None:
            return super().GetHashCode()
        hash = 0
        for i in range(self._Count()):
            hash = hash * 33 + self._At(i).GetHashCode()
        return hash

    def __eq__(d1: MulticastDelegate, d2: MulticastDelegate) -> bool:
        if d2 is None:
            return d1 is None
        return True if d2 is d1 else d2.Equals(d1)

    def __ne__(d1: MulticastDelegate, d2: MulticastDelegate) -> bool:
        if d2 is None:
            return d1 is not None
        return False if d2 is d1 else not d2.Equals(d1)
