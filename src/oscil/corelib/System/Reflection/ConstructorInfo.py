from oscil.lang import *
from System.Globalization import CultureInfo


@abstract
class ConstructorInfo(MethodBase):
    ConstructorName: Static[ReadOnly[str]] = ".ctor"
    TypeConstructorName: Static[ReadOnly[str]] = ".cctor"

    @protected
    def __init__(self) -> None:
        pass

    @override
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.Constructor

    def Invoke(self, parameters: Array[object]) -> object:
        return self.Invoke(BindingFlags.Default, None, parameters, None)

    @abstract
    def Invoke(self, invokeAttr: BindingFlags, binder: Binder, parameters: Array[object], culture: CultureInfo) -> object: ...

    @override
    def Equals(self, obj: object) -> bool:
        return super().Equals(obj)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: ConstructorInfo, right: ConstructorInfo) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: ConstructorInfo, right: ConstructorInfo) -> bool:
        return not (left == right)
