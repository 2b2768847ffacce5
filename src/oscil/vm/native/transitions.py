"""Managed and outside: which threads a collection must wait for (design 3.14).

A thread is *managed* while it runs guest code or native code that may hold references in registers. It is *outside*
during a
callback of the host, a wait, and before and after its C entries: then `native_sp` bounds what a collector scans of its
stack.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import POLL_GC, POLL_HOST, POLL_STEP, THREAD_MANAGED, THREAD_OUTSIDE, Heap, NativeScope, Thread
from oscil.ir.system.lang import *

SPINS = 200
PAUSE_MICROSECONDS = 100


@external(outside=False)
def host_wait(thread: Ptr[Thread], microseconds: u32) -> i32: ...


@external(outside=False)
def host_grow_kept(thread: Ptr[Thread]) -> i32: ...


@external
def host_poll(thread: Ptr[Thread]) -> i32: ...


def wait_for_world(thread: Ptr[Thread]) -> None:
    """Until no collection is running. The thread is outside."""
    spins = 0
    while relaxed_load(u32, addr(thread.runtime.stop)) != 0:
        spins += 1
        if spins < SPINS or thread.runtime.host_wait == null:
            pause()
        else:
            host_wait(thread, PAUSE_MICROSECONDS)


@export
def thread_rejoin(thread: Ptr[Thread]) -> None:
    """Outside to managed: waits for the end of a collection. Either this thread sees `stop`, or the collector sees it
    managed.
    """
    while True:
        atomic_xchg(u32, addr(thread.state), THREAD_MANAGED)
        if likely(atomic_load(u32, addr(thread.runtime.stop)) == 0):
            return
        atomic_store(u32, addr(thread.state), THREAD_OUTSIDE)
        wait_for_world(thread)


@spill
def park(thread: Ptr[Thread]) -> None:
    """A managed thread lets a collection run."""
    thread.native_sp = alloca(16)
    atomic_store(u32, addr(thread.state), THREAD_OUTSIDE)
    thread_rejoin(thread)


def poll_slow(thread: Ptr[Thread]) -> i32:
    """What `thread.poll` asks for, with `thread.ip` and `thread.fp` published: a collection's stop, then the host. A
    fault or 0.
    """
    if (relaxed_load(u32, addr(thread.poll)) & POLL_GC) != 0:
        park(thread)
    if (relaxed_load(u32, addr(thread.poll)) & POLL_STEP) != 0:
        thread.steps -= 1
        if thread.steps <= 0:
            return host_poll(thread)
    if (relaxed_load(u32, addr(thread.poll)) & POLL_HOST) != 0:
        return host_poll(thread)
    return 0


@noinline
@cold
def leave_broken(thread: Ptr[Thread]) -> None:
    """Guest code has accessed invalid memory, and the thread is in its C entry again: what is under way above it is
    given up, also a collection and a lock of the heap. The Runtime is broken.
    """
    runtime = thread.runtime
    scope = thread.guard
    runtime.broken = 1
    thread.entry = scope.entry
    thread.fp = scope.fp
    thread.ip = scope.ip
    thread.local_memory = scope.local_memory
    thread.stack_end = scope.stack_end
    thread.filter_frames = scope.filter_frames
    thread.unwind = scope.unwind
    thread.native_depth = i32(scope.native_depth)
    thread.exception = null
    thread.continuation = null
    thread.guard = scope.guard
    thread.native_sp = scope.native_sp
    if scope.outermost != 0:
        thread.native_base = null
    if runtime.collecting == thread:
        runtime.collecting = Ptr[Thread](null)
        atomic_store(u32, addr(runtime.stop), 0)
    atomic_store(u32, addr(Ptr[Heap](runtime.heap).lock), 0)
    atomic_store(u32, addr(thread.state), THREAD_OUTSIDE)


@inline
def native_enter(thread: Ptr[Thread], scope: Ptr[NativeScope]) -> bool:
    """Begin a C entry. `scope` lies in the entry function's own frame. False: the entry must return at once, saying
    that it failed. The Runtime is broken, or has just become so: then this returns for the second time, from wherever
    the guest accessed invalid memory (vm/native/guard.py).
    """
    scope.state = thread.state
    scope.native_sp = thread.native_sp
    scope.outermost = 0
    if scope.state == THREAD_OUTSIDE:
        if unlikely(thread.runtime.broken != 0):
            return False
        scope.guard = thread.guard
        scope.entry = thread.entry
        scope.fp = thread.fp
        scope.ip = thread.ip
        scope.local_memory = thread.local_memory
        scope.stack_end = thread.stack_end
        scope.filter_frames = thread.filter_frames
        scope.unwind = thread.unwind
        scope.native_depth = i64(thread.native_depth)
        if unlikely(set_jump(addr(scope.jump)) != 0):
            leave_broken(thread)
            return False
    if thread.native_base == null:
        thread.native_base = ptr(scope) + sizeof(NativeScope)
        thread.native_end = ptr(scope) - i64(thread.native_size)
        thread.native_limit = thread.native_end
        scope.outermost = 1
    if scope.state == THREAD_OUTSIDE:
        thread.guard = scope
        thread_rejoin(thread)
    return True


@inline
def native_leave(thread: Ptr[Thread], scope: Ptr[NativeScope]) -> None:
    """End a C entry. References that it returns were kept before."""
    thread.native_sp = scope.native_sp
    if scope.outermost != 0:
        thread.native_base = null
    if scope.state == THREAD_OUTSIDE:
        thread.guard = scope.guard
        atomic_store(u32, addr(thread.state), THREAD_OUTSIDE)


def keep(thread: Ptr[Thread], obj: ref) -> ref:
    """Keep an object that goes to the host, until the callback in which this happens is over (or the host resets
    `kept_count`). Without room it is not kept: `keep_room` comes first."""
    if obj != null and thread.kept_count < thread.kept_capacity:
        thread.kept[thread.kept_count] = obj
        thread.kept_count += 1
    return obj


@inline
def keep_room(thread: Ptr[Thread]) -> bool:
    """Make sure that `keep` has room; False: the host has no memory."""
    if likely(thread.kept_count < thread.kept_capacity):
        return True
    if thread.runtime.host_grow_kept == null:
        return True
    return host_grow_kept(thread) == 0
