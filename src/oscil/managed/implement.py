"""Pass 4: overrides, hiding, and the methods that implement interfaces (I.8.10, II.12.2)."""

from __future__ import annotations

import ast

from oscil.managed.collect import Program
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.hierarchy import Hierarchy, accessible, same_parameters
from oscil.managed.members import OPERATORS
from oscil.managed.names import NameScope, resolve
from oscil.managed.symbols import (
    CLASS,
    DELEGATE,
    ENUM,
    INTERFACE,
    PRIVATE,
    PUBLIC,
    EventSymbol,
    MethodSymbol,
    PropertySymbol,
    TypeDef,
)  # fmt: skip
from oscil.managed.types import NamedType, Type, subst


def implement(program: Program, hierarchy: Hierarchy) -> None:
    """Connect every definition's methods with what they override or implement."""
    ready = [d for d in program.types if d.kind not in (DELEGATE, ENUM)]
    for definition in ready:
        for method in methods_of(definition):
            guarded(program, definition, method, lambda m=method, d=definition: connect(program, hierarchy, d, m))
    for definition in ready:
        if definition.kind is not INTERFACE:
            guarded(program, definition, None, lambda d=definition: implement_interfaces(program, hierarchy, d))


def methods_of(definition: TypeDef) -> list[MethodSymbol]:
    """All methods, accessors included."""
    return [m for members in definition.members.values() for m in members if isinstance(m, MethodSymbol)]


def guarded(program: Program, definition: TypeDef, method: MethodSymbol | None, action: object) -> None:
    """Run; record a refusal at the method or class."""
    try:
        action()  # type: ignore[operator]
    except Exception as error:
        decl = method.decl if method is not None and method.decl is not None else definition.declarations[0]
        if isinstance(error, BindError):
            program.diagnostics.add_error(decl.file.path, error, decl.node)
        else:
            program.diagnostics.add_defect(decl.file.path, decl.node, str(definition), error)


def connect(program: Program, hierarchy: Hierarchy, definition: TypeDef, method: MethodSymbol) -> None:
    """Find what a method overrides or explicitly implements; refuse silent hiding."""
    if method.implements:
        implement_explicitly(program, hierarchy, definition, method)
        return
    if method.is_constructor or method.metadata_name == ".cctor":
        return
    accessor = method.accessor_of
    words = method.marks
    if method.is_static:
        return
    found = find_base(hierarchy, definition, method)
    if method.is_override:
        if found is None:
            near = [
                m.describe()
                for b in chain_above(hierarchy, definition)
                for m in b.definition.members.get(method.name, ())
                if isinstance(m, MethodSymbol)
            ]
            fail(
                None,
                f"@override {method.name}, but no base class has such a virtual method",
                f"the bases have: {'; '.join(near)}" if near else "",
            )
        base, owner = found
        if not base.is_virtual or base.is_final:
            fail(None, f"@override {method.name}, but {base} is not virtual")
        method.overridden = base
        made, wanted = method.ret, substituted_return(base, owner, method)
        if made is not wanted:
            if not hierarchy.converts(made, wanted):
                fail(None, f"{method.name} returns {made}, the overridden method {wanted}")
            method.is_newslot = True
            method.explicit.append((base, owner))
        if method.access != base.access and base.owner.assembly == "":
            method.access = base.access
        return
    if found is not None and not method.is_new and definition.kind is CLASS and (words is None or "new" not in words):
        base, owner = found
        if (
            accessible(base, definition, hierarchy)
            and base.access != PRIVATE
            and not (accessor is None and method.name.startswith("<"))
        ):
            fail(None, f"{method.name} hides {base.describe()}", "@override, or @new when hiding is meant")


def substituted_return(base: MethodSymbol, owner: NamedType, method: MethodSymbol) -> Type:
    """The base's return type as the overriding method would write it."""
    mapping = dict(owner.map)
    mapping.update(zip(base.type_params, method.type_params, strict=True))
    return subst(base.ret, mapping)


