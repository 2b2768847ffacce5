from oscil.lang import *


@static
@internal
class TypeFilters:
    """The predicates behind Type.FilterName and its like."""

    @static
    def FilterAttribute(m: MemberInfo, criteria: object) -> bool:
        if criteria is None:
            raise InvalidFilterCriteriaException("An Int32 must be provided for the filter criteria.")
        method = try_cast(MethodBase, m)
        if method is not None:
            wanted = i32(cast(MethodAttributes, criteria)) if isinstance(criteria, MethodAttributes) else cast(i32, criteria)
            return (i32(method.Attributes) & wanted) == wanted
        field = try_cast(FieldInfo, m)
        if field is not None:
            wanted_field = i32(cast(FieldAttributes, criteria)) if isinstance(criteria, FieldAttributes) else cast(i32, criteria)
            return (i32(field.Attributes) & wanted_field) == wanted_field
        return False

    @static
    def FilterName(m: MemberInfo, criteria: object) -> bool:
        return TypeFilters._Matches(m, criteria, StringComparison.Ordinal)

    @static
    def FilterNameIgnoreCase(m: MemberInfo, criteria: object) -> bool:
        return TypeFilters._Matches(m, criteria, StringComparison.OrdinalIgnoreCase)

    @static
    def _Matches(m: MemberInfo, criteria: object, comparison: StringComparison) -> bool:
        text = try_cast(str, criteria)
        if text is None:
            raise InvalidFilterCriteriaException("A String must be provided for the filter criteria.")
        pattern = text.Trim()
        name = m.Name
        if isinstance(m, Type):
            name = name.Substring(name.LastIndexOf('+') + 1)
        if pattern.Length > 0 and pattern[pattern.Length - 1] == '*':
            return name.StartsWith(pattern.Substring(0, pattern.Length - 1), comparison)
        return String.Equals(name, pattern, comparison)
