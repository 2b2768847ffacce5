"""Which method a type has for a method of an interface (II.12.2, and default interface methods as .NET has them).

Order: explicit MethodImpl, then public virtual methods by name and signature on the class that declares the interface,
then default implementations (the most specific one), all for the exact interface; then the same for each interface of
the type that is convertible by variance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import MissingMemberError
from oscil.types.async_variants import slot_variant
from oscil.types.hierarchy import base_chain
from oscil.types.kinds import Kind, MethodFlags, Variant
from oscil.types.load_errors import AmbiguousImplementationError, MissingImplementationError
from oscil.types.matching import own_signature, same_signature
from oscil.types.model import NamedType, SzArrayType, Type, TypeDef
from oscil.types.slots import method_impls, on_context, vtable
from oscil.types.variance import is_variance_compatible
from oscil.types.wellknown import VECTOR_INTERFACES

if TYPE_CHECKING:
    from oscil.types.members import Method

InterfaceCache = dict["Method", "Method"]


def resolve_interface(type_: Type, method: Method) -> Method:
    """The method that a call of an interface's instance method reaches on an object of exactly this type."""
    if type_._interface_cache is None:
        type_._interface_cache = {}
    found = type_._interface_cache.get(method)
    if found is None:
        found = _like(method, _find(type_, method.task_variant.generic, static=False))
        type_._interface_cache[method] = found
    return found


def resolve_static(type_: Type, method: Method) -> Method:
    """The static method that a type has for a static virtual member of an interface (constrained call)."""
    if type_._interface_cache is None:
        type_._interface_cache = {}
    found = type_._interface_cache.get(method)
    if found is None:
        task = _find(type_, method.task_variant.generic, static=True)
        found = _with_args(task, method)
        type_._interface_cache[method] = found
    return found


def _with_args(found: Method, method: Method) -> Method:
    """The found method with the asked method's arguments and variant."""
    if method.method_args:
        found = found.instantiate(method.method_args)
    return found.with_variant(method.variant) if method.variant is not Variant.TASK else found


def _like(method: Method, found: Method) -> Method:
    """The same for instance methods: an override may have narrowed the task that the interface method returns."""
    if method.method_args:
        found = found.instantiate(method.method_args)
    if method.variant is Variant.TASK:
        return found
    variant = slot_variant(found, void_slot=method.ret.kind is Kind.VOID)
    if variant is None:
        raise MissingImplementationError(f"'{found.full_name}' returns no task", file=found.image.path)
    return found.with_variant(variant)


def _find(type_: Type, method: Method, static: bool) -> Method:
    interface = method.owner
    if isinstance(type_, SzArrayType) and not static:
        helper = _vector_method(type_, method)
        if helper is not None:
            return helper
    for candidate in _candidates(type_, interface):
        wanted = method if candidate is interface else candidate.method(method.token)
        found = _class_implementation(type_, wanted, static)
        if found is None:
            found = _default_implementation(type_, wanted)
        if found is not None:
            return found
    raise MissingImplementationError(
        f"type '{type_.short_name}' has no implementation of '{method.full_name}'", file=type_.image.path
    )


def _candidates(type_: Type, interface: Type) -> list[Type]:
    """The interface itself where the type has it, then those of its interfaces that convert to it.

    Those that the most derived class declares come first, in its order, then those of its bases.
    """
    found: dict[Type, None] = {interface: None} if interface in type_.interfaces else {}
    if any(param.variance for param in interface.generic_params):
        definition = interface.definition
        for current in base_chain(type_):
            for other in _declared(current):
                if other.definition is definition and is_variance_compatible(other, interface):
                    found.setdefault(other)
    return list(found)


# classes ------------------------------------------------------------------------------------------------------------


def _class_implementation(type_: Type, method: Method, static: bool) -> Method | None:
    """What the class and its bases have; a virtual method's final override on `type_`."""
    for current in base_chain(type_):
        if not isinstance(current, NamedType):
            continue
        found = _explicit(current, method)
        if found is None and method.owner in _declared(current):
            found = _by_name(current, method, static)
        if found is not None:
            slot = -1 if static else found.slot
            return vtable(type_)[slot] if slot >= 0 else found
    return None


