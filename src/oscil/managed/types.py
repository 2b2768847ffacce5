"""Types as the compiler sees them: interned, so that equality is identity.

A type definition (`symbols.TypeDef`) hands out its instantiations; array, pointer and byref types hang off their
element.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscil.managed.symbols import MethodSymbol, TypeDef


class Type:
    """Base of all types. `has_params` tells whether substitution can change it."""

    __slots__ = ("_arrays", "_functions", "_pointer", "_ref", "_ref_readonly", "has_params")

    def __init__(self, has_params: bool) -> None:
        self.has_params = has_params
        self._arrays: dict[int, ArrayType] | None = None
        self._functions: dict[tuple[tuple[Type, ...], int], FnPtrType] | None = None
        self._pointer: PtrType | None = None
        self._ref: ByRefType | None = None
        self._ref_readonly: ByRefType | None = None

    @property
    def is_value(self) -> bool:
        """A value type (not a type parameter)."""
        return False

    @property
    def is_ref(self) -> bool:
        """Known to be a reference type."""
        return False


class SpecialType(Type):
    """A type that no signature can name: of `None`, of a number literal, of a method group."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        super().__init__(False)
        self.name = name

    def __str__(self) -> str:
        return self.name


VOID = SpecialType("None")
NULL = SpecialType("None (null)")
UNTYPED_INT = SpecialType("integer literal")
UNTYPED_FLOAT = SpecialType("float literal")
ONE_UNIT = SpecialType("str or char literal")
UNBOUND = SpecialType("expression without a type of its own")
NEVER = SpecialType("nothing (always throws)")


class PendingType(Type):
    """The type of a local that has only seen literals so far; `hint` is what its first typed use decided."""

    __slots__ = ("hint", "kind", "name")

    def __init__(self, name: str, kind: SpecialType) -> None:
        super().__init__(False)
        self.name, self.kind = name, kind
        self.hint: Type | None = None

    def __str__(self) -> str:
        return str(self.kind)


class NamedType(Type):
    """A class, struct, interface, enum or delegate with its type arguments (outer types' first, as in metadata)."""

    __slots__ = ("_base", "_interfaces", "_map", "args", "definition")

    def __init__(self, definition: TypeDef, args: tuple[Type, ...]) -> None:
        super().__init__(any(a.has_params for a in args))
        self.definition, self.args = definition, args
        self._map: dict[TypeParam, Type] | None = None
        self._base: NamedType | None = None
        self._interfaces: tuple[NamedType, ...] | None = None

    @property
    def is_value(self) -> bool:
        return self.definition.is_value

    @property
    def is_ref(self) -> bool:
        return not self.definition.is_value

    @property
    def map(self) -> dict[TypeParam, Type]:
        """Type parameter -> argument."""
        if self._map is None:
            self._map = dict(zip(self.definition.type_params, self.args, strict=True))
        return self._map

    @property
    def base(self) -> NamedType | None:
        """The base class with this type's arguments put in."""
        if self._base is None and self.definition.base is not None:
            self._base = as_named(subst(self.definition.base, self.map))
        return self._base

    @property
    def interfaces(self) -> tuple[NamedType, ...]:
        """Interfaces declared on this very type, substituted."""
        if self._interfaces is None:
            self._interfaces = tuple(as_named(subst(i, self.map)) for i in self.definition.interfaces)
        return self._interfaces

    def __str__(self) -> str:
        return self.definition.display(self.args)


def as_named(t: Type) -> NamedType:
    """Assert that a substituted class type is still one."""
    assert isinstance(t, NamedType)
    return t


class TypeParam(Type):
    """A type parameter of a type (`is_method` false) or method. Constraints come after all headers are known."""

    __slots__ = ("constraints", "flags", "index", "is_method", "is_unmanaged", "name", "owner")

    COVARIANT, CONTRAVARIANT, REF, VALUE, NEW, ALLOWS_REF_STRUCT = 1, 2, 4, 8, 16, 32

    def __init__(self, name: str, index: int, is_method: bool) -> None:
        super().__init__(True)
        self.name, self.index, self.is_method = name, index, is_method
        self.flags = 0
        self.is_unmanaged = False
        self.constraints: list[Type] = []
        self.owner: TypeDef | MethodSymbol | None = None

    @property
    def is_value(self) -> bool:
        return bool(self.flags & TypeParam.VALUE)

    @property
    def is_ref(self) -> bool:
        if self.flags & TypeParam.REF:
            return True
        return any(isinstance(c, NamedType) and c.is_ref and not c.definition.is_interface for c in self.constraints)

    def __str__(self) -> str:
        return self.name


