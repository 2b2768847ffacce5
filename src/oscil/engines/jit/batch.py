"""Several functions in one LLVM module: its text, what to import and export, and the sites of its calls.

Everything but `Sites` is text and symbols: a compiler process needs no more (docs/contracts/jit.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from oscil.engines.jit.lowering import Lowering
from oscil.engines.jit.shape import Shape, shape_of_method
from oscil.engines.llvm.text import METADATA, quoted
from oscil.errors import OscilError
from oscil.ir.layout import DispatchEntry, size_of
from oscil.ir.model import Block, Function, Instr, MethodSym, Sym

if TYPE_CHECKING:
    from oscil.engines.jit.templates import NativeInfo, Templates
    from oscil.engines.llvm.target import Target
    from oscil.ir.model import Region

FIRST_SITE = 16  # lines below are never a site
_LIMIT_SCOPE = 1_000_000  # metadata number
LIMIT = "vm.native.compiled.compiled_limit"
# Its debug information says that it is no site.
_LIMIT_TEXT = f"""define internal preserve_mostcc i32 @limit(ptr %thread, ptr %frame) #4 !dbg !{{scope}} {{{{
  %fault = notail call i32 @"{LIMIT}"(ptr %thread, ptr %frame), !dbg !{{scope}}0
  ret i32 %fault, !dbg !{{scope}}0
}}}}
"""


class UnsupportedMethodError(OscilError):
    """The compiler cannot do this method (yet): it stays in the interpreter. The text says why; `number`: which of the
    batch.
    """

    number = -1


class CompiledSite(NamedTuple):
    """One call: number of the function in the batch, where it comes from, the region around it."""

    owner: int
    il: int
    chain: tuple[tuple[Any, int], ...]
    region: Region | None


class Unit(NamedTuple):
    """A function to compile. `slots`: of its variables in the interpreter; `osr`: the block at which to take a frame
    over; `certain`: instructions that cannot fail; `quiet`: blocks whose way back does not poll.
    """

    function: Function
    shape: Shape
    slots: Sequence[int]
    osr: Block | None = None
    certain: frozenset[Instr] = frozenset()
    quiet: frozenset[Block] = frozenset()


class Batch:
    """A module under construction.

    is_done(type): its initializer has run; native_of(method): a native that may be called directly; suspends: awaits
    that completed suspend (stress)
    """

    def __init__(
        self,
        templates: Templates,
        target: Target,
        is_done: Callable[[Any], bool],
        native_of: Callable[[Any], NativeInfo | None],
        suspends: bool = False,
    ) -> None:
        self.suspends = suspends
        self.templates, self.target, self.is_done, self.native_of = templates, target, is_done, native_of
        self.units: list[Unit] = []
        self.by_method: dict[Any, int] = {}
        self.symbols: dict[Sym, str] = {}  # data to import
        self.points: dict[tuple[int, int], str] = {}  # (function, state): its AwaitPoint
        self.natives: dict[str, None] = {}  # functions of the runtime to import
        self.declares: dict[str, None] = {}
        self.sites: list[CompiledSite] = []
        self.parts: list[str] = []
        self.metadata: list[str] = []
        self.called: dict[Shape, None] = {}  # shapes of calls through cells
        self.count = 0
        self.asks_limit = False

    def add(self, unit: Unit) -> int:
        """Take a function in; its number."""
        self.units.append(unit)
        method = unit.function.method
        if unit.osr is None and method is not None:
            self.by_method[method] = len(self.units) - 1
        return len(self.units) - 1

    def symbol_of(self, number: int) -> str:
        """LLVM name of a function's definition."""
        return f"m{number}"

    def lower(self) -> str:
        """The module's text."""
        bodies = []
        for number, unit in enumerate(self.units):
            try:
                bodies.append(Lowering(self, number, unit).render())
            except UnsupportedMethodError as error:
                error.number = number
                raise
        extra = [_LIMIT_TEXT.format(scope=_LIMIT_SCOPE)] if self.asks_limit else []
        declares = list(self.declares)
        for symbol in self.natives:
            result, params = self.templates.declarations[symbol]
            declares.append(f"declare {result} {quoted(symbol)}({params})")
        data = [f"{name} = external global %opaque" for name in [*self.symbols.values(), *self.points.values()]]
        head = f'target triple = "{self.target.triple}"\n%opaque = type opaque\n'
        return head + "\n".join((*declares, *data, *bodies, *self.parts, *extra, _ATTRIBUTES, _metadata(self)))

    # --- what lowering asks -------------------------------------------------------------------------------------------

    def unique(self) -> str:
        """A fresh tag."""
        self.count += 1
        return f"t{self.count}"

    def no_entry(self) -> str:
        """A DispatchEntry for no method table."""
        line = f"@no_entry = internal constant [{size_of(DispatchEntry)} x i8] zeroinitializer, align 8"
        self.declares[line] = None
        return "@no_entry"

    def limit(self) -> str:
        """The slow path of prologues: it keeps all registers, so that it costs a prologue nothing."""
        self.asks_limit = True
        self.natives[LIMIT] = None
        return "@limit"

    def data(self, sym: Sym) -> str:
        """The external global that a symbol is."""
        found = self.symbols.get(sym)
        if found is None:
            found = self.symbols[sym] = f"@s{len(self.symbols)}"
        return found

    def point(self, number: int, state: int) -> str:
        """The external global that a suspension point's record is."""
        return self.points.setdefault((number, state), f"@p{number}.{state}")

    def native(self, symbol: str) -> str:
        """A function of the runtime, by symbol."""
        self.natives[symbol] = None
        return quoted(symbol)

    def site(self, owner: int, il: int, chain: tuple[tuple[Any, int], ...], region: Region | None) -> str:
        """The debug location of a new site, as text to append to a call."""
        self.sites.append(CompiledSite(owner, il, chain, region))
        line = len(self.sites) - 1 + FIRST_SITE
        return f", !dbg !{100 + 2 * len(self.units) + len(self.sites)}" if line else ""

    def callee(self, method: Any) -> int | None:
        """Number of a method of this batch."""
        return self.by_method.get(method)

    def cell(self, method: Any) -> str:
        """The method's cell."""
        return self.data(MethodSym(method))