def _explicit(current: Type, method: Method) -> Method | None:
    """The body of a MethodImpl of this class for exactly this interface method."""
    definition = current.definition
    if not definition.image.method_impls(definition.token):
        return None
    for body, declaration in method_impls(definition):
        if declaration.token == method.token and declaration.owner.definition is method.owner.definition:
            exact = on_context(declaration.generic, current)
            if exact is method:
                return on_context(body, current)
    return None


def _declared(current: Type) -> dict[Type, None]:
    """Interfaces that this class itself declares, each followed by those that it extends."""
    found: dict[Type, None] = {}
    pending = list(reversed(current.own_interfaces))
    while pending:
        interface = pending.pop()
        if interface not in found:
            found[interface] = None
            pending.extend(reversed(interface.own_interfaces))
    return found


def _by_name(declaring: Type, method: Method, static: bool) -> Method | None:
    """A public virtual (or static) method with the interface method's name and signature, on the class that declares
    the interface; on its bases too, unless the base has the interface already: then the base's implementation stays.

    The comparison is made in the terms of the open definition that declares the interface.
    """
    definition = declaring.definition
    signatures = [own_signature(method, interface.type_args) for interface in _open_interfaces(declaring, method.owner)]
    inherited = declaring.base is not None and method.owner in declaring.base.interfaces
    exact = base_chain(declaring)[: 1 if inherited else None]
    for current, open_current in zip(exact, base_chain(definition), strict=False):
        for token in current.definition.method_names.get(method.name, ()):
            candidate = current.definition.method(token)
            if _is_candidate(candidate, static):
                own = own_signature(candidate, open_current.type_args)
                if any(same_signature(own, signature) for signature in signatures):
                    return current.method(token)
    return None


def _is_candidate(candidate: Method, static: bool) -> bool:
    flags = candidate.flags
    if flags & MethodFlags.ACCESS != MethodFlags.PUBLIC:
        return False
    if static:
        return flags & MethodFlags.STATIC != 0
    return flags & (MethodFlags.STATIC | MethodFlags.VIRTUAL) == MethodFlags.VIRTUAL


def _open_interfaces(declaring: Type, interface: Type) -> list[Type]:
    """The open interfaces of the definition that become this exact one."""
    definition = declaring.definition
    if declaring is definition:
        return [interface]
    universe, ctx = declaring.universe, declaring.ctx
    return [each for each in _declared(definition) if universe.substitute(each, ctx) is interface]


# default implementations ---------------------------------------------------------------------------------------------


def _default_implementation(type_: Type, method: Method) -> Method | None:
    """The most specific implementation among the type's interfaces; None if there is none at all."""
    found: list[tuple[Type, Method]] = []
    for interface in type_.interfaces:
        if interface is method.owner:
            if not method.is_abstract:
                found.append((interface, method))
            continue
        if method.owner in interface.interfaces:
            body = _explicit(interface, method)
            if body is not None:
                found.append((interface, body))
    best = [pair for pair in found if not any(pair[0] in other.interfaces for other, _ in found)]
    if len(best) > 1:
        signature = f"{method.owner.short_name}.{method.name}({', '.join(p.short_name for p in method.params)})"
        raise AmbiguousImplementationError(
            f"Could not call method '{signature}' on interface '{method.owner.short_name}' with type "
            f"'{type_.short_name}' from assembly '{type_.assembly.display_name}' because there are multiple "
            "incompatible interface methods overriding this method.",
            file=type_.image.path,
        )
    if not best or best[0][1].is_abstract:
        return None
    return best[0][1]


# vectors ------------------------------------------------------------------------------------------------------------


def _vector_method(array: SzArrayType, method: Method) -> Method | None:
    """`T[]` has the members of IList<U> and its kin from SZArrayHelper: a generic method per member, `this` being the
    array.
    """
    interface, universe = method.owner, array.universe
    if interface.definition not in [universe.wellknown.get(name) for name in VECTOR_INTERFACES]:
        return None
    helper: TypeDef = universe.wellknown.SZArrayHelper
    for candidate in helper.find_methods(method.name):
        if candidate.generic_count == 1 and len(candidate.sig.params) == len(method.sig.params):
            return candidate.instantiate(interface.type_args)
    raise MissingMemberError(f"{helper.full_name}::{method.name}<T>")
