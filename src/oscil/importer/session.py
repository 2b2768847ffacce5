"""What imports of one universe share (`Session`), and the function being built (`Builder`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError, MissingMemberError
from oscil.importer.code import Code
from oscil.importer.typeinfo import TypeInfo, make_info
from oscil.ir.model import Block, Const, Function, Instr, Kind, Var
from oscil.metadata.signatures import Pinned, decode_locals

if TYPE_CHECKING:
    from collections.abc import Callable

    from oscil.ir.model import Region
    from oscil.metadata.signatures import Sig
    from oscil.types.members import Field, Method
    from oscil.types.model import Type
    from oscil.types.universe import Universe


class Session:
    """Caches over one universe.

    `is_initialised` may be set by the runtime: whether a type's class constructor has already run, so that no
    `class_init` is needed.
    `inline_limit`: largest IL size of a callee that is inlined without being asked for; 0 turns inlining off.
    """

    def __init__(self, universe: Universe) -> None:
        self.universe = universe
        self.fields: dict[tuple[Type, str], Field] = {}
        self.infos: dict[Type, TypeInfo] = {}
        self.codes: dict[tuple[int, int], Code] = {}
        self.intrinsics: dict[Method, object] = {}
        self.local_sigs: dict[tuple[int, int], list[Sig]] = {}
        self.is_initialised: Callable[[Type], bool] = never_initialised
        self.inline_limit = 32
        self.native_int = TypeInfo(None, Kind.I8, "i8", 8)
        self.int32 = TypeInfo(None, Kind.I4, "i4", 4)
        self.object = TypeInfo(None, Kind.REF, "ref", 8)
        self.byref = TypeInfo(None, Kind.BYREF, "byref", 8)

        self.widths = {
            suffix: TypeInfo(None, kind, mem, size, small)
            for suffix, kind, mem, size, small in (
                ("i1", Kind.I4, "i1", 1, "i1"),
                ("u1", Kind.I4, "u1", 1, "u1"),
                ("i2", Kind.I4, "i2", 2, "i2"),
                ("u2", Kind.I4, "u2", 2, "u2"),
                ("i4", Kind.I4, "i4", 4, None),
                ("u4", Kind.I4, "i4", 4, None),
                ("i8", Kind.I8, "i8", 8, None),
                ("i", Kind.I8, "i8", 8, None),
                ("r4", Kind.F4, "f4", 4, None),
                ("r8", Kind.F8, "f8", 8, None),
            )
        }

    def known_static(self, field: Field) -> Const | None:
        """The value of a static field that never changes, where the engine knows it: IntPtr.Zero and its like are
        left to the library.
        """
        return None

    def info(self, type_: Type) -> TypeInfo:
        """Kind, width and size of a closed type."""
        found = self.infos.get(type_)
        if found is None:
            found = self.infos[type_] = make_info(type_)
        return found

    def field(self, type_: Type, name: str) -> Field:
        """An own instance field of a core type, by name."""
        key = (type_, name)
        found = self.fields.get(key)
        if found is None:
            found = next((field for field in type_.fields if field.name == name and not field.is_static), None)
            if found is None:
                raise MissingMemberError(f"{type_.full_name}::{name}")
            self.fields[key] = found
        return found

    def invoke_params(self, delegate: Type) -> tuple[Type, ...]:
        """Parameters of a delegate type's Invoke."""
        invoke = delegate.find_methods("Invoke")
        if not invoke:
            raise MissingMemberError(f"{delegate.full_name}::Invoke")
        return invoke[0].params

    def find_static(self, type_: Type, name: str, count: int, generic: int = 0) -> Method | None:
        """A static method of a core type by name and number of parameters."""
        for method in type_.find_methods(name):
            if method.is_static and len(method.sig.params) == count and method.sig.generic_count == generic:
                return method
        return None

    def static_method(self, type_: Type, name: str, count: int, generic: int = 0) -> Method:
        """As `find_static`; a missing one is an error."""
        found = self.find_static(type_, name, count, generic)
        if found is None:
            raise MissingMemberError(f"{type_.full_name}::{name}")
        return found

    def code(self, method: Method) -> Code:
        """The decoded IL of a method that has some."""
        image = method.image
        key = (id(image), method.token)
        found = self.codes.get(key)
        if found is None:
            body = method.body
            if body is None:
                raise BadImageError(f"{method.full_name} has no body", file=image.path, token=method.token)
            found = self.codes[key] = Code(image, method.token, body)
        return found

    def local_types(self, method: Method) -> list[tuple[Type, bool]]:
        """Types of the locals on this instantiation, each with whether it is pinned."""
        body = method.body
        if body is None or not body.local_sig_token:
            return []
        image, token = method.image, body.local_sig_token
        key = (id(image), token)
        sigs = self.local_sigs.get(key)
        if sigs is None:
            sigs = self.local_sigs[key] = list(decode_locals(image, image.stand_alone_sig(token)))
        resolve, ctx = self.universe.resolve_sig, method.ctx
        return [(resolve(image, sig, ctx), isinstance(sig, Pinned)) for sig in sigs]


def never_initialised(type_: Type) -> bool:
    """The default of `Session.is_initialised`."""
    return False


def session_of(universe: Universe) -> Session:
    """The session of a universe."""
    found = universe.import_session
    if not isinstance(found, Session):
        found = universe.import_session = Session(universe)
    return found


class Builder:
    """A function under construction. `instrs` is the current block's list; instructions below `floor` in it may
    not be changed.
    """

    __slots__ = (
        "budget",
        "facts",
        "floor",
        "function",
        "hints",
        "inits",
        "instrs",
        "keyed",
        "serial",
        "session",
        "tail_next",
    )

    def __init__(self, session: Session, function: Function) -> None:
        self.session, self.function = session, function
        self.instrs: list[Instr] = []
        self.floor = 0
        self.keyed: list[tuple[tuple[int, ...], int, Block]] = []
        self.serial = 0
        # What earlier attempts learned about joins: flow.MergeHint -> kind.
        self.hints: dict[object, Kind] = {}
        self.budget = 600
        # AsyncHelpers.TailAwait was called: the next async call is a tail await.
        self.tail_next = False
        # Types whose initializer surely ran before the current point of the current block.
        self.inits: set[Type] = set()
        # What is known here of reference variables: (facts as in entry.py, type).
        self.facts: dict[Var, tuple[int, Type | None]] = {}

    def new_block(self, key: tuple[int, ...], region: Region | None) -> Block:
        """A block that will stand where `key` sorts."""
        block = Block("", region)
        self.keyed.append((key, self.serial, block))
        self.serial += 1
        return block

    def start(self, block: Block) -> None:
        """Emit into `block` from now on."""
        self.instrs = block.instrs
        self.floor = 0
        self.inits = set()
        self.facts = {}

    def finish(self) -> None:
        """Put the blocks in order."""
        self.keyed.sort(key=lambda item: item[:2])
        blocks = self.function.blocks
        for _, _, block in self.keyed:
            block.label = f"b{len(blocks)}"
            blocks.append(block)


__all__ = ["Builder", "Session", "never_initialised", "session_of"]
