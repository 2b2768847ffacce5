"""Fields and methods of the universe. One object per (definition row, owner type, method arguments, variant); identity
is equality.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.signatures import Convention, MethodSig, decode_method
from oscil.types.fields import Field
from oscil.types.kinds import ImplFlags, MethodFlags, TaskShape, Variant
from oscil.types.load_errors import TypeLoadError
from oscil.types.model import GenericContext

if TYPE_CHECKING:
    from oscil.metadata.bodies import MethodBody
    from oscil.metadata.image import Image
    from oscil.metadata.rows import MethodRow, PInvokeRow
    from oscil.types.model import ArrayType, GenericParam, Type
    from oscil.types.universe import Universe


class Method:
    """A method on exactly one type, with its method arguments, in one variant.

    The definition (open owner, own generic parameters as arguments, variant TASK) holds what does not depend on them.
    """

    __slots__ = (
        "_body",
        "_ctx",
        "_instances",
        "_params",
        "_ret",
        "_shape",
        "_shape_done",
        "_sig",
        "_variants",
        "definition",
        "flags",
        "generic",
        "impl_flags",
        "method_args",
        "name",
        "native",
        "owner",
        "row",
        "task_variant",
        "token",
        "variant",
    )

    def __init__(
        self,
        row: MethodRow,
        owner: Type,
        definition: Method | None = None,
        generic: Method | None = None,
        method_args: tuple[Type, ...] = (),
        task_variant: Method | None = None,
        variant: Variant = Variant.TASK,
    ) -> None:
        self.row, self.owner, self.method_args, self.variant = row, owner, method_args, variant
        self.name, self.token, self.flags, self.impl_flags = row.name, row.token, row.flags, row.impl_flags
        self.definition: Method = definition or self
        # The same method of the same owner with its own generic parameters as arguments.
        self.generic: Method = generic or self
        self.task_variant: Method = task_variant or self
        self.native: object = None
        self._sig: MethodSig | None = None
        self._params: tuple[Type, ...] | None = None
        self._ret: Type | None = None
        self._ctx: GenericContext | None = None
        self._instances: dict[tuple[Type, ...], Method] | None = None
        self._variants: dict[Variant, Method] | None = None
        self._shape: TaskShape | None = None
        self._shape_done = False
        self._body: MethodBody | None = None

    def __repr__(self) -> str:
        variant = "" if self.variant is Variant.TASK else f" {self.variant.name}"
        return f"<Method {self.full_name}{variant}>"

    # identity -------------------------------------------------------------------------------------------------------

    def on(self, owner: Type) -> Method:
        """The same method of an instantiation. Called by `Type.method`, which keeps the result."""
        made = Method(self.row, owner, self.definition)
        made.method_args = self.method_args
        return made

    def instantiate(self, args: tuple[Type, ...]) -> Method:
        """A generic method with arguments."""
        if self.variant is not Variant.TASK:
            return self.task_variant.instantiate(args).with_variant(self.variant)
        generic = self.generic
        if args == generic.method_args:
            return generic
        if len(args) != len(generic.method_args):
            raise BadImageError(
                f"{self.full_name} has {len(generic.method_args)} generic parameters, not {len(args)}",
                file=self.image.path,
                token=self.token,
            )
        found = generic._instances.get(args) if generic._instances is not None else None
        if found is None:
            with self.universe.lock:
                generic._instances = generic._instances or {}
                made = Method(self.row, self.owner, self.definition, generic, args)
                found = generic._instances.setdefault(args, made)
        return found

    def with_variant(self, variant: Variant) -> Method:
        """This method in another variant; interned."""
        task = self.task_variant
        if variant is Variant.TASK:
            return task
        found = task._variants.get(variant) if task._variants is not None else None
        if found is None:
            with self.universe.lock:
                task._variants = task._variants or {}
                made = Method(self.row, self.owner, self.definition, None, self.method_args, task, variant)
                found = task._variants.setdefault(variant, made)
        return found

    @property
    def universe(self) -> Universe:
        """The universe."""
        return self.owner.universe

    @property
    def image(self) -> Image:
        """Where the row is."""
        return self.owner.image

    @property
    def full_name(self) -> str:
        """`Ns.Type::Name(T1,T2)`; generic arguments as `Name<...>`."""
        args = f"<{','.join([arg.short_name for arg in self.method_args])}>" if self.method_args else ""
        return f"{self.owner.short_name}::{self.name}{args}({','.join([param.short_name for param in self.params])})"

    # signature ------------------------------------------------------------------------------------------------------

    @property
    def sig(self) -> MethodSig:
        """The signature as written (in every variant)."""
        definition = self.definition
        if definition._sig is None:
            definition._sig = definition._decoded()
        return definition._sig

    def _decoded(self) -> MethodSig:
        sig = decode_method(self.image, self.row.signature)
        if sig.generic_count != len(self.method_args):
            raise BadImageError("generic parameters and signature disagree", file=self.image.path, token=self.token)
        is_managed = sig.convention in (Convention.DEFAULT, Convention.VARARG) and not sig.explicit_this
        if sig.has_this == self.is_static or not is_managed:  # II.22.26, items 20, 26 and 27
            raise TypeLoadError("The signature is incorrect.", file=self.image.path, token=self.token)
        return sig

    @property
    def ctx(self) -> GenericContext:
        """The generic context of the body."""
        if self._ctx is None:
            self._ctx = GenericContext(self.owner.type_args, self.method_args)
        return self._ctx

    @property
    def params(self) -> tuple[Type, ...]:
        """Parameter types, without `this`."""
        if self._params is None:
            if self.variant is not Variant.TASK:
                self._params = self.task_variant.params
            elif self.definition is self:
                universe, image, ctx = self.universe, self.image, self.ctx
                self._params = tuple([universe.resolve_sig(image, param, ctx) for param in self.sig.params])
            else:
                substitute, ctx = self.universe.substitute, self.ctx
                self._params = tuple([substitute(param, ctx) for param in self.definition.params])
        return self._params

    @property
    def ret(self) -> Type:
        """The result type of this variant: unwrapped for ASYNC, void for RETURN_DROPPING."""
        if self._ret is None:
            universe = self.universe
            if self.variant is not Variant.TASK:
                self._ret = universe.unwrapped_result(self.task_variant, self.variant)
            elif self.definition is self:
                self._ret = universe.resolve_sig(self.image, self.sig.ret, self.ctx)
            else:
                self._ret = universe.substitute(self.definition.ret, self.ctx)
        return self._ret

    @property
    def has_this(self) -> bool:
        """An instance method."""
        return self.sig.has_this

    @property
    def generic_count(self) -> int:
        """Number of own generic parameters."""
        return len(self.method_args)

    @property
    def generic_params(self) -> tuple[GenericParam, ...]:
        """Declared generic parameters."""
        return self.universe.method_generic_params(self)

    @property
    def contains_generic_params(self) -> bool:
        """The owner or an argument is open: such a method cannot run."""
        return self.owner.contains_generic_params or any(arg.contains_generic_params for arg in self.method_args)

    @property
    def is_vararg(self) -> bool:
        """The vararg convention (II.15.3)."""
        return self.sig.convention == Convention.VARARG

    # flags ----------------------------------------------------------------------------------------------------------

    @property
    def is_static(self) -> bool:
        """A static method."""
        return self.flags & MethodFlags.STATIC != 0

    @property
    def is_virtual(self) -> bool:
        """A virtual method (static virtual members of interfaces too)."""
        return self.flags & MethodFlags.VIRTUAL != 0

    @property
    def is_abstract(self) -> bool:
        """No body here."""
        return self.flags & MethodFlags.ABSTRACT != 0

    @property
    def is_final(self) -> bool:
        """Cannot be overridden."""
        return self.flags & MethodFlags.FINAL != 0

    @property
    def is_newslot(self) -> bool:
        """Always takes a new slot."""
        return self.flags & MethodFlags.NEWSLOT != 0

    @property
    def is_constructor(self) -> bool:
        """An instance constructor."""
        return self.name == ".ctor" and self.flags & MethodFlags.RT_SPECIAL_NAME != 0

    @property
    def is_class_constructor(self) -> bool:
        """A type initializer."""
        return self.name == ".cctor" and self.flags & MethodFlags.RT_SPECIAL_NAME != 0

    @property
    def is_internal_call(self) -> bool:
        """Supplied by the engine."""
        return self.impl_flags & ImplFlags.INTERNAL_CALL != 0

    @property
    def is_runtime_impl(self) -> bool:
        """Made by the engine: members of delegates (II.23.1.11 `runtime`)."""
        return self.impl_flags & ImplFlags.CODE_TYPE == ImplFlags.RUNTIME

    @property
    def is_synchronized(self) -> bool:
        """Takes a lock around its body."""
        return self.impl_flags & ImplFlags.SYNCHRONIZED != 0

    @property
    def pinvoke(self) -> PInvokeRow | None:
        """The native function behind the method."""
        return self.image.impl_map(self.token) if self.flags & MethodFlags.PINVOKE else None

    @property
    def body(self) -> MethodBody | None:
        """The IL; None for abstract, internal, runtime and native methods."""
        if self._body is None:
            self._body = self.image.body(self.token)
        return self._body

    @property
    def slot(self) -> int:
        """Virtual slot in the owner's method table, or -1 (not virtual, or static)."""
        if self.flags & (MethodFlags.VIRTUAL | MethodFlags.STATIC) != MethodFlags.VIRTUAL:
            return -1
        return self.universe.slot_of(self)

    # async descriptors ----------------------------------------------------------------------------------------------

    @property
    def returns_task(self) -> TaskShape | None:
        """Set if the declared, uninstantiated result is Task, Task<T>, ValueTask or ValueTask<T>."""
        definition = self.definition
        if not definition._shape_done:
            definition._shape = self.universe.task_shape(definition)
            definition._shape_done = True
        return definition._shape

    @property
    def awaited_task(self) -> Type | None:
        """The Task (or ValueTask) type that the async descriptor unwraps. For an override that returns a class derived
        from Task, which has a descriptor only in the base's async slot, that class's Task or Task<T> base.
        """
        return self.universe.awaited_task(self)

    @property
    def is_runtime_async(self) -> bool:
        """The flag 0x2000 where it means something: on a task-returning method, or on a core library helper."""
        return self.impl_flags & ImplFlags.ASYNC != 0 and (self.returns_task is not None or self.is_async_helper)

    @property
    def is_async_helper(self) -> bool:
        """A core library method with a plain result that itself has the async convention (AsyncHelpers.Await...)."""
        return (
            self.impl_flags & ImplFlags.ASYNC != 0
            and self.returns_task is None
            and self.owner.assembly is self.universe.core
        )

    @property
    def has_async_variant(self) -> bool:
        """Whether `async_variant` exists (cheap: asked for every virtual method)."""
        return self.returns_task is not None and not self.owner.is_delegate

    @property
    def async_variant(self) -> Method | None:
        """The descriptor with the unwrapped result and the async convention; None if there is none."""
        return self.with_variant(Variant.ASYNC) if self.has_async_variant else None

    @property
    def owns_il(self) -> bool:
        """This variant's body is the IL as written; the other one's is synthesised."""
        if self.variant is Variant.RETURN_DROPPING:
            return False
        if self.returns_task is None:
            return self.variant is Variant.TASK
        return self.is_runtime_async == (self.variant is Variant.ASYNC)

    @property
    def uses_async_convention(self) -> bool:
        """Takes and returns a continuation."""
        return self.variant is not Variant.TASK or self.is_async_helper


class ArrayMethod(Method):
    """Get, Set, Address and .ctor of an array type (II.14.2); no row stands behind it."""

    __slots__ = ("array", "array_sig")

    def __init__(self, row: MethodRow, array: ArrayType, sig: MethodSig, params: tuple[Type, ...], ret: Type) -> None:
        super().__init__(row, array)
        self.array, self.array_sig = array, sig
        self._params, self._ret = params, ret

    @property
    def sig(self) -> MethodSig:
        return self.array_sig

    @property
    def returns_task(self) -> TaskShape | None:
        return None

    @property
    def body(self) -> MethodBody | None:
        return None


__all__ = ["ArrayMethod", "Field", "Method"]
