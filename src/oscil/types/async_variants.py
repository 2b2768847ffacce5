"""The pairs of method descriptors of task-returning methods (design 3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.metadata.signatures import ClassSig, ElementType, GenericInst, Modified, Sig, VarSig
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
    shape = method.returns_task
    if variant is Variant.ASYNC and shape is not None and shape.has_result:
        return method.ret.type_args[0]
    return method.universe.primitive(ElementType.VOID)


def needs_return_dropping(overriding: Method, overridden: Method) -> bool:
    """Whether an override narrows Task to Task<T>: its async result must be dropped in the base's slot (runtime-async
    1.5).
    """
    return overridden.returns_task is TaskShape.TASK and overriding.returns_task is TaskShape.TASK_T


__all__ = ["VarSig", "needs_return_dropping", "task_shape", "unwrapped_result"]
