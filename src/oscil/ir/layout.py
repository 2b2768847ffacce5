"""Every structure of native memory (docs/contracts/layout.md says what the fields mean); LLVM types, offsets and ctypes
views derive from here.
"""

# mypy: disable-error-code="type-arg,valid-type,misc"
from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.structs import ctypes_struct, offset_of, size_of, struct

if TYPE_CHECKING:
    from oscil.ir.system.lang import Array, Fn, Ptr, f64, i32, i64, ptr, ref, u8, u16, u32, u64

__all__ = ["ctypes_struct", "offset_of", "size_of", "struct"]

# MethodTable.flags
IS_ARRAY = 1
IS_STRING = 2
HAS_REFS = 4
HAS_FINALIZER = 8
IS_VALUE_TYPE = 16
IS_INTERFACE = 32
IS_NULLABLE = 64
ELEMENT_IS_REF = 128
IS_DELEGATE = 256
IS_SZARRAY = 512
IS_WEAK = 1024
IS_CONTINUATION = 2048
IS_BYREF_LIKE = 4096
HAS_VARIANCE = 8192
IS_ENUM = 16384
# MethodTable.class_state
CLASS_NOT_INITIALISED = 0
CLASS_RUNNING = 1
CLASS_DONE = 2
CLASS_FAILED = 3
# MethodCell.flags
CELL_IS_ASYNC = 1
CELL_IS_STATIC = 2
CELL_HAS_EH = 4
CELL_RETURN_KIND_SHIFT = 8
# FrameHeader.flags
FRAME_RESUMED = 1
FRAME_ENTRY = 2
FRAME_RESUME_RETURN = 4
# Entry.origin
FROM_HOST = 0
FROM_COMPILED = 1
# Thread.catch_frame: leave for the host
LEAVE = 1
FRAME_FLAG_BITS = 7  # the rest of the word is the own continuation of a resumed frame, or null
# Offsets of object layouts
OBJECT_HEADER_SIZE = 8  # before the reference
OBJECT_FIELDS = 8
STRING_LENGTH = 8
STRING_CHARS = 12
ARRAY_LENGTH = 8
ARRAY_DATA = 16
VTABLE_OFFSET = 96
FRAME_HEADER_SIZE = 32
CONTINUATION_DATA = 32
INSTRUCTION_SIZE = 16
# guest stack beyond Thread.stack_end: the largest frame that is not checked, and what runs after an overflow
STACK_RESERVE = 64 << 10
# Object header word: u32 hash or sync index at -8, u32 flags at -4
HEADER_HASH = -8
HEADER_FLAGS = -4
# Addresses below are treated as null by memory ops
NULL_PAGE = 4096
REPORT_FIRST_CHANCE = 2  # call host_first_chance whenever an exception is thrown
# EhEntry.flags
CLAUSE_RAW = 1  # gets what was thrown, not the RuntimeWrappedException around it
# Thread.state
THREAD_MANAGED = 0
THREAD_OUTSIDE = 1
# Runtime.flags
REPORT_UNHANDLED = 1  # ask host_unhandled before any finally runs when nothing on the outermost entry catches
# Bits of the object header's flags word (HEADER_FLAGS)
FINALIZE_REGISTERED = 1
FINALIZE_SUPPRESSED = 2
# Handle.kind
HANDLE_WEAK = 0
HANDLE_WEAK_LONG = 1
HANDLE_NORMAL = 2
HANDLE_PINNED = 3
HANDLE_DEPENDENT = 4
HANDLE_FREE = 5
# Heap geometry
BLOCK_SIZE = 32768
BLOCK_SHIFT = 15
LINE_SIZE = 128
LINE_SHIFT = 7
LINES_PER_BLOCK = 256
BITMAP_PER_BLOCK = 512
LARGE_OBJECT = 16384
FRAME_MAP_CACHE = 16384
# BlockInfo.kind
BLOCK_FREE = 0
BLOCK_SMALL = 1
BLOCK_LARGE = 2
BLOCK_BODY = 3
# BlockInfo.flags
BLOCK_DIRTY = 1
BLOCK_FRESH_OBJECTS = 2
BLOCK_RECYCLABLE = 4
# Thread.poll bits
POLL_GC = 1
POLL_HOST = 2  # signals, time limit, thread stop
POLL_STEP = 4  # every poll takes one of Thread.steps; without any left it calls the host
# What host_event is told about: a frame was put into a continuation; one is about to run on; it returned, or has been
# suspended again
EVENT_SUSPENDED = 0
EVENT_RESUMED = 1
EVENT_LEFT = 2
# Stress mode `verify`: where a reference was found, and, for roots, who holds it
VERIFY_FRAME = 0
VERIFY_FIELD = 1
VERIFY_ROOT = 2
ROOT_THREAD = 0
ROOT_FRAME_HEADER = 1
ROOT_KEPT = 2
ROOT_HOST = 3
ROOT_HANDLE = 4
ROOT_STATIC = 5
ROOT_THREAD_STATIC = 6
ROOT_RUNTIME = 7
ROOT_FINALIZER_QUEUE = 8


