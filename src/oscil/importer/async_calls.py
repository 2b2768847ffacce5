"""Awaits: `call M; call AsyncHelpers.Await` as one async call, and what `ret` means in the async modes (design
3.3 to 3.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.importer.body import REF, VT
from oscil.importer.entry import LOCAL_ADDR, NONNULL, VALUE, Entry
from oscil.ir.model import Await, Kind, MethodSym
from oscil.types.kinds import TaskShape, Variant

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.importer.session import Session
    from oscil.ir.model import Instr
    from oscil.types.members import Method
    from oscil.types.model import Type

# Body.async_mode
PLAIN = 0
ASYNC = 1  # the IL of a runtime-async method, or of a core library helper with the async convention
VERSION = 2  # the IL of an ordinary task-returning method, compiled for its async descriptor

_CONFIGURE = "ConfigureAwait"
_CONSTANTS = {"ldc.i4.0": 0, "ldc.i4.1": 1}


def set_mode(body: Body) -> None:
    """Which mode the method's own body is in."""
    method = body.method
    if not method.uses_async_convention:
        return
    body.async_mode = ASYNC if method.is_runtime_async or method.is_async_helper else VERSION


def saves_contexts(body: Body) -> bool:
    """Whether the body is wrapped in saving and restoring the two contexts: user code of a runtime-async method
    (section 6.2).
    """
    return body.async_mode == ASYNC and not body.method.is_async_helper


def is_helper(method: Method, name: str) -> bool:
    """A member of AsyncHelpers."""
    return method.name == name and method.owner is method.universe.wellknown.AsyncHelpers


def try_await(body: Body, instr: ILInstr | None, method: Method, virtual: bool) -> bool:
    """An await at this call: emit it and return True."""
    if method.is_async_helper:
        emit_await(body, method, virtual, Await.NONE)
        return True
    if method.owner is method.universe.wellknown.AsyncHelpers:
        if method.name == "TailAwait":
            body.builder.tail_next = True
            return True
        if method.name == "AsyncSuspend":
            suspend(body)
            return True
        return False
    if instr is None or not method.has_async_variant:
        return False
    if body.async_mode == ASYNC:
        found = match_await(body, method)
        if found is None:
            return False
        handling, count, helper = found
        variant = awaited_variant(method, virtual)
        if variant is None:
            return False
        body.next += count
        emit_await(body, variant, virtual, handling)
        adapt_result(body, variant, helper)
        return True
    return tail_call(body, method, virtual)


def awaited_variant(method: Method, virtual: bool) -> Method | None:
    """The async descriptor to call, or None where the ordinary call is as good: an exact method without IL of its
    own.
    """
    variant = method.async_variant
    if variant is None or virtual:
        return variant
    if method.is_runtime_async:
        return variant
    return variant if method.body is not None and not method.is_internal_call else None


def match_await(body: Body, method: Method) -> tuple[int, int, Method] | None:
    """Whether the IL after this call awaits its result: context handling, instructions to skip, the Await helper
    (reference 2.4).
    """
    instrs, leaders, at = body.code.instrs, body.code.leaders, body.next
    following = instrs[at : at + 5]
    for position, item in enumerate(following):
        if item.offset in leaders or item.prefixes:
            del following[position:]
            break
    names = [item.opcode.name for item in following]
    if names[:1] == ["call"]:
        helper = _await_helper(body, following[0])
        if helper is not None:
            return Await.CAPTURED, 1, helper
        return None
    if len(names) >= 3 and names[0] in _CONSTANTS and names[1] in ("callvirt", "call") and names[2] == "call":
        helper = _configured(body, following[1], following[2])
        if helper is not None:
            return (Await.CAPTURED if _CONSTANTS[names[0]] else Await.THREAD_POOL), 3, helper
        return None
    if (
        len(names) >= 5
        and names[0].startswith("stloc")
        and names[1].startswith("ldloca")
        and names[2] in _CONSTANTS
        and names[3] == "call"
    ):
        if _number(following[0]) != _number(following[1]) or names[4] != "call":
            return None
        helper = _configured(body, following[3], following[4])
        if helper is not None:
            return (Await.CAPTURED if _CONSTANTS[names[2]] else Await.THREAD_POOL), 5, helper
    return None


def _number(instr: ILInstr) -> object:
    return instr.operand if instr.operand is not None else int(instr.opcode.name[-1])


def _callee(body: Body, instr: ILInstr) -> Method:
    method: Method = body.builder.session.universe.resolve_method(body.image, instr.operand, body.ctx)  # type: ignore[arg-type]
    return method


def _await_helper(body: Body, instr: ILInstr) -> Method | None:
    method = _callee(body, instr)
    return method if is_helper(method, "Await") and len(method.params) == 1 else None


def _configured(body: Body, configure: ILInstr, waits: ILInstr) -> Method | None:
    method = _callee(body, configure)
    if method.name != _CONFIGURE or len(method.params) != 1 or not method.owner.assembly.from_framework:
        return None
    if method.params[0].full_name != "System.Boolean":
        return None
    return _await_helper(body, waits)


