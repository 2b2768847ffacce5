"""The words of managed Python, so that editors know them: `from oscil.lang import *` at the head of a file.

The compiler reads the syntax only; nothing here is ever called by compiled code. Decorators give back what they
decorate.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

i8 = i16 = i32 = i64 = u8 = u16 = u32 = u64 = nint = nuint = int
f32 = f64 = float
char = str
decimal = float


class _Word:
    """A word that can be called, subscripted, and used as a decorator."""

    def __init__(self, name: str) -> None:
        self.__name__ = name

    def __getitem__(self, item: Any) -> Any:
        return item[0] if isinstance(item, tuple) else item

    def __call__(self, *args: Any, **options: Any) -> Any:
        return args[0] if len(args) == 1 and callable(args[0]) else _Word(self.__name__)

    def __repr__(self) -> str:
        return f"oscil.lang.{self.__name__}"


TYPE_WORDS = ["Array", "Ptr", "Ref", "Out", "In", "ReadOnlyRef", "FnPtr", "Iterator", "AsyncIterator"]
FIELD_WORDS = [
    "Static",
    "ReadOnly",
    "Const",
    "ThreadStatic",
    "Internal",
    "Protected",
    "Private",
    "Public",
    "Auto",
    "Init",
    "Event",
    "FixedBuffer",
    "Label",
    "FieldOffset",
]
DECORATORS = [
    "generic",
    "where",
    "interface",
    "struct",
    "ref_struct",
    "enum",
    "flags",
    "sealed",
    "abstract",
    "static",
    "readonly",
    "public",
    "internal",
    "protected",
    "private",
    "explicit_layout",
    "sequential_layout",
    "auto_layout",
    "inline_array",
    "virtual",
    "override",
    "final",
    "new",
    "extern",
    "intrinsic",
    "inline",
    "noinline",
    "implements",
    "extension",
    "delegate",
    "event",
    "returns",
    "synchronized",
    "indexer_name",
    "covariant",
    "contravariant",
    "value_type",
    "ref_type",
    "unmanaged",
    "notnull",
    "allows_ref_struct",
    "unsafe",
    "module_class",
    "assembly",
    "family",
]
FUNCTIONS = [
    "ref",
    "out",
    "cast",
    "try_cast",
    "convert",
    "default",
    "typeof",
    "nameof",
    "addr",
    "stackalloc",
    "checked",
    "unchecked",
    "coalesce",
    "opt",
    "bits",
    "div",
    "rem",
    "shr_un",
    "is_null_ref",
    "null_ref",
    "fnptr",
    "break_",
    "continue_",
    "lock",
    "fixed",
    "when",
    "sizeof",
]

for _name in (*TYPE_WORDS, *FIELD_WORDS, *DECORATORS, *FUNCTIONS):
    globals()[_name] = _Word(_name)
del _name

__all__ = [
    "Any", "Generic", "TypeVar", "char", "decimal", "f32", "f64", "i8", "i16", "i32", "i64", "nint", "nuint", "u8",
    "u16", "u32", "u64",
    *TYPE_WORDS, *FIELD_WORDS, *DECORATORS, *FUNCTIONS,
]  # fmt: skip