def chain_above(hierarchy: Hierarchy, definition: TypeDef) -> list[NamedType]:
    """Base classes, nearest first."""
    base = definition.self_type.base
    return list(hierarchy.chain(base)) if base is not None else []


def find_base(hierarchy: Hierarchy, definition: TypeDef, method: MethodSymbol) -> tuple[MethodSymbol, NamedType] | None:
    """The nearest base method of the same name and parameters."""
    for base in chain_above(hierarchy, definition):
        for member in base.definition.members.get(method.name, ()):
            if (
                isinstance(member, MethodSymbol)
                and not member.is_static
                and same_parameters(method, definition.self_type, member, base)
            ):
                return member, base
    return None


def implement_explicitly(program: Program, hierarchy: Hierarchy, definition: TypeDef, method: MethodSymbol) -> None:
    """`@implements(I[T].Name)`: a private virtual final method with a MethodImpl row, renamed as C# names it."""
    assert method.decl is not None
    scope = NameScope.of(program.world, method.decl.file, definition).in_method(method.type_params)
    for node in method.implements:
        if not isinstance(node, ast.Attribute):
            fail(node, "@implements names a member of an interface", "@implements(ICollection[T].Add)")
        interface = resolve(scope, node.value)
        if not isinstance(interface, NamedType) or not interface.definition.is_interface:
            fail(node, f"{interface} is no interface")
        if interface not in hierarchy.interfaces(definition.self_type):
            fail(node, f"{definition} does not list {interface}", "add it to the bases")
        name = explicit_name(method, node.attr)
        target = find_declaration(interface, name, method, definition)
        if target is None:
            known = [m.describe() for m in interface.definition.members.get(name, ()) if isinstance(m, MethodSymbol)]
            fail(node, f"{interface} has no {name} with this signature", "; ".join(known))
        method.explicit.append((target, interface))
        if len(method.explicit) == 1:
            rename(method, interface, node.attr)
    method.access = PRIVATE
    if not method.is_static:
        method.is_virtual = method.is_final = method.is_newslot = True


def explicit_name(method: MethodSymbol, name: str) -> str:
    """The interface method's metadata name, from the name as written."""
    prefix = method.name.split("_", 1)[0] if method.accessor_of is not None else ""
    if name in ("__getitem__", "__setitem__"):
        return f"{prefix}_Item"
    if name in OPERATORS:
        return OPERATORS[name]
    return f"{prefix}_{name}" if prefix and not name.startswith(f"{prefix}_") else name


def find_declaration(interface: NamedType, name: str, method: MethodSymbol, definition: TypeDef) -> MethodSymbol | None:
    """The interface's method with the same parameters and result."""
    from oscil.managed.decorators import metadata_name

    for key in (name, metadata_name(name)):
        for member in interface.definition.members.get(key, ()):
            if (
                isinstance(member, MethodSymbol)
                and same_parameters(method, definition.self_type, member, interface)
                and same_return(member, interface, method)
            ):
                return member
    return None


def same_return(member: MethodSymbol, interface: NamedType, method: MethodSymbol) -> bool:
    """Whether result types agree after substitution."""
    return substituted_return(member, interface, method) is method.ret


def rename(method: MethodSymbol, interface: NamedType, name: str) -> None:
    """The metadata name `Ns.I<T>.M`; the property of an accessor follows."""
    prefix = csharp_name(interface)
    accessor = method.accessor_of
    definition = method.owner
    definition.members.get(method.name, []).remove(method)
    method.name = method.metadata_name = f"{prefix}.{method.metadata_name}"
    definition.members.setdefault(method.name, []).append(method)
    if isinstance(accessor, PropertySymbol | EventSymbol) and not accessor.metadata_name.startswith(prefix):
        if accessor in definition.members.get(accessor.name, []):
            definition.members[accessor.name].remove(accessor)
            if not definition.members[accessor.name]:
                del definition.members[accessor.name]
        accessor.metadata_name = accessor.name = f"{prefix}.{accessor.metadata_name}"
        definition.members.setdefault(accessor.name, []).append(accessor)


