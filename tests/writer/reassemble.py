"""An image read by the reader and built again through the writer's API: what compilers emit, the writer can express."""

from __future__ import annotations

from collections.abc import Callable

from oscil.il.decoder import ILInstr, decode
from oscil.il.opcodes import OperandKind
from oscil.metadata.bodies import Clause, ClauseKind, MethodBody
from oscil.metadata.image import Image
from oscil.metadata.pdb import Pdb
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
    decode_property,
    decode_type_spec,
    is_field_signature,
)
from oscil.metadata.tables import Table
from oscil.writer import AssemblyBuilder, Constant, FieldBuilder, ILBuilder, MethodBuilder, Param, TypeBuilder
from oscil.writer.members import Member


class Reassembler:
    """Copies everything that the programs of the corpus have."""

    def __init__(self, image: Image, pdb: Pdb | None = None) -> None:
        assert image.assembly is not None
        self.image, self.pdb = image, pdb
        self.builder = AssemblyBuilder(image.assembly.name, image.assembly.version, image.assembly.culture)
        self.types: dict[int, TypeBuilder] = {}
        self.members: dict[int, Member] = {}  # fields, methods, generic parameters, by token of the image
        self.documents: dict[str, object] = {}

    def run(self) -> AssemblyBuilder:
        image = self.image
        rows = image.rows(Table.TYPE_DEF)
        self.types[rows[0].token] = self.builder.module_type
        for row in rows[1:]:
            enclosing = self.types.get(image.nested_in(row.token))
            self.types[row.token] = self.builder.define_type(row.namespace, row.name, row.flags, enclosing=enclosing)
        for row in rows:
            self._define(self.types[row.token], row)
        for row in rows:
            self._complete(self.types[row.token], row)
        for row in image.rows(Table.METHOD_DEF):
            body = image.body(row.token)
            if body is not None:
                self._body(self.members[row.token], body)  # type: ignore[arg-type]
        self._attributes()
        if image.entry_point:
            self.builder.entry_point = self.members[image.entry_point]
        return self.builder

    # --- tokens and signatures

    def token(self, token: int) -> int:
        image, builder, table = self.image, self.builder, token >> 24
        if not token:
            return 0
        if table == Table.TYPE_DEF:
            return self.types[token].token
        if token in self.members:
            return self.members[token].token
        if table == Table.TYPE_REF:
            ref = image.type_ref(token)
            return builder.type_ref(self.token(ref.scope), ref.namespace, ref.name)
        if table == Table.ASSEMBLY_REF:
            row = image.assembly_ref(token)
            return builder.reference(row.name, row.version, row.public_key_or_token, row.culture, row.flags)
        if table == Table.TYPE_SPEC:
            return builder.type_token(self.sig(decode_type_spec(image, image.type_spec(token))))
        if table == Table.MEMBER_REF:
            row = image.member_ref(token)
            sig = decode_field(image, row.signature) if is_field_signature(row.signature) else None
            mapped = self.method(decode_method(image, row.signature)) if sig is None else self.sig(sig)
            return builder.member_ref(self.token(row.parent), row.name, mapped)
        if table == Table.METHOD_SPEC:
            row = image.method_spec(token)
            args = [self.sig(sig) for sig in decode_method_spec(image, row.signature)]
            return builder.method_spec(self.token(row.method), args)
        if table == Table.STAND_ALONE_SIG:
            return builder.stand_alone_sig(self.method(decode_method(image, image.stand_alone_sig(token))))
        if table in (Table.ASSEMBLY, Table.MODULE):
            return token
        raise AssertionError(f"0x{token:08X}")

    def sig(self, sig: Sig) -> Sig:
        match sig:
            case ClassSig(token, is_value):
                return ClassSig(self.token(token), is_value)
            case GenericInst(generic, args):
                return GenericInst(self.sig(generic), tuple(self.sig(arg) for arg in args))  # type: ignore[arg-type]
            case SzArray(element):
                return SzArray(self.sig(element))
            case MdArray(element, rank, sizes, low_bounds):
                return MdArray(self.sig(element), rank, sizes, low_bounds)
            case PtrSig(target):
                return PtrSig(self.sig(target))
            case ByRefSig(target):
                return ByRefSig(self.sig(target))
            case Pinned(inner):
                return Pinned(self.sig(inner))
            case Modified(required, token, inner):
                return Modified(required, self.token(token), self.sig(inner))
            case FnPtrSig(method):
                return FnPtrSig(self.method(method))
        return sig

    def method(self, sig: MethodSig) -> MethodSig:
        params = tuple(self.sig(param) for param in sig.params)
        head = (sig.convention, sig.has_this, sig.explicit_this, sig.generic_count)
        return MethodSig(*head, self.sig(sig.ret), params, sig.sentinel)

    # --- definitions

    def _define(self, type: TypeBuilder, row) -> None:
        """Members and generic parameters, so that tokens can name them."""
        image = self.image
        self._generics(row.token, type)
        for rid in row.fields:
            field = image.field(Table.FIELD << 24 | rid)
            made: FieldBuilder = type.define_field(
                field.name, field.flags, self.sig(decode_field(image, field.signature))
            )
            made.constant = self._constant(field.token)
            made.offset = image.field_offset(field.token)
            rva = image.field_rva(field.token)
            if rva:
                made.data = image.data_at(rva, self._data_size(field))
            self.members[field.token] = made
        for rid in row.methods:
            method = image.method(Table.METHOD_DEF << 24 | rid)
            sig = self.method(decode_method(image, method.signature))
            params = [image.param(Table.PARAM << 24 | at) for at in method.params]
            named = [Param(p.name, p.flags, self._constant(p.token)) for p in params if p.sequence]
            made_method = type.define_method(method.name, method.flags, method.impl_flags, sig, named)
            self.members[method.token] = made_method
            self._generics(method.token, made_method)
            invoke = image.impl_map(method.token)
            if invoke is not None:
                made_method.set_pinvoke(invoke.module, invoke.entry_point, invoke.flags)

    def _generics(self, owner: int, made: TypeBuilder | MethodBuilder) -> None:
        for param in self.image.generic_params(owner):
            self.members[param.token] = made.add_generic_param(param.name, param.flags)

    def _constant(self, token: int) -> Constant | None:
        row = self.image.constant(token)
        from oscil.metadata.signatures import ElementType

        return None if row is None else Constant(ElementType(row.type), row.value)

    def _data_size(self, field) -> int:
        sig = decode_field(self.image, field.signature)
        if isinstance(sig, ClassSig):
            layout = self.image.class_layout(sig.token)
            assert layout is not None
            return layout[1]
        return {2: 1, 4: 1, 5: 1, 6: 2, 7: 2, 3: 2, 8: 4, 9: 4, 12: 4}.get(sig.kind, 8)  # type: ignore[attr-defined]

    def _complete(self, type: TypeBuilder, row) -> None:
        image = self.image
        type.extends = self.token(row.extends) or None
        layout = image.class_layout(row.token)
        if layout is not None:
            type.set_layout(*layout)
        for token, interface in image.interfaces(row.token):
            made = type.add_interface(self.token(interface))
            self.members[token] = Member(self.builder, made)
        for impl in image.method_impls(row.token):
            type.method_impl(self.token(impl.body), self.token(impl.declaration))
        owners = [row.token, *(Table.METHOD_DEF << 24 | rid for rid in row.methods)]
        for owner in owners:
            for param in image.generic_params(owner):
                for constraint in param.constraints:
                    self.members[param.token].add_constraint(self.token(constraint))  # type: ignore[attr-defined]
        for item in image.properties(row.token):
            sig = self.method(decode_property(image, item.signature))
            get, put = self.members.get(item.getter), self.members.get(item.setter)
            made_item = type.define_property(item.name, item.flags, sig, getter=get, setter=put)
            self.members[item.token] = made_item
        for event in image.events(row.token):
            accessors = {"add": self.members[event.add], "remove": self.members[event.remove]}
            self.members[event.token] = type.define_event(event.name, event.flags, self.token(event.type), **accessors)

    def _attributes(self) -> None:
        image = self.image
        targets = [Table.ASSEMBLY << 24 | 1, Table.MODULE << 24 | 1, *self.types, *self.members]
        for target in targets:
            for row in image.custom_attributes(target):
                self.builder.attributes.append((self.token(target), self.token(row.constructor), row.blob))
        for row in image.rows(Table.METHOD_DEF):
            made = self.members[row.token]
            for rid in row.params:
                param = image.param(Table.PARAM << 24 | rid)
                for attribute in image.custom_attributes(param.token):
                    entry = (param.sequence, self.token(attribute.constructor), attribute.blob)
                    made.param_attributes.append(entry)  # type: ignore[attr-defined]

    # --- bodies

    def _body(self, method: MethodBuilder, body: MethodBody) -> None:
        il, image = method.il, self.image
        method.init_locals = body.init_locals
        if body.local_sig_token:
            for sig in decode_locals(image, image.stand_alone_sig(body.local_sig_token)):
                il.local(self.sig(sig))
        code = decode(image, body.code)
        labels = {instruction.offset: il.new_label() for instruction in code}
        events = _region_events(il, body.clauses, self.token)
        for instruction in code:
            for event in events.pop(instruction.offset, ()):
                event()
            il.mark(labels[instruction.offset])
            for prefix in instruction.prefixes:
                self._emit(il, prefix, labels)
            self._emit(il, instruction, labels)
        for event in events.pop(len(body.code), ()):
            event()
        assert not events, "a clause ends between instructions"

    def _emit(self, il: ILBuilder, instruction: ILInstr, labels: dict[int, object]) -> None:
        kind, operand = instruction.opcode.operand, instruction.operand
        if kind in (OperandKind.BRANCH1, OperandKind.BRANCH4):
            operand = labels[operand]  # type: ignore[index, assignment]
        elif kind is OperandKind.SWITCH:
            operand = [labels[at] for at in operand]  # type: ignore[union-attr, assignment]
        elif kind is OperandKind.STRING:
            operand = self.image.user_string(operand)  # type: ignore[arg-type, assignment]
        elif OperandKind.METHOD <= kind <= OperandKind.SIGNATURE:
            operand = self.token(operand)  # type: ignore[arg-type]
        il.emit(instruction.opcode.name, operand)


