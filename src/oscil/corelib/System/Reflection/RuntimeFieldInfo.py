from oscil.lang import *
from System.Collections.Generic import IList
from System.Globalization import CultureInfo
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe


@sealed
@internal
class RuntimeFieldInfo(FieldInfo):
    """A field by its handle, as seen on the type it was asked from."""

    _handle: nint
    _reflected: RuntimeType
    _name: str
    _type: RuntimeType
    Filter: Internal[i32]

    def __init__(self, handle: nint, reflected: RuntimeType) -> None:
        self._handle = handle
        self._reflected = reflected

    @static
    def FromHandle(handle: nint) -> FieldInfo:
        owner = RuntimeType.FromHandle(RuntimeMember.GetFieldOwner(handle))
        for field in owner.Members.Fields:
            if field._handle == handle:
                return field
        return RuntimeFieldInfo(handle, owner)

    @override
    @property
    def Name(self) -> str:
        if self._name is None:
            self._name = RuntimeMember.GetFieldName(self._handle)
        return self._name

    @override
    @property
    def DeclaringType(self) -> Type:
        return RuntimeType.FromHandle(RuntimeMember.GetFieldOwner(self._handle))

    @override
    @property
    def ReflectedType(self) -> Type:
        return self._reflected

    @override
    @property
    def MetadataToken(self) -> i32:
        return RuntimeMember.GetFieldToken(self._handle)

    @override
    @property
    def FieldHandle(self) -> RuntimeFieldHandle:
        return RuntimeFieldHandle(self._handle)

    @override
    @property
    def Attributes(self) -> FieldAttributes:
        return FieldAttributes(RuntimeMember.GetFieldAttributes(self._handle))

    @internal
    @property
    def RuntimeFieldType(self) -> RuntimeType:
        if self._type is None:
            self._type = RuntimeType.FromHandle(RuntimeMember.GetFieldType(self._handle))
        return self._type

    @override
    @property
    def FieldType(self) -> Type:
        return self.RuntimeFieldType

    def _Check(self, obj: object) -> None:
        declaring = self.DeclaringType
        if declaring.ContainsGenericParameters:
            raise InvalidOperationException("Late bound operations cannot be performed on fields with types for which Type.ContainsGenericParameters is true.")
        if self.IsStatic:
            return
        if obj is None:
            raise TargetException("Non-static field requires a target.")
        if not declaring.IsInstanceOfType(obj):
            raise ArgumentException("Field '" + self.Name + "' defined on type '" + declaring.ToString() + "' is not a field on the target object which is of type '" + obj.GetType().ToString() + "'.")

    def _Place(self, obj: object) -> Ref[u8]:
        if self.IsStatic:
            RuntimeHelpers.RunClassConstructor(self.DeclaringType.TypeHandle)
            return ref(Unsafe.AsRef[u8](Ptr[None](RuntimeMember.GetStaticAddress(self._handle))))
        return ref(Unsafe.AddByteOffset[u8](ref(RuntimeHelpers.GetRawData(obj)), nint(RuntimeMember.GetFieldOffset(self._handle))))

    @override
    def GetValue(self, obj: object) -> object:
        self._Check(obj)
        if self.IsLiteral:
            return self._Constant(False)
        return RuntimeValues.Load(ref(self._Place(obj)), self.RuntimeFieldType)

    @override
    def SetValue(self, obj: object, value: object, invokeAttr: BindingFlags, binder: Binder, culture: CultureInfo) -> None:
        self._Check(obj)
        if self.IsLiteral:
            raise FieldAccessException("Cannot set a constant field.")
        converted = RuntimeValues.Convert(value, self.RuntimeFieldType, binder, culture, invokeAttr)
        place = ref(self._Place(obj))
        if self.IsStatic and self.IsInitOnly:
            raise FieldAccessException("Cannot set initonly static field '" + self.Name + "' after type '" + self.DeclaringType.ToString() + "' is initialized.")
        RuntimeValues.Store(ref(place), self.RuntimeFieldType, converted)

    def _Constant(self, raw: bool) -> object:
        type = self.RuntimeFieldType
        module = RuntimeType.GetModuleId(self.DeclaringType.TypeHandle.Value)
        return RuntimeMember.GetConstant(module, self.MetadataToken, type.m_handle if type.IsEnum and not raw else nint(0))

    @override
    def GetRawConstantValue(self) -> object:
        if not self.IsLiteral:
            raise InvalidOperationException("Operation is not valid due to the current state of the object.")
        return self._Constant(True)

    @override
    def GetRequiredCustomModifiers(self) -> Array[Type]:
        return Type.EmptyTypes

    @override
    def GetOptionalCustomModifiers(self) -> Array[Type]:
        return Type.EmptyTypes

    @override
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfMember(self, typeof(object), inherit)

    @override
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfMember(self, RuntimeAttributes.Checked(attributeType), inherit)

    @override
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        return RuntimeAttributes.IsDefinedOn(self, RuntimeAttributes.Checked(attributeType), inherit)

    @override
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        return RuntimeAttributes.DataOf(self)

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(RuntimeFieldInfo, obj)
        return other is not None and other._handle == self._handle and other._reflected is self._reflected

    @override
    def GetHashCode(self) -> i32:
        return self._handle.GetHashCode()

    @override
    def ToString(self) -> str:
        return RuntimeParameterInfo.FormatType(self.FieldType) + " " + self.Name
