"""The types of the universe. Interned: equality is identity."""

from oscil.types.base import GenericContext, GenericParam, Type
from oscil.types.constructed import (
    ArrayType,
    ByRefType,
    FnPtrType,
    GenericParamType,
    MdArrayType,
    PointerType,
    SzArrayType,
)
from oscil.types.named import InstType, NamedType, TypeDef

__all__ = [
    "ArrayType",
    "ByRefType",
    "FnPtrType",
    "GenericContext",
    "GenericParam",
    "GenericParamType",
    "InstType",
    "MdArrayType",
    "NamedType",
    "PointerType",
    "SzArrayType",
    "Type",
    "TypeDef",
]
