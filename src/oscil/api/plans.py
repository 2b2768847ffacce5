"""The quick way into a method: what overload resolution and conversion would find out again at every call.

A plan exists for one method on receivers of one exact type, when the name has no other overloads and every parameter
is a number, a truth value or a reference. It takes arguments that need no thought; at any other it steps aside
(`Unplanned`), and the general way converts them or says what is wrong. Results are the same either way.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import c_uint64
from struct import Struct
from threading import get_ident
from typing import TYPE_CHECKING, Any, NamedTuple

from oscil.api.numbers import INTEGERS
from oscil.ir.layout import OBJECT_FIELDS
from oscil.ir.model import Kind as SlotKind
from oscil.metadata.signatures import ElementType as E
from oscil.types.constrained import resolve_virtual
from oscil.types.kinds import Kind
from oscil.vm.kinds import kind_of

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type

Plan = Callable[[int, tuple[Any, ...]], Any]


class Unplanned(Exception):
    """These arguments go the general way."""


def make_plan(bridge: Bridge, method: Method, receiver: Type | None) -> Plan | None:
    """The plan of a method on a receiver's type (None: a static method); None where it has none."""
    if method.method_args or bridge.vm.scheduler.seed is not None:
        return None
    declared = bridge.overloads.parameters(method)
    if any(parameter.is_params or parameter.is_out for parameter in declared):
        return None
    quick = [found for type_ in method.params if (found := _argument(bridge, type_)) is not None]
    if len(quick) != len(method.params):
        return None
    target, shift = method, 0
    if receiver is not None:
        target = resolve_virtual(receiver, method) if method.is_virtual else method
        shift = OBJECT_FIELDS if target.owner.is_value_type else 0
    result = _result(bridge, target)
    return _runner(bridge, target, shift, quick, result) if result is not None else None


class _Result(NamedTuple):
    """`cell`: what is entered; `read` makes the value of what it leaves on the stack."""

    cell: int
    read: Callable[[Any, int], Any]


def _runner(
    bridge: Bridge, target: Method, shift: int, quick: list[tuple[str, Callable[[Any], Any]]], result: _Result
) -> Plan:
    cell, read = result
    checks = tuple([check for _, check in quick])
    count, has_this = len(checks), target.has_this
    codes = "".join([code for code, _ in quick])
    pack = Struct(f"<{'Q' if has_this else ''}{codes}").pack_into
    enter, free_frame, scopes = bridge.vm.code.enter, bridge.vm.caller.free_frame, bridge.scopes
    first = checks[0] if checks else None

    def run(this: int, args: tuple[Any, ...]) -> Any:
        if len(args) != count:
            raise Unplanned
        scope = scopes.get(get_ident())
        if scope is None or scope.depth or scope.record.native is not scope.native:
            scope = bridge.__enter__()
        else:
            bridge.arrive(scope)
            scope.depth = 1
        try:
            if count == 1:
                values: Any = (first(args[0]),)  # type: ignore[misc]
            else:
                values = [check(arg) for check, arg in zip(checks, args, strict=True)]
            at = free_frame(scope.record) if scope.native.fp else scope.first
            place = at - scope.start
            if has_this:
                pack(scope.stack, place, this + shift, *values)
            else:
                pack(scope.stack, place, *values)
            fault = enter(scope.address, cell, at)
            if fault:
                bridge.fail(scope, fault)
            return read(scope.stack, place)
        finally:
            scope.depth -= 1
            if not scope.depth:
                bridge.depart(scope)

    return run


# arguments -----------------------------------------------------------------------------------------------------------


def _argument(bridge: Bridge, type_: Type) -> tuple[str, Callable[[Any], Any]] | None:
    """The struct code of a parameter's slot and what turns a Python value into its number."""
    if type_.kind is Kind.PRIMITIVE:
        bounds = INTEGERS.get(type_.element_type)
        if bounds is not None:
            return ("Q" if bounds[0] == 0 and bounds[1] >> 32 else "q"), _integer(*bounds)
        if type_.element_type == E.BOOLEAN:
            return "q", _truth
        return ("d", _double) if type_.element_type == E.R8 else None
    if kind_of(type_) is SlotKind.REF:
        reference = bridge.values.reference
        return "Q", lambda value: reference(value, type_)
    return None


def _integer(low: int, high: int) -> Callable[[Any], int]:
    def check(value: Any) -> int:
        if type(value) is int and low <= value <= high:
            return value
        raise Unplanned

    return check


def _truth(value: Any) -> bool:
    if value is True or value is False:
        return value
    raise Unplanned


def _double(value: Any) -> float:
    if type(value) is float:
        return value
    raise Unplanned


# results -------------------------------------------------------------------------------------------------------------

_CODES = {
    E.BOOLEAN: "?", E.I1: "b", E.U1: "B", E.I2: "h", E.U2: "H", E.I4: "i", E.U4: "I", E.I8: "q", E.U8: "Q",
    E.I: "q", E.U: "Q", E.R4: "f", E.R8: "d",
}  # fmt: skip


def _result(bridge: Bridge, target: Method) -> _Result | None:
    """How the result of a method comes back; None for types that want thought."""
    type_, cell = target.ret, bridge.vm.cells.address(target)
    if type_.kind is Kind.VOID:
        return _Result(cell, lambda stack, at: None)
    if type_.kind is Kind.PRIMITIVE and type_.element_type in _CODES:
        unpack = Struct("<" + _CODES[E(type_.element_type)]).unpack_from
        return _Result(cell, lambda stack, at: unpack(stack, at)[0])
    if kind_of(type_) is SlotKind.REF:
        return _Result(cell, _reference(bridge))
    shape = bridge.tasks.shape(type_)
    if shape is not None:  # a ValueTask
        return _Result(bridge.shims.boxed_result(target), _reference(bridge))
    return None


def _reference(bridge: Bridge) -> Callable[[Any, int], Any]:
    unpack, word_at = Struct("<Q").unpack_from, c_uint64.from_address
    plain, proxy, wrap = bridge.plain, bridge.plain_proxy, bridge.values.wrap

    def read(stack: Any, at: int) -> Any:
        (reference,) = unpack(stack, at)
        if not reference:
            return None
        cls = plain.get(word_at(reference).value)  # the method table
        return proxy(cls, reference) if cls is not None else wrap(reference)

    return read
