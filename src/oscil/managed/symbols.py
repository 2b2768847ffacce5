"""Declared things: type definitions and their members, from source or from an image, in one model."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from oscil.managed.types import ByRefType, NamedType, Type, TypeParam, subst

if TYPE_CHECKING:
    from oscil.managed.decorators import Marks
    from oscil.managed.source import SourceFile

PRIVATE, FAM_AND_ASSEM, INTERNAL, PROTECTED, PROTECTED_INTERNAL, PUBLIC = range(1, 7)  # II.23.1.5, II.23.1.10

CLASS, STRUCT, INTERFACE, ENUM, DELEGATE = "class", "struct", "interface", "enum", "delegate"


class Declaration:
    """Where a symbol of this compilation was written: the file, its syntax, and attributes still to be bound."""

    __slots__ = ("attributes", "file", "node")

    def __init__(self, file: SourceFile, node: Any) -> None:
        self.file, self.node = file, node
        self.attributes: list[ast.expr] = []


class TypeDef:
    """A type definition. `type_params` includes those of the enclosing types; `arity` counts its own."""

    __slots__ = (
        "_base", "_insts", "_interfaces", "_load_bases", "_load_members", "_members", "access", "arity", "assembly",
        "broken", "by_ref_like", "captures", "const_pending", "declarations", "default_member", "element", "enclosing",
        "explicit_static_init", "extensions", "has_extensions", "image", "inline_length", "is_abstract", "is_flags",
        "is_interpolation_handler", "is_readonly", "is_sealed", "is_static", "kind", "layout", "metadata_name", "name",
        "namespace", "nested", "token", "type_params", "underlying", "words",
    )  # fmt: skip

    def __init__(self, namespace: str, name: str, arity: int, kind: str, enclosing: TypeDef | None = None) -> None:
        self.namespace, self.name, self.arity, self.kind, self.enclosing = namespace, name, arity, kind, enclosing
        self.metadata_name = f"{name}`{arity}" if arity else name
        self.access = PUBLIC
        self.is_abstract = self.is_sealed = self.is_static = self.is_readonly = self.by_ref_like = self.is_flags = False
        self.type_params: list[TypeParam] = []
        self.nested: dict[tuple[str, int], TypeDef] = {}
        self.element: str = ""  # short name of a primitive: "i4", "bool", "object", ...
        self.underlying: Type | None = None  # of an enum
        self.layout: tuple[str, int, int] | None = None  # (auto|sequential|explicit, pack, size)
        self.assembly: str = ""  # "" for this compilation
        self.image: Any = None
        self.token = 0  # in its image, or in the assembly being built
        self.declarations: list[Declaration] = []
        self.words: set[str] = set()  # language words among the decorators
        self.default_member = "Item"
        self.inline_length = 0  # elements of an inline array
        self.has_extensions = False
        self.is_interpolation_handler = False
        self.explicit_static_init = False
        self.const_pending = False
        self.extensions: dict[str, list[MethodSymbol]] | None = None
        self.captures: Any = None
        self.broken: set[str] = (
            set()
        )  # members whose declarations were refused ("*": the header): what misses them is not reported again
        self._base: Type | None = None
        self._interfaces: list[Type] = []
        self._members: dict[str, list[Member]] = {}
        self._load_bases: Callable[[], None] | None = None
        self._load_members: Callable[[], None] | None = None
        self._insts: dict[tuple[Type, ...], NamedType] = {}

    @property
    def is_value(self) -> bool:
        """Structs and enums."""
        return self.kind is STRUCT or self.kind is ENUM

    @property
    def is_interface(self) -> bool:
        return self.kind is INTERFACE

    @property
    def base(self) -> Type | None:
        """The base class in terms of the type's own parameters."""
        if self._load_bases is not None:
            load, self._load_bases = self._load_bases, None
            load()
        return self._base

    @base.setter
    def base(self, value: Type | None) -> None:
        self._base = value

    @property
    def interfaces(self) -> list[Type]:
        """Declared interfaces in terms of the type's own parameters."""
        if self._load_bases is not None:
            load, self._load_bases = self._load_bases, None
            load()
        return self._interfaces

    @property
    def members(self) -> dict[str, list[Member]]:
        """Fields, methods, properties and events by name."""
        if self._load_members is not None:
            load, self._load_members = self._load_members, None
            load()
        return self._members

    def add(self, member: Member) -> None:
        """Add a member to the table."""
        self._members.setdefault(member.name, []).append(member)

    def inst(self, args: tuple[Type, ...]) -> NamedType:
        """The interned instantiation."""
        found = self._insts.get(args)
        if found is None:
            found = self._insts[args] = NamedType(self, args)
        return found

    @property
    def self_type(self) -> NamedType:
        """The instantiation over its own parameters."""
        return self.inst(tuple(self.type_params))

    @property
    def full_name(self) -> str:
        """Metadata name with namespace; nested types with `/`."""
        if self.enclosing is not None:
            return f"{self.enclosing.full_name}/{self.metadata_name}"
        return f"{self.namespace}.{self.metadata_name}" if self.namespace else self.metadata_name

    def display(self, args: Sequence[Type]) -> str:
        """The type as a program would write it."""
        own = f"[{', '.join(map(str, args[len(args) - self.arity :]))}]" if self.arity else ""
        if self.enclosing is not None:
            return f"{self.enclosing.display(args[: len(args) - self.arity])}.{self.name}{own}"
        return DISPLAY_NAMES.get(self.full_name, self.name) + own

    def __str__(self) -> str:
        return self.display(self.type_params)