def _metadata(batch: Batch) -> str:
    lines = [
        METADATA,
        "!llvm.module.flags = !{!8, !3}",
        "!llvm.dbg.cu = !{!4}",
        '!8 = !{i32 2, !"Debug Info Version", i32 3}',
        '!3 = !{i32 2, !"Dwarf Version", i32 4}',
        '!4 = distinct !DICompileUnit(language: DW_LANG_C, file: !5, producer: "oscil", isOptimized: true, '
        "runtimeVersion: 0, emissionKind: DebugDirectivesOnly)",
        '!5 = !DIFile(filename: "sites", directory: "")',
        "!6 = !DISubroutineType(types: !7)",
        "!7 = !{}",
    ]
    scopes = [100 + number for number in range(len(batch.units))]
    if batch.asks_limit:
        scopes.append(_LIMIT_SCOPE)
        lines.append(f"!{_LIMIT_SCOPE}0 = !DILocation(line: 1, scope: !{_LIMIT_SCOPE})")
    for scope in scopes:
        lines.append(
            f'!{scope} = distinct !DISubprogram(name: "m{scope}", scope: !5, file: !5, line: 1, type: !6, unit: !4, '
            "spFlags: DISPFlagDefinition | DISPFlagOptimized)"
        )
    first = 100 + 2 * len(batch.units) + 1
    for index, site in enumerate(batch.sites):
        lines.append(f"!{first + index} = !DILocation(line: {index + FIRST_SITE}, scope: !{100 + site.owner})")
    return "\n".join(lines) + "\n"


_ATTRIBUTES = """
attributes #0 = { nounwind noinline "frame-pointer"="all" "disable-tail-calls"="true" }
attributes #2 = { cold nomerge }
attributes #3 = { nomerge }
attributes #4 = { nounwind noinline "frame-pointer"="all" }
"""

__all__ = ["FIRST_SITE", "Batch", "CompiledSite", "Unit", "UnsupportedMethodError", "shape_of_method"]