@struct
class MethodTable:
    """A type; `vtable` (method cells) follows at VTABLE_OFFSET."""

    flags: u32
    base_size: u32
    component_size: u32
    type_id: u32
    parent: Ptr[MethodTable]
    gc_desc: Ptr[GcDesc]
    element: Ptr[MethodTable]
    interfaces: Ptr[InterfaceList]
    statics: ptr
    class_state: u32
    depth: u32
    display: Ptr[ptr]
    type_object: ref
    element_type: u32
    value_size: u32
    reserved: u64


@struct
class GcDesc:
    """Reference offsets of an instance, or of one element; `count` u32 offsets follow."""

    count: u32


@struct
class InterfaceList:
    """All interfaces of a type; `count` method tables follow."""

    count: u64


@struct
class MethodCell:
    """One per method that was ever referenced; its address is the managed function pointer."""

    entry: ptr
    frame_size: u32
    flags: u32
    method_id: u32
    arg_slots: u32
    return_bytes: u32
    reserved: u32
    eh_table: Ptr[EhTable]
    compiled: ptr
    counter: u64
    code_start: ptr
    code_end: ptr
    resume_entry: ptr


@struct
class DispatchEntry:
    """Immutable: what the method `declared` means for objects of `mt`. One for each pair, made by the host, never
    freed.
    """

    mt: Ptr[MethodTable]
    cell: Ptr[MethodCell]
    declared: Ptr[MethodCell]


@struct
class EhTable:
    """Exception clauses of a method, innermost first; `count` EhEntry follow at its size."""

    count: u32
    pad: u32


@struct
class EhEntry:
    """One clause. `try_start <= offset < try_end`; `type_or_filter`: method table (catch) or filter's MethodCell."""

    try_start: u32
    try_end: u32
    handler: u32
    kind: u32
    type_or_filter: ptr
    slot: u32
    flags: u32


@struct
class FrameHeader:
    """The 32 bytes below `fp`: use `Ptr[FrameHeader](fp - FRAME_HEADER_SIZE)`."""

    flags: u64
    cell: Ptr[MethodCell]
    return_ip: ptr
    caller_fp: ptr


@struct
class Instruction:
    """An encoded instruction; wide words follow."""

    handler: ptr
    a: u16
    b: u16
    c: u16
    d: u16


@struct
class Object:
    """An object seen from its reference; the header word is at -8."""

    mt: Ptr[MethodTable]


@struct
class String:
    """System.String: `length` UTF-16 units at STRING_CHARS, then a zero unit."""

    mt: Ptr[MethodTable]
    length: i32


@struct
class ArrayObject:
    """An array: elements (SZ) or lengths, bounds and elements (MD) at ARRAY_DATA."""

    mt: Ptr[MethodTable]
    length: u32
    pad: u32


@struct
class Delegate:
    """System.Delegate's fields in declaration order (references first)."""

    mt: Ptr[MethodTable]
    target: ref
    helper_object: ref
    method_ptr: Ptr[MethodCell]
    method_ptr_aux: ptr


@struct
class Continuation:
    """A suspended frame; data at CONTINUATION_DATA."""

    mt: Ptr[MethodTable]
    next: ref
    resume_info: Ptr[ResumeInfo]
    flags: u32
    state: u32


@struct
class ResumeInfo:
    """One suspension point."""

    resume: ptr
    diagnostic_ip: ptr
    cell: Ptr[MethodCell]
    state: u32
    flags: u32
    plan: ptr


