"""Types of system Python: value types (what an expression has) and storage types (what memory holds)."""

from __future__ import annotations

from oscil.ir.model import Kind
from oscil.ir.structs import SCALAR_SIZES


class SysType:
    """A type. `kind` of its values; `size` in memory; `memory` width name of load and store ops; `pointee` of Ptr;
    `sig` of Fn.
    """

    __slots__ = ("family", "kind", "memory", "name", "pointee", "sig", "signed", "size")

    def __init__(self, name: str, kind: Kind, family: str, size: int, memory: str, signed: bool = False) -> None:
        self.name, self.kind, self.family, self.size, self.memory, self.signed = (
            name,
            kind,
            family,
            size,
            memory,
            signed,
        )
        self.pointee: SysType | StructType | None = None
        self.sig: tuple[tuple[SysType, ...], SysType] | None = None

    @property
    def is_int(self) -> bool:
        return self.family == "int"

    @property
    def is_float(self) -> bool:
        return self.family == "float"

    @property
    def is_pointer(self) -> bool:
        """ptr, Ptr[S] or Fn: an address that the collector does not know."""
        return self.family == "ptr"

    def __repr__(self) -> str:
        return self.name


class StructType:
    """A struct as the target of a pointer: name, size, fields (name to offset and type)."""

    __slots__ = ("fields", "name", "size")

    def __init__(self, name: str, size: int) -> None:
        self.name, self.size = name, size
        self.fields: dict[str, tuple[int, SysType, int]] = {}

    def __repr__(self) -> str:
        return self.name


VOID = SysType("None", Kind.VOID, "void", 0, "")
BOOL = SysType("bool", Kind.I4, "bool", 1, "u1")
I8 = SysType("i8", Kind.I4, "int", 1, "i1", True)
U8 = SysType("u8", Kind.I4, "int", 1, "u1")
I16 = SysType("i16", Kind.I4, "int", 2, "i2", True)
U16 = SysType("u16", Kind.I4, "int", 2, "u2")
I32 = SysType("i32", Kind.I4, "int", 4, "i4", True)
U32 = SysType("u32", Kind.I4, "int", 4, "i4")
I64 = SysType("i64", Kind.I8, "int", 8, "i8", True)
U64 = SysType("u64", Kind.I8, "int", 8, "i8")
F32 = SysType("f32", Kind.F4, "float", 4, "f4")
F64 = SysType("f64", Kind.F8, "float", 8, "f8")
PTR = SysType("ptr", Kind.BYREF, "ptr", 8, "byref")
REF = SysType("ref", Kind.REF, "ref", 8, "ref")

SCALARS: dict[str, SysType] = {t.name: t for t in (BOOL, I8, U8, I16, U16, I32, U32, I64, U64, F32, F64, PTR, REF)}
KIND_TEXT = ("void", "i4", "i8", "f4", "f8", "ref", "byref", "vt")
assert all(SCALAR_SIZES[name] == SCALARS[name].size for name in SCALAR_SIZES)

# Kind and width names as family parameters (docs/contracts/ir.md).
KIND_TYPES: dict[str, SysType] = {
    "i1": I8,
    "u1": U8,
    "i2": I16,
    "u2": U16,
    "i4": I32,
    "u4": U32,
    "i8": I64,
    "u8": U64,
    "f4": F32,
    "f8": F64,
    "ref": REF,
    "byref": PTR,
}

SMALL_TO_VALUE: dict[SysType, SysType] = {I8: I32, U8: I32, I16: I32, U16: I32}


def value_type(type_: SysType) -> SysType:
    """The type of a value loaded from storage of `type_`."""
    return SMALL_TO_VALUE.get(type_, type_)


def pointer_to(pointee: SysType | StructType) -> SysType:
    """`Ptr[pointee]`."""
    result = SysType(f"Ptr[{pointee.name}]", Kind.BYREF, "ptr", 8, "byref")
    result.pointee = pointee
    return result


def function_type(params: tuple[SysType, ...], result: SysType) -> SysType:
    """`Fn[[params], result]`: a C function pointer."""
    type_ = SysType(f"Fn[[{', '.join(p.name for p in params)}], {result.name}]", Kind.BYREF, "ptr", 8, "byref")
    type_.sig = (params, result)
    return type_


def same_type(a: SysType, b: SysType) -> bool:
    """Structural equality (pointers are made anew at each mention)."""
    return a is b or a.name == b.name
