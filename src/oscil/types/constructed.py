"""Types made of other types: arrays, pointers, function pointers; and generic parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.metadata.signatures import Convention, ElementType
from oscil.types.base import Type
from oscil.types.kinds import Kind

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly
    from oscil.types.named import TypeDef
    from oscil.types.universe import Universe


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