@struct
class Entry:
    """One activation of `enter` (native loop) on a thread; linked through `previous`, newest first."""

    previous: Ptr[Entry]
    fp: ptr
    ip: ptr
    frame: ptr
    native_frame: ptr
    origin: u64


@struct
class CompiledImages:
    """All compiled code of a Runtime, sorted by address; `count` CompiledImage follow. Replaced, never changed."""

    count: u64


@struct
class CompiledImage:
    """Code of one batch: `rows` of CompiledRow sorted by offset, `sites` of CompiledSite."""

    start: ptr
    end: ptr
    rows: Ptr[CompiledRow]
    row_count: u64
    sites: Ptr[CompiledSite]


@struct
class CompiledRow:
    """From this offset on, code belongs to a site."""

    offset: u32
    site: u32


@struct
class CompiledSite:
    """A call in compiled code: its method, and the clauses around it (null: none)."""

    cell: Ptr[MethodCell]
    eh_table: Ptr[EhTable]


@struct
class FilterFrame:
    """A compiled activation whose filters share variables; they follow, at the interpreter's slots."""

    previous: Ptr[FilterFrame]
    frame: ptr


@struct
class Unwind:
    """An unwinding in progress, newest first (docs/contracts/interpreter.md)."""

    previous: Ptr[Unwind]
    exception: ref
    target_fp: ptr
    target_handler: ptr
    current_fp: ptr
    current_ip: ptr
    clause: u32
    phase: u32
    flags: u64


@struct
class Thread:
    """The thread record: the register `thread` of every handler and native points to it."""

    alloc_ptr: ptr
    alloc_limit: ptr
    poll: u32
    managed_thread_id: u32
    stack_limit: ptr
    fp: ptr
    ip: ptr
    runtime: Ptr[Runtime]
    exception: ref
    continuation: ref
    call_continuation: ref
    # OSCIL_STRESS=suspend: the leaf of a chain that suspended for no reason, until its root resumes it
    stress_leaf: ref
    execution_context: ref
    sync_context: ref
    thread_object: ref
    task_scheduler: ref  # the current TaskScheduler, null when it is the default one
    unwind: Ptr[Unwind]
    entry: Ptr[Entry]
    stack_base: ptr
    local_memory: ptr  # what localloc gave to live frames, newest first (vm/native/local_memory.py)
    native_limit: ptr
    native_base: ptr
    native_sp: ptr
    thread_statics: Ptr[ptr]
    fault: i32
    native_depth: i32
    state: u32
    host_request: u32
    allocated: u64
    alloc_block: ptr
    stress_counter: i64
    resume_result: ptr
    fuel: i64
    next: Ptr[Thread]
    stack_end: ptr
    thread_static_count: u32
    hash_seed: u32
    alloc_start: ptr
    alloc_end: ptr
    alloc_line: u32
    alloc_pad: u32
    over_ptr: ptr
    over_limit: ptr
    kept: Ptr[ref]
    kept_count: u64
    kept_capacity: u64
    steps: i64
    scratch: Array[u64, 16]
    native_size: u64  # bytes of the native stack that guest code may use
    native_end: ptr  # where they end; `native_limit` is this, or the highest address when somebody wants a poll
    catch_frame: ptr  # result of pass 1 (docs/contracts/jit.md)
    catch_clause: Ptr[EhEntry]
    filter_frames: Ptr[FilterFrame]  # of compiled methods with exception filters, newest first
    guard: Ptr[NativeScope]  # where the thread goes on when it accesses invalid memory (vm/native/guard.py); or null
    broken: Ptr[BrokenAccess]  # what is known of such an access


@struct
class NativeScope:
    """Of a C entry that the host called: what is put back when it returns, or when guest code accesses invalid
    memory.
    """

    native_sp: ptr
    state: u32
    outermost: u32
    guard: Ptr[NativeScope]
    entry: Ptr[Entry]
    fp: ptr
    ip: ptr
    local_memory: ptr
    stack_end: ptr
    filter_frames: Ptr[FilterFrame]
    unwind: Ptr[Unwind]
    native_depth: i64
    pad: u64
    jump: Array[u64, 64]  # the C library's jmp_buf


@struct
class BrokenAccess:
    """An access of a thread to invalid memory. `frames`: (cell, position) of the frames that led to it."""

    signal: u32
    count: u32  # 2: another one happened while the frames were looked at
    address: ptr
    place: ptr  # of the instruction
    caller: ptr  # where a compiled method that has made no frame yet returns to, or null
    native_frame: ptr
    used: i64  # words of `frames`
    frames: Array[u64, 128]


