from oscil.lang import *


class ParameterInfo:
    _name: str
    _type: Type
    _position: i32
    _member: MemberInfo

    @internal
    def __init__(self, member: MemberInfo, name: str, type: Type, position: i32) -> None:
        self._member = member
        self._name = name
        self._type = type
        self._position = position

    @virtual
    @property
    def Name(self) -> str:
        return self._name

    @virtual
    @property
    def ParameterType(self) -> Type:
        return self._type

    @virtual
    @property
    def Position(self) -> i32:
        return self._position

    @virtual
    @property
    def Member(self) -> MemberInfo:
        return self._member

    @override
    def ToString(self) -> str:
        return self._type.ToString() + " " + self._name
