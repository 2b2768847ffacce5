"""Virtual slots (II.10.3.4, II.12.2): newslot, reuse, MethodImpl, covariant returns; both descriptors of task-returning
methods.

A table is made for each definition and mapped for instantiations: matching happens on open signatures, so that two
methods that
become alike in one instantiation stay apart. Slots of an instantiation therefore equal those of its definition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.async_variants import slot_variant
from oscil.types.hierarchy import base_chain
from oscil.types.kinds import Kind, MethodFlags, Variant
from oscil.types.load_errors import TypeLoadError
from oscil.types.matching import own_signature, same_modifiers, same_signature
from oscil.types.members import ArrayMethod, Method
from oscil.types.model import NamedType, Type, TypeDef

if TYPE_CHECKING:
    from oscil.types.universe import Universe

_VIRTUAL = MethodFlags.VIRTUAL | MethodFlags.STATIC


class SlotTable:
    """The final method of each slot, the slots that a definition's own virtual methods declare, and the slots that
    follow another one since a covariant override.
    """

    __slots__ = ("declared", "followers", "methods")

    def __init__(
        self, methods: tuple[Method, ...], declared: dict[tuple[int, Variant], int], followers: dict[int, int]
    ) -> None:
        self.methods, self.declared, self.followers = methods, declared, followers


def vtable(type_: Type) -> tuple[Method, ...]:
    """The final method of each virtual slot of a class or value type; an interface's own virtual methods."""
    return slot_table(type_).methods


def slot_of(method: Method) -> int:
    """The slot that a virtual method declares or overrides by name; -1 for array methods and return-dropping
    descriptors.
    """
    if isinstance(method, ArrayMethod):
        return -1
    return slot_table(method.owner.definition).declared.get((method.token, method.variant), -1)


def slot_table(type_: Type) -> SlotTable:
    """The table of any type that can have virtual methods: arrays have System.Array's."""
    found = type_._slots
    if found is not None:
        return found
    with type_.universe.lock:
        return _make_table(type_)


def _make_table(type_: Type) -> SlotTable:
    if not isinstance(type_, NamedType):
        base = type_.base
        return slot_table(base) if base is not None else SlotTable((), {}, {})
    # From the root, so that a long chain of bases does not recurse.
    for current in reversed(base_chain(type_)):
        if current._slots is None:
            definition = current.definition
            if definition._slots is None:
                definition.universe.check_recursion(definition)
                definition._slots = _definition_table(definition)
            if current is not definition:
                mapped = tuple([on_context(method, current) for method in definition._slots.methods])
                current._slots = SlotTable(mapped, definition._slots.declared, {})
    assert type_._slots is not None
    return type_._slots


def on_context(method: Method, owner: Type) -> Method:
    """A method of an open table on the types that `owner`'s arguments make of it."""
    exact = owner.universe.substitute(method.owner, owner.ctx)
    if exact is method.owner:
        return method
    return exact.method(method.token).with_variant(method.variant)


class _Builder:
    """Builds the table of one definition."""

    def __init__(self, definition: TypeDef) -> None:
        self.definition = definition
        self.universe: Universe = definition.universe
        base = definition.base
        self.inherited: tuple[Method, ...] = slot_table(base).methods if base is not None else ()
        self.methods: list[Method] = list(self.inherited)
        self.declared: dict[tuple[int, Variant], int] = {}
        self.followers = dict(slot_table(base.definition).followers) if base is not None else {}
        self.chain = base_chain(definition)[1:]

    def add(self, method: Method) -> None:
        """New slots for the method's descriptors."""
        self._declare(method, len(self.methods))
        self.methods.append(method)
        if method.has_async_variant:
            self._new_async(method)

    def _new_async(self, method: Method) -> None:
        variant = method.with_variant(Variant.ASYNC)
        self._declare(variant, len(self.methods))
        self.methods.append(variant)

    def _declare(self, method: Method, slot: int) -> None:
        if method.owner is self.definition:
            self.declared.setdefault((method.token, method.variant), slot)

    def slot(self, method: Method) -> int:
        """`method.slot`, also for methods of the definition whose table is being made; -1 for what has none."""
        if method.owner is self.definition:
            return self.declared.get((method.token, method.variant), -1)
        return slot_of(method)

    def override(self, body: Method, declaration: Method, declares: bool) -> None:
        """Puts a body's descriptors into the slots of a declaration; `declares`: these become the body's own slots."""
        slot = self.slot(declaration)
        if self.methods[slot].is_final and self.methods[slot].owner is not self.definition:
            place = f"Type: '{self.definition.short_name}'.  Assembly: '{self.definition.assembly.display_name}'."
            message = f"Declaration referenced in a method implementation cannot be a final method.  {place}"
            raise TypeLoadError(message, file=body.image.path, token=body.token)
        self.methods[slot] = body
        if declares:
            self._declare(body, slot)
        if declaration.has_async_variant:
            self._override_async(body, self.slot(declaration.with_variant(Variant.ASYNC)), declaration, declares)
        elif declares and body.has_async_variant:
            self._new_async(body)

    def _override_async(self, body: Method, slot: int, declaration: Method, declares: bool) -> None:
        shape = declaration.returns_task
        variant = slot_variant(body, void_slot=shape is None or not shape.has_result)
        if variant is None:
            reason = f"because '{body.name}' overrides a method that returns a task by one that returns another type."
            raise TypeLoadError.of(self.definition, reason, body.token)
        self.methods[slot] = body.with_variant(variant)
        if declares:
            self._declare(self.methods[slot], slot)

    def find_overridden(self, method: Method) -> Method | None:
        """The virtual method of the nearest base class that a method without newslot overrides (II.10.3.1)."""
        wanted = own_signature(method, self.definition.type_args)
        for base in self.chain:
            matches = []
            for token in base.definition.method_names.get(method.name, ()):
                candidate = base.definition.method(token)
                if candidate.flags & _VIRTUAL != MethodFlags.VIRTUAL or not _can_override(candidate, method):
                    continue
                signature = own_signature(candidate, base.type_args)
                if same_signature(wanted, signature):
                    matches.append((token, signature))
            if matches:
                best = next((match for match in matches if same_modifiers(wanted, match[1])), matches[0])
                return base.method(best[0])
        return None


