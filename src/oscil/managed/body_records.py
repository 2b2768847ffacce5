"""The recorded IL of a body with names in place of tokens, and back: the content of `body_cache`'s records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.il.opcodes import BY_NAME, OperandKind
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
from oscil.writer.ilbuilder import Handler, Label, Region, Scope

if TYPE_CHECKING:
    from oscil.managed.emit_defs import AssemblyEmitter
    from oscil.writer import ILBuilder, MethodBuilder

Symbol = tuple[Any, ...]
_TOKENS = frozenset(
    {
        OperandKind.METHOD, OperandKind.FIELD, OperandKind.TYPE, OperandKind.TOKEN, OperandKind.SIGNATURE,
        OperandKind.STRING,
    }
)  # fmt: skip
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
        self._type_names: dict[int, str] = {}
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
        return self._made(self.symbols[number][1])

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


def write_body_record(tokens: Tokens, method: MethodBuilder) -> tuple[Any, ...]:
    """A body with names in place of tokens."""
    il = method.il
    operands: list[Any] = []
    for op, operand in zip(il.ops, il.operands, strict=True):
        if op.operand in _TOKENS:
            operands.append(tokens.number(operand))
        elif isinstance(operand, Label):
            operands.append(operand.index)
        elif isinstance(operand, tuple):
            operands.append(tuple([label.index for label in operand]))
        else:
            operands.append(operand)
    regions = [(_handlers(tokens, r), r.try_start, r.try_end, r.end_label.index) for r in il.regions]
    points = [(at, p[0].path if p[0] is not None else None, *p[1:]) for at, p in il.points]
    places = {id(scope): at for at, scope in enumerate(il.scopes)}
    scopes = [(places.get(id(s.parent), -1), s.start, s.end, s.locals) for s in il.scopes]
    local_types = [tokens.sig_number(sig) for sig in il.locals]
    return [op.name for op in il.ops], operands, local_types, regions, points, scopes


def _handlers(tokens: Tokens, region: Region) -> list[tuple[int, ...]]:
    return [
        (h.kind, h.start, h.end, h.filter_start, tokens.number(h.type_token) if h.type_token else -1)
        for h in region.handlers
    ]


def read_body(tokens: Tokens, emitter: AssemblyEmitter, method: MethodBuilder, record: tuple[Any, ...]) -> None:
    """The body of a record; KeyError when something that it names is not there."""
    names, operands, local_types, regions, points, scopes = record
    il = method.il
    labels: dict[int, Label] = {}

    def label(index: int) -> Label:
        found = labels.get(index)
        if found is None:
            found = labels[index] = Label()
            found.index = index
        return found

    ops = [BY_NAME[name] for name in names]
    for op, operand in zip(ops, operands, strict=True):
        kind = op.operand
        if kind in _TOKENS:
            operand = tokens.token(operand)
        elif kind is OperandKind.BRANCH4:
            operand = label(operand)
        elif kind is OperandKind.SWITCH:
            operand = tuple([label(index) for index in operand])
        il.operands.append(operand)
    il.ops += ops
    il.locals += [tokens.local_sig(number) for number in local_types]
    il.regions += [_region(tokens, label, region) for region in regions]
    il.points += [(at, (emitter.document_at(path), *place)) for at, path, *place in points]
    _scopes(il, scopes)


def _region(tokens: Tokens, label: Any, record: tuple[Any, ...]) -> Region:
    handlers, start, end, after = record
    region = Region(start)
    region.try_end, region.end_label = end, label(after)
    for kind, first, last, filter_start, type_number in handlers:
        handler = Handler(kind, first, tokens.token(type_number) if type_number >= 0 else 0, filter_start)
        handler.end = last
        region.handlers.append(handler)
    return region


def _scopes(il: ILBuilder, records: list[tuple[int, int, int, list[tuple[int, str, bool]]]]) -> None:
    il.scopes.clear()
    for parent, start, end, local_names in records:
        scope = Scope(il.scopes[parent] if parent >= 0 else None, start)
        scope.end, scope.locals = end, local_names
        il.scopes.append(scope)
