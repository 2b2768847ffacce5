"""What the compiler says about a program: place, construct, what was expected, what to write instead."""

from __future__ import annotations

import ast
import os
from dataclasses import dataclass
from typing import NoReturn

from oscil.errors import UsageError


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One complaint. Lines and columns count from 1, as editors do. `severity`: "error", or "warning", with which the
    program compiles all the same.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    severity: str = "error"

    def __str__(self) -> str:
        text = f"{self.path}:{self.line}:{self.column}: {self.severity}: {self.message}"
        return f"{text}\n    help: {self.hint}" if self.hint else text


class CompileError(UsageError):
    """The program was refused; `diagnostics` has every complaint of the run, in source order."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        first = diagnostics[0]
        more = f" (and {len(diagnostics) - 1} more)" if len(diagnostics) > 1 else ""
        super().__init__(str(first).split("\n")[0] + more, hint=first.hint)
        self.diagnostics = diagnostics


class BindError(Exception):
    """Abandons the construct being bound; caught where the next one starts."""

    def __init__(self, node: ast.AST | None, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.node, self.message, self.hint = node, message, hint
        self.follows = False  # only the consequence of something that was reported already


def follow(node: ast.AST | None) -> NoReturn:
    """Abandon a construct because of an earlier error, without another complaint."""
    error = BindError(node, "an error above")
    error.follows = True
    raise error


def fail(node: ast.AST | None, message: str, hint: str = "") -> NoReturn:
    """Refuse the construct at `node`."""
    raise BindError(node, message, hint)


class Diagnostics:
    """Collects complaints of one compilation; the same complaint at the same place is kept once."""

    LIMIT = 1000

    def __init__(self, folder: str = "") -> None:
        self.folder = folder  # what the paths are relative to; shown in front of them
        self.found: dict[Diagnostic, None] = {}
        self.warnings: dict[Diagnostic, None] = {}
        self.suppressed = 0

    def add(self, path: str, node: ast.AST | None, message: str, hint: str = "") -> None:
        """Record a complaint about `node` of the file `path`."""
        if len(self.found) < self.LIMIT:
            self.found[self._made(path, node, message, hint, "error")] = None

    def warn(self, path: str, node: ast.AST | None, message: str, hint: str = "") -> None:
        """Record what is allowed and probably not meant."""
        self.warnings[self._made(path, node, message, hint, "warning")] = None

    def _made(self, path: str, node: ast.AST | None, message: str, hint: str, severity: str) -> Diagnostic:
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0) + 1
        return Diagnostic(os.path.join(self.folder, path), line, column, message, hint, severity)

    def add_error(self, path: str, error: BindError, fallback: ast.AST | None = None) -> None:
        """Record a BindError; `fallback` is the enclosing construct, used when the error has no place of its own."""
        node = error.node if hasattr(error.node, "lineno") else fallback
        if error.follows:
            self.suppressed += 1
            return
        self.add(path, node, error.message, error.hint)

    def add_defect(self, path: str, node: ast.AST | None, what: str, error: Exception) -> None:
        """Record an unexpected error of the compiler itself; OSCIL_TRACEBACK=1 lets it through."""
        if os.environ.get("OSCIL_TRACEBACK"):
            raise error
        message = f"internal error in {what}: {type(error).__name__}: {error}"
        self.add(path, node, message, "this is a defect of the compiler; please report it with the program")

    def check(self) -> None:
        """Raise CompileError when anything was recorded."""
        if self.found:
            raise CompileError(sorted(self.found, key=lambda d: (d.path, d.line, d.column)))
