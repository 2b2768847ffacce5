"""The types of the universe. Interned: equality is identity. Lazy: a property that needs more than the row asks the
universe once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from oscil.errors import InternalError
from oscil.metadata.signatures import Convention, ElementType
from oscil.types.kinds import MAX_TYPE_DEPTH, MAX_TYPE_WEIGHT, FieldFlags, Kind, MethodFlags, TypeFlags
from oscil.types.load_errors import TypeLoadError

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.rows import TypeDefRow
    from oscil.types.assembly import Assembly
    from oscil.types.interfaces import InterfaceCache
    from oscil.types.layout import Layout
    from oscil.types.members import Field, Method
    from oscil.types.slots import SlotTable
    from oscil.types.static_layout import StaticLayout
    from oscil.types.universe import Universe


class GenericContext(NamedTuple):
    """Arguments for the type's and the method's generic parameters at the place where a token stands."""

    type_args: tuple[Type, ...] = ()
    method_args: tuple[Type, ...] = ()


class GenericParam:
    """A declared generic parameter: its name, variance (0, 1 covariant, 2 contravariant) and special constraints."""

    __slots__ = ("constraint_tokens", "flags", "name", "number")

    def __init__(self, number: int, name: str, flags: int, constraint_tokens: tuple[int, ...]) -> None:
        self.number, self.name, self.flags, self.constraint_tokens = number, name, flags, constraint_tokens

    @property
    def variance(self) -> int:
        """0 invariant, 1 covariant, 2 contravariant (II.23.1.7)."""
        return self.flags & 3

    @property
    def requires_class(self) -> bool:
        """`class` constraint."""
        return self.flags & 4 != 0

    @property
    def requires_struct(self) -> bool:
        """`struct` constraint."""
        return self.flags & 8 != 0

    @property
    def requires_constructor(self) -> bool:
        """`new()` constraint."""
        return self.flags & 16 != 0


class Type:
    """Base of all types. `native` belongs to the vm. Subclasses give what the defaults here do not fit."""

    __slots__ = (
        "_base",
        "_derived",
        "_fields",
        "_full_name",
        "_interface_cache",
        "_interfaces",
        "_layout",
        "_methods",
        "_own_interfaces",
        "_slots",
        "_static_layout",
        "contains_generic_params",
        "depth",
        "native",
        "universe",
        "weight",
    )

    kind: Kind
    element_type: ElementType
    element: Type
    definition: TypeDef
    contains_generic_params: bool
    depth: int
    weight: int
    is_definition: ClassVar[bool] = False

    def __init__(self, universe: Universe, parts: tuple[Type, ...], open_definition: bool = False) -> None:
        self.universe = universe
        self.native: object = None
        self.contains_generic_params = open_definition or any(part.contains_generic_params for part in parts)
        self.depth = 1 + max([part.depth for part in parts], default=0)
        self.weight = 1 + sum([part.weight for part in parts])
        if self.depth > MAX_TYPE_DEPTH or self.weight > MAX_TYPE_WEIGHT:
            raise TypeLoadError(f"a type is nested more than {MAX_TYPE_DEPTH} deep: {parts[0].short_name}...")
        self._full_name: str | None = None
        self._base: Type | None = None
        self._derived: dict[object, Type] | None = None
        self._own_interfaces: tuple[Type, ...] | None = None
        self._interfaces: tuple[Type, ...] | None = None
        self._fields: tuple[Field, ...] | None = None
        self._methods: dict[int, Method] | None = None
        self._slots: SlotTable | None = None
        self._interface_cache: InterfaceCache | None = None
        self._layout: Layout | None = None
        self._static_layout: StaticLayout | None = None

    def __repr__(self) -> str:
        return f"<{self.__class__.__name__} {self.short_name}>"

    # names ---------------------------------------------------------------------------------------------------------

    @property
    def full_name(self) -> str:
        """Reflection's `ToString` form: `System.Collections.Generic.List`1[System.Int32]`, `A+B`, `System.Int32[]`."""
        if self._full_name is None:
            self._full_name = self._make_name()
        return self._full_name

    @property
    def short_name(self) -> str:
        """The full name, cut where it would be too long for a message."""
        name = self.full_name if self.weight < 100 else "..."
        return name if len(name) <= 300 else name[:300] + "..."

    def _make_name(self) -> str:
        raise NotImplementedError

    # classification -------------------------------------------------------------------------------------------------

    @property
    def is_value_type(self) -> bool:
        """Structs, enums, primitives (I.8.2.4)."""
        return self.kind in (Kind.STRUCT, Kind.ENUM, Kind.PRIMITIVE, Kind.VOID)

    @property
    def is_reference(self) -> bool:
        """Object references: classes, interfaces, arrays."""
        return self.kind in (Kind.CLASS, Kind.INTERFACE, Kind.SZARRAY, Kind.ARRAY)

    @property
    def is_interface(self) -> bool:
        """An interface."""
        return self.kind is Kind.INTERFACE

    @property
    def is_byref_like(self) -> bool:
        """A `ref struct` (or TypedReference): never boxed, never a field of a class."""
        return False

    @property
    def is_nullable(self) -> bool:
        """System.Nullable`1 of something."""
        return False

    @property
    def is_delegate(self) -> bool:
        """A delegate class."""
        return False

    @property
    def is_array(self) -> bool:
        """A vector or a general array."""
        return False

    @property
    def is_abstract(self) -> bool:
        """No instance of exactly this type can be made."""
        return False

    @property
    def is_sealed(self) -> bool:
        """No type can derive from this one."""
        return True

    @property
    def is_generic(self) -> bool:
        """An instantiation, or a definition with generic parameters."""
        return bool(self.type_args)

    # structure ------------------------------------------------------------------------------------------------------

    @property
    def type_args(self) -> tuple[Type, ...]:
        """Generic arguments; of a generic definition, its own parameters."""
        return ()

    @property
    def ctx(self) -> GenericContext:
        """The generic context of this type's members."""
        return GenericContext(self.type_args, ())

    @property
    def generic_params(self) -> tuple[GenericParam, ...]:
        """Declared parameters of the definition."""
        return ()

    @property
    def base(self) -> Type | None:
        """The base class; None for Object, interfaces and what is no class."""
        return None

    @property
    def own_interfaces(self) -> tuple[Type, ...]:
        """Interfaces that the type itself declares."""
        return ()

    @property
    def interfaces(self) -> tuple[Type, ...]:
        """All interfaces: the base's, then each declared one followed by those it extends."""
        if self._interfaces is None:
            self._interfaces = self.universe.all_interfaces(self)
        return self._interfaces

    @property
    def fields(self) -> tuple[Field, ...]:
        """Own fields, instance and static."""
        return ()

    @property
    def methods(self) -> tuple[Method, ...]:
        """Own methods, as tokens name them."""
        return ()

    @property
    def assembly(self) -> Assembly:
        """Where the type (an array's element) is defined."""
        return self.definition.assembly

    @property
    def image(self) -> Image:
        """The image of the assembly."""
        return self.assembly.image

    @property
    def underlying(self) -> Type:
        """An enum's underlying type; any other type itself."""
        return self

    @property
    def rank(self) -> int:
        """Dimensions of an array, else 0."""
        return 0

    @property
    def has_finalizer(self) -> bool:
        """The class overrides Object.Finalize."""
        return False

    @property
    def has_cctor(self) -> bool:
        """The type has a type initializer."""
        return False

    @property
    def before_field_init(self) -> bool:
        """The initializer may run early (I.8.9.5)."""
        return False

    def method(self, token: int) -> Method:
        """The own method of this MethodDef token, on exactly this type."""
        raise InternalError(f"{self.short_name} has no method tokens")

    def find_methods(self, name: str) -> list[Method]:
        """Own methods of a name."""
        return []

    def derived(self, key: object) -> Type | None:
        """A type made from this one before (array, pointer, instantiation), by key."""
        return self._derived.get(key) if self._derived is not None else None

    def keep(self, key: object, made: Type) -> Type:
        """Interns a type made from this one."""
        if self._derived is None:
            self._derived = {}
        return self._derived.setdefault(key, made)


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
    is_definition = True

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
            self._fields = self.universe.definition_fields(self)
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
        if self._methods is None:
            self._methods = {}
        found = self._methods.get(token)
        if found is None:
            found = self._methods[token] = self.universe.definition_method(self, token)
        return found


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
            self._fields = tuple([field.on(self) for field in self._definition.fields])
        return self._fields

    def method(self, token: int) -> Method:
        if self._methods is None:
            self._methods = {}
        found = self._methods.get(token)
        if found is None:
            found = self._methods[token] = self._definition.method(token).on(self)
        return found


