from oscil.lang import *
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe


@static
@internal
class DelegateBinding:
    """Delegates made at run time over a method, when the signatures fit (II.14.6.1)."""

    @static
    def Bind(type: RuntimeType, target: object, method: MethodInfo, closed: bool) -> Delegate:
        """None if the method does not fit. `closed`: `target` is the first argument (null too)."""
        found = try_cast(RuntimeMethodInfo, method)
        if found is None:
            raise ArgumentException("MethodInfo must be a runtime MethodInfo object.", "method")
        invoke = type.GetMethod("Invoke")
        wanted = RuntimeMethod.GetParameterTypes(cast(RuntimeMethodInfo, invoke).Cell)
        have = RuntimeMethod.GetParameterTypes(found.Cell)
        if not DelegateBinding._FitsResult(invoke.ReturnType, found.ReturnType):
            return None
        if method.IsStatic:
            if closed and len(have) == len(wanted) + 1 and DelegateBinding._Fits(wanted, 0, have, 1) and not have[0].IsValueType:
                if target is not None and not have[0].IsInstanceOfType(target):
                    return None
                return DelegateBinding._Closed(type, target, found.Cell)
            if len(have) == len(wanted) and (not closed or target is None) and DelegateBinding._Fits(wanted, 0, have, 0):
                return DelegateBinding._Open(type, found.Cell)
            return None
        declaring = cast(RuntimeType, method.DeclaringType)
        if closed and target is not None or (closed and len(have) == len(wanted)):
            if len(have) != len(wanted) or not DelegateBinding._Fits(wanted, 0, have, 0):
                return None
            if target is None:
                return DelegateBinding._Closed(type, None, found.Cell)
            if not declaring.IsInstanceOfType(target):
                return None
            return DelegateBinding._Closed(type, target, RuntimeMethod.GetObjectCell(found.Cell, nint(RuntimeHelpers.GetMethodTable(target))))
        if len(wanted) != len(have) + 1 or not DelegateBinding._FitsThis(wanted[0], declaring) or not DelegateBinding._Fits(wanted, 1, have, 0):
            return None
        cell = RuntimeMethod.GetOpenCell(found.Cell)
        return DelegateBinding._Open(type, cell)

    @static
    def _FitsThis(wanted: RuntimeType, declaring: RuntimeType) -> bool:
        if declaring.IsValueType:
            return wanted.IsByRef and wanted.GetElementType() is declaring
        return not wanted.IsValueType and not wanted.IsByRef and declaring.IsAssignableFrom(wanted)

    @static
    def _Fits(wanted: Array[RuntimeType], first: i32, have: Array[RuntimeType], start: i32) -> bool:
        """Each argument that the delegate gives may be given to the method."""
        if len(wanted) - first != len(have) - start:
            return False
        for i in range(len(wanted) - first):
            given = wanted[first + i]
            taken = have[start + i]
            if given is taken:
                continue
            if given.IsValueType or taken.IsValueType or given.IsByRef or taken.IsByRef:
                if not DelegateBinding._SameNumbers(given, taken):
                    return False
            elif not taken.IsAssignableFrom(given):
                return False
        return True

    @static
    def _SameNumbers(a: RuntimeType, b: RuntimeType) -> bool:
        """An enum and its underlying type are the same to a delegate."""
        if not (a.IsEnum or b.IsEnum) or not a.IsValueType or not b.IsValueType:
            return False
        return (a.GetEnumUnderlyingType() if a.IsEnum else a) is (b.GetEnumUnderlyingType() if b.IsEnum else b)

    @static
    def _FitsResult(wanted: Type, have: Type) -> bool:
        if wanted is have:
            return True
        if wanted.IsValueType or have.IsValueType:
            return DelegateBinding._SameNumbers(cast(RuntimeType, wanted), cast(RuntimeType, have))
        return wanted.IsAssignableFrom(have)

    @static
    def _Make(type: RuntimeType) -> Delegate:
        return Unsafe.As[Delegate](RuntimeHelpers.AllocateUninitialized(type.m_handle))

    @static
    def _Closed(type: RuntimeType, target: object, cell: nint) -> Delegate:
        made = DelegateBinding._Make(type)
        made._target = target
        made._methodPtr = cell
        return made

    @static
    def _Open(type: RuntimeType, cell: nint) -> Delegate:
        made = DelegateBinding._Make(type)
        made._methodPtr = cell
        made._methodPtrAux = cell
        return made
