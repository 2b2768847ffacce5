"""await inside except and finally blocks, where the CIL forbids suspension: the handler only notes what happened, the
code moves behind the try.

    try: A                               try: A  catch object e: pending = e
    finally: await f()         ->        await f()
                                         if pending: rethrow it;  go on with the return, break or continue that left the
                                         try

Rethrowing goes through ExceptionDispatchInfo, so that the stack trace is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.managed.emitters import emit_value
from oscil.managed.symbols import MethodRef, MethodSymbol
from oscil.managed.tree import Catch, Try
from oscil.managed.walk import contains_await

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body
    from oscil.writer import Label


class Frame:
    """A try block whose finally code stands behind it. `tries`: how many try blocks enclose it."""

    def __init__(self, body: Body) -> None:
        self.tries = body.tries
        self.label = body.il.new_label()
        self.selector = body.scratch(body.emitter.program.world.primitive("System.Int32"))
        self.targets: list[tuple[Label, int]] = []

    def jump(self, body: Body, target: Label, tries: int) -> None:
        """Leave through the finally code: note where to go on."""
        if (target, tries) not in self.targets:
            self.targets.append((target, tries))
        body.il.emit("ldc.i4", self.targets.index((target, tries)) + 1)
        body.il.emit("stloc", self.selector)
        body.il.emit("leave" if body.tries > self.tries else "br", self.label)


def emit_awaiting_try(body: Body, item: Try) -> None:
    """A try statement with an await in a handler."""
    if item.final is not None and contains_await(item.final):
        emit_awaiting_finally(body, item)
    elif item.final is not None:
        body.il.begin_try()
        body.tries += 1
        emit_awaiting_catches(body, item)
        body.tries -= 1
        body.il.begin_finally()
        body.tries += 1
        if body.machine is not None:
            body.machine.emit_finally(body, item.final)
        else:
            body.block(item.final)
        body.tries -= 1
        body.il.end_try()
    else:
        emit_awaiting_catches(body, item)


def emit_awaiting_finally(body: Body, item: Try) -> None:
    """The finally code behind the try, for every way out of it."""
    assert item.final is not None
    il = body.il
    world = body.emitter.program.world
    stored = body.scratch(world.primitive("System.Object"))
    frame = Frame(body)
    il.emit("ldnull")
    il.emit("stloc", stored)
    il.emit("ldc.i4", 0)
    il.emit("stloc", frame.selector)
    body.pending.append(frame)
    il.begin_try()
    body.tries += 1
    if item.catches:
        body.do_try(Try(item.body, item.catches, None), inner=True)
    else:
        body.resume_dispatch(item)
        body.block(item.body)
    body.tries -= 1
    il.begin_catch(body.operand(world.primitive("System.Object")))
    il.emit("stloc", stored)
    il.end_try()
    body.pending.pop()
    il.mark(frame.label)
    body.block(item.final)
    after = il.new_label()
    il.emit("ldloc", stored)
    il.emit("brfalse", after)
    throw_again(body, stored)
    il.mark(after)
    for index, (target, tries) in enumerate(frame.targets):
        skip = il.new_label()
        il.emit("ldloc", frame.selector)
        il.emit("ldc.i4", index + 1)
        il.emit("bne.un", skip)
        body.jump(target, tries)
        il.mark(skip)


def emit_awaiting_catches(body: Body, item: Try) -> None:
    """Handlers only select; their bodies stand behind the try."""
    il = body.il
    world = body.emitter.program.world
    selector = body.scratch(world.primitive("System.Int32"))
    il.emit("ldc.i4", 0)
    il.emit("stloc", selector)
    kept: list[int] = []
    il.begin_try()
    body.tries += 1
    body.resume_dispatch(item)
    body.block(item.body)
    for index, handler in enumerate(item.catches):
        kept.append(emit_selector(body, handler, index, selector))
    body.tries -= 1
    il.end_try()
    done = il.new_label()
    for index, handler in enumerate(item.catches):
        skip = il.new_label()
        il.emit("ldloc", selector)
        il.emit("ldc.i4", index + 1)
        il.emit("bne.un", skip)
        body.stored.append(kept[index])
        body.block(handler.body)
        body.stored.pop()
        if il.reachable:
            il.emit("br", done)
        il.mark(skip)
    il.mark(done)


def emit_selector(body: Body, handler: Catch, index: int, selector: int) -> int:
    """A handler that keeps the exception and says which one it was; the local that holds it."""
    il = body.il
    local = body.scratch(body.emitter.program.world.primitive("System.Object"))
    if handler.test is not None:
        body.filter(handler)
        assert handler.var is not None
        body.load_var(handler.var)
        il.emit("stloc", local)
    else:
        il.begin_catch(body.operand(handler.type))
        if handler.var is not None:
            il.emit("dup")
            il.emit("stloc", local)
            body.pop_into(handler.var)
        else:
            il.emit("stloc", local)
    il.emit("ldc.i4", index + 1)
    il.emit("stloc", selector)
    return local


def throw_again(body: Body, local: int) -> None:
    """Throw a stored object with its trace kept."""
    il = body.il
    world = body.emitter.program.world
    exception = world.core("System.Exception")
    holder = world.core("System.Runtime.ExceptionServices.ExceptionDispatchInfo")
    other = il.new_label()
    il.emit("ldloc", local)
    il.emit("isinst", body.operand(exception))
    il.emit("brfalse", other)
    il.emit("ldloc", local)
    il.emit("castclass", body.operand(exception))
    method = next(
        m
        for m in holder.definition.members["Throw"]
        if isinstance(m, MethodSymbol) and m.is_static and len(m.params) == 1
    )
    il.emit("call", body.method_token(MethodRef(method, holder)))
    il.mark(other)
    il.emit("ldloc", local)
    il.emit("throw")


def rethrow_stored(body: Body) -> bool:
    """`raise` in a handler that was moved behind its try; False in a real handler."""
    if not body.stored or body.stored[-1] < 0:
        return False
    throw_again(body, body.stored[-1])
    return True


__all__ = ["emit_value"]
