"""Assignments: plain, annotated, augmented, unpacking."""

from __future__ import annotations

import ast

from oscil.managed import numbers
from oscil.managed.bind_calls import OutTuple
from oscil.managed.bind_ops import binary, combine
from oscil.managed.binder import Binder, statement
from oscil.managed.diagnostics import fail
from oscil.managed.names import items, resolve
from oscil.managed.numbers import element, is_enum
from oscil.managed.symbols import FieldSymbol, PropertySymbol
from oscil.managed.tree import (
    Assign,
    AssignExpr,
    Call,
    Const,
    Convert,
    Default,
    Deref,
    Display,
    Element,
    EventExpr,
    Expr,
    ExprStmt,
    FieldExpr,
    LocalFunction,
    MethodGroup,
    PropertyExpr,
    RefArg,
    This,
    TypeExpr,
    UnboundLambda,
    Var,
    VarExpr,
    WordExpr,
)  # fmt: skip
from oscil.managed.types import (
    NEVER,
    NULL,
    ONE_UNIT,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    VOID,
    ByRefType,
    PendingType,
    Type,
)

STORABLE = (VarExpr, FieldExpr, Element, Deref, This)


@statement(ast.Assign)
def bind_assign(b: Binder, node: ast.Assign) -> None:
    """`a = b = value`, `x, y = ...`"""
    if is_label(node.value):
        fail(node, "a label", "`outer: Label` directly before the loop")
    if len(node.targets) == 1 and isinstance(node.targets[0], ast.Tuple | ast.List):
        from oscil.managed.bind_unpack import unpack

        unpack(b, node.targets[0], node.value, node)
        return
    if len(node.targets) == 1:
        assign_to(b, node.targets[0], node.value, node)
        return
    value = b.typed(node.value)
    var = b.temp(value.type)
    b.out.append(Assign(VarExpr(var), value))
    for target in node.targets:
        store(b, target, VarExpr(var), node)


def is_label(node: ast.expr) -> bool:
    """Whether an expression is the word Label."""
    return isinstance(node, ast.Name) and node.id == "Label"


def assign_to(b: Binder, target: ast.expr, value: ast.expr, node: ast.AST) -> None:
    """One target, one value: the target's type is the value's target type."""
    if isinstance(target, ast.Name) and target.id != "self" and target.id not in b.global_names:
        known = local_of(b, target.id)
        wanted = None
        if known is not None:
            wanted = known.type.element if isinstance(known.type, ByRefType) else known.type
            wanted = None if isinstance(wanted, PendingType) else wanted
        found = b.finish(b.expr(value, wanted), value)
        b.out.append(ExprStmt(assign_name(b, target.id, found, node)))
        return
    place = b.expr(target)
    store_into(b, place, b.finish(b.expr(value, place_type(place)), value), node)


def place_type(place: Expr) -> Type | None:
    """The type that a stored value needs."""
    return place.type if place.type.__class__.__name__ != "SpecialType" else None


def store(b: Binder, target: ast.expr, value: Expr, node: ast.AST) -> None:
    """Store a bound value."""
    if isinstance(target, ast.Name) and target.id != "self" and target.id not in b.global_names:
        b.out.append(ExprStmt(assign_name(b, target.id, value, node)))
    elif isinstance(target, ast.Tuple | ast.List):
        from oscil.managed.bind_unpack import unpack_value

        unpack_value(b, target, value, node)
    else:
        store_into(b, b.expr(target), value, node)


def local_of(b: Binder, name: str) -> Var | None:
    """The variable that an assignment to `name` means here, None when it makes a new one."""
    found = b.names.get(name)
    if isinstance(found, Var):
        return found
    if b.parent is not None and name in b.outer_names:
        outer = b.find_name(name)
        return outer if isinstance(outer, Var) else None
    return None


def assign_name(b: Binder, name: str, value: Expr, node: ast.AST) -> Expr:
    """Assign to a local, declaring it at its first assignment."""
    var = local_of(b, name)
    if isinstance(value, RefArg):
        return assign_ref(b, name, var, value, node)
    if var is None:
        return declare_with(b, name, value, node)
    b.narrowed.pop(var, None)
    if var.read_only:
        fail(node, f"{name} is read-only here")
    if isinstance(var.type, ByRefType):
        if var.type.readonly:
            fail(node, f"{name} is a read-only reference")
        return AssignExpr(Deref(VarExpr(var), var.type.element), b.conversions.to(value, var.type.element, node))
    if isinstance(var.type, PendingType):
        return assign_pending(b, var, value, node)
    if not b.conversions.implicit(value, var.type) and not isinstance(
        value, UnboundLambda | Display | MethodGroup | LocalFunction
    ):
        fail(
            node,
            f"{name} is {var.type}, this is {value.type}",
            f"annotate the first assignment, or convert: {var.type}(...)",
        )
    return AssignExpr(VarExpr(var), b.conversions.to(value, var.type, node))


