"""The types that signatures hold (ECMA-335 II.23.2), as frozen, hashable values.

Written by hand: they are made in numbers, and importing `dataclasses` would cost more than this module.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final


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
