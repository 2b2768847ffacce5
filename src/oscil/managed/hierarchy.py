"""Questions about the type graph: bases, interfaces, reference conversions (III.1.8.1.2.3, I.8.7), member lookup."""

from __future__ import annotations

from collections.abc import Iterator

from oscil.managed.symbols import (
    FAM_AND_ASSEM,
    INTERNAL,
    PRIVATE,
    PROTECTED,
    PROTECTED_INTERNAL,
    PUBLIC,
    Member,
    MethodSymbol,
    PropertySymbol,
    TypeDef,
)  # fmt: skip
from oscil.managed.types import NULL, ArrayType, ByRefType, FnPtrType, NamedType, PtrType, Type, TypeParam, subst
from oscil.managed.world import World

ARRAY_INTERFACES = ("IList", "ICollection", "IEnumerable", "IReadOnlyList", "IReadOnlyCollection")
CONVERSIONS = frozenset({"op_Implicit", "op_Explicit", "op_CheckedExplicit"})


class Hierarchy:
    """Bases, interfaces and members of any type, with caches."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._interfaces: dict[Type, tuple[NamedType, ...]] = {}
        self.asked: set[str] = set()  # names of members that were looked up, by whoever empties it
        self._members: dict[tuple[Type, str], list[tuple[Member, NamedType]]] = {}

    def base(self, t: Type) -> NamedType | None:
        """The class that member lookup continues in: of arrays System.Array, of parameters their class constraint."""
        if isinstance(t, NamedType):
            if t.definition.is_interface:
                return None
            return t.base
        if isinstance(t, ArrayType):
            return self.world.core("System.Array")
        if isinstance(t, TypeParam):
            for constraint in t.constraints:
                if isinstance(constraint, NamedType) and not constraint.definition.is_interface:
                    return constraint
                if isinstance(constraint, TypeParam):
                    return self.base(constraint)
            return (
                self.world.core("System.ValueType")
                if t.is_value and not t.constraints
                else self.world.primitive("System.Object")
            )
        return None

    def chain(self, t: Type) -> Iterator[NamedType]:
        """The type itself (if it is a class type) and its base classes."""
        current = t if isinstance(t, NamedType) else self.base(t)
        while current is not None:
            yield current
            current = self.base(current)

    def interfaces(self, t: Type) -> tuple[NamedType, ...]:
        """All interfaces, inherited ones included."""
        found = self._interfaces.get(t)
        if found is None:
            collected: dict[NamedType, None] = {}
            self._collect(t, collected)
            found = self._interfaces[t] = tuple(collected)
        return found

    def _collect(self, t: Type, into: dict[NamedType, None]) -> None:
        if isinstance(t, NamedType):
            for interface in t.interfaces:
                self._add(interface, into)
            if t.base is not None:
                into.update(dict.fromkeys(self.interfaces(t.base)))
        elif isinstance(t, ArrayType):
            if t.rank == 0:
                for name in ARRAY_INTERFACES:
                    definition = self.world.find("System.Collections.Generic", name, 1)
                    if definition is not None:
                        self._add(definition.inst((t.element,)), into)
            into.update(dict.fromkeys(self.interfaces(self.world.core("System.Array"))))
        elif isinstance(t, TypeParam):
            for constraint in t.constraints:
                if isinstance(constraint, NamedType) and constraint.definition.is_interface:
                    self._add(constraint, into)
                else:
                    into.update(dict.fromkeys(self.interfaces(constraint)))

    def _add(self, interface: NamedType, into: dict[NamedType, None]) -> None:
        if interface not in into:
            into[interface] = None
            for inherited in interface.interfaces:
                self._add(inherited, into)

    def is_subclass(self, t: Type, of: NamedType) -> bool:
        """Same class or derived from it."""
        return any(b is of for b in self.chain(t))

    def converts(self, source: Type, target: Type) -> bool:
        """Identity or implicit reference conversion, boxing excluded."""
        if source is target:
            return True
        if source is NULL:
            return target.is_ref or isinstance(target, PtrType | FnPtrType)
        if (
            source.is_value
            or isinstance(source, ByRefType)
            or target.is_value
            or isinstance(target, ByRefType | PtrType | FnPtrType)
        ):
            return False
        if isinstance(source, TypeParam):
            return source.is_ref and self.inherits(source, target)
        return self.inherits(source, target)

    def inherits(self, source: Type, target: Type) -> bool:
        """Whether a (boxed, where it must be) `source` is a `target`."""
        if source is target:
            return True
        if isinstance(target, NamedType):
            if target.definition.element == "object":
                return True
            if target.definition.is_interface:
                if target.definition is getattr(source, "definition", None) and self.variant(source, target):
                    return True
                return any(i is target or self.variant(i, target) for i in self.interfaces(source))
            return any(b is target for b in self.chain(source)) or self.variant(source, target)
        if isinstance(target, ArrayType) and isinstance(source, ArrayType) and target.rank == source.rank:
            return not source.element.is_value and self.converts(source.element, target.element)
        if isinstance(source, TypeParam) and isinstance(target, TypeParam):
            return any(self.inherits(c, target) for c in source.constraints)
        return False

    def variant(self, source: Type, target: Type) -> bool:
        """Variance-convertible instantiations of one interface or delegate (I.8.7.1)."""
        if (
            not isinstance(source, NamedType)
            or not isinstance(target, NamedType)
            or source.definition is not target.definition
            or not source.args
        ):
            return False
        for param, have, want in zip(source.definition.type_params, source.args, target.args, strict=True):
            if have is want:
                continue
            if have.is_value or want.is_value:
                return False
            if param.flags & TypeParam.COVARIANT and self.converts(have, want):
                continue
            if param.flags & TypeParam.CONTRAVARIANT and self.converts(want, have):
                continue
            return False
        return True

    def find_interface(self, t: Type, definition: TypeDef) -> NamedType | None:
        """The instantiation of an interface that a type is or implements; the first when there are several."""
        if isinstance(t, NamedType) and t.definition is definition:
            return t
        return next((i for i in self.interfaces(t) if i.definition is definition), None)

    def members(self, t: Type, name: str) -> list[tuple[Member, NamedType]]:
        """Members of a name, most derived first; base methods that a found one overrides or hides are left out."""
        self.asked.add(name)
        key = (t, name)
        found = self._members.get(key)
        if found is None:
            found = self._members[key] = list(self._find(t, name))
        return found

    def _find(self, t: Type, name: str) -> Iterator[tuple[Member, NamedType]]:
        kept: list[tuple[Member, NamedType]] = []
        for holder in self._holders(t):
            for member in holder.definition.members.get(name, ()):
                # Conversions to several types differ in the result only (ECMA-335 I.10.3.3).
                if isinstance(member, MethodSymbol) and name not in CONVERSIONS and any(
                    same_method(member, holder, m, o) for m, o in kept if isinstance(m, MethodSymbol)
                ):
                    continue
                if isinstance(member, PropertySymbol) and any(
                    same_property(member, holder, m, o) for m, o in kept if isinstance(m, PropertySymbol)
                ):
                    continue
                if not isinstance(member, MethodSymbol | PropertySymbol) and kept:
                    continue
                if isinstance(member, PropertySymbol) and not member.params and kept:
                    continue
                kept.append((member, holder))
            if kept and not isinstance(kept[-1][0], MethodSymbol | PropertySymbol):
                break
        yield from kept

    def _holders(self, t: Type) -> Iterator[NamedType]:
        """Types whose member tables lookup walks, in order."""
        interface = isinstance(t, NamedType) and t.definition.is_interface
        if not interface:
            yield from self.chain(t)
        else:
            assert isinstance(t, NamedType)
            yield t
        if interface or isinstance(t, TypeParam):
            yield from self.interfaces(t)
        if interface:
            yield self.world.primitive("System.Object")

    def override_root(self, method: MethodSymbol) -> MethodSymbol:
        """The method that first declared an overridden slot."""
        while method.overridden is not None:
            method = method.overridden
        return method


def same_parameters(a: MethodSymbol, a_owner: NamedType, b: MethodSymbol, b_owner: NamedType) -> bool:
    """Equal parameter types and generic arity after substitution (return types not compared)."""
    if len(a.params) != len(b.params) or len(a.type_params) != len(b.type_params):
        return False
    a_map, b_map = a_owner.map, b_owner.map
    if b.type_params:
        b_map = {**b_map, **dict(zip(b.type_params, a.type_params, strict=True))}
    return all(subst(p.type, a_map) is subst(q.type, b_map) for p, q in zip(a.params, b.params, strict=True))


def same_method(base: MethodSymbol, base_owner: NamedType, derived: MethodSymbol, derived_owner: NamedType) -> bool:
    """Whether a derived method overrides or hides a base one."""
    return base is not derived and same_parameters(derived, derived_owner, base, base_owner)


def same_property(
    base: PropertySymbol, base_owner: NamedType, derived: PropertySymbol, derived_owner: NamedType
) -> bool:
    """The same for properties and indexers."""
    if len(base.params) != len(derived.params):
        return False
    return all(
        subst(p.type, base_owner.map) is subst(q.type, derived_owner.map)
        for p, q in zip(base.params, derived.params, strict=True)
    )


def encloses(outer: TypeDef, inner: TypeDef | None) -> bool:
    """Whether `inner` is `outer` or nested in it."""
    while inner is not None:
        if inner is outer:
            return True
        inner = inner.enclosing
    return False


def accessible(member: Member, place: TypeDef | None, hierarchy: Hierarchy) -> bool:
    """Whether code of the type `place` may use a member (I.8.5.3.2)."""
    access = member.access
    if access == PUBLIC:
        return True
    own = member.owner.assembly == ""
    if access in (INTERNAL, PROTECTED_INTERNAL, FAM_AND_ASSEM) and own:
        return True
    if place is None:
        return False
    if access == PRIVATE:
        outermost = member.owner
        while outermost.enclosing is not None:
            outermost = outermost.enclosing
        return encloses(outermost, place) if encloses(member.owner, place) or encloses(place, member.owner) else False
    if access in (PROTECTED, PROTECTED_INTERNAL, FAM_AND_ASSEM):
        current: TypeDef | None = place
        while current is not None:
            own_type = current.self_type
            holders = hierarchy.interfaces(own_type) if member.owner.is_interface else hierarchy.chain(own_type)
            if current is member.owner or any(b.definition is member.owner for b in holders):
                return access != FAM_AND_ASSEM or own
            current = current.enclosing
    return False
