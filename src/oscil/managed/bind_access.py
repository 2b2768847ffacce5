"""Names, attributes and subscripts."""

from __future__ import annotations

import ast
from typing import NoReturn

from oscil.managed import numbers
from oscil.managed.bind_buffers import as_span, buffer_pointer, inline_length
from oscil.managed.binder import Binder, expression
from oscil.managed.constants import field_constant
from oscil.managed.diagnostics import fail, follow
from oscil.managed.hierarchy import accessible
from oscil.managed.names import (
    CONSTRUCTORS,
    NamespaceRef,
    TypeGroup,
    entity,
    items,
    nested_group,
    resolve,
    without_arguments,
)
from oscil.managed.python_names import MEMBERS, name_hint, nearly
from oscil.managed.symbols import (
    PRIVATE,
    EventSymbol,
    FieldRef,
    FieldSymbol,
    Member,
    MethodSymbol,
    PropertyRef,
    PropertySymbol,
    TypeDef,
)
from oscil.managed.tree import (
    ArrayCall,
    ArrayLength,
    AssignExpr,
    Const,
    Convert,
    Deref,
    Display,
    Element,
    EventExpr,
    Expr,
    FieldExpr,
    LocalFunction,
    MethodGroup,
    PropertyExpr,
    RefArg,
    This,
    TypeExpr,
    Var,
    VarExpr,
    WordExpr,
)  # fmt: skip
from oscil.managed.types import (
    NULL,
    UNTYPED_INT,
    ArrayType,
    ByRefType,
    NamedType,
    PendingType,
    PtrType,
    Type,
    TypeParam,
    ref_to,
)
from oscil.managed.words import WORDS


@expression(ast.Name)
def bind_name(b: Binder, node: ast.Name, target: Type | None) -> Expr:
    """A simple name: self, variable, type, function of the module, word."""
    if node.id == "self" and node.id not in b.names:
        return b.this(node)
    found = b.find_name(node.id)
    if isinstance(found, Var):
        if found.loop_variable and found.function is not b.function and in_loop_of(b, found):
            b.warn(
                node,
                f"{node.id} is the variable of a loop: this function sees its later values",
                f"own = {node.id} in a function that makes this one keeps the value",
            )
        return b.read_var(found)
    if isinstance(found, LocalFunction):
        return found
    if node.id in CONSTRUCTORS and node.id not in ("Array", "Iterator"):
        return WordExpr(node.id)
    named = b.scope.lookup(node.id)
    module = module_of(b)
    namesake = module is not None and isinstance(named, TypeGroup) and named.defs.get(0) is module
    if named is not None and not (namesake and module is not None and node.id in module.members):
        return TypeExpr(named)
    member = module_member(b, module, node)
    if member is not None:
        return member
    if node.id in WORDS or node.id == "super":
        return WordExpr(node.id)
    if node.id in b.failed or node.id in b.file.refused or (module is not None and node.id in module.broken):
        follow(node)
    return unknown_name(b, module, node)


def unknown_name(b: Binder, module: TypeDef | None, node: ast.Name) -> Expr:
    """Refuse a name, with the nearest one that is there."""
    for holder in b.hierarchy.chain(b.definition.self_type):
        if node.id in holder.definition.members:
            static = holder.definition.members[node.id][0].is_static
            owner = holder.definition.name if static else "self"
            fail(node, f"no {node.id} in sight", f"{owner}.{node.id}")
    known: list[str] = [*(module.members if module is not None else ()), *WORDS]
    inside: Binder | None = b
    while inside is not None:
        known += inside.names
        inside = inside.parent
    known += [d.name for d in b.world.sources if d.namespace == b.file.namespace]
    hint = name_hint(node.id, known, b.file.imports.get(node.id, ()))
    return fail(node, f"no {node.id} in sight", hint)


def in_loop_of(b: Binder, var: Var) -> bool:
    """Whether a nested function stands in a loop of the function that a variable belongs to."""
    binder: Binder | None = b
    while binder is not None and binder.function is not var.function:
        binder = binder.parent
    return binder is not None and bool(binder.loops)


def module_of(b: Binder) -> TypeDef | None:
    """The class of this module's functions."""
    module: TypeDef | None = b.world.types.get((b.file.namespace, b.file.stem), {}).get(0)
    if module is None or "module" not in module.words:
        return b.definition if "module" in b.definition.words else None
    return module


def module_member(b: Binder, module: TypeDef | None, node: ast.Name) -> Expr | None:
    """A function or constant of this module, or one that an import names."""
    for imported in b.file.imports.get(node.id, ()):
        holder, _, name = imported.rpartition(".")
        found = b.scope.dotted(holder)
        if isinstance(found, TypeGroup) and 0 in found.defs:
            return static_member(b, found.defs[0].inst(()), name, node)
    if module is not None and node.id in module.members:
        return static_member(b, module.self_type, node.id, node)
    return None


