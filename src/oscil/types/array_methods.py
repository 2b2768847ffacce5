"""Get, Set, Address and the constructors of array types (II.14.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.metadata.rows import MemberRefRow, MethodRow
from oscil.metadata.signatures import ElementType, MethodSig
from oscil.types.kinds import ImplFlags, MethodFlags
from oscil.types.members import ArrayMethod
from oscil.types.model import ArrayType, GenericContext

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly
    from oscil.types.model import Type


def find_array_method(array: ArrayType, row: MemberRefRow, sig: MethodSig, assembly: Assembly) -> ArrayMethod | None:
    """The array's own method that a MemberRef names, or None (then System.Array has it)."""
    universe = array.universe
    # The reference is written for the open array: its parameters say the element as the reference's own context does.
    count = len(sig.params)
    expected = expected_signature(array, row.name, count)
    if expected is None or not sig.has_this or sig.generic_count:
        return None
    params, ret = expected
    key = ("array method", row.name, count)
    cache = universe.array_methods.setdefault(array, {})
    found = cache.get(key)
    if found is None:
        flags = MethodFlags.PUBLIC | (MethodFlags.RT_SPECIAL_NAME if row.name == ".ctor" else 0)
        made = MethodRow(0, 0, ImplFlags.RUNTIME | ImplFlags.INTERNAL_CALL, flags, row.name, b"", range(0), 0)
        found = cache.setdefault(key, ArrayMethod(made, array, sig, params, ret))
    return found


def expected_signature(array: ArrayType, name: str, count: int) -> tuple[tuple[Type, ...], Type] | None:
    """Parameters and result of an array method of this many parameters; None if there is none."""
    universe, rank, element = array.universe, array.rank, array.element
    index = universe.primitive(ElementType.I4)
    void = universe.primitive(ElementType.VOID)
    if name == "Get" and count == rank:
        return (index,) * rank, element
    if name == "Set" and count == rank + 1:
        return (*(index,) * rank, element), void
    if name == "Address" and count == rank:
        return (index,) * rank, universe.by_ref(element)
    # Lengths only, or lower bound and length of each dimension. A jagged vector's longer forms are not supported.
    if name == ".ctor" and (count == rank or (count == 2 * rank and not _is_vector(array))):
        return (index,) * count, void
    return None


def _is_vector(array: ArrayType) -> bool:
    return array.element_type is ElementType.SZARRAY


__all__ = ["ArrayMethod", "GenericContext", "expected_signature", "find_array_method"]
