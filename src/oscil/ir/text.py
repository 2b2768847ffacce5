"""IR as text, one instruction a line, and back (docs/contracts/ir.md)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from oscil.errors import UsageError
from oscil.ir.model import (
    KIND_NAMES,
    KIND_OF_NAME,
    Await,
    Block,
    Const,
    Function,
    Instr,
    Kind,
    Operand,
    Region,
    RegionKind,
    Sym,
    Var,
)

FLAG_NAMES = ((1, "param"), (2, "local"), (4, "addressed"), (8, "pinned"), (16, "shared"))
HANDLINGS = ("none", "captured", "thread_pool")


# printing -----------------------------------------------------------------------------------------------------------


def format_function(function: Function) -> str:
    """The whole function. Symbols are printed as `Type(full name)` and so on."""
    lines = [f"function {quote(function.name)} -> {kind_text(function.ret, function.ret_layout)}"]
    for var in function.vars:
        if var.flags or var.name or var.kind is Kind.VT:
            flags = "".join([f" {name}" for bit, name in FLAG_NAMES if var.flags & bit])
            name = f" {quote(var.name)}" if var.name else ""
            lines.append(f"  var %{var.index}:{kind_text(var.kind, var.layout)}{name}{flags}")
    numbers = {id(region): number for number, region in enumerate(function.regions)}
    for number, region in enumerate(function.regions):
        lines.append("  " + _region_text(region, number, numbers))
    for block in function.blocks:
        where = f" in r{numbers[id(block.region)]}" if block.region is not None else ""
        lines.append(f"{block.label}:{where}")
        lines += ["  " + format_instr(instr) for instr in block.instrs]
    for region in function.regions:
        if region.filter is not None:
            lines += ["", *("| " + line for line in format_function(region.filter).splitlines())]
    return "\n".join(lines) + "\n"


def _region_text(region: Region, number: int, numbers: dict[int, int]) -> str:
    parts = [f"region r{number} {region.kind.name.lower()} -> {region.handler.label}"]
    if region.parent is not None:
        parts.append(f"in r{numbers[id(region.parent)]}")
    if region.var is not None:
        parts.append(f"%{region.var.index}")
    if region.catch_type is not None:
        parts.append(name_of(region.catch_type))
    if region.is_context:
        parts.append("context")
    return " ".join(parts)


def kind_text(kind: Kind, layout: Any = None) -> str:
    """`i4`, `vt[16]`."""
    return f"vt[{layout.size}]" if kind is Kind.VT and layout is not None else KIND_NAMES[kind]


def quote(text: str) -> str:
    """A double-quoted name."""
    return '"' + text.encode("unicode_escape").decode("ascii").replace('"', '\\"') + '"'


def name_of(target: Any) -> str:
    """What a symbol names, as text."""
    name = target if isinstance(target, str) else getattr(target, "full_name", None) or str(target)
    variant: Any = getattr(target, "variant", 0)
    return quote(name + (f" [{variant.name.lower()}]" if variant else ""))


def format_instr(instr: Instr) -> str:
    """`%3:i4 = i4_add %1, 7    ; IL_0012`"""
    left = f"%{instr.dst.index}:{KIND_NAMES[instr.dst.kind]} = " if instr.dst is not None else ""
    text = left + instr.op
    if instr.args:
        text += " " + ", ".join([format_operand(arg) for arg in instr.args])
    if instr.await_ is not None:
        text += f" await {HANDLINGS[instr.await_.handling]}" + (" tail" if instr.await_.tail else "")
    if instr.il >= 0:
        text = f"{text:<40}; IL_{instr.il:04X}"
        for method, offset in instr.chain:
            text += f" of {getattr(method, 'name', method)} at IL_{offset:04X}"
    return text


def format_operand(operand: Operand) -> str:
    """A variable, constant, symbol or block."""
    if isinstance(operand, Var):
        return f"%{operand.index}"
    if isinstance(operand, Const):
        if operand.kind is Kind.I4:
            return str(operand.value)
        if operand.kind in (Kind.REF, Kind.BYREF) and operand.value == 0:
            return f"null:{KIND_NAMES[operand.kind]}"
        return f"{operand.value!r}:{KIND_NAMES[operand.kind]}"
    if isinstance(operand, Sym):
        return f"{type(operand).__name__.removesuffix('Sym')}({name_of(operand.target)})"
    return operand.label


# parsing ------------------------------------------------------------------------------------------------------------

SymbolResolver = Callable[[str, str], Sym]


class _Reader:
    """One function's lines."""

    def __init__(self, resolve: SymbolResolver, layouts: Callable[[int], Any]) -> None:
        self.resolve, self.layouts = resolve, layouts
        self.vars: dict[int, Var] = {}
        self.blocks: dict[str, Block] = {}
        self.regions: dict[str, Region] = {}

    def block(self, label: str) -> Block:
        if label not in self.blocks:
            self.blocks[label] = Block(label)
        return self.blocks[label]

    def var(self, text: str) -> Var:
        number, _, kind = text.removeprefix("%").partition(":")
        index = int(number)
        found = self.vars.get(index)
        if found is None:
            if not kind:
                raise UsageError(f"%{index} is used before its kind is known")
            found = self.vars[index] = Var(index, *self.kind(kind))
        return found

    def kind(self, text: str) -> tuple[Kind, Any]:
        name, bracket, size = text.partition("[")
        if name not in KIND_OF_NAME:
            raise UsageError(f"no kind {text}")
        return KIND_OF_NAME[name], self.layouts(int(size.rstrip("]"))) if bracket else None

    def operand(self, text: str) -> Operand:
        if text.startswith("%"):
            return self.var(text)
        if text[0].isdigit() or text[0] == "-" or text.startswith(("nan", "inf", "null")):
            value, _, kind = text.partition(":")
            name = KIND_OF_NAME[kind] if kind else Kind.I4
            if name in (Kind.F4, Kind.F8):
                return Const(name, float(value))
            return Const(name, 0 if value == "null" else int(value))
        if "(" in text:
            what, _, rest = text.partition("(")
            return self.resolve(what, unquote(rest[:-1]))
        return self.block(text)


