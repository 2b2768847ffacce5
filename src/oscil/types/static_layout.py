"""Static blocks: one per type for ordinary statics, one for thread statics. Structs lie in the block itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from oscil.types.kinds import FieldFlags
from oscil.types.layout import POINTER_SIZE, align_up, value_layout
from oscil.types.load_errors import TypeLoadError

if TYPE_CHECKING:
    from oscil.types.layout import Layout
    from oscil.types.members import Field
    from oscil.types.model import Type


class StaticLayout(NamedTuple):
    """Sizes and reference offsets of the two blocks; multiples of a pointer."""

    size: int
    ref_offsets: tuple[int, ...]
    thread_size: int
    thread_ref_offsets: tuple[int, ...]


def static_layout_of(type_: Type) -> StaticLayout:
    """The static blocks. Literals have no storage; fields with initial data in the image (RVA) live there."""
    if type_._static_layout is None:  # made twice by two threads it comes out the same
        shared: list[Field] = []
        per_thread: list[Field] = []
        for field in type_.fields:
            if field.flags & (FieldFlags.STATIC | FieldFlags.LITERAL | FieldFlags.HAS_RVA) == FieldFlags.STATIC:
                _check(field)
                (per_thread if field.is_thread_static else shared).append(field)
        type_._static_layout = StaticLayout(*_block(shared), *_block(per_thread))
    return type_._static_layout


def _check(field: Field) -> None:
    if field.type.is_byref_like:
        raise TypeLoadError(
            f"Could not load type '{field.owner.short_name}': its static field '{field.name}' is of a ByRef-like type.",
            file=field.image.path,
            token=field.token,
        )


def _block(fields: list[Field]) -> tuple[int, tuple[int, ...]]:
    """References first, then by falling alignment, so that there are no holes before structs."""
    placed: list[tuple[Field, Layout]] = [(field, value_layout(field.type)) for field in fields]
    placed.sort(key=lambda pair: (not pair[0].type.is_reference, -pair[1].alignment))
    position, refs = 0, []
    for field, layout in placed:
        position = align_up(position, layout.alignment)
        field.place(position)
        refs += [position + offset for offset in layout.ref_offsets]
        position += layout.size
    return align_up(position, POINTER_SIZE), tuple(refs)