def csharp_name(type: Type) -> str:
    """`System.Collections.Generic.ICollection<T>`"""
    if isinstance(type, NamedType):
        definition = type.definition
        own = type.args[len(type.args) - definition.arity :]
        args = f"<{','.join(csharp_name(a) for a in own)}>" if own else ""
        if definition.enclosing is not None:
            outer = definition.enclosing.inst(type.args[: len(type.args) - definition.arity])
            return f"{csharp_name(outer)}.{definition.name}{args}"
        return f"{definition.namespace}.{definition.name}{args}" if definition.namespace else definition.name + args
    return str(type)


def implement_interfaces(program: Program, hierarchy: Hierarchy, definition: TypeDef) -> None:
    """Find the public method for each interface method; make it virtual and final when it is not virtual (II.12.2)."""
    own = definition.self_type
    inherited = set(hierarchy.interfaces(own.base)) if own.base is not None else set()
    declared = set(own.interfaces)
    explicit = {(m, i) for method in methods_of(definition) for m, i in method.explicit}
    missing: list[str] = []
    for interface in hierarchy.interfaces(own):
        if interface in inherited and interface not in declared:
            continue
        for members in list(interface.definition.members.values()):
            for member in members:
                if not isinstance(member, MethodSymbol) or not member.is_virtual or (member, interface) in explicit:
                    continue
                found = implement_one(hierarchy, definition, member, interface)
                needed = not found and member.is_abstract and interface not in inherited
                if needed and not implemented_by_interface(hierarchy, own, member, interface):
                    missing.append(f"{interface}.{member.describe().partition('.')[2]}")
    if missing and not definition.is_abstract:
        fail(
            definition.declarations[0].node,
            f"{definition} does not implement {missing[0]}"
            + (f" and {len(missing) - 1} more" if len(missing) > 1 else ""),
            "; ".join(missing[1:6]),
        )


def implemented_by_interface(hierarchy: Hierarchy, own: NamedType, member: MethodSymbol, interface: NamedType) -> bool:
    """Whether another interface has a default body for it."""
    for other in hierarchy.interfaces(own):
        for method in [m for ms in other.definition.members.values() for m in ms if isinstance(m, MethodSymbol)]:
            if (
                any(m is member and subst(i, other.map) is interface for m, i in method.explicit)
                and not method.is_abstract
            ):
                return True
        if other.definition.image is not None and other is not interface and interface in hierarchy.interfaces(other):
            return True
    return False


def implement_one(hierarchy: Hierarchy, definition: TypeDef, member: MethodSymbol, interface: NamedType) -> bool:
    """One interface method; False when no public method fits."""
    for holder in hierarchy.chain(definition.self_type):
        for candidate in holder.definition.members.get(member.name, ()):
            if (
                not isinstance(candidate, MethodSymbol)
                or candidate.is_static is not member.is_static
                or candidate.access != PUBLIC
            ):
                continue
            if candidate.implements or not matches(candidate, holder, member, interface):
                continue
            if member.is_static:
                candidate.explicit.append((member, interface))
                return True
            if not candidate.is_virtual:
                if holder.definition.image is not None:
                    fail(
                        None,
                        f"{candidate} of a referenced assembly is not virtual, it cannot implement {interface}",
                        f"@implements({interface}.{member.name})",
                    )
                candidate.is_virtual = candidate.is_newslot = candidate.is_final = True
            return True
    return False


def matches(candidate: MethodSymbol, holder: NamedType, member: MethodSymbol, interface: NamedType) -> bool:
    """Same parameters and result after substitution."""
    if not same_parameters(candidate, holder, member, interface):
        return False
    mapping = dict(interface.map)
    mapping.update(zip(member.type_params, candidate.type_params, strict=True))
    return subst(member.ret, mapping) is subst(candidate.ret, holder.map)
