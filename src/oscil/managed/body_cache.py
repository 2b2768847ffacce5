"""Bodies kept between compilations of the class library: what one changed file leaves alone is not bound again.

A record is the recorded IL of a method with names in place of tokens. It holds as long as

* the text and the lines of the method are the same (of a constructor: the text of its whole file, for its type's
  initialisers stand in it),
* no member that its binding asked for by name is declared otherwise than before (`Hierarchy.asked`),
* nothing that binding uses without asking by name changed: headers of types, imports, constructors, operators,
  delegates, constants, extension methods. Such a change drops all records.

Methods that make further types or methods (closures, iterators) and constant data are not kept.
"""

from __future__ import annotations

import ast
import marshal
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from oscil.managed.body_records import Tokens, UnkeptError, read_body, write_body_record
from oscil.managed.collect import FunctionNode
from oscil.managed.source import SourceFile
from oscil.store import digest

if TYPE_CHECKING:
    from oscil.managed.collect import Program
    from oscil.managed.emit_defs import AssemblyEmitter, Pending

ENTRY = "bodies"
# Looked up without `Hierarchy.members`: by binding of constructors and delegates, by emission.
UNASKED = frozenset({"Invoke", "Throw", "Await"})
# Declarations with one of these count as headers: constants are folded, extension methods found by another way.
UNASKED_WORDS = ("@extension", "@delegate", "@family", "Const[")


@dataclass(slots=True)
class Declarations:
    """What bodies can see of the sources: a digest of all headers, and of each member's declaration by its name."""

    headers: str
    members: dict[str, str] = field(default_factory=dict)  # `Type.name` -> digest


class BodyCache:
    """Records of one assembly. `load` before bodies are written, `save` after."""

    def __init__(self, entry: bytes | None) -> None:
        self._entry = entry
        self._records: dict[str, tuple[list[str], bytes]] = {}
        self._kept: dict[str, tuple[list[str], bytes]] = {}
        self._tokens: Tokens
        self._files: dict[str, list[str]] = {}
        self._now: Declarations
        self.reused = self.written = 0

    def start(self, emitter: AssemblyEmitter) -> None:
        """After all declarations: decide which records hold."""
        program = emitter.program
        self._files = {file.path: file.text.split("\n") for file in program.files}
        self._now = declarations(program, self._files)
        symbols: list[Any] = []
        if self._entry is not None:
            headers, members, symbols, records = marshal.loads(self._entry)
            changed = changed_names(Declarations(headers, members), self._now)
            if changed is not None:
                self._records = {k: r for k, r in records.items() if changed.isdisjoint(r[0])}
            else:
                symbols = []
        self._tokens = Tokens(emitter, symbols)
        self._entry = None

    def restore(self, emitter: AssemblyEmitter, pending: Pending) -> bool:
        """Write a body from its record, if there is one that holds."""
        key = self.key(pending)
        record = self._records.get(key) if key else None
        if record is None:
            return False
        try:
            read_body(self._tokens, emitter, pending.builder, marshal.loads(record[1]))
        except KeyError:  # something that it names is not there any more
            pending.builder.drop_body()
            return False
        self._kept[key] = record
        self.reused += 1
        return True

    def keep(self, emitter: AssemblyEmitter, pending: Pending, asked: set[str], made: int) -> None:
        """Note a body that was just written. `made`: how many types, methods and data there were before."""
        self.written += 1
        key = self.key(pending)
        if not key or emitter.made_count() != made or not pending.builder.has_body:
            return
        try:
            self._kept[key] = (sorted(asked), marshal.dumps(write_body_record(self._tokens, pending.builder)))
        except UnkeptError:
            return

    def save(self) -> bytes:
        """The entry for the next compilation."""
        now = self._now
        return marshal.dumps((now.headers, now.members, self._tokens.symbols, self._kept))

    def key(self, pending: Pending) -> str:
        """What a method's own text says; empty for compiler-made methods."""
        method = pending.method
        if method.decl is None or method.synthesized is not None or not isinstance(method.decl.node, FunctionNode):
            return ""
        path, node = method.decl.file.path, method.decl.node
        lines = self._files[path]
        whole = method.metadata_name in (".ctor", ".cctor")
        if whole:
            declared = [part.file.path for part in method.owner.declarations]
            text = "\n".join(["\n".join(self._files[at]) for at in declared])
        else:
            text = "\n".join(lines[first_line(node) - 1 : node.end_lineno])
        return f"{path}:{first_line(node)}:{method.owner.full_name}:{digest([method.describe(), text])}"


def first_line(node: Any) -> int:
    """The line of a declaration's first decorator, or its own."""
    return min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])  # type: ignore[no-any-return]


# --- what changed


def declarations(program: Program, files: dict[str, list[str]]) -> Declarations:
    """Headers and member declarations of all files, as text."""
    headers: list[str] = []
    members: dict[str, list[str]] = {}
    for file in program.files:
        headers.append(file.path)
        collect(file, file.tree.body, f"{file.namespace}.", files[file.path], headers, members)
    return Declarations(digest(headers), {name: digest(texts)[:16] for name, texts in members.items()})


def collect(
    file: SourceFile,
    body: list[ast.stmt],
    inside: str,
    lines: list[str],
    headers: list[str],
    members: dict[str, list[str]],
) -> None:
    """The declarations of a module or class body."""
    for node in body:
        first, last = first_line(node), node.end_lineno or node.lineno
        if isinstance(node, ast.ClassDef):
            start = first_line(node.body[0]) if node.body else last
            headers.append(f"{inside}{node.name}" + "\n".join(lines[first - 1 : max(start - 1, first)]))
            collect(file, node.body, f"{inside}{node.name}.", lines, headers, members)
            continue
        if isinstance(node, FunctionNode):
            end = max(node.body[0].lineno - 1, node.lineno)
            declare(f"{inside}{node.name}", "\n".join(lines[first - 1 : end]), headers, members)
            if any(isinstance(d, ast.Name) and d.id == "property" for d in node.decorator_list):
                members.setdefault(f"{inside}get_{node.name}", []).append("")
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            declare(f"{inside}{node.target.id}", "\n".join(lines[first - 1 : last]), headers, members)
        else:
            headers.append("\n".join(lines[first - 1 : last]))


def declare(name: str, text: str, headers: list[str], members: dict[str, list[str]]) -> None:
    """Note one declaration."""
    if any(word in text for word in UNASKED_WORDS):
        headers.append(text)
    else:
        members.setdefault(name, []).append(text)


def changed_names(before: Declarations, now: Declarations) -> set[str] | None:
    """Names of members that are declared otherwise; None when a change reaches what is not asked for by name."""
    if before.headers != now.headers:
        return None
    keys = {k for k, v in now.members.items() if before.members.get(k) != v} | (before.members.keys() - now.members)
    names = {key.rpartition(".")[2] for key in keys}
    if any(name in UNASKED or name.startswith(("op_", "__")) for name in names):
        return None
    return names
