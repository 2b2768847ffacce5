"""Guest types as annotations: what a parameter takes from Python and what a result is there (docs/contracts/api.md)."""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING

from oscil.types.kinds import Kind
from oscil.types.model import GenericParamType

if TYPE_CHECKING:
    from collections.abc import Callable

    from oscil.types.model import Type

_PRIMITIVES = {
    "System.Boolean": "bool", "System.Char": "str", "System.String": "str", "System.Void": "None",
    "System.Object": "_t.Any", "System.Single": "float", "System.Double": "float", "System.Decimal": "_d.Decimal",
    **dict.fromkeys([f"System.{name}" for name in (
        "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "IntPtr", "UIntPtr",
    )], "int"),
}  # fmt: skip
_TAKES = {"System.Decimal": "_d.Decimal | int"}  # where a parameter takes more than a result gives
_TASKS = ("System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask")
_GENERIC = "System.Collections.Generic."
# Interfaces of collections: (of a parameter, of a result)
_COLLECTIONS = {
    f"{_GENERIC}IEnumerable`1": ("Iterable", "Iterable"),
    f"{_GENERIC}ICollection`1": ("Collection", "Collection"),
    f"{_GENERIC}IReadOnlyCollection`1": ("Collection", "Collection"),
    f"{_GENERIC}IList`1": ("Sequence", "Sequence"),
    f"{_GENERIC}IReadOnlyList`1": ("Sequence", "Sequence"),
    f"{_GENERIC}IAsyncEnumerable`1": ("AsyncIterable", "AsyncIterable"),
}
_BUFFERS = ("System.Span`1", "System.ReadOnlySpan`1", "System.Memory`1", "System.ReadOnlyMemory`1")


def python_name(name: str) -> str:
    """`None_` for None: words of Python cannot be attribute names."""
    return f"{name}_" if iskeyword(name) else name


class Spelling:
    """Annotations of one set of stubs. `place`: the dotted path of a type that has a stub, None of any other, which
    stays untyped.
    """

    def __init__(self, place: Callable[[Type], str | None]) -> None:
        self._place = place

    def result(self, type_: Type) -> str:
        """What Python gets."""
        return self._spell(type_, False)

    def parameter(self, type_: Type) -> str:
        """What Python may give."""
        spelled = self._spell(type_, True)
        takes_none = type_.is_reference and type_.kind is not Kind.GENERIC_PARAM and spelled != "_t.Any"
        return f"{spelled} | None" if takes_none else spelled

    def _spell(self, type_: Type, given: bool) -> str:
        kind = type_.kind
        if kind is Kind.GENERIC_PARAM:
            return type_variable(type_)
        if kind is Kind.BYREF:
            return self._spell(type_.element, given)
        if kind is Kind.SZARRAY:
            return f"_c.Sequence[{self._spell(type_.element, given)}]" + (" | _Buffer" if given else "")
        if kind in (Kind.ARRAY, Kind.POINTER, Kind.FNPTR):
            return "_t.Any"
        name = type_.definition.full_name
        if name in _PRIMITIVES:
            return _TAKES.get(name, _PRIMITIVES[name]) if given else _PRIMITIVES[name]
        if type_.is_nullable:
            return f"{self._spell(type_.type_args[0], given)} | None"
        return self._shaped(type_, name, given) or self._named(type_)

    def _shaped(self, type_: Type, name: str, given: bool) -> str:
        """What Python has types of its own for."""
        args = type_.type_args
        if name.startswith("System.ValueTuple`"):
            return f"tuple[{', '.join([self._spell(arg, given) for arg in args])}]"
        if name.partition("`")[0] in _TASKS:
            result = self._spell(args[0], given) if args else "None"
            return f"_c.Awaitable[{result}]" if given else f"_c.Coroutine[_t.Any, _t.Any, {result}]"
        if name in _COLLECTIONS:
            return f"_c.{_COLLECTIONS[name][not given]}[{self._spell(args[0], given)}]"
        if name in _BUFFERS and given:
            return f"_Buffer | _c.Sequence[{self._spell(args[0], given)}]"
        if type_.is_delegate:
            return self._callable(type_)
        return ""

    def _callable(self, type_: Type) -> str:
        invoke = next(iter(type_.find_methods("Invoke")), None)
        if invoke is None or any(param.kind is Kind.BYREF for param in invoke.params):
            return "_c.Callable[..., _t.Any]"
        params = ", ".join([self._spell(param, False) for param in invoke.params])
        ret = invoke.ret
        given = "_t.Any" if ret.kind is Kind.VOID else self._spell(ret, True)
        if ret.type_args and ret.definition.full_name.partition("`")[0] in _TASKS:
            given = f"{given} | {self._spell(ret.type_args[0], True)}"
        return f"_c.Callable[[{params}], {given}]"

    def _named(self, type_: Type) -> str:
        place = self._place(type_.definition)
        if place is None:
            return "_t.Any"
        args = [self._spell(arg, False) for arg in type_.type_args]
        return f"{place}[{', '.join(args)}]" if args else place


def type_variable(type_: Type) -> str:
    """The type variable of a generic parameter: `_T0` of a type, `_M0` of a method."""
    assert isinstance(type_, GenericParamType)
    return f"_{'M' if type_.owner_is_method else 'T'}{type_.index}"
