from oscil.lang import *
from System.Collections.Generic import List
from System.Globalization import CultureInfo
from System.Reflection import *
from System.Runtime.CompilerServices import RuntimeHelpers


@sealed
@internal
class RuntimeType:
    """Making instances, and InvokeMember."""

    def CheckCreatable(self) -> None:
        if self.ContainsGenericParameters:
            raise ArgumentException("Cannot create an instance of " + self.ToString() + " because Type.ContainsGenericParameters is true.")
        if self.IsByRefLike:
            raise NotSupportedException("Cannot create boxed ByRef-like values.")
        if self is typeof(Void):
            raise NotSupportedException("Cannot dynamically create an instance of System.Void.")

    def CreateDefault(self, publicOnly: bool, wrap: bool) -> object:
        """With the constructor without parameters; a value type's zero value where it has none."""
        self.CheckCreatable()
        reason: str = None
        cell = nint(0)
        if self.IsInterface:
            reason = "Cannot create an instance of an interface."
        elif self.IsAbstract:
            reason = "Cannot create an abstract class."
        elif self.HasElementType:
            reason = "No parameterless constructor defined."
        else:
            cell = RuntimeType.GetDefaultConstructor(self.m_handle)
            if cell != nint(0) and publicOnly and (RuntimeMethod.GetAttributes(cell) & 7) != 6:
                cell = nint(0)
                reason = "No parameterless constructor defined."
            elif cell == nint(0) and not self.IsValueType:
                reason = "No parameterless constructor defined."
        if reason is not None:
            raise MissingMethodException("Cannot dynamically create an instance of type '" + self.ToString() + "'. Reason: " + reason)
        if RuntimeValues.IsNullable(self):
            return None
        made = RuntimeHelpers.AllocateUninitialized(self.m_handle)
        if cell == nint(0):
            return made
        if not wrap:
            RuntimeInvocation.Invoke(cell, made, Array[object](0))
            return made
        try:
            RuntimeInvocation.Invoke(cell, made, Array[object](0))
        except Exception as e:
            raise TargetInvocationException(e)
        return made

    def CreateWith(self, flags: BindingFlags, binder: Binder, args: Array[object], culture: CultureInfo) -> object:
        self.CheckCreatable()
        wrap = (flags & BindingFlags.DoNotWrapExceptions) == BindingFlags.Default
        publicOnly = (flags & BindingFlags.NonPublic) == BindingFlags.Default
        count = 0 if args is None else len(args)
        if count == 0 and (flags & BindingFlags.Public) != BindingFlags.Default and (flags & BindingFlags.Instance) != BindingFlags.Default and self.IsValueType:
            return self.CreateDefault(publicOnly, wrap)
        candidates = List[MethodBase]()
        for constructor in self.GetConstructors(flags):
            if DefaultBinder.MayTake(constructor, args):
                candidates.Add(constructor)
        if candidates.Count == 0:
            if count == 0:
                return self.CreateDefault(publicOnly, wrap)
            raise MissingMethodException("Constructor on type '" + self.FullName + "' not found.")
        chosen = Type.DefaultBinder if binder is None else binder
        given = args
        state: object = None
        try:
            found = cast(ConstructorInfo, chosen.BindToMethod(flags, candidates.ToArray(), ref(given), None, culture, None, ref(state)))
        except MissingMethodException:
            raise MissingMethodException("Constructor on type '" + self.FullName + "' not found.", MissingMethodException("Member not found."))
        made = found.Invoke(flags & BindingFlags.DoNotWrapExceptions, binder, given, culture)
        if state is not None:
            chosen.ReorderArgumentArray(ref(given), state)
        return made

    @override
    def InvokeMember(self, name: str, invokeAttr: BindingFlags, binder: Binder, target: object, args: Array[object], modifiers: Array[ParameterModifier], culture: CultureInfo, namedParameters: Array[str]) -> object:
        kinds = BindingFlags.InvokeMethod | BindingFlags.CreateInstance | BindingFlags.GetField | BindingFlags.SetField | BindingFlags.GetProperty | BindingFlags.SetProperty
        if (invokeAttr & kinds) == BindingFlags.Default:
            raise ArgumentException("Must specify binding flags describing the invoke operation required (BindingFlags.InvokeMethod CreateInstance GetField SetField GetProperty SetProperty).", "invokeAttr")
        query = invokeAttr
        if (invokeAttr & (BindingFlags.Public | BindingFlags.NonPublic)) == BindingFlags.Default and (invokeAttr & (BindingFlags.Instance | BindingFlags.Static)) == BindingFlags.Default:
            query = query | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static
        if (invokeAttr & BindingFlags.CreateInstance) != BindingFlags.Default:
            return Activator.CreateInstance(self, query, binder, args, culture)
        if name is None:
            raise ArgumentNullException("name")
        if (invokeAttr & (BindingFlags.GetField | BindingFlags.SetField)) != BindingFlags.Default:
            field = self.GetField(name, query)
            if field is not None:
                return self._Field(field, invokeAttr, binder, target, args, culture)
            if (invokeAttr & (BindingFlags.InvokeMethod | BindingFlags.GetProperty | BindingFlags.SetProperty)) == BindingFlags.Default:
                raise MissingFieldException("Field '" + self.FullName + "." + name + "' not found.")
        return self._Method(name, query, binder, target, args, culture)

    def _Field(self, field: FieldInfo, flags: BindingFlags, binder: Binder, target: object, args: Array[object], culture: CultureInfo) -> object:
        if (flags & BindingFlags.GetField) != BindingFlags.Default:
            return field.GetValue(target)
        if args is None or len(args) != 1:
            raise ArgumentException("Only the field value can be specified to set a field value.", "invokeAttr")
        field.SetValue(target, args[0], flags, binder, culture)
        return None

    def _Method(self, name: str, query: BindingFlags, binder: Binder, target: object, args: Array[object], culture: CultureInfo) -> object:
        candidates = List[MethodBase]()
        if (query & BindingFlags.InvokeMethod) != BindingFlags.Default:
            for method in self._MethodsNamed(name, query):
                if DefaultBinder.MayTake(method, args):
                    candidates.Add(method)
        if (query & (BindingFlags.GetProperty | BindingFlags.SetProperty)) != BindingFlags.Default:
            for property_ in self.Members.Properties:
                if RuntimeType._Wants(query, property_.Filter) and RuntimeType._IsNamed(property_.Name, name, query):
                    accessor = property_.GetGetMethod(True) if (query & BindingFlags.GetProperty) != BindingFlags.Default else property_.GetSetMethod(True)
                    if accessor is not None and DefaultBinder.MayTake(accessor, args):
                        candidates.Add(accessor)
        if candidates.Count == 0:
            raise MissingMethodException("Method '" + self.FullName + "." + name + "' not found.")
        chosen = Type.DefaultBinder if binder is None else binder
        given = args
        state: object = None
        found = chosen.BindToMethod(query, candidates.ToArray(), ref(given), None, culture, None, ref(state))
        result = found.Invoke(target, query & BindingFlags.DoNotWrapExceptions, binder, given, culture)
        if state is not None:
            chosen.ReorderArgumentArray(ref(given), state)
        return result