@struct
class GuardedThread:
    """A thread of the system and its record in one Runtime; a free entry has no record."""

    ident: u64
    thread: Ptr[Thread]


@struct
class GuardTable:
    """One per process: what the signal handler must know (vm/guard.py fills it)."""

    threads: Ptr[GuardedThread]
    count: u64
    current: Fn[[], u64]  # pthread_self
    process: Fn[[], i32]  # getpid
    change: Fn[[i32, ptr, ptr], i32]  # sigaction
    send: Fn[[i32], i32]  # raise
    former: Array[ptr, 32]  # by signal: the `struct sigaction` that was there before
    former_flags: u32  # offset of its flags
    entry_bias: u32  # what a function finds in the stack pointer at its entry, modulo 16
    # offsets in the context that a signal handler gets
    pc: u32
    sp: u32
    frame: u32
    argument: u32
    handler_ip: u32  # what interpreter handlers have in registers
    handler_fp: u32
    handler_thread: u32
    link: u32  # return address of a function without a frame; 0: on the stack


@struct
class BlockInfo:
    """What the heap knows of one block. `span`: blocks of a large object (head), or how far the head is (body)."""

    kind: u8
    flags: u8
    free_lines: u16
    span: u32


@struct
class Handle:
    """One GC handle. `kind`: HANDLE_*; a free one leads to the next free one through `target`."""

    target: ptr
    dependent: ptr
    kind: u32
    pad: u32


@struct
class StaticRoot:
    """A block of statics with references: `desc` lists their offsets."""

    next: Ptr[StaticRoot]
    block: ptr
    desc: Ptr[GcDesc]


@struct
class FrameMap:
    """Live slots of a frame at a safepoint: `slots` bits from slot 0 up, first of references, then (from the next
    64-bit
    word on) of byrefs; bit n of word n/64."""

    slots: u64


@struct
class Heap:
    """The collected heap of one Runtime (docs/contracts/heap.md): one reservation of blocks, tables beside it."""

    base: ptr
    infos: Ptr[BlockInfo]
    lines: ptr
    starts: ptr
    marks: ptr
    stack: Ptr[ptr]
    stack_capacity: u64
    stack_top: u64
    finalizable: Ptr[ptr]
    finalizable_count: u64
    finalizable_capacity: u64
    queue: Ptr[ptr]
    queue_head: u64
    queue_count: u64
    handles: Ptr[Handle]
    handle_count: u64
    handle_capacity: u64
    handle_free: ptr
    frame_maps: ptr
    static_roots: Ptr[StaticRoot]
    thread_static_descs: Ptr[ptr]
    thread_static_count: u64
    limit: u64
    top: u64
    used: u64
    cursor: u64
    free_cursor: u64
    large_cursor: u64
    budget: i64
    minimum_budget: i64
    stress: i64
    stress_count: i64
    stress_due: i64  # allocations between collections under stress, for the present size of the heap
    frames: u64  # interpreter frames that the last collection has seen
    collections: u64
    live_bytes: u64
    overflowed: u32
    lock: u32
    notify: u32
    verify: u32  # stress mode `verify`
    verifier: Ptr[Thread]  # in that mode: the thread that collects; else null


@struct
class MathFunctions:
    """Addresses of the C library's functions of these names."""

    sin: Fn[[f64], f64]
    cos: Fn[[f64], f64]
    tan: Fn[[f64], f64]
    asin: Fn[[f64], f64]
    acos: Fn[[f64], f64]
    atan: Fn[[f64], f64]
    sinh: Fn[[f64], f64]
    cosh: Fn[[f64], f64]
    tanh: Fn[[f64], f64]
    asinh: Fn[[f64], f64]
    acosh: Fn[[f64], f64]
    atanh: Fn[[f64], f64]
    exp: Fn[[f64], f64]
    log: Fn[[f64], f64]
    log2: Fn[[f64], f64]
    log10: Fn[[f64], f64]
    cbrt: Fn[[f64], f64]
    pow: Fn[[f64, f64], f64]
    atan2: Fn[[f64, f64], f64]
    fmod: Fn[[f64, f64], f64]


