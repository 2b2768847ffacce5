"""Definitions to metadata: types, fields, methods, properties, events; then every body."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from oscil.errors import OscilError
from oscil.managed import numbers
from oscil.managed.collect import Program
from oscil.managed.constants import default_argument, field_constant
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.emit_attributes import Attributes
from oscil.managed.emit_closures import Closure, Closures
from oscil.managed.emit_types import NO_ENV, VOID_SIG, Env, Tokens
from oscil.managed.hierarchy import Hierarchy
from oscil.managed.symbols import (
    CLASS,
    DELEGATE,
    ENUM,
    INTERFACE,
    PUBLIC,
    STRUCT,
    EventSymbol,
    FieldSymbol,
    MethodRef,
    MethodSymbol,
    PropertySymbol,
    TypeDef,
)  # fmt: skip
from oscil.managed.tree import Const, Function
from oscil.managed.types import VOID, NamedType, Type, TypeParam
from oscil.metadata.signatures import ClassSig, Convention, ElementType, MethodSig, MVarSig, Prim, VarSig
from oscil.writer import AssemblyBuilder, Constant, MethodBuilder, Param, TypeBuilder

if TYPE_CHECKING:
    from oscil.managed.body_cache import BodyCache
    from oscil.managed.names import NameScope

TYPE_ACCESS = {PUBLIC: 1}
NESTED_ACCESS = {1: 3, 2: 6, 3: 5, 4: 4, 5: 7, 6: 2}
LAYOUTS = {"auto": 0x0, "sequential": 0x8, "explicit": 0x10}
CONSTANT_TYPES = {
    "bool": ElementType.BOOLEAN, "char": ElementType.CHAR, "i1": ElementType.I1, "u1": ElementType.U1,
    "i2": ElementType.I2, "u2": ElementType.U2, "i4": ElementType.I4, "u4": ElementType.U4, "i8": ElementType.I8,
    "u8": ElementType.U8, "r4": ElementType.R4, "r8": ElementType.R8, "string": ElementType.STRING, "i": ElementType.I4,
    "u": ElementType.U4,
}  # fmt: skip


@dataclass(slots=True)
class Pending:
    """A body still to be written."""

    method: MethodSymbol
    builder: MethodBuilder
    function: Function | None = None
    key: str = ""  # of its record in the body cache


@dataclass(slots=True)
class AssemblyEmitter:
    """Everything that emission shares."""

    program: Program
    hierarchy: Hierarchy
    builder: AssemblyBuilder
    debug: bool = True
    partial: bool = False
    folder: str = ""
    body_cache: BodyCache | None = None
    types: dict[TypeDef, TypeBuilder] = field(default_factory=dict)
    queue: list[Pending] = field(default_factory=list)
    documents: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    data: dict[tuple[bytes, int], int] = field(default_factory=dict)
    data_types: dict[int, TypeBuilder] = field(default_factory=dict)
    lowered: list[tuple[Function, MethodBuilder, Env]] = field(default_factory=list)
    lowered_names: set[tuple[TypeDef, str]] = field(default_factory=set)
    machine_count: int = 0
    tokens: Tokens = field(init=False)
    closures: Closures = field(init=False)
    attributes: Attributes = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = Tokens(self.builder, self.program.world)
        self.closures = Closures(self)
        self.attributes = Attributes(self)

    # --- definitions

    def define_all(self) -> None:
        """Rows for every declared type and member; tokens first, since signatures may name any type."""
        for definition in self.program.types:
            outer = self.types[definition.enclosing] if definition.enclosing is not None else None
            made = self.builder.define_type(
                "" if outer else definition.namespace, definition.metadata_name, type_flags(definition), enclosing=outer
            )
            self.types[definition] = made
            definition.token = made.token
        for definition in self.program.types:
            self.guard(definition, None, lambda d=definition: self.define_header(d))
        for definition in self.program.types:
            for members in list(definition.members.values()):
                for member in members:
                    if isinstance(member, FieldSymbol):
                        self.guard(definition, member, lambda m=member: self.define_field(m))
            if definition.kind is ENUM:
                self.define_enum_value(definition)
        for definition in self.program.types:
            for members in list(definition.members.values()):
                for member in members:
                    if isinstance(member, MethodSymbol):
                        self.guard(definition, member, lambda m=member: self.define_method(m))
            self.define_implicit_constructors(definition)
        for definition in self.program.types:
            self.guard(definition, None, lambda d=definition: self.define_associations(d))

    def guard(self, definition: TypeDef, member: Any, action: Any) -> None:
        """Record a refusal at the member or type."""
        shown = definition if definition.declarations else definition.enclosing  # compiler-made types have none
        assert shown is not None
        decl = getattr(member, "decl", None) or shown.declarations[0]
        try:
            action()
        except BindError as error:
            self.program.diagnostics.add_error(decl.file.path, error, decl.node)
        except OscilError as error:
            self.program.diagnostics.add(decl.file.path, decl.node, str(error))
        except Exception as error:
            self.program.diagnostics.add_defect(decl.file.path, decl.node, str(definition), error)

    def define_header(self, definition: TypeDef) -> None:
        """Base, interfaces, type parameters, layout."""
        made = self.types[definition]
        if definition.base is not None:
            made.extends = self.tokens.type_operand(definition.base)
        for interface in (
            self.hierarchy.interfaces(definition.self_type)
            if definition.kind is INTERFACE
            else all_declared(self.hierarchy, definition)
        ):
            made.add_interface(self.tokens.type_operand(interface))
        for param in definition.type_params:
            self.define_type_param(made, param)
        if definition.layout is not None and (definition.layout[1] or definition.layout[2]):
            made.set_layout(definition.layout[1], definition.layout[2])
        elif (
            definition.kind is STRUCT
            and definition.layout is None
            and not any(
                isinstance(m, FieldSymbol) and not m.is_static for ms in definition.members.values() for m in ms
            )
        ):
            made.set_layout(0, 1)

    def define_type_param(self, made: TypeBuilder | MethodBuilder, param: TypeParam, env: Env = NO_ENV) -> None:
        """A GenericParam row with its constraints."""
        constraints = list(param.constraints)
        row = made.add_generic_param(param.name, param.flags, [self.tokens.type_operand(c, env) for c in constraints])
        if param.flags & TypeParam.VALUE and not constraints:
            value_type = self.program.world.find("System", "ValueType")
            if value_type is not None:
                row.add_constraint(self.tokens.definition(value_type))

    def define_enum_value(self, definition: TypeDef) -> None:
        """The instance field of an enum (II.14.3)."""
        assert definition.underlying is not None
        self.types[definition].define_field("value__", 0x0606, self.tokens.sig(definition.underlying))

    def define_field(self, symbol: FieldSymbol) -> None:
        """A Field row; constants are folded here."""
        flags = symbol.access
        constant = None
        flags |= 0x10 if symbol.is_static else 0
        flags |= 0x20 if symbol.is_readonly and not symbol.is_literal else 0
        if symbol.is_literal:
            flags |= 0x40
            value = field_constant(self.program, self.hierarchy, symbol, symbol.owner.self_type, symbol.init)
            constant = self.constant(value, symbol.type)
            if constant is None:
                flags = flags & ~0x40 | 0x20
        made = self.types[symbol.owner].define_field(
            symbol.name, flags, self.tokens.sig(symbol.type), offset=symbol.offset, constant=constant
        )
        symbol.token = made.token

    def constant(self, value: Any, type: Type) -> Constant | None:
        """A Constant row's content; None for what cannot be one (a decimal, say)."""
        content = value.value if isinstance(value, Const) else 0
        name = numbers.underlying(type)
        if isinstance(content, str):
            return Constant(ElementType.STRING, content)
        if type.is_ref or name == "":
            return Constant(ElementType.CLASS, None) if type.is_ref and content in (None, 0) else None
        return Constant(CONSTANT_TYPES[name], numbers.wrap(content, name) if name in numbers.RANGES else content)

    def define_method(self, symbol: MethodSymbol) -> None:
        """A MethodDef row; bodies are queued."""
        owner = self.types[symbol.owner]
        made = owner.define_method(
            symbol.metadata_name,
            method_flags(symbol),
            symbol.impl_flags,
            self.tokens.method_sig(symbol),
            self.params(symbol),
        )
        symbol.token = made.token
        for param in symbol.type_params:
            self.define_type_param(made, param)
        for index, param_symbol in enumerate(symbol.params):
            self.attributes.mark_param(made, index + 1, symbol, param_symbol)
        if not symbol.is_abstract and not symbol.is_extern and symbol.owner.kind is not DELEGATE:
            self.queue.append(Pending(symbol, made))
        self.attributes.builders[symbol] = made

    def params(self, symbol: MethodSymbol) -> list[str | Param]:
        """Param rows: names, out, optional with constants."""
        found: list[str | Param] = []
        for param in symbol.params:
            flags = {"out": 2, "in": 1}.get(param.mode, 0)
            constant = None
            if param.has_default:
                flags |= 0x10
                value = default_argument(self.program, self.hierarchy, symbol, param, param.type, param.default)
                constant = (
                    self.constant(value, param.type)
                    if isinstance(value, Const) or param.type.is_value
                    else Constant(ElementType.CLASS, None)
                )
                if constant is None:
                    constant = Constant(ElementType.CLASS, None)
            found.append(Param(param.name, flags, constant))
        return found

    def define_implicit_constructors(self, definition: TypeDef) -> None:
        """The default constructor of a class without one, and a static constructor for static initialisers."""
        if definition.kind is CLASS and not definition.is_static and "__init__" not in definition.members:
            symbol = MethodSymbol(definition, "__init__", False, 4 if definition.is_abstract else PUBLIC)
            symbol.metadata_name, symbol.special, symbol.decl = ".ctor", True, definition.declarations[0]
            symbol.signature = ([], VOID)
            symbol.synthesized = ("constructor", None)
            definition.add(symbol)
            self.define_method(symbol)
        static = [
            m
            for ms in definition.members.values()
            for m in ms
            if isinstance(m, FieldSymbol) and m.is_static and m.init is not None and not m.is_literal
        ]
        if static and ".cctor" not in definition.members:
            symbol = MethodSymbol(definition, ".cctor", True, 1)
            symbol.special, symbol.decl = True, definition.declarations[0]
            symbol.signature = ([], VOID)
            symbol.synthesized = ("static_constructor", None)
            definition.add(symbol)
            self.define_method(symbol)

    def define_associations(self, definition: TypeDef) -> None:
        """Properties, events, MethodImpls, attributes."""
        made = self.types[definition]
        for members in definition.members.values():
            for member in members:
                if isinstance(member, PropertySymbol):
                    params = tuple(self.tokens.sig(p.type) for p in member.params)
                    sig = MethodSig(
                        Convention.PROPERTY, not member.is_static, False, 0, self.tokens.sig(member.type), params
                    )
                    getter, setter = member.getter, member.setter
                    row = made.define_property(
                        member.metadata_name,
                        0,
                        sig,
                        getter=getter.token if getter else None,
                        setter=setter.token if setter else None,
                    )
                    self.attributes.builders[member] = row
                elif isinstance(member, EventSymbol):
                    if member.adder is None or member.remover is None:
                        fail(None, f"the event {member.name} has one accessor", "@event def E and @E.remove")
                    event = made.define_event(
                        member.metadata_name,
                        0,
                        self.tokens.type_operand(member.type),
                        add=member.adder.token,
                        remove=member.remover.token,
                    )
                    self.attributes.builders[member] = event
                elif isinstance(member, MethodSymbol):
                    for declaration, owner in member.explicit:
                        made.method_impl(member.token, self.tokens.method(MethodRef(declaration, owner)))
        self.attributes.attach(definition, made)

    # --- bodies

    def emit_bodies(self) -> None:
        """Bind and write every queued body; nested functions follow the method that makes them."""
        from oscil.managed.bodies import write_body

        cache = self.body_cache
        if cache is not None:
            cache.start(self)
        for pending in self.queue:
            if cache is None:
                write_body(self, pending)
            elif not cache.restore(self, pending):
                made, asked = self.made_count(), set[str]()
                self.hierarchy.asked = asked
                write_body(self, pending)
                cache.keep(self, pending, asked, made)

    def made_count(self) -> int:
        """How many types, nested functions and data the bodies have made."""
        return len(self.builder.types) + len(self.lowered_names) + len(self.data)

    def document(self, path: str) -> Any:
        """The PDB document of a source file."""
        if not self.debug:
            return None
        found = self.documents.get(path)
        if found is None:
            if not self.sources:
                self.sources = {file.path: file.text for file in self.program.files}
            text = self.sources.get(path, "")
            found = self.documents[path] = self.builder.document(os.path.join(self.folder, path), source=text.encode())
        return found

    def document_at(self, shown: str | None) -> Any:
        """The same by the path that the PDB shows."""
        return self.document(os.path.relpath(shown, self.folder) if self.folder else shown) if shown else None

    # --- compiler-made types

    def synthesize_type(
        self,
        owner: TypeDef,
        name: str,
        params: list[TypeParam],
        base: Type | None = None,
        interfaces: list[NamedType] | None = None,
    ) -> tuple[TypeDef, NamedType, Env]:
        """A private nested class, generic over the owner's and the method's type parameters."""
        definition = TypeDef(owner.namespace, name, len(params), CLASS, owner)
        definition.type_params = [*owner.type_params, *params]
        definition.metadata_name = name
        definition.base = base or self.program.world.primitive("System.Object")
        env: Env = {p: VarSig(len(owner.type_params) + i) for i, p in enumerate(params)}
        made = self.builder.define_type(
            "", name, 0x100103, self.tokens.type_operand(definition.base, env), enclosing=self.types[owner]
        )
        definition.token = made.token
        self.types[definition] = made
        for param in definition.type_params:
            made.add_generic_param(
                param.name, param.flags & ~3, [self.tokens.type_operand(c, env) for c in param.constraints]
            )
        for interface in interfaces or ():
            made.add_interface(self.tokens.type_operand(interface, env))
        definition._interfaces = list(interfaces or ())
        return definition, definition.self_type, env

    def synthesize_field(self, definition: TypeDef, name: str, type: Type, env: Env) -> FieldSymbol:
        """A public instance field of a compiler-made type."""
        symbol = FieldSymbol(definition, name, False, PUBLIC, type)
        symbol.token = self.types[definition].define_field(name, 6, self.tokens.sig(type, env)).token
        self.tokens.envs[symbol] = env
        return symbol

    def synthesize_constructor(self, definition: TypeDef) -> MethodSymbol:
        """A parameterless constructor that calls Object's."""
        symbol = MethodSymbol(definition, "__init__", False, PUBLIC)
        symbol.metadata_name = ".ctor"
        symbol.signature = ([], VOID)
        made = self.types[definition].define_method(
            ".ctor", 0x1886, 0, MethodSig(Convention.DEFAULT, True, False, 0, VOID_SIG, ())
        )
        symbol.token = made.token
        made.il.emit("ldarg", 0)
        made.il.emit("call", self.object_constructor())
        made.il.emit("ret")
        return symbol

    def object_constructor(self) -> int:
        """System.Object's constructor."""
        holder = self.program.world.primitive("System.Object")
        for member in holder.definition.members.get("__init__", ()):
            assert isinstance(member, MethodSymbol)
            return self.tokens.method(MethodRef(member, holder))
        raise BindError(None, "System.Object has no constructor")

    def declare_lowered(self, function: Function, symbol: MethodSymbol, receiver: Closure | None) -> None:
        """The row of a nested function's method; its body is written later. Overloads and constructors may have nested
        functions of one name.
        """
        name, number = symbol.metadata_name, 1
        while (symbol.owner, symbol.metadata_name) in self.lowered_names:
            number += 1
            symbol.metadata_name = f"{name}_{number}"
        self.lowered_names.add((symbol.owner, symbol.metadata_name))
        env = receiver.env if receiver is not None else NO_ENV
        if receiver is not None and symbol.type_params:  # begin at 0: the outer ones are the class's
            env = {**env, **{p: MVarSig(at) for at, p in enumerate(symbol.type_params)}}
        self.tokens.envs[symbol] = env
        flags = 0x80 | (3 if receiver is not None else 1) | (0x10 if symbol.is_static else 0)
        made = self.types[symbol.owner].define_method(
            symbol.metadata_name, flags, symbol.impl_flags, self.tokens.method_sig(symbol), self.params_of(symbol)
        )
        symbol.token = made.token
        for param in symbol.type_params:
            self.define_type_param(made, param, env)
        self.lowered.append((function, made, env))

    def params_of(self, symbol: MethodSymbol) -> list[str | Param]:
        """Parameter names of a nested function."""
        return [Param(p.name, {"out": 2, "in": 1}.get(p.mode, 0)) for p in symbol.params]

    def data_field(self, content: bytes, align: int) -> int:
        """A field of <PrivateImplementationDetails> over constant bytes."""
        key = (content, align)
        found = self.data.get(key)
        if found is None:
            holder = self.types_for_data()
            size = len(content)
            shape = self.data_types.get(size)
            if shape is None:
                base = self.tokens.definition(self.program.world.core_def("System.ValueType"))
                shape = self.data_types[size] = self.builder.define_type(
                    "", f"__StaticArrayInitTypeSize={size}", 0x113, base, enclosing=holder
                )
                shape.set_layout(1, max(size, 1))
            row = holder.define_field(
                f"D{len(self.data)}", 0x113, ClassSig(shape.token, True), data=content, align=max(align, 1)
            )
            found = self.data[key] = row.token
        return found

    def types_for_data(self) -> TypeBuilder:
        """The class that holds constant data."""
        found = self.data_types.get(-1)
        if found is None:
            base = self.tokens.definition(self.program.world.core_def("System.Object"))
            found = self.data_types[-1] = self.builder.define_type("", "<PrivateImplementationDetails>", 0x100180, base)
        return found


