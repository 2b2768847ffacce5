from oscil.lang import *
from System.Globalization import CultureInfo
from System.Runtime.CompilerServices import RuntimeHelpers


@static
@internal
class RuntimeInvocation:
    """Calls with boxed arguments: the arguments are checked and converted here, the engine places them."""

    DO_NOT_WRAP: Const[i32] = 0x2000000

    @static
    @extern
    def Invoke(cell: nint, target: object, args: Array[object]) -> object: ...

    @static
    def CheckTarget(declaring: Type, isStatic: bool, target: object) -> None:
        if isStatic:
            return
        if target is None:
            raise TargetException("Non-static method requires a target.")
        if not declaring.IsInstanceOfType(target):
            raise TargetException("Object type " + declaring.ToString() + " does not match target type " + target.GetType().ToString() + ".")

    @static
    def Prepare(method: MethodBase, given: Array[object], binder: Binder, culture: CultureInfo, flags: BindingFlags) -> Array[object]:
        """The arguments as the method's parameters want them, in a new array. Missing ones become defaults."""
        parameters = method.GetParameters()
        count = 0 if given is None else len(given)
        if count != len(parameters):
            raise TargetParameterCountException("Parameter count mismatch.")
        args = Array[object](count)
        for i in range(count):
            value = given[i]
            if value is Type.Missing or isinstance(value, Missing):
                if not parameters[i].HasDefaultValue:
                    raise ArgumentException("Missing parameter does not have a default value.", "parameters")
                value = parameters[i].DefaultValue
            args[i] = RuntimeValues.ForParameter(value, cast(RuntimeType, parameters[i].ParameterType), binder, culture, flags)
        return args

    @static
    def CopyBack(method: MethodBase, args: Array[object], given: Array[object]) -> None:
        """What by-reference parameters hold after the call."""
        parameters = method.GetParameters()
        for i in range(len(args)):
            type = parameters[i].ParameterType
            if type.IsByRef:
                given[i] = RuntimeValues.FromReference(args[i], cast(RuntimeType, type.GetElementType()))
            elif given[i] is Type.Missing:
                given[i] = args[i]

    @static
    def Call(method: MethodBase, cell: nint, target: object, given: Array[object], invokeAttr: BindingFlags, binder: Binder, culture: CultureInfo) -> object:
        args = RuntimeInvocation.Prepare(method, given, binder, culture, invokeAttr)
        result: object = None
        if (i32(invokeAttr) & RuntimeInvocation.DO_NOT_WRAP) != 0:
            result = RuntimeInvocation._Run(cell, target, args)
        else:
            try:
                result = RuntimeInvocation._Run(cell, target, args)
            except Exception as e:
                raise TargetInvocationException(e)
        RuntimeInvocation.CopyBack(method, args, given)
        return result

    @static
    def _Run(cell: nint, target: object, args: Array[object]) -> object:
        if (RuntimeMethod.GetTraits(cell) & RuntimeMethod.ASYNC_HELPER) != 0:
            raise NotSupportedException()
        return RuntimeInvocation.Invoke(cell, target, args)
