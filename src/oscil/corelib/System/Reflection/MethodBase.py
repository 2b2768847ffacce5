from oscil.lang import *


@abstract
class MethodBase(MemberInfo):
    @abstract
    @property
    def Attributes(self) -> MethodAttributes: ...

    @abstract
    def GetParameters(self) -> Array[ParameterInfo]: ...

    @abstract
    @property
    def MethodImplementationFlags(self) -> MethodImplAttributes: ...

    @virtual
    def GetGenericArguments(self) -> Array[Type]:
        raise NotSupportedException()

    @property
    def IsStatic(self) -> bool:
        return (i32(self.Attributes) & 0x10) != 0

    @property
    def IsVirtual(self) -> bool:
        return (i32(self.Attributes) & 0x40) != 0

    @property
    def IsAbstract(self) -> bool:
        return (i32(self.Attributes) & 0x400) != 0

    @property
    def IsFinal(self) -> bool:
        return (i32(self.Attributes) & 0x20) != 0

    @property
    def IsPublic(self) -> bool:
        return (i32(self.Attributes) & 7) == 6

    @property
    def IsPrivate(self) -> bool:
        return (i32(self.Attributes) & 7) == 1

    @property
    def IsSpecialName(self) -> bool:
        return (i32(self.Attributes) & 0x800) != 0

    @virtual
    @property
    def IsGenericMethod(self) -> bool:
        return False

    @virtual
    @property
    def IsGenericMethodDefinition(self) -> bool:
        return False

    @abstract
    def Invoke(self, obj: object, parameters: Array[object]) -> object: ...
