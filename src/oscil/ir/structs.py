"""Structs of native memory: a class with annotated fields becomes offsets, a size and, on request, a ctypes view."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import ctypes

T = TypeVar("T", bound=type)

SCALAR_SIZES: dict[str, int] = {
    **{"bool": 1, "i8": 1, "u8": 1, "i16": 2, "u16": 2, "i32": 4, "u32": 4, "f32": 4},
    **{"i64": 8, "u64": 8, "f64": 8, "ptr": 8, "ref": 8},
}
_ARRAY = re.compile(r"Array\[(\w+), (\d+)\]")


class StructField:
    """One field: offset in bytes, its type as written (`u32`, `Ptr[Thread]`), and the count of an inline array (1
    otherwise).
    """

    __slots__ = ("count", "name", "offset", "type")

    def __init__(self, name: str, offset: int, type_: str, count: int = 1) -> None:
        self.name, self.offset, self.type, self.count = name, offset, type_, count


class StructInfo:
    """Layout of a struct: natural alignment, size rounded up to the alignment."""

    __slots__ = ("align", "ctypes_view", "fields", "name", "size")

    def __init__(self, name: str, annotations: dict[str, str]) -> None:
        self.name, self.size, self.align = name, 0, 1
        self.fields: dict[str, StructField] = {}
        self.ctypes_view: Any = None
        for field, text in annotations.items():
            self._add(field, text)
        self.size = -(-self.size // self.align) * self.align

    def _add(self, name: str, text: str) -> None:
        array = _ARRAY.fullmatch(text)
        element, count = (array[1], int(array[2])) if array else (text, 1)
        size = SCALAR_SIZES.get(element, 8 if element.startswith(("Ptr[", "Fn[")) else 0)
        if not size:
            raise TypeError(f"struct {self.name}: field {name} has no size: {text}")
        offset = -(-self.size // size) * size
        self.fields[name] = StructField(name, offset, element, count)
        self.size, self.align = offset + size * count, max(self.align, size)


STRUCTS: dict[str, StructInfo] = {}


def struct(cls: T) -> T:
    """Class decorator: lay out the annotated fields and register the struct under its name."""
    info = StructInfo(cls.__name__, getattr(cls, "__annotations__", {}))
    STRUCTS[info.name] = info
    cls.STRUCT = info  # type: ignore[attr-defined]
    return cls


def struct_info(cls: type) -> StructInfo:
    """The layout of a class decorated with `struct`."""
    info: StructInfo = cls.STRUCT  # type: ignore[attr-defined]
    return info


def offset_of(cls: type, field: str) -> int:
    """Byte offset of `field` in struct `cls`."""
    return struct_info(cls).fields[field].offset


def size_of(cls: type) -> int:
    """Size of struct `cls` in bytes."""
    return struct_info(cls).size


def ctypes_struct(cls: type) -> type[ctypes.Structure]:
    """The ctypes view of a struct (made once). Pointers, references and function pointers are c_uint64."""
    info = struct_info(cls)
    if info.ctypes_view is None:
        import ctypes

        signed = {1: ctypes.c_int8, 2: ctypes.c_int16, 4: ctypes.c_int32, 8: ctypes.c_int64}
        unsigned = {1: ctypes.c_uint8, 2: ctypes.c_uint16, 4: ctypes.c_uint32, 8: ctypes.c_uint64}
        floats = {"f32": ctypes.c_float, "f64": ctypes.c_double}

        def view(field: StructField) -> Any:
            size = SCALAR_SIZES.get(field.type, 8)
            one = floats.get(field.type) or (signed if field.type.startswith("i") else unsigned)[size]
            return one * field.count if field.count > 1 else one

        fields = [(field.name, view(field)) for field in info.fields.values()]
        info.ctypes_view = type(info.name, (ctypes.Structure,), {"_fields_": fields})
    view_type: type[ctypes.Structure] = info.ctypes_view
    return view_type
