"""Exception handling: regions from clauses, leave, endfinally, rethrow, filters (ECMA-335 III.3.46, III.4.24,
II.19).
"""

from __future__ import annotations

from heapq import heappush
from typing import TYPE_CHECKING

from oscil.importer.body import BYREF, I4, I8, REF
from oscil.importer.entry import NONNULL, VALUE, Entry
from oscil.importer.flow import block_at, flow_to
from oscil.ir.model import Block, Function, Kind, Region, RegionKind, Var
from oscil.metadata.bodies import ClauseKind

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.metadata.bodies import Clause

_KINDS = {
    ClauseKind.CATCH: RegionKind.CATCH,
    ClauseKind.FILTER: RegionKind.FILTER,
    ClauseKind.FINALLY: RegionKind.FINALLY,
    ClauseKind.FAULT: RegionKind.FAULT,
}


class Clauses:
    """The regions of a body with exception clauses. `outer`: the region that encloses the whole body, or None."""

    __slots__ = ("body", "clauses", "entered", "outer", "regions")

    def __init__(self, body: Body, outer: Region | None) -> None:
        self.body, self.outer = body, outer
        self.clauses: tuple[Clause, ...] = body.code.clauses
        self.entered: set[int] = set()
        self.regions: list[Region] = []
        for clause in self.clauses:
            self.regions.append(self._region(clause))
        for number, clause in enumerate(self.clauses):
            self.regions[number].parent = self._parent(number, clause)
        function = body.function
        function.regions.extend(self.regions)

    def _region(self, clause: Clause) -> Region:
        body = self.body
        region = Region(_KINDS[clause.kind], None, Block(""))
        if clause.kind is ClauseKind.CATCH:
            region.catch_type = body.builder.session.universe.resolve_type(body.image, clause.type_token, body.ctx)
        if clause.kind in (ClauseKind.CATCH, ClauseKind.FILTER):
            region.var = body.temp(REF)
        else:
            region.var = body.temp(I8)
        return region

    def _parent(self, number: int, clause: Clause) -> Region | None:
        """The next clause outwards: the first later one whose try block contains this one (II.19: inner ones come
        first).
        """
        for other in range(number + 1, len(self.clauses)):
            outer = self.clauses[other]
            if outer.try_start <= clause.try_start and clause.try_end <= outer.try_end:
                return self.regions[other]
        return self.outer

    def region_at(self, offset: int) -> Region | None:
        """The innermost region whose try block covers the offset."""
        for clause, region in zip(self.clauses, self.regions, strict=True):
            if clause.try_start <= offset < clause.try_end:
                return region
        return self.outer

    def handler_of(self, offset: int) -> tuple[Clause, Region] | None:
        """The innermost handler that covers the offset."""
        best = None
        for clause, region in zip(self.clauses, self.regions, strict=True):
            inside = clause.handler_start <= offset < clause.handler_end
            if inside and (
                best is None or clause.handler_end - clause.handler_start <= best[0].handler_end - best[0].handler_start
            ):
                best = (clause, region)
        return best

    def enter(self, offset: int) -> None:
        """A block inside try blocks is being imported: have their handlers imported too."""
        for number, clause in enumerate(self.clauses):
            if clause.try_start == offset and self.body.stack:  # III.1.7.5 and every implementation
                self.body.il = offset
                self.body.bad("the stack must be empty where a try block begins")
            if clause.try_start <= offset < clause.try_end and number not in self.entered:
                self.entered.add(number)
                self._import_handler(clause, self.regions[number])

    def _import_handler(self, clause: Clause, region: Region) -> None:
        body = self.body
        start = clause.handler_start
        assert region.var is not None
        if start not in body.entry_states:
            if clause.kind in (ClauseKind.CATCH, ClauseKind.FILTER):
                body.entry_states[start] = [Entry(REF, region.var, region.catch_type, VALUE, NONNULL)]
            else:
                body.entry_states[start] = []
            heappush(body.work, start)
        elif clause.kind in (ClauseKind.CATCH, ClauseKind.FILTER):
            # one handler of several clauses: the exception is where the first one has it
            region.var = body.entry_states[start][0].op
        region.handler = block_at(body, start)
        if clause.kind is ClauseKind.FILTER:
            region.filter = import_filter(body, clause)


