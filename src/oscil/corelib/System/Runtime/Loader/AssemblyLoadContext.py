from oscil.lang import *
import System.Reflection
from System.Collections.Generic import IEnumerable, List
from System.IO import Path
from System.Reflection import AssemblyName, RuntimeAssembly, RuntimeImage


class AssemblyLoadContext:
    """Where assemblies are loaded to. All contexts share what is loaded, and a loaded assembly stays: there is one set of types."""

    s_default: Static[Private[ReadOnly[AssemblyLoadContext]]] = AssemblyLoadContext("Default", False)

    _name: str
    _collectible: bool
    _loaded: List[System.Reflection.Assembly] = List[System.Reflection.Assembly]()

    Resolving: Event[Func[AssemblyLoadContext, AssemblyName, System.Reflection.Assembly]]
    Unloading: Event[Action[AssemblyLoadContext]]

    @protected
    def __init__(self) -> None:
        self.__init__(None, False)

    @protected
    def __init__(self, isCollectible: bool) -> None:
        self.__init__(None, isCollectible)

    def __init__(self, name: str, isCollectible: bool = False) -> None:
        if isCollectible:
            raise PlatformNotSupportedException("Oscil: assemblies cannot be unloaded (AssemblyLoadContext with isCollectible)")
        self._name = name
        self._collectible = isCollectible

    @static
    @property
    def Default() -> AssemblyLoadContext:
        return AssemblyLoadContext.s_default

    @property
    def Name(self) -> str:
        return self._name

    @property
    def IsCollectible(self) -> bool:
        return self._collectible

    @property
    def Assemblies(self) -> IEnumerable[System.Reflection.Assembly]:
        if self is not AssemblyLoadContext.s_default:
            return self._loaded
        found = List[System.Reflection.Assembly]()
        for i in range(RuntimeImage.Count()):
            found.Add(RuntimeAssembly.Get(i))
        return found

    @static
    def GetLoadContext(assembly: System.Reflection.Assembly) -> AssemblyLoadContext:
        if assembly is None:
            raise ArgumentNullException("assembly")
        return AssemblyLoadContext.s_default

    @static
    def GetAssemblyName(assemblyPath: str) -> AssemblyName:
        if assemblyPath is None:
            raise ArgumentNullException("assemblyPath")
        return RuntimeAssembly.LoadPath(Path.GetFullPath(assemblyPath)).GetName()

    @virtual
    @protected
    def Load(self, assemblyName: AssemblyName) -> System.Reflection.Assembly:
        return None

    def LoadFromAssemblyName(self, assemblyName: AssemblyName) -> System.Reflection.Assembly:
        if assemblyName is None:
            raise ArgumentNullException("assemblyName")
        found = self.Load(assemblyName)
        if found is None and RuntimeImage.Load(assemblyName.Name) < 0 and self.Resolving is not None:
            found = self.Resolving(self, assemblyName)
        return self._Kept(RuntimeAssembly.Load(assemblyName) if found is None else found)

    def LoadFromAssemblyPath(self, assemblyPath: str) -> System.Reflection.Assembly:
        if assemblyPath is None:
            raise ArgumentNullException("assemblyPath")
        if not Path.IsPathFullyQualified(assemblyPath):
            raise ArgumentException("Path \"" + assemblyPath + "\" is not an absolute path.", "assemblyPath")
        return self._Kept(RuntimeAssembly.LoadPath(assemblyPath))

    def _Kept(self, assembly: System.Reflection.Assembly) -> System.Reflection.Assembly:
        with lock(self._loaded):
            if not self._loaded.Contains(assembly):
                self._loaded.Add(assembly)
        return assembly

    def Unload(self) -> None:
        raise InvalidOperationException("Cannot unload non-collectible AssemblyLoadContext.")

    @override
    def ToString(self) -> str:
        return "\"" + ("" if self._name is None else self._name) + "\" " + self.GetType().ToString()