def emit_await(body: Body, method: Method, virtual: bool, handling: int, tail: bool = False) -> Instr:
    """Call a method of the async convention whose arguments are on the stack; pushes the plain result."""
    from oscil.importer.calls import devirtualise, emit_call, pop_arguments

    args = pop_arguments(body, method)
    checked = True
    if virtual:
        method, virtual = devirtualise(method, args[0])
        checked = virtual or args[0].mode != VALUE or bool(args[0].offset & NONNULL)
    if not checked and args[0].kind is REF:
        body.emit("null_check", None, (body.use(args[0]),))
    tail = tail or body.builder.tail_next
    body.builder.tail_next = False
    instr = emit_call(body, None, method, args, virtual)
    instr.await_ = Await(body.il, handling, tail)
    return instr


def adapt_result(body: Body, variant: Method, helper: Method) -> None:
    """`Await(Task)` of a method that returns Task<T> drops the value (a covariant result)."""
    if helper.ret.kind.name == "VOID" and variant.ret.kind.name != "VOID":
        body.pop()


def suspend(body: Body) -> None:
    """AsyncHelpers.AsyncSuspend(continuation): what follows is never reached."""
    continuation = body.pop_ref()
    body.emit("suspend", None, (body.use(continuation),))
    body.stack = []
    body.ended = True


# async versions -----------------------------------------------------------------------------------------------------


def tail_call(body: Body, method: Method, virtual: bool) -> bool:
    """In an async version: `call M; ret` becomes an async call of M whose result is this method's (reference 2.5)."""
    if body.parent is not None or body.next >= len(body.code.instrs):
        return False
    following = body.code.instrs[body.next]
    if (
        following.opcode.name != "ret"
        or following.offset in body.code.leaders
        or body.region is not None
        or body.ret.lock is not None
    ):
        return False
    if len(body.stack) != len(method.params) + method.has_this:
        return False
    wanted = body.method.ret
    if completed_task(body, method, wanted):
        return True
    variant = awaited_variant(method, virtual)
    if variant is None:
        return False
    same = variant.ret is wanted
    if not same and wanted.kind.name != "VOID":
        return False
    emit_await(body, variant, virtual, Await.NONE, tail=same)
    if not same:
        body.pop()
    body.next += 1
    from oscil.importer.prologue import return_value

    return_value(body)
    body.ended = True
    return True


def completed_task(body: Body, method: Method, wanted: Type) -> bool:
    """`return Task.FromResult(x)` and `return Task.CompletedTask` in an async version: the value, no task
    (reference 2.5).
    """
    if method.owner not in (method.universe.wellknown.Task, method.universe.wellknown.ValueTask):
        return False
    is_value = method.name == "FromResult" and method.method_args == (wanted,) and len(method.params) == 1
    if not is_value and not (method.name == "get_CompletedTask" and wanted.kind.name == "VOID"):
        return False
    from oscil.importer.prologue import return_value

    body.next += 1
    return_value(body)
    body.ended = True
    return True


def await_returned(body: Body) -> None:
    """`ret` of an async version: the task on the stack is awaited, transparently; its result is pushed, if it has
    one.
    """
    task = body.pop()
    method = body.method
    session = body.builder.session
    helper = transparent_await(session, *awaited(session, method.task_variant))
    info = session.info(method.task_variant.ret)
    op = body.coerce(task, info)
    body.stack.append(body.entry_of(op, info))  # type: ignore[arg-type]
    emit_await(body, helper, False, Await.NONE, tail=True)


def awaited(session: Session, method: Method) -> tuple[TaskShape, Type]:
    """What awaiting the method's result means; an override may have narrowed it to a class derived from a task."""
    task = session.universe.awaited_task(method)
    if task is not None:
        for shape in TaskShape:
            if task.definition is task_type(session, shape):
                return shape, task.type_args[0] if shape.has_result else session.universe.wellknown.Void
    raise BadImageError(f"{method.full_name} returns no task", file=method.image.path, token=method.token)


def transparent_await(session: Session, shape: TaskShape, result: Type) -> Method:
    """AsyncHelpers.TransparentAwait (or Await, where the class library has no other) for a task shape."""
    helpers = session.universe.wellknown.AsyncHelpers
    for name in ("TransparentAwait", "Await"):
        for method in helpers.find_methods(name):
            if len(method.sig.params) != 1 or method.sig.generic_count != int(shape.has_result):
                continue
            param = method.params[0].definition
            if param is task_type(session, shape):
                return method.instantiate((result,)) if shape.has_result else method
    return session.static_method(helpers, "TransparentAwait", 1, int(shape.has_result))


def task_type(session: Session, shape: TaskShape) -> Type:
    """The definition of the task type of a shape."""
    wellknown = session.universe.wellknown
    found: Type = {
        TaskShape.TASK: lambda: wellknown.Task,
        TaskShape.TASK_T: lambda: wellknown.Task_1,
        TaskShape.VALUE_TASK: lambda: wellknown.ValueTask,
        TaskShape.VALUE_TASK_T: lambda: wellknown.ValueTask_1,
    }[shape]()
    return found


__all__ = ["LOCAL_ADDR", "VT", "Entry", "Kind", "MethodSym", "Variant"]
