"""What the declarations of a file say, as text, and what a change of them reaches.

Bodies see each other's files only through declarations. A body is bound again when its binding asked for a member by a
name whose declaration changed, or when its file names a type whose header changed. Both are sets of simple names: too
many are bound again rather than too few.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from oscil.managed.decorators import metadata_name
from oscil.managed.sketch import first_line
from oscil.managed.source import FunctionNode, SourceFile

# Looked up by emission without asking for them by name.
UNASKED = frozenset({"Throw", "Await"})
ACCESSORS = ("get_", "set_", "add_", "remove_")
ALL = "*"
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Declared:
    """The declarations of one file.

    imports  statement by the name that it binds; those of `import *` by "*"
    headers  text by `Outer.Inner`, delegates among them
    members  text by `Type.name`
    loose    everything else: what changes there, changes the whole file
    """

    imports: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)
    loose: str = ""

    def record(self) -> tuple[Any, ...]:
        """Plain data, to keep."""
        return self.imports, self.headers, self.members, self.loose


@dataclass(slots=True)
class Changes:
    """What is to be bound again: bodies of these files, and those that asked for one of these names."""

    paths: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)  # simple names of types whose headers changed


def declared(file: SourceFile) -> Declared:
    """The declarations of a file that was parsed whole."""
    found = Declared()
    lines = file.text.split("\n")
    if "family" in file.text:  # the expanded tree does not show what its members were made with
        tree = ast.parse(file.text)
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
        found.loose = "\n".join(ast.unparse(node) for node in calls if node.func.id == "family")  # type: ignore[attr-defined]
    _read(found, file.tree.body, "", lines)
    return found


def _read(found: Declared, body: list[ast.stmt], inside: str, lines: list[str]) -> None:
    """The declarations of a module or class body."""
    for node in body:
        first, last = first_line(node), node.end_lineno or node.lineno
        if isinstance(node, ast.ClassDef):
            start = first_line(node.body[0])
            header = lines[first - 1 : max(start - 1, node.lineno)]
            _add(found.headers, f"{inside}{node.name}", [line for line in header if not line.lstrip().startswith("#")])
            _read(found, node.body, f"{inside}{node.name}.", lines)
        elif isinstance(node, FunctionNode):
            text = lines[first - 1 : max(node.body[0].lineno - 1, node.lineno)]
            is_type = any(isinstance(d, ast.Name) and d.id == "delegate" for d in node.decorator_list)
            _add(found.headers if is_type else found.members, inside + metadata_name(node.name), text)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            _add(found.members, inside + metadata_name(node.target.id), lines[first - 1 : last])
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            _add(found.members, inside + metadata_name(node.targets[0].id), lines[first - 1 : last])
        elif isinstance(node, ast.Import | ast.ImportFrom):
            module = node.module if isinstance(node, ast.ImportFrom) else ""
            for alias in node.names:
                _add(found.imports, alias.asname or alias.name, [f"{module}.{alias.name}"])
        elif not (isinstance(node, ast.Pass) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))):
            found.loose += "\n".join(lines[first - 1 : last])


def _add(into: dict[str, str], name: str, lines: list[str]) -> None:
    into[name] = into.get(name, "") + "\n".join(lines)


# --- what changed


def changes(
    before: Mapping[str, Declared], now: Mapping[str, Declared], texts: Mapping[str, str], core: Iterable[str]
) -> Changes | None:
    """What differs and what that reaches; None when it reaches what the language itself builds on.

    texts  all sources, by path
    core   full names of the types that the compiler itself asks for
    """
    found = Changes()
    if {folder(path) for path in before} != {folder(path) for path in now}:
        return None  # a namespace came or went: any dotted name may mean something else
    for path in before.keys() | now.keys():
        old, new = before.get(path, Declared()), now.get(path, Declared())
        if old is not new and old != new:
            _compare(found, path, old, new)
    if found.names & UNASKED:
        return None
    _spread_constants(found, now)
    if found.types:
        _spread_types(found, now, texts)
        if any(simple_name(name) in found.types for name in core):
            return None
    return found


def folder(path: str) -> str:
    """The folder of a source."""
    return path.rpartition("/")[0]


def simple_name(name: str) -> str:
    """`D` of `A.B.C.D`."""
    return name.rpartition(".")[2]


def words(text: str) -> set[str]:
    """The identifiers in a text."""
    return set(_WORD.findall(text))


def _compare(found: Changes, path: str, old: Declared, new: Declared) -> None:
    """The differences in one file."""
    imported = differing(old.imports, new.imports)
    anew = old.loose != new.loose or ALL in imported
    if imported or anew:
        found.paths.add(path)
    for name in old.headers.keys() | new.headers.keys():
        mine, other = old.headers.get(name, ""), new.headers.get(name, "")
        if anew or mine != other or imported & words(other):
            found.types.add(simple_name(name))
    for name in old.members.keys() | new.members.keys():
        mine, other = old.members.get(name, ""), new.members.get(name, "")
        if anew or mine != other or imported & words(other):
            _change_member(found, name)


def differing(old: dict[str, str], new: dict[str, str]) -> set[str]:
    """Keys whose values differ."""
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


def _change_member(found: Changes, name: str) -> None:
    """A constructor, an operator or an indexer is not asked for by its name but through its type."""
    owner, _, simple = name.rpartition(".")
    if simple.startswith(("__", "op_")):
        found.types.add(simple_name(owner))
    else:
        found.names.add(simple)
        found.names.update(accessor + simple for accessor in ACCESSORS)


def _spread_constants(found: Changes, now: Mapping[str, Declared]) -> None:
    """A constant whose value comes from a changed one, or a default argument, is declared otherwise too."""
    texts = [(name, text) for file in now.values() for name, text in file.members.items() if "=" in text]
    fresh = set(found.names)
    while fresh:
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, fresh))})\b")
        known = set(found.names)
        for name, text in texts:
            if simple_name(name) not in found.names and pattern.search(text):
                _change_member(found, name)
        fresh = found.names - known


def _spread_types(found: Changes, now: Mapping[str, Declared], texts: Mapping[str, str]) -> None:
    """Types that build on changed ones, members whose declarations name them, files that name them."""
    headers = [
        (name, words(text) | set(name.split(".")), path)
        for path, file in now.items()
        for name, text in file.headers.items()
    ]
    size = 0
    while size != len(found.types):
        size = len(found.types)
        found.types.update(simple_name(name) for name, used, _ in headers if used & found.types)
        for file in now.values():
            for alias, target in file.imports.items():
                if simple_name(target) in found.types:
                    found.types.add(alias)
    for file in now.values():
        whole = bool(words(file.loose) & found.types)  # a family: its members' texts do not name what they stand for
        for name, text in file.members.items():
            if simple_name(name).startswith(("__", "op_")):
                continue  # reached through its type
            if whole or found.types & words(text) or found.types & set(name.split(".")[:-1]):
                _change_member(found, name)
    found.paths.update(path for path, text in texts.items() if words(text) & found.types)
