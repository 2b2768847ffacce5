from oscil.lang import *
from System.Reflection import BindingFlags, DelegateBinding, MethodInfo, RuntimeMethodInfo
from System.Runtime.CompilerServices import RuntimeHelpers


@abstract
class Delegate(ICloneable):
    """Closed: `_target` is the first argument and `_methodPtrAux` 0. Open: `_target` is null and both pointers are the method's cell.

    `_helperObject`: null, the MethodInfo once somebody has asked for it, or the object[] of a multicast delegate."""

    _target: Internal[object]
    _helperObject: Internal[object]
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
        if self._helperObject is None:
            self._helperObject = RuntimeMethodInfo.FromCell(self._methodPtr)
        return cast(MethodInfo, self._helperObject)

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
        return self.GetType().GetMethod("Invoke").Invoke(self, Array[object](0) if args is None else args)

    @static
    def CreateDelegate(type: Type, method: MethodInfo) -> Delegate:
        return Delegate.CreateDelegate(type, method, True)

    @static
    def CreateDelegate(type: Type, method: MethodInfo, throwOnBindFailure: bool) -> Delegate:
        return Delegate._Bound(Delegate._CheckedType(type), None, method, False, throwOnBindFailure)

    @static
    def CreateDelegate(type: Type, firstArgument: object, method: MethodInfo) -> Delegate:
        return Delegate.CreateDelegate(type, firstArgument, method, True)

    @static
    def CreateDelegate(type: Type, firstArgument: object, method: MethodInfo, throwOnBindFailure: bool) -> Delegate:
        return Delegate._Bound(Delegate._CheckedType(type), firstArgument, method, True, throwOnBindFailure)

    @static
    def CreateDelegate(type: Type, target: object, method: str) -> Delegate:
        return Delegate.CreateDelegate(type, target, method, False, True)

    @static
    def CreateDelegate(type: Type, target: object, method: str, ignoreCase: bool) -> Delegate:
        return Delegate.CreateDelegate(type, target, method, ignoreCase, True)

    @static
    def CreateDelegate(type: Type, target: object, method: str, ignoreCase: bool, throwOnBindFailure: bool) -> Delegate:
        delegateType = Delegate._CheckedType(type)
        if target is None:
            raise ArgumentNullException("target")
        if method is None:
            raise ArgumentNullException("method")
        flags = BindingFlags.Instance
        return Delegate._Named(delegateType, target, target.GetType(), method, flags, ignoreCase, throwOnBindFailure)

    @static
    def CreateDelegate(type: Type, target: Type, method: str) -> Delegate:
        return Delegate.CreateDelegate(type, target, method, False, True)

    @static
    def CreateDelegate(type: Type, target: Type, method: str, ignoreCase: bool) -> Delegate:
        return Delegate.CreateDelegate(type, target, method, ignoreCase, True)

    @static
    def CreateDelegate(type: Type, target: Type, method: str, ignoreCase: bool, throwOnBindFailure: bool) -> Delegate:
        delegateType = Delegate._CheckedType(type)
        if target is None:
            raise ArgumentNullException("target")
        if target.ContainsGenericParameters:
            raise ArgumentException("The target type has unbound generic parameters.", "target")
        if method is None:
            raise ArgumentNullException("method")
        return Delegate._Named(delegateType, None, target, method, BindingFlags.Static, ignoreCase, throwOnBindFailure)

    @static
    def _CheckedType(type: Type) -> RuntimeType:
        if type is None:
            raise ArgumentNullException("type")
        if not type.IsSubclassOf(typeof(MulticastDelegate)):
            raise ArgumentException("Type must derive from Delegate.", "type")
        return cast(RuntimeType, type)

    @static
    def _Bound(type: RuntimeType, target: object, method: MethodInfo, closed: bool, throws: bool) -> Delegate:
        if method is None:
            raise ArgumentNullException("method")
        made = DelegateBinding.Bind(type, target, method, closed)
        if made is None and throws:
            raise ArgumentException("Cannot bind to the target method because its signature is not compatible with that of the delegate type.")
        return made

    @static
    def _Named(type: RuntimeType, target: object, searched: Type, name: str, kind: BindingFlags, ignoreCase: bool, throws: bool) -> Delegate:
        current = searched
        while current is not None:
            for method in current.GetMethods(kind | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly):
                if String.Equals(method.Name, name, StringComparison.OrdinalIgnoreCase if ignoreCase else StringComparison.Ordinal) and not method.IsGenericMethodDefinition:
                    made = DelegateBinding.Bind(type, target, method, target is not None)
                    if made is not None:
                        return made
            current = current.BaseType
        if throws:
            raise ArgumentException("Cannot bind to the target method because its signature is not compatible with that of the delegate type.")
        return None

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
