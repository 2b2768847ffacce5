"""Types and methods as C# programmers write them: `Dictionary<string, int>`, `Add(string name, decimal price)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.kinds import Kind

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import Type

ALIASES = {
    "System.Boolean": "bool", "System.Byte": "byte", "System.SByte": "sbyte", "System.Char": "char",
    "System.Int16": "short", "System.UInt16": "ushort", "System.Int32": "int", "System.UInt32": "uint",
    "System.Int64": "long", "System.UInt64": "ulong",
    "System.IntPtr": "nint", "System.UIntPtr": "nuint", "System.Single": "float", "System.Double": "double",
    "System.Decimal": "decimal", "System.String": "string", "System.Object": "object", "System.Void": "void",
}  # fmt: skip


def friendly_name(type_: Type) -> str:
    """A type without namespaces, in C#'s spelling."""
    kind = type_.kind
    if kind in (Kind.SZARRAY, Kind.ARRAY):
        return f"{friendly_name(type_.element)}[{',' * (type_.rank - 1)}]"
    if kind is Kind.POINTER:
        return f"{friendly_name(type_.element)}*"
    if kind is Kind.BYREF:
        return f"ref {friendly_name(type_.element)}"
    if kind in (Kind.GENERIC_PARAM, Kind.FNPTR):
        return type_.short_name
    alias = ALIASES.get(type_.full_name)
    if alias:
        return alias
    if type_.is_nullable:
        return f"{friendly_name(type_.type_args[0])}?"
    if type_.definition.full_name.startswith("System.ValueTuple`") and len(type_.type_args) > 1:
        return f"({', '.join([friendly_name(arg) for arg in type_.type_args])})"
    return _with_arguments(type_)


def _with_arguments(type_: Type) -> str:
    """`Outer<int>.Inner<string>`: a nested type's arguments begin with those of the enclosing ones (I.10.7.1)."""
    path = (
        type_.definition.full_name.rpartition(".")[2]
        if "+" not in type_.definition.full_name
        else _path(type_.definition.full_name)
    )
    args = [friendly_name(arg) for arg in type_.type_args]
    parts, used = [], 0
    for part in path.split("+"):
        name, _, arity = part.partition("`")
        count = int(arity) if arity.isdigit() else 0
        own = args[used : used + count]
        used += count
        parts.append(f"{name}<{', '.join(own)}>" if own else name)
    return ".".join(parts)


def _path(full_name: str) -> str:
    outer, _, inner = full_name.partition("+")
    return f"{outer.rpartition('.')[2]}+{inner}"


def parameter_names(method: Method) -> list[str]:
    """Declared names of the parameters; `argN` where metadata has none."""
    rows = {row.sequence: row.name for row in map(method.image.param, method.definition.row.params)}
    return [rows.get(number) or f"arg{number}" for number in range(1, len(method.params) + 1)]


def signature(method: Method) -> str:
    """`int Add(string name, ref long total)`; constructors without a result."""
    params = [f"{_parameter(type_)} {name}" for type_, name in zip(method.params, parameter_names(method), strict=True)]
    generic = f"<{', '.join([p.name for p in method.generic_params])}>" if method.generic_params else ""
    if method.is_constructor:
        return f"{friendly_name(method.owner)}({', '.join(params)})"
    return f"{friendly_name(method.ret)} {method.name}{generic}({', '.join(params)})"


def _parameter(type_: Type) -> str:
    return friendly_name(type_)
