"""Members of guest types by name: what is public, by the rules of member lookup (C# language specification 12.5).

Methods of one name over the whole hierarchy are one group; a property, field, event or nested type hides those of its
name in bases.
Members of interfaces that a class implements explicitly are found after its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from oscil.api.binding import guest_name
from oscil.api.errors import MemberError
from oscil.api.groups import BoundEvent, MethodAttribute, MethodGroup
from oscil.ir.layout import OBJECT_FIELDS
from oscil.types.fields import Field
from oscil.types.kinds import Kind, MethodFlags

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.metadata.rows import EventRow, PropertyRow
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef

_PUBLIC = 6  # MethodAttributes and FieldAttributes (II.23.1.5, II.23.1.10)


class Property:
    """Getters and setters of a name; several where indexers are overloaded."""

    __slots__ = ("getters", "setters")

    def __init__(self, getters: list[Method], setters: list[Method]) -> None:
        self.getters, self.setters = getters, setters


class Event:
    """Accessors of an event."""

    __slots__ = ("add", "remove")

    def __init__(self, add: Method, remove: Method) -> None:
        self.add, self.remove = add, remove


class Members:
    """Lookup for one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._found: dict[tuple[Type, str, bool], Any] = {}

    # lookup ----------------------------------------------------------------------------------------------------------

    def find(self, type_: Type, name: str, static: bool) -> Any:
        """The member: a list of methods, a Property, Event, Field or nested TypeDef; None if there is none."""
        key = (type_, name, static)
        if key not in self._found:
            found = self._lookup(type_, name, static)
            if found is None and not static:
                found = self._of_interfaces(type_, name)
            self._found[key] = found
        return self._found[key]

    def _of_interfaces(self, type_: Type, name: str) -> Any:
        for interface in type_.interfaces:
            found = self._lookup(interface, name, False)
            if found is not None:
                return found
        return None

    def _lookup(self, type_: Type, name: str, static: bool) -> Any:
        methods: list[Method] = []
        for owner in _hierarchy(type_):
            if not methods:
                other = self._own_data(owner, name, static)
                if other is not None:
                    return other
            for method in owner.find_methods(name):
                if _is_visible(method, static) and not any(_hides(m, method) for m in methods):
                    methods.append(method)
        return methods or None

    def _own_data(self, owner: Type, name: str, static: bool) -> Any:
        image, definition = owner.image, owner.definition
        getters, setters = [], []
        for row in image.properties(definition.token):
            if row.name == name:
                getters += self._accessor(owner, row.getter, static)
                setters += self._accessor(owner, row.setter, static)
        if getters or setters:
            return Property(getters, setters)
        for event in image.events(definition.token):
            if event.name == name:
                add, remove = self._accessor(owner, event.add, static), self._accessor(owner, event.remove, static)
                if add and remove:
                    return Event(add[0], remove[0])
        for field in owner.fields:
            if field.name == name and field.is_static == static and field.flags & 7 == _PUBLIC:
                return field
        if static:
            return self._nested(owner, name)
        return None

    def _accessor(self, owner: Type, token: int, static: bool) -> list[Method]:
        if not token:
            return []
        method = owner.method(token)
        return [method] if method.flags & 7 == _PUBLIC and method.is_static == static else []

    def _nested(self, owner: Type, name: str) -> TypeDef | None:
        for token in owner.image.nested_types(owner.definition.token):
            row = owner.image.type_def(token)
            if row.name == name and row.flags & 7 == 2:  # nested public
                return owner.assembly.type_def(token)
        return None

    def generic_nested(self, owner: Type, name: str) -> dict[int, TypeDef]:
        """Nested generic definitions of a name, by arity."""
        found = {}
        for token in owner.image.nested_types(owner.definition.token):
            row = owner.image.type_def(token)
            head, mark, arity = row.name.partition("`")
            if head == name and mark and row.flags & 7 == 2:
                found[int(arity)] = owner.assembly.type_def(token)
        return found

    def names(self, type_: Type, static: bool) -> list[str]:
        """Public names, for dir()."""
        found = set()
        for owner in [*_hierarchy(type_), *([] if static else type_.interfaces)]:
            found.update(
                [m.name for m in owner.methods if _is_visible(m, static) and not m.flags & MethodFlags.SPECIAL_NAME]
            )
            found.update([f.name for f in owner.fields if f.is_static == static and f.flags & 7 == _PUBLIC])
            image, token = owner.image, owner.definition.token
            rows: list[PropertyRow | EventRow] = [*image.properties(token), *image.events(token)]
            found.update([row.name for row in rows if self._own_data(owner, row.name, static) is not None])
        return sorted(name for name in found if name.isidentifier())

    # use -------------------------------------------------------------------------------------------------------------

    def get(self, target: Any, name: str) -> Any:
        """An attribute of an object."""
        if name.startswith("__"):  # Python's own questions
            raise MemberError(f"{target._oscil_type.full_name} has no {name}")
        type_ = target._oscil_type
        return self._read(self._member(type_, name, False), type_, name, target)

    def get_static(self, type_: Type, name: str) -> Any:
        """An attribute of a class."""
        return self._read(self._member(type_, name, True), type_, name, None)

    def _member(self, type_: Type, name: str, static: bool) -> Any:
        member = self.find(type_, name, static) or self.find(type_, guest_name(name), static)
        if member is None:
            raise MemberError(_missing(self, type_, name, static))
        return member

    def _read(self, member: Any, type_: Type, name: str, target: Any) -> Any:
        bridge = self._bridge
        if isinstance(member, list):
            return self._methods(member, type_, name, target)
        if isinstance(member, Property):
            if not member.getters:
                raise MemberError(f"{type_.full_name}.{name} can only be set")
            if member.getters[0].params:
                return MethodGroup(bridge, member.getters, name, target)
            with bridge:
                return bridge.call(member.getters[0], target._oscil_address if target is not None else 0, ())
        if isinstance(member, Event):
            return BoundEvent(bridge, member.add, member.remove, name, target)
        if isinstance(member, Field):
            with bridge:
                return self._read_field(member, target)
        return bridge.classes.of(member)

    def _methods(self, member: list[Method], type_: Type, name: str, target: Any) -> MethodGroup:
        """Methods, which from now on are an attribute of the class too."""
        cls = self._bridge.classes.of(type_) if target is None else type(target)
        found = cls.__dict__.get(name)
        if found is None and not name.startswith("_"):
            found = MethodAttribute(self._bridge, cls, type_, name)
            type.__setattr__(cls, name, found)
        if not isinstance(found, MethodAttribute):
            return MethodGroup(self._bridge, member, name, target)
        return found.add_static(member) if target is None else found.add_instance(member, target)

    def set(self, target: Any, name: str, value: Any) -> None:
        """Set an attribute of an object."""
        type_ = target._oscil_type
        self._write(self._member(type_, name, False), type_, name, target, value)

    def set_static(self, type_: Type, name: str, value: Any) -> None:
        """Set an attribute of a class."""
        self._write(self._member(type_, name, True), type_, name, None, value)

    def _write(self, member: Any, type_: Type, name: str, target: Any, value: Any) -> None:
        bridge = self._bridge
        if isinstance(member, Event) and isinstance(value, BoundEvent) and value.name == name:
            return  # what `+=` and `-=` leave behind
        if isinstance(member, Property) and member.setters:
            with bridge:
                bridge.call(member.setters[0], target._oscil_address if target is not None else 0, (value,))
        elif isinstance(member, Field) and not (member.is_literal or member.is_init_only):
            with bridge:
                address, _ = self._field_address(member, target)
                bridge.values.store_element(address, value, member.type)
        else:
            hint = "; use += and -= with a callable" if isinstance(member, Event) else ""
            raise MemberError(f"{type_.full_name}.{name} cannot be set{hint}")

    def _read_field(self, field: Field, target: Any) -> Any:
        if field.is_literal:
            return self._literal(field)
        address, _ = self._field_address(field, target)
        return self._bridge.values.load(field.type, address)

    def _literal(self, field: Field) -> Any:
        value = field.literal
        if field.type.kind is Kind.ENUM:
            return self._bridge.classes.enum_value(field.type, int(value or 0))
        return chr(value) if field.type.element_type == 3 and isinstance(value, int) else value

    def _field_address(self, field: Field, target: Any) -> tuple[int, Type]:
        vm, owner = self._bridge.vm, field.owner
        if not field.is_static:
            return target._oscil_address + field.offset + (OBJECT_FIELDS if owner.is_value_type else 0), owner
        self._bridge.initialise(owner)
        if field.is_thread_static:
            return vm.statics.thread_address(vm.thread, vm.statics.address(field)), owner
        return vm.statics.address(field), owner