def assign_ref(b: Binder, name: str, var: Var | None, value: RefArg, node: ast.AST) -> Expr:
    """`r = ref(x)` binds or rebinds."""
    if value.operand is None:
        fail(node, f"no {value.declares} in sight")
    address = b.ref_of(value.operand, node)
    if var is None:
        var = b.declare(name, address.type)
    if not isinstance(var.type, ByRefType):
        fail(node, f"{name} is no reference")
    if address.type is not var.type:
        if not (isinstance(address.type, ByRefType) and address.type.element is var.type.element and var.type.readonly):
            fail(node, f"{name} is {var.type}, this is {address.type}")
        address = Convert(address, "nop", var.type)
    return AssignExpr(VarExpr(var), address)


def declare_with(b: Binder, name: str, value: Expr, node: ast.AST) -> Expr:
    """A new local of the value's type."""
    if isinstance(value, TypeExpr | WordExpr):
        fail(node, f"{name} = a type", "from N import T as name")
    if isinstance(value, UnboundLambda | MethodGroup | LocalFunction):
        fail(node, f"{name} needs a delegate type", f"{name}: Func[A, R] = ...")
    if isinstance(value, OutTuple):
        fail(node, "several results for one name", "ok, value = ...")
    if isinstance(value, Display):
        value = natural_display(b, value, node)
    if value.type is VOID:
        fail(node, "this call returns nothing")
    if value.type is NEVER:
        fail(node, "this never gives a value")
    if (
        isinstance(value, Const)
        and isinstance(value.value, str)
        and len(value.value) == 1
        and value.value < "\U00010000"
    ):
        return declare_pending(b, name, value, node)
    if value.type in (UNTYPED_INT, UNTYPED_FLOAT, NULL) or isinstance(value.type, PendingType):
        return declare_pending(b, name, value, node)
    return AssignExpr(VarExpr(b.declare(name, value.type)), value)


def natural_display(b: Binder, value: Display, node: ast.AST) -> Expr:
    """A display without a target."""
    from oscil.managed.bind_displays import natural

    return natural(b, value, node)


def declare_pending(b: Binder, name: str, value: Expr, node: ast.AST) -> Expr:
    """A local that has seen only a literal: what an earlier binding of this body found out, or a waiting type."""
    hint = b.hints.get(name)
    if hint is not None and b.conversions.implicit(value, hint):
        return AssignExpr(VarExpr(b.declare(name, hint)), b.conversions.to(value, hint, node))
    if isinstance(value.type, PendingType):
        kind = value.type.kind
        if value.type.hint is None:
            pending = PendingType(name, kind)
            b.pendings.append(pending)
            return AssignExpr(VarExpr(b.declare(name, pending)), Convert(value, "nop", pending))
        return AssignExpr(VarExpr(b.declare(name, value.type.hint)), Convert(value, "nop", value.type.hint))
    pending = PendingType(name, ONE_UNIT if isinstance(value, Const) and isinstance(value.value, str) else value.type)  # type: ignore[arg-type]
    b.pendings.append(pending)
    var = b.declare(name, pending)
    return AssignExpr(VarExpr(var), Convert(value, "nop", pending))


def assign_pending(b: Binder, var: Var, value: Expr, node: ast.AST) -> Expr:
    """A further assignment to a waiting local: a typed value decides."""
    pending = var.type
    assert isinstance(pending, PendingType)
    typed = value.type.__class__.__name__ != "SpecialType" and not isinstance(value.type, PendingType)
    if pending.kind is ONE_UNIT and isinstance(value, Const) and isinstance(value.value, str) and len(value.value) == 1:
        typed = False
    if typed and pending.hint is None:
        wanted = PendingType(var.name, pending.kind)
        if not b.conversions.pending(wanted, value.type):
            fail(
                node,
                f"{var.name} began as {pending.kind}, this is {value.type}",
                f"annotate the first assignment: {var.name}: {value.type} = ...",
            )
        pending.hint = value.type
    elif value.type is UNTYPED_FLOAT and pending.kind is UNTYPED_INT:
        pending.hint = pending.hint or b.world.word("f64")
    elif isinstance(value, Display | UnboundLambda):
        fail(node, f"{var.name} needs a type", f"{var.name}: T = ...")
    return AssignExpr(VarExpr(var), Convert(value, "nop", pending))


