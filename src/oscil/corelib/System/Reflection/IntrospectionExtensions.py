from oscil.lang import *


@static
class IntrospectionExtensions:
    @extension
    def GetTypeInfo(self: Type) -> TypeInfo:
        if self is None:
            raise ArgumentNullException("type")
        return cast(IReflectableType, self).GetTypeInfo()
