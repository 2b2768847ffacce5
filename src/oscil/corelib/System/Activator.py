from oscil.lang import *
from System.Globalization import CultureInfo
from System.Reflection import Assembly, AssemblyName, Binder, BindingFlags
from System.Runtime.Remoting import ObjectHandle


@static
class Activator:
    CONSTRUCTORS: Private[Const[BindingFlags]] = BindingFlags.Instance | BindingFlags.Public | BindingFlags.CreateInstance

    @generic(T)
    @static
    @intrinsic
    def CreateInstance() -> T:
        return cast(T, cast(RuntimeType, typeof(T)).CreateDefault(True, True))

    @static
    def _Checked(type: Type) -> RuntimeType:
        if type is None:
            raise ArgumentNullException("type")
        found = try_cast(RuntimeType, type)
        if found is None:
            raise ArgumentException("Type must be a type provided by the runtime.", "type")
        return found

    @static
    def CreateInstance(type: Type) -> object:
        return Activator._Checked(type).CreateDefault(True, True)

    @static
    def CreateInstance(type: Type, nonPublic: bool) -> object:
        return Activator._Checked(type).CreateDefault(not nonPublic, True)

    @static
    def CreateInstance(type: Type, *args: object) -> object:
        return Activator.CreateInstance(type, Activator.CONSTRUCTORS, None, args, None, None)

    @static
    def CreateInstance(type: Type, args: Array[object], activationAttributes: Array[object]) -> object:
        return Activator.CreateInstance(type, Activator.CONSTRUCTORS, None, args, None, activationAttributes)

    @static
    def CreateInstance(type: Type, bindingAttr: BindingFlags, binder: Binder, args: Array[object], culture: CultureInfo) -> object:
        return Activator.CreateInstance(type, bindingAttr, binder, args, culture, None)

    @static
    def CreateInstance(type: Type, bindingAttr: BindingFlags, binder: Binder, args: Array[object], culture: CultureInfo, activationAttributes: Array[object]) -> object:
        found = Activator._Checked(type)
        if activationAttributes is not None and len(activationAttributes) != 0:
            raise PlatformNotSupportedException("Activation Attributes are not supported.")
        flags = bindingAttr
        if (i32(flags) & 0xFF) == 0:
            flags = flags | Activator.CONSTRUCTORS
        return found.CreateWith(flags, binder, args, culture)

    @static
    def CreateInstance(assemblyName: str, typeName: str) -> ObjectHandle:
        type = Assembly.Load(AssemblyName(assemblyName)).GetType(typeName, True, False)
        return ObjectHandle(Activator.CreateInstance(type))

    @static
    def CreateInstanceFrom(assemblyFile: str, typeName: str) -> ObjectHandle:
        return ObjectHandle(Activator.CreateInstance(Assembly.LoadFrom(assemblyFile).GetType(typeName, True, False)))
