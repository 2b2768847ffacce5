from oscil.lang import *
import System.Reflection
from System.Collections.Generic import IEnumerable, IList


@abstract
class Module(ICustomAttributeProvider):
    @protected
    def __init__(self) -> None:
        pass

    @virtual
    @property
    def Assembly(self) -> System.Reflection.Assembly:
        raise NotImplementedException()

    @virtual
    @property
    def FullyQualifiedName(self) -> str:
        raise NotImplementedException()

    @virtual
    @property
    def Name(self) -> str:
        raise NotImplementedException()

    @virtual
    @property
    def ScopeName(self) -> str:
        raise NotImplementedException()

    @virtual
    @property
    def MDStreamVersion(self) -> i32:
        raise NotImplementedException()

    @virtual
    @property
    def ModuleVersionId(self) -> Guid:
        raise NotImplementedException()

    @virtual
    @property
    def MetadataToken(self) -> i32:
        raise NotImplementedException()

    @virtual
    def IsResource(self) -> bool:
        raise NotImplementedException()

    @virtual
    def GetTypes(self) -> Array[Type]:
        raise NotImplementedException()

    @virtual
    def GetType(self, className: str) -> Type:
        return self.GetType(className, False, False)

    @virtual
    def GetType(self, className: str, ignoreCase: bool) -> Type:
        return self.GetType(className, False, ignoreCase)

    @virtual
    def GetType(self, className: str, throwOnError: bool, ignoreCase: bool) -> Type:
        raise NotImplementedException()

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

    @override
    def ToString(self) -> str:
        return self.ScopeName

    @override
    def Equals(self, o: object) -> bool:
        return super().Equals(o)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: Module, right: Module) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: Module, right: Module) -> bool:
        return not (left == right)
