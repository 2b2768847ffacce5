"""Making methods runnable: import, passes, encoding, linking; and from addresses in code back to methods."""

from __future__ import annotations

import struct
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from oscil.engines.interpreter.encode import encode
from oscil.engines.interpreter.encoded import ContinuationSym, EncodedMethod
from oscil.engines.interpreter.safepoints import FrameSlots
from oscil.errors import InternalError, UnsupportedError
from oscil.importer import import_method
from oscil.importer.session import session_of
from oscil.ir.layout import (
    ARRAY_DATA,
    CELL_HAS_EH,
    CELL_RETURN_KIND_SHIFT,
    CLASS_DONE,
    CLAUSE_RAW,
    EhEntry,
    EhTable,
    MethodCell,
    offset_of,
    size_of,
)
from oscil.ir.model import (
    FailureSym,
    FieldHandleSym,
    FieldSym,
    Function,
    Kind,
    MethodSym,
    NativeCallSym,
    NativeEntrySym,
    NativeSym,
    RegionKind,
    StringSym,
    Sym,
    TypeSym,
    UnboxingSym,
)
from oscil.passes.fuel import count_calls
from oscil.passes.pipeline import run_passes
from oscil.passes.preempt import insert_polls
from oscil.types.kinds import Variant
from oscil.types.layout import layout_of
from oscil.types.members import Method
from oscil.types.model import Type
from oscil.vm.accessors import accessor_blob, build_accessor
from oscil.vm.guest_errors import GuestThrow
from oscil.vm.kinds import kind_of, slot_count
from oscil.vm.memory import read_bytes, read_u32, read_u64, write_bytes, write_u32, write_u64
from oscil.vm.method_tables import class_state
from oscil.vm.natives.binding import Adapter, binding_name, find_native, make_adapter
from oscil.vm.objects import array_length
from oscil.vm.stubs import FailureStub, FilterStub, HostStub, MulticastStub, NativeCallStub, UnboxingStub, build_invoke
from oscil.vm.tiers import engine_of

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly
    from oscil.vm.interop import Interop
    from oscil.vm.runtime import Runtime

_EH_ENTRY = struct.Struct("<IIIIQII")
_ENTRY = offset_of(MethodCell, "entry")
_FRAME_SIZE = offset_of(MethodCell, "frame_size")
_FLAGS = offset_of(MethodCell, "flags")
_EH_TABLE = offset_of(MethodCell, "eh_table")
_CODE_START = offset_of(MethodCell, "code_start")
_CODE_END = offset_of(MethodCell, "code_end")

assert size_of(EhEntry) == _EH_ENTRY.size


def _is_initialised(type_: Type) -> bool:
    """No initializer, or it has run: code made from now on need not ask."""
    table = type_.native
    return class_state(table) == CLASS_DONE if isinstance(table, int) else not type_.has_cctor


def argument_slots(method: Method) -> FrameSlots:
    """Which slots of a frame without code may lead to objects: its arguments, and what a native leaves as its result.
    All are ambiguous: a result is stored over the arguments while the frame is still there.
    """
    ambiguous = int(kind_of(method.ret) in (Kind.REF, Kind.BYREF))
    at = 0
    constructs_string = method.is_internal_call and method.is_constructor  # called without `this`
    if method.has_this and not constructs_string:
        ambiguous |= 1
        at = 1
    for type_ in method.params:
        kind = kind_of(type_)
        if kind in (Kind.REF, Kind.BYREF):
            ambiguous |= 1 << at
        elif kind is Kind.VT:
            layout = layout_of(type_)
            for offset in (*layout.ref_offsets, *layout.byref_offsets):
                ambiguous |= 1 << (at + (offset >> 3))
        at += slot_count(type_)
    return FrameSlots(0, ambiguous)


def _wraps_non_exceptions(assembly: Assembly) -> bool:
    """RuntimeCompatibilityAttribute with WrapNonExceptionThrows = true, which C# compilers always write."""
    if assembly.from_framework:
        return True
    blob = assembly.attribute_blob(0x20000001, "System.Runtime.CompilerServices", "RuntimeCompatibilityAttribute")
    return blob is not None and b"WrapNonExceptionThrows\x01" in blob


