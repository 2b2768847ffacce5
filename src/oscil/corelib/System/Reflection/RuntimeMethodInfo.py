from oscil.lang import *
from System.Collections.Generic import IList
from System.Globalization import CultureInfo
from System.Runtime.CompilerServices import RuntimeHelpers
from System.Text import StringBuilder


@sealed
@internal
class RuntimeMethodInfo(MethodInfo):
    """A method by its cell, as seen on the type it was asked from."""

    _cell: nint
    _reflected: RuntimeType
    _name: str
    _parameters: Array[ParameterInfo]
    _result: ParameterInfo
    Filter: Internal[i32]

    def __init__(self, cell: nint, reflected: RuntimeType) -> None:
        self._cell = cell
        self._reflected = reflected

    @static
    def FromCell(cell: nint) -> MethodBase:
        """Of a cell that code uses: an entry for boxes, say, stands for its method."""
        return RuntimeMethodInfo.FromHandle(RuntimeMethod.Normalize(cell), None)

    @static
    def FromHandle(cell: nint, reflected: RuntimeType) -> MethodBase:
        """The one object of the method where the type has it in its tables, else a new one."""
        owner = RuntimeType.FromHandle(RuntimeMethod.GetDeclaringType(cell))
        if reflected is None:
            reflected = owner
        traits = RuntimeMethod.GetTraits(cell)
        if (traits & RuntimeMethod.CONSTRUCTOR) != 0:
            return RuntimeConstructorInfo.Find(cell, reflected)
        if (traits & RuntimeMethod.GENERIC) == 0 or (traits & RuntimeMethod.DEFINITION) != 0:
            for method in reflected.Members.Methods:
                if method._cell == cell:
                    return method
        return RuntimeMethodInfo(cell, reflected)

    @internal
    @property
    def Cell(self) -> nint:
        return self._cell

    def _Traits(self) -> i32:
        return RuntimeMethod.GetTraits(self._cell)

    @override
    @property
    def Name(self) -> str:
        if self._name is None:
            self._name = RuntimeMethod.GetName(self._cell)
        return self._name

    @override
    @property
    def DeclaringType(self) -> Type:
        return RuntimeType.FromHandle(RuntimeMethod.GetDeclaringType(self._cell))

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
        kind = CallingConventions.VarArgs if (self._Traits() & RuntimeMethod.VARARG) != 0 else CallingConventions.Standard
        return kind if self.IsStatic else kind | CallingConventions.HasThis

    @override
    def GetMethodImplementationFlags(self) -> MethodImplAttributes:
        return MethodImplAttributes(RuntimeMethod.GetImplAttributes(self._cell))

    @override
    @property
    def ReturnType(self) -> Type:
        return RuntimeType.FromHandle(RuntimeMethod.GetReturnType(self._cell))

    @override
    @property
    def ReturnParameter(self) -> ParameterInfo:
        if self._result is None:
            rows = RuntimeMethod.GetParameterRows(self._cell)
            self._result = RuntimeParameterInfo(self, None, self.ReturnType, -1, rows[0], rows[1])
        return self._result

    @override
    @property
    def ReturnTypeCustomAttributes(self) -> ICustomAttributeProvider:
        return self.ReturnParameter

    @override
    @property
    def IsGenericMethod(self) -> bool:
        return (self._Traits() & RuntimeMethod.GENERIC) != 0

    @override
    @property
    def IsGenericMethodDefinition(self) -> bool:
        return (self._Traits() & RuntimeMethod.DEFINITION) != 0

    @override
    @property
    def ContainsGenericParameters(self) -> bool:
        return (self._Traits() & RuntimeMethod.CONTAINS_PARAMETERS) != 0

    @override
    def GetGenericArguments(self) -> Array[Type]:
        return RuntimeType.AsTypes(RuntimeMethod.GetGenericArguments(self._cell))

    @override
    def GetGenericMethodDefinition(self) -> MethodInfo:
        if not self.IsGenericMethod:
            raise InvalidOperationException("This operation is only valid on generic methods.")
        return cast(MethodInfo, RuntimeMethodInfo.FromHandle(RuntimeMethod.GetGenericDefinition(self._cell), self._reflected))

    @override
    def MakeGenericMethod(self, *typeArguments: Type) -> MethodInfo:
        if typeArguments is None:
            raise ArgumentNullException("typeArguments")
        if not self.IsGenericMethodDefinition:
            raise InvalidOperationException(self.ToString() + " is not a GenericMethodDefinition. MakeGenericMethod may only be called on a method for which MethodBase.IsGenericMethodDefinition is true.")
        args = Array[RuntimeType](len(typeArguments))
        for i in range(len(args)):
            if typeArguments[i] is None:
                raise ArgumentNullException()
            args[i] = cast(RuntimeType, typeArguments[i])
        params = RuntimeMethod.GetGenericArguments(self._cell)
        if len(args) != len(params):
            raise ArgumentException("The type or method has " + len(params).ToString() + " generic parameter(s), but " + len(args).ToString() + " generic argument(s) were provided. A generic argument must be provided for each generic parameter.")
        cell = RuntimeMethod.MakeGeneric(self._cell, args)
        if cell < nint(0):
            bad = i32(nint(-1) - cell)
            raise ArgumentException("GenericArguments[" + bad.ToString() + "], '" + args[bad].ToString() + "', on '" + self.ToString() + "' violates the constraint of type '" + params[bad].Name + "'.")
        return RuntimeMethodInfo(cell, self._reflected)

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
    def GetBaseDefinition(self) -> MethodInfo:
        if not self.IsVirtual or self.IsStatic or self.DeclaringType.IsInterface:
            return self
        return cast(MethodInfo, RuntimeMethodInfo.FromHandle(RuntimeMethod.GetBaseDefinition(self._cell), None))

    @internal
    def Overridden(self) -> RuntimeMethodInfo:
        """The next method up that this one overrides."""
        if not self.IsVirtual or self.IsStatic or self.DeclaringType.IsInterface:
            return None
        slot = RuntimeMethod.GetSlot(self._cell)
        above = cast(RuntimeType, self.DeclaringType.BaseType)
        while above is not None and slot >= 0:
            words = RuntimeMethod.GetMethods(above.m_handle)
            for i in range(0, len(words), 3):
                if i32(words[i + 2]) == slot + 1:
                    return RuntimeMethodInfo(words[i], above)
            above = cast(RuntimeType, above.BaseType)
        return None

    @override
    def Invoke(self, obj: object, invokeAttr: BindingFlags, binder: Binder, parameters: Array[object], culture: CultureInfo) -> object:
        if self.ContainsGenericParameters:
            raise InvalidOperationException("Late bound operations cannot be performed on types or methods for which ContainsGenericParameters is true.")
        RuntimeInvocation.CheckTarget(self.DeclaringType, self.IsStatic, obj)
        result = RuntimeInvocation.Call(self, self._cell, obj, parameters, invokeAttr, binder, culture)
        type = self.ReturnType
        if type.IsPointer and result is not None:
            return Pointer.Box(Ptr[None](cast(nint, result)), type)
        return result

    @override
    def CreateDelegate(self, delegateType: Type) -> Delegate:
        return self._Bind(delegateType, None, False)

    @override
    def CreateDelegate(self, delegateType: Type, target: object) -> Delegate:
        return self._Bind(delegateType, target, True)

    def _Bind(self, delegateType: Type, target: object, closed: bool) -> Delegate:
        if delegateType is None:
            raise ArgumentNullException("delegateType")
        if not delegateType.IsSubclassOf(typeof(MulticastDelegate)):
            raise ArgumentException("Type must derive from Delegate.", "delegateType")
        made = DelegateBinding.Bind(cast(RuntimeType, delegateType), target, self, closed)
        if made is None:
            raise ArgumentException("Cannot bind to the target method because its signature is not compatible with that of the delegate type.")
        return made

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
        other = try_cast(RuntimeMethodInfo, obj)
        return other is not None and other._cell == self._cell and other._reflected is self._reflected

    @override
    def GetHashCode(self) -> i32:
        return self._cell.GetHashCode()

    @override
    def ToString(self) -> str:
        text = StringBuilder()
        text.Append(RuntimeParameterInfo.FormatType(self.ReturnType)).Append(' ').Append(self.Name)
        if self.IsGenericMethod:
            args = RuntimeMethod.GetGenericArguments(self._cell)
            text.Append('[')
            for i in range(len(args)):
                if i != 0:
                    text.Append(',')
                text.Append(args[i].ToString())
            text.Append(']')
        text.Append('(')
        RuntimeParameterInfo.AppendTypes(text, RuntimeMethod.GetParameterTypes(self._cell))
        if (self._Traits() & RuntimeMethod.VARARG) != 0:
            text.Append(", ..." if len(self.Parameters()) != 0 else "...")
        return text.Append(')').ToString()
