"""Compiled code of one Runtime: batches are lowered, compiled, linked; cells and site tables follow
(docs/contracts/jit.md).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

from oscil.engines.interpreter.encoded import EncodedMethod
from oscil.engines.jit.batch import Batch, Unit, UnsupportedMethodError
from oscil.engines.jit.inline import FunctionOf
from oscil.engines.jit.optimise import optimised_unit
from oscil.engines.jit.shape import Shape, shape_of_method, word_of_type
from oscil.engines.jit.templates import NativeInfo, load_templates
from oscil.engines.llvm.target import target_of
from oscil.engines.native.machine import binding
from oscil.errors import InternalError
from oscil.ir.layout import CLASS_DONE, MethodCell, offset_of
from oscil.ir.model import Function
from oscil.types.members import Method
from oscil.vm.compiled_images import CompiledImages
from oscil.vm.compiled_objects import Objects
from oscil.vm.compiled_stubs import Stubs
from oscil.vm.memory import read_u64, write_u64
from oscil.vm.method_tables import class_state
from oscil.vm.natives.binding import binding_name
from oscil.vm.perf_map import add_to_map
from oscil.vm.stubs import FailureStub, MulticastStub, NativeCallStub, UnboxingStub

if TYPE_CHECKING:
    from oscil.ir.model import Block
    from oscil.vm.runtime import Runtime

_COMPILED = offset_of(MethodCell, "compiled")
_ENTRY = offset_of(MethodCell, "entry")
_RESUME = offset_of(MethodCell, "resume_entry")


class Candidate(NamedTuple):
    """A method that could be compiled: its cell, and its interpreter form."""

    cell: int
    encoded: EncodedMethod


class Module:
    """Functions on their way: lowered to text, translated to an object, installed."""

    __slots__ = ("batch", "image", "items", "text", "units")

    def __init__(self, batch: Batch, text: str, units: list[Unit], items: list[Candidate]) -> None:
        self.batch, self.text, self.units, self.items = batch, text, units, items
        self.image = b""


class CompiledCode:
    """The compiler's side of one Runtime. `lower` and `install` want its lock; `translate`, which takes longest, does
    not.
    """

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        exports = runtime.code.shared.exports
        self._target = target_of(binding().get_default_triple())
        self._objects = Objects(runtime.settings)
        self._stubs = Stubs(self._objects, self._target.triple, exports)
        self.images = CompiledImages(runtime)
        key, sources = runtime.code.sources_key(runtime.settings)
        self._templates = load_templates(key, sources, self._target, runtime.settings["cache"])
        self._suspends = "suspend" in runtime.settings["stress"].split(",")
        self.modules = 0
        self.refused: dict[str, str] = {}  # methods that stay in the interpreter, and why
        self.methods = 0
        self.loops = 0
        self.seconds = 0.0

    @property
    def translated(self) -> int:
        """Objects that LLVM made in this run."""
        return self._objects.compiled

    # --- what can be compiled -----------------------------------------------------------------------------------------

    @staticmethod
    def _is_done(type_: Any) -> bool:
        table = type_.native
        return isinstance(table, int) and class_state(table) == CLASS_DONE

    def _native_of(self, method: Any) -> NativeInfo | None:
        if not isinstance(method, Method) or not method.is_internal_call:
            return None
        name = binding_name(method)
        return None if name in self._runtime.extra_natives else self._templates.natives.get(name)

    def shape_of(self, cell: int) -> Shape | None:
        """Shape of a cell's native entry; None for what is never called."""
        target: Any = self._runtime.cells.target_at(cell)
        if isinstance(target, Method):
            return shape_of_method(target)
        if isinstance(target, FailureStub):
            return Shape(False, (), "n")
        if isinstance(target, NativeCallStub):
            signature = target.type
            return Shape(False, (*map(word_of_type, signature.params), "l"), word_of_type(signature.ret))
        method = target.method if isinstance(target, UnboxingStub) else None
        if isinstance(target, MulticastStub):
            method = target.invoke
        if method is None:
            return None
        args = ("l", *[word_of_type(param) for param in method.params])
        return Shape(method.uses_async_convention, args, word_of_type(method.ret))

    # --- compiling ----------------------------------------------------------------------------------------------------

    def compile(self, candidates: list[Candidate]) -> None:
        """Compile methods in one module."""
        module = self.lower_methods(candidates)
        if module is not None:
            self.translate(module)
            self.install(module)

    def lower_methods(self, items: list[Candidate]) -> Module | None:
        """Their module. What cannot be compiled is remembered by name, and the rest is tried without it."""
        while items:
            units = []
            for item in items:
                assert item.encoded.function is not None
                shape = self.shape_of(item.cell)
                function = item.encoded.function
                shape = shape or _shape_of_function(function)
                units.append(optimised_unit(function, shape, item.encoded.slots, None, self._bodies()))
            try:
                return self._lower(units, items)
            except UnsupportedMethodError as error:
                bad = error.number
                self.refused[units[bad].function.name] = str(error)
                items = items[:bad] + items[bad + 1 :]
        return None

    def lower_loop(self, item: Candidate, block: Block) -> Module | None:
        """The module of an OSR body for one loop."""
        function = item.encoded.function
        assert function is not None
        shape = self.shape_of(item.cell) or _shape_of_function(function)
        try:
            return self._lower([optimised_unit(function, shape, item.encoded.slots, block, self._bodies())], [item])
        except UnsupportedMethodError as error:
            self.refused[function.name] = str(error)
            return None

    def _bodies(self) -> FunctionOf | None:
        """What may be put in place of calls."""
        return self._function_of if self._runtime.settings["inline"] else None

    def _function_of(self, method: Method) -> Function | None:
        encoded = self._runtime.preparation.encoded_at(self._runtime.cells.address(method))
        return encoded.function if encoded is not None else None

    def _lower(self, units: list[Unit], items: list[Candidate]) -> Module:
        started = time.perf_counter()
        batch = Batch(self._templates, self._target, self._is_done, self._native_of, self._suspends)
        for unit in units:
            batch.add(unit)
        text = batch.lower()
        if self._runtime.settings["dump"] == "llvm":
            self._runtime.host.console_write(2, text.encode())
        self.seconds += time.perf_counter() - started
        return Module(batch, text, units, items)

    def translate(self, module: Module, all_stubs: bool = False) -> None:
        """Let LLVM work. Needs no lock of the runtime's. `all_stubs`: those for its calls too, which are else made when
        they are first needed.
        """
        started = time.perf_counter()
        module.image = self._objects.object_of(module.text, self._runtime.settings["opt_level"])
        for unit in module.units:
            if unit.osr is None:
                self._stubs.entering(unit.shape)
        if all_stubs:
            for shape in module.batch.called:
                self._stubs.leaving(shape)
        self.seconds += time.perf_counter() - started

    def install(self, module: Module) -> list[int]:
        """Link a translated module and let its methods be called; the addresses of its functions."""
        started = time.perf_counter()
        runtime, batch = self._runtime, module.batch
        imports = {name[1:]: runtime.preparation.resolve(sym) for sym, name in batch.symbols.items()}
        for (number, state), name in batch.points.items():
            item = module.items[number]
            address = read_u64(item.cell + offset_of(MethodCell, "code_start"))
            imports[name[1:]] = address + item.encoded.points[state]
        exports = runtime.code.shared.exports
        imports |= {symbol: exports[symbol] for symbol in batch.natives}
        names = [batch.symbol_of(number) for number in range(len(module.units))]
        linked = self._objects.link(module.image, imports, names)
        addresses = [linked[name] for name in names]
        end = self.images.publish(batch, module.image, addresses, [item.cell for item in module.items])
        if runtime.settings["perf_map"]:
            add_to_map(addresses, [unit.function.name for unit in module.units], end)
        for unit, item, address in zip(module.units, module.items, addresses, strict=True):
            if unit.osr is None:
                self._install(unit, item, address)
            else:
                self.loops += 1
        self.modules += 1
        self.seconds += time.perf_counter() - started
        return addresses

    def _install(self, unit: Unit, item: Candidate, address: int) -> None:
        """Both entries of the cell; the interpreter's goes through the shape's stub."""
        runtime = self._runtime
        self.methods += 1
        write_u64(item.cell + _COMPILED, address)
        if unit.function.plan is not None:
            write_u64(item.cell + _RESUME, self._stubs.resuming(unit.shape))
        code = runtime.code.compiled_code(self._stubs.entering(unit.shape))
        write_u64(item.cell + _ENTRY, runtime.arena.put(code, 16))

    # --- calls from compiled code -------------------------------------------------------------------------------------

    def resolve(self, cell: int) -> None:
        """Put into `cell.compiled` what calls from compiled code are to run: the interpreter, for now."""
        shape = self.shape_of(cell)
        if shape is None:
            raise InternalError("a cell without a signature is called")
        address = self._stubs.leaving(shape)
        if read_u64(cell + _COMPILED) == self._runtime.code.shared.exports["compiled_unresolved"]:
            write_u64(cell + _COMPILED, address)


def _shape_of_function(function: Function) -> Shape:
    """Of a body that has no method."""
    from oscil.engines.jit.shape import word_of
    from oscil.ir.model import Kind, Var

    result = "n" if function.ret is Kind.VOID else word_of(Var(0, function.ret, function.ret_layout))
    return Shape(False, tuple(word_of(param) for param in function.params), result)
