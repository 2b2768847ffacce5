"""The universe: one world of interned types, and the front of the algorithms over them (docs/contracts/types.md)."""

from __future__ import annotations

from _thread import RLock
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from oscil.errors import BadImageError, MissingMemberError
from oscil.metadata.signatures import Convention, ElementType
from oscil.types import async_variants, generics, hierarchy, layout, resolve, slots, static_layout
from oscil.types.assembly import Assembly
from oscil.types.kinds import Kind, TaskShape, Variant
from oscil.types.members import ArrayMethod, Field, Method
from oscil.types.model import (
    ArrayType,
    ByRefType,
    FnPtrType,
    GenericContext,
    GenericParam,
    GenericParamType,
    InstType,
    MdArrayType,
    PointerType,
    SzArrayType,
    Type,
    TypeDef,
)
from oscil.types.names import split_full_name
from oscil.types.wellknown import PRIMITIVES, WIDE_ALIGNMENTS, WellKnown

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.signatures import Sig

CORE_NAME = "System.Private.CoreLib"


class FrameworkSource(Protocol):
    """Answers for framework assemblies; the embedded class library answers every framework spelling with one image."""

    def image_for(self, assembly_name: str) -> Image | None:
        """The image of this framework assembly; None if the name is not of the framework."""


class Universe:
    """Interned types over a framework and what `probe` finds (other assemblies by simple name)."""

    def __init__(self, framework: FrameworkSource, probe: Callable[[str], Image | None] | None = None) -> None:
        self._framework, self._probe = framework, probe
        # Held while something that must exist once is made: guest threads ask too.
        self.lock = RLock()
        self.import_session: object = None  # the importer's caches: they live as long as this
        self._assemblies: dict[Image, Assembly] = {}
        self._by_name: dict[str, Assembly | None] = {}
        self._core: Assembly | None = None
        self._primitives: dict[ElementType, TypeDef] = {}
        self._generic_params: dict[tuple[bool, int], GenericParamType] = {}
        self._fn_ptrs: dict[tuple[Convention, bool, Type, tuple[Type, ...]], FnPtrType] = {}
        self.array_methods: dict[ArrayType, dict[object, ArrayMethod]] = {}
        self._wide_alignments: dict[TypeDef, int] | None = None
        self.wellknown = WellKnown(self)

    # assemblies -----------------------------------------------------------------------------------------------------

    def assembly(self, image: Image) -> Assembly:
        """The image as part of this universe. References by its name find it from now on."""
        found = self._assemblies.get(image)
        if found is None:
            found = self._add(image, False)
        return found

    def _add(self, image: Image, from_framework: bool) -> Assembly:
        found = self._assemblies[image] = Assembly(self, image, from_framework)
        if image.name:
            self._by_name.setdefault(image.name.casefold(), found)
        return found

    def find_assembly(self, name: str) -> Assembly | None:
        """An assembly by simple name: one already here, then the framework's, then what `probe` finds."""
        key = name.casefold()
        if key in self._by_name:
            return self._by_name[key]
        image = self._framework.image_for(name)
        if image is not None:
            found: Assembly | None = self._assemblies.get(image) or self._add(image, True)
        else:
            image = self._probe(name) if self._probe is not None else None
            found = self.assembly(image) if image is not None else None
        self._by_name[key] = found
        return found

    @property
    def core(self) -> Assembly:
        """The assembly that defines System.Object."""
        if self._core is None:
            found = self.find_assembly(CORE_NAME)
            if found is None:
                raise MissingMemberError(CORE_NAME)
            self._core = found
        return self._core

    @property
    def assemblies(self) -> tuple[Assembly, ...]:
        """All assemblies loaded so far."""
        return tuple(self._assemblies.values())

    def find_type(self, full_name: str, assembly: Assembly | None = None) -> TypeDef | None:
        """`System.Collections.Generic.List`1`, `A+B`; without an assembly, in the framework."""
        return (assembly or self.core).find(*split_full_name(full_name))

    # interning ------------------------------------------------------------------------------------------------------

    def primitive(self, kind: ElementType) -> TypeDef:
        """The core type behind an element type (VOID to STRING, I, U, OBJECT, TYPEDBYREF)."""
        found = self._primitives.get(kind)
        if found is None:
            name = PRIMITIVES.get(kind)
            if name is None:
                raise BadImageError(f"element type 0x{kind:02X} is not a type of its own")
            made = self.core.find("System", name, [])
            if made is None:
                raise MissingMemberError(f"System.{name}")
            found = self._primitives[kind] = made
        return found

    def instantiate(self, definition: TypeDef, args: tuple[Type, ...]) -> Type:
        """A generic definition with arguments."""
        return generics.instantiate(self, definition, args)

    def substitute(self, type_: Type, ctx: GenericContext) -> Type:
        """A type with the context's arguments in place of generic parameters."""
        return generics.substitute(self, type_, ctx)

    def sz_array(self, element: Type) -> SzArrayType:
        """`element[]`."""
        found = element.derived("[]") or element.keep("[]", SzArrayType(self, self._as_element(element)))
        assert isinstance(found, SzArrayType)
        return found

    def array(self, element: Type, rank: int) -> MdArrayType:
        """A general array."""
        found = element.derived(rank) or element.keep(rank, MdArrayType(self, self._as_element(element), rank))
        assert isinstance(found, MdArrayType)
        return found

    def pointer(self, target: Type) -> PointerType:
        """`target*`."""
        found = target.derived("*") or target.keep("*", PointerType(self, target))
        assert isinstance(found, PointerType)
        return found

    def by_ref(self, target: Type) -> ByRefType:
        """`target&`."""
        found = target.derived("&")
        if found is None:
            if isinstance(target, ByRefType):
                raise BadImageError("a managed pointer to a managed pointer")
            found = target.keep("&", ByRefType(self, target))
        assert isinstance(found, ByRefType)
        return found

    def fn_ptr(self, convention: Convention, has_this: bool, ret: Type, params: tuple[Type, ...]) -> FnPtrType:
        """A function pointer type."""
        key = (convention, has_this, ret, params)
        found = self._fn_ptrs.get(key)
        if found is None:
            found = self._fn_ptrs.setdefault(key, FnPtrType(self, convention, has_this, ret, params))
        return found

    def generic_param(self, owner_is_method: bool, index: int) -> GenericParamType:
        """`!index` or `!!index`."""
        found = self._generic_params.get((owner_is_method, index))
        if found is None:
            made = GenericParamType(self, owner_is_method, index)
            found = self._generic_params.setdefault((owner_is_method, index), made)
        return found

    def _as_element(self, element: Type) -> Type:
        if isinstance(element, ByRefType):
            raise BadImageError("an array of managed pointers")
        return element

    # resolution -----------------------------------------------------------------------------------------------------

    def resolve_type(self, image: Image, token: int, ctx: GenericContext = resolve.NO_CONTEXT) -> Type:
        """See `resolve.resolve_type`."""
        return resolve.resolve_type(self, image, token, ctx)

    def resolve_sig(self, image: Image, sig: Sig, ctx: GenericContext = resolve.NO_CONTEXT) -> Type:
        """See `resolve.resolve_sig`."""
        return resolve.resolve_sig(self, image, sig, ctx)

    def resolve_method(self, image: Image, token: int, ctx: GenericContext = resolve.NO_CONTEXT) -> Method:
        """See `resolve.resolve_method`."""
        return resolve.resolve_method(self, image, token, ctx)

    def resolve_field(self, image: Image, token: int, ctx: GenericContext = resolve.NO_CONTEXT) -> Field:
        """See `resolve.resolve_field`."""
        return resolve.resolve_field(self, image, token, ctx)

    # what types ask for ---------------------------------------------------------------------------------------------

    def is_nested(self, definition: TypeDef) -> bool:
        """A type declared inside another one."""
        return definition.image.nested_in(definition.token) != 0

    def classify(self, definition: TypeDef) -> Kind:
        """See `hierarchy.classify`."""
        return hierarchy.classify(definition)

    def element_type_of(self, definition: TypeDef) -> ElementType:
        """See `hierarchy.element_type_of`."""
        return hierarchy.element_type_of(definition)

    def load_bases(self, definition: TypeDef) -> None:
        """See `hierarchy.load_bases`."""
        hierarchy.load_bases(definition)

    def declared_interfaces(self, definition: TypeDef) -> tuple[Type, ...]:
        """See `hierarchy.declared_interfaces`."""
        return hierarchy.declared_interfaces(definition)

    def vector_interfaces(self, array: SzArrayType) -> tuple[Type, ...]:
        """See `hierarchy.vector_interfaces`."""
        return hierarchy.vector_interfaces(array)

    def all_interfaces(self, type_: Type) -> tuple[Type, ...]:
        """See `hierarchy.all_interfaces`."""
        return hierarchy.all_interfaces(type_)

    def overrides_finalize(self, definition: TypeDef) -> bool:
        """See `hierarchy.overrides_finalize`."""
        return hierarchy.overrides_finalize(definition)

    def definition_fields(self, definition: TypeDef) -> tuple[Field, ...]:
        """The fields of a definition, in row order."""
        image = definition.image
        return tuple([Field(image.field(0x04000000 | rid), definition) for rid in definition.row.fields])

    def definition_method(self, definition: TypeDef, token: int) -> Method:
        """The own method of a definition; its generic arguments are its own parameters."""
        if token & 0xFFFFFF not in definition.row.methods or token >> 24 != 0x06:
            raise BadImageError(f"{definition.short_name} has no such method", file=definition.image.path, token=token)
        made = Method(definition.image.method(token), definition)
        count = len(definition.image.generic_params(token))
        if count:
            made.method_args = tuple([self.generic_param(True, index) for index in range(count)])
        return made

    def method_generic_params(self, method: Method) -> tuple[GenericParam, ...]:
        """Declared generic parameters of a method."""
        rows = method.image.generic_params(method.token) if method.method_args else []
        return tuple([GenericParam(row.number, row.name, row.flags, row.constraints) for row in rows])

    def place_fields(self, field: Field) -> None:
        """Gives the owner's fields their offsets."""
        if field.is_static:
            static_layout.static_layout_of(field.owner)
        else:
            layout.layout_of(field.owner)

    def check_recursion(self, definition: TypeDef) -> None:
        """See `generics.check_recursion`."""
        generics.check_recursion(definition)

    @property
    def wide_alignments(self) -> dict[TypeDef, int]:
        """Structs that are aligned more than their fields say."""
        if self._wide_alignments is None:
            found = [(self.wellknown.get(name), alignment) for name, alignment in WIDE_ALIGNMENTS.items()]
            self._wide_alignments = {definition: alignment for definition, alignment in found if definition is not None}
        return self._wide_alignments

    def vtable(self, type_: Type) -> tuple[Method, ...]:
        """See `slots.vtable`."""
        return slots.vtable(type_)

    def slot_of(self, method: Method) -> int:
        """See `slots.slot_of`."""
        return slots.slot_of(method)

    def task_shape(self, definition: Method) -> TaskShape | None:
        """See `async_variants.task_shape`."""
        return async_variants.task_shape(definition)

    def awaited_task(self, method: Method) -> Type | None:
        """See `async_variants.awaited_task`."""
        return async_variants.awaited_task(method)

    def unwrapped_result(self, method: Method, variant: Variant) -> Type:
        """See `async_variants.unwrapped_result`."""
        return async_variants.unwrapped_result(method, variant)


__all__ = ["FrameworkSource", "InstType", "Universe"]
