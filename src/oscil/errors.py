"""The four error roots. Bad input of any kind ends in one of the first three; the fourth is our own bug.

Every message is one line that names what was wrong and where; `OscilError.hint`, where set, says what to do about it.
"""

from __future__ import annotations


class OscilError(Exception):
    """Base of everything that Oscil raises on purpose. `hint` is a second line for a person, or an empty string."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(OscilError):
    """Misuse by the embedder or on the command line: wrong arguments, wrong state, a file that is not there."""


class BadImageError(OscilError):
    """An image, its metadata or its IL is malformed, or asks for what Oscil does not implement.

    file    path or display name of the image, "" if unknown
    token   metadata token (0xTTRRRRRR) or None
    offset  byte offset: in the file for metadata, in the method's IL (ECMA-335 III) when `il` is true; or None
    """

    def __init__(
        self,
        message: str,
        *,
        file: str = "",
        token: int | None = None,
        offset: int | None = None,
        il: bool = False,
        hint: str = "",
    ) -> None:
        where = [file] if file else []
        if token is not None:
            where.append(f"token 0x{token:08X}")
        if offset is not None:
            where.append(f"IL_{offset:04X}" if il else f"offset 0x{offset:X}")
        super().__init__(f"{', '.join(where)}: {message}" if where else message, hint=hint)
        self.reason, self.file, self.token, self.offset, self.il = message, file, token, offset, il


class UnsupportedError(BadImageError):
    """Well-formed, but not implemented in this version: names the op, type or member that is missing."""


class MissingMemberError(UnsupportedError):
    """The class library has no such type or member. `member` is its full name, as `oscil check` lists it."""

    def __init__(self, member: str, *, file: str = "", token: int | None = None) -> None:
        super().__init__(
            f"the class library has no {member}",
            file=file,
            token=token,
            hint="`oscil check` lists every missing member of a program",
        )
        self.member = member


class GuestError(OscilError):
    """An exception of the guest that left guest code. The guest object itself is held by `oscil.api`'s subclass."""

    def __init__(self, type_name: str, message: str, trace: str = "") -> None:
        super().__init__(f"{type_name}: {message}")
        self.type_name, self.guest_message, self.guest_trace = type_name, message, trace


class DeadlockError(GuestError):
    """Under the seeded scheduler: no thread will ever run again. `guest_trace` has a paragraph for each of them."""

    def __init__(self, message: str, report: str) -> None:
        super().__init__("deadlock", message, report)


class EndedError(GuestError):
    """Guest code was ended for good: its Runtime runs nothing any more."""

    def again(self) -> EndedError:
        """The same, for somebody else who finds the Runtime so."""
        raise NotImplementedError


class LimitError(EndedError):
    """Guest code has used up a limit that its Runtime was given."""

    def __init__(self, message: str) -> None:
        super().__init__("limit", message)

    def again(self) -> LimitError:
        """The same limit."""
        return LimitError(self.guest_message)


class InvalidMemoryError(EndedError):
    """Guest code, which need not be verifiable, has accessed memory that is not its own. What else it has overwritten
    nobody knows, so that its Runtime is given up.
    """

    def __init__(self, message: str, trace: str) -> None:
        super().__init__("System.AccessViolationException", message, trace)

    def again(self) -> InvalidMemoryError:
        """The same access."""
        return InvalidMemoryError(self.guest_message, self.guest_trace)


class InternalError(OscilError):
    """Our own bug. The message asks for a report and says where it happened."""

    def __init__(self, message: str) -> None:
        super().__init__(
            f"internal error: {message}",
            hint="this is a defect of Oscil; please report it with the program that shows it",
        )