@struct
class Runtime:
    """One per Runtime: callbacks into the host and the addresses that shared code needs.

    Callbacks run with `thread.ip` and `thread.fp` published; those that return i32 return a fault (0: none).
    """

    host_prepare: Fn[[Ptr[Thread], Ptr[MethodCell]], i32]
    host_class_init: Fn[[Ptr[Thread], Ptr[MethodTable]], i32]
    host_interface: Fn[[Ptr[Thread], Ptr[MethodTable], Ptr[MethodCell]], Ptr[DispatchEntry]]
    host_generic_virtual: Fn[[Ptr[Thread], Ptr[MethodTable], Ptr[MethodCell]], Ptr[DispatchEntry]]
    host_fault: Fn[[Ptr[Thread], i32], i32]
    host_is_assignable: Fn[[Ptr[Thread], Ptr[MethodTable], Ptr[MethodTable]], i32]
    host_type_object: Fn[[Ptr[Thread], Ptr[MethodTable]], ref]
    host_string_literal: Fn[[Ptr[Thread], ptr], ref]
    host_native: Fn[[Ptr[Thread], u32, ptr], i32]
    host_safepoint: Fn[[Ptr[Thread], Ptr[MethodCell], ptr], ptr]
    host_poll: Fn[[Ptr[Thread]], i32]
    host_unhandled: Fn[[Ptr[Thread]], i32]
    host_event: Fn[[Ptr[Thread], i32, ref], i32]
    host_statics: Fn[[Ptr[Thread], ptr], ptr]
    host_grow_heap: Fn[[Ptr[Thread], u64], ptr]
    host_collect: Fn[[Ptr[Thread], i32], i32]
    host_finalize: Fn[[Ptr[Thread]], i32]
    host_cast_cache: ptr
    host_cast_fault: Fn[[Ptr[Thread], ref, Ptr[MethodTable]], i32]
    host_monitor: Fn[[Ptr[Thread], ref, i32, i32], i32]
    host_wrap: Fn[[Ptr[Thread], ref], i32]
    host_first_chance: Fn[[Ptr[Thread]], i32]
    host_reserved: Array[ptr, 11]
    heap: ptr
    threads: Ptr[Thread]
    object_mt: Ptr[MethodTable]
    string_mt: Ptr[MethodTable]
    exception_mt: Ptr[MethodTable]
    continuation_mt: Ptr[MethodTable]
    delegate_mt: Ptr[MethodTable]
    multicast_mt: Ptr[MethodTable]
    array_mt: Ptr[MethodTable]
    empty_string: ref
    out_of_memory: ref
    stack_overflow: ref
    handlers: Ptr[ptr]
    safepoint_table: ptr
    assignable_cache: ptr
    interface_cache: ptr
    handles: ptr
    roots: ptr
    stress: u32
    flags: u32
    instance: u64
    math: Ptr[MathFunctions]
    trace_mt: Ptr[MethodTable]  # of Int64[], what Exception._stackTrace holds
    trace_offset: u32  # of Exception._stackTrace, 0: none is kept
    trace_text_offset: u32  # of Exception._stackTraceString
    stop: u32  # a collection stops the world
    stop_pad: u32
    host_wait: Fn[[Ptr[Thread], u32], i32]  # sleep so many microseconds
    host_grow_kept: Fn[[Ptr[Thread]], i32]  # make Thread.kept larger
    sync_context_mt: Ptr[MethodTable]  # of SynchronizationContext itself: counts as none
    wrapped_mt: Ptr[MethodTable]  # of RuntimeWrappedException
    wrapped_offset: u32  # of the object in it
    wrapped_pad: u32
    set_context_cell: Ptr[MethodCell]  # ExecutionContext.SetCurrent, or null
    host_bad_reference: Fn[[Ptr[Thread], i32, ptr, ptr, i64, ptr], i32]  # stress mode verify; 0: it is fine
    host_compile: Fn[[Ptr[Thread], Ptr[MethodCell]], i32]  # give the cell a native entry
    host_promote: Fn[[Ptr[Thread], Ptr[MethodCell], ptr], i32]  # the cell's counter is at 0; the instruction
    compiled_images: Ptr[CompiledImages]
    collecting: Ptr[Thread]  # who has stopped the world
    broken: u64  # guest code has accessed invalid memory: nothing runs any more
    reserved: Array[u64, 14]