@expression(ast.Attribute)
def bind_attribute(b: Binder, node: ast.Attribute, target: Type | None) -> Expr:
    """`x.name`"""
    if isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name) and node.value.func.id == "super":
        return base_member(b, node)
    name = member_name(node.attr)
    outer = b.expr(node.value)
    if isinstance(outer, MethodGroup) and isinstance(node.value, ast.Name) and isinstance(outer.holder, NamedType):
        outer = TypeExpr(TypeGroup(node.value.id, {0: outer.holder.definition}))  # a function named as its module
    if isinstance(outer, TypeExpr):
        return type_member(b, outer, name, node)
    if isinstance(outer, WordExpr):
        fail(node, f"{outer.name} is a word of the language and has no members")
    if isinstance(outer, RefArg):
        if outer.operand is None or name != "value":
            fail(node, f"a reference has no member {name}", "ref(x).value is what it refers to")
        return outer.operand
    return member_access(b, b.finish(outer, node), name, node)


def member_name(name: str) -> str:
    """Keyword names lose their underscore."""
    from oscil.managed.decorators import metadata_name

    return metadata_name(name)


def base_member(b: Binder, node: ast.Attribute) -> Expr:
    """`super().name`: the base class's member, called without virtual dispatch."""
    this = b.this(node)
    base = b.hierarchy.base(this.type)
    if base is None:
        fail(node, f"{this.type} has no base class")
    if node.attr == "__init__":
        fail(node, "super().__init__(...) is the first statement of a constructor or nothing")
    found = lookup(b, base, member_name(node.attr), node)
    if isinstance(found, list):
        return MethodGroup(node.attr, this, base, found, is_base=True)
    member, owner = found
    if isinstance(member, PropertySymbol):
        return PropertyExpr(this, PropertyRef(member, owner), [], is_base=True)
    return make_access(b, this, base, member, owner, node)


def type_member(b: Binder, outer: TypeExpr, name: str, node: ast.AST) -> Expr:
    """A member of a namespace or type."""
    found = outer.entity
    if isinstance(found, NamespaceRef):
        inner = b.scope.dotted(f"{found.name}.{name}")
        if inner is None:
            fail(node, f"no {name} in the namespace {found.name}")
        return TypeExpr(inner)
    type = type_of_entity(b, outer, node, static_use=True)
    if isinstance(type, NamedType):
        group = nested_group(type, name)
        if group is not None:
            return TypeExpr(group)
    return static_member(b, type, name, node)


def type_of_entity(b: Binder, expr: TypeExpr, node: ast.AST | None, *, static_use: bool = False) -> Type:
    """The type that a TypeExpr names."""
    found = expr.entity
    if isinstance(found, TypeGroup):
        return without_arguments(b.scope, found, node)
    if isinstance(found, NamespaceRef):
        fail(node, f"{found.name} is a namespace")
    return found


def lookup(
    b: Binder, type: Type, name: str, node: ast.AST | None
) -> list[tuple[MethodSymbol, NamedType]] | tuple[Member, NamedType]:
    """Accessible members of a name: a list of methods, or the one other member."""
    found = b.hierarchy.members(type, name)
    usable = [(m, o) for m, o in found if accessible(m, b.definition, b.hierarchy)]
    if found and not usable and not extension_methods(b, name):
        member = found[0][0]
        hint = ""
        if member.access == PRIVATE and member.name.startswith("_"):
            kind = "Protected[T] as its type" if isinstance(member, FieldSymbol) else "@protected"
            hint = f"a name with _ is private to its class: {kind} shows it to subclasses, Internal to the program"
        fail(node, f"{member} is not accessible here", hint)
    if not usable:
        return []
    methods = [(m, o) for m, o in usable if isinstance(m, MethodSymbol)]
    if isinstance(usable[0][0], MethodSymbol):
        return methods
    return usable[0]


def static_member(b: Binder, type: Type, name: str, node: ast.AST | None) -> Expr:
    """`Type.name`: statics, and methods (instance ones are refused when called)."""
    found = lookup(b, type, name, node)
    if isinstance(found, list):
        if not found:
            missing(b, type, name, node)
        return MethodGroup(name, None, type, found)
    member, owner = found
    if not member.is_static:
        fail(node, f"{member} belongs to an instance, {type} is a type")
    return make_access(b, None, type, member, owner, node)


