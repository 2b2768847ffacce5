from oscil.lang import *
from System.Collections.Generic import List
from System.Globalization import CultureInfo
from System.Reflection import *


@sealed
@internal
class DefaultBinder(Binder):
    """Overload resolution of reflection: the one method whose parameters take the arguments best."""

    @override
    def ChangeType(self, value: object, type: Type, culture: CultureInfo) -> object:
        raise NotSupportedException("ChangeType operation is not supported.")

    @override
    def ReorderArgumentArray(self, args: Ref[Array[object]], state: object) -> None:
        given = try_cast(Array[object], state)
        if given is None:
            return
        for i in range(min(len(given), len(args))):
            given[i] = args[i]

    @override
    def BindToField(self, bindingAttr: BindingFlags, match: Array[FieldInfo], value: object, culture: CultureInfo) -> FieldInfo:
        if match is None:
            raise ArgumentNullException("match")
        best: FieldInfo = None
        for field in match:
            if value is None or value is Type.Missing or DefaultBinder.Takes(field.FieldType, value.GetType()):
                if best is not None and not best.DeclaringType.IsSubclassOf(field.DeclaringType):
                    raise AmbiguousMatchException.Of(field)
                if best is None:
                    best = field
        if best is None:
            raise MissingFieldException("The binder could not find a field that matches the value.")
        return best

    @static
    def Takes(parameter: Type, argument: Type) -> bool:
        """Whether a value of a type may be given for a parameter."""
        if parameter.IsByRef:
            parameter = parameter.GetElementType()
        if parameter is argument or parameter is typeof(object) or parameter.IsAssignableFrom(argument):
            return True
        return RuntimeValues.CanWiden(cast(RuntimeType, argument), cast(RuntimeType, parameter))

    @static
    def _IsParams(parameter: ParameterInfo) -> bool:
        return parameter.ParameterType.IsArray and parameter.IsDefined(typeof(ParamArrayAttribute), False)

    @static
    def _Fits(parameters: ReadOnlySpan[ParameterInfo], args: Array[object]) -> bool:
        """With as many arguments as parameters, or fewer where the rest have defaults."""
        count = 0 if args is None else len(args)
        if count > parameters.Length:
            return False
        for i in range(count, parameters.Length):
            if not parameters[i].HasDefaultValue:
                return False
        for i in range(count):
            if not DefaultBinder._TakesValue(parameters[i].ParameterType, args[i]):
                return False
        return True

    @static
    @internal
    def MayTake(method: MethodBase, args: Array[object]) -> bool:
        """As many arguments as parameters, or defaults or a params array for the difference."""
        parameters = method.GetParametersAsSpan()
        count = 0 if args is None else len(args)
        if count == parameters.Length:
            return True
        last = parameters.Length - 1
        if last >= 0 and count >= last and DefaultBinder._IsParams(parameters[last]):
            return True
        return count < parameters.Length and parameters[count].HasDefaultValue

    @static
    def _TakesValue(parameter: Type, value: object) -> bool:
        return value is None or value is Type.Missing or DefaultBinder.Takes(parameter, value.GetType())

    @static
    def _FitsExpanded(parameters: ReadOnlySpan[ParameterInfo], args: Array[object]) -> bool:
        last = parameters.Length - 1
        count = 0 if args is None else len(args)
        if last < 0 or count < last or not DefaultBinder._IsParams(parameters[last]):
            return False
        element = parameters[last].ParameterType.GetElementType()
        for i in range(count):
            if not DefaultBinder._TakesValue(parameters[i].ParameterType if i < last else element, args[i]):
                return False
        return True

    @override
    def BindToMethod(self, bindingAttr: BindingFlags, match: Array[MethodBase], args: Ref[Array[object]], modifiers: Array[ParameterModifier], culture: CultureInfo, names: Array[str], state: Out[object]) -> MethodBase:
        state = None
        if match is None or len(match) == 0:
            raise ArgumentException("Array of type MethodBase[] must contain at least one element.", "match")
        if names is not None:
            raise NotSupportedException("Oscil: arguments by name in reflection")
        best: MethodBase = None
        expanded = False
        ambiguous = False
        for i in range(len(match)):
            parameters = match[i].GetParametersAsSpan()
            plain = DefaultBinder._Fits(parameters, args)
            if not plain and not DefaultBinder._FitsExpanded(parameters, args):
                continue
            better = 1 if best is None else DefaultBinder._Compare(match[i], not plain, best, expanded, args)
            if better == 1:
                best = match[i]
                expanded = not plain
                ambiguous = False
            elif better == 0:
                ambiguous = True
        if best is None:
            raise MissingMethodException("Constructor on type '" + match[0].DeclaringType.ToString() + "' not found." if isinstance(match[0], ConstructorInfo) else "Method '" + match[0].DeclaringType.ToString() + "." + match[0].Name + "' not found.")
        if ambiguous:
            raise AmbiguousMatchException.Of(best)
        given = args
        args = DefaultBinder._Arrange(best, given, expanded)
        if args is not given:
            state = given
        return best

    @static
    def _Arrange(method: MethodBase, args: Array[object], expanded: bool) -> Array[object]:
        parameters = method.GetParametersAsSpan()
        count = 0 if args is None else len(args)
        if not expanded and count == parameters.Length:
            return args
        result = Array[object](parameters.Length)
        last = parameters.Length - 1
        for i in range(parameters.Length):
            if expanded and i == last:
                rest = Array.CreateInstance(parameters[last].ParameterType.GetElementType(), count - last)
                for j in range(count - last):
                    rest.SetValue(args[last + j], j)
                result[i] = rest
            else:
                result[i] = args[i] if i < count else Type.Missing
        return result

    @static
    def _Compare(a: MethodBase, aExpanded: bool, b: MethodBase, bExpanded: bool, args: Array[object]) -> i32:
        """1: `a` is better, 2: `b` is, 0: neither."""
        if aExpanded != bExpanded:
            return 2 if aExpanded else 1
        count = 0 if args is None else len(args)
        types = Array[Type](count)
        for i in range(count):
            types[i] = None if args[i] is None else args[i].GetType()
        found = DefaultBinder._MostSpecific(a.GetParametersAsSpan(), b.GetParametersAsSpan(), types)
        if found != 0:
            return found
        if len(a.GetParameters()) != len(b.GetParameters()):
            return 1 if len(a.GetParameters()) < len(b.GetParameters()) else 2
        return DefaultBinder._Deeper(a, b)

    @static
    def _Deeper(a: MemberInfo, b: MemberInfo) -> i32:
        """Of two members with the same signature that of the more derived class."""
        if a.DeclaringType is b.DeclaringType:
            return 0
        return 1 if a.DeclaringType.IsSubclassOf(b.DeclaringType) else 2 if b.DeclaringType.IsSubclassOf(a.DeclaringType) else 0

    @static
    def _MostSpecific(a: ReadOnlySpan[ParameterInfo], b: ReadOnlySpan[ParameterInfo], types: Array[Type]) -> i32:
        aBetter = False
        bBetter = False
        for i in range(len(types)):
            if i >= a.Length or i >= b.Length or types[i] is Type.Missing.GetType():
                continue
            found = DefaultBinder._MostSpecificType(a[i].ParameterType, b[i].ParameterType, types[i])
            if found == 1:
                aBetter = True
            if found == 2:
                bBetter = True
        if aBetter == bBetter:
            return 0
        return 1 if aBetter else 2

    @static
    def _MostSpecificType(a: Type, b: Type, argument: Type) -> i32:
        if a is b:
            return 0
        if a is argument:
            return 1
        if b is argument:
            return 2
        if a.IsByRef or b.IsByRef:
            if a.IsByRef and b.IsByRef:
                return DefaultBinder._MostSpecificType(a.GetElementType(), b.GetElementType(), argument)
            return 1 if not a.IsByRef else 2
        aFromB = DefaultBinder.Takes(a, b)
        bFromA = DefaultBinder.Takes(b, a)
        if aFromB == bFromA:
            return 0
        return 2 if aFromB else 1

    @override
    def SelectMethod(self, bindingAttr: BindingFlags, match: Array[MethodBase], types: Array[Type], modifiers: Array[ParameterModifier]) -> MethodBase:
        if match is None or len(match) == 0:
            raise ArgumentException("Array of type MethodBase[] must contain at least one element.", "match")
        best: MethodBase = None
        ambiguous = False
        for method in match:
            parameters = method.GetParametersAsSpan()
            if not DefaultBinder._TakesTypes(parameters, types, bindingAttr):
                continue
            better = 1
            if best is not None:
                better = DefaultBinder._MostSpecific(parameters, best.GetParametersAsSpan(), types)
                if better == 0:
                    better = DefaultBinder._Deeper(method, best)
            if better == 1:
                best = method
                ambiguous = False
            elif better == 0:
                ambiguous = True
        if ambiguous:
            raise AmbiguousMatchException.Of(best)
        return best

    @static
    def _TakesTypes(parameters: ReadOnlySpan[ParameterInfo], types: Array[Type], flags: BindingFlags) -> bool:
        if parameters.Length != len(types):
            return False
        for i in range(len(types)):
            wanted = parameters[i].ParameterType
            if wanted is types[i]:
                continue
            if (flags & BindingFlags.ExactBinding) != BindingFlags.Default or wanted.IsByRef != types[i].IsByRef or not DefaultBinder.Takes(wanted, types[i]):
                return False
        return True

    @override
    def SelectProperty(self, bindingAttr: BindingFlags, match: Array[PropertyInfo], returnType: Type, indexes: Array[Type], modifiers: Array[ParameterModifier]) -> PropertyInfo:
        best: PropertyInfo = None
        ambiguous = False
        for candidate in match:
            parameters = ReadOnlySpan[ParameterInfo](candidate.GetIndexParameters())
            if indexes is not None and not DefaultBinder._TakesTypes(parameters, indexes, bindingAttr):
                continue
            if returnType is not None and candidate.PropertyType is not returnType and not DefaultBinder.Takes(candidate.PropertyType, returnType):
                continue
            better = 1
            if best is not None:
                better = DefaultBinder._MostSpecific(parameters, ReadOnlySpan[ParameterInfo](best.GetIndexParameters()), Type.EmptyTypes if indexes is None else indexes)
                if better == 0:
                    better = DefaultBinder._Deeper(candidate, best)
            if better == 1:
                best = candidate
                ambiguous = False
            elif better == 0:
                ambiguous = True
        if ambiguous:
            raise AmbiguousMatchException.Of(best)
        return best
