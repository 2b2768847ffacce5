"""The Runtime record's function pointers: C callbacks made from Python methods by the types in `ir/layout`."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from oscil.errors import InternalError
from oscil.ir.structs import STRUCTS

_C_TYPES: dict[str, Any] = {
    "i32": ctypes.c_int32,
    "u32": ctypes.c_uint32,
    "i64": ctypes.c_int64,
    "u64": ctypes.c_uint64,
    "f64": ctypes.c_double,
}


def _c_type(text: str) -> Any:
    """Pointers and references are plain numbers."""
    return _C_TYPES.get(text, ctypes.c_uint64)


def _split(text: str) -> list[str]:
    parts, depth, at = [], 0, 0
    for i, char in enumerate(text):
        depth += (char == "[") - (char == "]")
        if char == "," and depth == 0:
            parts.append(text[at:i].strip())
            at = i + 1
    last = text[at:].strip()
    return [*parts, last] if last else parts


def signature_of(struct: str, field: str) -> Any:
    """The ctypes function type of a field `Fn[[params], result]`."""
    text = STRUCTS[struct].fields[field].type
    if not text.startswith("Fn[["):
        raise InternalError(f"{struct}.{field} is no function pointer")
    inner = text[3:-1]
    end = inner.rindex("]")
    params = _split(inner[1:end])
    result = inner[end + 1 :].lstrip(", ")
    return ctypes.CFUNCTYPE(None if result == "None" else _c_type(result), *map(_c_type, params))


class Callbacks:
    """Keeps the C callbacks of one Runtime alive, and their addresses."""

    bodies: Any

    def __init__(self) -> None:
        self._kept: list[Any] = []

    def make(self, struct: str, field: str, function: Callable[..., Any]) -> int:
        """Address of a C function that calls `function`, which must never raise."""
        callback = signature_of(struct, field)(function)
        self._kept.append(callback)
        return ctypes.cast(callback, ctypes.c_void_p).value or 0