def unquote(text: str) -> str:
    """The name in double quotes."""
    return text[1:-1].replace('\\"', '"').encode("ascii").decode("unicode_escape")


def _split(text: str) -> list[str]:
    """At commas outside quotes and parentheses."""
    parts, depth, quoted, start, previous = [], 0, False, 0, ""
    for position, char in enumerate(text):
        if char == '"' and previous != "\\":
            quoted = not quoted
        elif not quoted and char in "()":
            depth += 1 if char == "(" else -1
        elif not quoted and not depth and char == ",":
            parts.append(text[start:position].strip())
            start = position + 1
        previous = char
    last = text[start:].strip()
    return [*parts, last] if last else parts


def parse_function(text: str, resolve: SymbolResolver, layouts: Callable[[int], Any] | None = None) -> Function:
    """The function that the text says. `resolve(kind, name)` makes symbols (`Type`, `Method`, `Field`, ...);
    `layouts(size)` those of structs.

    Filters and catch types are not read back (they print what only the importer knows).
    """
    reader = _Reader(resolve, layouts or _no_layout)
    lines = [line.split(";")[0].rstrip() if '"' not in line else _strip_comment(line) for line in text.splitlines()]
    lines = [line for line in lines if line.strip() and not line.startswith("|")]
    if not lines or not lines[0].startswith("function "):
        raise UsageError("IR text starts with `function`")
    name, _, result = lines[0].removeprefix("function ").rpartition(" -> ")
    function = Function(unquote(name), None, *reader.kind(result))
    current: Block | None = None
    for line in lines[1:]:
        body = line.strip()
        if body.startswith("var %") and current is None:
            _parse_var(reader, function, body)
        elif body.startswith("region ") and current is None:
            _parse_region(reader, function, body)
        elif not line.startswith(" ") and ":" in body:
            label, _, where = body.partition(":")
            current = reader.block(label)
            current.region = reader.regions[where.split()[1]] if where.strip() else None
            function.blocks.append(current)
        elif current is not None:
            current.instrs.append(_parse_instr(reader, body))
        else:
            raise UsageError(f"not understood: {body}")
    function.vars = [reader.vars[index] for index in sorted(reader.vars)]
    for position, var in enumerate(function.vars):
        var.index = position
    function.params = [var for var in function.vars if var.flags & 1]
    return function


def _no_layout(size: int) -> Any:
    raise UsageError("struct variables need `layouts`")


def _strip_comment(line: str) -> str:
    quoted = False
    for position, char in enumerate(line):
        if char == '"' and line[position - 1] != "\\":
            quoted = not quoted
        elif char == ";" and not quoted:
            return line[:position].rstrip()
    return line.rstrip()


def _parse_var(reader: _Reader, function: Function, body: str) -> None:
    head, *words = body.removeprefix("var ").split()
    var = reader.var(head)
    for word in words:
        if word.startswith('"'):
            var.name = unquote(word)
        else:
            var.flags |= next(bit for bit, name in FLAG_NAMES if name == word)


def _parse_region(reader: _Reader, function: Function, body: str) -> None:
    words = body.split()
    name, kind, handler = words[1], words[2], words[4]
    region = reader.regions.get(name)
    if region is None:
        region = reader.regions[name] = Region(RegionKind[kind.upper()], None, reader.block(handler))
    region.kind, region.handler = RegionKind[kind.upper()], reader.block(handler)
    for position, word in enumerate(words[5:], 5):
        if word == "in":
            outer = words[position + 1]
            if outer not in reader.regions:
                reader.regions[outer] = Region(RegionKind.CATCH, None, Block(""))
            region.parent = reader.regions[outer]
        elif word.startswith("%"):
            region.var = reader.var(word)
        elif word == "context":
            region.is_context = True
    function.regions.append(region)


def _parse_instr(reader: _Reader, body: str) -> Instr:
    dst = None
    if body.startswith("%"):
        left, _, body = body.partition(" = ")
        dst = reader.var(left)
    op, _, rest = body.partition(" ")
    waits = None
    if " await " in rest:
        rest, _, how = rest.rpartition(" await ")
        words = how.split()
        waits = Await(-1, HANDLINGS.index(words[0]), "tail" in words)
    args = tuple([reader.operand(part) for part in _split(rest)])
    return Instr(op, dst, args, -1, waits)