class ArrayType(Type):
    """Common to vectors and general arrays: System.Array is the base."""

    __slots__ = ("element",)
    element: Type

    def __init__(self, universe: Universe, element: Type) -> None:
        super().__init__(universe, (element,))
        self.element = element

    @property
    def is_array(self) -> bool:
        return True

    @property
    def definition(self) -> TypeDef:  # type: ignore[override]
        return self.universe.wellknown.Array

    @property
    def assembly(self) -> Assembly:
        return self.element.assembly

    @property
    def base(self) -> Type | None:
        return self.universe.wellknown.Array


class SzArrayType(ArrayType):
    """A vector."""

    __slots__ = ()
    kind = Kind.SZARRAY
    element_type = ElementType.SZARRAY

    @property
    def rank(self) -> int:
        return 1

    @property
    def own_interfaces(self) -> tuple[Type, ...]:
        if self._own_interfaces is None:
            self._own_interfaces = self.universe.vector_interfaces(self)
        return self._own_interfaces

    def _make_name(self) -> str:
        return self.element.full_name + "[]"


class MdArrayType(ArrayType):
    """A general array; one of rank 1 is not a vector."""

    __slots__ = ("_rank",)
    kind = Kind.ARRAY
    element_type = ElementType.ARRAY

    def __init__(self, universe: Universe, element: Type, rank: int) -> None:
        super().__init__(universe, element)
        self._rank = rank

    @property
    def rank(self) -> int:
        return self._rank

    def _make_name(self) -> str:
        return f"{self.element.full_name}[{'*' if self._rank == 1 else ',' * (self._rank - 1)}]"