class ArrayType(Type):
    """`T[]` (rank 0: a vector) or a general array of rank 1 or more."""

    __slots__ = ("element", "rank")

    def __init__(self, element: Type, rank: int) -> None:
        super().__init__(element.has_params)
        self.element, self.rank = element, rank

    @property
    def is_ref(self) -> bool:
        return True

    def __str__(self) -> str:
        return f"Array[{self.element}, {self.rank}]" if self.rank else f"Array[{self.element}]"


class PtrType(Type):
    """An unmanaged pointer."""

    __slots__ = ("element",)

    def __init__(self, element: Type) -> None:
        super().__init__(element.has_params)
        self.element = element

    @property
    def is_value(self) -> bool:
        return True

    def __str__(self) -> str:
        return f"Ptr[{self.element}]"


class ByRefType(Type):
    """A managed pointer; `readonly` for `in` parameters and `ref readonly` returns."""

    __slots__ = ("element", "readonly")

    def __init__(self, element: Type, readonly: bool) -> None:
        super().__init__(element.has_params)
        self.element, self.readonly = element, readonly

    def __str__(self) -> str:
        return f"{'ReadOnlyRef' if self.readonly else 'Ref'}[{self.element}]"


class FnPtrType(Type):
    """A function pointer, interned by its result type. `convention` as in a MethodSig."""

    __slots__ = ("convention", "params", "ret")

    def __init__(self, params: tuple[Type, ...], ret: Type, convention: int) -> None:
        super().__init__(ret.has_params or any(p.has_params for p in params))
        self.params, self.ret, self.convention = params, ret, convention

    @staticmethod
    def of(params: Sequence[Type], ret: Type, convention: int = 0) -> FnPtrType:
        """The interned function pointer type."""
        if ret._functions is None:
            ret._functions = {}
        key = (tuple(params), convention)
        found = ret._functions.get(key)
        if found is None:
            found = ret._functions[key] = FnPtrType(key[0], ret, convention)
        return found

    @property
    def is_value(self) -> bool:
        return True

    def __str__(self) -> str:
        return f"FnPtr[[{', '.join(map(str, self.params))}], {self.ret}]"


def array_of(element: Type, rank: int = 0) -> ArrayType:
    """The interned array type."""
    if element._arrays is None:
        element._arrays = {}
    found = element._arrays.get(rank)
    if found is None:
        found = element._arrays[rank] = ArrayType(element, rank)
    return found


def pointer_to(element: Type) -> PtrType:
    """The interned pointer type."""
    if element._pointer is None:
        element._pointer = PtrType(element)
    return element._pointer


def ref_to(element: Type, readonly: bool = False) -> ByRefType:
    """The interned byref type."""
    if readonly:
        if element._ref_readonly is None:
            element._ref_readonly = ByRefType(element, True)
        return element._ref_readonly
    if element._ref is None:
        element._ref = ByRefType(element, False)
    return element._ref


def subst(t: Type, mapping: Mapping[TypeParam, Type]) -> Type:
    """Replace type parameters; parameters that the mapping lacks stay."""
    if not t.has_params or not mapping:
        return t
    if isinstance(t, TypeParam):
        return mapping.get(t, t)
    if isinstance(t, NamedType):
        return t.definition.inst(tuple([subst(a, mapping) for a in t.args]))
    if isinstance(t, ArrayType):
        return array_of(subst(t.element, mapping), t.rank)
    if isinstance(t, ByRefType):
        return ref_to(subst(t.element, mapping), t.readonly)
    if isinstance(t, PtrType):
        return pointer_to(subst(t.element, mapping))
    assert isinstance(t, FnPtrType)
    return FnPtrType.of([subst(p, mapping) for p in t.params], subst(t.ret, mapping), t.convention)


def strip_ref(t: Type) -> Type:
    """The type that a byref refers to; other types as they are."""
    return t.element if isinstance(t, ByRefType) else t


def mentions(t: Type, params: set[TypeParam]) -> bool:
    """Whether `t` contains one of the given type parameters."""
    if not t.has_params:
        return False
    if isinstance(t, TypeParam):
        return t in params
    if isinstance(t, NamedType):
        return any(mentions(a, params) for a in t.args)
    if isinstance(t, ArrayType | PtrType | ByRefType):
        return mentions(t.element, params)
    return isinstance(t, FnPtrType) and (mentions(t.ret, params) or any(mentions(p, params) for p in t.params))
