from oscil.lang import *


@sealed
@internal
class RuntimeMethodInfo(MethodInfo):
    _cell: nint

    def __init__(self, cell: nint) -> None:
        self._cell = cell

    @static
    def FromCell(cell: nint) -> MethodInfo:
        return RuntimeMethodInfo(cell)

    @override
    @property
    def Name(self) -> str:
        return RuntimeMethod.GetName(self._cell)

    @override
    @property
    def DeclaringType(self) -> Type:
        return RuntimeType.FromHandle(RuntimeMethod.GetDeclaringType(self._cell))

    @override
    @property
    def MetadataToken(self) -> i32:
        return RuntimeMethod.GetMetadataToken(self._cell)

    @override
    @property
    def Attributes(self) -> MethodAttributes:
        return MethodAttributes(RuntimeMethod.GetAttributes(self._cell))

    @override
    @property
    def MethodImplementationFlags(self) -> MethodImplAttributes:
        return MethodImplAttributes(RuntimeMethod.GetImplAttributes(self._cell))

    @override
    @property
    def ReturnType(self) -> Type:
        return RuntimeType.FromHandle(RuntimeMethod.GetReturnType(self._cell))

    @override
    @property
    def IsGenericMethod(self) -> bool:
        return len(RuntimeMethod.GetGenericArguments(self._cell)) != 0

    @override
    def GetGenericArguments(self) -> Array[Type]:
        return RuntimeMethod.GetGenericArguments(self._cell)

    @override
    def MakeGenericMethod(self, *typeArguments: Type) -> MethodInfo:
        args = Array[RuntimeType](len(typeArguments))
        for i in range(len(args)):
            args[i] = cast(RuntimeType, typeArguments[i])
        return RuntimeMethodInfo(RuntimeMethod.MakeGeneric(self._cell, args))

    @override
    def GetParameters(self) -> Array[ParameterInfo]:
        types = RuntimeMethod.GetParameterTypes(self._cell)
        names = RuntimeMethod.GetParameterNames(self._cell)
        result = Array[ParameterInfo](len(types))
        for i in range(len(types)):
            result[i] = ParameterInfo(self, names[i], types[i], i)
        return result

    @override
    def Invoke(self, obj: object, parameters: Array[object]) -> object:
        given = 0 if parameters is None else len(parameters)
        if given != len(RuntimeMethod.GetParameterTypes(self._cell)):
            raise TargetParameterCountException("Parameter count mismatch.")
        if obj is None and not self.IsStatic:
            raise TargetException("Non-static method requires a target.")
        try:
            return RuntimeMethod.Invoke(self._cell, obj, parameters)
        except Exception as e:
            raise TargetInvocationException(e)

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(RuntimeMethodInfo, obj)
        return other is not None and other._cell == self._cell

    @override
    def GetHashCode(self) -> i32:
        return self._cell.GetHashCode()

    @override
    def ToString(self) -> str:
        text = self.ReturnType.ToString() + " " + self.Name + "("
        types = RuntimeMethod.GetParameterTypes(self._cell)
        for i in range(len(types)):
            if i != 0:
                text = text + ", "
            text = text + types[i].ToString()
        return text + ")"
