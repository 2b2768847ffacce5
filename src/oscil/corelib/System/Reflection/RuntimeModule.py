from oscil.lang import *
import System.Reflection
from System.Collections.Generic import IList
from System.IO import Path


@sealed
@internal
class RuntimeModule(Module):
    """The one module of an assembly."""

    _assembly: RuntimeAssembly

    def __init__(self, assembly: RuntimeAssembly) -> None:
        self._assembly = assembly

    @override
    @property
    def Assembly(self) -> System.Reflection.Assembly:
        return self._assembly

    @override
    @property
    def FullyQualifiedName(self) -> str:
        return self._assembly.Location

    @override
    @property
    def Name(self) -> str:
        return Path.GetFileName(self._assembly.Location)

    @override
    @property
    def ScopeName(self) -> str:
        return RuntimeImage.GetModuleName(self._assembly.Number)

    @override
    @property
    def MDStreamVersion(self) -> i32:
        return 0x20000

    @override
    @property
    def ModuleVersionId(self) -> Guid:
        return Guid.Parse(RuntimeImage.GetModuleVersion(self._assembly.Number))

    @override
    @property
    def MetadataToken(self) -> i32:
        return 1

    @override
    def IsResource(self) -> bool:
        return False

    @override
    def GetTypes(self) -> Array[Type]:
        return self._assembly.GetTypes()

    @override
    def GetType(self, className: str, throwOnError: bool, ignoreCase: bool) -> Type:
        return self._assembly.GetType(className, throwOnError, ignoreCase)

    @override
    def GetCustomAttributesData(self) -> IList[CustomAttributeData]:
        return RuntimeAttributes.Data(self._assembly.Number, 1)

    @override
    def GetCustomAttributes(self, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfToken(self._assembly.Number, 1, typeof(object))

    @override
    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]:
        return RuntimeAttributes.OfToken(self._assembly.Number, 1, RuntimeAttributes.Checked(attributeType))

    @override
    def IsDefined(self, attributeType: Type, inherit: bool) -> bool:
        return len(self.GetCustomAttributes(attributeType, inherit)) != 0

    @override
    def Equals(self, o: object) -> bool:
        return o is self

    @override
    def GetHashCode(self) -> i32:
        return self._assembly.GetHashCode()
