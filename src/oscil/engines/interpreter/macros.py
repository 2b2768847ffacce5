"""What instruction selection makes of IR: machine instructions whose operands are still variables, block by block."""

from __future__ import annotations

from typing import Any

from oscil.ir.model import Block, Sym, Var

Field = Var | int | Block


class Macro:
    """One instruction to be: handler `name`, its u16 fields (a variable stands for its slot, a block for its
    displacement), its words.

    `defs` are written, `uses` read; `early`: a variable written before all of `uses` are read (an inner step of a
    fused handler).
    """

    __slots__ = ("chain", "defs", "early", "fields", "il", "name", "uses", "words")

    def __init__(self, name: str, fields: list[Field], words: list[Any], il: int, chain: tuple[Any, ...] = ()) -> None:
        self.name, self.fields, self.words, self.il, self.chain = name, fields, words, il, chain
        self.defs: tuple[Var, ...] = ()
        self.early: tuple[Var, ...] = ()
        self.uses: list[Var] = [field for field in fields if field.__class__ is Var]

    def __repr__(self) -> str:
        return f"{self.name} {self.fields} {self.words}"


class Call(Macro):
    """A call: arguments go to the outgoing area in order, the result comes back at its beginning.

    name      handler of the call; `extra` fields after the frame's slot, `words` before the landing
    args      operands in order, `offsets` their slots from the new frame's first, `size` slots of all arguments
    landing   what runs when the callee suspends: "" (it cannot), plain, await, tail, resume
    point     the suspension point of the async plan, for an await; `kept`: variables that suspending reads
    """

    __slots__ = (
        "args",
        "base",
        "direct",
        "dst",
        "extra",
        "kept",
        "landing",
        "offsets",
        "point",
        "result_size",
        "size",
        "start",
    )

    def __init__(
        self, name: str, args: tuple[Any, ...], dst: Var | None, words: list[Any], il: int, chain: tuple[Any, ...]
    ) -> None:
        super().__init__(name, [], words, il, chain)
        self.args, self.dst = args, dst
        self.extra: list[Field] = []
        self.landing = ""
        self.kept: list[Var] = []
        self.offsets, self.size = argument_slots(args)
        self.result_size = slots_of(dst) if dst is not None else 1
        self.uses = [arg for arg in args if arg.__class__ is Var]
        self.defs = (dst,) if dst is not None else ()
        self.point: Any = None
        self.base = -1
        self.direct: set[int] = set()  # indexes of variables that live in their argument's slot
        self.start = -1


class CallBase(int):
    """A field that becomes the slot of a call's frame."""

    call: Call

    @classmethod
    def of(cls, call: Call) -> CallBase:
        """The field for `call`."""
        field = cls(-1)
        field.call = call
        return field


def slots_of(var: Var) -> int:
    """How many 8-byte slots a variable takes."""
    if var.layout is None:
        return 1
    size: int = (var.layout.size + 7) >> 3
    return size or 1


def argument_slots(args: tuple[Any, ...]) -> tuple[tuple[int, ...], int]:
    """Slot of each argument from the new frame's first, and how many there are."""
    offsets = []
    at = 0
    for arg in args:
        offsets.append(at)
        at += slots_of(arg) if arg.__class__ is Var else 1
    return tuple(offsets), at


class Selected:
    """A selected body: macros of each block in order; `afters`: where the `end_finally` of a variable may go;
    `contexts`: where an async body keeps the contexts it was entered with."""

    __slots__ = ("afters", "blocks", "calls", "contexts", "macros")

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.macros: list[list[Macro]] = []
        self.calls: list[Call] = []
        self.afters: dict[Var, list[Block]] = {}
        self.contexts: tuple[Var, ...] = ()


__all__ = ["Call", "Field", "Macro", "Selected", "Sym", "argument_slots", "slots_of"]
