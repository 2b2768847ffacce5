"""A finished body with names in place of tokens, and back: the content of `body_cache`'s records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
)
from oscil.metadata.tables import Table
from oscil.writer.ilbuilder import CATCH
from oscil.writer.ilencode import FinishedBody
from oscil.writer.pdb import Spans

if TYPE_CHECKING:
    from oscil.managed.emit_defs import AssemblyEmitter

Symbol = tuple[Any, ...]
USER_STRING = 0x70


class UnkeptError(Exception):
    """A body refers to something that has no name of its own: it is not kept."""


class Tokens:
    """Names of tokens and tokens of names, for one compilation. `symbols`: those that records refer to by number."""

    def __init__(self, emitter: AssemblyEmitter, symbols: list[Symbol]) -> None:
        self.symbols = symbols
        self._builder = emitter.builder
        self._numbers: dict[Symbol, int] = {symbol: at for at, symbol in enumerate(symbols)}
        self._number_of: dict[int, int] = {}  # token -> number
        self._token_of: dict[int, int] = {}  # number -> token
        self._names: dict[int, Symbol] = {}  # declared tokens
        self._declared: dict[Symbol, int] = {}
        self._sig_of: dict[int, Sig] = {}  # number -> type of a local
        for type in emitter.builder.types:
            name = type.full_name
            self._declare(type.token, ("T", name))
            counts: dict[str, int] = {}
            for method in type.methods:
                number = counts[method.name] = counts.get(method.name, -1) + 1
                self._declare(method.token, ("M", name, method.name, number))
            for field in type.fields:
                self._declare(field.token, ("F", name, field.name))

    def _declare(self, token: int, symbol: Symbol) -> None:
        self._names[token] = symbol
        self._declared[symbol] = token

    # --- tokens to names

    def number(self, token: int) -> int:
        """The number of a token's name."""
        found = self._number_of.get(token)
        if found is None:
            found = self._number_of[token] = self._intern(self._name(token))
        return found

    def sig_number(self, sig: Sig) -> int:
        """The same of a local's type."""
        return self._intern(("L", self._sig(sig)))

    def _intern(self, symbol: Symbol) -> int:
        found = self._numbers.get(symbol)
        if found is None:
            found = self._numbers[symbol] = len(self.symbols)
            self.symbols.append(symbol)
        return found

    def _name(self, token: int) -> Symbol:
        found = self._names.get(token)
        if found is not None:
            return found
        builder, table, rid = self._builder, token >> 24, token & 0xFFFFFF
        if table == USER_STRING:
            return ("U", builder.user_strings.text_at(rid))
        if table == Table.TYPE_SPEC:
            return ("S", self._sig(builder.spec_sigs[token]))
        if table == Table.MEMBER_REF:
            parent, name, _ = builder.references[table][rid - 1]
            sig = builder.signatures[token]
            shape = self._method_sig(sig) if isinstance(sig, MethodSig) else self._sig(sig)
            assert isinstance(parent, int)
            return ("R", self._name(parent), name, shape)
        if table == Table.METHOD_SPEC:
            method, _ = builder.references[table][rid - 1]
            assert isinstance(method, int)
            return ("G", self._name(method), tuple([self._sig(arg) for arg in builder.spec_args[token]]))
        if table in (Table.TYPE_REF, Table.ASSEMBLY_REF):
            row = builder.references[table][rid - 1]
            if table == Table.ASSEMBLY_REF:
                return ("Y", *row)
            assert isinstance(row[0], int)
            return ("X", self._name(row[0]), *row[1:])
        if table == Table.STAND_ALONE_SIG:
            sig = builder.signatures[token]
            assert isinstance(sig, MethodSig)
            return ("A", self._method_sig(sig))
        raise UnkeptError

    def _sig(self, sig: Sig) -> Symbol:
        match sig:
            case Prim(element):
                return ("p", int(element))
            case ClassSig(token, is_value):
                return ("c", self._name(token), is_value)
            case GenericInst(generic, args):
                return ("g", self._sig(generic), tuple([self._sig(arg) for arg in args]))
            case VarSig(index):
                return ("v", index)
            case MVarSig(index):
                return ("m", index)
            case SzArray(element_type):
                return ("a", self._sig(element_type))
            case MdArray(element_type, rank, sizes, bounds):
                return ("d", self._sig(element_type), rank, tuple(sizes), tuple(bounds))
            case PtrSig(target):
                return ("*", self._sig(target))
            case ByRefSig(target):
                return ("&", self._sig(target))
            case Pinned(inner):
                return ("!", self._sig(inner))
            case Modified(required, token, inner):
                return ("o", required, self._name(token), self._sig(inner))
            case FnPtrSig(method):
                return ("f", self._method_sig(method))
        raise UnkeptError

    def _method_sig(self, sig: MethodSig) -> Symbol:
        if sig.sentinel is not None and sig.sentinel >= 0:
            raise UnkeptError
        flags = (int(sig.convention), sig.has_this, sig.explicit_this, sig.generic_count)
        return ("s", *flags, self._sig(sig.ret), tuple([self._sig(param) for param in sig.params]))

    # --- names to tokens

    def token(self, number: int) -> int:
        """The token of a name; KeyError when what it names is not there."""
        found = self._token_of.get(number)
        if found is None:
            found = self._token_of[number] = self._token(self.symbols[number])
        return found

    def local_sig(self, number: int) -> Sig:
        """The type of a local."""
        found = self._sig_of.get(number)
        if found is None:
            found = self._sig_of[number] = self._made(self.symbols[number][1])
        return found

    def _token(self, symbol: Symbol) -> int:
        found = self._declared.get(symbol)
        if found is not None:
            return found
        builder, kind = self._builder, symbol[0]
        if kind == "U":
            return builder.user_string(symbol[1])
        if kind == "S":
            return builder.type_token(self._made(symbol[1]))
        if kind == "R":
            shape = symbol[3]
            sig = self._made_method(shape) if shape[0] == "s" else self._made(shape)
            return builder.member_ref(self._token(symbol[1]), symbol[2], sig)
        if kind == "G":
            return builder.method_spec(self._token(symbol[1]), [self._made(arg) for arg in symbol[2]])
        if kind == "A":
            return builder.stand_alone_sig(self._made_method(symbol[1]))
        if kind == "X":
            return builder.type_ref(self._token(symbol[1]), symbol[3], symbol[2])
        if kind == "Y":
            _, a, b, c, d, flags, key, name, culture, _ = symbol
            return builder.reference(name, (a, b, c, d), key, culture, flags)
        raise KeyError(symbol)

    def _made(self, symbol: Symbol) -> Sig:
        kind = symbol[0]
        if kind == "p":
            return Prim(ElementType(symbol[1]))
        if kind == "c":
            return ClassSig(self._token(symbol[1]), symbol[2])
        if kind == "g":
            generic = self._made(symbol[1])
            assert isinstance(generic, ClassSig)
            return GenericInst(generic, tuple([self._made(arg) for arg in symbol[2]]))
        if kind == "d":
            return MdArray(self._made(symbol[1]), symbol[2], symbol[3], symbol[4])
        if kind == "o":
            return Modified(symbol[1], self._token(symbol[2]), self._made(symbol[3]))
        if kind == "f":
            return FnPtrSig(self._made_method(symbol[1]))
        if kind in _PARAMS:
            param: Sig = _PARAMS[kind](symbol[1])
            return param
        made: Sig = _WRAPPERS[kind](self._made(symbol[1]))
        return made

    def _made_method(self, symbol: Symbol) -> MethodSig:
        _, convention, has_this, explicit, count, ret, params = symbol
        made = tuple([self._made(param) for param in params])
        return MethodSig(Convention(convention), has_this, explicit, count, self._made(ret), made)


