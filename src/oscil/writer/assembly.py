"""The assembly under construction: references (deduplicated) and definitions; see docs/contracts/writer.md."""

from __future__ import annotations

import os
import uuid
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path

from oscil.errors import InternalError, UsageError
from oscil.metadata.signatures import ClassSig, MethodSig, Sig
from oscil.metadata.tables import USER_STRING, Table
from oscil.writer import sigs
from oscil.writer.attributes import Arg, NamedArg, attribute_bytes
from oscil.writer.heaps import UserStringHeap
from oscil.writer.members import GenericParamBuilder, TypeBuilder
from oscil.writer.pdb import Document
from oscil.writer.tablestream import Row, coded_index
from oscil.writer.tokens import TokenLike, TypeLike, token_of

Version = tuple[int, int, int, int]


class AssemblyBuilder:
    """One assembly. Tokens of references and types are final when given out, those of members provisional."""

    token = Table.ASSEMBLY << 24 | 1
    module_token = Table.MODULE << 24 | 1

    def __init__(self, name: str, version: Version = (0, 0, 0, 0), culture: str = "", *, module_name: str = "") -> None:
        self.name, self.version, self.culture = name, version, culture
        self.module_name = module_name or f"{name}.dll"
        self.entry_point: TokenLike | None = None
        self.pdb: bytes | None = None
        self.types: list[TypeBuilder] = []
        self.documents: list[Document] = []
        self.resources: list[tuple[str, bytes, bool]] = []
        self.attributes: list[tuple[int, int, bytes]] = []  # (target, constructor, value)
        self.user_strings = UserStringHeap()
        self.signatures: dict[int, MethodSig | Sig] = {}  # of every token that has one
        self.effects: dict[tuple[int, int], tuple[int, int]] = {}  # stack effect of (opcode, token)
        self.references: dict[int, list[Row]] = {}  # rows whose tokens are final
        self._known: dict[Hashable, int] = {}  # (table, row) -> token
        self._type_specs: dict[Sig, int] = {}
        self.spec_sigs: dict[int, Sig] = {}  # TypeSpec token -> its signature
        self.spec_args: dict[int, tuple[Sig, ...]] = {}  # MethodSpec token -> its type arguments
        self._counts: dict[int, int] = {}  # provisional rows given out
        self._final: dict[int, int] = {}
        self.module_type = self.define_type("", "<Module>", 0)

    # --- references

    def reference(
        self,
        name: str,
        version: Version = (0, 0, 0, 0),
        public_key_token: bytes = b"",
        culture: str = "",
        flags: int = 0,
    ) -> int:
        """An AssemblyRef token."""
        return self._row(Table.ASSEMBLY_REF, *version, flags, public_key_token, name, culture, b"")

    def module_ref(self, name: str) -> int:
        """A ModuleRef token: the library of platform invokes."""
        return self._row(Table.MODULE_REF, name)

    def type_ref(self, scope: TokenLike, namespace: str, name: str) -> int:
        """A TypeRef token; `scope` is an AssemblyRef or, for a nested type, the enclosing TypeRef."""
        scope = token_of(scope)
        coded_index("ResolutionScope", scope)
        return self._row(Table.TYPE_REF, scope, name, namespace)

    def type_token(self, type: TypeLike) -> int:
        """The token of a type: a class's own, a TypeSpec for any other signature."""
        if isinstance(type, ClassSig):
            return type.token
        if not isinstance(type, Sig):
            return self._checked("TypeDefOrRef", token_of(type))
        found = self._type_specs.get(type)
        if found is None:
            found = self._type_specs[type] = self._row(Table.TYPE_SPEC, sigs.type_bytes(type))
            self.spec_sigs[found] = type
        return found

    def member_ref(self, parent: TypeLike, name: str, sig: MethodSig | Sig) -> int:
        """A MemberRef token: a method when `sig` is a MethodSig, else a field."""
        parent = self.type_token(parent) if isinstance(parent, Sig) else token_of(parent)
        self._checked("MemberRefParent", parent)
        found = self._row(Table.MEMBER_REF, parent, name, sigs.member_bytes(sig))
        self.signatures.setdefault(found, sig)
        return found

    def method_spec(self, method: TokenLike, args: Sequence[Sig]) -> int:
        """A MethodSpec token: a generic method with its type arguments."""
        method = token_of(method)
        sig = self.signature_of(method)
        if not isinstance(sig, MethodSig) or sig.generic_count != len(args):
            raise InternalError(f"{len(args)} type arguments for the method 0x{method:08X} of signature {sig!r}")
        found = self._row(Table.METHOD_SPEC, self._checked("MethodDefOrRef", method), sigs.method_spec_bytes(args))
        self.signatures.setdefault(found, sig)
        self.spec_args.setdefault(found, tuple(args))
        return found

    def stand_alone_sig(self, sig: MethodSig) -> int:
        """A StandAloneSig token, for calli."""
        found = self._row(Table.STAND_ALONE_SIG, sigs.method_bytes(sig))
        self.signatures.setdefault(found, sig)
        return found

    def locals_sig(self, types: Sequence[Sig]) -> int:
        """The StandAloneSig token of local variables, 0 for none."""
        return self._row(Table.STAND_ALONE_SIG, sigs.locals_bytes(types)) if types else 0

    def user_string(self, text: str) -> int:
        """The token of a string literal."""
        return USER_STRING << 24 | self.user_strings.add(text)

    def signature_of(self, token: TokenLike) -> MethodSig | Sig:
        """The signature behind a method, field, MemberRef, MethodSpec or StandAloneSig token."""
        found = self.signatures.get(token_of(token))
        if found is None:
            raise InternalError(f"0x{token_of(token):08X} is no member made by this builder")
        return found

    def forward_type(self, assembly_ref: int, namespace: str, name: str) -> int:
        """An ExportedType token: the type lives in another assembly (a forwarder, II.22.14)."""
        return self._row(Table.EXPORTED_TYPE, 0x00200000, 0, name, namespace, assembly_ref)

    # --- definitions

    def define_type(
        self,
        namespace: str,
        name: str,
        flags: int,
        extends: TypeLike | None = None,
        *,
        enclosing: TypeBuilder | None = None,
    ) -> TypeBuilder:
        """A type; an enclosing type is always defined before (II.22.37)."""
        token = Table.TYPE_DEF << 24 | len(self.types) + 1
        made = TypeBuilder(self, token, namespace, name, flags, enclosing)
        made.extends = extends
        self.types.append(made)
        return made

    def add_resource(self, name: str, data: bytes, *, public: bool = True) -> None:
        """A manifest resource held in the image."""
        self.resources.append((name, data, public))

    def add_attribute(
        self,
        ctor: TokenLike,
        fixed: Sequence[Arg | bool | int | str] = (),
        named: Sequence[NamedArg] = (),
        *,
        target: TokenLike | None = None,
    ) -> None:
        """Attach a custom attribute, to the assembly unless `target` says otherwise."""
        owner = self.token if target is None else token_of(target)
        self._checked("HasCustomAttribute", owner)
        self.attributes.append((owner, *self.attribute_value(ctor, fixed, named)))

    def attribute_value(
        self, ctor: TokenLike, fixed: Sequence[Arg | bool | int | str], named: Sequence[NamedArg]
    ) -> tuple[int, bytes]:
        """(constructor token, Value blob) of a custom attribute."""
        return self._checked("CustomAttributeType", token_of(ctor)), attribute_bytes(fixed, named)

    def document(
        self, path: str, *, source: bytes | None = None, embed: bool = False, language: uuid.UUID | None = None
    ) -> Document:
        """A source file for sequence points; `source` gives the checksum and, with `embed`, stands in the PDB."""
        made = Document(len(self.documents) + 1, path, source, embed, language)
        self.documents.append(made)
        return made

    # --- writing

    def write(self, *, pdb: bool = True, pdb_name: str = "") -> bytes:
        """The image. `self.pdb` is then the side PDB, or None when there are no documents or none was asked for.

        `pdb_name` is the file name of the PDB that the image names; default: the module's name with suffix .pdb.
        """
        from oscil.writer.layout import ImageWriter

        writer = ImageWriter(self)
        image, self.pdb = writer.write(pdb, pdb_name)
        self._final = writer.final
        return image

    def save(self, path: str | os.PathLike[str], *, pdb: bool = True) -> None:
        """Write the image to `path` and the PDB, if there is one, beside it."""
        target = Path(path)
        image = self.write(pdb=pdb, pdb_name=target.with_suffix(".pdb").name)
        try:
            target.write_bytes(image)
            if self.pdb is not None:
                target.with_suffix(".pdb").write_bytes(self.pdb)
        except OSError as fault:
            raise UsageError(f"{target}: cannot be written: {fault.strerror or fault}") from None

    def final_token(self, token: TokenLike) -> int:
        """The token in the image, after `write`."""
        token = token_of(token)
        return self._final.get(token, token)

    # --- for the other builders

    def provisional(self, table: Table) -> int:
        """A new provisional token."""
        rid = self._counts[table] = self._counts.get(table, 0) + 1
        return table << 24 | rid

    def new_generic_param(
        self, owner: int, siblings: list[GenericParamBuilder], name: str, flags: int, constraints: Iterable[TypeLike]
    ) -> GenericParamBuilder:
        """The next generic parameter of a type or method."""
        token = self.provisional(Table.GENERIC_PARAM)
        made = GenericParamBuilder(self, token, owner, len(siblings), name, flags)
        siblings.append(made)
        for constraint in constraints:
            made.add_constraint(constraint)
        return made

    def _row(self, table: Table, *values: int | str | bytes) -> int:
        key = (table, values)
        found = self._known.get(key)
        if found is None:
            rows = self.references.setdefault(table, [])
            rows.append(values)
            found = self._known[key] = table << 24 | len(rows)
        return found

    @staticmethod
    def _checked(kind: str, token: int) -> int:
        coded_index(kind, token)
        return token