def member_access(b: Binder, obj: Expr, name: str, node: ast.AST | None) -> Expr:
    """`obj.name` on a value."""
    if isinstance(obj, Display):
        from oscil.managed.bind_displays import natural

        obj = natural(b, obj, node)
    if (
        isinstance(obj.type, PendingType)
        or obj.type is UNTYPED_INT
        or (isinstance(obj, Const) and obj.type is not NULL)
    ):
        obj = (
            Convert(obj, "nop", b.conversions.default_type(obj))
            if isinstance(obj.type, PendingType)
            else b.conversions.settle(obj)
        )
    type = obj.type
    if isinstance(type, PtrType):
        fail(node, f"a member of {type}", "p[0].name")
    found = lookup(b, type, name, node) if isinstance(type, NamedType | TypeParam | ArrayType) else []
    if isinstance(found, list):
        group = MethodGroup(name, obj, type, found)
        if not found and not extension_methods(b, name):
            missing(b, type, name, node)
        return group
    member, owner = found
    return make_access(b, None if member.is_static else obj, type, member, owner, node)


def make_access(
    b: Binder, obj: Expr | None, holder: Type, member: Member, owner: NamedType, node: ast.AST | None
) -> Expr:
    """The access of one field, property or event."""
    if isinstance(member, FieldSymbol):
        if member.is_literal:
            return field_constant(b.program, b.hierarchy, member, owner, node)
        if owner.definition.kind == "enum":
            fail(node, f"{member} is not a constant")
        reference = FieldExpr(obj, FieldRef(member, owner))
        if member.is_buffer:
            return buffer_pointer(b, reference, node)
        if isinstance(reference.type, ByRefType):
            return Deref(reference, reference.type.element, reference.type.readonly)
        return reference
    if isinstance(member, PropertySymbol):
        return PropertyExpr(obj, PropertyRef(member, owner), [], holder=holder if obj is None else None)
    assert isinstance(member, EventSymbol)
    from oscil.managed.types import subst

    return EventExpr(obj, member, owner, subst(member.type, owner.map))


def missing(b: Binder, type: Type, name: str, node: ast.AST | None) -> NoReturn:
    """No such member; said only when no declaration of it was refused."""
    if is_broken(b, type, name):
        follow(node)
    fail(node, f"{type} has no member {name}", suggest(b, type, name))


def is_broken(b: Binder, type: Type, name: str) -> bool:
    """Whether a type or base has a refused declaration of this name."""
    holders = [*b.hierarchy.chain(type), *b.hierarchy.interfaces(type)]
    return any(
        "*" in h.definition.broken or name in h.definition.broken or member_name(name) in h.definition.broken
        for h in holders
    )


def suggest(b: Binder, type: Type, name: str) -> str:
    """A member with nearly the same name."""
    known = {known: None for holder in b.hierarchy.chain(type) for known in holder.definition.members}
    return MEMBERS.get(name) or nearly(name, known)


def extension_methods(b: Binder, name: str) -> list[tuple[MethodSymbol, NamedType]]:
    """Extension methods of a name in the namespaces in sight, nearest first (C# 12.8.9.3)."""
    b.hierarchy.asked.add(name)
    found: list[tuple[MethodSymbol, NamedType]] = []
    for definition in extension_classes(b):
        for member in definition.members.get(name, ()):
            if isinstance(member, MethodSymbol) and member.extension and accessible(member, b.definition, b.hierarchy):
                found.append((member, definition.inst(())))
    return found


def extension_classes(b: Binder) -> list[TypeDef]:
    """Static classes with extension methods that this file sees."""
    cache = b.world.extension_cache
    key = b.file.path
    if key not in cache:
        spaces = [b.file.namespace]
        while spaces[-1]:
            spaces.append(spaces[-1].rpartition(".")[0])
        spaces += b.file.opened + [full.rpartition(".")[0] for names in b.file.imports.values() for full in names]
        index = extension_index(b)
        cache[key] = [d for space in dict.fromkeys(spaces) for d in index.get(space, ())]
    return cache[key]


def extension_index(b: Binder) -> dict[str, list[TypeDef]]:
    """Namespace -> its static classes with extension methods."""
    index = b.world.extension_index
    if index is None:
        index = b.world.extension_index = {}
        for definition in [*b.world.sources, *(d for loader in b.world.loaders for d in loader.extension_classes())]:
            if definition.has_extensions:
                index.setdefault(definition.namespace, []).append(definition)
    return index


