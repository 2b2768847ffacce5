"""Public surfaces: the types and members that an image declares for others, and those that a program uses.

Members are written as text, in their declaring type's own generic parameters: `Add(!0)`, `Select<2>(...)`, a field by
its name, a conversion with its result. So surfaces of different images can be compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.names import full_name
from oscil.metadata.signatures import (
    ByRefSig,
    ClassSig,
    FnPtrSig,
    GenericInst,
    MdArray,
    MethodSig,
    Modified,
    MVarSig,
    Pinned,
    Prim,
    PtrSig,
    Sig,
    SzArray,
    VarSig,
    decode_method,
    decode_type_spec,
    is_field_signature,
)
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.rows import TypeDefRow

USED = Path(__file__).with_name("surface.txt")
_PUBLIC = frozenset({4, 5, 6})  # family, famorassem, public: of members (II.23.1.5, II.23.1.10)
_NESTED = frozenset({2, 4, 7})  # the same of nested types (II.23.1.15)
_NAMES = {"BOOLEAN": "Boolean", "CHAR": "Char", "I1": "SByte", "U1": "Byte", "I2": "Int16", "U2": "UInt16"}
_NAMES |= {"I4": "Int32", "U4": "UInt32", "I8": "Int64", "U8": "UInt64", "R4": "Single", "R8": "Double"}
_NAMES |= {"STRING": "String", "OBJECT": "Object", "I": "IntPtr", "U": "UIntPtr", "VOID": "Void"}


@dataclass(slots=True)
class TypeSurface:
    """A type: its base class and its members."""

    base: str = ""
    members: set[str] = field(default_factory=set)


Surface = dict[str, TypeSurface]  # by full name, `Ns.Outer+Inner`


def declared(image: Image) -> Surface:
    """What an image declares for others."""
    found: Surface = {}
    for rid in range(1, image.count(Table.TYPE_DEF) + 1):
        token = Table.TYPE_DEF << 24 | rid
        row = image.type_def(token)
        if is_public(image, token):
            members = set(_methods(image, row)) | set(_fields(image, row))
            found[full_name(image, token)] = TypeSurface(_base(image, row.extends), members)
    return found


def is_public(image: Image, token: int) -> bool:
    """Whether code of other assemblies can name a type."""
    access = image.type_def(token).flags & 7
    if access < 2:
        return access == 1
    return access in _NESTED and is_public(image, image.nested_in(token))


def _base(image: Image, token: int) -> str:
    if token >> 24 == Table.TYPE_SPEC:
        sig = decode_type_spec(image, image.type_spec(token))
        token = sig.generic.token if isinstance(sig, GenericInst) else 0
    return full_name(image, token) if token else ""


def _methods(image: Image, row: TypeDefRow) -> Iterable[str]:
    for rid in row.methods:
        method = image.method(rid)
        if method.flags & 7 in _PUBLIC and method.name not in (".cctor", "Finalize"):
            yield method_text(image, method.name, decode_method(image, method.signature))


def _fields(image: Image, row: TypeDefRow) -> Iterable[str]:
    for rid in row.fields:
        one = image.field(rid)
        if one.flags & 7 in _PUBLIC and one.name != "value__":
            yield one.name


def used(image: Image) -> Surface:
    """What an image refers to of other assemblies."""
    found: Surface = {}
    for rid in range(1, image.count(Table.TYPE_REF) + 1):
        found.setdefault(full_name(image, Table.TYPE_REF << 24 | rid), TypeSurface())
    for rid in range(1, image.count(Table.MEMBER_REF) + 1):
        row = image.member_ref(Table.MEMBER_REF << 24 | rid)
        owner = row.parent if row.parent >> 24 == Table.TYPE_REF else _generic_ref(image, row.parent)
        if owner:
            is_field = is_field_signature(row.signature)
            text = row.name if is_field else method_text(image, row.name, decode_method(image, row.signature))
            found.setdefault(full_name(image, owner), TypeSurface()).members.add(text)
    return found


def _generic_ref(image: Image, token: int) -> int:
    """The TypeRef of a constructed type; 0 for arrays and the image's own types."""
    if token >> 24 != Table.TYPE_SPEC:
        return 0
    sig = decode_type_spec(image, image.type_spec(token))
    return sig.generic.token if isinstance(sig, GenericInst) and sig.generic.token >> 24 == Table.TYPE_REF else 0


def merged(surfaces: Iterable[Surface]) -> Surface:
    """All of them in one."""
    result: Surface = {}
    for surface in surfaces:
        for name, one in surface.items():
            known = result.setdefault(name, TypeSurface(one.base))
            known.members |= one.members
    return result


# --- texts


def method_text(image: Image, name: str, sig: MethodSig) -> str:
    """`Name<n>(T1,T2)`, of a conversion with `:T`: what tells overloads apart."""
    params = ",".join([sig_text(image, param) for param in sig.params])
    arity = f"<{sig.generic_count}>" if sig.generic_count else ""
    result = f":{sig_text(image, sig.ret)}" if name in ("op_Implicit", "op_Explicit", "op_CheckedExplicit") else ""
    return f"{name}{arity}({params}){result}"


def sig_text(image: Image, sig: Sig) -> str:
    """A type; custom modifiers are left out."""
    match sig:
        case Prim(element):
            return _NAMES.get(element.name, element.name)
        case ClassSig(token):
            name = full_name(image, token)
            return name.removeprefix("System.") if name.count(".") == 1 else name
        case GenericInst(generic, args):
            return f"{sig_text(image, generic)}<{','.join([sig_text(image, arg) for arg in args])}>"
        case VarSig(index):
            return f"!{index}"
        case MVarSig(index):
            return f"!!{index}"
        case SzArray(element_type):
            return f"{sig_text(image, element_type)}[]"
        case MdArray(element_type, rank):
            return f"{sig_text(image, element_type)}[{',' * (rank - 1)}]"
        case PtrSig(target):
            return f"{sig_text(image, target)}*"
        case ByRefSig(target):
            return f"{sig_text(image, target)}&"
        case Modified(_, _, inner) | Pinned(inner):
            return sig_text(image, inner)
        case FnPtrSig(method):
            return f"method {sig_text(image, method.ret)}({','.join([sig_text(image, p) for p in method.params])})"
    raise BadImageError(f"a signature that is no type: {sig}", file=image.path)


# --- the list of what programs use


def read_list(path: Path = USED) -> Surface:
    """The surface that a file lists: a type a line, its members indented below it."""
    found: Surface = {}
    current = TypeSurface()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            current.members.add(line.strip())
        elif line and not line.startswith("#"):
            current = found.setdefault(line, TypeSurface())
    return found


def list_text(surface: Surface) -> str:
    """A surface as `read_list` reads it."""
    lines: list[str] = []
    for name in sorted(surface):
        lines += [name, *[f"    {member}" for member in sorted(surface[name].members)]]
    return "\n".join(lines) + "\n"
