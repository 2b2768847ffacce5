"""Oscil: a .NET execution engine in Python, built around runtime async.

    with oscil.Runtime() as rt:
        app = rt.load("app.dll")
        print(app.Shop.Pricing.Total(3, "lamp"))

Nothing is loaded before a name is used: `import oscil` is cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from oscil.api.compiled import compiled
    from oscil.api.copies import with_
    from oscil.api.errors import ArgumentsError, ClosedError, MemberError, RangeError
    from oscil.api.exceptions import GuestException
    from oscil.api.interfaces import Event
    from oscil.api.runtime import Runtime
    from oscil.api.views import view
    from oscil.api.words import Ref, char, f32, f64, i8, i16, i32, i64, nint, nuint, u8, u16, u32, u64
    from oscil.errors import (
        BadImageError,
        GuestError,
        InternalError,
        InvalidMemoryError,
        LimitError,
        MissingMemberError,
        OscilError,
        UnsupportedError,
        UsageError,
    )

_HOMES = {
    "oscil.api.runtime": ("Runtime",),
    "oscil.api.compiled": ("compiled",),
    "oscil.api.copies": ("with_",),
    "oscil.api.views": ("view",),
    "oscil.api.words": (
        "Ref",
        "char",
        "f32",
        "f64",
        "i8",
        "i16",
        "i32",
        "i64",
        "nint",
        "nuint",
        "u8",
        "u16",
        "u32",
        "u64",
    ),
    "oscil.api.exceptions": ("GuestException",),
    "oscil.api.interfaces": ("Event",),
    "oscil.api.errors": ("ArgumentsError", "ClosedError", "MemberError", "RangeError"),
    "oscil.errors": (
        "BadImageError",
        "GuestError",
        "InternalError",
        "InvalidMemoryError",
        "LimitError",
        "MissingMemberError",
        "OscilError",
        "UnsupportedError",
        "UsageError",
    ),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "ArgumentsError",
    "BadImageError",
    "ClosedError",
    "Event",
    "GuestError",
    "GuestException",
    "InternalError",
    "InvalidMemoryError",
    "LimitError",
    "MemberError",
    "MissingMemberError",
    "OscilError",
    "RangeError",
    "Ref",
    "Runtime",
    "UnsupportedError",
    "UsageError",
    "char",
    "compiled",
    "f32",
    "f64",
    "i8",
    "i16",
    "i32",
    "i64",
    "nint",
    "nuint",
    "u8",
    "u16",
    "u32",
    "u64",
    "view",
    "with_",
]


def __getattr__(name: str) -> Any:
    module = _HOME_OF.get(name)
    if module is None:
        raise AttributeError(f"module 'oscil' has no attribute {name!r}")
    import importlib

    value = getattr(importlib.import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
