"""Pass 3a: annotated names in class bodies become fields, auto properties, events and data."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from oscil.managed.bind_buffers import declare_buffer
from oscil.managed.collect import Program
from oscil.managed.decorators import access_of_name, metadata_name
from oscil.managed.diagnostics import fail
from oscil.managed.names import NameScope, items, resolve
from oscil.managed.symbols import (
    INTERNAL,
    PRIVATE,
    PROTECTED,
    PUBLIC,
    Declaration,
    EventSymbol,
    FieldSymbol,
    MethodSymbol,
    ParamSymbol,
    PropertySymbol,
    TypeDef,
)  # fmt: skip
from oscil.managed.types import VOID, NamedType, Type

ACCESS_WORDS = {"Internal": INTERNAL, "Protected": PROTECTED, "Private": PRIVATE, "Public": PUBLIC}
FIELD_WORDS = {
    "Static",
    "ClassVar",
    "ReadOnly",
    "Final",
    "Const",
    "ThreadStatic",
    "Auto",
    "Init",
    "Event",
    "FixedBuffer",
    "Volatile",
    *ACCESS_WORDS,
}


@dataclass(slots=True)
class FieldShape:
    """A field annotation taken apart: modifier words, accessibility, attributes, and what is left as the type."""

    words: set[str] = field(default_factory=set)
    access: int | None = None
    attributes: list[ast.expr] = field(default_factory=list)
    rest: ast.expr | None = None


def peel(node: ast.expr) -> FieldShape:
    """`Static[ReadOnly[Internal[T]]]` -> its words and `T`."""
    shape = FieldShape()
    while isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        word = node.value.id
        if word == "Annotated":
            first, *attributes = items(node.slice)
            shape.attributes += attributes
            node = first
        elif word in ACCESS_WORDS:
            shape.access = ACCESS_WORDS[word]
            node = node.slice
        elif word in FIELD_WORDS:
            shape.words.add(word)
            if word == "FixedBuffer":
                break
            node = node.slice
        else:
            break
    shape.rest = node
    return shape


def declare_field(
    program: Program, scope: NameScope, definition: TypeDef, declaration: Declaration, node: ast.AnnAssign
) -> None:
    """One annotated assignment of a class body."""
    if not isinstance(node.target, ast.Name):
        fail(node, "an annotated target in a class body", "a field is `name: Type`")
    shape = peel(node.annotation)
    assert shape.rest is not None
    name = metadata_name(node.target.id)
    access = shape.access if shape.access is not None else access_of_name(name)
    static = bool(shape.words & {"Static", "ClassVar", "ThreadStatic", "Const"}) or definition.is_static
    is_buffer = "FixedBuffer" in shape.words
    type = declare_buffer(program, scope, definition, name, shape.rest) if is_buffer else resolve(scope, shape.rest)
    here = Declaration(declaration.file, node)
    if "Auto" in shape.words:
        declare_auto(definition, here, name, type, static, access, shape, node.value)
    elif "Event" in shape.words:
        declare_event(definition, here, name, type, static, access, shape)
    elif static and node.value is not None and is_data(type, node.value):
        declare_data(definition, here, name, type, access, node.value)
    else:
        symbol = FieldSymbol(definition, name, static, access, type)
        symbol.decl = here
        here.attributes = shape.attributes
        symbol.is_literal = "Const" in shape.words
        symbol.is_readonly = bool(shape.words & {"ReadOnly", "Final"}) or (definition.is_readonly and not static)
        symbol.thread_static = "ThreadStatic" in shape.words
        symbol.is_buffer = is_buffer
        symbol.init = node.value
        if symbol.is_literal:
            symbol.const_state = 0
            if node.value is None:
                fail(node, "a constant without a value")
        add_member(definition, symbol, node)


def add_member(definition: TypeDef, member: FieldSymbol | PropertySymbol | EventSymbol, node: ast.AST) -> None:
    """Add a member that shares its name with nothing else (indexers do)."""
    if member.name in definition.members and not (isinstance(member, PropertySymbol) and member.params):
        fail(node, f"{definition} has a member {member.name} already")
    definition.add(member)


def accessor(
    definition: TypeDef, here: Declaration, name: str, static: bool, access: int, params: list[ParamSymbol], ret: Type
) -> MethodSymbol:
    """A compiler-made accessor."""
    symbol = MethodSymbol(definition, name, static, access)
    symbol.signature = (params, ret)
    symbol.special = True
    symbol.decl = here
    definition.add(symbol)
    return symbol


def declare_auto(
    definition: TypeDef,
    here: Declaration,
    name: str,
    type: Type,
    static: bool,
    access: int,
    shape: FieldShape,
    value: ast.expr | None,
) -> None:
    """`P: Auto[T]`: a property over a field of its own."""
    prop = PropertySymbol(definition, name, static, access, type, [])
    prop.decl = here
    here.attributes = shape.attributes
    add_member(definition, prop, here.node)
    getter_only = bool(shape.words & {"ReadOnly", "Final"})
    prop.getter = accessor(definition, here, f"get_{name}", static, access, [], type)
    prop.getter.accessor_of = prop
    if not getter_only:
        prop.setter = accessor(definition, here, f"set_{name}", static, access, [ParamSymbol("value", type)], VOID)
        prop.setter.accessor_of = prop
        prop.setter.is_init = "Init" in shape.words
    if definition.is_interface:
        for method in (prop.getter, prop.setter):
            if method is not None:
                method.is_virtual = method.is_abstract = method.is_newslot = True
        return
    backing = FieldSymbol(definition, f"<{name}>k__BackingField", static, PRIVATE, type)
    backing.is_readonly = getter_only or "Init" in shape.words or (definition.is_readonly and not static)
    backing.decl, backing.init = Declaration(here.file, here.node), value
    definition.add(backing)
    prop.getter.synthesized = ("auto_get", backing)
    if prop.setter is not None:
        prop.setter.synthesized = ("auto_set", backing)


def declare_event(
    definition: TypeDef, here: Declaration, name: str, type: Type, static: bool, access: int, shape: FieldShape
) -> None:
    """`E: Event[Handler]`: a field-like event."""
    event = EventSymbol(definition, name, static, access, type)
    event.decl = here
    here.attributes = shape.attributes
    add_member(definition, event, here.node)
    event.adder = accessor(definition, here, f"add_{name}", static, access, [ParamSymbol("value", type)], VOID)
    event.remover = accessor(definition, here, f"remove_{name}", static, access, [ParamSymbol("value", type)], VOID)
    event.adder.accessor_of = event.remover.accessor_of = event
    if definition.is_interface:
        for method in (event.adder, event.remover):
            method.is_virtual = method.is_abstract = method.is_newslot = True
        return
    event.field = FieldSymbol(definition, f"<{name}>k__Event", static, PRIVATE, type)
    event.field.decl = Declaration(here.file, here.node)
    definition.add(event.field)
    event.adder.synthesized = ("event_add", event)
    event.remover.synthesized = ("event_remove", event)


def is_data(type: Type, value: ast.expr) -> bool:
    """A static read-only span of constants lives in the image, not on the heap."""
    if not isinstance(type, NamedType) or type.definition.full_name != "System.ReadOnlySpan`1":
        return False
    return isinstance(value, ast.List | ast.Tuple) or (
        isinstance(value, ast.Constant) and isinstance(value.value, bytes)
    )


def declare_data(definition: TypeDef, here: Declaration, name: str, type: Type, access: int, value: ast.expr) -> None:
    """`T: Static[ReadOnlySpan[u8]] = b"..."`: a get-only property over data in the image."""
    prop = PropertySymbol(definition, name, True, access, type, [])
    prop.decl = here
    add_member(definition, prop, here.node)
    prop.getter = accessor(definition, here, f"get_{name}", True, access, [], type)
    prop.getter.accessor_of = prop
    prop.getter.synthesized = ("data", value)
