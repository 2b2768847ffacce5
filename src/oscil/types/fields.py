"""Fields: one object per (row, owner type)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.signatures import decode_field
from oscil.types.kinds import FieldFlags

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.rows import FieldRow
    from oscil.metadata.signatures import Sig
    from oscil.types.model import Type


class Field:
    """A field on exactly one type."""

    __slots__ = (
        "_offset",
        "_sig",
        "_thread_static",
        "_type",
        "definition",
        "flags",
        "name",
        "native",
        "owner",
        "row",
        "token",
    )

    def __init__(self, row: FieldRow, owner: Type, definition: Field | None = None) -> None:
        self.row, self.owner = row, owner
        self.name, self.flags, self.token = row.name, row.flags, row.token
        self.definition: Field = definition or self
        self.native: object = None
        self._type: Type | None = None
        self._sig: Sig | None = None
        self._offset: int | None = None
        self._thread_static: bool | None = None

    def __repr__(self) -> str:
        return f"<Field {self.full_name}>"

    def on(self, owner: Type) -> Field:
        """The same field of an instantiation (each type asks once and keeps the result)."""
        return Field(self.row, owner, self)

    @property
    def full_name(self) -> str:
        """`Ns.Type::name`."""
        return f"{self.owner.short_name}::{self.name}"

    @property
    def image(self) -> Image:
        """Where the row is."""
        return self.owner.image

    @property
    def sig(self) -> Sig:
        """The field's type as written, modifiers kept."""
        definition = self.definition
        if definition._sig is None:
            definition._sig = decode_field(self.image, self.row.signature)
        return definition._sig

    @property
    def type(self) -> Type:
        """The field's type on this owner."""
        if self._type is None:
            universe = self.owner.universe
            if self.definition is self:
                self._type = universe.resolve_sig(self.image, self.sig, self.owner.ctx)
            else:
                self._type = universe.substitute(self.definition.type, self.owner.ctx)
        return self._type

    @property
    def is_static(self) -> bool:
        """A static field (a literal too)."""
        return self.flags & FieldFlags.STATIC != 0

    @property
    def is_literal(self) -> bool:
        """A compile-time constant: no storage."""
        return self.flags & FieldFlags.LITERAL != 0

    @property
    def is_init_only(self) -> bool:
        """`readonly`."""
        return self.flags & FieldFlags.INIT_ONLY != 0

    @property
    def literal(self) -> int | float | bool | str | None:
        """The constant of a literal field; None for the null reference."""
        row = self.image.constant(self.token)
        if row is None:
            raise BadImageError(
                f"{self.full_name} is a literal without a constant", file=self.image.path, token=self.token
            )
        return row.value

    @property
    def rva(self) -> int:
        """Where the initial data of a static field lies in the image, or 0."""
        return self.image.field_rva(self.token) if self.flags & FieldFlags.HAS_RVA else 0

    @property
    def is_thread_static(self) -> bool:
        """A static with one value per thread."""
        definition = self.definition
        if definition._thread_static is None:
            definition._thread_static = (
                self.is_static
                and not self.is_literal
                and self.owner.assembly.has_attribute(self.token, "System", "ThreadStaticAttribute")
            )
        return definition._thread_static

    @property
    def offset(self) -> int:
        """Bytes: instance fields of classes from the object reference, of value types from 0; statics in their static
        block.
        """
        if self._offset is None:
            self.owner.universe.place_fields(self)
        if self._offset is None:
            raise BadImageError(f"{self.full_name} has no storage", file=self.image.path, token=self.token)
        return self._offset

    def place(self, offset: int) -> None:
        """Set by the layout algorithms."""
        self._offset = offset
