"""The quick way into a method: what overload resolution and conversion would find out again at every call.

A plan exists for one method on receivers of one exact type, when the name has no other overloads and every parameter
is a number, a truth value or a reference. It takes arguments that need no thought; at any other it steps aside
(`Unplanned`), and the general way converts them or says what is wrong. Results are the same either way.

A plan is straight-line Python, written once for each shape of a signature (`plan_source` gives the text, as
`dataclasses` does for `__init__`) and closed over the values of one method. For `int F(object, int)` of an instance:

    def plan(this, args):
        if len(args) != 2: raise Unplanned
        a0, a1 = args
        if type(a1) is not int or not -2147483648 <= a1 <= 2147483647: raise Unplanned
        scope = scopes.get(get_ident())
        ...
            pack(stack, place, this, reference(a0, t0), a1)
            fault = enter(scope.address, cell, at)
        ...
            return unpack(stack, place)[0]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from ctypes import c_uint64
from functools import cache
from struct import Struct
from threading import get_ident
from typing import TYPE_CHECKING, Any, NamedTuple

from oscil.api.numbers import INTEGERS, STRUCT_CODES
from oscil.ir.layout import OBJECT_FIELDS
from oscil.ir.model import Kind as SlotKind
from oscil.metadata.signatures import ElementType as E
from oscil.types.constrained import resolve_virtual
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.vm.kinds import kind_of
from oscil.vm.objects import field_offset

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
    arguments = [found for type_ in method.params if (found := _argument(type_)) is not None]
    if len(arguments) != len(method.params):
        return None
    target, shift = method, 0
    if receiver is not None:
        target = resolve_virtual(receiver, method) if method.is_virtual else method
        shift = OBJECT_FIELDS if target.owner.is_value_type else 0
    result = _result(bridge, target)
    if result is None:
        return None
    codes = "".join([argument.code for argument in arguments])
    values = {
        "cell": result.cell,
        "pack": Struct(f"<{'Q' if target.has_this else ''}{codes}").pack_into,
        "unpack": Struct(result.format).unpack_from,
        "types": method.params,
        **_surroundings(bridge),
        **result.values,
    }
    receives = "" if not target.has_this else "this" if not shift else f"this + {shift}"
    shape = Shape(tuple([argument.check for argument in arguments]), receives, result.lines, tuple(values))
    plan: Plan = _factory(shape)(**values)
    return plan


def _surroundings(bridge: Bridge) -> dict[str, Any]:
    """What every plan of a Runtime uses."""
    return {
        "Unplanned": Unplanned,
        "scopes": bridge.scopes,
        "get_ident": get_ident,
        "begin": bridge.__enter__,
        "arrive": bridge.arrive,
        "depart": bridge.depart,
        "fail": bridge.fail,
        "enter": bridge.vm.code.enter,
        "free_frame": bridge.vm.caller.free_frame,
        "reference": bridge.values.reference,
    }


# the text ------------------------------------------------------------------------------------------------------------


class Shape(NamedTuple):
    """What plans with the same text have in common.

    checks    for each parameter, what an argument must not be to be taken, `{}` being its name; "" for a reference
    receiver  the first argument slot, or "" for a static method
    result    lines that return the result
    names     of the values that differ between methods of one shape
    """

    checks: tuple[str, ...]
    receiver: str
    result: tuple[str, ...]
    names: tuple[str, ...]


_PLAN = """\
def make({values}):
    def plan(this, args):
        if len(args) != {count}:
            raise Unplanned
{checks}\
        scope = scopes.get(get_ident())
        if scope is None or scope.depth or scope.record.native is not scope.native:
            scope = begin()
        else:
            arrive(scope)
            scope.depth = 1
        try:
{references}\
            at = free_frame(scope.record) if scope.native.fp else scope.first
            stack, place = scope.stack, at - scope.start
{pack}\
            fault = enter(scope.address, cell, at)
            if fault:
                fail(scope, fault)
{result}\
        finally:
            scope.depth -= 1
            if not scope.depth:
                depart(scope)
    return plan
