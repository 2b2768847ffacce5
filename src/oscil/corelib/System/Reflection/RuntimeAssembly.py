from oscil.lang import *
from System.Diagnostics import StackTrace
from System.Collections.Generic import IList
from System.IO import FileNotFoundException, Stream, UnmanagedMemoryStream


@sealed
@internal
class RuntimeAssembly(Assembly):
    """An assembly by its number. One object each."""

    s_known: Static[Private[Array[RuntimeAssembly]]] = Array[RuntimeAssembly](4)
    s_lock: Static[Private[ReadOnly[object]]] = object()

    _number: i32
    _module: RuntimeModule

    def __init__(self, number: i32) -> None:
        self._number = number
        self._module = RuntimeModule(self)

    @static
    def Get(number: i32) -> RuntimeAssembly:
        known = RuntimeAssembly.s_known
        if number < len(known) and known[number] is not None:
            return known[number]
        with lock(RuntimeAssembly.s_lock):
            known = RuntimeAssembly.s_known
            if number >= len(known):
                grown = Array[RuntimeAssembly](number * 2 + 4)
                Array.Copy(known, grown, len(known))
                known = grown
            if known[number] is None:
                known[number] = RuntimeAssembly(number)
            RuntimeAssembly.s_known = known
            return known[number]

    @static
    @noinline
    def OfCaller(skip: i32) -> Assembly:
        """Of the method so many frames above this one."""
        cell = RuntimeMethod.GetCaller(StackTrace.WalkCore(), skip)
        if cell == nint(0):
            return Assembly.GetEntryAssembly()
        return RuntimeAssembly.Get(RuntimeType.GetModuleId(RuntimeMethod.GetDeclaringType(cell)))

    @static
    def Load(name: AssemblyName) -> Assembly:
        number = RuntimeImage.Load(name.Name)
        if number < 0:
            shown = name.FullName if name.Version is not None else name.Name + ", Culture=neutral, PublicKeyToken=null"
            raise FileNotFoundException("Could not load file or assembly '" + shown + "'. The system cannot find the file specified.\n", shown)
        return RuntimeAssembly.Get(number)

    @static
    def LoadPath(path: str) -> Assembly:
        number = RuntimeImage.LoadFile(path)
        if number < 0:
            raise FileNotFoundException("Could not load file or assembly '" + path + "'. The system cannot find the file specified.\n", path)
        return RuntimeAssembly.Get(number)

    @internal
    @property
    def Number(self) -> i32:
        return self._number

    @override
    @property
    def FullName(self) -> str:
        return RuntimeImage.GetFullName(self._number)

    @override
    @property
    def Location(self) -> str:
        return RuntimeImage.GetLocation(self._number)

    @override
    @property
    def ImageRuntimeVersion(self) -> str:
        return RuntimeImage.GetRuntimeVersion(self._number)

    @override
    @property
    def IsCollectible(self) -> bool:
        return False

    @override
    @property
    def ReflectionOnly(self) -> bool:
        return False

    @override
    @property
    def GlobalAssemblyCache(self) -> bool:
        return False

    @override
    @property
    def HostContext(self) -> i64:
        return 0

    @override
    def GetName(self, copiedName: bool) -> AssemblyName:
        name = AssemblyName(self.FullName)
        name.Flags = AssemblyNameFlags.PublicKey
        name.ProcessorArchitecture = ProcessorArchitecture.MSIL
        return name

    @override
    def GetReferencedAssemblies(self) -> Array[AssemblyName]:
        names = RuntimeImage.GetReferences(self._number)
        result = Array[AssemblyName](len(names))
        for i in range(len(names)):
            result[i] = AssemblyName(names[i])
        return result

    @override
    def GetTypes(self) -> Array[Type]:
        return RuntimeType.AsTypes(RuntimeImage.GetTypes(self._number, False))

    @override
    def GetExportedTypes(self) -> Array[Type]:
        return RuntimeType.AsTypes(RuntimeImage.GetTypes(self._number, True))

    @override
    def GetForwardedTypes(self) -> Array[Type]:
        return Type.EmptyTypes

    @override
    def GetType(self, name: str, throwOnError: bool, ignoreCase: bool) -> Type:
        if name is None:
            raise ArgumentNullException("name")
        if name.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "name")
        handle = RuntimeImage.GetType(self._number, name, ignoreCase)
        if handle != nint(0):
            return RuntimeType.FromHandle(handle)
        if throwOnError:
            raise TypeLoadException("Could not resolve type '" + name + "' in assembly '" + self.FullName + "'.")
        return None

    @override
    @property
    def EntryPoint(self) -> MethodInfo:
        cell = RuntimeImage.GetEntryPoint(self._number)
        return None if cell == nint(0) else cast(MethodInfo, RuntimeMethodInfo.FromHandle(cell, None))

    @override
    @property
    def ManifestModule(self) -> Module:
        return self._module

    @override
    def GetManifestResourceNames(self) -> Array[str]:
        return RuntimeImage.GetResourceNames(self._number)

    @override
    def GetManifestResourceStream(self, name: str) -> Stream:
        if name is None:
            raise ArgumentNullException("name")
        if name.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "name")
        size = i64(0)
        address = RuntimeImage.GetResource(self._number, name, ref(size))
        return None if address == nint(0) else UnmanagedMemoryStream(Ptr[u8](address), size)

    @override
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        return RuntimeAttributes.Data(self._number, 0x20000001)

    @override
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfToken(self._number, 0x20000001, typeof(object))

    @override
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfToken(self._number, 0x20000001, RuntimeAttributes.Checked(attributeType))

    @override
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        return len(self.GetCustomAttributes(attributeType, inherit)) != 0

    @override
    def Equals(self, o: object) -> bool:
        return o is self

    @override
    def GetHashCode(self) -> i32:
        return self._number + 1
