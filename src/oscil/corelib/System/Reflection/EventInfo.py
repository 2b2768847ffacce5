from oscil.lang import *


@abstract
class EventInfo(MemberInfo):
    @protected
    def __init__(self) -> None:
        pass

    @override
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.Event

    @abstract
    @property
    def Attributes(self) -> EventAttributes: ...

    @property
    def IsSpecialName(self) -> bool:
        return (self.Attributes & EventAttributes.SpecialName) != EventAttributes.None_

    @virtual
    @property
    def AddMethod(self) -> MethodInfo:
        return self.GetAddMethod(True)

    @virtual
    @property
    def RemoveMethod(self) -> MethodInfo:
        return self.GetRemoveMethod(True)

    @virtual
    @property
    def RaiseMethod(self) -> MethodInfo:
        return self.GetRaiseMethod(True)

    @virtual
    @property
    def IsMulticast(self) -> bool:
        return typeof(MulticastDelegate).IsAssignableFrom(self.EventHandlerType)

    @virtual
    @property
    def EventHandlerType(self) -> Type:
        parameters = self.GetAddMethod(True).GetParameters()
        for i in range(len(parameters)):
            if parameters[i].ParameterType.IsSubclassOf(typeof(Delegate)):
                return parameters[i].ParameterType
        return None

    def GetAddMethod(self) -> MethodInfo:
        return self.GetAddMethod(False)

    @abstract
    def GetAddMethod(self, nonPublic: bool) -> MethodInfo: ...

    def GetRemoveMethod(self) -> MethodInfo:
        return self.GetRemoveMethod(False)

    @abstract
    def GetRemoveMethod(self, nonPublic: bool) -> MethodInfo: ...

    def GetRaiseMethod(self) -> MethodInfo:
        return self.GetRaiseMethod(False)

    @abstract
    def GetRaiseMethod(self, nonPublic: bool) -> MethodInfo: ...

    def GetOtherMethods(self) -> Array[MethodInfo]:
        return self.GetOtherMethods(False)

    @virtual
    def GetOtherMethods(self, nonPublic: bool) -> Array[MethodInfo]:
        raise NotImplementedException()

    @virtual
    def AddEventHandler(self, target: object, handler: Delegate) -> None:
        method = self.GetAddMethod(False)
        if method is None:
            raise InvalidOperationException("Cannot add the event handler since no public add method exists for the event.")
        method.Invoke(target, [handler])

    @virtual
    def RemoveEventHandler(self, target: object, handler: Delegate) -> None:
        method = self.GetRemoveMethod(False)
        if method is None:
            raise InvalidOperationException("Cannot remove the event handler since no public remove method exists for the event.")
        method.Invoke(target, [handler])

    @override
    def Equals(self, obj: object) -> bool:
        return super().Equals(obj)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: EventInfo, right: EventInfo) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: EventInfo, right: EventInfo) -> bool:
        return not (left == right)
