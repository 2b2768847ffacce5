"""Methods as IL assembly text, for people and tools."""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.il.decoder import ILInstr, decode
from oscil.il.opcodes import OperandKind
from oscil.il.spelling import GenericContext, Speller, identifier, string_literal
from oscil.metadata.bodies import Clause, ClauseKind, MethodBody
from oscil.metadata.image import Image
from oscil.metadata.rows import MethodRow
from oscil.metadata.signatures import MethodSig, decode_locals, decode_method
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.pdb import Pdb

_ACCESS = ("privatescope", "private", "famandassem", "assembly", "family", "famorassem", "public", "access7")
# MethodAttributes (II.23.1.10) in the order that disassemblers print
_FLAGS = (
    (0x0080, "hidebysig"),
    (0x0100, "newslot"),
    (0x0800, "specialname"),
    (0x1000, "rtspecialname"),
    (0x0010, "static"),
    (0x0400, "abstract"),
    (0x0200, "strict"),
    (0x0040, "virtual"),
    (0x0020, "final"),
    (0x0008, "unmanagedexp"),
    (0x8000, "reqsecobj"),
    (0x2000, "pinvokeimpl()"),
)
_CODE_TYPES = ("cil", "native", "optil", "runtime")
# MethodImplAttributes (II.23.1.11); async is .NET's 0x2000
_IMPL_FLAGS = (
    (0x0010, "forwardref"),
    (0x0080, "preservesig"),
    (0x1000, "internalcall"),
    (0x0020, "synchronized"),
    (0x0008, "noinlining"),
    (0x0100, "aggressiveinlining"),
    (0x0040, "nooptimization"),
    (0x0200, "aggressiveoptimization"),
    (0x2000, "async"),
)


def format_method(image: Image, token: int, pdb: Pdb | None = None) -> str:
    """The method's header and IL. With `pdb`, locals have their names and comments tell where source lines begin."""
    return MethodPrinter(image, token, pdb).text()


def words(flags: int, table: tuple[tuple[int, str], ...]) -> list[str]:
    """The words of the flags that are set."""
    return [word for bit, word in table if flags & bit]


def _float(value: float, kind: OperandKind) -> str:
    """A decimal, or the bytes of what has none: IL assembly has no word for infinities and NaNs."""
    if math.isfinite(value):
        return repr(value)
    return f"({struct.pack('<f' if kind is OperandKind.R4 else '<d', value).hex(' ').upper()})"


