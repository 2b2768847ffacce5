"""Types, members and literals in the spelling of IL assembly (ECMA-335 II.5, II.7)."""

from __future__ import annotations

import re
from typing import NamedTuple

from oscil.errors import BadImageError
from oscil.il.opcodes import OPCODES
from oscil.metadata.image import Image
from oscil.metadata.names import path_of
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
    decode_field,
    decode_method,
    decode_method_spec,
    decode_type_spec,
    is_field_signature,
)
from oscil.metadata.tables import Table

_PRIMITIVES = {
    ElementType.VOID: "void",
    ElementType.BOOLEAN: "bool",
    ElementType.CHAR: "char",
    ElementType.I1: "int8",
    ElementType.U1: "uint8",
    ElementType.I2: "int16",
    ElementType.U2: "uint16",
    ElementType.I4: "int32",
    ElementType.U4: "uint32",
    ElementType.I8: "int64",
    ElementType.U8: "uint64",
    ElementType.R4: "float32",
    ElementType.R8: "float64",
    ElementType.STRING: "string",
    ElementType.TYPEDBYREF: "typedref",
    ElementType.I: "native int",
    ElementType.U: "native uint",
    ElementType.OBJECT: "object",
}
_CONVENTIONS = {
    Convention.DEFAULT: "",
    Convention.C: "unmanaged cdecl ",
    Convention.STDCALL: "unmanaged stdcall ",
    Convention.THISCALL: "unmanaged thiscall ",
    Convention.FASTCALL: "unmanaged fastcall ",
    Convention.UNMANAGED: "unmanaged ",
    Convention.VARARG: "vararg ",
    Convention.PROPERTY: "",
}
_IDENTIFIER = re.compile(r"[A-Za-z_$@`?][\w$@`?]*(\.[A-Za-z_$@`?][\w$@`?]*)*", re.ASCII)
_KEYWORD_TEXT = """
abstract algorithm alignment ansi any arglist array as assembly assert at auto autochar beforefieldinit blob bool bstr
bytearray byvalstr callmostderived catch cdecl char cil class clsid compilercontrolled const currency custom date
decimal default demand deny enum error explicit extends extern false famandassem family famorassem fastcall fault
field filetime flags filter final finally fixed float float32 float64 forwarder forwardref
fromunmanaged handler hidebysig hresult
idispatch il illegal implements import in inheritcheck init initonly instance int interface internalcall iunknown
lasterr lcid linkcheck literal lpstr lpstruct lptstr lpwstr managed marshal method modopt modreq native nested
newslot noappdomain noinlining nomangle nometadata noncasdemand noncasinheritance noncaslinkdemand noprocess
notremotable notserialized null nullref object on objectref opt optil out permitonly pinned pinvokeimpl prejitdeny
prejitgrant preservesig private privatescope property protected public record refany reqmin reqopt reqrefuse
reqsecobj request retval rtspecialname runtime safearray sealed sequential serializable specialname static stdcall
storage stored_object stream streamed_object string struct strict synchronized syschar sysstring tbstr thiscall tls
to true type typedref unicode unmanaged unmanagedexp unsigned unused userdefined value valuetype vararg variant
vector virtual void wchar winapi with
"""
_KEYWORDS = {opcode.name for opcode in OPCODES} | set(_PRIMITIVES.values())
_KEYWORDS |= set(_KEYWORD_TEXT.split())


def identifier(name: str) -> str:
    """A name, quoted where the assembler would not read it as one (II.5.2)."""
    if name in (".ctor", ".cctor"):
        return name
    if _IDENTIFIER.fullmatch(name) and _KEYWORDS.isdisjoint((name, *name.split("."))):
        return name
    escaped = name.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return f"'{escaped}'"


def string_literal(text: str) -> str:
    """The operand of ldstr: quoted where it is printable ASCII, else bytes with the text as a comment."""
    if all(" " <= char <= "~" or char in "\n\r\t" for char in text):
        for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
            text = text.replace(plain, escaped)
        return f'"{text}"'
    return f"bytearray ({text.encode('utf-16-le', 'surrogatepass').hex(' ').upper()}) // {text!a}"


class GenericContext(NamedTuple):
    """Names of the generic parameters in scope: of the type and of the method. Numbers stand where there are none."""

    type: tuple[str, ...] = ()
    method: tuple[str, ...] = ()


_NO_CONTEXT = GenericContext()


