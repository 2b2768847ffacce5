"""Signature blobs (ECMA-335 II.23.2) as frozen, hashable values.

The classes are written by hand: they are made in numbers, and importing `dataclasses` would cost more than this module.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from oscil.errors import BadImageError
from oscil.metadata.cursor import Cursor
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.image import Image

# Every walk over a signature recurses; this keeps all of them far from Python's recursion limit.
MAX_DEPTH = 100


class ElementType(IntEnum):
    """II.23.1.16"""

    END = 0x00
    VOID = 0x01
    BOOLEAN = 0x02
    CHAR = 0x03
    I1 = 0x04
    U1 = 0x05
    I2 = 0x06
    U2 = 0x07
    I4 = 0x08
    U4 = 0x09
    I8 = 0x0A
    U8 = 0x0B
    R4 = 0x0C
    R8 = 0x0D
    STRING = 0x0E
    PTR = 0x0F
    BYREF = 0x10
    VALUETYPE = 0x11
    CLASS = 0x12
    VAR = 0x13
    ARRAY = 0x14
    GENERICINST = 0x15
    TYPEDBYREF = 0x16
    I = 0x18  # noqa: E741
    U = 0x19
    FNPTR = 0x1B
    OBJECT = 0x1C
    SZARRAY = 0x1D
    MVAR = 0x1E
    CMOD_REQD = 0x1F
    CMOD_OPT = 0x20
    INTERNAL = 0x21
    SENTINEL = 0x41
    PINNED = 0x45
    TYPE = 0x50
    BOXED = 0x51
    FIELD = 0x53
    PROPERTY = 0x54
    ENUM = 0x55


class Convention(IntEnum):
    """Calling conventions: the low four bits of a signature's first byte (II.23.2.1 to II.23.2.3)."""

    DEFAULT = 0
    C = 1
    STDCALL = 2
    THISCALL = 3
    FASTCALL = 4
    VARARG = 5
    FIELD = 6
    LOCALS = 7
    PROPERTY = 8
    UNMANAGED = 9
    GENERIC_INST = 10


