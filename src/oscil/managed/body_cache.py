"""What is kept between compilations of the class library: one changed file leaves the others alone.

Of a file that has not changed only its sketch is parsed. A body is taken from its record as long as

* the text and the lines of the method are the same (of a constructor: the text of its type's files, for the type's
  initialisers stand in it),
* nothing that its binding saw of other files is declared otherwise than before (`managed.declared`).

Methods that make further types or methods (closures, iterators) and constant data are not kept.
"""

from __future__ import annotations

import ast
import marshal
from typing import TYPE_CHECKING, Any

from oscil.managed.body_records import Tokens, UnkeptError, read_body, write_body_record
from oscil.managed.declared import Changes, Declared, changes, declared
from oscil.managed.sketch import complete, first_line, sketch
from oscil.managed.source import FunctionNode, SourceFile
from oscil.store import digest

if TYPE_CHECKING:
    from oscil.managed.collect import Program
    from oscil.managed.emit_defs import AssemblyEmitter, Pending

ENTRY = "bodies"
Record = tuple[str, list[str], tuple[Any, ...]]  # digest of the text, names that were asked for, the body


class BodyCache:
    """Sketches and bodies of one assembly: `sketch` while files are parsed, `start` before bodies are written, `save`
    after.
    """

    def __init__(self, entry: bytes | None) -> None:
        self._records: dict[str, Record]
        files, self._symbols, self._records, core = marshal.loads(entry) if entry is not None else ({}, [], {}, [])
        self._before: dict[str, tuple[str, str, tuple[Any, ...]]] = files  # path -> digest, sketch, declarations
        self._core: set[str] = set(core)
        self._sketches: dict[str, str] = {}  # of this compilation
        self._digests: dict[str, str] = {}
        self._now: dict[str, Declared] = {}
        self._kept: dict[str, Record] = {}
        self._ordinals: dict[str, int] = {}
        self._tokens: Tokens
        self._program: Program
        self.reused = self.written = 0

    # --- files

    def sketch(self, path: str, text: str) -> str | None:
        """The sketch of a file, if its text is what it was."""
        now = self._digests[path] = digest([text])
        before = self._before.get(path)
        if before is None or before[0] != now:
            return None
        self._sketches[path] = before[1]
        return before[1]

    def draw(self, path: str, text: str, tree: ast.Module) -> None:
        """Make the sketch of a file that is new or changed."""
        self._sketches[path] = sketch(text, tree)

    # --- bodies

    def start(self, emitter: AssemblyEmitter) -> None:
        """After all declarations: decide which records hold."""
        self._program = emitter.program
        before = {path: Declared(*record) for path, (_, _, record) in self._before.items()}
        for file in emitter.program.files:
            self._now[file.path] = before[file.path] if file.sketched else declared(file)
        if self._records:
            texts = {file.path: file.text for file in emitter.program.files}
            found = changes(before, self._now, texts, self._core)
            self._records = self._holding(found)
            if not self._records:
                self._symbols = []
        self._tokens = Tokens(emitter, self._symbols)

    def _holding(self, found: Changes | None) -> dict[str, Record]:
        """The records that no change reaches, but for their own text."""
        if found is None:
            return {}
        if not found.names and not found.paths:
            return self._records
        return {
            key: record
            for key, record in self._records.items()
            if found.names.isdisjoint(record[1]) and key[: key.index(":")] not in found.paths
        }

    def restore(self, emitter: AssemblyEmitter, pending: Pending) -> bool:
        """Give a method the body of its record, if there is one that holds."""
        pending.key = key = self._key(pending)
        record = self._records.get(key) if key else None
        if record is None or not self._same_text(pending, record[0]):
            return False
        try:
            pending.builder.set_body(read_body(self._tokens, emitter, record[2]))
        except KeyError:  # something that it names is not there any more
            return False
        self._kept[key] = record
        self.reused += 1
        return True

    def keep(self, emitter: AssemblyEmitter, pending: Pending, asked: set[str], made: int) -> None:
        """Note a body that was just written. `made`: how many types, methods and data there were before."""
        self.written += 1
        if not pending.key or emitter.made_count() != made or not pending.builder.has_body:
            return
        body = pending.builder.finished_body()
        pending.builder.set_body(body)
        try:
            self._kept[pending.key] = (self._text(pending), sorted(asked), write_body_record(self._tokens, body))
        except UnkeptError:
            return

    def save(self) -> bytes:
        """The entry for the next compilation."""
        files = {
            path: (self._digests[path], self._sketches[path], declarations.record())
            for path, declarations in self._now.items()
        }
        core = sorted(self._core | self._program.world.core_names)
        return marshal.dumps((files, self._tokens.symbols, self._kept, core))

    def _key(self, pending: Pending) -> str:
        """The place of a method in the sources; empty for compiler-made methods."""
        method = pending.method
        if method.decl is None or method.synthesized is not None or not isinstance(method.decl.node, FunctionNode):
            return ""
        line = first_line(method.decl.node)
        key = f"{method.decl.file.path}:{line}:{method.owner.full_name}:{method.metadata_name}"
        number = self._ordinals[key] = self._ordinals.get(key, -1) + 1  # members of a family stand in one place
        return f"{key}:{number}"

    def _same_text(self, pending: Pending, before: str) -> bool:
        """Whether a method's text is what it was."""
        method = pending.method
        assert method.decl is not None
        if method.decl.file.sketched and not in_type(method):
            return True
        return self._text(pending) == before

    def _text(self, pending: Pending) -> str:
        """The digest of what a body is made of: the method's text, or its type's files."""
        method = pending.method
        assert method.decl is not None
        if in_type(method):
            return digest([self._digests[part.file.path] for part in method.owner.declarations])
        file, node = method.decl.file, method.decl.node
        complete(file, node)
        return digest(text_lines(file)[first_line(node) - 1 : node.end_lineno])


def in_type(method: Any) -> bool:
    """Whether the initialisers of a type's fields stand in its body."""
    return method.metadata_name in (".ctor", ".cctor")


def text_lines(file: SourceFile) -> list[str]:
    """The lines of a file."""
    if not file.lines:
        file.lines = file.text.split("\n")
    return file.lines
