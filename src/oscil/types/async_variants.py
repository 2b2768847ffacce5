"""The pairs of method descriptors of task-returning methods (design 3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.metadata.signatures import ClassSig, ElementType, GenericInst, Modified, Sig
from oscil.types.kinds import TaskShape, Variant

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import Type

_SHAPES = {
    "Task": TaskShape.TASK,
    "Task`1": TaskShape.TASK_T,
    "ValueTask": TaskShape.VALUE_TASK,
    "ValueTask`1": TaskShape.VALUE_TASK_T,
}
_NAMESPACE = "System.Threading.Tasks"


def task_shape(definition: Method) -> TaskShape | None:
    """The shape of the declared result, from its signature as written: `!!0` instantiated over Task does not count.

    Names are compared before anything is resolved, because this is asked for every virtual method.
    """
    ret: Sig = definition.sig.ret
    while isinstance(ret, Modified):
        ret = ret.inner
    if isinstance(ret, GenericInst):
        token, arity = ret.generic.token, len(ret.args)
    elif isinstance(ret, ClassSig):
        token, arity = ret.token, 0
    else:
        return None
    image = definition.image
    if token >> 24 == 0x01:
        named: tuple[str, str] = image.type_ref(token)[2:4]
    elif token >> 24 == 0x02:
        named = image.type_def(token)[2:4]
    else:
        return None
    namespace, name = named
    shape = _SHAPES.get(name) if namespace == _NAMESPACE else None
    if shape is None or arity != (1 if shape.has_result else 0):
        return None
    universe = definition.universe
    resolved = universe.resolve_type(image, token, definition.ctx)
    known = universe.wellknown.get(name.replace("`", "_"))
    return shape if resolved is known else None


def unwrapped_result(method: Method, variant: Variant) -> Type:
    """The result of an async-convention descriptor: the task's argument, or void."""
    task = awaited_task(method)
    if variant is Variant.ASYNC and task is not None and task.type_args:
        return task.type_args[0]
    return method.universe.primitive(ElementType.VOID)


def awaited_task(method: Method) -> Type | None:
    """Task, Task<T>, ValueTask or ValueTask<T> as the method's result is, or derives from; None for other results.

    A derived class counts only for an override of a task-returning method, whose async slot must lead to it.
    """
    if method.returns_task is not None:
        return method.task_variant.ret
    task, task_of = method.universe.wellknown.get("Task"), method.universe.wellknown.get("Task_1")
    current: Type | None = method.task_variant.ret
    while current is not None and current is not task:
        if current.type_args and current.definition is task_of:
            return current
        current = current.base
    return current


def slot_variant(body: Method, void_slot: bool) -> Variant | None:
    """The descriptor of an override for an async slot; None if its result is no task.

    One that narrows Task to Task<T> must drop its result in the slot of the base (runtime-async 1.5).
    """
    task = awaited_task(body)
    if task is None:
        return None
    return Variant.RETURN_DROPPING if void_slot and task.type_args else Variant.ASYNC


__all__ = ["awaited_task", "slot_variant", "task_shape", "unwrapped_result"]
