"""Compiled code of one Runtime: batches are lowered, compiled, linked; cells and site tables follow
(docs/contracts/jit.md).
"""

from __future__ import annotations

import struct
import time
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from oscil.engines.interpreter.encoded import EncodedMethod, Site
from oscil.engines.jit.batch import FIRST_SITE, Batch, CompiledSite, Unit, UnsupportedMethodError
from oscil.engines.jit.lines import Lines
from oscil.engines.jit.optimise import optimised_unit
from oscil.engines.jit.shape import Shape, shape_of_method, word_of_type
from oscil.engines.jit.stubs import enter_name, leave_compiled, leave_name, resume_name
from oscil.engines.jit.templates import NativeInfo, Templates, load_templates
from oscil.engines.llvm.target import target_of
from oscil.engines.llvm.text import quoted
from oscil.engines.native.machine import binding, compile_text, library_calls, machine_key, target_machine
from oscil.errors import InternalError
from oscil.ir.layout import CLASS_DONE, CLAUSE_RAW, MethodCell, offset_of
from oscil.ir.model import Function, Region, RegionKind
from oscil.store import Store, digest
from oscil.types.members import Method
from oscil.vm.memory import read_u64, write_u64
from oscil.vm.method_tables import class_state
from oscil.vm.natives.binding import binding_name
from oscil.vm.stubs import MulticastStub, UnboxingStub

if TYPE_CHECKING:
    from oscil.ir.model import Block
    from oscil.vm.runtime import Runtime

_COMPILED = offset_of(MethodCell, "compiled")
_ENTRY = offset_of(MethodCell, "entry")
_RESUME = offset_of(MethodCell, "resume_entry")
_EH_ENTRY = struct.Struct("<IIIIQII")
_LAST = 0xFFFFFFFF
_STORED = "method"  # name of cache entries
_KEPT = 20_000
_PRUNE_EVERY = 500


class Candidate(NamedTuple):
    """A method that could be compiled: its cell, and its interpreter form."""

    cell: int
    encoded: EncodedMethod


class CompiledImage:
    """Linked code of one batch. `size` and `site_at` are what traces need."""

    def __init__(self, start: int, lines: Lines, sites: list[CompiledSite]) -> None:
        self.start, self.size, self._sites = start, lines.end, sites
        self._offsets = [offset for offset, _ in lines.rows]
        self._lines = [line for _, line in lines.rows]

    def site_at(self, offset: int) -> Site:
        """Where the call that covers an offset comes from."""
        index = bisect_right(self._offsets, offset) - 1
        number = self._lines[index] - FIRST_SITE if index >= 0 else -1
        if number < 0:
            return Site(-1, ())
        site = self._sites[number]
        return Site(site.il, site.chain)