"""
_REFERENCE = ""  # the check of a parameter that is converted inside the scope


def plan_source(shape: Shape) -> str:
    """The text of a function `make` that gives plans of a shape."""
    names = [f"a{number}" for number in range(len(shape.checks))]
    taken, converted = [f"{', '.join(names)}, = args"] if names else [], []
    for number, (name, check) in enumerate(zip(names, shape.checks, strict=True)):
        if check == _REFERENCE:
            converted.append(f"{name} = reference({name}, types[{number}])")
        else:
            taken += [f"if {check.format(name)}:", "    raise Unplanned"]
    slots = [shape.receiver, *names] if shape.receiver else names
    return _PLAN.format(
        values=", ".join(shape.names),
        count=len(names),
        checks=_indented(taken, 8),
        references=_indented(converted, 12),
        pack=_indented([f"pack(stack, place, {', '.join(slots)})"] if slots else [], 12),
        result=_indented(shape.result, 12),
    )


def _indented(lines: Sequence[str], depth: int) -> str:
    return "".join([f"{' ' * depth}{line}\n" for line in lines])


@cache
def _factory(shape: Shape) -> Callable[..., Plan]:
    """The function that `plan_source` writes."""
    # The name lies below this folder: a signal handler must know the engine's own frames (api/interrupts.py).
    space: dict[str, Any] = {}
    exec(compile(plan_source(shape), f"{__file__}: call plan", "exec"), space)
    make: Callable[..., Plan] = space["make"]
    return make


# arguments -----------------------------------------------------------------------------------------------------------


class _Argument(NamedTuple):
    """`code`: of the slot, for struct; `check`: as for `plan_source`."""

    code: str
    check: str


def _argument(type_: Type) -> _Argument | None:
    if type_.kind is Kind.PRIMITIVE:
        bounds = INTEGERS.get(type_.element_type)
        if bounds is not None:
            code = "Q" if bounds[0] == 0 and bounds[1] >> 32 else "q"
            return _Argument(code, f"type({{0}}) is not int or not {bounds[0]} <= {{0}} <= {bounds[1]}")
        if type_.element_type == E.BOOLEAN:
            return _Argument("q", "{0} is not True and {0} is not False")
        return _Argument("d", "type({}) is not float") if type_.element_type == E.R8 else None
    return _Argument("Q", _REFERENCE) if kind_of(type_) is SlotKind.REF else None


# results -------------------------------------------------------------------------------------------------------------


class _Result(NamedTuple):
    """`cell`: what is entered. `format`: struct's, of what it leaves in the frame. `lines`: return the value of that,
    with `values` under their names.
    """

    cell: int
    format: str
    lines: tuple[str, ...]
    values: dict[str, Any]


_OBJECT = (
    "if not made:",
    "    return None",
    "guest_class = plain.get(word_at(made).value)  # by the method table",
    "return proxy(guest_class, made) if guest_class is not None else wrap(made)",
)
_REFERENCE_LINES = ("(made,) = unpack(stack, place)", *_OBJECT)
_VALUE_TASK = (  # one with its result in it needs no object in the guest's heap
    "made, value = unpack(stack, place)",
    "return finished(value) if not made else proxy(boxed(task_type, bytes(stack[place : place + size])))",
)


def _result(bridge: Bridge, target: Method) -> _Result | None:
    """How the result of a method comes back; None for types that want thought."""
    type_, cell = target.ret, bridge.vm.cells.address(target)
    if type_.kind is Kind.VOID:
        return _Result(cell, "", ("return None",), {})
    if type_.kind is Kind.PRIMITIVE and type_.element_type in STRUCT_CODES:
        return _Result(cell, f"<{STRUCT_CODES[type_.element_type]}", ("return unpack(stack, place)[0]",), {})
    if kind_of(type_) is SlotKind.REF:
        return _Result(cell, "<Q", _REFERENCE_LINES, _objects(bridge))
    shape = bridge.tasks.shape(type_)
    if shape is None:
        return None
    return _value_task(bridge, target, shape.result)


def _value_task(bridge: Bridge, target: Method, result: Type | None) -> _Result:
    type_ = target.ret
    code = STRUCT_CODES.get(result.element_type) if result is not None and result.kind is Kind.PRIMITIVE else None
    if code is None or field_offset(type_, "_obj"):
        return _Result(bridge.shims.boxed_result(target), "<Q", _REFERENCE_LINES, _objects(bridge))
    values = {
        "finished": bridge.awaiting.finished(type_),
        "proxy": bridge.proxy,
        "boxed": bridge.values.boxed,
        "task_type": type_,
        "size": layout_of(type_).size,
    }
    gap = field_offset(type_, "_result") - 8
    return _Result(bridge.shims.kept_result(target), f"<Q{gap}x{code}", _VALUE_TASK, values)


def _objects(bridge: Bridge) -> dict[str, Any]:
    return {
        "plain": bridge.plain,
        "proxy": bridge.plain_proxy,
        "wrap": bridge.values.wrap,
        "word_at": c_uint64.from_address,
    }
