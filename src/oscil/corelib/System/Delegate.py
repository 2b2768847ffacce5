from oscil.lang import *
from System.Reflection import MethodInfo, RuntimeMethodInfo
from System.Runtime.CompilerServices import RuntimeHelpers


@abstract
class Delegate(ICloneable):
    """Closed: `_target` is the first argument and `_methodPtrAux` 0. Open: `_target` is null and both pointers are the method's cell."""

    _target: Internal[object]
    _methodBase: Internal[object]
    _methodPtr: Internal[nint]
    _methodPtrAux: Internal[nint]

    @protected
    def __init__(self) -> None:
        pass

    @property
    def Target(self) -> object:
        return self.GetTarget()

    @virtual
    @internal
    def GetTarget(self) -> object:
        return None if self._methodPtrAux != nint(0) else self._target

    @property
    def Method(self) -> MethodInfo:
        return self.GetMethodImpl()

    @virtual
    @protected
    def GetMethodImpl(self) -> MethodInfo:
        if self._methodBase is None:
            self._methodBase = RuntimeMethodInfo.FromCell(self._methodPtr)
        return cast(MethodInfo, self._methodBase)

    @property
    def HasSingleTarget(self) -> bool:
        return self.GetInvocationList().Length == 1

    @virtual
    def Clone(self) -> object:
        return self.MemberwiseClone()

    def DynamicInvoke(self, *args: object) -> object:
        return self.DynamicInvokeImpl(args)

    @virtual
    @protected
    def DynamicInvokeImpl(self, args: Array[object]) -> object:
        invoke = self.GetType().GetMethod("Invoke")
        return invoke.Invoke(self, args)

    @virtual
    def GetInvocationList(self) -> Array[Delegate]:
        result = Array[Delegate](1)
        result[0] = self
        return result

    @static
    def Combine(a: Delegate, b: Delegate) -> Delegate:
        if a is None:
            return b
        return a.CombineImpl(b)

    @static
    def Combine(*delegates: Delegate) -> Delegate:
        if delegates is None or len(delegates) == 0:
            return None
        result = delegates[0]
        for i in range(1, len(delegates)):
            result = Delegate.Combine(result, delegates[i])
        return result

    @static
    def Remove(source: Delegate, value: Delegate) -> Delegate:
        if source is None:
            return None
        if value is None:
            return source
        if RuntimeHelpers.GetMethodTable(source) != RuntimeHelpers.GetMethodTable(value):
            raise ArgumentException("Delegates must be of the same type.")
        return source.RemoveImpl(value)

    @static
    def RemoveAll(source: Delegate, value: Delegate) -> Delegate:
        result = source
        before: Delegate = None
        while True:
            before = result
            result = Delegate.Remove(result, value)
            if result is before or (result is not None and result.Equals(before)):
                return result

    @virtual
    @protected
    def CombineImpl(self, d: Delegate) -> Delegate:
        raise MulticastNotSupportedException()

    @virtual
    @protected
    def RemoveImpl(self, d: Delegate) -> Delegate:
        return None if d.Equals(self) else self

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(Delegate, obj)
        if other is None or RuntimeHelpers.GetMethodTable(self) != RuntimeHelpers.GetMethodTable(other):
            return False
        return self._target is other._target and self._methodPtr == other._methodPtr and self._methodPtrAux == other._methodPtrAux

    @override
    def GetHashCode(self) -> i32:
        return self._methodPtr.GetHashCode() * 31 + RuntimeHelpers.GetHashCode(self._target)

    @internal
    @static
    @extern
    def GetMulticastInvoke(mt: nint) -> nint: ...

    def __eq__(d1: Delegate, d2: Delegate) -> bool:
        if d2 is None:
            return d1 is None
        return True if d2 is d1 else d2.Equals(d1)

    def __ne__(d1: Delegate, d2: Delegate) -> bool:
        if d2 is None:
            return d1 is not None
        return False if d2 is d1 else not d2.Equals(d1)
