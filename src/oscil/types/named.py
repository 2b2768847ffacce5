"""Types that have a TypeDef row: definitions and their instantiations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.metadata.signatures import ElementType
from oscil.types.base import GenericParam, Type
from oscil.types.kinds import Kind, TypeFlags
from oscil.types.load_errors import TypeLoadError

if TYPE_CHECKING:
    from oscil.metadata.rows import TypeDefRow
    from oscil.types.assembly import Assembly
    from oscil.types.members import Field, Method
    from oscil.types.universe import Universe


class NamedType(Type):
    """What has a TypeDef row: a definition or an instantiation of one."""

    __slots__ = ()

    @property
    def is_byref_like(self) -> bool:
        return self.definition.byref_like

    @property
    def is_nullable(self) -> bool:
        return self.definition is self.universe.wellknown.nullable_if_known

    @property
    def is_delegate(self) -> bool:
        return self.definition.delegate

    @property
    def is_abstract(self) -> bool:
        return self.definition.row.flags & TypeFlags.ABSTRACT != 0

    @property
    def is_sealed(self) -> bool:
        return self.definition.row.flags & TypeFlags.SEALED != 0

    @property
    def before_field_init(self) -> bool:
        return self.definition.row.flags & TypeFlags.BEFORE_FIELD_INIT != 0

    @property
    def has_cctor(self) -> bool:
        return bool(self.definition.method_names.get(".cctor"))

    @property
    def has_finalizer(self) -> bool:
        return self.kind is Kind.CLASS and self.universe.overrides_finalize(self.definition)

    @property
    def methods(self) -> tuple[Method, ...]:
        return tuple([self.method(token) for token in self.definition.method_tokens])

    def find_methods(self, name: str) -> list[Method]:
        return [self.method(token) for token in self.definition.method_names.get(name, ())]

    def keep_method(self, token: int, make: Callable[[], Method]) -> Method:
        """Makes the method of a token once."""
        with self.universe.lock:
            if self._methods is None:
                self._methods = {}
            found = self._methods.get(token)
            if found is None:
                found = self._methods[token] = make()
            return found

    @property
    def underlying(self) -> Type:
        if self.kind is not Kind.ENUM:
            return self
        for field in self.definition.fields:
            if not field.is_static:
                return field.type
        raise TypeLoadError(f"{self.short_name} is an enum without a value field", file=self.image.path)


class TypeDef(NamedType):
    """A definition. A generic one stands for the open type as well: its arguments are its own parameters."""

    __slots__ = (
        "_assembly",
        "_byref_like",
        "_element_type",
        "_fields_by_token",
        "_generic_params",
        "_kind",
        "_method_names",
        "_raw_base_done",
        "_type_args",
        "recursion_checked",
        "row",
        "token",
    )

    def __init__(self, universe: Universe, assembly: Assembly, row: TypeDefRow) -> None:
        params = assembly.image.generic_params(row.token)
        super().__init__(universe, (), bool(params))
        self._assembly, self.row, self.token = assembly, row, row.token
        self._generic_params = tuple([GenericParam(p.number, p.name, p.flags, p.constraints) for p in params])
        self._type_args: tuple[Type, ...] = tuple([universe.generic_param(False, p.number) for p in params])
        self._kind: Kind | None = None
        self._element_type: ElementType | None = None
        self._byref_like: bool | None = None
        self._method_names: dict[str, list[int]] | None = None
        self._fields_by_token: dict[int, Field] | None = None
        self._raw_base_done = False
        self.recursion_checked = False

    @property
    def definition(self) -> TypeDef:  # type: ignore[override]
        return self

    @property
    def assembly(self) -> Assembly:
        return self._assembly

    @property
    def name(self) -> str:
        """The simple name, with the arity suffix."""
        return self.row.name

    @property
    def namespace(self) -> str:
        """The namespace; of a nested type, its outermost type's."""
        outer = self.declaring_type
        return outer.namespace if outer else self.row.namespace

    @property
    def declaring_type(self) -> TypeDef | None:
        """The enclosing type."""
        token = self.image.nested_in(self.token)
        return self._assembly.type_def(token) if token else None

    def _make_name(self) -> str:
        name = self._assembly.definition_name(self.token)
        return name

    @property
    def type_args(self) -> tuple[Type, ...]:
        return self._type_args

    @property
    def generic_params(self) -> tuple[GenericParam, ...]:
        return self._generic_params

    @property
    def kind(self) -> Kind:  # type: ignore[override]
        if self._kind is None:
            self._kind = self.universe.classify(self)
        return self._kind

    @property
    def element_type(self) -> ElementType:  # type: ignore[override]
        if self._element_type is None:
            self._element_type = self.universe.element_type_of(self)
        return self._element_type

    @property
    def byref_like(self) -> bool:
        """Has IsByRefLikeAttribute, or is TypedReference."""
        if self._byref_like is None:
            self._byref_like = self.is_value_type and (
                self._assembly.has_attribute(self.token, "System.Runtime.CompilerServices", "IsByRefLikeAttribute")
                or self.element_type is ElementType.TYPEDBYREF
            )
        return self._byref_like

    @property
    def delegate(self) -> bool:
        """Derives from System.MulticastDelegate directly, as every delegate does (II.14.6)."""
        base = self.base
        return base is not None and base is self.universe.wellknown.MulticastDelegate

    @property
    def base(self) -> Type | None:
        if not self._raw_base_done:
            self.universe.load_bases(self)
        return self._base

    @property
    def own_interfaces(self) -> tuple[Type, ...]:
        if self._own_interfaces is None:
            self._own_interfaces = self.universe.declared_interfaces(self)
        return self._own_interfaces

    @property
    def fields(self) -> tuple[Field, ...]:
        if self._fields is None:
            with self.universe.lock:
                self._fields = self._fields or self.universe.definition_fields(self)
        return self._fields

    @property
    def method_tokens(self) -> list[int]:
        """MethodDef tokens of the own methods, in order."""
        return [0x06000000 | rid for rid in self.row.methods]

    @property
    def method_names(self) -> dict[str, list[int]]:
        """Tokens of own methods by name."""
        if self._method_names is None:
            found: dict[str, list[int]] = {}
            image = self.image
            for token in self.method_tokens:
                found.setdefault(image.method(token).name, []).append(token)
            self._method_names = found
        return self._method_names

    def method(self, token: int) -> Method:
        found = self._methods.get(token) if self._methods is not None else None
        return found or self.keep_method(token, lambda: self.universe.definition_method(self, token))


