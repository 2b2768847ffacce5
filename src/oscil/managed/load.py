"""Symbols from an image: type definitions and members made lazily from metadata rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.managed.symbols import (
    CLASS,
    DELEGATE,
    ENUM,
    INTERFACE,
    INTERNAL,
    PRIVATE,
    PROTECTED,
    PROTECTED_INTERNAL,
    PUBLIC,
    STRUCT,
    EventSymbol,
    FieldSymbol,
    MethodSymbol,
    ParamSymbol,
    PropertySymbol,
    TypeDef,
)  # fmt: skip
from oscil.managed.types import VOID, ByRefType, FnPtrType, NamedType, Type, TypeParam, array_of, pointer_to, ref_to
from oscil.managed.world import World, mark_primitive
from oscil.metadata.attributes import decode_attribute
from oscil.metadata.image import Image
from oscil.metadata.rows import AttributeRow, MethodRow
from oscil.metadata.signatures import (
    ByRefSig,
    ClassSig,
    ElementType,
    FnPtrSig,
    GenericInst,
    MdArray,
    MethodSig,
    Modified,
    MVarSig,
    Pinned,
    Prim,
    PtrSig,
    Sig,
    SzArray,
    VarSig,
    decode_field,
    decode_method,
    decode_property,
    decode_type_spec,
)  # fmt: skip
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

PRIM_NAMES = {
    ElementType.BOOLEAN: "Boolean", ElementType.CHAR: "Char", ElementType.I1: "SByte", ElementType.U1: "Byte",
    ElementType.I2: "Int16", ElementType.U2: "UInt16", ElementType.I4: "Int32", ElementType.U4: "UInt32",
    ElementType.I8: "Int64", ElementType.U8: "UInt64", ElementType.R4: "Single", ElementType.R8: "Double",
    ElementType.STRING: "String", ElementType.OBJECT: "Object", ElementType.I: "IntPtr", ElementType.U: "UIntPtr",
    ElementType.TYPEDBYREF: "TypedReference",
}  # fmt: skip
NESTED_ACCESS = {1: PUBLIC, 2: PUBLIC, 3: PRIVATE, 4: PROTECTED, 5: INTERNAL, 6: 2, 7: PROTECTED_INTERNAL}


class ImageLoader:
    """Types of one image. `world` answers for references to other assemblies."""

    def __init__(self, image: Image) -> None:
        self.image = image
        self.world: World = None  # type: ignore[assignment]  # set by World
        self._defs: dict[int, TypeDef] = {}
        self._index: dict[tuple[str, str], list[tuple[int, int]]] | None = None

    @property
    def index(self) -> dict[tuple[str, str], list[tuple[int, int]]]:
        """(namespace, name without arity) -> (arity, token) of public and internal top-level types."""
        if self._index is None:
            self._index = {}
            for row in self.image.rows(Table.TYPE_DEF):
                if row.flags & 7 <= 1 and row.name != "<Module>":  # type: ignore[union-attr]
                    name, arity = split_arity(row.name)  # type: ignore[union-attr]
                    self._index.setdefault((row.namespace, name), []).append((arity, row.token))  # type: ignore[union-attr]
        return self._index

    def namespaces(self) -> Iterable[str]:
        """Every namespace with a type."""
        return {namespace for namespace, _ in self.index}

    def find_all(self, namespace: str, name: str) -> dict[int, TypeDef]:
        """Top-level types by arity."""
        return {arity: self.type_def(token) for arity, token in self.index.get((namespace, name), ())}

    def extension_classes(self) -> Iterable[TypeDef]:
        """Static classes with extension methods."""
        for row in self.image.rows(Table.TYPE_DEF):
            if row.flags & 0x187 == 0x181 and "ExtensionAttribute" in self._marks(row.token):  # type: ignore[union-attr]
                yield self.type_def(row.token)

    def type_def(self, token: int) -> TypeDef:
        """The symbol of a TypeDef token."""
        found = self._defs.get(token)
        return found if found is not None else self._make(token)

    def _make(self, token: int) -> TypeDef:
        row = self.image.type_def(token)
        outer_token = self.image.nested_in(token)
        outer = self.type_def(outer_token) if outer_token else None
        name, arity = split_arity(row.name)
        definition = TypeDef(outer.namespace if outer else row.namespace, name, arity, CLASS, outer)
        self._defs[token] = definition
        definition.metadata_name, definition.token, definition.image, definition.assembly = (
            row.name,
            token,
            self,
            self.image.name,
        )
        mark_primitive(definition)
        flags = row.flags
        definition.access = NESTED_ACCESS[flags & 7] if flags & 7 else INTERNAL
        definition.is_abstract, definition.is_sealed = bool(flags & 0x80), bool(flags & 0x100)
        definition.is_static = flags & 0x180 == 0x180
        definition.kind = self._kind(flags, row.extends, definition)
        for param in self.image.generic_params(token):
            symbol = TypeParam(param.name, param.number, False)
            symbol.flags, symbol.owner = param.flags, definition
            definition.type_params.append(symbol)
        marks = self._marks(token)
        definition.by_ref_like = "IsByRefLikeAttribute" in marks
        definition.has_extensions = "ExtensionAttribute" in marks
        definition.is_interpolation_handler = "InterpolatedStringHandlerAttribute" in marks
        if "InlineArrayAttribute" in marks:
            definition.inline_length = self._inline_length(token)
        definition._load_bases = lambda: self._load_bases(definition, row.extends)
        definition._load_members = lambda: self._load_members(definition)
        for nested in self.image.nested_types(token):
            inner, inner_arity = split_arity(self.image.type_def(nested).name)
            definition.nested[(inner, inner_arity)] = self.type_def(nested)
        return definition

    def _kind(self, flags: int, extends: int, definition: TypeDef) -> str:
        if flags & 0x20:
            return INTERFACE
        base = self._type_name(extends)
        if base == "System.Enum":
            return ENUM
        if base == "System.ValueType" and definition.full_name != "System.Enum":
            return STRUCT
        return DELEGATE if base == "System.MulticastDelegate" else CLASS

    def _type_name(self, token: int) -> str:
        if token >> 24 == 0x01:
            ref = self.image.type_ref(token)
            return f"{ref.namespace}.{ref.name}"
        if token >> 24 == 0x02 and token & 0xFFFFFF:
            row = self.image.type_def(token)
            return f"{row.namespace}.{row.name}"
        return ""

    def _marks(self, token: int) -> set[str]:
        """Simple names of the custom attributes on `token`."""
        return {self._attribute(row) for row in self.image.custom_attributes(token)}

    def _attribute(self, row: AttributeRow) -> str:
        """The simple name of an attribute."""
        image = self.image
        is_ref = row.constructor >> 24 == Table.MEMBER_REF
        parent = image.member_ref(row.constructor).parent if is_ref else image.method(row.constructor).owner
        return self._type_name(parent).rpartition(".")[2]

    def _inline_length(self, token: int) -> int:
        """The argument of InlineArrayAttribute: behind the prolog (II.23.3)."""
        rows = self.image.custom_attributes(token)
        blob = next(row.blob for row in rows if self._attribute(row) == "InlineArrayAttribute")
        return int.from_bytes(blob[2:6], "little")

    @staticmethod
    def _takes_interpolation(type: Type) -> bool:
        """Whether an f-string can be an argument as a handler."""
        target = type.element if isinstance(type, ByRefType) else type
        return isinstance(target, NamedType) and target.definition.is_interpolation_handler

    def _handler_arguments(self, token: int) -> list[str]:
        """What InterpolatedStringHandlerArgumentAttribute names: one string or an array of them (II.23.3)."""
        for row in self.image.custom_attributes(token):
            if self._attribute(row) == "InterpolatedStringHandlerArgumentAttribute":
                names = decode_attribute(self.image, row, lambda _: ElementType.I4).fixed[0]
                return [str(name) for name in (names if isinstance(names, list) else [names])]
        return []

    def _load_bases(self, definition: TypeDef, extends: int) -> None:
        if extends & 0xFFFFFF:
            definition.base = self.type_of_token(extends, definition.type_params)
        if definition.kind is ENUM:
            row = self.image.type_def(definition.token)
            for rid in row.fields:
                field = self.image.field(0x04000000 | rid)
                if not field.flags & 0x10:
                    definition.underlying = self.type_of(
                        decode_field(self.image, field.signature), definition.type_params
                    )
        definition._interfaces = [
            self.type_of_token(interface, definition.type_params)
            for _, interface in self.image.interfaces(definition.token)
        ]
        self._constrain(definition.token, definition.type_params, definition.type_params, ())

    def _constrain(
        self, owner: int, symbols: list[TypeParam], type_params: list[TypeParam], method_params: tuple[TypeParam, ...]
    ) -> None:
        for param, symbol in zip(self.image.generic_params(owner), symbols, strict=False):
            symbol.constraints = [self.type_of_token(c, type_params, method_params) for c in param.constraints]

    def type_of_token(
        self, token: int, type_params: list[TypeParam], method_params: tuple[TypeParam, ...] = ()
    ) -> Type:
        """The type that a TypeDefOrRef token names."""
        if token >> 24 == 0x1B:
            return self.type_of(decode_type_spec(self.image, self.image.type_spec(token)), type_params, method_params)
        definition = self.definition_of(token)
        return definition.inst(tuple(definition.type_params) if token >> 24 == 0x02 else ())

    def definition_of(self, token: int) -> TypeDef:
        """The definition behind a TypeDef or TypeRef token, in whatever image it lives."""
        if token >> 24 == 0x02:
            return self.type_def(token)
        row = self.image.type_ref(token)
        name, arity = split_arity(row.name)
        if row.scope >> 24 == 0x01:
            found = self.definition_of(row.scope).nested.get((name, arity))
        else:
            found = self.world.find(row.namespace, name, arity)
        if found is None:  # a reference to an assembly that was not given: opaque
            found = TypeDef(row.namespace, name, arity, CLASS)
            found.assembly = "?"
            found.type_params = [TypeParam(f"T{i}", i, False) for i in range(arity)]
            mark_primitive(found)
            self.world.find_all(row.namespace, name)[arity] = found
        return found

    def type_of(self, sig: Sig, type_params: list[TypeParam], method_params: tuple[TypeParam, ...] = ()) -> Type:
        """The type that a signature names; custom modifiers are dropped (MemberRefs keep the raw signature)."""
        match sig:
            case Prim(kind):
                return VOID if kind is ElementType.VOID else self.world.primitive(f"System.{PRIM_NAMES[kind]}")
            case ClassSig(token, _):
                return self.definition_of(token).inst(())
            case VarSig(n):
                return type_params[n]
            case MVarSig(n):
                return method_params[n]
            case GenericInst(generic, args):
                return self.definition_of(generic.token).inst(
                    tuple([self.type_of(a, type_params, method_params) for a in args])
                )
            case SzArray(element):
                return array_of(self.type_of(element, type_params, method_params))
            case MdArray(element, rank, _, _):
                return array_of(self.type_of(element, type_params, method_params), rank)
            case PtrSig(target):
                return pointer_to(self.type_of(target, type_params, method_params))
            case ByRefSig(target):
                return ref_to(self.type_of(target, type_params, method_params))
            case Modified(_, token, inner):
                found = self.type_of(inner, type_params, method_params)
                if self._type_name(token).endswith(".InAttribute") and isinstance(found, ByRefType):
                    return ref_to(found.element, True)
                return found
            case Pinned(inner):
                return self.type_of(inner, type_params, method_params)
            case FnPtrSig(method):
                params = [self.type_of(p, type_params, method_params) for p in method.params]
                return FnPtrType.of(
                    params, self.type_of(method.ret, type_params, method_params), int(method.convention)
                )
        raise AssertionError(sig)

    def _load_members(self, definition: TypeDef) -> None:
        row = self.image.type_def(definition.token)
        methods: dict[int, MethodSymbol] = {}
        for rid in row.fields:
            self._add_field(definition, 0x04000000 | rid)
        for rid in row.methods:
            method = self._add_method(definition, self.image.method(0x06000000 | rid))
            methods[method.token] = method
        for prop in self.image.properties(definition.token):
            sig = decode_property(self.image, prop.signature)
            params = [ParamSymbol(f"p{i}", self.type_of(p, definition.type_params)) for i, p in enumerate(sig.params)]
            accessor = methods.get(prop.getter) or methods[prop.setter]
            type = self.type_of(sig.ret, definition.type_params)
            symbol = PropertySymbol(definition, prop.name, accessor.is_static, accessor.access, type, params)
            symbol.getter, symbol.setter = methods.get(prop.getter), methods.get(prop.setter)
            if params:
                definition.default_member = prop.name
            for part in (symbol.getter, symbol.setter):
                if part is not None:
                    part.accessor_of = symbol
            definition.add(symbol)
        for event in self.image.events(definition.token):
            adder = methods[event.add]
            found = EventSymbol(
                definition,
                event.name,
                adder.is_static,
                adder.access,
                self.type_of_token(event.type, definition.type_params),
            )
            found.adder, found.remover = adder, methods.get(event.remove)
            definition.add(found)

    def _add_field(self, definition: TypeDef, token: int) -> None:
        row = self.image.field(token)
        symbol = FieldSymbol(definition, row.name, bool(row.flags & 0x10), row.flags & 7, None)
        symbol.token = token
        symbol.load_type = lambda: self.type_of(decode_field(self.image, row.signature), definition.type_params)
        symbol.is_readonly, symbol.is_literal = bool(row.flags & 0x20), bool(row.flags & 0x40)
        if symbol.is_literal:
            constant = self.image.constant(token)
            symbol.constant = constant.value if constant is not None else None
        definition.add(symbol)

    def _add_method(self, definition: TypeDef, row: MethodRow) -> MethodSymbol:
        name = "__init__" if row.name == ".ctor" else row.name
        symbol = MethodSymbol(definition, name, bool(row.flags & 0x10), row.flags & 7)
        symbol.metadata_name, symbol.token, symbol.impl_flags = row.name, row.token, row.impl_flags
        symbol.is_virtual, symbol.is_abstract = bool(row.flags & 0x40), bool(row.flags & 0x400)
        symbol.is_final, symbol.is_newslot = bool(row.flags & 0x20), bool(row.flags & 0x100)
        symbol.is_override = symbol.is_virtual and not symbol.is_newslot
        symbol.special = bool(row.flags & 0x800)
        for param in self.image.generic_params(row.token):
            type_param = TypeParam(param.name, param.number, True)
            type_param.flags, type_param.owner = param.flags, symbol
            symbol.type_params.append(type_param)
        if definition.has_extensions and symbol.is_static:
            symbol.extension = "ExtensionAttribute" in self._marks(row.token)
        symbol.load_signature = lambda: self._load_signature(definition, symbol, row)
        definition.add(symbol)
        return symbol

    def _load_signature(
        self, definition: TypeDef, symbol: MethodSymbol, row: MethodRow
    ) -> tuple[list[ParamSymbol], Type]:
        sig = decode_method(self.image, row.signature)
        symbol.raw_sig = (self, sig)
        method_params = tuple(symbol.type_params)
        self._constrain(row.token, symbol.type_params, definition.type_params, method_params)
        params = [
            ParamSymbol(f"arg{i}", self.type_of(p, definition.type_params, method_params))
            for i, p in enumerate(sig.params)
        ]
        for param in params:
            if hasattr(param.type, "readonly"):
                param.mode = "in" if param.type.readonly else "ref"
        for rid in row.params:
            detail = self.image.param(0x08000000 | rid)
            if not 1 <= detail.sequence <= len(params):
                continue
            param = params[detail.sequence - 1]
            param.name = detail.name
            if param.mode:
                marks = self._marks(detail.token) if detail.flags & 1 else set()
                param.mode = (
                    "out"
                    if detail.flags & 3 == 2
                    else "in"
                    if param.mode == "in" or "IsReadOnlyAttribute" in marks
                    else "ref"
                )
            if self._takes_interpolation(param.type):
                param.handler_arguments = self._handler_arguments(detail.token)
            if detail.flags & 0x10:
                param.has_default = True
                constant = self.image.constant(detail.token)
                param.constant = constant.value if constant is not None else None
        if (
            params
            and isinstance(params[-1].type, type(array_of(params[-1].type))) | isinstance(params[-1].type, NamedType)
            and row.params
        ):
            last = self.image.param(0x08000000 | row.params[-1])
            if last.sequence == len(params):
                params[-1].rest = bool(self._marks(last.token) & {"ParamArrayAttribute", "ParamCollectionAttribute"})
        return params, self.type_of(sig.ret, definition.type_params, method_params)


def split_arity(name: str) -> tuple[str, int]:
    """`List`1` -> ("List", 1)."""
    base, tick, arity = name.rpartition("`")
    return (base, int(arity)) if tick and arity.isdigit() else (name, 0)


def raw_method_sig(symbol: MethodSymbol) -> tuple[ImageLoader, MethodSig]:
    """The image and undecorated signature of an image method."""
    symbol.signature  # noqa: B018  # loads
    found: tuple[ImageLoader, MethodSig] = symbol.raw_sig
    return found