class Sig:
    """A type in a signature. Equal by structure, frozen by convention (`Final`), hash computed once."""

    __slots__ = ("_hash", "_key")
    _key: tuple[object, ...]

    def _freeze(self, *key: object) -> None:
        self._key = key
        self._hash = hash((self.__class__, key))

    def __eq__(self, other: object) -> bool:
        return self is other or (
            self.__class__ is other.__class__ and self._hash == other._hash and self._key == other._key
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"{self.__class__.__name__}({', '.join(map(repr, self._key))})"


class Prim(Sig):
    """A type that is one element type: VOID to R8, STRING, OBJECT, I, U, TYPEDBYREF."""

    __slots__ = ("kind",)
    __match_args__ = ("kind",)

    def __init__(self, kind: ElementType) -> None:
        self.kind: Final = kind
        self._freeze(kind)

    def __repr__(self) -> str:
        return f"Prim({self.kind.name})"


class ClassSig(Sig):
    """CLASS or VALUETYPE with a TypeDef, TypeRef or TypeSpec token."""

    __slots__ = ("is_value", "token")
    __match_args__ = ("token", "is_value")

    def __init__(self, token: int, is_value: bool) -> None:
        self.token: Final = token
        self.is_value: Final = is_value
        self._freeze(token, is_value)

    def __repr__(self) -> str:
        return f"ClassSig(0x{self.token:08X}, {self.is_value})"


class VarSig(Sig):
    """Generic parameter `n` of the type."""

    __slots__ = ("n",)
    __match_args__ = ("n",)

    def __init__(self, n: int) -> None:
        self.n: Final = n
        self._freeze(n)


class MVarSig(Sig):
    """Generic parameter `n` of the method."""

    __slots__ = ("n",)
    __match_args__ = ("n",)

    def __init__(self, n: int) -> None:
        self.n: Final = n
        self._freeze(n)


class GenericInst(Sig):
    """A generic type with its arguments."""

    __slots__ = ("args", "generic")
    __match_args__ = ("generic", "args")

    def __init__(self, generic: ClassSig, args: tuple[Sig, ...]) -> None:
        self.generic: Final = generic
        self.args: Final = args
        self._freeze(generic, args)


class SzArray(Sig):
    """A vector: one dimension, from zero."""

    __slots__ = ("element",)
    __match_args__ = ("element",)

    def __init__(self, element: Sig) -> None:
        self.element: Final = element
        self._freeze(element)


class MdArray(Sig):
    """A general array (II.23.2.13); `sizes` and `low_bounds` may be shorter than `rank`."""

    __slots__ = ("element", "low_bounds", "rank", "sizes")
    __match_args__ = ("element", "rank", "sizes", "low_bounds")

    def __init__(self, element: Sig, rank: int, sizes: tuple[int, ...] = (), low_bounds: tuple[int, ...] = ()) -> None:
        self.element: Final = element
        self.rank: Final = rank
        self.sizes: Final = sizes
        self.low_bounds: Final = low_bounds
        self._freeze(element, rank, sizes, low_bounds)


class PtrSig(Sig):
    """An unmanaged pointer."""

    __slots__ = ("target",)
    __match_args__ = ("target",)

    def __init__(self, target: Sig) -> None:
        self.target: Final = target
        self._freeze(target)


class ByRefSig(Sig):
    """A managed pointer."""

    __slots__ = ("target",)
    __match_args__ = ("target",)

    def __init__(self, target: Sig) -> None:
        self.target: Final = target
        self._freeze(target)


class FnPtrSig(Sig):
    """A function pointer."""

    __slots__ = ("method",)
    __match_args__ = ("method",)

    def __init__(self, method: MethodSig) -> None:
        self.method: Final = method
        self._freeze(method)


class Modified(Sig):
    """A type with a custom modifier (II.7.1.1): `token` is the modifier's TypeDef, TypeRef or TypeSpec."""

    __slots__ = ("inner", "required", "token")
    __match_args__ = ("required", "token", "inner")

    def __init__(self, required: bool, token: int, inner: Sig) -> None:
        self.required: Final = required
        self.token: Final = token
        self.inner: Final = inner
        self._freeze(required, token, inner)


class Pinned(Sig):
    """A pinned local."""

    __slots__ = ("inner",)
    __match_args__ = ("inner",)

    def __init__(self, inner: Sig) -> None:
        self.inner: Final = inner
        self._freeze(inner)


class MethodSig(Sig):
    """A method's signature. `sentinel` is the index of the first variable argument at a vararg call site, or None."""

    __slots__ = ("convention", "explicit_this", "generic_count", "has_this", "params", "ret", "sentinel")

    def __init__(
        self,
        convention: Convention,
        has_this: bool,
        explicit_this: bool,
        generic_count: int,
        ret: Sig,
        params: tuple[Sig, ...],
        sentinel: int | None = None,
    ) -> None:
        self.convention: Final = convention
        self.has_this: Final = has_this
        self.explicit_this: Final = explicit_this
        self.generic_count: Final = generic_count
        self.ret: Final = ret
        self.params: Final = params
        self.sentinel: Final = sentinel
        self._freeze(convention, has_this, explicit_this, generic_count, ret, params, sentinel)


PRIMITIVES: dict[int, Prim] = {
    kind: Prim(kind)
    for kind in ElementType
    if ElementType.VOID <= kind <= ElementType.STRING
    or kind in (ElementType.TYPEDBYREF, ElementType.I, ElementType.U, ElementType.OBJECT)
}


class SignatureReader(Cursor):
    """A cursor over a signature blob of an image."""

    __slots__ = ("_decode_coded",)

    def __init__(self, image: Image, blob: bytes, token: int | None = None) -> None:
        super().__init__(blob, "signature", image.path, token)
        self._decode_coded = image.tables.token

    def type_token(self) -> int:
        """A TypeDefOrRefOrSpec (II.23.2.8)."""
        value = self.unsigned()
        token = self._decode_coded("TypeDefOrRef", value)
        if token == 0:
            raise self.error("null type token")
        return token

    def class_token(self) -> int:
        """The token after CLASS or VALUETYPE. As in .NET a TypeSpec is refused: it could lead back to this blob."""
        token = self.type_token()
        if token >> 24 == Table.TYPE_SPEC:
            raise self.error("a TypeSpec where a TypeDef or TypeRef must stand")
        return token

    def type(self, depth: int = 0) -> Sig:
        """One type (II.23.2.12), with modifiers, BYREF and PINNED where they stand."""
        wrappers: list[tuple[int, int]] = []
        while True:
            kind = self.byte()
            if kind == 0x12 or kind == 0x11:
                found: Sig = ClassSig(self.class_token(), kind == 0x11)
            elif kind in PRIMITIVES:
                found = PRIMITIVES[kind]
            elif kind in _WRAPPERS:
                wrappers.append((kind, self.type_token() if kind in (0x1F, 0x20) else 0))
                if depth + len(wrappers) > MAX_DEPTH:
                    raise self.error(f"nested more than {MAX_DEPTH} deep")
                continue
            else:
                found = self._composite(kind, depth + len(wrappers) + 1)
            break
        for kind, token in reversed(wrappers):
            found = Modified(kind == 0x1F, token, found) if token else _WRAPPERS[kind](found)  # type: ignore[call-arg]
        return found

    def _composite(self, kind: int, depth: int) -> Sig:
        if depth > MAX_DEPTH:
            raise self.error(f"nested more than {MAX_DEPTH} deep")
        if kind == ElementType.VAR:
            return VarSig(self.unsigned())
        if kind == ElementType.MVAR:
            return MVarSig(self.unsigned())
        if kind == ElementType.GENERICINST:
            is_value = self.byte()
            if is_value not in (0x11, 0x12):
                raise self.error("generic instance of neither CLASS nor VALUETYPE")
            generic = ClassSig(self.class_token(), is_value == 0x11)
            return GenericInst(generic, self.types(depth))
        if kind == ElementType.ARRAY:
            return self._array(depth)
        if kind == ElementType.FNPTR:
            return FnPtrSig(self.method(depth))
        raise self.error(f"unknown element type 0x{kind:02X}")

    def types(self, depth: int = 0) -> tuple[Sig, ...]:
        """A counted list of types, at least one."""
        count = self.count()
        if count == 0:
            raise self.error("no generic arguments")
        found = []
        for _ in range(count):
            found.append(self.type(depth))
        return tuple(found)

    def _array(self, depth: int) -> MdArray:
        element, rank = self.type(depth), self.unsigned()
        if not 0 < rank <= 32:
            raise self.error(f"array of rank {rank}")
        sizes = tuple([self.unsigned() for _ in range(self.count())])
        low_bounds = tuple([self.signed() for _ in range(self.count())])
        if max(len(sizes), len(low_bounds)) > rank:
            raise self.error("more array bounds than dimensions")
        return MdArray(element, rank, sizes, low_bounds)

    def method(self, depth: int = 0) -> MethodSig:
        """A method or property signature (II.23.2.1 to II.23.2.3, II.23.2.5)."""
        first = self.byte()
        try:
            convention = Convention(first & 0x0F)
        except ValueError:
            raise self.error(f"unknown calling convention 0x{first:02X}") from None
        if convention in (Convention.FIELD, Convention.LOCALS, Convention.GENERIC_INST):
            raise self.error("not a method signature")
        generic_count = self.unsigned() if first & 0x10 else 0
        count = self.count()
        ret = self.type(depth)
        params, sentinel = [], None
        for index in range(count):
            if self.left and self.blob[self.position] == ElementType.SENTINEL:
                if sentinel is not None or convention not in (Convention.VARARG, Convention.C):
                    raise self.error("misplaced sentinel")
                sentinel = index
                self.position += 1
            params.append(self.type(depth))
        return MethodSig(convention, first & 0x20 != 0, first & 0x40 != 0, generic_count, ret, tuple(params), sentinel)


_WRAPPERS: dict[int, type[Sig]] = {
    ElementType.PTR: PtrSig,
    ElementType.BYREF: ByRefSig,
    ElementType.SZARRAY: SzArray,
    ElementType.PINNED: Pinned,
    ElementType.CMOD_REQD: Modified,
    ElementType.CMOD_OPT: Modified,
}


def decode_method(image: Image, blob: bytes) -> MethodSig:
    """MethodDefSig, MethodRefSig or StandAloneMethodSig."""
    return SignatureReader(image, blob).method()


def decode_property(image: Image, blob: bytes) -> MethodSig:
    """PropertySig: `ret` is the property's type, `params` its index parameters."""
    found = SignatureReader(image, blob).method()
    if found.convention is not Convention.PROPERTY:
        raise BadImageError("not a property signature", file=image.path)
    return found


def decode_field(image: Image, blob: bytes) -> Sig:
    """FieldSig (II.23.2.4); modifiers are kept."""
    reader = SignatureReader(image, blob)
    if reader.byte() & 0x0F != Convention.FIELD:
        raise reader.error("not a field signature")
    return reader.type()


def decode_locals(image: Image, blob: bytes) -> list[Sig]:
    """LocalVarSig (II.23.2.6)."""
    reader = SignatureReader(image, blob)
    if reader.byte() != Convention.LOCALS:
        raise reader.error("not a local variable signature")
    return [reader.type() for _ in range(reader.count())]


def decode_type_spec(image: Image, blob: bytes) -> Sig:
    """TypeSpec (II.23.2.14)."""
    return SignatureReader(image, blob).type()


def decode_method_spec(image: Image, blob: bytes) -> tuple[Sig, ...]:
    """MethodSpec (II.23.2.15): the method's type arguments."""
    reader = SignatureReader(image, blob)
    if reader.byte() != Convention.GENERIC_INST:
        raise reader.error("not a method instantiation")
    return reader.types()


def is_field_signature(blob: bytes) -> bool:
    """Whether a MemberRef's signature is a field's."""
    return bool(blob) and blob[0] & 0x0F == Convention.FIELD
