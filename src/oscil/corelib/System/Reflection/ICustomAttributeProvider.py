from oscil.lang import *


@interface
class ICustomAttributeProvider:
    def GetCustomAttributes(self, inherit: bool) -> Array[object]: ...

    def GetCustomAttributes(self, attributeType: Type, inherit: bool) -> Array[object]: ...

    def IsDefined(self, attributeType: Type, inherit: bool) -> bool: ...