DISPLAY_NAMES = {
    "System.Boolean": "bool", "System.Char": "char", "System.SByte": "i8", "System.Byte": "u8", "System.Int16": "i16",
    "System.UInt16": "u16", "System.Int32": "i32", "System.UInt32": "u32", "System.Int64": "i64",
    "System.UInt64": "u64", "System.IntPtr": "nint", "System.UIntPtr": "nuint", "System.Single": "f32",
    "System.Double": "f64", "System.String": "str", "System.Object": "object", "System.Decimal": "decimal",
}  # fmt: skip


class Member:
    """Base of member symbols."""

    __slots__ = ("access", "decl", "is_static", "name", "owner", "token")

    def __init__(self, owner: TypeDef, name: str, is_static: bool, access: int) -> None:
        self.owner, self.name, self.is_static, self.access = owner, name, is_static, access
        self.token = 0
        self.decl: Declaration | None = None

    def __str__(self) -> str:
        return f"{self.owner}.{self.name}"


class FieldSymbol(Member):
    """A field. `constant` is the value of a literal field (bound lazily through `init` when from source)."""

    __slots__ = (
        "_signature",
        "_type",
        "const_state",
        "constant",
        "data",
        "init",
        "is_buffer",
        "is_literal",
        "is_readonly",
        "load_type",
        "offset",
        "thread_static",
    )

    def __init__(self, owner: TypeDef, name: str, is_static: bool, access: int, type: Type | None) -> None:
        super().__init__(owner, name, is_static, access)
        self._type = type
        self.load_type: Callable[[], Type] | None = None
        self.is_readonly = self.is_literal = self.thread_static = self.is_buffer = False
        self.constant: Any = None
        self.const_state = 2  # 0 to be bound, 1 being bound, 2 done
        self.init: ast.expr | None = None
        self.offset: int | None = None
        self.data: bytes | None = None

    @property
    def type(self) -> Type:
        """The field's type in terms of its owner's parameters."""
        if self._type is None:
            assert self.load_type is not None
            self._type = self.load_type()
        return self._type

    @type.setter
    def type(self, value: Type) -> None:
        self._type = value


class ParamSymbol:
    """A parameter. `mode`: "", "ref", "out" or "in" (then `type` is a ByRefType); `rest` for a params array or span."""

    __slots__ = (
        "annotation",
        "attributes",
        "constant",
        "default",
        "handler_arguments",
        "has_default",
        "keyword_only",
        "mode",
        "name",
        "rest",
        "type",
    )

    def __init__(self, name: str, type: Type, mode: str = "") -> None:
        self.name, self.type, self.mode = name, type, mode
        self.rest = self.has_default = self.keyword_only = False
        self.default: ast.expr | None = None
        self.constant: Any = None
        self.annotation: ast.expr | None = None
        self.attributes: list[ast.expr] = []
        self.handler_arguments: list[str] = []  # of InterpolatedStringHandlerArgument; "" is the receiver