class CompiledCode:
    """The compiler's side of one Runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._jit: Any = None
        self._templates: Templates | None = None
        self._libraries: list[Any] = []
        self._stubs: dict[str, int] = {}
        self._images: list[tuple[int, int, int, int, int]] = []  # start, end, rows, row count, sites
        self.batches = 0
        self.refused: dict[str, str] = {}  # methods that stay in the interpreter, and why
        self.methods = 0
        self.loops = 0
        self.seconds = 0.0
        self.code_bytes = 0
        self.compiled_objects = 0  # the others were in the cache

    # --- what can be compiled -----------------------------------------------------------------------------------------

    def _loaded(self) -> Templates:
        if self._templates is None:
            runtime = self._runtime
            self._jit = binding().create_lljit_compiler(target_machine())
            self._target = target_of(binding().get_default_triple())
            key, sources = runtime.code.sources_key(runtime.settings)
            self._templates = load_templates(key, sources, self._target, runtime.settings["cache"])
        return self._templates

    def _batch(self) -> Batch:
        return Batch(self._loaded(), self._target, self._is_done, self._native_of)

    @staticmethod
    def _is_done(type_: Any) -> bool:
        table = type_.native
        return isinstance(table, int) and class_state(table) == CLASS_DONE

    def _native_of(self, method: Any) -> NativeInfo | None:
        if not isinstance(method, Method) or not method.is_internal_call:
            return None
        name = binding_name(method)
        return None if name in self._runtime.extra_natives else self._loaded().natives.get(name)

    def shape_of(self, cell: int) -> Shape | None:
        """Shape of a cell's native entry; None for what is never called."""
        target: Any = self._runtime.cells.target_at(cell)
        if isinstance(target, Method):
            return shape_of_method(target)
        method = target.method if isinstance(target, UnboxingStub) else None
        if isinstance(target, MulticastStub):
            method = target.invoke
        if method is None:
            return None
        args = ("l", *[word_of_type(param) for param in method.params])
        return Shape(method.uses_async_convention, args, word_of_type(method.ret))

    # --- compiling ----------------------------------------------------------------------------------------------------

    def compile(self, candidates: list[Candidate]) -> None:
        """Compile methods in one batch. What cannot be done is remembered by name; the rest is tried without it."""
        while candidates:
            units = []
            for item in candidates:
                assert item.encoded.function is not None
                shape = self.shape_of(item.cell)
                function = item.encoded.function
                units.append(optimised_unit(function, shape or _shape_of_function(function), item.encoded.slots))
            try:
                self._compile(units, candidates)
                return
            except UnsupportedMethodError as error:
                bad = error.number
                self.refused[units[bad].function.name] = str(error)
                candidates = candidates[:bad] + candidates[bad + 1 :]

    def compile_loop(self, item: Candidate, block: Block) -> int:
        """An OSR body for one loop; its address, or 0."""
        function = item.encoded.function
        assert function is not None
        shape = self.shape_of(item.cell) or _shape_of_function(function)
        try:
            addresses = self._compile([optimised_unit(function, shape, item.encoded.slots, block)], [item])
        except UnsupportedMethodError as error:
            self.refused[function.name] = str(error)
            return 0
        self.loops += 1
        return addresses[0]

    def _compile(self, units: list[Unit], items: list[Candidate]) -> list[int]:
        started = time.perf_counter()
        batch = self._batch()
        for unit in units:
            batch.add(unit)
            if unit.osr is None and enter_name(unit.shape) not in self._stubs:
                batch.shape(unit.shape)
        text = batch.lower()
        if self._runtime.settings["dump"] == "llvm":
            self._runtime.host.console_write(2, text.encode())
        image = self._object(text, self._runtime.settings["opt_level"])
        addresses = self._link(batch, image, units, items)
        self.seconds += time.perf_counter() - started
        return addresses

    def _object(self, text: str, opt: int) -> bytes:
        """The object of a module, from the cache where it was compiled before: text names data by symbol, so it is the
        same in every run (design 3.16)."""
        settings = self._runtime.settings
        if not settings["cache"]:
            return compile_text(text, opt)
        store, key = Store(settings["cache_dir"]), digest([machine_key(), str(opt), text])
        image = store.get(_STORED, key)
        if image is None:
            image = compile_text(text, opt)
            self.compiled_objects += 1
            store.put(_STORED, key, image)
            if self.compiled_objects % _PRUNE_EVERY == 0:
                store.prune(_STORED, _KEPT)
        return image

    def _link(self, batch: Batch, image: bytes, units: list[Unit], items: list[Candidate]) -> list[int]:
        builder = binding().JITLibraryBuilder().add_object_img(image)
        runtime = self._runtime
        for sym, name in batch.symbols.items():
            builder.import_symbol(name[1:], runtime.preparation.resolve(sym))
        for (number, state), name in batch.points.items():
            item = items[number]
            address = read_u64(item.cell + offset_of(MethodCell, "code_start"))
            builder.import_symbol(name[1:], address + item.encoded.points[state])
        exports = runtime.code.shared.exports
        for symbol in batch.natives:
            builder.import_symbol(symbol, exports[symbol])
        for name, address in library_calls().items():
            builder.import_symbol(name, address)
        names = [batch.symbol_of(number) for number in range(len(units))]
        stubs = [enter_name(shape) for shape in batch.shapes]
        stubs += [resume_name(shape) for shape in batch.shapes if shape.is_async]
        for name in (*names, *stubs):
            builder.export_symbol(name)
        library = self._linked(builder, image)
        for name in stubs:
            self._stubs[name] = library[name]
        addresses = [library[name] for name in names]
        self._publish(batch, image, addresses[0], items)
        for unit, item, address in zip(units, items, addresses, strict=True):
            if unit.osr is None:
                self._install(unit, item, address)
        return addresses

    def _linked(self, builder: Any, image: bytes) -> Any:
        self.batches += 1
        self.code_bytes += len(image)
        try:
            library = builder.link(self._jit, f"batch.{self.batches}")
        except RuntimeError as error:
            raise InternalError(f"compiled code does not link: {error}") from None
        self._libraries.append(library)
        return library

    def _install(self, unit: Unit, item: Candidate, address: int) -> None:
        """Both entries of the cell; the interpreter's goes through the shape's stub."""
        runtime = self._runtime
        self.methods += 1
        write_u64(item.cell + _COMPILED, address)
        if unit.function.plan is not None:
            write_u64(item.cell + _RESUME, self._stubs[resume_name(unit.shape)])
        code = runtime.code.compiled_code(self._stubs[enter_name(unit.shape)])
        write_u64(item.cell + _ENTRY, runtime.arena.put(code, 16))

    # --- sites --------------------------------------------------------------------------------------------------------

    def _publish(self, batch: Batch, image: bytes, start: int, items: list[Candidate]) -> None:
        """Let walks find the batch's sites."""
        lines = Lines(_line_section(image))
        if not lines.rows:
            return
        runtime, tables = self._runtime, {}
        sites = [struct.pack("<QQ", 0, 0)]
        for site in batch.sites:
            key = (site.owner, site.region)
            if key not in tables:
                tables[key] = self._eh_table(batch.units[site.owner].function, site.region)
            sites.append(struct.pack("<QQ", items[site.owner].cell, tables[key]))
        rows = b"".join([struct.pack("<II", at, max(0, line - FIRST_SITE + 1)) for at, line in lines.rows])
        entry = (start, start + lines.end, runtime.arena.put(rows), len(lines.rows), runtime.arena.put(b"".join(sites)))
        self._images.append(entry)
        self._images.sort()
        table = struct.pack("<Q", len(self._images)) + b"".join([struct.pack("<QQQQQ", *row) for row in self._images])
        runtime.native.compiled_images = runtime.arena.put(table)
        runtime.preparation.remember(start, CompiledImage(start, lines, batch.sites), 0)

    def _eh_table(self, function: Function, region: Region | None) -> int:
        """The clauses around a site that pass 1 looks at, innermost first; 0: none."""
        preparation, rows = self._runtime.preparation, []
        while region is not None:
            if region.kind in (RegionKind.CATCH, RegionKind.FILTER):
                if region.kind is RegionKind.FILTER:
                    catches = preparation.filter_cell(region.filter)
                else:
                    catches = self._runtime.types.address(region.catch_type) if region.catch_type is not None else 0
                flags = 0 if function.method is None or preparation.wraps(function.method) else CLAUSE_RAW
                number = function.regions.index(region)
                rows.append(_EH_ENTRY.pack(0, _LAST, 0, int(region.kind), catches, number, flags))
            region = region.parent
        if not rows:
            return 0
        return self._runtime.arena.put(struct.pack("<II", len(rows), 0) + b"".join(rows))

    # --- calls from compiled code -------------------------------------------------------------------------------------

    def resolve(self, cell: int) -> None:
        """Put into `cell.compiled` what calls from compiled code are to run: the interpreter, for now."""
        shape = self.shape_of(cell)
        if shape is None:
            raise InternalError("a cell without a signature is called")
        name = leave_name(shape)
        address = self._stubs.get(name)
        if address is None:
            address = self._stubs[name] = self._make_stub(shape)
        if read_u64(cell + _COMPILED) == self._runtime.code.shared.exports["compiled_unresolved"]:
            write_u64(cell + _COMPILED, address)

    def _make_stub(self, shape: Shape) -> int:
        self._loaded()
        text = (
            f'target triple = "{self._target.triple}"\n{leave_compiled(shape)}'
            'attributes #1 = { nounwind "frame-pointer"="all" }\n'
            "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)\n"
        )
        builder = binding().JITLibraryBuilder()
        exports = self._runtime.code.shared.exports
        for symbol in ("vm.native.unwind.frame_above", "vm.native.compiled.call_interpreted"):
            text += f"declare ptr {quoted(symbol)}({'ptr' if 'above' in symbol else 'ptr, ptr, ptr'})\n"
            builder.import_symbol(symbol, exports[symbol])
        for name, address in library_calls().items():
            builder.import_symbol(name, address)
        image = self._object(text, 1)
        name = leave_name(shape)
        builder.add_object_img(image).export_symbol(name)
        return int(self._linked(builder, image)[name])


def _shape_of_function(function: Function) -> Shape:
    """Of a body that has no method."""
    from oscil.engines.jit.shape import word_of
    from oscil.ir.model import Kind, Var

    result = "n" if function.ret is Kind.VOID else word_of(Var(0, function.ret, function.ret_layout))
    return Shape(False, tuple(word_of(param) for param in function.params), result)


def _line_section(image: bytes) -> bytes:
    for section in binding().ObjectFileRef.from_data(image).sections():
        if section.name() in (b".debug_line", b"__debug_line"):
            return bytes(section.data())
    return b""