class Speller:
    """Spells what tokens of one image stand for."""

    def __init__(self, image: Image) -> None:
        self.image = image

    def context(self, method: int) -> GenericContext:
        """The generic parameters that a MethodDef's code sees."""
        image = self.image
        owner = image.method(method).owner
        of_type = tuple(identifier(row.name) for row in image.generic_params(owner))
        return GenericContext(of_type, tuple(identifier(row.name) for row in image.generic_params(method)))

    def scope(self, token: int) -> str:
        """The bracketed scope in front of a type name."""
        table = token >> 24
        if table == Table.ASSEMBLY_REF:
            return f"[{identifier(self.image.assembly_ref(token).name)}]"
        if table == Table.MODULE_REF:
            return f"[.module {identifier(self.image.module_ref(token))}]"
        return ""

    def class_name(self, token: int) -> str:
        """A TypeDef or TypeRef: `[scope]Namespace.Outer/Inner`."""
        if token >> 24 not in (Table.TYPE_DEF, Table.TYPE_REF):
            raise BadImageError("not a TypeDef or TypeRef token", file=self.image.path, token=token)
        scope, namespace, names = path_of(self.image, token)
        outermost = f"{namespace}.{names[0]}" if namespace else names[0]
        return self.scope(scope) + "/".join([identifier(outermost), *map(identifier, names[1:])])

    def type(self, token: int, context: GenericContext = _NO_CONTEXT) -> str:
        """A type token as an operand: a TypeSpec is spelled as its signature."""
        if token >> 24 == Table.TYPE_SPEC:
            return self.sig(decode_type_spec(self.image, self.image.type_spec(token)), context)
        return self.class_name(token)

    def sig(self, sig: Sig, context: GenericContext = _NO_CONTEXT) -> str:
        """A type of a signature."""
        match sig:
            case Prim(kind):
                return _PRIMITIVES[kind]
            case ClassSig(token, is_value):
                return f"{'valuetype' if is_value else 'class'} {self.class_name(token)}"
            case VarSig(n):
                return f"!{context.type[n] if n < len(context.type) else n}"
            case MVarSig(n):
                return f"!!{context.method[n] if n < len(context.method) else n}"
            case GenericInst(generic, args):
                return f"{self.sig(generic)}<{','.join([self.sig(arg, context) for arg in args])}>"
            case SzArray(element):
                return f"{self.sig(element, context)}[]"
            case PtrSig(target):
                return f"{self.sig(target, context)}*"
            case ByRefSig(target):
                return f"{self.sig(target, context)}&"
            case Pinned(inner):
                return f"{self.sig(inner, context)} pinned"
            case Modified(required, token, inner):
                modifier = "modreq" if required else "modopt"
                # the modifier's own arguments are not spelled out: a TypeSpec there can lead back here
                name = f"0x{token:08X}" if token >> 24 == Table.TYPE_SPEC else self.class_name(token)
                return f"{self.sig(inner, context)} {modifier}({name})"
            case MdArray():
                return self.sig(sig.element, context) + _bounds(sig)
            case FnPtrSig(method):
                return f"method {self.method_head(method, context)}*({self.params(method, context)})"
        raise TypeError(f"not a type: {sig!r}")

    def method_head(self, sig: MethodSig, context: GenericContext = _NO_CONTEXT) -> str:
        """What stands before a method's name: convention and return type."""
        this = ("instance explicit " if sig.explicit_this else "instance ") if sig.has_this else ""
        return f"{this}{_CONVENTIONS[sig.convention]}{self.sig(sig.ret, context)} "

    def params(self, sig: MethodSig, context: GenericContext = _NO_CONTEXT) -> str:
        """A parameter list without names."""
        texts = [self.sig(param, context) for param in sig.params]
        if sig.sentinel is not None:
            texts.insert(sig.sentinel, "...")
        return ",".join(texts)

    def member(self, token: int, context: GenericContext = _NO_CONTEXT) -> str:
        """A method or field token as an operand: type, owner, name, parameters."""
        image, table = self.image, token >> 24
        if table == Table.FIELD:
            field = image.field(token)
            return (
                f"{self.sig(decode_field(image, field.signature))} {self._owner(field.owner)}{identifier(field.name)}"
            )
        if table == Table.METHOD_SPEC:
            spec = image.method_spec(token)
            args = ",".join(self.sig(arg, context) for arg in decode_method_spec(image, spec.signature))
            return self._method(spec.method, f"<{args}>", context)
        if table == Table.MEMBER_REF:
            member = image.member_ref(token)
            if is_field_signature(member.signature):
                kind = self.sig(decode_field(image, member.signature))
                return f"{kind} {self._parent(member.parent, context)}{identifier(member.name)}"
        return self._method(token, "", context)

    def _method(self, token: int, instantiation: str, context: GenericContext) -> str:
        if token >> 24 == Table.MEMBER_REF:
            member = self.image.member_ref(token)
            parent, name, blob = self._parent(member.parent, context), member.name, member.signature
        else:
            method = self.image.method(token)
            parent, name, blob = self._owner(method.owner), method.name, method.signature
        sig = decode_method(self.image, blob)
        if sig.generic_count and not instantiation:
            instantiation = f"<[{sig.generic_count}]>"
        return f"{self.method_head(sig)}{parent}{identifier(name)}{instantiation}({self.params(sig)})"

    def _parent(self, token: int, context: GenericContext) -> str:
        if token >> 24 == Table.METHOD_DEF:  # a vararg call site of a method of this image
            return self._owner(self.image.method(token).owner)
        if token >> 24 == Table.MODULE_REF:
            return f"{self.scope(token)}::"
        if token == 0:
            return ""
        return self._owner(token) if token >> 24 == Table.TYPE_DEF else f"{self.type(token, context)}::"

    def _owner(self, type_def: int) -> str:
        # members of <Module>, the first TypeDef, are written without an owner (II.10.8)
        return "" if type_def & 0xFFFFFF == 1 else f"{self.class_name(type_def)}::"

    def stand_alone(self, token: int, context: GenericContext = _NO_CONTEXT) -> str:
        """The operand of calli."""
        sig = decode_method(self.image, self.image.stand_alone_sig(token))
        return f"{self.method_head(sig, context)[:-1]}({self.params(sig, context)})"


def _bounds(sig: MdArray) -> str:
    parts = []
    for index in range(sig.rank):
        low = sig.low_bounds[index] if index < len(sig.low_bounds) else None
        size = sig.sizes[index] if index < len(sig.sizes) else None
        if size is not None:
            start = low or 0
            parts.append(f"{start}...{start + size - 1}" if start else str(size))
        else:
            parts.append("" if low is None else f"{low}...")
    return f"[{','.join(parts)}]"
