"""Tokens and signatures to types, fields and methods, in the generic context of the place where they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.errors import BadImageError, MissingMemberError, UnsupportedError
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
    decode_field,
    decode_method,
    decode_method_spec,
)
from oscil.metadata.tables import Table
from oscil.types.array_methods import find_array_method
from oscil.types.kinds import MAX_TYPE_DEPTH, ImplFlags
from oscil.types.load_errors import GuestLoadError, TypeLoadError
from oscil.types.matching import find_field, find_method
from oscil.types.members import Field, Method
from oscil.types.model import ArrayType, FnPtrType, GenericContext, NamedType, Type, TypeDef

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.rows import MemberRefRow
    from oscil.types.assembly import Assembly
    from oscil.types.universe import Universe

NO_CONTEXT = GenericContext()


def resolve_type(universe: Universe, image: Image, token: int, ctx: GenericContext = NO_CONTEXT) -> Type:
    """The type that a TypeDef, TypeRef or TypeSpec token names."""
    return type_of_token(universe.assembly(image), token, ctx, 0)


def type_of_token(assembly: Assembly, token: int, ctx: GenericContext, depth: int) -> Type:
    """`resolve_type` inside a signature of this depth."""
    table = token >> 24
    if table == Table.TYPE_DEF:
        return assembly.type_def(token)
    if table == Table.TYPE_REF:
        return assembly.type_ref(token)
    if table != Table.TYPE_SPEC:
        raise BadImageError("not a type token", file=assembly.image.path, token=token)
    key = (token, ctx)
    found = assembly.resolved_types.get(key)
    if found is None:
        found = type_of_sig(assembly, assembly.type_spec(token), ctx, depth + 1)
        assembly.resolved_types[key] = found
    return found


def resolve_sig(universe: Universe, image: Image, sig: Sig, ctx: GenericContext = NO_CONTEXT) -> Type:
    """The type that a signature says; custom modifiers and `pinned` are dropped."""
    return type_of_sig(universe.assembly(image), sig, ctx, 0)


def type_of_sig(assembly: Assembly, sig: Sig, ctx: GenericContext, depth: int) -> Type:
    """`resolve_sig` at a depth of nesting."""
    if depth > MAX_TYPE_DEPTH:
        raise TypeLoadError(f"a type is nested more than {MAX_TYPE_DEPTH} deep", file=assembly.image.path)
    made = _BY_SIG.get(sig.__class__)
    if made is None:
        raise BadImageError(f"{sig!r} is not a type", file=assembly.image.path)
    return made(assembly, sig, ctx, depth + 1)


def _prim(assembly: Assembly, sig: Prim, ctx: GenericContext, depth: int) -> Type:
    return assembly.universe.primitive(sig.kind)


def _class(assembly: Assembly, sig: ClassSig, ctx: GenericContext, depth: int) -> Type:
    return type_of_token(assembly, sig.token, ctx, depth)


def _var(assembly: Assembly, sig: VarSig, ctx: GenericContext, depth: int) -> Type:
    if sig.n >= len(ctx.type_args):
        raise BadImageError(f"generic parameter !{sig.n} of a type with {len(ctx.type_args)}", file=assembly.image.path)
    return ctx.type_args[sig.n]


def _mvar(assembly: Assembly, sig: MVarSig, ctx: GenericContext, depth: int) -> Type:
    if sig.n >= len(ctx.method_args):
        raise BadImageError(
            f"generic parameter !!{sig.n} of a method with {len(ctx.method_args)}", file=assembly.image.path
        )
    return ctx.method_args[sig.n]


def _generic(assembly: Assembly, sig: GenericInst, ctx: GenericContext, depth: int) -> Type:
    generic = type_of_token(assembly, sig.generic.token, ctx, depth)
    if not isinstance(generic, TypeDef):
        raise BadImageError(
            "an instantiation of what is no definition", file=assembly.image.path, token=sig.generic.token
        )
    args = [type_of_sig(assembly, arg, ctx, depth) for arg in sig.args]
    return assembly.universe.instantiate(generic, tuple(args))


def _sz_array(assembly: Assembly, sig: SzArray, ctx: GenericContext, depth: int) -> Type:
    return assembly.universe.sz_array(type_of_sig(assembly, sig.element, ctx, depth))


def _md_array(assembly: Assembly, sig: MdArray, ctx: GenericContext, depth: int) -> Type:
    return assembly.universe.array(type_of_sig(assembly, sig.element, ctx, depth), sig.rank)


def _pointer(assembly: Assembly, sig: PtrSig, ctx: GenericContext, depth: int) -> Type:
    return assembly.universe.pointer(type_of_sig(assembly, sig.target, ctx, depth))


def _by_ref(assembly: Assembly, sig: ByRefSig, ctx: GenericContext, depth: int) -> Type:
    return assembly.universe.by_ref(type_of_sig(assembly, sig.target, ctx, depth))


def _fn_ptr(assembly: Assembly, sig: FnPtrSig, ctx: GenericContext, depth: int) -> Type:
    return _function_pointer(assembly, sig.method, ctx, depth)


def _function_pointer(assembly: Assembly, sig: MethodSig, ctx: GenericContext, depth: int) -> FnPtrType:
    ret = type_of_sig(assembly, sig.ret, ctx, depth)
    params = [type_of_sig(assembly, param, ctx, depth) for param in sig.params]
    return assembly.universe.fn_ptr(sig.convention, sig.has_this and not sig.explicit_this, ret, tuple(params))


def _inner(assembly: Assembly, sig: Modified | Pinned, ctx: GenericContext, depth: int) -> Type:
    return type_of_sig(assembly, sig.inner, ctx, depth)


_BY_SIG: dict[type[Sig], Callable[[Assembly, Any, GenericContext, int], Type]] = {
    Prim: _prim,
    ClassSig: _class,
    VarSig: _var,
    MVarSig: _mvar,
    GenericInst: _generic,
    SzArray: _sz_array,
    MdArray: _md_array,
    PtrSig: _pointer,
    ByRefSig: _by_ref,
    FnPtrSig: _fn_ptr,
    Modified: _inner,
    Pinned: _inner,
}


def resolve_call_site(universe: Universe, image: Image, token: int, ctx: GenericContext = NO_CONTEXT) -> FnPtrType:
    """The signature of `calli` (StandAloneSig) as a function pointer type."""
    assembly = universe.assembly(image)
    return _function_pointer(assembly, decode_method(image, image.stand_alone_sig(token)), ctx, 0)


# members ------------------------------------------------------------------------------------------------------------


def resolve_field(universe: Universe, image: Image, token: int, ctx: GenericContext = NO_CONTEXT) -> Field:
    """The field that a Field or MemberRef token names."""
    assembly = universe.assembly(image)
    key = (token, ctx)
    found = assembly.resolved_fields.get(key)
    if found is None:
        found = assembly.resolved_fields[key] = _field(assembly, token, ctx)
    return found


def _field(assembly: Assembly, token: int, ctx: GenericContext) -> Field:
    image = assembly.image
    if token >> 24 == Table.FIELD:
        return field_of_token(_own_type(assembly, image.field(token).owner, ctx), token)
    if token >> 24 != Table.MEMBER_REF:
        raise BadImageError("not a field token", file=image.path, token=token)
    row = image.member_ref(token)
    parent = type_of_token(assembly, row.parent, ctx, 0)
    if isinstance(parent, NamedType):
        found = find_field(parent, row.name, assembly, decode_field(image, row.signature))
        if found is not None:
            return found
    raise _missing(assembly, parent, token, f"{parent.short_name}::{row.name}", "System.MissingFieldException", "Field")


def field_of_token(owner: Type, token: int) -> Field:
    """The own field of this Field token, on exactly this type."""
    rids = owner.definition.row.fields
    index = (token & 0xFFFFFF) - rids.start
    if not 0 <= index < len(rids):
        raise BadImageError(f"{owner.short_name} has no such field", file=owner.image.path, token=token)
    return owner.fields[index]


def _own_type(assembly: Assembly, token: int, ctx: GenericContext) -> Type:
    """The owner of a definition token: for a generic owner the instantiation that the context is about, if it fits."""
    owner = assembly.type_def(token)
    if owner.type_args and len(ctx.type_args) == len(owner.type_args):
        return assembly.universe.instantiate(owner, ctx.type_args)
    return owner


def resolve_method(universe: Universe, image: Image, token: int, ctx: GenericContext = NO_CONTEXT) -> Method:
    """The method that a MethodDef, MemberRef or MethodSpec token names (always the task-returning descriptor)."""
    assembly = universe.assembly(image)
    key = (token, ctx)
    found = assembly.resolved_methods.get(key)
    if found is None:
        found = assembly.resolved_methods[key] = _method(assembly, token, ctx)
    return found


def _method(assembly: Assembly, token: int, ctx: GenericContext) -> Method:
    image, table = assembly.image, token >> 24
    if table == Table.METHOD_DEF:
        return _own_type(assembly, image.method(token).owner, ctx).method(token)
    if table == Table.MEMBER_REF:
        return _member_ref(assembly, image.member_ref(token), ctx)
    if table != Table.METHOD_SPEC:
        raise BadImageError("not a method token", file=image.path, token=token)
    row = image.method_spec(token)
    if row.method >> 24 not in (Table.METHOD_DEF, Table.MEMBER_REF):
        raise BadImageError("an instantiation of what is no method", file=image.path, token=token)
    generic = _method(assembly, row.method, ctx)
    args = [type_of_sig(assembly, arg, ctx, 0) for arg in decode_method_spec(image, row.signature)]
    return generic.instantiate(tuple(args))


def _member_ref(assembly: Assembly, row: MemberRefRow, ctx: GenericContext) -> Method:
    image, table = assembly.image, row.parent >> 24
    if table == Table.METHOD_DEF:  # the call site of a vararg method
        return _method(assembly, row.parent, ctx)
    if table == Table.MODULE_REF:
        raise UnsupportedError(f"global method {row.name} of another module", file=image.path, token=row.token)
    parent = type_of_token(assembly, row.parent, ctx, 0)
    sig = decode_method(image, row.signature)
    if isinstance(parent, ArrayType):
        own = find_array_method(parent, row, sig, assembly)
        if own is not None:
            return own
        parent = parent.definition
    if isinstance(parent, NamedType):
        found = find_method(parent, row.name, assembly, sig)
        if found is not None:
            return found
    params = ",".join([_sig_name(assembly, param, ctx) for param in sig.params])
    name = f"{parent.short_name}::{row.name}({params})"
    raise _missing(assembly, parent, row.token, name, "System.MissingMethodException", "Method")


def _sig_name(assembly: Assembly, sig: Sig, ctx: GenericContext) -> str:
    """A parameter's name for a message about a missing method; never fails."""
    try:
        return type_of_sig(assembly, sig, GenericContext(ctx.type_args, _open_method_args(assembly, sig)), 0).short_name
    except (BadImageError, GuestLoadError):
        return "?"


def _open_method_args(assembly: Assembly, sig: Sig) -> tuple[Type, ...]:
    return tuple([assembly.universe.generic_param(True, index) for index in range(16)])


def _missing(assembly: Assembly, parent: Type, token: int, member: str, exception: str, what: str) -> Exception:
    path = assembly.image.path
    if parent.kind != parent.kind.GENERIC_PARAM and parent.assembly.from_framework:
        return MissingMemberError(member, file=path, token=token)
    return GuestLoadError(f"{what} not found: '{member}'.", file=path, token=token, exception_type=exception)


__all__ = ["ImplFlags", "resolve_call_site", "resolve_field", "resolve_method", "resolve_sig", "resolve_type"]