class MethodSymbol(Member):
    """A method or constructor. `ret` is the declared (wrapped, for async) return type."""

    __slots__ = (
        "_signature",
        "accessor_of",
        "explicit",
        "extension",
        "impl_flags",
        "implements",
        "is_abstract",
        "is_async",
        "is_extern",
        "is_final",
        "is_init",
        "is_iterator",
        "is_new",
        "is_newslot",
        "is_override",
        "is_virtual",
        "load_signature",
        "marks",
        "metadata_name",
        "overridden",
        "raw_sig",
        "ret_attributes",
        "special",
        "synthesized",
        "type_params",
        "unwrapped",
    )  # fmt: skip

    def __init__(self, owner: TypeDef, name: str, is_static: bool, access: int) -> None:
        super().__init__(owner, name, is_static, access)
        self.metadata_name = name
        self.type_params: list[TypeParam] = []
        self._signature: tuple[list[ParamSymbol], Type] | None = None
        self.load_signature: Callable[[], tuple[list[ParamSymbol], Type]] | None = None
        self.is_virtual = self.is_abstract = self.is_final = self.is_newslot = self.is_override = self.is_new = False
        self.is_async = self.is_extern = self.is_iterator = self.extension = self.special = self.is_init = False
        self.impl_flags = 0
        self.marks: Marks | None = None
        self.synthesized: tuple[str, Any] | None = (
            None  # a body that the compiler writes: ("auto_get", field), ("event_add", event), ...
        )
        self.implements: list[ast.expr] = []
        self.explicit: list[tuple[MethodSymbol, NamedType]] = []  # declarations that a MethodImpl row names
        self.overridden: MethodSymbol | None = None
        self.unwrapped: Type | None = None  # of an async method: what `return` gives
        self.accessor_of: PropertySymbol | EventSymbol | None = None
        self.ret_attributes: list[ast.expr] = []
        self.raw_sig: Any = None  # (image, MethodSig) of an image method: encodes with its modifiers

    @property
    def params(self) -> list[ParamSymbol]:
        """Declared parameters, without `self`."""
        return self.signature[0]

    @property
    def ret(self) -> Type:
        return self.signature[1]

    @property
    def signature(self) -> tuple[list[ParamSymbol], Type]:
        """Parameters and return type, loaded on first use."""
        if self._signature is None:
            assert self.load_signature is not None
            self._signature = self.load_signature()
        return self._signature

    @signature.setter
    def signature(self, value: tuple[list[ParamSymbol], Type]) -> None:
        self._signature = value

    @property
    def is_constructor(self) -> bool:
        return self.metadata_name == ".ctor"

    def describe(self) -> str:
        """The signature in the language's own spelling, for messages."""
        params = ", ".join(f"{'*' if p.rest else ''}{p.name}: {p.type}" for p in self.params)
        generic = f"[{', '.join(p.name for p in self.type_params)}]" if self.type_params else ""
        return f"{self.owner}.{self.name}{generic}({params}) -> {self.ret}"


class PropertySymbol(Member):
    """A property or indexer."""

    __slots__ = ("getter", "implements", "metadata_name", "params", "setter", "type")

    def __init__(
        self, owner: TypeDef, name: str, is_static: bool, access: int, type: Type, params: list[ParamSymbol]
    ) -> None:
        super().__init__(owner, name, is_static, access)
        self.type, self.params = type, params
        self.getter: MethodSymbol | None = None
        self.setter: MethodSymbol | None = None
        self.metadata_name = name
        self.implements: list[ast.expr] = []


class EventSymbol(Member):
    """An event; a field-like one has its delegate in `field`."""

    __slots__ = ("adder", "field", "metadata_name", "remover", "type")

    def __init__(self, owner: TypeDef, name: str, is_static: bool, access: int, type: Type) -> None:
        super().__init__(owner, name, is_static, access)
        self.type = type
        self.adder: MethodSymbol | None = None
        self.remover: MethodSymbol | None = None
        self.field: FieldSymbol | None = None
        self.metadata_name = name


class FieldRef:
    """A field of a constructed type."""

    __slots__ = ("owner", "symbol", "type")

    def __init__(self, symbol: FieldSymbol, owner: NamedType) -> None:
        self.symbol, self.owner = symbol, owner
        self.type = subst(symbol.type, owner.map) if owner.args else symbol.type


class MethodRef:
    """A method of a constructed type with its type arguments (empty for an open generic method group)."""

    __slots__ = ("_params", "_ret", "args", "owner", "symbol")

    def __init__(self, symbol: MethodSymbol, owner: NamedType, args: tuple[Type, ...] = ()) -> None:
        self.symbol, self.owner, self.args = symbol, owner, args
        self._params: list[Type] | None = None
        self._ret: Type | None = None

    @property
    def map(self) -> dict[TypeParam, Type]:
        """Type and method parameters to arguments."""
        if not self.args:
            return self.owner.map
        return {**self.owner.map, **dict(zip(self.symbol.type_params, self.args, strict=True))}

    @property
    def params(self) -> list[Type]:
        """Substituted parameter types."""
        if self._params is None:
            mapping = self.map
            self._params = [subst(p.type, mapping) for p in self.symbol.params]
        return self._params

    @property
    def ret(self) -> Type:
        """Substituted return type."""
        if self._ret is None:
            self._ret = subst(self.symbol.ret, self.map)
        return self._ret

    def with_args(self, args: tuple[Type, ...]) -> MethodRef:
        """The same method, instantiated."""
        return MethodRef(self.symbol, self.owner, args)


class PropertyRef:
    """A property of a constructed type."""

    __slots__ = ("owner", "symbol", "type")

    def __init__(self, symbol: PropertySymbol, owner: NamedType) -> None:
        self.symbol, self.owner = symbol, owner
        self.type = subst(symbol.type, owner.map)

    @property
    def value_type(self) -> Type:
        """The type without the byref of a ref-returning property."""
        return self.type.element if isinstance(self.type, ByRefType) else self.type