def _can_override(candidate: Method, method: Method) -> bool:
    """A private method is not overridden; an assembly-scoped one only inside its assembly, if it is strict
    (II.10.3.3).
    """
    access = candidate.flags & MethodFlags.ACCESS
    if access <= 1:
        return False
    if candidate.flags & MethodFlags.STRICT and access in (2, 3):
        return candidate.owner.assembly is method.owner.assembly
    return True


def _definition_table(definition: TypeDef) -> SlotTable:
    if definition.kind is Kind.INTERFACE:
        return _interface_table(definition)
    builder = _Builder(definition)
    for token in definition.method_tokens:
        flags = definition.image.method(token).flags
        if flags & _VIRTUAL != MethodFlags.VIRTUAL:
            continue
        method = definition.method(token)
        overridden = None if flags & MethodFlags.NEWSLOT else builder.find_overridden(method)
        if overridden is None:
            builder.add(method)
        else:
            builder.override(method, overridden, declares=True)
    for body, declaration in class_overrides(definition):
        builder.override(body, declaration, declares=False)
    _propagate_covariant(builder)
    _unify(builder)
    return SlotTable(tuple(builder.methods), builder.declared, builder.followers)


def _interface_table(definition: TypeDef) -> SlotTable:
    methods: list[Method] = []
    declared: dict[tuple[int, Variant], int] = {}
    for token in definition.method_tokens:
        if definition.image.method(token).flags & _VIRTUAL != MethodFlags.VIRTUAL:
            continue
        method = definition.method(token)
        variants = [method, method.with_variant(Variant.ASYNC)] if method.has_async_variant else [method]
        for each in variants:
            declared[token, each.variant] = len(methods)
            methods.append(each)
    return SlotTable(tuple(methods), declared, {})


def method_impls(definition: TypeDef) -> list[tuple[Method, Method]]:
    """The MethodImpl rows of a definition as (body, declaration), on open types (II.22.27)."""
    universe, image, ctx = definition.universe, definition.image, definition.ctx
    found = []
    for row in image.method_impls(definition.token):
        body = universe.resolve_method(image, row.body, ctx)
        declaration = universe.resolve_method(image, row.declaration, ctx)
        if all(body.owner is not base for base in base_chain(definition)):
            raise TypeLoadError.of(
                definition, "because the body of an override is not its own or a base's.", body.token
            )
        if not body.is_virtual and not body.is_static:
            raise TypeLoadError.of(
                definition, f"because '{body.name}', the body of an override, is not virtual.", body.token
            )
        found.append((body, declaration))
    return found


def class_overrides(definition: TypeDef) -> list[tuple[Method, Method]]:
    """Those MethodImpls whose declaration is a virtual method of a class."""
    found: list[tuple[Method, Method]] = []
    if not definition.image.method_impls(definition.token):
        return found
    bases = set(base_chain(definition))
    for body, declaration in method_impls(definition):
        if declaration.owner.is_interface:
            continue
        if declaration.owner not in bases or not declaration.is_virtual or declaration.is_static:
            raise TypeLoadError.of(
                definition,
                f"because it overrides '{declaration.name}', which is not virtual or not a base's.",
                body.token,
            )
        found.append((body, declaration))
    return found


def _propagate_covariant(builder: _Builder) -> None:
    """A covariant override holds for every slot that its base method came to fill (PreserveBaseOverridesAttribute).

    Its body declares a slot of its own and fills the base's by MethodImpl. From then on, the base's slot follows the
    declared one: whatever a derived class puts there counts for both.
    """
    methods, followers = builder.methods, builder.followers
    for slot, method in enumerate(methods):
        if slot not in followers and builder.slot(method) != slot and _preserves(method):
            followers[slot] = builder.slot(method.task_variant)
    for slot in followers:
        leader = slot
        for _ in range(len(followers) + 1):
            leader = followers.get(leader, leader)
        final = methods[leader].task_variant
        if final is not methods[slot].task_variant:
            methods[slot] = _in_place_of(methods[slot], final)


def _unify(builder: _Builder) -> None:
    """A slot whose method has a slot of its own elsewhere (a MethodImpl put it there) gets what that one holds: an
    override of the body counts for both. Programs rely on it, as .NET says of its own rule; II.10.3.2 only exchanges
    the body.
    """
    methods = builder.methods
    for slot, method in enumerate(methods):
        own = builder.slot(method)
        if own not in (-1, slot) and slot not in builder.followers:
            methods[slot] = methods[own]


def _preserves(method: Method) -> bool:
    assembly = method.owner.assembly
    return assembly.has_attribute(method.token, "System.Runtime.CompilerServices", "PreserveBaseOverridesAttribute")


def _in_place_of(replaced: Method, final: Method) -> Method:
    """The variant of the final method that keeps a slot's convention: a slot without a result stays so."""
    if replaced.variant is Variant.TASK:
        return final
    variant = slot_variant(final, void_slot=replaced.ret.kind is Kind.VOID)
    return final.with_variant(variant) if variant is not None else replaced


__all__ = ["SlotTable", "class_overrides", "method_impls", "on_context", "slot_of", "slot_table", "vtable"]
