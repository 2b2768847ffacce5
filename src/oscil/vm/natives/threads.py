"""`System.Threading.Monitor` and `Thread`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_M = "System.Threading.Monitor::"
_T = "System.Threading.Thread::"


@native(_M + "WaitCore(System.Object,System.Int32)")
def monitor_wait(vm: Runtime, obj: int, milliseconds: int) -> bool:
    """Wait for a pulse."""
    return vm.monitors.wait(obj, milliseconds)


@native(_M + "Pulse(System.Object)")
def monitor_pulse(vm: Runtime, obj: int) -> None:
    """Wake one."""
    vm.monitors.pulse(obj, False)
    vm.scheduler.point()


@native(_M + "PulseAll(System.Object)")
def monitor_pulse_all(vm: Runtime, obj: int) -> None:
    """Wake all."""
    vm.monitors.pulse(obj, True)
    vm.scheduler.point()


@native(_T + "CurrentCore()")
def current_thread(vm: Runtime) -> int:
    """The Thread object, or null."""
    return int(vm.thread.native.thread_object)


@native(_T + "SetCurrentCore(System.Threading.Thread)")
def set_current_thread(vm: Runtime, thread: int) -> None:
    """Keep the Thread object."""
    vm.thread.native.thread_object = thread


@native(_T + "CurrentId()")
def current_id(vm: Runtime) -> int:
    """ManagedThreadId."""
    return int(vm.thread.native.managed_thread_id)


@native(_T + "StartCore(System.Threading.Thread,System.Int32)")
def start_thread(vm: Runtime, thread: int, stack_size: int) -> None:
    """Run the Thread object's `StartCallback` on a new thread."""
    vm.workers.start(thread, stack_size)


@native(_T + "JoinCore(System.Threading.Thread,System.Int32)")
def join_thread(vm: Runtime, thread: int, milliseconds: int) -> bool:
    """Wait for its end."""
    return vm.workers.join(thread, milliseconds)


@native(_T + "SleepCore(System.Int32)")
def sleep(vm: Runtime, milliseconds: int) -> None:
    """-1 sleeps for ever."""
    vm.workers.sleep(milliseconds)


@native(_T + "IsSeededCore()")
def is_seeded(vm: Runtime) -> bool:
    """Whether the pool is to let the seeded scheduler choose when work is queued and taken."""
    return vm.scheduler.seed is not None


@native(_T + "PointCore()")
def point(vm: Runtime) -> None:
    """A place to choose for the seeded scheduler."""
    vm.scheduler.point()


@native(_T + "YieldCore()")
def yield_thread(vm: Runtime) -> bool:
    """Let another thread run."""
    vm.scheduler.yield_now()
    return True


@native(_T + "InterruptCore(System.Threading.Thread)")
def interrupt_thread(vm: Runtime, thread: int) -> None:
    """Wake a thread from its wait: the thread then finds its interrupted flag, which is set already."""
    vm.workers.wake(thread)


@native(_T + "IsWaitingCore(System.Threading.Thread)")
def is_waiting(vm: Runtime, thread: int) -> bool:
    """Whether it waits for a lock, a pulse, a time or another thread."""
    record = vm.workers.record_of(thread)
    return record is not None and record.parker.wait is not None
