"""Encoding of signatures (ECMA-335 II.23.2), the inverse of `oscil.metadata.signatures`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from oscil.errors import InternalError
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
)
from oscil.metadata.tables import Table
from oscil.writer.heaps import compressed, compressed_signed
from oscil.writer.tablestream import coded_index

_FIELD, _LOCALS, _GENERIC_INSTANTIATION = 0x06, 0x07, 0x0A
_GENERIC, _HAS_THIS, _EXPLICIT_THIS = 0x10, 0x20, 0x40
_SENTINEL = b"\x41"


def type_bytes(sig: Sig) -> bytes:
    """A Type (II.23.2.12), with the forms that parameters and locals add."""
    encode = _ENCODERS.get(type(sig))
    if encode is None:
        raise InternalError(f"{sig!r} is not a type signature")
    return encode(sig)


def type_def_or_ref(token: int) -> bytes:
    """TypeDefOrRefOrSpecEncoded (II.23.2.8)."""
    if token >> 24 not in (Table.TYPE_DEF, Table.TYPE_REF, Table.TYPE_SPEC) or not token & 0xFFFFFF:
        raise InternalError(f"0x{token:08X} is not the token of a type")
    return compressed(coded_index("TypeDefOrRef", token))


def _prim(sig: Prim) -> bytes:
    return bytes((int(sig.kind),))


def _class(sig: ClassSig) -> bytes:
    return (b"\x11" if sig.is_value else b"\x12") + type_def_or_ref(sig.token)


def _generic_inst(sig: GenericInst) -> bytes:
    return b"\x15" + _class(sig.generic) + compressed(len(sig.args)) + b"".join(map(type_bytes, sig.args))


def _md_array(sig: MdArray) -> bytes:
    parts = [b"\x14", type_bytes(sig.element), compressed(sig.rank), compressed(len(sig.sizes))]
    parts += map(compressed, sig.sizes)
    parts.append(compressed(len(sig.low_bounds)))
    parts += map(compressed_signed, sig.low_bounds)
    return b"".join(parts)


def _modified(sig: Modified) -> bytes:
    return (b"\x1f" if sig.required else b"\x20") + type_def_or_ref(sig.token) + type_bytes(sig.inner)


_ENCODERS: dict[type[Sig], Callable[[Any], bytes]] = {
    Prim: _prim,
    ClassSig: _class,
    GenericInst: _generic_inst,
    VarSig: lambda sig: b"\x13" + compressed(sig.n),
    MVarSig: lambda sig: b"\x1e" + compressed(sig.n),
    SzArray: lambda sig: b"\x1d" + type_bytes(sig.element),
    MdArray: _md_array,
    PtrSig: lambda sig: b"\x0f" + type_bytes(sig.target),
    ByRefSig: lambda sig: b"\x10" + type_bytes(sig.target),
    FnPtrSig: lambda sig: b"\x1b" + method_bytes(sig.method),
    Modified: _modified,
    Pinned: lambda sig: b"\x45" + type_bytes(sig.inner),
}


def method_bytes(sig: MethodSig) -> bytes:
    """MethodDefSig, MethodRefSig, StandAloneMethodSig or PropertySig (II.23.2.1 to II.23.2.3, II.23.2.5)."""
    first = int(sig.convention)
    if sig.has_this:
        first |= _HAS_THIS
    if sig.explicit_this:
        first |= _EXPLICIT_THIS
    parts = [b""]
    if sig.generic_count:
        first |= _GENERIC
        parts.append(compressed(sig.generic_count))
    parts[0] = bytes((first,))
    parts += (compressed(len(sig.params)), type_bytes(sig.ret))
    for index, param in enumerate(sig.params):
        if index == sig.sentinel:
            parts.append(_SENTINEL)
        parts.append(type_bytes(param))
    return b"".join(parts)


def field_bytes(sig: Sig) -> bytes:
    """FieldSig (II.23.2.4)."""
    return bytes((_FIELD,)) + type_bytes(sig)


def member_bytes(sig: MethodSig | Sig) -> bytes:
    """The signature of a MemberRef: a method's or a field's."""
    return method_bytes(sig) if isinstance(sig, MethodSig) else field_bytes(sig)


def locals_bytes(sigs: Sequence[Sig]) -> bytes:
    """LocalVarSig (II.23.2.6)."""
    return bytes((_LOCALS,)) + compressed(len(sigs)) + b"".join(map(type_bytes, sigs))


def method_spec_bytes(args: Sequence[Sig]) -> bytes:
    """MethodSpec (II.23.2.15)."""
    return bytes((_GENERIC_INSTANTIATION,)) + compressed(len(args)) + b"".join(map(type_bytes, args))
