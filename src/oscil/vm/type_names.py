"""Names of types as reflection gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.kinds import Kind
from oscil.types.model import GenericParamType, Type
from oscil.types.names import display_name as assembly_display_name
from oscil.types.universe import CORE_NAME

if TYPE_CHECKING:
    from oscil.metadata.image import Image

# The name of the assembly in whose place the class library stands.
_CORE = f"{CORE_NAME}, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e"
_SUFFIXED = (Kind.SZARRAY, Kind.ARRAY, Kind.POINTER, Kind.BYREF)


def assembly_name(image: Image) -> str:
    """`Name, Version=1.2.3.4, Culture=neutral, PublicKeyToken=null`."""
    if image.name == CORE_NAME:
        return _CORE
    return assembly_display_name(image.assembly, image.name)


def _suffix(type_: Type) -> str:
    return type_.full_name[len(type_.element.full_name) :]


def simple_name(type_: Type) -> str:
    """`List`1`, `Int32[]`."""
    if type_.kind in _SUFFIXED:
        return simple_name(type_.element) + _suffix(type_)
    if type_.kind in (Kind.GENERIC_PARAM, Kind.FNPTR):
        return type_.full_name
    return type_.definition.name


def namespace_of(type_: Type) -> str | None:
    """None for none."""
    while type_.kind in _SUFFIXED:
        type_ = type_.element
    if type_.kind in (Kind.GENERIC_PARAM, Kind.FNPTR):
        return None
    return type_.definition.namespace or None


def full_name(type_: Type) -> str | None:
    """With assembly-qualified arguments; None where a type depends on generic parameters without being a definition."""
    if isinstance(type_, GenericParamType):
        return None
    if type_.kind in _SUFFIXED:
        inner = full_name(type_.element)
        return None if inner is None else inner + _suffix(type_)
    if type_.kind is Kind.FNPTR or not type_.type_args or type_ is type_.definition:
        return type_.full_name
    parts = []
    for arg in type_.type_args:
        inner = full_name(arg)
        if inner is None:
            return None
        parts.append(f"[{inner}, {assembly_name(arg.assembly.image)}]")
    return f"{type_.definition.full_name}[{','.join(parts)}]"


def display_name(type_: Type) -> str:
    """`Type.ToString()`: generic parameters by name."""
    if type_.kind in _SUFFIXED:
        return display_name(type_.element) + _suffix(type_)
    if type_.type_args and type_.kind is not Kind.FNPTR:
        definition = type_.definition
        if type_ is definition:
            names = [param.name for param in definition.generic_params]
        else:
            names = [display_name(arg) for arg in type_.type_args]
        return f"{definition.full_name}[{','.join(names)}]"
    return type_.full_name


def message_name(type_: Type) -> str:
    """As messages of failed casts name a type: a nested one without those around it."""
    if type_.kind in _SUFFIXED:
        return message_name(type_.element) + _suffix(type_)
    if type_.kind in (Kind.GENERIC_PARAM, Kind.FNPTR):
        return type_.full_name
    definition = type_.definition
    name = definition.name if definition.declaring_type is not None else definition.full_name
    if not type_.type_args:
        return name
    return f"{name}[{','.join([message_name(arg) for arg in type_.type_args])}]"