def all_declared(hierarchy: Hierarchy, definition: TypeDef) -> list[NamedType]:
    """Interfaces of a class: the declared ones and what they inherit, as C# lists them."""
    inherited = set(hierarchy.interfaces(definition.base)) if isinstance(definition.base, NamedType) else set()
    declared = set(definition.self_type.interfaces)
    return [i for i in hierarchy.interfaces(definition.self_type) if i in declared or i not in inherited]


def type_flags(definition: TypeDef) -> int:
    """TypeAttributes (II.23.1.15)."""
    if definition.enclosing is not None:
        flags = NESTED_ACCESS[definition.access]
    else:
        flags = TYPE_ACCESS.get(definition.access, 0)
    if definition.kind is INTERFACE:
        return flags | 0xA0
    flags |= 0x80 if definition.is_abstract else 0
    flags |= 0x100 if definition.is_sealed or definition.kind in (STRUCT, ENUM, DELEGATE) else 0
    if definition.layout is not None:
        flags |= LAYOUTS[definition.layout[0]]
    elif definition.kind is STRUCT:
        flags |= LAYOUTS["sequential"]
    if not definition.explicit_static_init:
        flags |= 0x100000
    return flags


def method_flags(symbol: MethodSymbol) -> int:
    """MethodAttributes (II.23.1.10)."""
    flags = symbol.access | 0x80  # hide by signature
    flags |= 0x10 if symbol.is_static else 0
    if symbol.special:
        flags |= 0x800
    if symbol.metadata_name in (".ctor", ".cctor"):
        flags |= 0x1000
    if symbol.is_virtual:
        flags |= 0x40
        flags |= 0x100 if symbol.is_newslot and not symbol.is_static else 0
        flags |= 0x400 if symbol.is_abstract else 0
        flags |= 0x20 if symbol.is_final else 0
    return flags


__all__ = ["AssemblyEmitter", "NameScope", "Prim"]
