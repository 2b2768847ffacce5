"""Building standard .NET assemblies: metadata, IL, PE image and portable PDB. The API is docs/contracts/writer.md."""

from __future__ import annotations

from oscil.writer.assembly import AssemblyBuilder
from oscil.writer.attributes import Arg, AttrArray, AttrEnum, AttrType, Constant, NamedArg
from oscil.writer.ilbuilder import ILBuilder, Label
from oscil.writer.members import (
    EventBuilder,
    FieldBuilder,
    GenericParamBuilder,
    MethodBuilder,
    Param,
    PropertyBuilder,
    TypeBuilder,
)
from oscil.writer.pdb import Document
from oscil.writer.tokens import HasToken, TokenLike, TypeLike

__all__ = [
    "Arg",
    "AssemblyBuilder",
    "AttrArray",
    "AttrEnum",
    "AttrType",
    "Constant",
    "Document",
    "EventBuilder",
    "FieldBuilder",
    "GenericParamBuilder",
    "HasToken",
    "ILBuilder",
    "Label",
    "MethodBuilder",
    "NamedArg",
    "Param",
    "PropertyBuilder",
    "TokenLike",
    "TypeBuilder",
    "TypeLike",
]
