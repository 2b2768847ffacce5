"""Signature shapes: which registers parameters and results take (docs/contracts/jit.md, Native convention)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from oscil.ir.kinds import kind_of, slot_count
from oscil.ir.model import Const, Kind, Var

if TYPE_CHECKING:
    from oscil.ir.model import Operand
    from oscil.types.members import Method
    from oscil.types.model import Type

IN_REGISTERS = 2  # slots of a struct that is passed and returned in registers
_LETTERS = {Kind.VOID: "n", Kind.I4: "i", Kind.I8: "l", Kind.F4: "f", Kind.F8: "d", Kind.REF: "l", Kind.BYREF: "l"}
LLVM_OF_LETTER = {"i": "i32", "l": "ptr", "f": "float", "d": "double"}


class Shape(NamedTuple):
    """A signature as calls see it. Words: i l f d, n (no result), or sN: a struct of N slots."""

    is_async: bool
    args: tuple[str, ...]
    ret: str

    @property
    def name(self) -> str:
        """Text for symbols."""
        return f"{'a' if self.is_async else 'p'}_{''.join(self.args)}_{self.ret}"


def slots_of_word(word: str) -> int:
    """8-byte slots of a value."""
    return int(word[1:]) if word[0] == "s" else 0 if word == "n" else 1


def word_of_type(type_: Type) -> str:
    """Word of a parameter's or result's type."""
    kind = kind_of(type_)
    return f"s{slot_count(type_)}" if kind is Kind.VT else _LETTERS[kind]


def var_slots(var: Var) -> int:
    """8-byte slots that a struct variable takes."""
    return max(1, (var.layout.size + 7) >> 3) if var.layout is not None else 1


def word_of(operand: Operand) -> str:
    """Word of an argument."""
    if isinstance(operand, Var):
        return f"s{var_slots(operand)}" if operand.kind is Kind.VT else _LETTERS[operand.kind]
    return _LETTERS[operand.kind] if isinstance(operand, Const) else "l"


def shape_of_method(method: Method) -> Shape:
    """The shape of a method's own native entry."""
    args = [word_of_type(param) for param in method.params]
    if method.has_this and not (method.is_internal_call and method.is_constructor):
        args.insert(0, "l")
    return Shape(method.uses_async_convention, tuple(args), word_of_type(method.ret))


def is_hidden(word: str) -> bool:
    """A result that goes through a pointer."""
    return slots_of_word(word) > IN_REGISTERS


def pieces(word: str) -> list[str]:
    """LLVM types of a value in registers; a larger struct is a pointer."""
    if word == "n":
        return []
    if word[0] != "s":
        return [LLVM_OF_LETTER[word]]
    count = slots_of_word(word)
    return ["i64"] * count if count <= IN_REGISTERS else ["ptr"]


def return_type(word: str) -> str:
    """LLVM result: the value's registers and the word."""
    parts = [] if is_hidden(word) else pieces(word)
    return "{" + ", ".join([*parts, "ptr"]) + "}" if parts else "ptr"


def parameters(shape: Shape) -> list[str]:
    """LLVM types of all parameters."""
    types = ["ptr"]
    if shape.is_async:
        types.append("ptr")
    if is_hidden(shape.ret):
        types.append("ptr")
    for word in shape.args:
        types += pieces(word)
    return types
