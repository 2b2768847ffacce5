"""Small bodies that the engine makes itself: struct methods for boxed `this`, calls of multicast delegates, filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import InternalError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.ir.model import PARAM, Const, Function, Instr, Kind, MethodSym, Operand, Var
from oscil.types.layout import layout_of
from oscil.vm.kinds import kind_of
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.types.constructed import FnPtrType
    from oscil.types.members import Method
    from oscil.types.model import Type

ARRAY_REF_SIZE = 8


class FailureStub:
    """What a call that could not be imported runs: its preparation raises the error."""

    __slots__ = ("error",)

    def __init__(self, error: Exception) -> None:
        self.error = error

    @property
    def full_name(self) -> str:
        """For messages."""
        return str(self.error)

    def build(self) -> Function:
        """Raises."""
        raise self.error


class UnboxingStub:
    """What a virtual slot of a value type holds: takes the box and runs the method on the address inside it."""

    __slots__ = ("method",)

    def __init__(self, method: Method) -> None:
        self.method = method

    @property
    def full_name(self) -> str:
        """For messages."""
        return f"{self.method.full_name} (boxed)"

    def build(self) -> Function:
        """`jmp method(this + 8, args...)`."""
        function, args = _signature(self.full_name, self.method)
        address = function.new_var(Kind.BYREF)
        block = function.new_block()
        block.instrs.append(Instr("ldflda", address, (args[0], Const(Kind.I8, OBJECT_FIELDS))))
        block.instrs.append(Instr("jmp", None, (MethodSym(self.method), address, *args[1:])))
        return function


class VirtualStub(UnboxingStub):
    """What an open delegate over a virtual method calls: takes the object and goes on as its class says."""

    __slots__ = ()

    @property
    def full_name(self) -> str:
        """For messages."""
        return f"{self.method.full_name} (virtual)"

    def build(self) -> Function:
        """`jmp (virtual cell of the method on this)(this, args...)`."""
        function, args = _signature(self.full_name, self.method)
        cell = function.new_var(Kind.I8)
        block = function.new_block()
        block.instrs.append(Instr("virtual_cell", cell, (args[0], MethodSym(self.method))))
        block.instrs.append(Instr("jmp_indirect", None, (cell, *args)))
        return function


class MulticastStub:
    """The method behind a multicast delegate: `this` is the delegate, each entry of its list is called in order."""

    __slots__ = ("invoke",)

    def __init__(self, invoke: Method) -> None:
        self.invoke = invoke

    @property
    def full_name(self) -> str:
        """For messages."""
        return f"{self.invoke.owner.full_name}::Invoke (multicast)"

    def build(self) -> Function:
        """A counted loop; the last call's result is the result (II.14.6.2)."""
        invoke = self.invoke
        function, args = _signature(self.full_name, invoke)
        owner = invoke.owner
        items, count = function.new_var(Kind.REF), function.new_var(Kind.I4)
        index, item, more = function.new_var(Kind.I4), function.new_var(Kind.REF), function.new_var(Kind.I4)
        result = None if function.ret is Kind.VOID else function.new_var(function.ret, function.ret_layout)
        start, loop, end = function.new_block(), function.new_block(), function.new_block()
        list_offset = Const(Kind.I8, field_offset(owner, "_helperObject"))
        start.instrs = [
            Instr("ldfld_ref", items, (args[0], list_offset)),
            Instr("ldlen", count, (items,)),
            Instr("mov_i4", index, (Const(Kind.I4, 0),)),
            Instr("br", None, (loop,)),
        ]
        call_args: tuple[Operand, ...] = (MethodSym(invoke), item, *args[1:])
        loop.instrs = [
            Instr("ldelem_ref", item, (items, index)),
            Instr("call_delegate", result, call_args),
            Instr("i4_add", index, (index, Const(Kind.I4, 1))),
            Instr("i4_lt", more, (index, count)),
            Instr("br_if", None, (more, loop, end)),
        ]
        end.instrs = [_return(result)]
        return function


def build_invoke(invoke: Method) -> Function:
    """The body of a delegate type's Invoke, for calls through its cell (reflection, delegates of delegates)."""
    function, args = _signature(invoke.full_name, invoke)
    function.method = invoke
    result = None if function.ret is Kind.VOID else function.new_var(function.ret, function.ret_layout)
    block = function.new_block()
    block.instrs = [Instr("call_delegate", result, (MethodSym(invoke), *args)), _return(result)]
    return function


class HostStub(MulticastStub):
    """The method behind a delegate over a function of the host; its code is one instruction, made with the cell."""

    __slots__ = ()

    @property
    def full_name(self) -> str:
        """For messages."""
        return f"{self.invoke.owner.full_name}::Invoke (host)"


class FilterStub:
    """An exception filter of a method: its own code, over the method's frame."""

    __slots__ = ("function",)

    def __init__(self, function: Function) -> None:
        self.function = function

    @property
    def full_name(self) -> str:
        """For messages."""
        return self.function.name

    def build(self) -> Function:
        """The filter's body."""
        return self.function


class NativeCallStub:
    """A call through an unmanaged function pointer; its code is one instruction, made with the cell."""

    __slots__ = ("type",)

    def __init__(self, type_: FnPtrType) -> None:
        self.type = type_

    @property
    def full_name(self) -> str:
        """For messages."""
        return f"unmanaged {self.type.full_name}"

    def build(self) -> Function:
        """Never asked."""
        raise InternalError(f"{self.full_name} has no body")


Stub = UnboxingStub | MulticastStub | FilterStub | FailureStub | NativeCallStub


def _return(result: Var | None) -> Instr:
    if result is None:
        return Instr("ret_void")
    return Instr(f"ret_{result.kind.name.lower()}", None, (result,))


def _signature(name: str, method: Method) -> tuple[Function, list[Var]]:
    kind = kind_of(method.ret)
    function = Function(name, None, kind, _layout(method.ret, kind))
    args = [function.new_var(Kind.REF, None, "this", PARAM)]
    for type_ in method.params:
        kind = kind_of(type_)
        args.append(function.new_var(kind, _layout(type_, kind), "", PARAM))
    return function, args


def _layout(type_: Type, kind: Kind) -> object:
    return layout_of(type_) if kind is Kind.VT else None
