"""Sources without bodies: what declaring needs of a file that has not changed, a third of the time to parse.

In a sketch the body of each def is one number, the line that it ends in, and the lines stay where they are; the body of
a generator is `(yield NUMBER)`, for that is part of what a def is. A stub stays as it is. `complete` gives a def its
body when somebody asks for it after all.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from oscil.managed.families import expand
from oscil.managed.source import FEATURE_VERSION, FunctionNode, SourceFile, has_yield, is_stub

END = "\n"


def sketch(text: str, tree: ast.Module) -> str:
    """The sketch of a text whose tree, families not yet expanded, is given."""
    lines = text.split(END)
    for node in functions(tree.body):
        if is_stub(node.body):
            continue
        first, last = node.body[0], node.end_lineno or node.lineno
        head = lines[first.lineno - 1].encode()[: first.col_offset].decode()
        mark = f"(yield {last})" if has_yield(node) else str(last)
        lines[first.lineno - 1 : last] = [head + mark] + [""] * (last - first.lineno)
    return END.join(lines)


def functions(body: list[ast.stmt]) -> Iterator[FunctionNode]:
    """The defs of a module or class body and of the classes in it."""
    for statement in body:
        if isinstance(statement, FunctionNode):
            yield statement
        elif isinstance(statement, ast.ClassDef):
            yield from functions(statement.body)


def complete(file: SourceFile, node: FunctionNode) -> None:
    """Give a def of a sketched file its body."""
    last = last_line(node) if file.sketched else 0
    if not last:
        return
    if "family" in file.text:  # the bodies are those of the family's members
        tree = ast.parse(file.text, file.path, feature_version=FEATURE_VERSION)
        for drawn, whole in zip(functions(file.tree.body), functions(list(expand(tree.body))), strict=True):
            drawn.body, drawn.end_lineno = whole.body, whole.end_lineno
        file.sketched = False
        return
    lines, first = file.text.split(END), first_line(node)
    inside = f"class _:{END}" if node.col_offset else ""
    text = END * (first - 1 - bool(inside)) + inside + END.join(lines[first - 1 : last])
    whole = next(functions(ast.parse(text, file.path, feature_version=FEATURE_VERSION).body))
    node.body, node.end_lineno = whole.body, whole.end_lineno


def last_line(node: FunctionNode) -> int:
    """The line that a body which is only sketched ends in; 0 of a whole one."""
    value: Any = node.body[0].value if isinstance(node.body[0], ast.Expr) else None
    if isinstance(value, ast.Yield):
        value = value.value
    found = value.value if isinstance(value, ast.Constant) else None
    return found if type(found) is int else 0


def first_line(node: Any) -> int:
    """The line of a declaration's first decorator, or its own."""
    return min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])  # type: ignore[no-any-return]
