from oscil.lang import *
from System.Globalization import CultureInfo


@abstract
class FieldInfo(MemberInfo):
    @protected
    def __init__(self) -> None:
        pass

    @static
    def GetFieldFromHandle(handle: RuntimeFieldHandle) -> FieldInfo:
        if handle.Value == nint(0):
            raise ArgumentException("The handle is invalid.")
        found = RuntimeFieldInfo.FromHandle(handle.Value)
        declaring = found.DeclaringType
        if declaring is not None and declaring.IsGenericType:
            raise ArgumentException("Cannot resolve field " + found.Name + " because the declaring type of the field handle " + declaring.GetGenericTypeDefinition().ToString() + " is generic. Explicitly provide the declaring type to GetFieldFromHandle.")
        return found

    @static
    def GetFieldFromHandle(handle: RuntimeFieldHandle, declaringType: RuntimeTypeHandle) -> FieldInfo:
        if handle.Value == nint(0):
            raise ArgumentException("The handle is invalid.")
        return RuntimeFieldInfo.FromHandle(handle.Value)

    @override
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.Field

    @abstract
    @property
    def Attributes(self) -> FieldAttributes: ...

    @abstract
    @property
    def FieldType(self) -> Type: ...

    @abstract
    @property
    def FieldHandle(self) -> RuntimeFieldHandle: ...

    def _Access(self) -> FieldAttributes:
        return self.Attributes & FieldAttributes.FieldAccessMask

    def _Has(self, flag: FieldAttributes) -> bool:
        return (self.Attributes & flag) != FieldAttributes.PrivateScope

    @property
    def IsInitOnly(self) -> bool:
        return self._Has(FieldAttributes.InitOnly)

    @property
    def IsLiteral(self) -> bool:
        return self._Has(FieldAttributes.Literal)

    @property
    def IsNotSerialized(self) -> bool:
        return self._Has(FieldAttributes.NotSerialized)

    @property
    def IsPinvokeImpl(self) -> bool:
        return self._Has(FieldAttributes.PinvokeImpl)

    @property
    def IsSpecialName(self) -> bool:
        return self._Has(FieldAttributes.SpecialName)

    @property
    def IsStatic(self) -> bool:
        return self._Has(FieldAttributes.Static)

    @property
    def IsPublic(self) -> bool:
        return self._Access() == FieldAttributes.Public

    @property
    def IsPrivate(self) -> bool:
        return self._Access() == FieldAttributes.Private

    @property
    def IsFamily(self) -> bool:
        return self._Access() == FieldAttributes.Family

    @property
    def IsAssembly(self) -> bool:
        return self._Access() == FieldAttributes.Assembly

    @property
    def IsFamilyAndAssembly(self) -> bool:
        return self._Access() == FieldAttributes.FamANDAssem

    @property
    def IsFamilyOrAssembly(self) -> bool:
        return self._Access() == FieldAttributes.FamORAssem

    @abstract
    def GetValue(self, obj: object) -> object: ...

    def SetValue(self, obj: object, value: object) -> None:
        self.SetValue(obj, value, BindingFlags.Default, Type.DefaultBinder, None)

    @abstract
    def SetValue(self, obj: object, value: object, invokeAttr: BindingFlags, binder: Binder, culture: CultureInfo) -> None: ...

    @virtual
    def GetRawConstantValue(self) -> object:
        raise NotSupportedException("This non-CLS method is not implemented.")

    @virtual
    def GetRequiredCustomModifiers(self) -> Array[Type]:
        raise NotImplementedException()

    @virtual
    def GetOptionalCustomModifiers(self) -> Array[Type]:
        raise NotImplementedException()

    @override
    def Equals(self, obj: object) -> bool:
        return super().Equals(obj)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: FieldInfo, right: FieldInfo) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: FieldInfo, right: FieldInfo) -> bool:
        return not (left == right)
