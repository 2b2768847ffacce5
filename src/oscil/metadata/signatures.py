"""Decoding of signature blobs (ECMA-335 II.23.2). The types that it makes can be imported from here too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.cursor import Cursor
from oscil.metadata.signaturetypes import (
    PRIMITIVES,
    ByRefSig,
    ClassSig,
    Convention,
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
)
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.image import Image

__all__ = [
    "MAX_DEPTH",
    "PRIMITIVES",
    "ByRefSig",
    "ClassSig",
    "Convention",
    "ElementType",
    "FnPtrSig",
    "GenericInst",
    "MVarSig",
    "MdArray",
    "MethodSig",
    "Modified",
    "Pinned",
    "Prim",
    "PtrSig",
    "Sig",
    "SignatureReader",
    "SzArray",
    "VarSig",
    "decode_field",
    "decode_locals",
    "decode_method",
    "decode_method_spec",
    "decode_property",
    "decode_type_spec",
    "is_field_signature",
]

# Every walk over a signature recurses; this keeps all of them far from Python's recursion limit.
MAX_DEPTH = 100


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
