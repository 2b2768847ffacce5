"""How Python code of the engine asks for a guest exception."""

from __future__ import annotations


class GuestThrow(Exception):
    """Raised inside a native: becomes a guest exception of the named type; without a message, with its default one."""

    def __init__(self, type_name: str, message: str | None = None) -> None:
        super().__init__(f"{type_name}: {message}")
        self.type_name, self.message = type_name, message


class GuestThrowObject(Exception):
    """Raised inside a native: this very guest object is thrown (`reference`: its address, kept alive by the caller)."""

    def __init__(self, reference: int) -> None:
        super().__init__(f"guest exception at {reference:#x}")
        self.reference = reference


ABORTED = 134  # what a shell shows for a process that SIGABRT ended, as .NET ends on an unhandled exception


class GuestExit(BaseException):
    """The guest asked for the end of the program; no handler of the guest runs."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code