class MethodPrinter:
    """The text of one method."""

    def __init__(self, image: Image, token: int, pdb: Pdb | None = None) -> None:
        self.image, self.pdb = image, pdb
        self.speller = Speller(image)
        self.row: MethodRow = image.method(token)
        self.context: GenericContext = self.speller.context(self.row.token)
        self.sig: MethodSig = decode_method(image, self.row.signature)
        self.param_names = self._param_names()
        self._locals = pdb.local_names(self.row.token) if pdb is not None else {}

    def text(self) -> str:
        """Header, then the body in braces."""
        body = self.image.body(self.row.token)
        lines = [f".method {self.header()}", "{"]
        lines += [f"  .override {text}" for text in self._overrides()]
        if body is not None:
            lines += [f"  {line}" for line in self.body_lines(body)]
        return "\n".join([*lines, "}"])

    def header(self) -> str:
        """Flags, signature with parameter names, implementation flags."""
        row = self.row
        before = [_ACCESS[row.flags & 7], *words(row.flags, _FLAGS)]
        after = [_CODE_TYPES[row.impl_flags & 3], "unmanaged" if row.impl_flags & 4 else "managed"]
        after += words(row.impl_flags, _IMPL_FLAGS)
        first = 1 if self.sig.has_this and not self.sig.explicit_this else 0
        params = [
            f"{self.speller.sig(param, self.context)} {self.param_names[first + index]}"
            for index, param in enumerate(self.sig.params)
        ]
        generic = f"<{','.join(self.context.method)}>" if self.context.method else ""
        head = self.speller.method_head(self.sig, self.context)
        return f"{' '.join(before)} {head}{identifier(row.name)}{generic}({', '.join(params)}) {' '.join(after)}"

    def body_lines(self, body: MethodBody) -> list[str]:
        """The lines between the braces."""
        instructions = decode(self.image, body.code, body.clauses, self.row.token)
        lines = [".entrypoint"] if self.row.token == self.image.entry_point else []
        lines += [f"// code size {len(body.code)}", f".maxstack {body.max_stack}"]
        if body.local_sig_token:
            lines += self._locals_lines(body)
        sources = self._source_comments()
        for instruction in instructions:
            if instruction.offset in sources:
                lines.append(sources[instruction.offset])
            offset = instruction.offset
            for prefix in instruction.prefixes:
                lines.append(self._line(offset, prefix))
                offset += prefix.size
            lines.append(self._line(offset, instruction))
        return lines + [self._clause(clause) for clause in body.clauses]

    def _line(self, offset: int, instruction: ILInstr) -> str:
        operand = self.operand(instruction)
        return f"IL_{offset:04x}: {instruction.opcode.name}{' ' if operand else ''}{operand}"

    def operand(self, instruction: ILInstr) -> str:
        """The operand as text, empty if there is none."""
        kind, value = instruction.opcode.operand, instruction.operand
        if isinstance(value, tuple):
            return f"({', '.join(f'IL_{target:04x}' for target in value)})"
        if isinstance(value, float):
            return _float(value, kind)
        if value is None:
            return ""
        if kind in (OperandKind.BRANCH1, OperandKind.BRANCH4):
            return f"IL_{value:04x}"
        if kind in (OperandKind.VAR1, OperandKind.VAR2):
            return self._variable(instruction.opcode.name, value)
        return self._token(kind, value) if kind >= OperandKind.METHOD else str(value)

    def _token(self, kind: OperandKind, token: int) -> str:
        speller, table = self.speller, token >> 24
        if kind is OperandKind.STRING:
            return string_literal(self.image.user_string(token))
        if kind is OperandKind.SIGNATURE:
            return speller.stand_alone(token, self.context)
        if kind is OperandKind.TYPE:
            return speller.type(token, self.context)
        if kind is OperandKind.TOKEN:
            if table in (Table.TYPE_DEF, Table.TYPE_REF, Table.TYPE_SPEC):
                return speller.type(token, self.context)
            is_field = table == Table.FIELD or (
                table == Table.MEMBER_REF and self.image.member_ref(token).signature[:1] == b"\x06"
            )
            return f"{'field' if is_field else 'method'} {speller.member(token, self.context)}"
        return speller.member(token, self.context)

    def _variable(self, opcode: str, number: int) -> str:
        if "arg" in opcode:
            return self.param_names[number] if number < len(self.param_names) else f"A_{number}"
        return identifier(self._locals[number]) if number in self._locals else f"V_{number}"

    def _param_names(self) -> list[str]:
        given = {row.sequence: row.name for row in map(self.image.param, self.row.params)}
        names = [given.get(index + 1) or f"A_{index}" for index in range(len(self.sig.params))]
        this = ["this"] if self.sig.has_this and not self.sig.explicit_this else []
        return this + [identifier(name) for name in names]

    def _locals_lines(self, body: MethodBody) -> list[str]:
        blob = self.image.stand_alone_sig(body.local_sig_token)
        texts = [
            f"[{index}] {self.speller.sig(sig, self.context)} {self._variable('ldloc', index)}"
            for index, sig in enumerate(decode_locals(self.image, blob))
        ]
        lines = [f"  {text}{',' if index + 1 < len(texts) else ')'}" for index, text in enumerate(texts)]
        return [f".locals {'init ' if body.init_locals else ''}({'' if lines else ')'}", *lines]

    def _overrides(self) -> list[str]:
        image, row = self.image, self.row
        own = [impl for impl in image.method_impls(row.owner) if impl.body == row.token]
        return [f"method {self.speller.member(impl.declaration, self.context)}" for impl in own]

    def _clause(self, clause: Clause) -> str:
        text = f".try IL_{clause.try_start:04x} to IL_{clause.try_end:04x} "
        if clause.kind is ClauseKind.CATCH:
            text += f"catch {self.speller.type(clause.type_token, self.context)}"
        elif clause.kind is ClauseKind.FILTER:
            text += f"filter IL_{clause.filter_start:04x}"
        else:
            text += clause.kind.name.lower()
        return f"{text} handler IL_{clause.handler_start:04x} to IL_{clause.handler_end:04x}"

    def _source_comments(self) -> dict[int, str]:
        if self.pdb is None:
            return {}
        try:
            points = self.pdb.sequence_points(self.row.token)
        except BadImageError:  # a comment is not worth failing for
            return {}
        return {
            point.il_offset: f"// {point.document.replace(chr(92), '/').rpartition('/')[2]}:{point.start_line}"
            for point in points
            if not point.hidden
        }
