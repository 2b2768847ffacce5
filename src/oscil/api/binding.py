"""Arguments of a call to the parameters of one method: positions, names, defaults, `params`, omitted out parameters."""

from __future__ import annotations

import keyword
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from oscil.types.kinds import Kind
from oscil.types.spelling import parameter_names

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import Type

_OUT, _OPTIONAL, _IN, _HAS_DEFAULT = 0x2, 0x10, 0x1, 0x1000  # ParamAttributes (II.23.1.13)


class _Omitted:
    """A parameter that the caller left out."""

    def __repr__(self) -> str:
        return "OMITTED"


OMITTED = _Omitted()


def guest_name(name: str) -> str:
    """`None_` and `from_` are None and from: words of Python cannot be attribute names."""
    return name[:-1] if name.endswith("_") and keyword.iskeyword(name[:-1]) else name


class Parameter:
    """A declared parameter. `default`: token of the Param row whose constant it is, or 0."""

    __slots__ = ("default", "is_in", "is_optional", "is_out", "is_params", "name")

    def __init__(self, name: str, flags: int, token: int, is_params: bool) -> None:
        self.name = name
        self.is_out = bool(flags & _OUT) and not flags & _IN
        self.is_in = bool(flags & _IN)
        self.is_optional = bool(flags & _OPTIONAL)
        self.default = token if flags & _HAS_DEFAULT else 0
        self.is_params = is_params


def parameters(method: Method) -> tuple[Parameter, ...]:
    """The parameters as metadata declares them; independent of generic arguments."""
    image, names = method.image, parameter_names(method)
    rows = {row.sequence: row for row in map(image.param, method.definition.row.params)}
    found = []
    for number, name in enumerate(names, 1):
        row = rows.get(number)
        is_params = row is not None and number == len(names) and _is_params(method, row.token)
        flags = row.flags if row else 0
        if method.params[number - 1].full_name == "System.Threading.CancellationToken":
            flags |= _OPTIONAL  # awaiting from asyncio supplies one (api/awaiting.py)
        found.append(Parameter(name, flags, row.token if row else 0, is_params))
    return tuple(found)


def _is_params(method: Method, token: int) -> bool:
    has = method.owner.assembly.has_attribute
    return has(token, "System", "ParamArrayAttribute")


class Binding:
    """Arguments in the order of a method's parameters.

    values    one for each parameter: what the caller gave, OMITTED, or, of an expanded `params` parameter, a list of
              the elements
    supplied  (value, type it must become) of everything that the caller gave
    """

    __slots__ = ("declared", "defaults", "expanded", "method", "supplied", "values")

    def __init__(self, method: Method, declared: tuple[Parameter, ...], values: list[Any], expanded: bool) -> None:
        self.method, self.declared, self.values, self.expanded = method, declared, values, expanded
        self.supplied: list[tuple[Any, Type]] = []
        self.defaults = 0
        last = len(values) - 1
        for number, (value, type_) in enumerate(zip(values, method.params, strict=True)):
            if value is OMITTED:
                self.defaults += not declared[number].is_out
            elif expanded and number == last:
                self.supplied += [(item, type_.element) for item in value]
            else:
                self.supplied.append((value, type_))


def bind(
    method: Method, declared: tuple[Parameter, ...], args: Sequence[Any], named: Mapping[str, Any], expand: bool
) -> Binding | None:
    """The arguments bound to the method, its `params` parameter in normal or expanded form; None if they do not fit
    in number or name.
    """
    count = len(declared)
    values: list[Any] = [OMITTED] * count
    positional = count
    if expand:
        if not count or not declared[-1].is_params or method.params[-1].kind is not Kind.SZARRAY:
            return None
        positional = count - 1
        values[-1] = list(args[positional:])
    elif len(args) > count:
        return None
    for number, value in enumerate(args[:positional]):
        values[number] = value
    if named and not _take_named(declared, values, named):
        return None
    # out parameters may be left out only at the end
    trailing = True
    for parameter, value in zip(reversed(declared), reversed(values), strict=True):
        if value is OMITTED and not (parameter.is_optional or (trailing and parameter.is_out)):
            return None
        trailing = trailing and value is OMITTED
    return Binding(method, declared, values, expand)


def _take_named(declared: tuple[Parameter, ...], values: list[Any], named: Mapping[str, Any]) -> bool:
    places = {parameter.name: number for number, parameter in enumerate(declared)}
    for name, value in named.items():
        number = places.get(name, places.get(guest_name(name)))
        if number is None or values[number] is not OMITTED:
            return False
        values[number] = value
    return True
