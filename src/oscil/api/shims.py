"""Small guest functions that the border needs, so that a reference is never in flight where the collector cannot see
it.

What `enter` leaves in slot 0 is kept for the host; a reference read from memory by Python, or one inside a struct
result, is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.layout import CELL_RETURN_KIND_SHIFT, OBJECT_FIELDS
from oscil.ir.model import PARAM, Const, Function, Instr, Kind, MethodSym, TypeSym, Var
from oscil.types.layout import layout_of
from oscil.vm.kinds import kind_of, slot_count
from oscil.vm.stubs import FilterStub

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.runtime import Runtime


class Shim(FilterStub):
    """A function of the border: it stands in no stack trace."""


class Shims:
    """The shims of one Runtime, made when first asked for. Values are cells."""

    def __init__(self, vm: Runtime) -> None:
        self._vm = vm
        self._boxed: dict[Method, int] = {}
        self._kept: dict[Method, int] = {}
        self.load_reference = self._cell(_load_reference(), 1)
        self.copy = self._cell(_copy(), 3)

    def boxed_result(self, method: Method) -> int:
        """Runs a method that returns a struct and gives a box of the result."""
        cell = self._boxed.get(method)
        if cell is None:
            cell = self._boxed[method] = self._cell(_boxed_result(method), _argument_slots(method))
        return cell

    def kept_result(self, method: Method) -> int:
        """Runs a method that returns a struct whose one reference comes first; it is kept as a lone one would be."""
        cell = self._kept.get(method)
        if cell is None:
            function, result = _calling(method, Kind.VT, layout_of(method.ret))
            function.blocks[0].instrs.append(Instr("ret_vt", None, (result,)))
            cell = self._kept[method] = self._cell(function, _argument_slots(method), Kind.REF)
        return cell

    def _cell(self, function: Function, slots: int, kept: Kind | None = None) -> int:
        returns = function.ret if kept is None else kept
        return self._vm.cells.made(Shim(function), int(returns) << CELL_RETURN_KIND_SHIFT, slots)


def _load_reference() -> Function:
    """(address) -> reference"""
    function = Function("border: load a reference", None, Kind.REF)
    address, result = function.new_var(Kind.BYREF, None, "address", PARAM), function.new_var(Kind.REF)
    function.new_block().instrs = [
        Instr("load_ref", result, (address, Const(Kind.I8, 0))),
        Instr("ret_ref", None, (result,)),
    ]
    return function


def _copy() -> Function:
    """(to, from, bytes)"""
    function = Function("border: copy a struct", None, Kind.VOID)
    to = function.new_var(Kind.BYREF, None, "to", PARAM)
    source = function.new_var(Kind.BYREF, None, "from", PARAM)
    size = function.new_var(Kind.I8, None, "size", PARAM)
    function.new_block().instrs = [Instr("copy_block", None, (to, source, size)), Instr("ret_void")]
    return function


def _argument_slots(method: Method) -> int:
    return sum([slot_count(param) for param in method.params]) + (1 if method.has_this else 0)


def _calling(method: Method, ret: Kind, ret_layout: object = None) -> tuple[Function, Var]:
    """([this,] arguments): a function that calls a method, without its return yet, and the variable of the result."""
    function = Function(f"border: {method.full_name}", None, ret, ret_layout)
    if method.has_this:
        function.new_var(Kind.BYREF if method.owner.is_value_type else Kind.REF, None, "this", PARAM)
    for type_ in method.params:
        function.new_var(kind_of(type_), _layout(type_), "", PARAM)
    args = tuple(function.params)
    result = function.new_var(Kind.VT, layout_of(method.ret))
    function.new_block().instrs = [Instr("call", result, (MethodSym(method), *args))]
    return function, result


def _boxed_result(method: Method) -> Function:
    """([this,] arguments) -> box"""
    function, result = _calling(method, Kind.REF)
    size = layout_of(method.ret).size
    box, address = function.new_var(Kind.REF), function.new_var(Kind.BYREF)
    function.blocks[0].instrs += [
        Instr("new", box, (TypeSym(method.ret),)),
        Instr("ldflda", address, (box, Const(Kind.I8, OBJECT_FIELDS))),
        Instr("store_vt", None, (address, result, Const(Kind.I8, 0), Const(Kind.I8, size))),
        Instr("ret_ref", None, (box,)),
    ]
    return function


def _layout(type_: Type) -> object:
    return layout_of(type_) if kind_of(type_) is Kind.VT else None
