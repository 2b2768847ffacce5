"""Compiler-made state machines: the method that a MoveNext was made of, as .NET's traces show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscil.types.members import Method

_NAMESPACE = "System.Runtime.CompilerServices"
_ASYNC = "AsyncStateMachineAttribute"
_KINDS = (_ASYNC, "IteratorStateMachineAttribute", "AsyncIteratorStateMachineAttribute")


def source_method(method: Method) -> tuple[Method, bool]:
    """For the MoveNext of a state machine the method that was written, and whether it is an iterator; else `method`
    itself."""
    definition = method.definition
    owner = definition.owner.definition
    image = owner.image
    outer = image.nested_in(owner.token) if method.name == "MoveNext" else 0
    if not outer:
        return method, False
    name = owner.name.encode()
    assembly = owner.assembly
    for candidate in assembly.type_def(outer).methods:
        for kind in _KINDS:
            blob = assembly.attribute_blob(candidate.token, _NAMESPACE, kind)
            if blob is not None and _names(blob, name):
                return candidate, kind != _ASYNC
    return method, False


def _names(blob: bytes, name: bytes) -> bool:
    """Whether the attribute's one argument, a type's name (II.23.3), ends with a nested type's name."""
    end = 3 + blob[2] if len(blob) > 2 and blob[2] < 0x80 else len(blob) - 2
    text = blob[3:end] if blob[2] < 0x80 else blob[4:end]
    return text.partition(b",")[0].rpartition(b"+")[2] == name


__all__ = ["source_method"]
