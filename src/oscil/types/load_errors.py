"""Errors of loading that .NET would show a program as an exception: they carry .NET's exception type and message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError

if TYPE_CHECKING:
    from oscil.types.model import TypeDef


class GuestLoadError(BadImageError):
    """A type or member cannot be loaded. The engine may turn it into a guest exception of `exception_type` with
    `reason`.
    """

    exception_type = "System.TypeLoadException"

    def __init__(self, message: str, *, file: str = "", token: int | None = None, exception_type: str = "") -> None:
        super().__init__(message, file=file, token=token)
        if exception_type:
            self.exception_type = exception_type


class TypeLoadError(GuestLoadError):
    """System.TypeLoadException: layout, inheritance or instantiation of a type is not possible."""

    @classmethod
    def of(cls, definition: TypeDef, reason: str = "", token: int | None = None) -> TypeLoadError:
        """.NET's usual sentence; `reason` begins with "because"."""
        place = f"Could not load type '{definition.short_name}' from assembly '{definition.assembly.display_name}'"
        message = f"{place} {reason}" if reason else f"{place}."
        return cls(message, file=definition.image.path, token=token or definition.token)


class MissingImplementationError(GuestLoadError):
    """System.EntryPointNotFoundException: a type has no implementation of an interface method."""

    exception_type = "System.EntryPointNotFoundException"


class AmbiguousImplementationError(GuestLoadError):
    """System.Runtime.AmbiguousImplementationException: no default implementation is more specific than all others."""

    exception_type = "System.Runtime.AmbiguousImplementationException"


class AssemblyNotFoundError(GuestLoadError):
    """System.IO.FileNotFoundException: a referenced assembly is not there."""

    exception_type = "System.IO.FileNotFoundException"
