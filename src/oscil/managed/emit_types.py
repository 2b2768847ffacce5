"""Tokens and signatures: symbols to what the metadata writer understands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.managed.homes import CLASS_LIBRARY, home_of
from oscil.managed.symbols import DELEGATE, FieldRef, MethodRef, MethodSymbol, TypeDef
from oscil.managed.types import VOID, ArrayType, ByRefType, FnPtrType, NamedType, PtrType, SpecialType, Type, TypeParam
from oscil.metadata.signatures import (
    ByRefSig,
    ClassSig,
    Convention,
    ElementType,
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
)  # fmt: skip
from oscil.writer import AssemblyBuilder

if TYPE_CHECKING:
    from oscil.managed.load import ImageLoader
    from oscil.managed.world import World

Env = dict[TypeParam, Sig]  # type parameters that mean something else where the code is put (closures, state machines)
NO_ENV: Env = {}

PRIM_SIGS = {
    "bool": Prim(ElementType.BOOLEAN), "char": Prim(ElementType.CHAR), "i1": Prim(ElementType.I1),
    "u1": Prim(ElementType.U1), "i2": Prim(ElementType.I2), "u2": Prim(ElementType.U2), "i4": Prim(ElementType.I4),
    "u4": Prim(ElementType.U4), "i8": Prim(ElementType.I8), "u8": Prim(ElementType.U8), "i": Prim(ElementType.I),
    "u": Prim(ElementType.U), "r4": Prim(ElementType.R4), "r8": Prim(ElementType.R8),
    "string": Prim(ElementType.STRING), "object": Prim(ElementType.OBJECT), "typedref": Prim(ElementType.TYPEDBYREF),
}  # fmt: skip
VOID_SIG = Prim(ElementType.VOID)


class Tokens:
    """Makes references; one per assembly being built."""

    def __init__(self, builder: AssemblyBuilder, world: World) -> None:
        self.builder, self.world = builder, world
        self._assemblies: dict[str, int] = {}
        self._types: dict[TypeDef, int] = {}
        self._sigs: dict[Type, Sig] = {}
        self._members: dict[Any, int] = {}
        self.envs: dict[Any, Env] = {}  # synthesized members: what type parameters mean in their signatures

    # --- types

    def definition(self, definition: TypeDef) -> int:
        """TypeDef or TypeRef token."""
        if (definition.image is None and definition.declarations) or (definition.assembly == "" and definition.token):
            return definition.token
        found = self._types.get(definition)
        if found is None:
            if definition.enclosing is not None:
                found = self.builder.type_ref(self.definition(definition.enclosing), "", definition.metadata_name)
            else:
                found = self.builder.type_ref(self.assembly(definition), definition.namespace, definition.metadata_name)
            self._types[definition] = found
        return found

    def assembly(self, definition: TypeDef) -> int:
        """AssemblyRef of an image type; types of the embedded class library are named where .NET has them."""
        if definition.assembly == CLASS_LIBRARY:
            home = home_of(f"{definition.namespace}.{definition.metadata_name}")
            return self.builder.reference(*home)
        name = definition.assembly
        found = self._assemblies.get(name)
        if found is None:
            row = definition.image.image.assembly if definition.image is not None else None
            if row is None:
                found = self.builder.reference(name)
            else:
                found = self.builder.reference(row.name, row.version, public_key_token(row), row.culture)
            self._assemblies[name] = found
        return found

    def sig(self, t: Type, env: Env = NO_ENV) -> Sig:
        """The signature of a type; `env` replaces type parameters."""
        if not env or not t.has_params:
            found = self._sigs.get(t)
            if found is None:
                found = self._sigs[t] = self._make_sig(t, NO_ENV)
            return found
        return self._make_sig(t, env)

    def _make_sig(self, t: Type, env: Env) -> Sig:
        if isinstance(t, NamedType):
            if t.definition.element:
                return PRIM_SIGS[t.definition.element]
            base = ClassSig(self.definition(t.definition), t.definition.is_value)
            return GenericInst(base, tuple([self.sig(a, env) for a in t.args])) if t.args else base
        if isinstance(t, TypeParam):
            found = env.get(t)
            return found if found is not None else MVarSig(t.index) if t.is_method else VarSig(t.index)
        if isinstance(t, ArrayType):
            return MdArray(self.sig(t.element, env), t.rank) if t.rank else SzArray(self.sig(t.element, env))
        if isinstance(t, ByRefType):
            return ByRefSig(self.sig(t.element, env))
        if isinstance(t, PtrType):
            return PtrSig(self.sig(t.element, env))
        if isinstance(t, FnPtrType):
            return FnPtrSig(self.fnptr_sig(t, env))
        assert isinstance(t, SpecialType) and t is VOID, t
        return VOID_SIG

    def fnptr_sig(self, t: FnPtrType, env: Env) -> MethodSig:
        """The call-site signature of a function pointer."""
        return MethodSig(
            Convention(t.convention), False, False, 0, self.sig(t.ret, env), tuple([self.sig(p, env) for p in t.params])
        )

    def type_operand(self, t: Type, env: Env = NO_ENV) -> Sig | int:
        """A type as an instruction operand: plain classes by their own token, primitives by their definition's."""
        if isinstance(t, NamedType) and not t.args:
            if t.definition.element and not t.definition.declarations and t.definition.image is None:
                return self.sig(t)
            return self.definition(t.definition)
        return self.sig(t, env)

    # --- members

    def method_sig(self, symbol: MethodSymbol) -> MethodSig:
        """The declared signature, in the declaring type's own parameters."""
        symbol.signature  # noqa: B018  # loads
        if symbol.raw_sig is not None:
            loader, raw = symbol.raw_sig
            return self.translate_method(loader, raw)
        env = self.envs.get(symbol, NO_ENV)
        ret = self.sig(symbol.ret, env)
        params = []
        virtual = symbol.is_virtual or symbol.owner.kind is DELEGATE
        for param in symbol.params:
            made = self.sig(param.type, env)
            if param.mode == "in" and virtual:
                made = self.with_in(made)
            params.append(made)
        if isinstance(symbol.ret, ByRefType) and symbol.ret.readonly:
            ret = self.with_in(ret)
        return MethodSig(Convention.DEFAULT, not symbol.is_static, False, len(symbol.type_params), ret, tuple(params))

    def with_in(self, made: Sig) -> Sig:
        """modreq(InAttribute): virtual `in` parameters and ref readonly results (C#'s encoding)."""
        marker = self.world.find("System.Runtime.InteropServices", "InAttribute")
        return Modified(True, self.definition(marker), made) if marker is not None else made

    def method(self, ref: MethodRef, env: Env = NO_ENV) -> int:
        """MethodDef, MemberRef or MethodSpec token."""
        key = (ref.symbol, ref.owner, ref.args) if not env else None
        if key is not None and key in self._members:
            return self._members[key]
        symbol = ref.symbol
        if symbol.owner.assembly == "" and symbol.token and not ref.owner.args:
            token = symbol.token
        else:
            parent: Sig | int = self.sig(ref.owner, env) if ref.owner.args else self.definition(ref.owner.definition)
            token = self.builder.member_ref(parent, symbol.metadata_name, self.method_sig(symbol))
        if ref.args:
            token = self.builder.method_spec(token, [self.sig(a, env) for a in ref.args])
        if key is not None:
            self._members[key] = token
        return token

    def field(self, ref: FieldRef, env: Env = NO_ENV) -> int:
        """Field or MemberRef token."""
        symbol = ref.symbol
        if symbol.owner.assembly == "" and symbol.token and not ref.owner.args:
            return symbol.token
        key = (symbol, ref.owner) if not env else None
        if key is not None and key in self._members:
            return self._members[key]
        parent: Sig | int = self.sig(ref.owner, env) if ref.owner.args else self.definition(ref.owner.definition)
        token = self.builder.member_ref(parent, symbol.name, self.field_sig(symbol))
        if key is not None:
            self._members[key] = token
        return token

    def field_sig(self, symbol: Any) -> Sig:
        """A field's declared signature."""
        if symbol.owner.image is not None:
            from oscil.metadata.signatures import decode_field

            loader = symbol.owner.image
            return self.translate(loader, decode_field(loader.image, loader.image.field(symbol.token).signature))
        return self.sig(symbol.type, self.envs.get(symbol, NO_ENV))

    # --- signatures of images

    def translate_method(self, loader: ImageLoader, raw: MethodSig) -> MethodSig:
        """A method signature of an image with this assembly's tokens."""
        params = tuple([self.translate(loader, p) for p in raw.params])
        return MethodSig(
            raw.convention,
            raw.has_this,
            raw.explicit_this,
            raw.generic_count,
            self.translate(loader, raw.ret),
            params,
            raw.sentinel,
        )

    def translate(self, loader: ImageLoader, raw: Sig) -> Sig:
        """The same for a type, modifiers kept."""
        match raw:
            case ClassSig(token, is_value):
                return ClassSig(self.definition(loader.definition_of(token)), is_value)
            case GenericInst(generic, args):
                inner = ClassSig(self.definition(loader.definition_of(generic.token)), generic.is_value)
                return GenericInst(inner, tuple([self.translate(loader, a) for a in args]))
            case SzArray(element):
                return SzArray(self.translate(loader, element))
            case MdArray(element, rank, sizes, bounds):
                return MdArray(self.translate(loader, element), rank, sizes, bounds)
            case PtrSig(target):
                return PtrSig(self.translate(loader, target))
            case ByRefSig(target):
                return ByRefSig(self.translate(loader, target))
            case Modified(required, token, inner_sig):
                return Modified(
                    required, self.definition(loader.definition_of(token)), self.translate(loader, inner_sig)
                )
            case Pinned(inner_sig):
                return Pinned(self.translate(loader, inner_sig))
            case FnPtrSig(method):
                return FnPtrSig(self.translate_method(loader, method))
        return raw


def public_key_token(row: Any) -> bytes:
    """The token that references use: of a full key, the last eight bytes of its SHA-1, reversed (II.6.3)."""
    key: bytes = row.public_key_or_token
    if row.flags & 1 and len(key) > 8:
        import hashlib

        return hashlib.sha1(key).digest()[-8:][::-1]
    return key