def store_into(b: Binder, place: Expr, value: Expr, node: ast.AST) -> None:
    """Store into a field, element, property, reference, event field or `self`."""
    if isinstance(place, OutTuple | TypeExpr | MethodGroup | WordExpr | LocalFunction):
        fail(node, "this cannot be assigned")
    if isinstance(place, PropertyExpr):
        store_property(b, place, value, node)
        return
    if isinstance(place, EventExpr):
        place = b.finish(place, node)
    if (
        isinstance(value, RefArg)
        and isinstance(place, Deref)
        and isinstance(place.address, FieldExpr)
        and value.operand is not None
    ):
        check_field(b, place.address, node)
        b.out.append(Assign(place.address, b.address(value.operand, place.address.type, node)))
        return
    check_storable(b, place, node)
    b.out.append(Assign(place, b.conversions.to(value, place.type, node)))


def check_storable(b: Binder, place: Expr, node: ast.AST) -> None:
    """Refuse what cannot be written, and writes that would be lost in a copy."""
    if not isinstance(place, STORABLE):
        fail(node, "this cannot be assigned", "a variable, field, property or element is expected")
    if isinstance(place, Deref) and place.read_only:
        fail(node, "a read-only reference cannot be written")
    if isinstance(place, This) and not place.type.is_value:
        fail(node, "self cannot be assigned in a class")
    if isinstance(place, FieldExpr):
        check_field(b, place, node)
        if place.obj is not None and place.obj.type.is_value:
            if not isinstance(place.obj, STORABLE):
                fail(
                    node, f"{place.ref.symbol.name} of a copy", "take the struct into a local, change it, store it back"
                )
            if not isinstance(place.obj, This):
                check_storable(b, place.obj, node)


def check_field(b: Binder, place: FieldExpr, node: ast.AST) -> None:
    """Read-only fields are written by constructors of their type only."""
    symbol = place.ref.symbol
    if not symbol.is_readonly:
        return
    method = b.function.method
    wanted = ".cctor" if symbol.is_static else ".ctor"
    inside = method.owner is symbol.owner and (method.metadata_name == wanted or method.is_init)
    if not inside and not (isinstance(method.accessor_of, PropertySymbol) and method.is_init):
        fail(node, f"{symbol} is read-only", "it is assigned in a constructor")


def store_property(b: Binder, place: PropertyExpr, value: Expr, node: ast.AST) -> None:
    """Call the setter, or write through a ref-returning getter."""
    setter = b.accessor_of(place, "setter")
    if setter is None:
        if isinstance(place.ref.type, ByRefType):
            target = b.read_property(place, node)
            check_storable(b, target, node)
            b.out.append(Assign(target, b.conversions.to(value, target.type, node)))
            return
        backing = backing_field(b, place)
        if backing is not None:
            store_into(b, backing, value, node)
            return
        fail(node, f"{place.ref.symbol} cannot be assigned: it has no setter")
    if place.obj is not None and place.obj.type.is_value and not isinstance(place.obj, STORABLE):
        fail(node, f"{place.ref.symbol.name} of a copy", "take the struct into a local, change it, store it back")
    converted = b.conversions.to(value, place.ref.value_type, node)
    made = b.call(setter, place.obj, [*place.args, converted], holder=place.holder, base=place.is_base)
    assert isinstance(made, Call)
    b.out.append(ExprStmt(made))


def backing_field(b: Binder, place: PropertyExpr) -> Expr | None:
    """Inside a constructor a get-only auto property is its field."""
    getter = place.ref.symbol.getter
    if getter is None or getter.synthesized is None or getter.synthesized[0] != "auto_get":
        return None
    from oscil.managed.symbols import FieldRef

    field: FieldSymbol = getter.synthesized[1]
    if b.function.method.owner is not field.owner or b.function.method.metadata_name not in (".ctor", ".cctor"):
        return None
    return FieldExpr(place.obj, FieldRef(field, place.ref.owner))


@statement(ast.AnnAssign)
def bind_annotated(b: Binder, node: ast.AnnAssign) -> None:
    """`x: T = value`, `x: T`, `outer: Label`"""
    if not isinstance(node.target, ast.Name):
        fail(node, "an annotation on something that is no name")
    if is_label(node.annotation):
        b.label = node.target.id
        return
    name = node.target.id
    if (
        isinstance(node.annotation, ast.Subscript)
        and isinstance(node.annotation.value, ast.Name)
        and node.annotation.value.id == "Ref"
    ):
        type: Type = resolve(b.scope, node.annotation)
    else:
        type = b.resolve(node.annotation)
    if type is VOID:
        fail(node, f"{name} of type None")
    known = b.names.get(name)
    if isinstance(known, Var) and known.type is not type:
        fail(node, f"{name} is {known.type} already", "another name")
    if node.value is None:
        if known is None:
            b.declare(name, type)
        return
    target = type.element if isinstance(type, ByRefType) else type
    value = b.finish(b.expr(node.value, target), node.value)
    if isinstance(value, RefArg):
        if known is None:
            b.declare(name, type)
        b.out.append(ExprStmt(assign_name(b, name, value, node)))
        return
    if isinstance(type, ByRefType):
        fail(node, f"{name} is a reference", f"{name} = ref(x)")
    converted = b.conversions.to(value, type, node.value)
    var = known if isinstance(known, Var) else b.declare(name, type)
    b.narrowed.pop(var, None)
    b.out.append(Assign(VarExpr(var), converted))