class PointerType(Type):
    """An unmanaged pointer; `element` may be void."""

    __slots__ = ("element",)
    kind = Kind.POINTER
    element_type = ElementType.PTR

    def __init__(self, universe: Universe, element: Type) -> None:
        super().__init__(universe, (element,))
        self.element = element

    @property
    def assembly(self) -> Assembly:
        return self.element.assembly

    def _make_name(self) -> str:
        return self.element.full_name + "*"


class ByRefType(Type):
    """A managed pointer."""

    __slots__ = ("element",)
    kind = Kind.BYREF
    element_type = ElementType.BYREF

    def __init__(self, universe: Universe, element: Type) -> None:
        super().__init__(universe, (element,))
        self.element = element

    @property
    def is_byref_like(self) -> bool:
        return True

    @property
    def assembly(self) -> Assembly:
        return self.element.assembly

    def _make_name(self) -> str:
        return self.element.full_name + "&"


class FnPtrType(Type):
    """A function pointer: convention, result and parameters."""

    __slots__ = ("convention", "has_this", "params", "ret")
    kind = Kind.FNPTR
    element_type = ElementType.FNPTR

    def __init__(
        self, universe: Universe, convention: Convention, has_this: bool, ret: Type, params: tuple[Type, ...]
    ) -> None:
        super().__init__(universe, (ret, *params))
        self.convention, self.has_this, self.ret, self.params = convention, has_this, ret, params

    @property
    def assembly(self) -> Assembly:
        return self.universe.core

    def _make_name(self) -> str:
        return f"{self.ret.full_name}({', '.join([param.full_name for param in self.params])})"


class GenericParamType(Type):
    """`!n` or `!!n` in an open type or method; interned by position, whoever declares it."""

    __slots__ = ("index", "owner_is_method")
    kind = Kind.GENERIC_PARAM

    def __init__(self, universe: Universe, owner_is_method: bool, index: int) -> None:
        self.owner_is_method, self.index = owner_is_method, index
        super().__init__(universe, (), True)

    @property
    def element_type(self) -> ElementType:  # type: ignore[override]
        return ElementType.MVAR if self.owner_is_method else ElementType.VAR

    @property
    def assembly(self) -> Assembly:
        return self.universe.core

    def _make_name(self) -> str:
        return f"{'!!' if self.owner_is_method else '!'}{self.index}"


__all__ = [
    "ArrayType",
    "ByRefType",
    "FieldFlags",
    "FnPtrType",
    "GenericContext",
    "GenericParam",
    "GenericParamType",
    "InstType",
    "MdArrayType",
    "MethodFlags",
    "NamedType",
    "PointerType",
    "SzArrayType",
    "Type",
    "TypeDef",
]
