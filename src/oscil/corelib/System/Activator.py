from oscil.lang import *
from System.Reflection import RuntimeMethod
from System.Runtime.CompilerServices import RuntimeHelpers


@static
class Activator:
    @generic(T)
    @static
    @extern
    def CreateInstance() -> T: ...

    @static
    def CreateInstance(type: Type) -> object:
        return Activator.CreateInstance(type, False)

    @static
    def CreateInstance(type: Type, nonPublic: bool) -> object:
        if type is None:
            raise ArgumentNullException("type")
        if type.ContainsGenericParameters:
            raise ArgumentException("Cannot create an instance of " + type.ToString() + " because Type.ContainsGenericParameters is true.")
        if type.IsAbstract or type.IsInterface:
            raise MissingMethodException("Cannot create an abstract class." if type.IsClass else "Cannot create an instance of an interface.")
        handle = type.TypeHandle.Value
        cell = RuntimeType.GetDefaultConstructor(handle)
        if cell == nint(0) and not type.IsValueType:
            raise MissingMethodException("Cannot dynamically create an instance of type '" + type.ToString() + "'. Reason: No parameterless constructor defined.")
        result = RuntimeHelpers.AllocateUninitialized(handle)
        if cell != nint(0):
            RuntimeMethod.Invoke(cell, result, None)
        return result
