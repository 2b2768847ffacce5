"""Reading source files: text, syntax tree, and the namespace that the folder gives."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from oscil.errors import UsageError
from oscil.managed.diagnostics import BindError, Diagnostics
from oscil.managed.families import expand

if TYPE_CHECKING:
    from oscil.managed.body_cache import BodyCache

FEATURE_VERSION = (3, 11)
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(slots=True, eq=False)
class SourceFile:
    """One parsed file. `namespace` comes from its folder, `stem` is its name without suffixes. `sketched`: the bodies
    are not in the tree (`managed.sketch`).
    """

    path: str
    namespace: str
    stem: str
    text: str
    tree: ast.Module
    imports: dict[str, list[str]] = field(default_factory=dict)  # local name -> dotted names of namespaces or types
    opened: list[str] = field(default_factory=list)  # namespaces of `from N import *`
    sketched: bool = False
    refused: set[str] = field(default_factory=set)  # names of module variables whose statements were refused
    lines: list[str] = field(default_factory=list)

    def segment(self, node: ast.expr) -> str:
        """The source text of a node that stands on one line, else an empty string."""
        if not self.lines:
            self.lines = self.text.split("\n")
        if node.lineno != node.end_lineno or not 1 <= node.lineno <= len(self.lines):
            return ""
        line = self.lines[node.lineno - 1]
        if line.isascii():
            return line[node.col_offset : node.end_col_offset]
        return line.encode()[node.col_offset : node.end_col_offset].decode("utf-8", "replace")


    def character(self, node: ast.expr) -> str:
        """The character that a node begins with."""
        if not self.lines:
            self.lines = self.text.split("\n")
        line = self.lines[node.lineno - 1].encode() if node.lineno <= len(self.lines) else b""
        return line[node.col_offset : node.col_offset + 1].decode("ascii", "replace")


def gather(sources: Iterable[Path] | Mapping[str, str]) -> dict[str, str]:
    """Display path -> text. Folders are walked for .py files; the relative path decides the namespace."""
    if isinstance(sources, Mapping):
        return dict(sources)
    found: dict[str, str] = {}
    for source in sources:
        if source.is_dir():
            for path in sorted(source.rglob("*.py")):
                relative = path.relative_to(source)
                if "__pycache__" not in relative.parts and path.name not in ("__init__.py", "__main__.py"):
                    found[relative.as_posix()] = read(path)
        else:
            found[source.name] = read(source)
    return found


def read(path: Path) -> str:
    """The text of a source file; what cannot be read is a UsageError."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read {path}: {error}") from None


def parse(
    path: str, text: str, diagnostics: Diagnostics, root: str = "", cache: BodyCache | None = None
) -> SourceFile | None:
    """Parse one file, or the sketch that the cache has of it; None (and a diagnostic) when the grammar refuses it."""
    folder, _, name = path.replace("\\", "/").rpartition("/")
    namespace = ".".join(part for part in (root, folder.strip("/").replace("/", ".")) if part)
    drawn = cache.sketch(path, text) if cache is not None else None
    try:
        tree = ast.parse(text if drawn is None else drawn, path, feature_version=FEATURE_VERSION)
        if cache is not None and drawn is None:
            cache.draw(path, text, tree)
        tree.body = list(expand(tree.body))
    except SyntaxError as error:
        place = ast.Pass(lineno=error.lineno or 1, col_offset=max((error.offset or 1) - 1, 0))
        diagnostics.add(path, place, f"not Python: {error.msg}")
        return None
    except BindError as error:
        diagnostics.add_error(path, error)
        return None
    except (ValueError, RecursionError, MemoryError) as error:
        diagnostics.add(path, None, f"not Python: {error or type(error).__name__}")
        return None
    return SourceFile(path, namespace, name.split(".")[0], text, tree, sketched=drawn is not None)


def own_nodes(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """All nodes of a body, except those inside nested functions, lambdas and classes."""
    stack: list[ast.AST] = list(reversed(body))
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, FunctionNode | ast.Lambda | ast.ClassDef):
            stack.extend(ast.iter_child_nodes(node))


def has_yield(node: FunctionNode) -> bool:
    """Whether a def is a generator."""
    return any(isinstance(n, ast.Yield | ast.YieldFrom) for n in own_nodes(node.body))


def is_stub(body: list[ast.stmt]) -> bool:
    """A body of `...` (after a docstring, if there is one)."""
    rest = [
        s
        for s in body
        if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant) and isinstance(s.value.value, str))
    ]
    return (
        len(rest) == 1
        and isinstance(rest[0], ast.Expr)
        and isinstance(rest[0].value, ast.Constant)
        and rest[0].value.value is ...
    )