@expression(ast.Subscript)
def bind_subscript(b: Binder, node: ast.Subscript, target: Type | None) -> Expr:
    """Type arguments, or an element."""
    if isinstance(node.value, ast.Name) and node.value.id in CONSTRUCTORS and b.find_name(node.value.id) is None:
        found = entity(b.scope, node)
        assert found is not None
        return TypeExpr(found)
    outer = b.expr(node.value)
    if isinstance(outer, TypeExpr):
        if isinstance(outer.entity, TypeGroup):
            return TypeExpr(outer.entity.apply(tuple(resolve(b.scope, i) for i in items(node.slice)), node))
        fail(node, "a subscript of a type that takes no type arguments")
    if isinstance(outer, LocalFunction):
        return LocalFunction(outer.function, tuple(resolve(b.scope, i) for i in items(node.slice)))
    if isinstance(outer, MethodGroup):
        return MethodGroup(
            outer.name,
            outer.obj,
            outer.holder,
            outer.methods,
            tuple(resolve(b.scope, i) for i in items(node.slice)),
            outer.is_base,
        )
    obj = b.finish(outer, node)
    if isinstance(node.slice, ast.Slice):
        from oscil.managed.bind_slices import bind_slice

        return bind_slice(b, as_span(b, obj, node), node.slice, node)
    again = obj
    if any(is_negative(item) for item in items(node.slice)):
        obj, again = evaluated_once(b, obj)
    indices = [index_value(b, again, item) for item in items(node.slice)]
    return element_of(b, as_span(b, obj, node), indices, node)


def is_negative(node: ast.expr) -> bool:
    """`-1` in an index."""
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant)


def evaluated_once(b: Binder, obj: Expr) -> tuple[Expr, Expr]:
    """(what stands where a holder stands, what reads it again for its length). A struct is not copied: its elements may
    be assigned.
    """
    obj = b.conversions.settle(obj)
    if isinstance(obj, VarExpr | This | Const) or obj.type.is_value:
        return obj, obj
    var = VarExpr(b.temp(obj.type))
    return AssignExpr(var, obj), var


def index_value(b: Binder, obj: Expr, node: ast.expr) -> Expr:
    """An index expression; a negative literal counts from the end."""
    found = b.value(node)
    if not isinstance(found, Const) or found.type is not UNTYPED_INT or found.value >= 0:
        return found
    keyed = isinstance(obj.type, NamedType) and b.hierarchy.members(obj.type, "ContainsKey")
    if inline_length(obj.type):
        return Const(b.i32, inline_length(obj.type) + found.value)
    if isinstance(obj.type, ArrayType | NamedType) and not keyed:
        from oscil.managed.bind_slices import from_end

        return from_end(b, obj, found, node)
    return found


def element_of(b: Binder, obj: Expr, indices: list[Expr], node: ast.AST) -> Expr:
    """`obj[indices]` with bound indices."""
    type = obj.type
    if isinstance(type, ArrayType):
        converted = [array_index(b, i, node) for i in indices]
        if len(converted) != max(type.rank, 1):
            fail(node, f"{len(converted)} indices for {type}")
        if type.rank == 0:
            return Element(obj, converted, type.element)
        narrow = [b.conversions.explicit(i, b.i32, node, True) for i in converted]
        return Deref(ArrayCall("Address", type, [obj, *narrow], ref_to(type.element)), type.element)
    if isinstance(type, PtrType):
        if len(indices) != 1:
            fail(node, "a pointer takes one index")
        from oscil.managed.bind_arith import offset_pointer

        return Deref(offset_pointer(b, obj, indices[0], "add", node), type.element)
    if not isinstance(type, NamedType | TypeParam):
        fail(node, f"{type} cannot be indexed")
    from oscil.managed.bind_calls import indexer_access

    return indexer_access(b, obj, indices, node)


def array_index(b: Binder, index: Expr, node: ast.AST) -> Expr:
    """An index of an array: i32, or a native int made from any other integer (III.4.8)."""
    if index.type is UNTYPED_INT or isinstance(index.type, PendingType):
        return b.conversions.to(index, b.i32, node)
    name = numbers.element(index.type)
    if name in ("i4", "i1", "u1", "i2", "u2", "i"):
        return index
    if name in ("u4", "u8", "u"):
        return b.conversions.numeric(index, b.world.word("nuint"), name == "u8")
    if name == "i8":
        return b.conversions.numeric(index, b.world.word("nint"), True)
    if name == "char" or b.conversions.implicit(index, b.i32):
        return b.conversions.explicit(index, b.i32, node, False)
    return fail(node, f"{index.type} as an index")


def length_of(b: Binder, obj: Expr, node: ast.AST | None) -> Expr:
    """`len(x)`"""
    if isinstance(obj.type, ArrayType):
        if obj.type.rank == 0:
            return ArrayLength(obj, b.i32)
        return b.member_value(obj, "Length", node)
    if inline_length(obj.type):
        return Const(b.i32, inline_length(obj.type))
    for name in ("Length", "Count"):
        found = b.hierarchy.members(obj.type, name) if isinstance(obj.type, NamedType | TypeParam) else []
        if any(
            isinstance(m, PropertySymbol | FieldSymbol) and accessible(m, b.definition, b.hierarchy) for m, _ in found
        ):
            return b.member_value(obj, name, node)
    return fail(node, f"{obj.type} has no Length and no Count")
