"""The forms of a method that an engine works with: IR after the passes, and the interpreter's encoded form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.engines.interpreter.encode import encode
from oscil.errors import OscilError, UsageError
from oscil.importer import import_method
from oscil.ir.text import format_function, name_of
from oscil.passes.pipeline import run_passes
from oscil.tools.methods import async_body, closed, methods_of
from oscil.vm.shared_code import NativeCode

if TYPE_CHECKING:
    from oscil.engines.interpreter.encoded import EncodedMethod
    from oscil.engines.interpreter.table import HandlerTable
    from oscil.ir.model import Function, Sym
    from oscil.metadata.image import Image
    from oscil.settings import Settings
    from oscil.types.members import Method
    from oscil.types.universe import Universe

PASSES = ("import", "cleanup", "forward", "async_plan")


def bodies_of(universe: Universe, image: Image, wanted: str) -> list[Method | str]:
    """The closed descriptors that own the IL of the methods that `wanted` means; a text for one that cannot be
    closed.
    """
    found: list[Method | str] = []
    for method in methods_of(universe, image, wanted):
        try:
            if method.body is not None:
                found.append(async_body(method) or closed(method))
        except OscilError as error:
            found.append(f"; {error}")
    return found


def ir_text(universe: Universe, image: Image, wanted: str, after: str = "") -> str:
    """IR of the methods that `wanted` means, as it is `after` a pass (default: the last one). What fails becomes a
    comment.
    """
    if after and after not in PASSES:
        raise UsageError(f"no pass {after!r}", hint=f"passes: {', '.join(PASSES)}")
    return "\n".join([guarded(body, lambda m: _ir_of(m, after)) for body in bodies_of(universe, image, wanted)])


def guarded(body: Method | str, make: object) -> str:
    """The text of a body; what fails becomes a comment."""
    if isinstance(body, str):
        return body + "\n"
    try:
        text: str = make(body)  # type: ignore[operator]
    except OscilError as error:
        return f"; {body.full_name}: {error}\n"
    return text


def _ir_of(method: Method, after: str) -> str:
    function = import_method(method.universe, method)
    if after == "import":
        return format_function(function)
    texts: dict[str, str] = {}

    def observe(name: str, seen: Function) -> None:
        if seen is function and name == after:
            texts[name] = format_function(seen)

    run_passes(function, observe)
    return texts.get(after) or format_function(function) + _plan_text(function)


def _plan_text(function: Function) -> str:
    """The async plan as comments."""
    plan = function.plan
    if plan is None:
        return ""
    lines = [f"; continuation: {plan.layout.size} bytes of data, references at {list(plan.layout.ref_offsets)}"]
    for point in plan.points:
        live = ", ".join([f"%{var.index} at {offset}" for var, offset in point.live]) or "nothing"
        lines.append(f";   state {point.state}, IL_{point.il:04X}: captures {live}")
    return "\n".join(lines) + "\n"


def encoded_text(universe: Universe, image: Image, wanted: str, settings: Settings) -> str:
    """The interpreter's code of the methods that `wanted` means, one instruction a line."""
    table = NativeCode.get(settings).table
    return "\n".join([guarded(body, lambda m: _encoded_of(m, table)) for body in bodies_of(universe, image, wanted)])


def _encoded_of(method: Method, table: HandlerTable) -> str:
    function = run_passes(import_method(method.universe, method))
    encoded = encode(function, table)
    lines = [f"encoded {name_of(method)}: {encoded.size} bytes, {encoded.frame_slots} slots"]
    handlers = dict(encoded.handlers)
    symbols, selves = dict(encoded.symbols), dict(encoded.selves)
    bounds = [*encoded.starts, encoded.size]
    for start, end, site in zip(bounds, bounds[1:], encoded.sites, strict=False):
        lines += _instruction(encoded, start, end, handlers, symbols, selves, site.il)
    for clause in encoded.clauses:
        span = f"[{clause.try_start:#06x}, {clause.try_end:#06x})"
        lines.append(f"  try {span} -> {clause.handler:#06x}, kind {clause.kind}, slot {clause.slot}")
    return "\n".join(lines) + "\n"


def _instruction(
    encoded: EncodedMethod,
    start: int,
    end: int,
    handlers: dict[int, str],
    symbols: dict[int, Sym],
    selves: dict[int, int],
    il: int,
) -> list[str]:
    """Handlers begin at words of their own; several may stand between two starts (a landing after its call)."""
    lines: list[str] = []
    at = start // 8
    while at < end // 8:
        if at in handlers:
            word = encoded.words[at + 1]
            operands = ", ".join([str(word >> shift & 0xFFFF) for shift in (0, 16, 32, 48)])
            place = f"; IL_{il:04X}" if il >= 0 and not lines else ""
            lines.append(f"  {8 * at:#06x}  {handlers[at]:<32} {operands:<24}{place}".rstrip())
            at += 2
            continue
        symbol = symbols.get(at)
        if symbol is not None:
            text = f"{type(symbol).__name__.removesuffix('Sym')}({name_of(symbol.target)})"
        else:
            text = f"-> {selves[at]:#06x}" if at in selves else f"{encoded.words[at]:#x}"
        lines.append(f"  {8 * at:#06x}      {text}")
        at += 1
    return lines
