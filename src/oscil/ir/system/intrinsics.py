"""The intrinsics of system Python: each a function from a call node to a value."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from oscil.ir.model import Const, Kind, NativeSym
from oscil.ir.system import types as t
from oscil.ir.system.builder import KIND_SUFFIX, LITERAL, STATIC_TEXT, Value
from oscil.ir.system.expressions import Expressions
from oscil.ir.system.modules import SystemFunction
from oscil.ir.system.types import SysType

Intrinsic = Callable[[Any, ast.Call], Value]
INTRINSICS: dict[str, Intrinsic] = {}
NOTHING = Value(t.VOID, None)


def intrinsic(*names: str, count: int | tuple[int, ...] | None = None) -> Callable[[Intrinsic], Intrinsic]:
    """Register an intrinsic; `count`: allowed numbers of arguments."""

    def register(function: Intrinsic) -> Intrinsic:
        def checked(c: Expressions, node: ast.Call) -> Value:
            allowed = (count,) if isinstance(count, int) else count
            if allowed is not None and len(node.args) not in allowed:
                c.error(f"{ast.unparse(node.func)} takes {allowed} arguments, not {len(node.args)}", node)
            return function(c, node)

        for name in names:
            INTRINSICS[name] = checked
        return function

    return register


def _name(node: ast.Call) -> str:
    assert isinstance(node.func, ast.Name)
    return node.func.id


def _type(c: Expressions, node: ast.expr) -> SysType:
    return c.type_of(node)


def _address(c: Expressions, node: ast.expr) -> Any:
    value = c.typed(node)
    if not (value.type.is_pointer or value.type is t.REF):
        c.error(f"{value.type} is not an address", node)
    return value.operand


def _offset(c: Expressions, node: ast.Call, index: int) -> Any:
    if len(node.args) <= index:
        return Const(Kind.I8, 0)
    return c.offset(c.value(node.args[index]), node)


# --- memory -----------------------------------------------------------------------------------------------------------


@intrinsic("load", count=(2, 3))
def _load(c: Expressions, node: ast.Call) -> Value:
    type_, base = _type(c, node.args[0]), _address(c, node.args[1])
    return c.load_from(base, _offset(c, node, 2), type_)


@intrinsic("store", count=(3, 4))
def _store(c: Expressions, node: ast.Call) -> Value:
    type_, base = _type(c, node.args[0]), _address(c, node.args[1])
    offset = _offset(c, node, 2) if len(node.args) == 4 else Const(Kind.I8, 0)
    c.store_to(base, offset, type_, c.value(node.args[-1]), node)
    return NOTHING


@intrinsic("addr", count=1)
def _addr(c: Expressions, node: ast.Call) -> Value:
    base, offset, type_, _ = c.place(node.args[0])
    return c.address(base, offset, type_)


@intrinsic("sizeof", count=1)
def _sizeof(c: Expressions, node: ast.Call) -> Value:
    return Value(LITERAL, c.module.size_of(node.args[0], c.bindings, c.decl.choices))


@intrinsic("offsetof", count=1)
def _offsetof(c: Expressions, node: ast.Call) -> Value:
    return Value(LITERAL, c.module.field_offset(node.args[0]))


@intrinsic("alloca", count=1)
def _alloca(c: Expressions, node: ast.Call) -> Value:
    size = c.value(node.args[0])
    if size.type is not LITERAL:
        c.error("alloca takes a constant", node)
    return c.emit("alloca.byref", t.PTR, Const(Kind.I8, size.operand))


@intrinsic("memset", "memcpy", "memmove", count=3)
def _block(c: Expressions, node: ast.Call) -> Value:
    base = _address(c, node.args[0])
    second = c.typed(node.args[1], t.I32).operand if _name(node) == "memset" else _address(c, node.args[1])
    c.put(f"{_name(node)}.bytes", None, base, second, c.offset(c.value(node.args[2]), node))
    return NOTHING


@intrinsic("atomic_load", "relaxed_load", "final_load", count=(2, 3))
def _atomic_load(c: Expressions, node: ast.Call) -> Value:
    type_, base = _type(c, node.args[0]), _address(c, node.args[1])
    order = {"atomic_load": "acquire", "relaxed_load": "monotonic", "final_load": "final"}[_name(node)]
    return c.emit(f"load_{order}.{type_.memory}", t.value_type(type_), base, _offset(c, node, 2))


@intrinsic("atomic_store", count=(3, 4))
def _atomic_store(c: Expressions, node: ast.Call) -> Value:
    type_, base = _type(c, node.args[0]), _address(c, node.args[1])
    offset = _offset(c, node, 2) if len(node.args) == 4 else Const(Kind.I8, 0)
    value = c.typed(node.args[-1], t.value_type(type_))
    c.put(f"store_release.{type_.memory}", None, base, offset, value.operand)
    return NOTHING


@intrinsic("atomic_add", "atomic_xchg", "atomic_and", "atomic_or", count=3)
def _atomic_rmw(c: Expressions, node: ast.Call) -> Value:
    type_, base = _type(c, node.args[0]), _address(c, node.args[1])
    value = c.typed(node.args[2], t.value_type(type_))
    return c.emit(f"{_name(node)}.{type_.memory}", t.value_type(type_), base, value.operand)


@intrinsic("atomic_cas", count=4)
def _atomic_cas(c: Expressions, node: ast.Call) -> Value:
    type_, base = _type(c, node.args[0]), _address(c, node.args[1])
    expected = c.typed(node.args[2], t.value_type(type_))
    value = c.typed(node.args[3], t.value_type(type_))
    return c.emit(f"atomic_cas.{type_.memory}", t.value_type(type_), base, expected.operand, value.operand)


@intrinsic("fence", count=(0, 1))
def _fence(c: Expressions, node: ast.Call) -> Value:
    order = _word(c, node.args[0]) if node.args else "seq_cst"
    if order not in ("seq_cst", "acquire", "release", "acq_rel"):
        c.error(f"unknown memory order {order}", node)
    c.put(f"fence.{order}")
    return NOTHING


# --- arithmetic -------------------------------------------------------------------------------------------------------


@intrinsic("sdiv", "srem", "udiv", "urem", count=2)
def _divide(c: Expressions, node: ast.Call) -> Value:
    a, b = c.unify(c.value(node.args[0]), c.value(node.args[1]), node)
    if not a.type.is_int:
        c.error(f"{_name(node)} on {a.type}", node)
    return c.emit(f"{_name(node)}.{KIND_SUFFIX[a.type.kind]}", a.type, a.operand, b.operand)


@intrinsic("lshr", "ashr", count=2)
def _shift(c: Expressions, node: ast.Call) -> Value:
    a = c.typed(node.args[0])
    source = a.type
    if not source.is_int:
        c.error(f"{_name(node)} on {source}", node)
    wide = source.size == 8
    as_type = {("lshr", False): t.U32, ("lshr", True): t.U64, ("ashr", False): t.I32, ("ashr", True): t.I64}
    result = c.binary("shr", Value(as_type[_name(node), wide], a.operand), c.value(node.args[1]), node)
    return Value(source, result.operand)


@intrinsic("unsigned", "signed", count=1)
def _sign(c: Expressions, node: ast.Call) -> Value:
    value = c.typed(node.args[0])
    wide = {"unsigned": t.U64, "signed": t.I64} if value.type.size == 8 else {"unsigned": t.U32, "signed": t.I32}
    if not value.type.is_int and value.type is not t.BOOL:
        c.error(f"{_name(node)} of {value.type}", node)
    return Value(wide[_name(node)], value.operand)


@intrinsic("bits", count=2)
def _bits(c: Expressions, node: ast.Call) -> Value:
    target, value = t.value_type(_type(c, node.args[0])), c.typed(node.args[1])
    if value.type.size != target.size or value.type.is_float == target.is_float:
        c.error(f"bits of {value.type} as {target}", node)
    return c.emit(f"bitcast.{KIND_SUFFIX[value.type.kind]}.{KIND_SUFFIX[target.kind]}", target, value.operand)


@intrinsic("ctz", "clz", "popcount", "bswap", count=1)
def _count_bits(c: Expressions, node: ast.Call) -> Value:
    value = c.typed(node.args[0])
    if not value.type.is_int:
        c.error(f"{_name(node)} of {value.type}", node)
    return c.emit(f"{_name(node)}.{KIND_SUFFIX[value.type.kind]}", value.type, value.operand)


@intrinsic("sqrt", "floor", "ceil", "ftrunc", "rint", "fabs", count=1)
def _float1(c: Expressions, node: ast.Call) -> Value:
    return _float(c, node)


@intrinsic("copysign", count=2)
def _float2(c: Expressions, node: ast.Call) -> Value:
    return _float(c, node)


@intrinsic("fma", count=3)
def _float3(c: Expressions, node: ast.Call) -> Value:
    return _float(c, node)


def _float(c: Expressions, node: ast.Call) -> Value:
    first = c.typed(node.args[0])
    if not first.type.is_float:
        c.error(f"{_name(node)} of {first.type}", node)
    rest = [c.typed(arg, first.type).operand for arg in node.args[1:]]
    return c.emit(f"{_name(node)}.{KIND_SUFFIX[first.type.kind]}", first.type, first.operand, *rest)


def _ftrunc(c: Expressions, node: ast.Call) -> Value:
    first = c.typed(node.args[0])
    return c.emit(f"ftrunc.{KIND_SUFFIX[first.type.kind]}", first.type, first.operand)


INTRINSICS["trunc"] = _ftrunc


@intrinsic("add_overflows", "sub_overflows", "mul_overflows", count=2)
def _overflows(c: Expressions, node: ast.Call) -> Value:
    """Whether the operation overflows, by the signedness of the type."""
    return overflow_pair(c, node)[1]


def overflow_pair(c: Expressions, node: ast.Call) -> list[Value]:
    """`value, overflow = add_overflows(a, b)`: wrapped result and whether it overflowed, by the signedness of the
    type.
    """
    a, b = c.unify(c.value(node.args[0]), c.value(node.args[1]), node)
    if not a.type.is_int:
        c.error(f"{_name(node)} on {a.type}", node)
    word = ("s" if a.type.signed else "u") + _name(node).removesuffix("_overflows") + "o"
    suffix = KIND_SUFFIX[a.type.kind]
    base = _name(node).removesuffix("_overflows")
    value = c.emit(f"{base}.{suffix}", a.type, a.operand, b.operand)
    return [value, c.emit(f"{word}.{suffix}", t.BOOL, a.operand, b.operand)]


@intrinsic("mulhi", count=2)
def _mulhi(c: Expressions, node: ast.Call) -> Value:
    a, b = c.unify(c.value(node.args[0]), c.value(node.args[1]), node)
    word = "smulh" if a.type.signed else "umulh"
    return c.emit(f"{word}.{KIND_SUFFIX[a.type.kind]}", a.type, a.operand, b.operand)


@intrinsic("compare", count=3)
def _compare(c: Expressions, node: ast.Call) -> Value:
    word = _word(c, node.args[0])
    return c.compare(word, c.value(node.args[1]), c.value(node.args[2]), node)


@intrinsic("arith", count=3)
def _arith(c: Expressions, node: ast.Call) -> Value:
    a, b = c.value(node.args[1]), c.value(node.args[2])
    word = _word(c, node.args[0])
    if word.endswith("_un") and word != "shr_un" and a.type.is_float:
        c.error(f"{word} on {a.type}", node)
    return c.binary(word, a, b, node)


def _word(c: Expressions, node: ast.expr) -> str:
    value = c.value(node)
    if value.type is not STATIC_TEXT:
        c.error("a family word or a string is needed", node)
    return str(value.operand)


# --- control ----------------------------------------------------------------------------------------------------------


@intrinsic("likely", "unlikely", count=1)
def _likely(c: Expressions, node: ast.Call) -> Value:
    return c.value(node.args[0])


@intrinsic("frame_address", count=0)
def _frame_address(c: Expressions, node: ast.Call) -> Value:
    return c.emit("frame_address.byref", t.PTR)


@intrinsic("set_jump", count=1)
def _set_jump(c: Expressions, node: ast.Call) -> Value:
    return c.emit("set_jump.i4", t.I32, _address(c, node.args[0]))


@intrinsic("jump_to", count=1)
def _jump_to(c: Expressions, node: ast.Call) -> Value:
    c.end("jump_to.place", _address(c, node.args[0]))
    return NOTHING


@intrinsic("pause", count=0)
def _pause(c: Expressions, node: ast.Call) -> Value:
    c.put("pause.now")
    return NOTHING


@intrinsic("assert_static", count=1)
def _assert_static(c: Expressions, node: ast.Call) -> Value:
    value = c.value(node.args[0])
    if value.type is not LITERAL or not value.operand:
        c.error("static assertion fails", node)
    return NOTHING


@intrinsic("throw", count=1)
def _throw(c: Expressions, node: ast.Call) -> Value:
    if c.decl.kind == "external":
        c.error("throw here", node)
    c.decl.throws = True
    c.end("throw.fault", c.typed(node.args[0], t.I32).operand)
    return NOTHING


@intrinsic("trap", count=0)
def _trap(c: Expressions, node: ast.Call) -> Value:
    c.end("trap.now")
    return NOTHING


@intrinsic("call")
def _call_pointer(c: Expressions, node: ast.Call) -> Value:
    if not node.args:
        c.error("call(f, args...) needs a function pointer", node)
    target = c.typed(node.args[0])
    if target.type.sig is None:
        c.error(f"{target.type} is not an Fn", node)
    params, result = target.type.sig
    if len(params) != len(node.args) - 1:
        c.error(f"call takes {len(params)} arguments, not {len(node.args) - 1}", node)
    args = [c.typed(arg, param).operand for arg, param in zip(node.args[1:], params, strict=True)]
    c.decl.safepoint = True  # unknown code: assume the most
    return c.call_op("call.ptr", result, target.operand, *args)


def _function(c: Expressions, node: ast.expr) -> SystemFunction:
    entry = c.lookup(node.id, node) if isinstance(node, ast.Name) else None
    if not isinstance(entry, SystemFunction):
        c.error("a function's name is needed", node)
    return entry


@intrinsic("address_of", count=1)
def _address_of(c: Expressions, node: ast.Call) -> Value:
    callee = _function(c, node.args[0])
    if callee.kind in ("control", "external"):
        c.error(f"{callee.name} has no address", node)
    c.decl.calls.add(callee.symbol)
    type_ = t.function_type(tuple(p.type for p in callee.params), callee.result)
    return c.emit("address_of.byref", type_, NativeSym(callee.symbol))


def attempt_values(c: Expressions, node: ast.Call) -> list[Value]:
    """`value, fault = attempt(f, args...)`: the fault is caught."""
    if not node.args:
        c.error("attempt(f, args...) needs a function", node)
    callee = _function(c, node.args[0])
    args = c.arguments(callee, node.args[1:], node)
    c.decl.calls.add("?" + callee.symbol)
    fault = c.temp(Kind.I4)
    result = Value(t.VOID, None)
    dst = None
    if callee.result is not t.VOID:
        dst = c.temp(callee.result.kind)
        result = Value(callee.result, dst)
    c.put("call.attempt", dst, NativeSym(callee.symbol), fault, *args)
    caught = Value(t.I32, fault)
    return [caught] if dst is None else [result, caught]


@intrinsic("attempt")
def _attempt(c: Expressions, node: ast.Call) -> Value:
    values = attempt_values(c, node)
    if len(values) != 1:
        c.error("write `value, fault = attempt(f, ...)`", node)
    return values[0]


@intrinsic("dispatch", count=2)
def _dispatch(c: Expressions, node: ast.Call) -> Value:
    if c.decl.kind != "handler":
        c.error("dispatch is for handlers", node)
    ip, fp = c.typed(node.args[0]), c.typed(node.args[1])
    c.end("dispatch.next", c.adapt(ip, t.PTR, node).operand, c.adapt(fp, t.PTR, node).operand)
    return NOTHING


@intrinsic("jump", count=3)
def _jump(c: Expressions, node: ast.Call) -> Value:
    target = _function(c, node.args[0])
    if c.decl.kind != "handler" or target.kind != "handler":
        c.error("jump goes from a handler to a handler", node)
    c.decl.calls.add(target.symbol)
    ip, fp = c.typed(node.args[1], t.PTR), c.typed(node.args[2], t.PTR)
    c.end("jump.handler", NativeSym(target.symbol), ip.operand, fp.operand)
    return NOTHING


@intrinsic("run", count=3)
def _run(c: Expressions, node: ast.Call) -> Value:
    args = [c.typed(arg, t.PTR).operand for arg in node.args]
    c.decl.safepoint = True
    c.put("run.handler", None, *args)
    return NOTHING