def _region_events(
    il: ILBuilder, clauses: tuple[Clause, ...], token: Callable[[int], int]
) -> dict[int, list[Callable[[], object]]]:
    """Builder calls by IL offset, in the order in which they are due."""
    regions: dict[tuple[int, int, bool], list[Clause]] = {}
    for at, clause in enumerate(clauses):
        alone = clause.kind in (ClauseKind.FINALLY, ClauseKind.FAULT)
        key = (clause.try_start, clause.try_end, at if alone else -1)
        regions.setdefault(key, []).append(clause)
    ends: dict[int, list[Callable[[], object]]] = {}
    handlers: dict[int, list[Callable[[], object]]] = {}
    starts: dict[int, list[Callable[[], object]]] = {}
    for (start, _, _), group in regions.items():
        starts.setdefault(start, []).insert(0, il.begin_try)
        ends.setdefault(group[-1].handler_end, []).append(il.end_try)
        for clause in group:
            at, begin = clause.handler_start, _beginning(il, clause, token)
            if clause.kind is ClauseKind.FILTER:
                handlers.setdefault(clause.filter_start, []).append(il.begin_filter)
            handlers.setdefault(at, []).append(begin)
    found: dict[int, list[Callable[[], object]]] = {}
    for at in sorted({*ends, *handlers, *starts}):
        found[at] = ends.get(at, []) + handlers.get(at, []) + starts.get(at, [])
    return found


def _beginning(il: ILBuilder, clause: Clause, token: Callable[[int], int]) -> Callable[[], object]:
    if clause.kind is ClauseKind.CATCH:
        return lambda: il.begin_catch(token(clause.type_token))
    return {
        ClauseKind.FILTER: il.begin_filter_handler,
        ClauseKind.FINALLY: il.begin_finally,
        ClauseKind.FAULT: il.begin_fault,
    }[clause.kind]