class InstType(NamedType):
    """A generic definition with arguments other than its own parameters."""

    __slots__ = ("_definition", "_type_args")

    def __init__(self, universe: Universe, definition: TypeDef, args: tuple[Type, ...]) -> None:
        super().__init__(universe, args)
        self._definition = definition
        self._type_args = args

    @property
    def definition(self) -> TypeDef:  # type: ignore[override]
        return self._definition

    @property
    def type_args(self) -> tuple[Type, ...]:
        return self._type_args

    @property
    def generic_params(self) -> tuple[GenericParam, ...]:
        return self._definition.generic_params

    @property
    def kind(self) -> Kind:  # type: ignore[override]
        return self._definition.kind

    @property
    def element_type(self) -> ElementType:  # type: ignore[override]
        return self._definition.element_type

    def _make_name(self) -> str:
        return f"{self._definition.full_name}[{','.join([arg.full_name for arg in self._type_args])}]"

    @property
    def base(self) -> Type | None:
        if self._base is None and self._definition.base is not None:
            self._base = self.universe.substitute(self._definition.base, self.ctx)
        return self._base

    @property
    def own_interfaces(self) -> tuple[Type, ...]:
        if self._own_interfaces is None:
            ctx, substitute = self.ctx, self.universe.substitute
            self._own_interfaces = tuple([substitute(i, ctx) for i in self._definition.own_interfaces])
        return self._own_interfaces

    @property
    def fields(self) -> tuple[Field, ...]:
        if self._fields is None:
            with self.universe.lock:
                self._fields = self._fields or tuple([field.on(self) for field in self._definition.fields])
        return self._fields

    def method(self, token: int) -> Method:
        found = self._methods.get(token) if self._methods is not None else None
        return found or self.keep_method(token, lambda: self._definition.method(token).on(self))
