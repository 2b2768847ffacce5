"""Arrays inside of structs: inline arrays (`@inline_array(8)`) and fixed buffers (`FixedBuffer[u8, 16]`, C# 24.8).

four[i]   (inline array)  MemoryMarshal.CreateSpan(ref four._first, 4)[i]
p.data    (fixed buffer)  &p.data.FixedElementField, a Ptr[u8]
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from oscil.managed import numbers
from oscil.managed.diagnostics import fail
from oscil.managed.names import items, resolve
from oscil.managed.symbols import PUBLIC, STRUCT, FieldRef, FieldSymbol, MethodRef, MethodSymbol, TypeDef
from oscil.managed.tree import AddressOf, Call, Const, Deref, Expr, FieldExpr
from oscil.managed.types import NamedType, Type, pointer_to, ref_to

if TYPE_CHECKING:
    from oscil.managed.binder import Binder
    from oscil.managed.collect import Program
    from oscil.managed.names import NameScope


def inline_length(type: Type) -> int:
    """How many elements an inline array has; 0 for other types."""
    return type.definition.inline_length if isinstance(type, NamedType) else 0


def inline_field(type: NamedType) -> FieldSymbol:
    """The one instance field."""
    return next(
        m
        for members in type.definition.members.values()
        for m in members
        if isinstance(m, FieldSymbol) and not m.is_static
    )


def as_span(b: Binder, obj: Expr, node: ast.AST) -> Expr:
    """An inline array as a span over it (a read-only one where it cannot be written); other values as they are."""
    length = inline_length(obj.type)
    if not length:
        return obj
    assert isinstance(obj.type, NamedType)
    element = FieldRef(inline_field(obj.type), obj.type).type
    fixed = isinstance(obj, Deref) and obj.read_only
    as_element = static_method(b, "System.Runtime.CompilerServices.Unsafe", "As", (obj.type, element), node)
    name = "CreateReadOnlySpan" if fixed else "CreateSpan"
    create = static_method(b, "System.Runtime.InteropServices.MemoryMarshal", name, (element,), node)
    address = b.address(obj, ref_to(obj.type, fixed), node, allow_temp=True)
    return b.call(create, None, [Call(as_element, None, [address], type=as_element.ret), Const(b.i32, length)])


def static_method(b: Binder, holder: str, name: str, args: tuple[Type, ...], node: ast.AST) -> MethodRef:
    """A generic method of the class library by its number of type parameters."""
    type = b.world.core(holder, node=node)
    for member, owner in b.hierarchy.members(type, name):
        if isinstance(member, MethodSymbol) and len(member.type_params) == len(args):
            return MethodRef(member, owner, args)
    return fail(node, f"{holder} has no {name}, which inline arrays need")


# --- fixed buffers


def declare_buffer(program: Program, scope: NameScope, definition: TypeDef, name: str, node: ast.expr) -> Type:
    """The nested struct of a fixed buffer: one element, and the size of all of them."""
    assert isinstance(node, ast.Subscript)
    parts = items(node.slice)
    count = parts[1].value if len(parts) == 2 and isinstance(parts[1], ast.Constant) else 0
    if not isinstance(count, int) or count <= 0:
        fail(node, "the length of a fixed buffer is a positive literal", "FixedBuffer[u8, 16]")
    element = resolve(scope, parts[0])
    bits = numbers.BITS.get(numbers.element(element), 0)
    if not bits and numbers.element(element) not in ("bool", "char"):
        fail(node, f"a fixed buffer of {element}", "a number, bool or char; @inline_array for others")
    if definition.kind is not STRUCT or definition.type_params:
        fail(node, "a fixed buffer outside of a struct that is not generic")
    size = {"bool": 1, "char": 2}.get(numbers.element(element), bits // 8)
    buffer = TypeDef(definition.namespace, f"<{name}>e__FixedBuffer", 0, STRUCT, definition)
    buffer.base = program.world.core("System.ValueType", node=node)
    buffer.layout = ("sequential", 0, size * count)
    first = FieldSymbol(buffer, "FixedElementField", False, PUBLIC, element)
    buffer.add(first)
    program.types.append(buffer)
    return buffer.self_type


def buffer_pointer(b: Binder, access: FieldExpr, node: ast.AST | None) -> Expr:
    """`x.data` of a fixed buffer: a pointer to its first element."""
    type = access.type
    assert isinstance(type, NamedType)
    first = FieldExpr(access, FieldRef(inline_field(type), type))
    if access.obj is not None:
        b.address(access.obj, ref_to(access.obj.type), node) if access.obj.type.is_value else None
    return AddressOf(first, pointer_to(first.type))
