"""Changed copies of structs and records."""

from __future__ import annotations

from typing import Any

from oscil.api.errors import ArgumentsError, MemberError
from oscil.api.members import Property
from oscil.api.objects import GuestObject
from oscil.ir.layout import OBJECT_FIELDS
from oscil.types.fields import Field


def with_(value: Any, /, **changes: Any) -> Any:
    """A copy of a struct, or of a record class, with some fields or properties changed: `oscil.with_(point, X=3)`.

    Raises ArgumentsError for what is neither, MemberError for a name that cannot be set.
    """
    if not isinstance(value, GuestObject):
        raise ArgumentsError(f"{type(value).__name__} is no guest struct or record")
    bridge, type_ = value._oscil_bridge, value._oscil_type
    with bridge:
        if type_.is_value_type:
            made = bridge.proxy(bridge.values.copied(type_, value._oscil_address + OBJECT_FIELDS))
        else:
            clone = bridge.members.find(type_, "<Clone>$", False)
            if not isinstance(clone, list):
                raise ArgumentsError(f"{type_.full_name} is no struct and no record")
            made = bridge.call(clone[0], value._oscil_address, ())
        for name, item in changes.items():
            _set(made, name, item)
    return made


def _set(made: GuestObject, name: str, item: Any) -> None:
    bridge, type_ = made._oscil_bridge, made._oscil_type
    member = bridge.members.find(type_, name, False)
    if isinstance(member, Property) and member.setters:
        bridge.call(member.setters[0], made._oscil_address, (item,))
    elif isinstance(member, Field):
        base = made._oscil_address + (OBJECT_FIELDS if type_.is_value_type else 0)
        bridge.values.store_element(base + member.offset, item, member.type)
    else:
        raise MemberError(f"{type_.full_name}.{name} cannot be set")