def _hierarchy(type_: Type) -> Iterator[Type]:
    """A type and its bases; an interface, those it extends, and Object."""
    if type_.kind is Kind.INTERFACE:
        yield type_
        yield from type_.interfaces
        yield type_.universe.wellknown.Object
        return
    current: Type | None = type_.definition if type_.is_array else type_
    while current is not None:
        yield current
        current = current.base


def _is_visible(method: Method, static: bool) -> bool:
    """Public, of the kind that is asked for, and not the override of a method that is found in a base class anyway."""
    if method.flags & 7 != _PUBLIC or method.is_static != static:
        return False
    return not method.is_virtual or method.is_newslot or method.owner.is_interface or method.owner.is_value_type


def _hides(derived: Method, base: Method) -> bool:
    return derived.params == base.params and len(derived.method_args) == len(base.method_args)


def _missing(members: Members, type_: Type, name: str, static: bool) -> str:
    what = f"{type_.full_name} has no public {'static ' if static else ''}member {name}"
    other = members.find(type_, name, not static)
    if other is not None:
        return f"{what}; there is {'one of instances' if static else 'a static one'}"
    folded = [n for n in members.names(type_, static) if n.casefold() == name.casefold().replace("_", "")]
    return f"{what}; did you mean {folded[0]}?" if folded else what
