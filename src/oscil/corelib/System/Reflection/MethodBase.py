from oscil.lang import *
from System.Globalization import CultureInfo
from System.Text import StringBuilder


@abstract
class MethodBase(MemberInfo):
    @protected
    def __init__(self) -> None:
        pass

    @static
    def GetMethodFromHandle(handle: RuntimeMethodHandle) -> MethodBase:
        if handle.Value == nint(0):
            raise ArgumentException("The handle is invalid.")
        found = RuntimeMethodInfo.FromHandle(handle.Value, None)
        declaring = found.DeclaringType
        if declaring is not None and declaring.IsGenericType:
            raise ArgumentException("Cannot resolve method " + found.ToString() + " because the declaring type of the method handle " + declaring.GetGenericTypeDefinition().ToString() + " is generic. Explicitly provide the declaring type to GetMethodFromHandle.")
        return found

    @static
    def GetMethodFromHandle(handle: RuntimeMethodHandle, declaringType: RuntimeTypeHandle) -> MethodBase:
        if handle.Value == nint(0):
            raise ArgumentException("The handle is invalid.")
        return RuntimeMethodInfo.FromHandle(handle.Value, None)

    @abstract
    @property
    def Attributes(self) -> MethodAttributes: ...

    @abstract
    @property
    def MethodHandle(self) -> RuntimeMethodHandle: ...

    @virtual
    @property
    def CallingConvention(self) -> CallingConventions:
        return CallingConventions.Standard

    @abstract
    def GetParameters(self) -> Array[ParameterInfo]: ...

    @internal
    @virtual
    def GetParametersAsSpan(self) -> ReadOnlySpan[ParameterInfo]:
        return ReadOnlySpan[ParameterInfo](self.GetParameters())

    @virtual
    @property
    def MethodImplementationFlags(self) -> MethodImplAttributes:
        return self.GetMethodImplementationFlags()

    @abstract
    def GetMethodImplementationFlags(self) -> MethodImplAttributes: ...

    @virtual
    def GetGenericArguments(self) -> Array[Type]:
        raise NotSupportedException("Derived classes must provide an implementation.")

    @virtual
    @property
    def ContainsGenericParameters(self) -> bool:
        return False

    @virtual
    @property
    def IsGenericMethod(self) -> bool:
        return False

    @virtual
    @property
    def IsGenericMethodDefinition(self) -> bool:
        return False

    @property
    def IsConstructedGenericMethod(self) -> bool:
        return self.IsGenericMethod and not self.IsGenericMethodDefinition

    def _Access(self) -> MethodAttributes:
        return self.Attributes & MethodAttributes.MemberAccessMask

    def _Has(self, flag: MethodAttributes) -> bool:
        return (self.Attributes & flag) != MethodAttributes.PrivateScope

    @property
    def IsStatic(self) -> bool:
        return self._Has(MethodAttributes.Static)

    @property
    def IsVirtual(self) -> bool:
        return self._Has(MethodAttributes.Virtual)

    @property
    def IsAbstract(self) -> bool:
        return self._Has(MethodAttributes.Abstract)

    @property
    def IsFinal(self) -> bool:
        return self._Has(MethodAttributes.Final)

    @property
    def IsHideBySig(self) -> bool:
        return self._Has(MethodAttributes.HideBySig)

    @property
    def IsSpecialName(self) -> bool:
        return self._Has(MethodAttributes.SpecialName)

    @property
    def IsConstructor(self) -> bool:
        return isinstance(self, ConstructorInfo) and not self.IsStatic and self._Has(MethodAttributes.RTSpecialName)

    @property
    def IsPublic(self) -> bool:
        return self._Access() == MethodAttributes.Public

    @property
    def IsPrivate(self) -> bool:
        return self._Access() == MethodAttributes.Private

    @property
    def IsFamily(self) -> bool:
        return self._Access() == MethodAttributes.Family

    @property
    def IsAssembly(self) -> bool:
        return self._Access() == MethodAttributes.Assembly

    @property
    def IsFamilyAndAssembly(self) -> bool:
        return self._Access() == MethodAttributes.FamANDAssem

    @property
    def IsFamilyOrAssembly(self) -> bool:
        return self._Access() == MethodAttributes.FamORAssem

    @virtual
    @property
    def IsSecurityCritical(self) -> bool:
        return True

    @virtual
    @property
    def IsSecuritySafeCritical(self) -> bool:
        return False

    @virtual
    @property
    def IsSecurityTransparent(self) -> bool:
        return False

    def Invoke(self, obj: object, parameters: Array[object]) -> object:
        return self.Invoke(obj, BindingFlags.Default, None, parameters, None)

    @abstract
    def Invoke(self, obj: object, invokeAttr: BindingFlags, binder: Binder, parameters: Array[object], culture: CultureInfo) -> object: ...

    @override
    def Equals(self, obj: object) -> bool:
        return super().Equals(obj)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: MethodBase, right: MethodBase) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: MethodBase, right: MethodBase) -> bool:
        return not (left == right)
