"""Errors of the system Python front end."""

from __future__ import annotations

import ast

from oscil.errors import InternalError


class SystemPythonError(InternalError):
    """A source in system Python is wrong: file, line, column (1-based) and the construct."""

    def __init__(self, message: str, path: str, node: ast.AST | None = None) -> None:
        line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", -1) + 1
        super().__init__(f"{path}:{line}:{column}: {message}")
        self.path, self.line, self.column, self.reason = path, line, column, message
        self.others: list[SystemPythonError] = []


def combined(errors: list[SystemPythonError]) -> SystemPythonError:
    """The first error, with the places and reasons of the others in its message."""
    first = errors[0]
    first.others = errors[1:]
    lines = [str(first), *(f"{e.path}:{e.line}:{e.column}: {e.reason}" for e in first.others)]
    first.args = ("\n".join(lines),)
    return first
