"""Instance layout: sizes, field offsets, reference maps (II.10.1.2, II.10.7; CoreCLR's rules where the standard leaves
it open).

* Structs are sequential as C# marks them, but one that holds object references is laid out as auto. Byrefs do not
disqualify.
* Auto: the gap that the base class leaves is filled with small fields; then references, then primitives from large to
small,
  then structs, each at its own alignment, in order of declaration within a group.
* An auto struct is aligned, and its size rounded up, to a pointer, or to the next power of two if it is smaller than
that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oscil.metadata.signatures import ElementType as E
from oscil.types.hierarchy import base_chain
from oscil.types.kinds import MAX_TYPE_DEPTH, Kind, TypeFlags
from oscil.types.load_errors import TypeLoadError
from oscil.types.model import ArrayType

if TYPE_CHECKING:
    from oscil.types.members import Field
    from oscil.types.model import Type

POINTER_SIZE: Final = 8
# Fields of a class begin behind the method-table word.
OBJECT_HEADER: Final = 8
# Elements of a vector begin behind the method table and the length.
VECTOR_DATA: Final = 16
# CoreCLR's limit on the offset of a field, and on an inline array.
_MAX_SIZE: Final = 0x7FFFFF0
_MAX_INLINE_ARRAY: Final = 1 << 20
_BYREF_FIELD: Final = (
    "A ByRef or ByRef-like type cannot be used as the type for an instance field in a non-ByRef-like type."
)

_SIZES: dict[E, int] = {
    E.VOID: 0, E.BOOLEAN: 1, E.CHAR: 2, E.I1: 1, E.U1: 1, E.I2: 2, E.U2: 2, E.I4: 4, E.U4: 4, E.I8: 8, E.U8: 8, E.R4: 4,
    E.R8: 8,
    E.I: 8, E.U: 8, E.PTR: 8, E.FNPTR: 8,
}  # fmt: skip


class Layout:
    """Bytes of a value, or of an instance of a class with its method-table word.

    `ref_offsets`, `byref_offsets`: ascending, from the start of the value or from the object reference.
    `data_end`: where the fields of a derived class may begin. `element_layout`: of an array.
    """

    __slots__ = ("alignment", "byref_offsets", "data_end", "element_layout", "is_auto", "ref_offsets", "size")

    def __init__(
        self,
        size: int,
        alignment: int,
        ref_offsets: tuple[int, ...] = (),
        byref_offsets: tuple[int, ...] = (),
        data_end: int | None = None,
        element_layout: Layout | None = None,
        is_auto: bool = True,
    ) -> None:
        self.size, self.alignment, self.ref_offsets, self.byref_offsets = size, alignment, ref_offsets, byref_offsets
        self.data_end = size if data_end is None else data_end
        self.element_layout = element_layout
        self.is_auto = is_auto

    @property
    def has_refs(self) -> bool:
        """Holds object references."""
        return bool(self.ref_offsets)

    def __repr__(self) -> str:
        refs, byrefs = self.ref_offsets, self.byref_offsets
        return f"Layout(size={self.size}, alignment={self.alignment}, refs={refs}, byrefs={byrefs})"


REFERENCE: Final = Layout(POINTER_SIZE, POINTER_SIZE, (0,))
BYREF: Final = Layout(POINTER_SIZE, POINTER_SIZE, (), (0,))
_BUSY: Final = Layout(-1, 1)
_PRIMITIVES: Final = {kind: Layout(size, max(size, 1)) for kind, size in _SIZES.items()}


def align_up(value: int, alignment: int) -> int:
    """The next multiple of a power of two."""
    return (value + alignment - 1) & -alignment


def layout_of(type_: Type) -> Layout:
    """The unboxed bytes of a value type, pointer or byref; the instance of a class; the header of an array."""
    found = type_._layout
    if found is not None and found is not _BUSY:
        return found
    with type_.universe.lock:
        return _layout(type_, 0)


def value_layout(type_: Type) -> Layout:
    """What a variable, field or array element of this type takes: a reference for classes."""
    return REFERENCE if type_.is_reference else layout_of(type_)


def _value_layout(type_: Type, depth: int) -> Layout:
    return REFERENCE if type_.is_reference else _layout(type_, depth)


def _layout(type_: Type, depth: int) -> Layout:
    found = type_._layout
    if found is not None and found is not _BUSY:
        return found
    if found is _BUSY or depth > MAX_TYPE_DEPTH:
        raise TypeLoadError.of(type_.definition)  # an instance field of its own type, or fields nested too deep
    kind = type_.kind
    if kind is Kind.BYREF:
        made = BYREF
    elif kind in (Kind.POINTER, Kind.FNPTR):
        made = _PRIMITIVES[E.PTR]
    elif kind is Kind.GENERIC_PARAM:
        raise TypeLoadError(f"generic parameter {type_.short_name} has no layout")
    elif isinstance(type_, ArrayType):
        header = VECTOR_DATA if kind is Kind.SZARRAY else align_up(VECTOR_DATA + 8 * type_.rank, 8)
        made = Layout(header, POINTER_SIZE, element_layout=_value_layout(type_.element, depth + 1))
    else:
        type_._layout = _BUSY
        try:
            made = _named(type_, depth)
        finally:
            type_._layout = None
    type_._layout = made
    return made


def _named(type_: Type, depth: int) -> Layout:
    if type_.contains_generic_params:
        raise TypeLoadError(f"the open type {type_.short_name} has no layout", file=type_.image.path)
    kind = type_.kind
    fields = [field for field in type_.fields if not field.is_static]
    if kind in (Kind.PRIMITIVE, Kind.VOID, Kind.ENUM):
        for field in fields:
            field.place(0)
        return _PRIMITIVES[type_.element_type]
    if kind is Kind.INTERFACE:
        return Layout(16, POINTER_SIZE)
    # Bases first, from the root, so that a long chain does not recurse.
    for base in reversed(base_chain(type_)[1:]):
        _layout(base, depth + 1)
    type_.universe.check_recursion(type_.definition)
    cells = [_cell(field, type_, depth) for field in fields]
    made = _arrange(type_, cells)
    if made.size > _MAX_SIZE:
        raise TypeLoadError.of(type_.definition, "because it is too large.")
    return made


class _Cell:
    """A field to be placed."""

    __slots__ = ("field", "is_struct", "layout", "offset")

    def __init__(self, field: Field, layout: Layout, is_struct: bool) -> None:
        self.field, self.layout, self.is_struct, self.offset = field, layout, is_struct, -1


def _cell(field: Field, owner: Type, depth: int) -> _Cell:
    type_ = field.type
    if type_.kind is Kind.VOID:
        raise TypeLoadError.of(owner.definition, f"because its field '{field.name}' is of type void.")
    if type_.is_byref_like and not owner.is_byref_like:
        raise TypeLoadError(_BYREF_FIELD, file=owner.image.path, token=owner.definition.token)
    return _Cell(field, _value_layout(type_, depth + 1), type_.kind is Kind.STRUCT)


def _arrange(type_: Type, cells: list[_Cell]) -> Layout:
    definition = type_.definition
    is_value = type_.is_value_type
    base = type_.base
    start = 0 if is_value or base is None or base._layout is None else base._layout.data_end - OBJECT_HEADER
    mode = definition.row.flags & TypeFlags.LAYOUT
    if mode and not is_value and base is not None and not _has_layout(base):
        raise TypeLoadError.of(definition, "because the format is invalid.")
    pack, declared_size = type_.image.class_layout(definition.token) or (0, 0) if mode else (0, 0)
    if mode == TypeFlags.EXPLICIT:
        end, alignment = _explicit(type_, cells, start, pack)
        auto = False
    elif mode == TypeFlags.SEQUENTIAL and _can_be_sequential(type_, cells):
        end, alignment = _sequential(cells, start, pack)
        auto = False
    else:
        end, alignment, declared_size = _auto(cells, start), POINTER_SIZE, 0
        auto = True
    return _finish(type_, cells, end, alignment, declared_size, auto)


def _has_layout(base: Type) -> bool:
    """What a class with sequential or explicit layout may derive from (II.10.7)."""
    return base.base is None or base.definition.row.flags & TypeFlags.LAYOUT != 0


def _can_be_sequential(type_: Type, cells: list[_Cell]) -> bool:
    """No object references inside; a class also needs a base without fields, or a base that is sequential itself."""
    if any(cell.layout.ref_offsets for cell in cells):
        return False
    base = type_.base
    if type_.is_value_type or base is None or base._layout is None:
        return True
    return base._layout.data_end == OBJECT_HEADER or not (base._layout.is_auto or base._layout.ref_offsets)


def _sequential(cells: list[_Cell], start: int, pack: int) -> tuple[int, int]:
    position, largest = start, 1
    for cell in cells:
        alignment = min(cell.layout.alignment, pack) if pack else cell.layout.alignment
        largest = max(largest, alignment)
        cell.offset = align_up(position, alignment)
        position = cell.offset + cell.layout.size
    return position, largest


def _explicit(type_: Type, cells: list[_Cell], start: int, pack: int) -> tuple[int, int]:
    end, largest = start, 1
    for cell in cells:
        given = type_.image.field_offset(cell.field.token)
        if given is None:
            reason = f"because field '{cell.field.name}' was not given an explicit offset."
            raise TypeLoadError.of(type_.definition, reason)
        if given > _MAX_SIZE:
            raise TypeLoadError.of(type_.definition, f"because the offset of field '{cell.field.name}' is too large.")
        cell.offset = start + given
        end = max(end, cell.offset + cell.layout.size)
        largest = max(largest, min(cell.layout.alignment, pack) if pack else cell.layout.alignment)
    _check_overlap(type_, cells)
    return end, largest


def _check_overlap(type_: Type, cells: list[_Cell]) -> None:
    """A reference may overlap another reference exactly, and nothing else (II.10.7). Byrefs likewise."""
    words: dict[int, str] = {}  # what the pointer-sized words at these offsets hold
    plain: list[tuple[int, int]] = []
    for cell in cells:
        layout, start = cell.layout, cell.offset
        mine = dict.fromkeys([start + at for at in layout.ref_offsets], "ref")
        mine |= dict.fromkeys([start + at for at in layout.byref_offsets], "byref")
        own = _gaps(start, start + layout.size, sorted(mine))
        for word, kind in mine.items():
            near = [words.get(other, "") for other in range(word - 7, word + 8) if other != word]
            if word % POINTER_SIZE or any(near) or words.get(word, kind) != kind or _hits(plain, word):
                raise _overlap(type_, start)
        if any(_hits(own, word) for word in words):
            raise _overlap(type_, start)
        words |= mine
        plain += own


def _gaps(start: int, end: int, words: list[int]) -> list[tuple[int, int]]:
    """The ranges of a field that hold no reference."""
    found = []
    for word in [*words, end]:
        if start < word:
            found.append((start, word))
        start = word + POINTER_SIZE
    return found


def _hits(ranges: list[tuple[int, int]], word: int) -> bool:
    return any(start < word + POINTER_SIZE and word < end for start, end in ranges)


def _overlap(type_: Type, offset: int) -> TypeLoadError:
    place = f"because it contains an object field at offset {offset} that is incorrectly aligned or overlapped"
    return TypeLoadError.of(type_.definition, f"{place} by a non-object field.")


def _auto(cells: list[_Cell], start: int) -> int:
    refs = [cell for cell in cells if not cell.is_struct and cell.layout.ref_offsets]
    by_size: dict[int, list[_Cell]] = {8: [], 4: [], 2: [], 1: []}
    for cell in cells:
        if not cell.is_struct and not cell.layout.ref_offsets:
            by_size[cell.layout.size].append(cell)
    position = _fill_gap(by_size, start)
    for group in (refs, by_size[8], by_size[4], by_size[2], by_size[1]):
        for cell in group:
            cell.offset = align_up(position, cell.layout.size)
            position = cell.offset + cell.layout.size
    for cell in cells:
        if cell.is_struct:
            cell.offset = align_up(position, cell.layout.alignment)
            position = cell.offset + cell.layout.size
    return position


def _fill_gap(by_size: dict[int, list[_Cell]], start: int) -> int:
    """Fields into the unaligned end of the base class: at each place the largest one that is aligned there."""
    position = start
    while position % POINTER_SIZE:
        size = next((size for size in (4, 2, 1) if position % size == 0 and by_size[size]), 0)
        if not size:
            break
        by_size[size].pop(0).offset = position
        position += size
    return position


def _finish(type_: Type, cells: list[_Cell], end: int, alignment: int, declared_size: int, auto: bool) -> Layout:
    shift = 0 if type_.is_value_type else OBJECT_HEADER
    refs: set[int] = set()
    byrefs: set[int] = set()
    for cell in cells:
        cell.field.place(cell.offset + shift)
        refs.update([shift + cell.offset + at for at in cell.layout.ref_offsets])
        byrefs.update([shift + cell.offset + at for at in cell.layout.byref_offsets])
    if shift:
        return _finish_class(type_, refs, end, declared_size, auto)
    size = _value_size(end, alignment, declared_size, auto, bool(cells))
    if auto:
        alignment = POINTER_SIZE if size > POINTER_SIZE else size
        alignment = max([alignment, *[cell.layout.alignment for cell in cells]])
    length = _inline_array_length(type_, cells)
    if length is not None:
        refs = {base + index * size for index in range(length) for base in refs}
        byrefs = {base + index * size for index in range(length) for base in byrefs}
        size *= length
    alignment = type_.universe.wide_alignments.get(type_.definition, alignment)
    return Layout(size, alignment, tuple(sorted(refs)), tuple(sorted(byrefs)), None, None, auto)


def _finish_class(type_: Type, refs: set[int], end: int, declared_size: int, auto: bool) -> Layout:
    base = type_.base
    inherited = base._layout.ref_offsets if base is not None and base._layout is not None else ()
    data_end = end + OBJECT_HEADER
    if not auto:
        data_end = align_up(max(data_end, declared_size + OBJECT_HEADER), POINTER_SIZE)
    size = max(16, align_up(data_end, POINTER_SIZE))
    return Layout(size, POINTER_SIZE, (*inherited, *sorted(refs)), (), data_end, None, auto)


def _value_size(end: int, alignment: int, declared_size: int, auto: bool, has_fields: bool) -> int:
    if auto:
        size = align_up(end, POINTER_SIZE) if end > POINTER_SIZE else 1 << max(end - 1, 0).bit_length()
    elif declared_size:  # taken as it is: not rounded up to the alignment
        size = max(end, declared_size)
    else:
        size = align_up(end, alignment)
    return max(size, 1)


def _inline_array_length(type_: Type, cells: list[_Cell]) -> int | None:
    """The length of an InlineArrayAttribute on a struct."""
    definition = type_.definition
    blob = definition.assembly.attribute_blob(
        definition.token, "System.Runtime.CompilerServices", "InlineArrayAttribute"
    )
    if blob is None:
        return None
    length = int.from_bytes(blob[2:6], "little", signed=True) if len(blob) >= 6 else 0
    if length <= 0:
        raise TypeLoadError.of(type_.definition, "because its InlineArray length is not positive.")
    if len(cells) != 1:
        raise TypeLoadError.of(type_.definition, "because an InlineArray needs exactly one instance field.")
    if type_.definition.row.flags & TypeFlags.LAYOUT == TypeFlags.EXPLICIT:
        raise TypeLoadError.of(type_.definition, "because an InlineArray cannot have explicit layout.")
    if length * cells[0].layout.size > _MAX_INLINE_ARRAY:
        raise TypeLoadError.of(type_.definition, "because its InlineArray is larger than 1 MiB.")
    return length
