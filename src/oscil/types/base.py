"""What all types have in common, and the generic context. What needs more than the row is asked for once, if needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from oscil.errors import InternalError
from oscil.metadata.signatures import ElementType
from oscil.types.kinds import MAX_TYPE_DEPTH, MAX_TYPE_WEIGHT, Kind
from oscil.types.load_errors import TypeLoadError

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.types.assembly import Assembly
    from oscil.types.interfaces import InterfaceCache
    from oscil.types.layout import Layout
    from oscil.types.members import Field, Method
    from oscil.types.named import TypeDef
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
        with self.universe.lock:
            if self._derived is None:
                self._derived = {}
            return self._derived.setdefault(key, made)
