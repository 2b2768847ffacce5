"""Expressions to CIL."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.managed import numbers
from oscil.managed.numbers import stack_kind, underlying
from oscil.managed.tree import (
    AddressOf,
    ArrayCall,
    ArrayLength,
    AssignExpr,
    Await,
    Binary,
    Call,
    CallPointer,
    Coalesce,
    Compare,
    Conditional,
    Const,
    Convert,
    Data,
    Default,
    Deref,
    Element,
    Expr,
    FieldExpr,
    FunctionPointer,
    IsTest,
    LambdaExpr,
    LocalCall,
    Logic,
    MakeDelegate,
    New,
    NewArray,
    NullRef,
    Sequence,
    SizeOf,
    StackAlloc,
    This,
    Throwing,
    TypeOf,
    Unary,
    Var,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    NULL,
    VOID,
    ArrayType,
    ByRefType,
    FnPtrType,
    NamedType,
    PendingType,
    PtrType,
    Type,
    TypeParam,
)
from oscil.managed.walk import contains_await
from oscil.metadata.signatures import ByRefSig, Convention, ElementType, MethodSig, Prim

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body
    from oscil.writer import Label

Emit = Callable[["Body", Any], None]
EMITTERS: dict[type[Expr], Emit] = {}

CONV = {
    "i1": "conv.i1", "u1": "conv.u1", "i2": "conv.i2", "u2": "conv.u2", "char": "conv.u2", "i4": "conv.i4",
    "u4": "conv.u4", "i8": "conv.i8", "u8": "conv.u8", "i": "conv.i", "u": "conv.u", "r4": "conv.r4", "r8": "conv.r8",
}  # fmt: skip
LOADS = {
    "i1": "ldind.i1", "u1": "ldind.u1", "bool": "ldind.u1", "i2": "ldind.i2", "u2": "ldind.u2", "char": "ldind.u2",
    "i4": "ldind.i4", "u4": "ldind.u4", "i8": "ldind.i8", "u8": "ldind.i8", "i": "ldind.i", "u": "ldind.i",
    "r4": "ldind.r4", "r8": "ldind.r8",
}  # fmt: skip
STORES = {
    "i1": "stind.i1", "u1": "stind.i1", "bool": "stind.i1", "i2": "stind.i2", "u2": "stind.i2", "char": "stind.i2",
    "i4": "stind.i4", "u4": "stind.i4", "i8": "stind.i8", "u8": "stind.i8", "i": "stind.i", "u": "stind.i",
    "r4": "stind.r4", "r8": "stind.r8",
}  # fmt: skip
ELEMENTS = {
    "i1": "i1", "u1": "u1", "bool": "u1", "i2": "i2", "u2": "u2", "char": "u2", "i4": "i4", "u4": "u4", "i8": "i8",
    "u8": "i8", "i": "i", "u": "i", "r4": "r4", "r8": "r8",
}  # fmt: skip
NEGATED = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
BRANCHES = {"==": "beq", "!=": "bne.un", "<": "blt", ">=": "bge", ">": "bgt", "<=": "ble"}


def emits(*kinds: type[Expr]) -> Callable[[Emit], Emit]:
    """Register the emitter of a node type."""

    def register(function: Emit) -> Emit:
        for kind in kinds:
            EMITTERS[kind] = function
        return function

    return register


def emit_value(body: Body, expr: Expr) -> None:
    """Push the value of an expression."""
    EMITTERS[type(expr)](body, expr)


def real(t: Type) -> Type:
    """The type that a waiting local got."""
    return t.hint if isinstance(t, PendingType) and t.hint is not None else t


@emits(Const)
def _const(body: Body, e: Const) -> None:
    push_const(body, e.value, e.type)


def push_const(body: Body, value: Any, type: Type) -> None:
    """ldnull, ldstr, ldc."""
    emit = body.il.emit
    type = real(type)
    if value is None:
        emit("ldnull")
        return
    if isinstance(value, str):
        emit("ldstr", value)
        return
    name = underlying(type)
    kind = stack_kind(name)
    if kind == "r4":
        emit("ldc.r4", float(value))
    elif kind == "r8":
        emit("ldc.r8", float(value))
    elif kind == "i8":
        small_value = numbers.wrap(int(value), "i8")
        if -(1 << 31) <= small_value < 1 << 31:
            emit("ldc.i4", small_value)
            emit("conv.i8")
        elif 0 <= small_value < 1 << 32:
            emit("ldc.i4", small_value)
            emit("conv.u8")
        else:
            emit("ldc.i8", small_value)
    elif kind == "i":
        emit("ldc.i4", numbers.wrap(int(value), "i4"))
        emit("conv.i" if name == "i" or int(value) < 0 else "conv.u")
    else:
        emit("ldc.i4", numbers.wrap(int(value), "i4"))


@emits(Default)
def _default(body: Body, e: Default) -> None:
    type = real(e.type)
    if type is VOID:
        return
    if type.is_ref or type is NULL:
        body.il.emit("ldnull")
    elif isinstance(type, PtrType | FnPtrType):
        body.il.emit("ldc.i4", 0)
        body.il.emit("conv.u")
    elif underlying(type):
        push_const(body, 0, type)
    else:
        local = body.scratch(type)
        body.il.emit("ldloca", local)
        body.il.emit("initobj", body.operand(type))
        body.il.emit("ldloc", local)


@emits(VarExpr)
def _var(body: Body, e: VarExpr) -> None:
    body.load_var(e.var)


@emits(This)
def _this(body: Body, e: This) -> None:
    body.load_this(e)


@emits(FieldExpr)
def _field(body: Body, e: FieldExpr) -> None:
    token = body.field_token(e.ref)
    if e.obj is None:
        body.il.emit("ldsfld", token)
        return
    push_receiver(body, e.obj)
    body.il.emit("ldfld", token)


def push_receiver(body: Body, obj: Expr) -> None:
    """An object reference, or the address of a value type."""
    type = obj.type
    if type.is_value or (isinstance(type, TypeParam)):
        emit_address(body, obj, read_only=True)
    else:
        emit_value(body, obj)


@emits(Element)
def _element(body: Body, e: Element) -> None:
    emit_value(body, e.array)
    for index in e.indices:
        emit_value(body, index)
    if e.type.is_ref:
        body.il.emit("ldelem.ref")
    elif underlying(e.type):
        body.il.emit(f"ldelem.{ELEMENTS[underlying(e.type)]}")
    elif isinstance(e.type, PtrType | FnPtrType):
        body.il.emit("ldelem.i")
    else:
        body.il.emit("ldelem", body.operand(e.type))


@emits(Deref)
def _deref(body: Body, e: Deref) -> None:
    emit_value(body, e.address)
    load_indirect(body, e.type)


def load_indirect(body: Body, type: Type) -> None:
    """ldind or ldobj."""
    if type.is_ref and not isinstance(type, TypeParam):
        body.il.emit("ldind.ref")
    elif underlying(type):
        body.il.emit(LOADS[underlying(type)])
    elif isinstance(type, PtrType | FnPtrType):
        body.il.emit("ldind.i")
    else:
        body.il.emit("ldobj", body.operand(type))


def store_indirect(body: Body, type: Type) -> None:
    """stind or stobj"""
    if type.is_ref and not isinstance(type, TypeParam):
        body.il.emit("stind.ref")
    elif underlying(type):
        body.il.emit(STORES[underlying(type)])
    elif isinstance(type, PtrType | FnPtrType):
        body.il.emit("stind.i")
    else:
        body.il.emit("stobj", body.operand(type))


# --- addresses


def emit_address(body: Body, e: Expr, read_only: bool = False) -> None:
    """Push the address of an expression; a value without one is put into a temporary first."""
    if isinstance(e, VarExpr):
        if isinstance(e.var.type, ByRefType):
            body.load_var(e.var)
        else:
            body.load_var_address(e.var)
    elif isinstance(e, This):
        body.load_this_address(e)
    elif isinstance(e, Deref):
        emit_value(body, e.address)
    elif isinstance(e, FieldExpr) and not (read_only and e.ref.symbol.is_readonly and not body.may_address(e)):
        token = body.field_token(e.ref)
        if e.obj is None:
            body.il.emit("ldsflda", token)
        else:
            push_field_holder(body, e.obj, read_only)
            body.il.emit("ldflda", token)
    elif isinstance(e, Element):
        emit_value(body, e.array)
        for index in e.indices:
            emit_value(body, index)
        if isinstance(e.type, TypeParam) and read_only:
            body.il.emit("readonly.")
        body.il.emit("ldelema", body.operand(e.type))
    elif isinstance(e, AssignExpr) and isinstance(e.target, VarExpr):
        emit_discard(body, e)
        emit_address(body, e.target, read_only)
    elif isinstance(e, Sequence):
        for statement in e.statements:
            body.statement(statement)
        emit_address(body, e.value, read_only)
    elif isinstance(e, Convert) and e.kind == "unbox" and not isinstance(e.type, TypeParam):
        emit_value(body, e.operand)
        body.il.emit("unbox", body.operand(e.type))
    else:
        emit_value(body, e)
        local = body.scratch(e.type)
        body.il.emit("stloc", local)
        body.il.emit("ldloca", local)


def push_field_holder(body: Body, obj: Expr, read_only: bool) -> None:
    """The object or struct address that a field address starts from."""
    if obj.type.is_value:
        emit_address(body, obj, read_only)
    else:
        push_receiver(body, obj)


@emits(AddressOf)
def _address_of(body: Body, e: AddressOf) -> None:
    emit_address(body, e.operand)


@emits(NullRef)
def _null_ref(body: Body, e: NullRef) -> None:
    body.il.emit("ldc.i4", 0)
    body.il.emit("conv.u")


# --- calls


@emits(Call)
def _call(body: Body, e: Call) -> None:
    if body.function.has_await and has_address(e) and any(contains_await(a) for a in e.args):
        e = Call(e.method, e.obj, early_arguments(body, e.args), e.virtual, e.constrained, e.type)
    if e.obj is not None:
        if e.constrained is not None or e.obj.type.is_value:
            emit_address(body, e.obj, read_only=True)
        else:
            emit_value(body, e.obj)
            if isinstance(e.obj.type, TypeParam):
                body.il.emit("box", body.operand(e.obj.type))
    for arg in e.args:
        emit_value(body, arg)
    if e.constrained is not None:
        body.il.emit("constrained.", body.operand(e.constrained))
    body.il.emit("callvirt" if e.virtual else "call", body.method_token(e.method))


def has_address(e: Call) -> bool:
    """Whether a call pushes an address, which may not lie on the stack over a suspension."""
    receiver = e.obj is not None and (e.constrained is not None or e.obj.type.is_value)
    return receiver or any(isinstance(a.type, ByRefType) for a in e.args)


def early_arguments(body: Body, args: list[Expr]) -> list[Expr]:
    """Arguments by value evaluated into temporaries, before any address is taken."""
    found: list[Expr] = []
    for arg in args:
        if isinstance(arg.type, ByRefType) or isinstance(arg, Const):
            found.append(arg)
            continue
        var = Var("<early>", arg.type, body.function, hidden=True)
        body.assign(VarExpr(var), arg)
        found.append(VarExpr(var))
    return found


@emits(LocalCall)
def _local_call(body: Body, e: LocalCall) -> None:
    body.closures.push_receiver(body, e.function)
    for arg in e.args:
        emit_value(body, arg)
    body.il.emit("call", body.closures.token(body, e.function, e.type_args))


@emits(CallPointer)
def _call_pointer(body: Body, e: CallPointer) -> None:
    target = e.target
    if isinstance(target, VarExpr) or not e.args:
        for arg in e.args:
            emit_value(body, arg)
        emit_value(body, target)
    else:
        local = body.scratch(target.type)
        emit_value(body, target)
        body.il.emit("stloc", local)
        for arg in e.args:
            emit_value(body, arg)
        body.il.emit("ldloc", local)
    body.il.emit("calli", body.tokens.fnptr_sig(e.signature, body.env))


@emits(New)
def _new(body: Body, e: New) -> None:
    for arg in e.args:
        emit_value(body, arg)
    body.il.emit("newobj", body.method_token(e.method))


@emits(ArrayCall)
def _array_call(body: Body, e: ArrayCall) -> None:
    for arg in e.args:
        emit_value(body, arg)
    i4 = Prim(ElementType.I4)
    element = body.sig(e.array.element)
    params = (i4,) * e.array.rank
    void = Prim(ElementType.VOID)
    if e.kind == ".ctor":
        sig = MethodSig(Convention.DEFAULT, True, False, 0, void, params)
    elif e.kind == "Address":
        sig = MethodSig(Convention.DEFAULT, True, False, 0, ByRefSig(element), params)
    else:
        sig = MethodSig(Convention.DEFAULT, True, False, 0, element, params)
    token = body.builder.member_ref(body.sig(e.array), e.kind, sig)
    body.il.emit("newobj" if e.kind == ".ctor" else "call", token)


@emits(MakeDelegate)
def _make_delegate(body: Body, e: MakeDelegate) -> None:
    token = body.method_token(e.method)
    if e.obj is None:
        body.il.emit("ldnull")
    else:
        emit_value(body, e.obj)
    if e.virtual:
        body.il.emit("dup")
        body.il.emit("ldvirtftn", token)
    else:
        body.il.emit("ldftn", token)
    body.il.emit("newobj", body.method_token(e.constructor))


@emits(LambdaExpr)
def _lambda(body: Body, e: LambdaExpr) -> None:
    body.closures.make_delegate(body, e)


@emits(FunctionPointer)
def _function_pointer(body: Body, e: FunctionPointer) -> None:
    body.il.emit("ldftn", body.method_token(e.method))


@emits(Await)
def _await(body: Body, e: Await) -> None:
    emit_value(body, e.operand)
    assert e.helper is not None
    body.il.emit("call", body.method_token(e.helper))


# --- conversions


@emits(Convert)
def _convert(body: Body, e: Convert) -> None:
    emit_value(body, e.operand)
    emit = body.il.emit
    if e.kind == "nop":
        return
    if e.kind == "box":
        emit("box", body.operand(e.operand.type))
    elif e.kind == "cast":
        emit("castclass", body.operand(e.type))
    elif e.kind == "unbox":
        emit("unbox.any", body.operand(e.type))
    elif e.kind == "isinst":
        emit("isinst", body.operand(e.type))
        if isinstance(e.type, TypeParam) and e.type.is_ref:
            emit("unbox.any", body.operand(e.type))
    else:
        convert_number(body, e)


def convert_number(body: Body, e: Convert) -> None:
    """conv.*; nothing where the stack already has the value."""
    source_type, target = real(e.operand.type), real(e.type)
    source = "u" if isinstance(source_type, PtrType | FnPtrType | ByRefType) else underlying(source_type)
    goal = "u" if isinstance(target, PtrType | FnPtrType) else underlying(target)
    if isinstance(target, PtrType | FnPtrType) and source in numbers.SIGNED and source != "i":
        goal = "i"
    emit = body.il.emit
    unsigned = source in numbers.UNSIGNED
    if goal in numbers.FLOATS:
        if unsigned and source in ("u4", "u8", "u"):
            emit("conv.r.un")
        emit(CONV[goal])
        return
    if e.checked and not always_fits(source, goal):
        emit("conv.ovf." + CONV[goal][5:] + (".un" if unsigned else ""))
        return
    if goal == source or (goal, source) in (
        ("i4", "u4"),
        ("u4", "i4"),
        ("i8", "u8"),
        ("u8", "i8"),
        ("i", "u"),
        ("u", "i"),
        ("u2", "char"),
        ("char", "u2"),
    ):
        return
    if stack_kind(goal) == "i4" == stack_kind(source) and always_fits(source, goal):
        return
    if goal in ("i4", "u4") and stack_kind(source) == "i4":
        return
    if goal in ("i8", "u8"):
        emit("conv.u8" if unsigned else "conv.i8")
    elif goal in ("i", "u") and source not in numbers.FLOATS and source not in ("i8", "u8"):
        emit("conv.u" if unsigned else "conv.i")
    else:
        emit(CONV[goal])


def always_fits(source: str, goal: str) -> bool:
    """Whether every value of one integer type is one of the other."""
    if source not in numbers.RANGES or goal not in numbers.RANGES:
        return source == "bool"
    if source in ("i", "u") or goal in ("i", "u"):
        return (
            source == goal
            or goal in numbers.WIDENS.get(source, ())
            or (source == "i" and goal == "i8")
            or (source == "u" and goal == "u8")
        )
    low, high = numbers.RANGES[source]
    return numbers.fits(low, goal) and numbers.fits(high, goal)


# --- operators


@emits(Binary)
def _binary(body: Body, e: Binary) -> None:
    emit_value(body, e.left)
    emit_value(body, e.right)
    name = e.op
    if e.op in ("div", "rem", "shr") and e.unsigned:
        name += ".un"
    elif e.checked and e.op in ("add", "sub", "mul"):
        name += ".ovf.un" if e.unsigned else ".ovf"
    body.il.emit(name)


@emits(Unary)
def _unary(body: Body, e: Unary) -> None:
    if e.op == "lnot":
        emit_value(body, e.operand)
        body.il.emit("ldc.i4", 0)
        body.il.emit("ceq")
        return
    emit_value(body, e.operand)
    body.il.emit(e.op)
    if e.op == "not" and underlying(e.type) in ("u1", "u2", "i1", "i2"):  # an enum over a small type
        body.il.emit(CONV[underlying(e.type)])


def _push_compare(body: Body, e: Compare) -> None:
    """ceq, clt, cgt and their negations, with NaN right: `a >= b` of floats is not(a < b or unordered)."""
    emit = body.il.emit
    emit_value(body, e.left)
    emit_value(body, e.right)
    if e.op == "==":
        emit("ceq")
    elif e.op == "!=":
        if isinstance(e.right, Const) and e.right.value is None:
            emit("cgt.un")
            return
        emit("ceq")
        emit("ldc.i4", 0)
        emit("ceq")
    elif e.op in ("<", ">"):
        emit(("clt" if e.op == "<" else "cgt") + (".un" if e.unsigned else ""))
    else:
        opposite = "cgt" if e.op == "<=" else "clt"
        emit(opposite + (".un" if e.unsigned != e.floating else ""))
        emit("ldc.i4", 0)
        emit("ceq")


emits(Compare, IsTest)(_push_compare)


@emits(Logic)
def _logic(body: Body, e: Logic) -> None:
    done, short = body.il.new_label(), body.il.new_label()
    emit_branch(body, e.left, short, not e.is_and)
    emit_value(body, e.right)
    body.il.emit("br", done)
    body.il.mark(short)
    body.il.emit("ldc.i4", 0 if e.is_and else 1)
    body.il.mark(done)


@emits(Conditional)
def _conditional(body: Body, e: Conditional) -> None:
    done, other = body.il.new_label(), body.il.new_label()
    emit_branch(body, e.test, other, False)
    emit_value(body, e.then)
    body.il.emit("br", done)
    body.il.mark(other)
    emit_value(body, e.other)
    body.il.mark(done)


@emits(Coalesce)
def _coalesce(body: Body, e: Coalesce) -> None:
    done = body.il.new_label()
    emit_value(body, e.left)
    body.il.emit("dup")
    if isinstance(e.type, TypeParam):
        body.il.emit("box", body.operand(e.type))
    body.il.emit("brtrue", done)
    body.il.emit("pop")
    emit_value(body, e.right)
    body.il.mark(done)


def emit_branch(body: Body, e: Expr, target: Label, sense: bool) -> None:
    """Jump to `target` when the condition equals `sense`, else fall through."""
    emit = body.il.emit
    if isinstance(e, Unary) and e.op == "lnot":
        emit_branch(body, e.operand, target, not sense)
    elif isinstance(e, Logic):
        if e.is_and is sense:  # both needed to jump
            skip = body.il.new_label()
            emit_branch(body, e.left, skip, not sense)
            emit_branch(body, e.right, target, sense)
            body.il.mark(skip)
        else:
            emit_branch(body, e.left, target, sense)
            emit_branch(body, e.right, target, sense)
    elif isinstance(e, Compare):
        branch_compare(body, e, target, sense)
    elif isinstance(e, Const):
        if bool(e.value) is sense:
            emit("br", target)
    else:
        emit_value(body, e)
        emit("brtrue" if sense else "brfalse", target)


def branch_compare(body: Body, e: Compare, target: Label, sense: bool) -> None:
    """Compare and branch; a negated float comparison takes the unordered form."""
    emit = body.il.emit
    zero = isinstance(e.right, Const) and (
        e.right.value is None or (e.right.value == 0 and not isinstance(e.right.value, float))
    )
    emit_value(body, e.left)
    if e.op in ("==", "!=") and zero and not e.floating:
        emit("brfalse" if (e.op == "==") is sense else "brtrue", target)
        return
    emit_value(body, e.right)
    op = e.op if sense else NEGATED[e.op]
    unsigned = e.unsigned
    if e.floating and not sense:
        unsigned = True
    if op == "==" and e.floating and not sense:
        emit("ceq")  # not (a != b): a == b, false when unordered
        emit("brtrue", target)
        return
    name = BRANCHES[op]
    if op not in ("==", "!=") and unsigned:
        name += ".un"
    emit(name, target)


# --- the rest


@emits(Sequence)
def _sequence(body: Body, e: Sequence) -> None:
    for statement in e.statements:
        body.statement(statement)
    emit_value(body, e.value)


@emits(AssignExpr)
def _assign(body: Body, e: AssignExpr) -> None:
    if isinstance(e.target, VarExpr) and body.is_local(e.target.var):
        emit_value(body, e.value)
        body.il.emit("dup")
        body.store_local(e.target.var)
        return
    emit_discard(body, e)
    emit_value(body, e.target)


def emit_discard(body: Body, e: Expr) -> None:
    """Evaluate for effect."""
    if isinstance(e, AssignExpr):
        body.assign(e.target, e.value)
        return
    if isinstance(e, Sequence):
        for statement in e.statements:
            body.statement(statement)
        emit_discard(body, e.value)
        return
    if isinstance(e, Const | Default | VarExpr | This):
        return
    if isinstance(e, Conditional):
        done, other = body.il.new_label(), body.il.new_label()
        emit_branch(body, e.test, other, False)
        emit_discard(body, e.then)
        body.il.emit("br", done)
        body.il.mark(other)
        emit_discard(body, e.other)
        body.il.mark(done)
        return
    emit_value(body, e)
    if e.type is not VOID:
        body.il.emit("pop")


@emits(NewArray)
def _new_array(body: Body, e: NewArray) -> None:
    element = e.type.element
    if e.size is not None:
        emit_value(body, e.size)
    else:
        body.il.emit("ldc.i4", len(e.elements))
    body.il.emit("newarr", body.operand(element))
    for index, item in enumerate(e.elements):
        if (
            isinstance(item, Const)
            and not item.value
            and item.value is not None
            and not isinstance(item.value, str | float)
        ):
            continue
        body.il.emit("dup")
        body.il.emit("ldc.i4", index)
        emit_value(body, item)
        store_element(body, element)


def store_element(body: Body, element: Type) -> None:
    """stelem"""
    if element.is_ref and not isinstance(element, TypeParam):
        body.il.emit("stelem.ref")
    elif underlying(element):
        name = ELEMENTS[underlying(element)]
        body.il.emit(f"stelem.{'i' + name[1:] if name in ('u1', 'u2', 'u4') else name}")
    elif isinstance(element, PtrType | FnPtrType):
        body.il.emit("stelem.i")
    else:
        body.il.emit("stelem", body.operand(element))


@emits(ArrayLength)
def _array_length(body: Body, e: ArrayLength) -> None:
    emit_value(body, e.array)
    body.il.emit("ldlen")
    body.il.emit("conv.i4")


@emits(StackAlloc)
def _stackalloc(body: Body, e: StackAlloc) -> None:
    emit_value(body, e.count)
    bits = numbers.BITS.get(underlying(e.element), 0)
    kind = stack_kind(underlying(real(e.count.type)))
    if kind != "i":
        body.il.emit("conv.u")
    if bits != 8:
        if bits:
            body.il.emit("ldc.i4", bits // 8)
        else:
            body.il.emit("sizeof", body.operand(e.element))
        body.il.emit("mul.ovf.un")
    body.il.emit("localloc")


@emits(TypeOf)
def _typeof(body: Body, e: TypeOf) -> None:
    if e.open_def is not None:
        body.il.emit("ldtoken", body.tokens.definition(e.open_def))
    else:
        body.il.emit("ldtoken", body.operand(e.target))
    body.il.emit("call", body.method_token(e.method))


@emits(SizeOf)
def _sizeof(body: Body, e: SizeOf) -> None:
    body.il.emit("sizeof", body.operand(e.target))


@emits(Data)
def _data(body: Body, e: Data) -> None:
    body.il.emit("ldsflda", body.data_field(e.content, e.align))
    body.il.emit("ldc.i4", e.count)
    body.il.emit("newobj", body.method_token(e.constructor))


@emits(Throwing)
def _throwing(body: Body, e: Throwing) -> None:
    emit_value(body, e.value)
    body.il.emit("throw")


__all__ = ["ArrayType", "NamedType", "emit_address", "emit_branch", "emit_discard", "emit_value"]