def leave(body: Body, instr: ILInstr) -> None:
    """leave: empties the stack and runs the finally blocks between here and the target (III.3.46)."""
    target: int = instr.operand  # type: ignore[assignment]
    body.stack = []
    if body.frame is not None:
        body.bad("leave in a filter")
    if body.eh is None:
        body.emit("br", None, (flow_to(body, target, True),))
        return
    here = instr.offset
    crossed = [
        (clause, region)
        for clause, region in zip(body.eh.clauses, body.eh.regions, strict=True)
        if clause.kind is ClauseKind.FINALLY
        and clause.try_start <= here < clause.try_end
        and not clause.try_start <= target < clause.try_end
    ]
    inside = body.eh.handler_of(here)
    stays = inside is None or inside[0].handler_start <= target < inside[0].handler_end
    if inside is not None and inside[0].kind in (ClauseKind.FINALLY, ClauseKind.FAULT) and not stays:
        body.bad("leave out of a finally or fault handler")
    destination = flow_to(body, target)
    builder = body.builder
    for clause, region in reversed(crossed[1:]):
        step = builder.new_block((*body.block_key, body.il, builder.serial), _outside(body, clause, crossed))
        current, builder.instrs = builder.instrs, step.instrs
        body.emit("enter_finally", None, (region.var, destination, region.handler))
        builder.instrs = current
        destination = step
    if crossed:
        region = crossed[0][1]
        body.emit("enter_finally", None, (region.var, destination, region.handler))
    else:
        body.emit("br", None, (destination,))


def _outside(body: Body, clause: Clause, crossed: list[tuple[Clause, Region]]) -> Region | None:
    """Where the step before finally `clause` stands: just outside the finally before it in the list."""
    position = [item[0] for item in crossed].index(clause)
    return crossed[position - 1][1].parent


def end_finally(body: Body, instr: ILInstr) -> None:
    """endfinally, endfault"""
    found = body.eh.handler_of(instr.offset) if body.eh is not None else None
    if found is None or found[0].kind not in (ClauseKind.FINALLY, ClauseKind.FAULT):
        body.bad("endfinally outside a finally or fault handler")
    body.emit("end_finally", None, (found[1].var,))
    body.stack = []


def rethrow(body: Body, instr: ILInstr) -> None:
    """rethrow"""
    found = body.eh.handler_of(instr.offset) if body.eh is not None else None
    if found is None or found[0].kind not in (ClauseKind.CATCH, ClauseKind.FILTER):
        body.bad("rethrow outside a catch handler")
    body.emit("rethrow", None, (found[1].var,))
    body.stack = []


def end_filter(body: Body, instr: ILInstr) -> None:
    """endfilter"""
    if body.frame is None:
        body.bad("endfilter outside a filter")
    kind, value = body.pop_value()
    if kind is not I4:
        body.bad("endfilter needs an int32")
    body.emit("end_filter", None, (value,))
    body.stack = []


def import_filter(body: Body, clause: Clause) -> Function:
    """The filter of a clause as a function of (address of the method's frame, exception), result I4."""
    from oscil.importer.body import Body as BodyClass
    from oscil.importer.importer import run
    from oscil.importer.session import Builder
    from oscil.ir.model import PARAM

    function = Function(f"{body.function.name} filter IL_{clause.filter_start:04X}", body.method, I4)
    builder = Builder(body.builder.session, function)
    builder.hints = body.builder.hints
    frame: Var = function.new_var(BYREF, None, "frame", PARAM)
    exception = function.new_var(REF, None, "exception", PARAM)
    inner = BodyClass(builder, body.method, body.code)
    inner.frame = frame
    inner.block_key = (-1,)
    inner.args, inner.arg_infos = body.args, body.arg_infos
    inner.locals, inner.local_infos = body.locals, body.local_infos
    inner.entry_states[clause.filter_start] = [Entry(Kind.REF, exception, None, VALUE, NONNULL)]
    heappush(inner.work, clause.filter_start)
    run(inner)
    builder.finish()
    return function
