from oscil.lang import *
import System.Reflection


@struct
class CustomAttributeNamedArgument(IEquatable[CustomAttributeNamedArgument]):
    _member: MemberInfo
    _value: CustomAttributeTypedArgument

    def __init__(self, memberInfo: MemberInfo, value: object) -> None:
        if memberInfo is None:
            raise ArgumentNullException("memberInfo")
        self._member = memberInfo
        type = cast(FieldInfo, memberInfo).FieldType if isinstance(memberInfo, FieldInfo) else cast(PropertyInfo, memberInfo).PropertyType
        self._value = CustomAttributeTypedArgument(type, value)

    def __init__(self, memberInfo: MemberInfo, typedArgument: CustomAttributeTypedArgument) -> None:
        if memberInfo is None:
            raise ArgumentNullException("memberInfo")
        self._member = memberInfo
        self._value = typedArgument

    @property
    def MemberInfo(self) -> System.Reflection.MemberInfo:
        return self._member

    @property
    def TypedValue(self) -> CustomAttributeTypedArgument:
        return self._value

    @property
    def MemberName(self) -> str:
        return self._member.Name

    @property
    def IsField(self) -> bool:
        return isinstance(self._member, FieldInfo)

    @override
    def ToString(self) -> str:
        if self._member is None:
            return ""
        type = cast(FieldInfo, self._member).FieldType if self.IsField else cast(PropertyInfo, self._member).PropertyType
        return self._member.Name + " = " + self._value.ToString(type is not typeof(object))

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._member is None else self._member.GetHashCode()

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, CustomAttributeNamedArgument) and self.Equals(cast(CustomAttributeNamedArgument, obj))

    def Equals(self, other: CustomAttributeNamedArgument) -> bool:
        return self._member is other._member and self._value.Equals(other._value)

    def __eq__(left: CustomAttributeNamedArgument, right: CustomAttributeNamedArgument) -> bool:
        return left.Equals(right)

    def __ne__(left: CustomAttributeNamedArgument, right: CustomAttributeNamedArgument) -> bool:
        return not left.Equals(right)