_PARAMS: dict[str, Any] = {"v": VarSig, "m": MVarSig}
_WRAPPERS: dict[str, Any] = {"a": SzArray, "*": PtrSig, "&": ByRefSig, "!": Pinned}


def write_body_record(tokens: Tokens, body: FinishedBody) -> tuple[Any, ...]:
    """A body with names in place of tokens."""
    spans = body.spans
    if spans.document is None and spans.data:
        raise UnkeptError  # field initialisers of several files
    return (
        body.code,
        body.places,
        tuple([tokens.number(token) for token in body.tokens]),
        body.max_stack,
        body.localloc,
        [(*c[:5], tokens.number(c[5]) if c[0] == CATCH else c[5]) for c in body.clauses],
        tuple([tokens.sig_number(sig) for sig in body.locals]),
        spans.document.path if spans.document is not None else None,
        spans.data,
        body.scopes,
    )


def read_body(tokens: Tokens, emitter: AssemblyEmitter, record: tuple[Any, ...]) -> FinishedBody:
    """The body of a record; KeyError when something that it names is not there."""
    code, places, numbers, max_stack, localloc, clauses, local_types, path, data, scopes = record
    return FinishedBody(
        code,
        places,
        [tokens.token(number) for number in numbers],
        max_stack,
        localloc,
        [(*c[:5], tokens.token(c[5]) if c[0] == CATCH else c[5]) for c in clauses],
        [tokens.local_sig(number) for number in local_types],
        Spans(emitter.document_at(path), data),
        scopes,
    )
