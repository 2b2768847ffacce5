"""Which methods and types of an image use which of its type and member references.

Custom attributes do not count: they are read only when a program reflects on them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.il.decoder import decode
from oscil.il.opcodes import OperandKind
from oscil.metadata.names import full_name
from oscil.metadata.signatures import (
    ByRefSig,
    ClassSig,
    FnPtrSig,
    GenericInst,
    MdArray,
    MethodSig,
    Modified,
    Pinned,
    PtrSig,
    Sig,
    SzArray,
    decode_field,
    decode_locals,
    decode_method,
    decode_method_spec,
    decode_type_spec,
    is_field_signature,
)
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.image import Image

_TOKEN_OPERANDS = (OperandKind.METHOD, OperandKind.FIELD, OperandKind.TYPE, OperandKind.TOKEN)


class Uses:
    """`types`, `members`: TypeRef and MemberRef tokens with the users of each, as `Namespace.Type.Member` or
    `Namespace.Type`.

    What is too damaged to be read is left out; `problems` says what it was.
    """

    def __init__(self, image: Image) -> None:
        self.image = image
        self.types: dict[int, dict[str, None]] = {}
        self.members: dict[int, dict[str, None]] = {}
        self.natives: dict[str, dict[str, None]] = {}
        self.problems: list[str] = []
        for rid in range(1, image.count(Table.TYPE_DEF) + 1):
            self._guard(self._type_def, Table.TYPE_DEF << 24 | rid)

    def _guard(self, visit: Callable[[int], None], token: int) -> None:
        try:
            visit(token)
        except BadImageError as error:
            self.problems.append(str(error))

    def _type_def(self, token: int) -> None:
        image, name = self.image, full_name(self.image, token)
        row = image.type_def(token)
        bases = [row.extends] if row.extends else []
        for used in [*bases, *(interface for _, interface in image.interfaces(token))]:
            self._type(used, name)
        for param in image.generic_params(token):
            for constraint in param.constraints:
                self._type(constraint, name)
        for rid in row.fields:
            self._guard(lambda at: self._sig(decode_field(image, image.field(at).signature), name), rid)
        for rid in row.methods:
            self._guard(lambda at: self._method(at, name), rid)

    def _method(self, rid: int, owner: str) -> None:
        image = self.image
        row = image.method(rid)
        user = f"{owner}.{row.name}"
        self._method_sig(decode_method(image, row.signature), user)
        imported = image.impl_map(row.token)
        if imported is not None:
            self.natives.setdefault(f"{imported.module}!{imported.entry_point or row.name}", {})[user] = None
        for param in image.generic_params(row.token):
            for constraint in param.constraints:
                self._type(constraint, user)
        body = image.body(row.token)
        if body is None:
            return
        if body.local_sig_token:
            for sig in decode_locals(image, image.stand_alone_sig(body.local_sig_token)):
                self._sig(sig, user)
        for clause in body.clauses:
            if clause.type_token:
                self._type(clause.type_token, user)
        for instr in decode(image, body.code, body.clauses, row.token):
            for part in (*instr.prefixes, instr):
                if part.opcode.operand in _TOKEN_OPERANDS:
                    assert isinstance(part.operand, int)
                    self._token(part.operand, user)
                elif part.opcode.operand is OperandKind.SIGNATURE:
                    assert isinstance(part.operand, int)
                    self._method_sig(decode_method(image, image.stand_alone_sig(part.operand)), user)

    def _token(self, token: int, user: str) -> None:
        table = token >> 24
        if table in (Table.TYPE_DEF, Table.TYPE_REF, Table.TYPE_SPEC):
            self._type(token, user)
        elif table == Table.METHOD_SPEC:
            row = self.image.method_spec(token)
            self._token(row.method, user)
            for arg in decode_method_spec(self.image, row.signature):
                self._sig(arg, user)
        elif table == Table.MEMBER_REF:
            self._member(token, user)

    def _member(self, token: int, user: str) -> None:
        users = self.members.setdefault(token, {})
        if user in users:
            return
        users[user] = None
        row = self.image.member_ref(token)
        self._token(row.parent, user)
        if is_field_signature(row.signature):
            self._sig(decode_field(self.image, row.signature), user)
        else:
            self._method_sig(decode_method(self.image, row.signature), user)

    def _type(self, token: int, user: str) -> None:
        if token >> 24 == Table.TYPE_REF:
            self.types.setdefault(token, {})[user] = None
        elif token >> 24 == Table.TYPE_SPEC:
            self._sig(decode_type_spec(self.image, self.image.type_spec(token)), user)

    def _sig(self, sig: Sig, user: str) -> None:
        for token in type_tokens(sig):
            self._type(token, user)

    def _method_sig(self, sig: MethodSig, user: str) -> None:
        for part in (sig.ret, *sig.params):
            self._sig(part, user)


def type_tokens(sig: Sig) -> Iterator[int]:
    """TypeDef and TypeRef tokens in a signature; custom modifiers are not needed to run and are left out."""
    match sig:
        case ClassSig(token=token):
            yield token
        case GenericInst(generic=generic, args=args):
            yield generic.token
            yield from _all(args)
        case SzArray(element=inner) | MdArray(element=inner) | PtrSig(target=inner) | ByRefSig(target=inner):
            yield from type_tokens(inner)
        case Modified(inner=inner) | Pinned(inner=inner):
            yield from type_tokens(inner)
        case FnPtrSig(method=method):
            yield from _all((method.ret, *method.params))


def _all(sigs: Iterable[Sig]) -> Iterator[int]:
    for sig in sigs:
        yield from type_tokens(sig)