@statement(ast.AugAssign)
def bind_augmented(b: Binder, node: ast.AugAssign) -> None:
    """`x += e`: the place is evaluated once; the result converts back as in C#."""
    if isinstance(node.target, ast.Name) and node.target.id != "self" and node.target.id not in b.global_names:
        var = local_of(b, node.target.id)
        if var is None:
            fail(
                node,
                f"{node.target.id} has no value yet",
                "nonlocal, for a variable of the enclosing function" if b.parent else "",
            )
        place = b.read_var(var) if isinstance(var.type, ByRefType) else VarExpr(var)
        b.narrowed.pop(var, None)
    else:
        place = b.expr(node.target)
    if isinstance(place, EventExpr):
        change_event(b, place, node)
        return
    place = once(b, place, node)
    current = b.finish(place, node)
    result = augmented_value(
        b, node, current, b.value(node.value, None if isinstance(current.type, PendingType) else current.type)
    )
    if isinstance(place, VarExpr) and isinstance(place.var.type, PendingType):
        value = assign_pending(b, place.var, result, node)
        b.out.append(ExprStmt(value))
        return
    store_into(b, place, result, node)


def augmented_value(b: Binder, node: ast.AugAssign, current: Expr, value: Expr) -> Expr:
    """The new value: `b += 1` with a narrow b converts back by itself (C# 12.21.4)."""
    if element(current.type) == "string" and isinstance(node.op, ast.Add):
        value = b.conversions.settle(value)
    result = binary(b, node.op, current, value, node)
    goal = current.type
    if result.type is goal or isinstance(goal, PendingType) or b.conversions.implicit(result, goal):
        return result
    narrow = element(goal) in numbers.INTEGERS or element(goal) == "char" or is_enum(goal)
    if narrow and (isinstance(value, Const) or b.conversions.implicit(value, goal) or element(value.type) == "char"):
        return b.conversions.explicit(result, goal, node, b.checked)
    return result


def once(b: Binder, place: Expr, node: ast.AST) -> Expr:
    """A place whose parts are evaluated once."""
    if isinstance(place, VarExpr | This) or (isinstance(place, FieldExpr) and place.obj is None):
        return place
    if isinstance(place, FieldExpr):
        assert place.obj is not None
        if isinstance(place.obj, This | VarExpr):
            return place
        if place.obj.type.is_value:
            return FieldExpr(once(b, place.obj, node), place.ref)
        return FieldExpr(saved(b, place.obj), place.ref)
    if isinstance(place, Element):
        return Element(saved(b, place.array), [saved(b, i) for i in place.indices], place.type)
    if isinstance(place, Deref):
        return Deref(saved(b, place.address), place.type, place.read_only)
    if isinstance(place, PropertyExpr):
        obj = place.obj
        if obj is not None:
            obj = once(b, obj, node) if obj.type.is_value and isinstance(obj, STORABLE) else saved(b, obj)
        if isinstance(place.ref.type, ByRefType):
            return once(
                b, b.read_property(PropertyExpr(obj, place.ref, place.args, place.is_base, place.holder), node), node
            )
        return PropertyExpr(obj, place.ref, [saved(b, a) for a in place.args], place.is_base, place.holder)
    return fail(node, "this cannot be assigned")


def saved(b: Binder, value: Expr) -> Expr:
    """A value evaluated now into a temporary, when evaluating it twice could differ."""
    if isinstance(value, Const | This | Default) or (isinstance(value, VarExpr) and not value.var.captured):
        return value
    var = b.temp(value.type)
    b.out.append(Assign(VarExpr(var), value))
    return VarExpr(var)


def change_event(b: Binder, place: EventExpr, node: ast.AugAssign) -> None:
    """`x.E += f`, `x.E -= f`"""
    if not isinstance(node.op, ast.Add | ast.Sub):
        fail(node, "an event takes += and -=")
    symbol = place.symbol
    accessor = symbol.adder if isinstance(node.op, ast.Add) else symbol.remover
    handler = b.converted(node.value, place.type)
    if accessor is None:
        fail(node, f"{symbol.name} has no such accessor")
    from oscil.managed.symbols import MethodRef

    b.out.append(ExprStmt(b.call(MethodRef(accessor, place.owner), place.obj, [handler])))


__all__ = ["combine", "items"]
