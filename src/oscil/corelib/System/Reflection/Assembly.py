from oscil.lang import *
from System.Collections.Generic import IEnumerable, IList
from System.Globalization import CultureInfo
from System.IO import Path, Stream


@abstract
class Assembly(ICustomAttributeProvider):
    @protected
    def __init__(self) -> None:
        pass

    # finding and loading

    @static
    @noinline
    def GetExecutingAssembly() -> Assembly:
        return RuntimeAssembly.OfCaller(2)

    @static
    @noinline
    def GetCallingAssembly() -> Assembly:
        return RuntimeAssembly.OfCaller(3)

    @static
    def GetEntryAssembly() -> Assembly:
        number = RuntimeImage.GetEntry()
        return None if number < 0 else RuntimeAssembly.Get(number)

    @static
    def GetAssembly(type: Type) -> Assembly:
        if type is None:
            raise ArgumentNullException("type")
        return type.Assembly

    @static
    def Load(assemblyString: str) -> Assembly:
        if assemblyString is None:
            raise ArgumentNullException("assemblyString")
        return Assembly.Load(AssemblyName(assemblyString))

    @static
    def Load(assemblyRef: AssemblyName) -> Assembly:
        if assemblyRef is None:
            raise ArgumentNullException("assemblyRef")
        return RuntimeAssembly.Load(assemblyRef)

    @static
    def LoadFrom(assemblyFile: str) -> Assembly:
        if assemblyFile is None:
            raise ArgumentNullException("assemblyFile")
        return RuntimeAssembly.LoadPath(Path.GetFullPath(assemblyFile))

    @static
    def LoadFile(path: str) -> Assembly:
        if path is None:
            raise ArgumentNullException("path")
        if not Path.IsPathFullyQualified(path):
            raise ArgumentException("Absolute path information is required.", "path")
        return RuntimeAssembly.LoadPath(path)

    @static
    def UnsafeLoadFrom(assemblyFile: str) -> Assembly:
        return Assembly.LoadFrom(assemblyFile)

    @static
    def Load(rawAssembly: Array[u8]) -> Assembly:
        raise PlatformNotSupportedException("Oscil: assemblies are loaded from files, not from bytes")

    @static
    def ReflectionOnlyLoad(assemblyString: str) -> Assembly:
        raise PlatformNotSupportedException("ReflectionOnly loading is not supported on this platform.")

    # what it is

    @virtual
    @property
    def FullName(self) -> str:
        raise NotImplementedException()

    @virtual
    @property
    def Location(self) -> str:
        raise NotImplementedException()

    @virtual
    @property
    def CodeBase(self) -> str:
        raise NotSupportedException("Method is not supported.")

    @virtual
    @property
    def EscapedCodeBase(self) -> str:
        raise NotSupportedException("Method is not supported.")

    @virtual
    @property
    def ImageRuntimeVersion(self) -> str:
        raise NotImplementedException()

    @virtual
    @property
    def IsDynamic(self) -> bool:
        return False

    @virtual
    @property
    def IsCollectible(self) -> bool:
        return True

    @virtual
    @property
    def ReflectionOnly(self) -> bool:
        raise NotImplementedException()

    @property
    def IsFullyTrusted(self) -> bool:
        return True

    @virtual
    @property
    def GlobalAssemblyCache(self) -> bool:
        raise NotImplementedException()

    @virtual
    @property
    def HostContext(self) -> i64:
        raise NotImplementedException()

    def GetName(self) -> AssemblyName:
        return self.GetName(False)

    @virtual
    def GetName(self, copiedName: bool) -> AssemblyName:
        raise NotImplementedException()

    @virtual
    def GetReferencedAssemblies(self) -> Array[AssemblyName]:
        raise NotImplementedException()

    # types

    @virtual
    @property
    def DefinedTypes(self) -> IEnumerable[TypeInfo]:
        types = self.GetTypes()
        result = Array[TypeInfo](len(types))
        for i in range(len(types)):
            result[i] = cast(TypeInfo, types[i])
        return result

    @virtual
    @property
    def ExportedTypes(self) -> IEnumerable[Type]:
        return self.GetExportedTypes()

    @virtual
    def GetTypes(self) -> Array[Type]:
        raise NotImplementedException()

    @virtual
    def GetExportedTypes(self) -> Array[Type]:
        raise NotImplementedException()

    @virtual
    def GetForwardedTypes(self) -> Array[Type]:
        raise NotImplementedException()

    @virtual
    def GetType(self, name: str) -> Type:
        return self.GetType(name, False, False)

    @virtual
    def GetType(self, name: str, throwOnError: bool) -> Type:
        return self.GetType(name, throwOnError, False)

    @virtual
    def GetType(self, name: str, throwOnError: bool, ignoreCase: bool) -> Type:
        raise NotImplementedException()

    def CreateInstance(self, typeName: str) -> object:
        return self.CreateInstance(typeName, False)

    def CreateInstance(self, typeName: str, ignoreCase: bool) -> object:
        type = self.GetType(typeName, False, ignoreCase)
        return None if type is None else Activator.CreateInstance(type)

    # modules

    @virtual
    @property
    def EntryPoint(self) -> MethodInfo:
        raise NotImplementedException()

    @virtual
    @property
    def ManifestModule(self) -> Module:
        raise NotImplementedException()

    @virtual
    @property
    def Modules(self) -> IEnumerable[Module]:
        return self.GetModules()

    def GetModules(self) -> Array[Module]:
        return self.GetModules(False)

    @virtual
    def GetModules(self, getResourceModules: bool) -> Array[Module]:
        return [self.ManifestModule]

    def GetLoadedModules(self) -> Array[Module]:
        return self.GetModules(False)

    @virtual
    def GetModule(self, name: str) -> Module:
        module = self.ManifestModule
        return module if String.Equals(module.Name, name, StringComparison.OrdinalIgnoreCase) else None

    # resources

    @virtual
    def GetManifestResourceNames(self) -> Array[str]:
        raise NotImplementedException()

    @virtual
    def GetManifestResourceStream(self, name: str) -> Stream:
        raise NotImplementedException()

    @virtual
    def GetManifestResourceStream(self, type: Type, name: str) -> Stream:
        if type is None and name is None:
            raise ArgumentNullException("type")
        prefix = None if type is None else type.Namespace
        return self.GetManifestResourceStream(name if prefix is None else prefix + "." + name)

    # attributes

    @virtual
    @property
    def CustomAttributes(self) -> IEnumerable[CustomAttributeData]:
        return self.GetCustomAttributesData()

    @virtual
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        raise NotImplementedException()

    @virtual
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        raise NotImplementedException()

    @virtual
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        raise NotImplementedException()

    @virtual
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        raise NotImplementedException()

    @static
    def CreateQualifiedName(assemblyName: str, typeName: str) -> str:
        return typeName + ", " + assemblyName

    @override
    def ToString(self) -> str:
        full = self.FullName
        return super().ToString() if full is None else full

    @override
    def Equals(self, o: object) -> bool:
        return super().Equals(o)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: Assembly, right: Assembly) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: Assembly, right: Assembly) -> bool:
        return not (left == right)
