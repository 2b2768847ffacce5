from oscil.lang import *


@abstract
class MethodInfo(MethodBase):
    @override
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.Method

    @virtual
    @property
    def ReturnType(self) -> Type:
        raise NotImplementedException()

    @virtual
    def MakeGenericMethod(self, *typeArguments: Type) -> MethodInfo:
        raise NotSupportedException()
