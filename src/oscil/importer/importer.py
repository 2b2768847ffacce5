"""IL of one method to IR: the walk over its blocks (ECMA-335 III; design 3.1 of the architecture)."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

from oscil.errors import BadImageError, UnsupportedError
from oscil.importer.body import MAYBE_ADDRESSED, STORED, Body
from oscil.importer.dispatch import HANDLERS
from oscil.importer.entry import Entry
from oscil.importer.flow import Remerge, block_at, flow_to
from oscil.importer.inline import argument_infos
from oscil.importer.receivers import BeyondVariableError
from oscil.importer.session import Builder, session_of
from oscil.ir.model import ADDRESS_TAKEN, LOCAL, PARAM, PINNED, FailureSym, Function, Kind
from oscil.types.kinds import Variant

if TYPE_CHECKING:
    from oscil.importer.session import Session
    from oscil.types.members import Method
    from oscil.types.universe import Universe

MAX_ATTEMPTS = 40


def import_method(universe: Universe, method: Method) -> Function:
    """The method's body as ideal IR. The method must be closed: every generic parameter has a concrete argument."""
    session = session_of(universe)
    if method.contains_generic_params:
        raise UnsupportedError(
            f"{method.full_name} has open generic parameters", file=method.image.path, token=method.token
        )
    from oscil.importer import thunks

    if not method.owns_il:
        synthesised = thunks.import_synthesised(session, method)
        if synthesised is not None:
            return synthesised
    if method.is_vararg:
        raise UnsupportedError(
            f"{method.full_name}: variable argument lists", file=method.image.path, token=method.token
        )
    hints: dict[object, Kind] = {}
    for _ in range(MAX_ATTEMPTS):
        try:
            return _attempt(session, method, hints)
        except Remerge as found:
            hint, kind = found.args
            hints[hint] = kind
        except RecursionError:
            raise BadImageError("code nested too deeply", file=method.image.path, token=method.token) from None
    raise BadImageError("the stack at a join cannot be given types", file=method.image.path, token=method.token)


def _attempt(session: Session, method: Method, hints: dict[object, Kind]) -> Function:
    info = session.info(method.ret)
    function = Function(method.full_name, method, info.kind, info.layout)
    builder = Builder(session, function)
    builder.hints = hints
    body = Body(builder, method, session.code(method))
    declare_arguments(body)
    declare_locals(body)
    from oscil.importer import prologue

    prologue.begin(body)
    body.entry_states.setdefault(0, [])
    heappush(body.work, 0)
    run(body, True)
    prologue.end(body)
    builder.finish()
    for var in function.vars:
        var.flags &= ~(MAYBE_ADDRESSED | STORED)
    return function


def declare_arguments(body: Body) -> None:
    """Parameters, `this` first."""
    method, code, function = body.method, body.code, body.function
    for number, info in enumerate(argument_infos(body.builder.session, method)):
        flags = PARAM
        if number in code.addressed_args:
            flags |= MAYBE_ADDRESSED
        if number in code.stored_args:
            flags |= STORED
        var = function.new_var(info.kind, info.layout, "", flags)
        entry = body.entry_of(var, info)
        body.args.append(entry)
        body.arg_infos.append(info)


def declare_locals(body: Body) -> None:
    """Variables for the IL locals."""
    session, code, function = body.builder.session, body.code, body.function
    for number, (type_, pinned) in enumerate(session.local_types(body.method)):
        info = session.info(type_)
        # Code works with raw pointers into a pinned object: its variable keeps the object, read or not (II.23.2.9).
        flags = LOCAL | (PINNED | ADDRESS_TAKEN if pinned else 0)
        flags |= MAYBE_ADDRESSED if number in code.addressed_locals else 0
        body.locals.append(function.new_var(info.kind, info.layout, "", flags))
        body.local_infos.append(info)


def run(body: Body, continues: bool = False) -> None:
    """Import every reachable block of the body. `continues`: the block at offset 0 goes on in the builder's
    current block.
    """
    if continues and body.code.preds.get(0, 1) <= 1 and body.region_at(0) is body.region:
        heappop(body.work)
        run_block(body, 0)
    elif continues:
        body.work = []
        body.entry_states.pop(0, None)
        start = flow_to(body, 0, True)
        body.emit("br", None, (start,))
    done: set[int] = set()
    while body.work:
        offset = heappop(body.work)
        if offset in done or (offset == 0 and continues and 0 not in body.blocks):
            continue
        done.add(offset)
        body.builder.start(block_at(body, offset))
        run_block(body, offset)


def run_block(body: Body, offset: int) -> None:
    """Import the block that starts at `offset` into the builder's current block."""
    code, instrs = body.code, body.code.instrs
    index = code.index.get(offset)
    if index is None:
        body.bad("control falls off the end of the method")
    if body.parent is None or offset:
        body.stack = list(body.entry_states[offset])
    if body.eh is not None:
        body.region = body.region_at(offset)
        body.eh.enter(offset)
    leaders, count, handlers = code.leaders, len(instrs), HANDLERS
    body.next = index
    while True:
        if body.next >= count:
            body.il = offset if not instrs else instrs[-1].offset
            body.bad("control falls off the end of the method")
        instr = instrs[body.next]
        at = instr.offset
        if at in leaders and body.next != index:
            body.il = at
            body.emit("br", None, (flow_to(body, at, True),))
            return
        body.il = at
        body.next += 1
        handler, ends = handlers[instr.opcode.value]
        try:
            handler(body, instr)
        except (UnsupportedError, BeyondVariableError) as error:
            if body.parent is not None:
                raise
            # something is lacking, in the class library, the engine or a variable: an error when, and only if, control
            # comes here
            body.emit("call", None, (FailureSym(error),))
            body.emit("unreachable", None, ())
            return
        if ends or body.ended:
            body.ended = False
            return


__all__ = ["Entry", "Variant", "import_method"]
