"""Python objects that stand for guest objects. Members keep their .NET names; Python's own protocols (len, in, ==,
with...) work.

The classes here are bases; `api.classes` makes one Python class for each guest type. Nothing but names of Python's
protocols and
`_oscil_...` is defined on them, so that every public .NET name is free.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from oscil.api import protocols
from oscil.api.bridge import Addressed
from oscil.api.errors import MemberError

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.model import Type


class Proxy:
    """What objects and exceptions have in common. `_oscil_address`: the object, which a root keeps alive."""

    __slots__ = ()
    _oscil_bridge: ClassVar[Bridge]
    _oscil_type: ClassVar[Type]
    _oscil_address: int

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_oscil_"):
            raise AttributeError(name)
        return self._oscil_bridge.members.get(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("_oscil_") or (name.startswith("__") and name.endswith("__")):
            object.__setattr__(self, name, value)
        else:
            self._oscil_bridge.members.set(self, name, value)

    def __dir__(self) -> list[str]:
        return self._oscil_bridge.members.names(self._oscil_type, False)

    def __str__(self) -> str:
        return protocols.text_of(self)

    def __eq__(self, other: object) -> Any:
        return protocols.equals(self, other)

    def __hash__(self) -> int:
        return protocols.hash_of(self)

    def __reduce__(self) -> Any:
        raise TypeError(f"a guest object of {self._oscil_type.full_name} cannot be pickled")


class GuestObject(Proxy, Addressed):
    """A guest object; `isinstance` and the classes of the guest's hierarchy work as they look."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{self._oscil_type.full_name}: {protocols.text_of(self)}>"

    def __format__(self, spec: str) -> str:
        return protocols.formatted(self, spec)

    def __bool__(self) -> bool:
        return protocols.truth(self)

    def __len__(self) -> int:
        return protocols.length(self)

    def __iter__(self) -> Iterator[Any]:
        return protocols.iterate(self)

    def __contains__(self, item: Any) -> bool:
        return protocols.contains(self, item)

    def __getitem__(self, key: Any) -> Any:
        return protocols.get_item(self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        protocols.set_item(self, key, value)

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *exc: object) -> None:
        protocols.dispose(self)

    def __aiter__(self) -> AsyncIterator[Any]:
        return protocols.iterate_async(self)

    async def __aenter__(self) -> Any:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await protocols.dispose_async(self)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return protocols.call_object(self, args, kwargs)


class GuestStruct(GuestObject):
    """A struct: a copy of its own, so changing it would change nothing that the guest sees."""

    __slots__ = ()

    def __setattr__(self, name: str, value: Any) -> None:
        if not name.startswith("_oscil_"):
            raise MemberError(
                f"{self._oscil_type.full_name} is a struct: this is a copy",
                hint=f"oscil.with_(x, {name}=...) gives a changed copy",
            )
        object.__setattr__(self, name, value)


class GuestEnum:
    """A value of a guest enum. `int(x)` is its number, `str(x)` its name; `|`, `&`, `^`, `~` and comparison work
    within one enum.
    """

    __slots__ = ("_oscil_number",)
    _oscil_bridge: ClassVar[Bridge]
    _oscil_type: ClassVar[Type]
    _oscil_number: int

    def __getattr__(self, name: str) -> Any:
        boxed = self._oscil_bridge.values.boxed_proxy(self)
        return self._oscil_bridge.members.get(boxed, name)

    def __int__(self) -> int:
        return self._oscil_number

    __index__ = __int__

    def __bool__(self) -> bool:
        return self._oscil_number != 0

    def __str__(self) -> str:
        return protocols.enum_text(self)

    def __repr__(self) -> str:
        return f"<{self._oscil_type.full_name}: {self} ({self._oscil_number})>"

    def __hash__(self) -> int:
        return hash(self._oscil_number)

    def __eq__(self, other: object) -> Any:
        return type(other) is type(self) and other._oscil_number == self._oscil_number

    def _oscil_other(self, other: object) -> int | None:
        return other._oscil_number if type(other) is type(self) else None

    def __lt__(self, other: object) -> Any:
        number = self._oscil_other(other)
        return NotImplemented if number is None else self._oscil_number < number

    def __le__(self, other: object) -> Any:
        number = self._oscil_other(other)
        return NotImplemented if number is None else self._oscil_number <= number

    def __gt__(self, other: object) -> Any:
        number = self._oscil_other(other)
        return NotImplemented if number is None else self._oscil_number > number

    def __ge__(self, other: object) -> Any:
        number = self._oscil_other(other)
        return NotImplemented if number is None else self._oscil_number >= number

    def __or__(self, other: object) -> Any:
        number = self._oscil_other(other)
        return NotImplemented if number is None else protocols.enum_of(type(self), self._oscil_number | number)

    def __and__(self, other: object) -> Any:
        number = self._oscil_other(other)
        return NotImplemented if number is None else protocols.enum_of(type(self), self._oscil_number & number)

    def __xor__(self, other: object) -> Any:
        number = self._oscil_other(other)
        return NotImplemented if number is None else protocols.enum_of(type(self), self._oscil_number ^ number)

    def __invert__(self) -> Any:
        return protocols.enum_of(type(self), ~self._oscil_number)


# Operators that a guest type may overload (I.10.3.1, I.10.3.2), as static methods op_...
OPERATORS = {
    "add": "op_Addition", "sub": "op_Subtraction", "mul": "op_Multiply", "truediv": "op_Division", "mod": "op_Modulus",
    "and": "op_BitwiseAnd", "or": "op_BitwiseOr", "xor": "op_ExclusiveOr",
    "lshift": "op_LeftShift", "rshift": "op_RightShift",
}  # fmt: skip
COMPARISONS = {"lt": "op_LessThan", "le": "op_LessThanOrEqual", "gt": "op_GreaterThan", "ge": "op_GreaterThanOrEqual"}
UNARY = {"neg": "op_UnaryNegation", "pos": "op_UnaryPlus", "invert": "op_OnesComplement"}


def _binary(operator: str, reflected: bool) -> Callable[[Any, Any], Any]:
    def apply(self: Any, other: Any) -> Any:
        pair = (other, self) if reflected else (self, other)
        return protocols.operate(self, operator, pair)

    return apply


def _comparison(operator: str, name: str) -> Callable[[Any, Any], Any]:
    def apply(self: Any, other: Any) -> Any:
        return protocols.compare(self, other, operator, name)

    return apply


def _unary(operator: str) -> Callable[[Any], Any]:
    def apply(self: Any) -> Any:
        return protocols.operate(self, operator, (self,))

    return apply


for _name, _operator in OPERATORS.items():
    setattr(GuestObject, f"__{_name}__", _binary(_operator, False))
    setattr(GuestObject, f"__r{_name}__", _binary(_operator, True))
for _name, _operator in COMPARISONS.items():
    setattr(GuestObject, f"__{_name}__", _comparison(_operator, _name))
for _name, _operator in UNARY.items():
    setattr(GuestObject, f"__{_name}__", _unary(_operator))
del _name, _operator
