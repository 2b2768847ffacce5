"""Damaged programs end in diagnostics: never in a traceback, and never in an internal error."""

from __future__ import annotations

import ast
import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from harness import PROGRAMS
from kit import complaints

SOURCES = [
    (PROGRAMS / f"{name}.py").read_text(encoding="utf-8") for name in ("numbers", "references", "features", "language")
]


def damage(text: str, chance: random.Random) -> str:
    """Exchange two nodes of the same sort somewhere in the tree, or drop a statement."""
    tree = ast.parse(text)
    nodes = [n for n in ast.walk(tree) if isinstance(n, ast.expr)]
    for _ in range(chance.randint(1, 3)):
        target = chance.choice([n for n in ast.walk(tree) if list(ast.iter_child_nodes(n))])
        fields = [(k, v) for k, v in ast.iter_fields(target) if isinstance(v, ast.expr | list)]
        if not fields:
            continue
        name, value = chance.choice(fields)
        if isinstance(value, list):
            if len(value) > 1:
                del value[chance.randrange(len(value))]
        else:
            setattr(target, name, chance.choice(nodes))
    try:
        return ast.unparse(ast.fix_missing_locations(tree))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return text


@pytest.mark.parametrize("seed", range(60))
def test_damaged_program(seed: int) -> None:
    chance = random.Random(seed)
    text = damage(chance.choice(SOURCES), chance)
    bad = [d for d in complaints(text) if "internal error" in d.message]
    assert not bad, bad


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "(" * 500,
        "x" * 100000,
        "class A(A): pass",
        "-" * 3000 + "1",
        "def f() -> None:\n    " + "+".join(["1"] * 3000),
    ],
)
def test_odd_text(text: str) -> None:
    assert not [d for d in complaints(text) if "internal error" in d.message]
