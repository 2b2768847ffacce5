from oscil.lang import *
from System.Collections.Generic import IList
from System.Globalization import CultureInfo
from System.Runtime.CompilerServices import RuntimeHelpers
from System.Text import StringBuilder


@sealed
@internal
class RuntimeConstructorInfo(ConstructorInfo):
    _cell: nint
    _reflected: RuntimeType
    _parameters: Array[ParameterInfo]
    Filter: Internal[i32]

    def __init__(self, cell: nint, reflected: RuntimeType) -> None:
        self._cell = cell
        self._reflected = reflected

    @static
    def Find(cell: nint, reflected: RuntimeType) -> ConstructorInfo:
        for constructor in reflected.Members.Constructors:
            if constructor._cell == cell:
                return constructor
        return RuntimeConstructorInfo(cell, reflected)

    @internal
    @property
    def Cell(self) -> nint:
        return self._cell

    @override
    @property
    def Name(self) -> str:
        return RuntimeMethod.GetName(self._cell)

    @override
    @property
    def DeclaringType(self) -> Type:
        return self._reflected

    @override
    @property
    def ReflectedType(self) -> Type:
        return self._reflected

    @override
    @property
    def MetadataToken(self) -> i32:
        return RuntimeMethod.GetMetadataToken(self._cell)

    @override
    @property
    def MethodHandle(self) -> RuntimeMethodHandle:
        return RuntimeMethodHandle(self._cell)

    @override
    @property
    def Attributes(self) -> MethodAttributes:
        return MethodAttributes(RuntimeMethod.GetAttributes(self._cell))

    @override
    @property
    def CallingConvention(self) -> CallingConventions:
        return CallingConventions.Standard if self.IsStatic else CallingConventions.Standard | CallingConventions.HasThis

    @override
    def GetMethodImplementationFlags(self) -> MethodImplAttributes:
        return MethodImplAttributes(RuntimeMethod.GetImplAttributes(self._cell))

    @override
    @property
    def ContainsGenericParameters(self) -> bool:
        return self._reflected.ContainsGenericParameters

    @internal
    def Parameters(self) -> Array[ParameterInfo]:
        if self._parameters is None:
            self._parameters = RuntimeParameterInfo.Of(self, self._cell)
        return self._parameters

    @override
    def GetParameters(self) -> Array[ParameterInfo]:
        return cast(Array[ParameterInfo], self.Parameters().Clone())

    @override
    @internal
    def GetParametersAsSpan(self) -> ReadOnlySpan[ParameterInfo]:
        return ReadOnlySpan[ParameterInfo](self.Parameters())

    @override
    def Invoke(self, obj: object, invokeAttr: BindingFlags, binder: Binder, parameters: Array[object], culture: CultureInfo) -> object:
        if self.IsStatic:
            RuntimeHelpers.RunClassConstructor(self._reflected.TypeHandle)
            return None
        RuntimeInvocation.CheckTarget(self._reflected, False, obj)
        return RuntimeInvocation.Call(self, self._cell, obj, parameters, invokeAttr, binder, culture)

    @override
    def Invoke(self, invokeAttr: BindingFlags, binder: Binder, parameters: Array[object], culture: CultureInfo) -> object:
        type = self._reflected
        if self.IsStatic:
            raise MemberAccessException("Type initializer was not callable.")
        if type.ContainsGenericParameters:
            raise MemberAccessException("Cannot create an instance of " + type.ToString() + " because Type.ContainsGenericParameters is true.")
        if type.IsAbstract:
            raise MemberAccessException("Cannot create an abstract class." if not type.IsInterface else "Cannot create an instance of " + type.ToString() + " because it is an interface.")
        if type.IsSubclassOf(typeof(Delegate)):
            return RuntimeConstructorInfo._MakeDelegate(type, parameters)
        if type is typeof(str):
            # A constructor of String is the static method Ctor of the same parameters.
            given = self.GetParameters()
            types = Array[Type](len(given))
            for i in range(len(given)):
                types[i] = given[i].ParameterType
            twin = type.GetMethod("Ctor", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, None, types, None)
            return twin.Invoke(None, invokeAttr, binder, parameters, culture)
        if type.IsArray:
            return RuntimeInvocation.Call(self, self._cell, None, parameters, invokeAttr, binder, culture)
        made = RuntimeHelpers.AllocateUninitialized(type.m_handle)
        RuntimeInvocation.Call(self, self._cell, made, parameters, invokeAttr, binder, culture)
        return made

    @static
    def _MakeDelegate(type: RuntimeType, parameters: Array[object]) -> object:
        raise NotSupportedException("Oscil: a delegate made by invoking its constructor (" + type.ToString() + "); use Delegate.CreateDelegate")

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
        other = try_cast(RuntimeConstructorInfo, obj)
        return other is not None and other._cell == self._cell

    @override
    def GetHashCode(self) -> i32:
        return self._cell.GetHashCode()

    @override
    def ToString(self) -> str:
        text = StringBuilder("Void ")
        text.Append(self.Name).Append('(')
        RuntimeParameterInfo.AppendTypes(text, RuntimeMethod.GetParameterTypes(self._cell))
        return text.Append(')').ToString()
