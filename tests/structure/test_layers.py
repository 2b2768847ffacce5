"""A folder of src/oscil imports only folders before it in the processing order (ARCHITECTURE.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "src" / "oscil"
ORDER = [
    "errors",
    "settings",
    "store",
    "host",
    "metadata",
    "il",
    "writer",
    "types",
    "ir",
    "importer",
    "passes",
    "engines",
    "vm",
    "managed",
    "corelib",
    "api",
    "tools",
    "cli",
]
# The same inside a folder: a module imports only modules before it, for types too. What needs a later one gets it as an
# argument or asks the bridge (`api/parts.py`).
INSIDE = {
    "api": [
        *("errors", "words", "numbers", "binding", "forms"),  # values and their types
        *("scopes", "interrupts", "exports", "held", "shims", "parts", "bridge"),  # the border
        *("arguments", "protocols", "objects"),  # proxies
        *("ranking", "values", "buffers", "inference"),  # conversions
        *("plans", "groups", "members", "classes", "overloads", "copies", "views", "exceptions"),  # members and calls
        *("callbacks", "delegates", "emit", "interfaces"),  # callbacks
        *("flows", "loops", "awaiting", "tasks", "streams", "offload", "suspended"),  # asyncio
        *("assembly", "namespaces", "runtime", "compiled"),  # the runtime
    ],
}
# Standing outside the order: the package's face, its entry point, and the words of managed Python, which import
# nothing of Oscil at load.
FACE = {"__init__", "__main__", "lang"}


def layer_of(path: Path) -> str:
    return layer_named(path.relative_to(ROOT).with_suffix("").parts)


def layer_named(parts: Sequence[str]) -> str:
    """The layer of a module below `oscil`: its first folder."""
    return parts[0]


def imported_layers(path: Path) -> Iterator[tuple[int, str]]:
    package = ("oscil", *path.relative_to(ROOT).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            targets = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            stem = base + (node.module.split(".") if node.module else [])
            targets = [[*stem, alias.name] for alias in node.names] if len(stem) == 1 else [stem]
        else:
            continue
        for target in targets:
            if target[0] == "oscil" and len(target) > 1:
                yield node.lineno, layer_named(target[1:])


def sources() -> list[Path]:
    return [path for path in ROOT.rglob("*.py") if layer_of(path) not in FACE | {"corelib"}]


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_follow_the_order(path: Path) -> None:
    layer = layer_of(path)
    assert layer in ORDER, f"{layer} has no place in the order"
    allowed = set(ORDER[: ORDER.index(layer) + 1]) | FACE
    wrong = [f"line {line}: {name}" for line, name in imported_layers(path) if name not in allowed]
    assert not wrong, f"{path.relative_to(ROOT)} imports later folders: {', '.join(wrong)}"


def inside() -> list[Path]:
    return [path for folder in INSIDE for path in (ROOT / folder).rglob("*.py") if path.stem != "__init__"]


@pytest.mark.parametrize("path", inside(), ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_of_a_folder_follow_its_order(path: Path) -> None:
    folder = path.parent.name
    order = INSIDE[folder]
    assert path.stem in order, f"{path.stem} has no place in the order of {folder}"
    place = order.index(path.stem)
    wrong = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        named = [alias.name for alias in node.names] if node.module == f"oscil.{folder}" else []
        if node.module.startswith(f"oscil.{folder}."):
            named = [node.module.split(".")[2]]
        wrong += [f"line {node.lineno}: {name}" for name in named if order.index(name) >= place]
    assert not wrong, f"{path.relative_to(ROOT)} imports later modules: {', '.join(wrong)}"
