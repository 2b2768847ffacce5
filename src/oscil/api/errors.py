"""Misuse of the embedding API. Each is an `oscil.UsageError` and also what Python programmers expect of such a
mistake.
"""

from __future__ import annotations

from oscil.errors import UsageError


class ArgumentsError(UsageError, TypeError):
    """No overload takes these arguments, several do, or a value cannot become the guest type that is wanted."""


class RangeError(UsageError, OverflowError):
    """A Python number is too large for the guest type; the message names the wider type to ask for."""


class MemberError(UsageError, AttributeError):
    """The type has no such public member, the namespace no such type, or the member cannot be read or set."""


class ClosedError(UsageError):
    """The runtime was closed, or belongs to another process."""
