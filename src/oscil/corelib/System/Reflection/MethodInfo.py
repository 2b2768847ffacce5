from oscil.lang import *


@abstract
class MethodInfo(MethodBase):
    @protected
    def __init__(self) -> None:
        pass

    @override
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.Method

    @virtual
    @property
    def ReturnType(self) -> Type:
        raise NotImplementedException()

    @virtual
    @property
    def ReturnParameter(self) -> ParameterInfo:
        raise NotImplementedException()

    @abstract
    @property
    def ReturnTypeCustomAttributes(self) -> ICustomAttributeProvider: ...

    @abstract
    def GetBaseDefinition(self) -> MethodInfo: ...

    @override
    def GetGenericArguments(self) -> Array[Type]:
        raise NotSupportedException("Derived classes must provide an implementation.")

    @virtual
    def GetGenericMethodDefinition(self) -> MethodInfo:
        raise NotSupportedException("Derived classes must provide an implementation.")

    @virtual
    def MakeGenericMethod(self, *typeArguments: Type) -> MethodInfo:
        raise NotSupportedException("Derived classes must provide an implementation.")

    @virtual
    def CreateDelegate(self, delegateType: Type) -> Delegate:
        raise NotSupportedException("Derived classes must provide an implementation.")

    @virtual
    def CreateDelegate(self, delegateType: Type, target: object) -> Delegate:
        raise NotSupportedException("Derived classes must provide an implementation.")

    @generic(T)
    @where(T, Delegate)
    def CreateDelegate(self) -> T:
        return cast(T, self.CreateDelegate(typeof(T)))

    @generic(T)
    @where(T, Delegate)
    def CreateDelegate(self, target: object) -> T:
        return cast(T, self.CreateDelegate(typeof(T), target))

    @override
    def Equals(self, obj: object) -> bool:
        return super().Equals(obj)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: MethodInfo, right: MethodInfo) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: MethodInfo, right: MethodInfo) -> bool:
        return not (left == right)
