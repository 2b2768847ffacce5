"""Custom attributes: those that programs write, and those that the language implies."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from oscil.managed import numbers
from oscil.managed.bind_calls import constructors
from oscil.managed.constants import constant_binder
from oscil.managed.decorators import MEMBER_WORDS, TYPE_WORDS
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.homes import CLASS_LIBRARY, home_of
from oscil.managed.numbers import underlying
from oscil.managed.overloads import Argument, choose
from oscil.managed.python_names import DECORATORS, nearly
from oscil.managed.symbols import (
    Declaration,
    EventSymbol,
    FieldSymbol,
    MethodRef,
    MethodSymbol,
    ParamSymbol,
    PropertySymbol,
    TypeDef,
)  # fmt: skip
from oscil.managed.tree import Const, Convert, Default, Expr, NewArray, TypeOf
from oscil.managed.types import ArrayType, ByRefType, NamedType, Type, TypeParam
from oscil.metadata.signatures import ElementType
from oscil.writer import Arg, AttrArray, AttrEnum, AttrType, MethodBuilder, NamedArg

if TYPE_CHECKING:
    from oscil.managed.binder import Binder
    from oscil.managed.emit_defs import AssemblyEmitter

ELEMENT_TYPES = {
    "bool": ElementType.BOOLEAN, "char": ElementType.CHAR, "i1": ElementType.I1, "u1": ElementType.U1,
    "i2": ElementType.I2, "u2": ElementType.U2, "i4": ElementType.I4, "u4": ElementType.U4, "i8": ElementType.I8,
    "u8": ElementType.U8, "r4": ElementType.R4, "r8": ElementType.R8, "string": ElementType.STRING,
}  # fmt: skip


class Attributes:
    """Attaches attributes to builders. `builders` has the row of every member."""

    def __init__(self, emitter: AssemblyEmitter) -> None:
        self.emitter = emitter
        self.builders: dict[Any, Any] = {}

    def attach(self, definition: TypeDef, made: Any) -> None:
        """All attributes of a type and its members."""
        for declaration in definition.declarations:
            for node in declaration.attributes:
                self.add(definition, declaration, node, made)
        self.imply_type(definition, made)
        for members in list(definition.members.values()):
            for member in members:
                if isinstance(member, FieldSymbol):
                    self.field(definition, member)
                elif isinstance(member, MethodSymbol):
                    self.method(definition, member)
                elif (
                    isinstance(member, PropertySymbol | EventSymbol)
                    and member.decl is not None
                    and member in self.builders
                ):
                    for node in member.decl.attributes:
                        self.add(definition, member.decl, node, self.builders[member])

    def imply_type(self, definition: TypeDef, made: Any) -> None:
        """IsByRefLike, IsReadOnly, Flags, DefaultMember, Extension, InlineArray."""
        if definition.by_ref_like:
            self.mark(made, "System.Runtime.CompilerServices.IsByRefLikeAttribute")
        if definition.is_readonly and definition.is_value:
            self.mark(made, "System.Runtime.CompilerServices.IsReadOnlyAttribute")
        if definition.is_flags:
            self.mark(made, "System.FlagsAttribute")
        if definition.has_extensions:
            self.mark(made, "System.Runtime.CompilerServices.ExtensionAttribute")
        if definition.inline_length:
            self.mark(made, "System.Runtime.CompilerServices.InlineArrayAttribute", definition.inline_length)
        if any(
            isinstance(m, PropertySymbol) and m.params and not m.implements
            for ms in definition.members.values()
            for m in ms
        ):
            self.mark(made, "System.Reflection.DefaultMemberAttribute", definition.default_member)

    def mark(self, target: Any, name: str, *values: str | int, owner: int = 0) -> None:
        """An implied attribute; left out where the class library does not have it."""
        namespace, _, simple = name.rpartition(".")
        definition = self.emitter.program.world.find(namespace, simple)
        if definition is None:
            return
        for member in definition.members.get("__init__", ()):
            if isinstance(member, MethodSymbol) and len(member.params) == len(values):
                token = self.emitter.tokens.method(MethodRef(member, definition.inst(())))
                if isinstance(target, MethodBuilder) and owner:
                    target.add_param_attribute(owner - 1, token, values)
                else:
                    target.add_attribute(token, values)
                return

    def mark_param(self, made: MethodBuilder, index: int, method: MethodSymbol, param: ParamSymbol) -> None:
        """ParamArray, IsReadOnly of `in`, and written attributes."""
        if param.rest:
            name = (
                "System.ParamArrayAttribute"
                if isinstance(param.type, ArrayType)
                else "System.Runtime.CompilerServices.ParamCollectionAttribute"
            )
            self.mark(made, name, owner=index + 1)
        if isinstance(param.type, ByRefType) and param.mode == "in":
            self.mark(made, "System.Runtime.CompilerServices.IsReadOnlyAttribute", owner=index + 1)

    def field(self, definition: TypeDef, symbol: FieldSymbol) -> None:
        """FieldOffset sets the offset; ThreadStatic is implied by the word."""
        made = self.emitter.types[definition]
        row = next((f for f in made.fields if f.token == symbol.token), None) if hasattr(made, "fields") else None
        if row is None or symbol.decl is None:
            return
        if symbol.thread_static:
            self.mark(row, "System.ThreadStaticAttribute")
        for node in symbol.decl.attributes:
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("FieldOffset", "FieldOffsetAttribute")
            ):
                if (
                    len(node.args) == 1
                    and isinstance(node.args[0], ast.Constant)
                    and isinstance(node.args[0].value, int)
                ):
                    row.offset = node.args[0].value
                continue
            self.add(definition, symbol.decl, node, row)

    def method(self, definition: TypeDef, symbol: MethodSymbol) -> None:
        """Attributes of a method, its parameters and its result."""
        made = self.builders.get(symbol)
        if made is None or symbol.decl is None:
            return
        if symbol.extension:
            self.mark(made, "System.Runtime.CompilerServices.ExtensionAttribute")
        if symbol.marks is not None and "intrinsic" in symbol.marks:
            self.mark(made, "System.Runtime.CompilerServices.IntrinsicAttribute")
        if isinstance(symbol.ret, ByRefType) and symbol.ret.readonly:
            self.mark(made, "System.Runtime.CompilerServices.IsReadOnlyAttribute", owner=1)
        if symbol.marks is not None:
            target = (
                self.builders.get(symbol.accessor_of, made)
                if "property" in symbol.marks or symbol.name.startswith("get_")
                else made
            )
            for node in symbol.decl.attributes:
                self.add(definition, symbol.decl, node, target)
        for index, param in enumerate(symbol.params):
            for node in param.attributes:
                self.add(definition, symbol.decl, node, made, index + 2)

    def add(self, definition: TypeDef, declaration: Declaration, node: ast.expr, target: Any, owner: int = 0) -> None:
        """Bind one written attribute and attach it."""
        try:
            token, fixed, named = self.bind(definition, declaration, node)
        except BindError as error:
            self.emitter.program.diagnostics.add_error(declaration.file.path, error, node)
            return
        if owner:
            target.add_param_attribute(owner - 1, token, fixed, named)
        else:
            target.add_attribute(token, fixed, named)

    def bind(
        self, definition: TypeDef, declaration: Declaration, node: ast.expr
    ) -> tuple[int, list[Arg], list[NamedArg]]:
        """Type, constructor, constant arguments."""
        call = node if isinstance(node, ast.Call) else ast.copy_location(ast.Call(node, [], []), node)
        binder = constant_binder(self.emitter.program, self.emitter.hierarchy, definition, declaration)
        type = attribute_type(binder, call.func)
        args = [Argument(binder.finish(binder.expr(a), a), a, None) for a in call.args]
        chosen = choose(binder, str(type), constructors(binder, type), args, (), node)
        from oscil.managed.overloads import arrange

        values, _ = arrange(binder, chosen, args, node)
        fixed = [self.argument(v, t, node) for v, t in zip(values, chosen.method.params, strict=True)]
        named = []
        for item in call.keywords:
            if item.arg is None:
                fail(node, "unpacked keywords")
            members = self.emitter.hierarchy.members(type, item.arg)
            if not members or not isinstance(members[0][0], PropertySymbol | FieldSymbol):
                fail(node, f"{type} has no property {item.arg}")
            member = members[0][0]
            made = self.argument(binder.converted(item.value, member.type), member.type, item.value)
            named.append(NamedArg(item.arg, made.type, made.value, isinstance(member, FieldSymbol)))
        return self.emitter.tokens.method(chosen.method), fixed, named

    def argument(self, value: Expr, type: Type, node: ast.AST) -> Arg:
        """A constant as an attribute argument (II.23.3)."""
        while isinstance(value, Convert) and value.kind in ("nop", "box"):
            inner = value.operand
            if value.kind == "box" or numbers.element(type) == "object":
                return Arg(AttrType.OBJECT, self.argument(inner, inner.type, node))
            value = inner
        kind = self.kind(type, node)
        if isinstance(value, TypeOf):
            return Arg(
                AttrType.TYPE, self.type_name(value.target if value.open_def is None else value.open_def.self_type)
            )
        if isinstance(value, NewArray):
            assert isinstance(type, ArrayType)
            return Arg(kind, [self.argument(e, type.element, node).value for e in value.elements])
        if isinstance(value, Default):
            return Arg(kind, None if type.is_ref else 0)
        if not isinstance(value, Const):
            fail(node, "an attribute argument that is no constant")
        if kind is AttrType.OBJECT:
            return Arg(kind, Arg(ElementType.STRING, value.value))
        return Arg(kind, value.value)

    def kind(self, type: Type, node: ast.AST) -> Any:
        """The writer's name of an argument type."""
        if isinstance(type, ArrayType):
            return AttrArray(self.kind(type.element, node))
        name = numbers.element(type)
        if name == "object":
            return AttrType.OBJECT
        if name:
            return ELEMENT_TYPES[name]
        if isinstance(type, NamedType) and type.definition.kind == "enum":
            return AttrEnum(self.type_name(type), ELEMENT_TYPES[underlying(type)])
        if isinstance(type, NamedType) and type.definition.full_name == "System.Type":
            return AttrType.TYPE
        return fail(node, f"an attribute argument of type {type}")

    def type_name(self, type: Type) -> str:
        """The reflection name of a type, assembly-qualified when it is not of this assembly."""
        if isinstance(type, ArrayType):
            return self.type_name(type.element) + "[" + "," * max(type.rank - 1, 0) + "]"
        assert isinstance(type, NamedType)
        definition = type.definition
        name = definition.full_name.replace("/", "+")
        if type.args and not isinstance(type.args[0], TypeParam):
            name += "[" + ",".join(f"[{self.type_name(a)}]" for a in type.args) + "]"
        if definition.assembly == CLASS_LIBRARY:
            outer = definition
            while outer.enclosing is not None:
                outer = outer.enclosing
            home = home_of(f"{outer.namespace}.{outer.metadata_name}")
            version, token = ".".join(map(str, home.version)), home.public_key_token.hex()
            return f"{name}, {home.name}, Version={version}, Culture=neutral, PublicKeyToken={token}"
        return name if definition.assembly == "" else f"{name}, {definition.assembly}"


def attribute_type(b: Binder, node: ast.expr) -> NamedType:
    """`Obsolete` or `ObsoleteAttribute`."""
    from oscil.managed.names import TypeGroup, entity

    candidates = [node]
    if isinstance(node, ast.Name):
        candidates = [ast.copy_location(ast.Name(node.id + "Attribute"), node), node]
    elif isinstance(node, ast.Attribute):
        candidates = [ast.copy_location(ast.Attribute(node.value, node.attr + "Attribute"), node), node]
    base = b.world.core("System.Attribute", node=node)
    for candidate in candidates:
        found = entity(b.scope, candidate)
        if isinstance(found, TypeGroup) and 0 in found.defs:
            found = found.defs[0].inst(())
        if isinstance(found, NamedType) and b.hierarchy.is_subclass(found, base):
            return found
    return fail(
        node,
        f"no attribute {ast.unparse(node)} in sight",
        DECORATORS.get(ast.unparse(node).rpartition(".")[2])
        or nearly(ast.unparse(node), MEMBER_WORDS | TYPE_WORDS)
        or "a decorator is a word of the language or an attribute class",
    )
