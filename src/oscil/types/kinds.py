"""Small closed sets of the type model, and the metadata flags it reads (ECMA-335 II.23.1)."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

# Nesting of generic instantiations, arrays and pointers; also keeps every walk over a type far from Python's recursion
# limit.
MAX_TYPE_DEPTH: Final = 100
# Nodes of a type written out in full: A<B,B> of B<C,C> ... doubles at each level while its depth stays small.
MAX_TYPE_WEIGHT: Final = 20_000
# Length of a chain of base classes.
MAX_BASES: Final = 1_000


class Kind(IntEnum):
    """What a type is."""

    CLASS = 0
    STRUCT = 1
    ENUM = 2
    PRIMITIVE = 3
    INTERFACE = 4
    ARRAY = 5
    SZARRAY = 6
    POINTER = 7
    BYREF = 8
    FNPTR = 9
    VOID = 10
    GENERIC_PARAM = 11


class Variant(IntEnum):
    """Which of a token's method descriptors this is (docs/contracts/types.md, "Async descriptors")."""

    TASK = 0
    ASYNC = 1
    RETURN_DROPPING = 2


class TaskShape(IntEnum):
    """The four return types that make a method task-returning."""

    TASK = 0
    TASK_T = 1
    VALUE_TASK = 2
    VALUE_TASK_T = 3

    @property
    def has_result(self) -> bool:
        """Whether the awaited result is a value."""
        return self in (TaskShape.TASK_T, TaskShape.VALUE_TASK_T)


class TypeFlags:
    """II.23.1.15"""

    VISIBILITY: Final = 0x7
    LAYOUT: Final = 0x18
    SEQUENTIAL: Final = 0x8
    EXPLICIT: Final = 0x10
    INTERFACE: Final = 0x20
    ABSTRACT: Final = 0x80
    SEALED: Final = 0x100
    BEFORE_FIELD_INIT: Final = 0x100000


class FieldFlags:
    """II.23.1.5"""

    STATIC: Final = 0x10
    INIT_ONLY: Final = 0x20
    LITERAL: Final = 0x40
    HAS_RVA: Final = 0x100


class MethodFlags:
    """II.23.1.10"""

    ACCESS: Final = 0x7
    PUBLIC: Final = 0x6
    STATIC: Final = 0x10
    FINAL: Final = 0x20
    VIRTUAL: Final = 0x40
    NEWSLOT: Final = 0x100
    STRICT: Final = 0x200
    ABSTRACT: Final = 0x400
    SPECIAL_NAME: Final = 0x800
    RT_SPECIAL_NAME: Final = 0x1000
    PINVOKE: Final = 0x2000


class ImplFlags:
    """II.23.1.11; ASYNC is newer than the standard."""

    CODE_TYPE: Final = 0x3
    RUNTIME: Final = 0x3
    UNMANAGED: Final = 0x4
    NO_INLINING: Final = 0x8
    SYNCHRONIZED: Final = 0x20
    AGGRESSIVE_INLINING: Final = 0x100
    INTERNAL_CALL: Final = 0x1000
    ASYNC: Final = 0x2000