class Preparation:
    """Code of one Runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._table = runtime.code.table if runtime.events is None else runtime.code.table.traced()
        self._stress_suspend = "suspend" in runtime.settings["stress"].split(",")
        self._preempts = runtime.settings["seed"] is not None and runtime.settings["preempt"] > 0
        self._counts_calls = runtime.settings["fuel"] is not None
        engine = engine_of(runtime)
        self._counting, self._compiles = engine == "tiered", engine == "jit"
        self._prepare_entry = runtime.prepare_entry
        self.adapters: list[Adapter] = []  # natives that are Python functions, by number
        # Addresses of code, ascending, and what stands there: address, code, cell. Read without a lock.
        self._index: tuple[list[int], list[tuple[int, Any, int]]] = ([], [])
        self._continuations: dict[object, int] = {}
        self._filters: dict[Function, int] = {}
        self.prepared = 0
        self._argument_maps: dict[int, int] = {}
        self._wrapping: dict[Assembly, bool] = {}
        self._interop: Interop | None = None
        session = session_of(runtime.universe)
        session.is_initialised = _is_initialised
        if not runtime.settings["inline"]:
            session.inline_limit = 0

    def prepare(self, cell: int) -> None:
        """Give the cell an entry that runs its method."""
        runtime = self._runtime
        with runtime.lock:
            if read_u64(cell + _ENTRY) != self._prepare_entry:
                return  # another thread was faster
            target = runtime.cells.target_at(cell)
            if isinstance(target, Method):
                if target.is_internal_call and target.variant is Variant.TASK:
                    self._bind_native(cell, target)
                    return
                if target.pinvoke is not None:
                    self.bind_cell(cell, self.interop.platform_invoke(target))
                    return
                function = self._import(target)
            else:
                function = target.build()
            self.install(cell, function)
            if self._compiles:
                runtime.tiers.compile_first(cell)

    @property
    def interop(self) -> Interop:
        """Calls out of managed code, made when a program first makes one."""
        if self._interop is None:
            from oscil.vm.interop import Interop

            self._interop = Interop(self._runtime)
        return self._interop

    def prepared_methods(self) -> list[Method]:
        """Methods of the program and the class library that have code."""
        targets = [self._runtime.cells.target_at(cell) for _, _, cell in self._index[1] if cell]
        return [target for target in targets if isinstance(target, Method)]

    def _import(self, method: Method) -> Function:
        if method.is_abstract:
            raise GuestThrow("System.EntryPointNotFoundException", "Entry point was not found.")
        if method.is_runtime_impl:
            if method.name == "Invoke":
                return build_invoke(method)
            raise GuestThrow("System.PlatformNotSupportedException", "Operation is not supported on this platform.")
        blob = accessor_blob(method) if method.body is None else None
        if blob is not None:
            return run_passes(build_accessor(method, blob))
        function = import_method(self._runtime.universe, method)
        if self._preempts and not method.owner.definition.assembly.from_framework:
            insert_polls(function)
        if self._counts_calls:
            count_calls(function)
        return run_passes(function)

    def install(self, cell: int, function: Function) -> None:
        """Encode a function and make it the cell's code."""
        runtime = self._runtime
        encoded = encode(function, self._table, self._stress_suspend, self._counting)
        address = runtime.arena.allocate(encoded.size, 16)
        code = encoded.link(address, self._table, self.resolve)
        write_bytes(address, code)
        flags = read_u32(cell + _FLAGS)
        if encoded.clauses:
            write_u64(cell + _EH_TABLE, self._eh_table(encoded))
            flags |= CELL_HAS_EH
        write_u32(cell + _FLAGS, flags)
        write_u32(cell + _FRAME_SIZE, 8 * encoded.frame_slots)
        write_u64(cell + _CODE_START, address)
        write_u64(cell + _CODE_END, address + encoded.size)
        self.remember(address, encoded, cell)
        write_u64(cell + _ENTRY, address)  # last: another thread may look at any time
        self.prepared += 1

    def remember(self, address: int, encoded: Any, cell: int) -> None:
        """Enter code (`size`, `site_at`) under its address; cell 0: code of several methods."""
        starts, codes = self._index
        if not starts or address > starts[-1]:
            codes.append((address, encoded, cell))  # first: a reader finds a start only when its code is there
            starts.append(address)
            return
        at = bisect_right(starts, address)
        starts, codes = [*starts[:at], address, *starts[at:]], [*codes[:at], (address, encoded, cell), *codes[at:]]
        self._index = (starts, codes)

    def encoded_at(self, cell: int) -> EncodedMethod | None:
        """The interpreter form of a cell's method, if it has one."""
        found = self._code_at(read_u64(cell + _CODE_START))
        return found[1] if found is not None and found[2] == cell else None

    def _eh_table(self, encoded: EncodedMethod) -> int:
        data = [struct.pack("<II", len(encoded.clauses), 0)]
        method = encoded.function.method if encoded.function is not None else None
        flags = 0 if method is None or self.wraps(method) else CLAUSE_RAW
        assert size_of(EhTable) == 8
        for clause in encoded.clauses:
            catches = 0
            if clause.kind == RegionKind.FILTER:
                catches = self.filter_cell(clause.catches)
            elif clause.catches is not None:
                catches = self._runtime.types.address(clause.catches)
            head = (clause.try_start, clause.try_end, clause.handler, clause.kind)
            data.append(_EH_ENTRY.pack(*head, catches, clause.slot, flags))
        return self._runtime.arena.put(b"".join(data))

    def wraps(self, method: Method) -> bool:
        """Whether the assembly wants RuntimeWrappedException (RuntimeCompatibilityAttribute.WrapNonExceptionThrows)."""
        if method.variant is Variant.TASK and not method.owns_il:
            return True  # the wrapper of an async method is the engine's own body
        assembly = method.owner.assembly
        found = self._wrapping.get(assembly)
        if found is None:
            found = self._wrapping[assembly] = _wraps_non_exceptions(assembly)
        return found

    def filter_cell(self, function: Any) -> int:
        """The cell of a filter, which is installed with its method."""
        found = self._filters.get(function)
        if found is not None:
            return found
        flags = int(Kind.I4) << CELL_RETURN_KIND_SHIFT
        cell = self._runtime.cells.made(FilterStub(function), flags, len(function.params))
        self.install(cell, function)
        self._filters[function] = cell
        return cell

    # natives

    def _bind_native(self, cell: int, method: Method) -> None:
        runtime = self._runtime
        name = binding_name(method)
        adapter = 0 if name in runtime.extra_natives else runtime.code.shared.natives.get(name, 0)
        if not adapter:
            function = find_native(method, runtime.extra_natives)
            if function is None:
                raise UnsupportedError(f"the class library member {name} has no body in this engine")
            self.adapters.append(make_adapter(runtime, method, function))
            code = runtime.code.host_native_code(len(self.adapters) - 1)
        else:
            code = runtime.code.native_code(adapter)
        address = runtime.arena.put(code, 16)
        write_u64(cell + _CODE_START, address)
        write_u64(cell + _CODE_END, address + len(code))
        write_u64(cell + _ENTRY, address)

    def host_cell(self, invoke: Method, adapter: Adapter) -> int:
        """A cell like a delegate's Invoke that runs a Python function; `this` is the delegate's target."""
        runtime = self._runtime
        with runtime.lock:
            cell = runtime.cells.stub(invoke, HostStub(invoke))
            self.bind_cell(cell, adapter)
        return cell

    def bind_host(self, method: Method, adapter: Adapter) -> None:
        """Have a Python function be the body of an InternalCall method."""
        with self._runtime.lock:
            self.bind_cell(self._runtime.cells.address(method), adapter)

    def bind_cell(self, cell: int, adapter: Adapter) -> None:
        """Have a Python function be what a cell runs. The Runtime's lock is held."""
        runtime = self._runtime
        self.adapters.append(adapter)
        code = runtime.code.host_native_code(len(self.adapters) - 1)
        address = runtime.arena.put(code, 16)
        write_u64(cell + _CODE_START, address)
        write_u64(cell + _CODE_END, address + len(code))
        write_u64(cell + _ENTRY, address)

    # symbols

    def resolve(self, sym: Sym) -> int:
        """The address that a symbol names in this Runtime."""
        runtime, target = self._runtime, sym.target
        if isinstance(sym, MethodSym):
            return runtime.cells.address(target)
        if isinstance(sym, TypeSym):
            return runtime.types.address(target)
        if isinstance(sym, FieldHandleSym):
            return runtime.field_handles.handle(target)
        if isinstance(sym, FieldSym):
            return runtime.statics.address(target)
        if isinstance(sym, StringSym):
            return runtime.literals.intern(target)
        if isinstance(sym, UnboxingSym):
            return runtime.cells.unboxing(target)
        if isinstance(sym, NativeCallSym):
            return self.interop.caller(target)
        if isinstance(sym, NativeEntrySym):
            return self.interop.entry(target)
        if isinstance(sym, ContinuationSym):
            return self._continuation_table(target)
        if isinstance(sym, FailureSym):
            return runtime.cells.made(FailureStub(target), 0, 0)
        if isinstance(sym, NativeSym):
            return runtime.code.shared.exports[target]
        raise InternalError(f"a symbol of kind {type(sym).__name__} cannot be linked")

    def _continuation_table(self, shape: tuple[int, tuple[int, ...]]) -> int:
        found = self._continuations.get(shape)
        if found is None:
            found = self._continuations[shape] = self._runtime.types.continuation(*shape)
        return found

    # from addresses back

    def _code_at(self, ip: int) -> tuple[int, Any, int] | None:
        starts, codes = self._index
        index = bisect_right(starts, ip) - 1
        if index < 0:
            return None
        address, encoded, _ = codes[index]
        return codes[index] if address <= ip <= address + encoded.size else None

    def function_at(self, ip: int) -> Function | None:
        """The function whose code holds an address, as the passes left it."""
        found = self._code_at(ip)
        return found[1].function if found is not None else None

    def sites(self, cell: int, ip: int) -> list[tuple[Method, int]]:
        """(method, IL offset) of an address in a cell's code, inlined callees first."""
        target = self._runtime.cells.target_at(cell)
        if isinstance(target, (UnboxingStub, MulticastStub, FilterStub, FailureStub, NativeCallStub)):
            return []
        found = self._code_at(ip)
        if found is None:
            return [(target, -1)]
        site = found[1].site_at(ip - found[0])
        if not site.chain:
            return [(target, site.il)]
        methods: list[Any] = [method for method, _ in site.chain]
        offsets = [site.il, *[il for _, il in site.chain]]
        return list(zip([*methods, target], offsets, strict=False))

    def trace_entries(self, trace: int) -> list[tuple[int, int]]:
        """Raw entries of an exception's trace: first element the used count (negative: the next throw goes on), then
        (cell, ip) pairs."""
        count = read_u64(trace + ARRAY_DATA)
        if count >> 63:
            count = (1 << 64) - count
        return self.pairs(trace, 1, count)

    def pairs(self, array: int, start: int, count: int = -1) -> list[tuple[int, int]]:
        """Elements of an `Int64[]` as pairs, from an index on; -1: all."""
        if count < 0:
            count = array_length(array) - start
        words = struct.unpack(f"<{count}Q", read_bytes(array + ARRAY_DATA + 8 * start, 8 * count))
        return list(zip(words[::2], words[1::2], strict=False))

    def frame_map(self, cell: int, ip: int) -> int:
        """Live slots of a frame at an address (lowest bit set: a return address), as a native FrameMap; 0: unknown."""
        returning = bool(ip & 1)
        found = self._code_at(ip & -2)
        if found is None or found[2] != cell:
            return self._argument_map(cell)
        slots = found[1].safepoints.at((ip & -2) - found[0], returning)
        return self._runtime.arena.put(slots.pack())

    def _argument_map(self, cell: int) -> int:
        """Of a native, or of a method that has no code yet: its arguments, and nothing stale behind them."""
        found = self._argument_maps.get(cell)
        if found is None:
            target = self._runtime.cells.target_at(cell)
            slots = argument_slots(target) if isinstance(target, Method) else None
            found = self._argument_maps[cell] = 0 if slots is None else self._runtime.arena.put(slots.pack())
        return found
