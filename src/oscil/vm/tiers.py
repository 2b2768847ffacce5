"""When methods are compiled: at their first call (`jit`), or when they have counted to their end (`tiered`)."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from oscil.ir.layout import MethodCell, offset_of
from oscil.ir.model import MethodSym
from oscil.types.members import Method
from oscil.vm.background import Background
from oscil.vm.memory import read_u64, write_u64

if TYPE_CHECKING:
    from oscil.engines.interpreter.encoded import EncodedMethod
    from oscil.settings import Settings
    from oscil.vm.compiled import CompiledCode
    from oscil.vm.runtime import Runtime

CALLS_AND_ROUNDS = 100_000  # before a method is compiled: some milliseconds; compiling takes tens
ROUNDS_UNDER_STRESS = 3  # stress mode osr: only loops are compiled, almost at once
BATCH = 12  # methods that are compiled together at a first call
_COMPILED = offset_of(MethodCell, "compiled")
_COUNTER = offset_of(MethodCell, "counter")
_ENTRY = offset_of(MethodCell, "entry")
_CODE_START = offset_of(MethodCell, "code_start")
_WORD = 16  # of a `count_loop`


def first_count(settings: Settings) -> int:
    """Calls and back edges that a new cell counts."""
    modes = settings["stress"].split(",")
    return 1 if "tier" in modes else ROUNDS_UNDER_STRESS if "osr" in modes else CALLS_AND_ROUNDS


def engine_of(runtime: Runtime) -> str:
    """What runs the guest's code: the setting, but with a seed, a recording or fuel the interpreter: how many polls a
    thread has made must not depend on what is compiled when.
    """
    settings = runtime.settings
    if runtime.events is not None or settings["seed"] is not None or settings["fuel"] is not None:
        return "interpreter"
    return str(settings["engine"])


class Tiers:
    """The policy of one Runtime. The compiler is loaded when it is first needed."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._code: CompiledCode | None = None
        self._first = engine_of(runtime) == "jit"
        self._collecting = False
        self._again = first_count(runtime.settings)
        modes = runtime.settings["stress"].split(",")
        self._only_loops = "osr" in modes
        waits = self._first or self._only_loops or "tier" in modes
        self._background = None if waits else Background(runtime.stop)
        self._asked: set[tuple[int, int]] = set()  # promotions, by cell and instruction

    @property
    def code(self) -> CompiledCode:
        """Compiled code."""
        if self._code is None:
            from oscil.vm.compiled import CompiledCode

            self._code = CompiledCode(self._runtime)
        return self._code

    @property
    def is_used(self) -> bool:
        """Whether anything was compiled."""
        return self._code is not None

    def report(self) -> str:
        """Figures for `--stats`, and every method that could not be compiled with the reason."""
        lines = [f"methods prepared: {self._runtime.preparation.prepared}"]
        code = self._code
        if code is not None:
            lines.append(f"methods compiled: {code.methods}, loops entered: {code.loops}")
            lines.append(f"modules: {code.modules}, compiled now with stubs: {code.translated}, {code.seconds:.2f} s")
            lines += [f"not compiled: {name}: {why}" for name, why in code.refused.items()]
        return "".join([line + "\n" for line in lines])

    def resolve(self, cell: int) -> None:
        """Give a cell a native entry that works."""
        runtime = self._runtime
        with runtime.lock:
            unresolved = runtime.code.shared.exports["compiled_unresolved"]
            if self._first and read_u64(cell + _ENTRY) == runtime.prepare_entry:
                with contextlib.suppress(Exception):  # the interpreter prepares it again and raises it where it belongs
                    runtime.preparation.prepare(cell)
            if read_u64(cell + _COMPILED) == unresolved:
                self.code.resolve(cell)

    def compile_first(self, cell: int) -> None:
        """A method was prepared for its first call: compile it, with methods that it calls."""
        if self._collecting:
            return
        from oscil.vm.compiled import Candidate

        encoded = self._runtime.preparation.encoded_at(cell)
        if encoded is None or encoded.function is None:
            return
        found = [Candidate(cell, encoded)]
        self._collecting = True
        try:
            for item in found:
                for callee in self._callees(item.encoded):
                    if len(found) < BATCH and all(callee != other.cell for other in found):
                        form = self._prepared(callee)
                        if form is not None and form.function is not None:
                            found.append(Candidate(callee, form))
        finally:
            self._collecting = False
        self.code.compile(found)

    def _callees(self, encoded: EncodedMethod) -> list[int]:
        """Cells of methods that are called directly and have not been prepared."""
        cells = []
        function, runtime = encoded.function, self._runtime
        assert function is not None
        for block in function.blocks:
            for instr in block.instrs:
                if instr.op == "call" and isinstance(instr.args[0], MethodSym):
                    method = instr.args[0].target
                    if isinstance(method, Method) and not method.is_internal_call and not method.is_abstract:
                        cell = runtime.cells.address(method)
                        if read_u64(cell + _ENTRY) == runtime.prepare_entry:
                            cells.append(cell)
        return cells

    def _prepared(self, cell: int) -> EncodedMethod | None:
        runtime = self._runtime
        try:
            runtime.preparation.prepare(cell)
        except Exception:  # it shows when the method is called
            return None
        return runtime.preparation.encoded_at(cell)

    def promote(self, cell: int, ip: int) -> None:
        """A method has counted to its end, at an instruction of its code: the rounds of a loop, or calls."""
        if self._background is None:
            self._promote(cell, ip)
        elif (cell, ip) not in self._asked:
            self._asked.add((cell, ip))
            write_u64(cell + _COUNTER, self._again)
            self._background.add(lambda: self._promote(cell, ip))

    def _promote(self, cell: int, ip: int) -> None:
        """Compile a method, and in a loop an OSR body for it. The lock is free while LLVM works."""
        from oscil.vm.compiled import Candidate

        runtime, code = self._runtime, self.code
        with runtime.lock:
            encoded = runtime.preparation.encoded_at(cell)
            start = read_u64(cell + _CODE_START)
            if encoded is None or encoded.function is None:
                return
            item, modules = Candidate(cell, encoded), []
            block = encoded.loops.get(ip - start)
            if block is not None and not read_u64(ip + _WORD):
                modules.append(code.lower_loop(item, block))
            if start <= read_u64(cell + _ENTRY) < start + encoded.size and not self._only_loops:
                modules.append(code.lower_methods([item]))
        for module in filter(None, modules):
            code.translate(module, self._background is not None)
            with runtime.lock:
                address = code.install(module)[0]
                if module.units[0].osr is not None:
                    write_u64(ip + _WORD, address)
                    if self._background is None:
                        write_u64(cell + _COUNTER, self._again)  # other loops of it may be hot too

    def close(self) -> None:
        """Nothing is compiled any more."""
        if self._background is not None:
            self._background.finish()
