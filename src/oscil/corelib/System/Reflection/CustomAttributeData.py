from oscil.lang import *
from System.Collections.Generic import IList
from System.Text import StringBuilder


class CustomAttributeData:
    """An attribute as it stands in the metadata: nothing of it has run."""

    _constructor: RuntimeConstructorInfo
    _fixed: IList[CustomAttributeTypedArgument]
    _named: IList[CustomAttributeNamedArgument]
    _ordered: IList[CustomAttributeNamedArgument]

    @protected
    def __init__(self) -> None:
        pass

    @internal
    def __init__(self, constructor: RuntimeConstructorInfo, fixed_: IList[CustomAttributeTypedArgument], named: IList[CustomAttributeNamedArgument]) -> None:
        self._constructor = constructor
        self._fixed = fixed_
        self._named = named

    @static
    def GetCustomAttributes(target: MemberInfo) -> IList[CustomAttributeData]:
        if target is None:
            raise ArgumentNullException("target")
        return target.GetCustomAttributesData()

    @static
    def GetCustomAttributes(target: Module) -> IList[CustomAttributeData]:
        if target is None:
            raise ArgumentNullException("target")
        return target.GetCustomAttributesData()

    @static
    def GetCustomAttributes(target: Assembly) -> IList[CustomAttributeData]:
        if target is None:
            raise ArgumentNullException("target")
        return target.GetCustomAttributesData()

    @static
    def GetCustomAttributes(target: ParameterInfo) -> IList[CustomAttributeData]:
        if target is None:
            raise ArgumentNullException("target")
        return target.GetCustomAttributesData()

    @virtual
    @property
    def AttributeType(self) -> Type:
        return self.Constructor.DeclaringType

    @virtual
    @property
    def Constructor(self) -> ConstructorInfo:
        return self._constructor

    @virtual
    @property
    def ConstructorArguments(self) -> IList[CustomAttributeTypedArgument]:
        return self._fixed

    @virtual
    @property
    def NamedArguments(self) -> IList[CustomAttributeNamedArgument]:
        """Fields first, then properties, each as declared."""
        if self._ordered is None:
            ordered = System.Collections.Generic.List[CustomAttributeNamedArgument](self._named)
            ordered.Sort(lambda a, b: CustomAttributeData._Rank(a).CompareTo(CustomAttributeData._Rank(b)))
            self._ordered = ordered.AsReadOnly()
        return self._ordered

    @static
    def _Rank(argument: CustomAttributeNamedArgument) -> i64:
        return i64(0 if argument.IsField else 1) << 32 | i64(argument.MemberInfo.MetadataToken)

    @internal
    @property
    def WrittenArguments(self) -> IList[CustomAttributeNamedArgument]:
        """As the attribute gives them: the order in which they are set."""
        return self._named

    @override
    def ToString(self) -> str:
        text = StringBuilder("[")
        text.Append(self.Constructor.DeclaringType.FullName).Append('(')
        first = True
        for argument in self._fixed:
            if not first:
                text.Append(", ")
            text.Append(argument.ToString())
            first = False
        for named in self.NamedArguments:
            if not first:
                text.Append(", ")
            text.Append(named.ToString())
            first = False
        return text.Append(")]").ToString()

    @override
    def Equals(self, obj: object) -> bool:
        return obj is self

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()
