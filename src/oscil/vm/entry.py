"""Running a program: its entry point, unhandled exceptions, the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError, InvalidMemoryError
from oscil.ir.layout import REPORT_UNHANDLED
from oscil.types.kinds import Kind
from oscil.vm.guest_errors import ABORTED, GuestExit, GuestThrowObject
from oscil.vm.host_calls import StackOverflow
from oscil.vm.scheduler import Wait
from oscil.vm.unhandled import call_if_present, report_unhandled

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.types.members import Method
    from oscil.vm.runtime import Runtime

_LAST_WORDS = 2000  # milliseconds


def run_main(runtime: Runtime, image: Image, arguments: list[str]) -> int:
    """Run a program to its end; the exit code. Unhandled guest exceptions are printed as .NET prints them."""
    method = entry_method(runtime, image)
    runtime.arguments = arguments
    if runtime.time_limit is not None:
        runtime.time_limit.wake()
    runtime.native.flags |= REPORT_UNHANDLED
    with runtime.scheduler.program(runtime.thread.parker):
        return _run_main(runtime, method, arguments)


def _run_main(runtime: Runtime, method: Method, arguments: list[str]) -> int:
    try:
        _call_main(runtime, method, arguments)
        if runtime.workers.is_used:
            call_if_present(runtime, "System.Threading.Thread", "WaitForForegroundThreads")
            if runtime.has_unhandled:  # another thread is ending the program: its finally blocks run first
                runtime.scheduler.block(lambda: False, Wait("thread"), _LAST_WORDS)
                return ABORTED
        call_if_present(runtime, "System.AppDomain", "OnProcessExit")
        return runtime.exit_code & 0xFF  # Main's result, unless a thread or a handler has set another meanwhile
    except GuestExit as stop:
        return stop.code & 0xFF
    except GuestThrowObject as error:
        if not runtime.has_unhandled:
            report_unhandled(runtime, error.reference)
        return ABORTED
    except StackOverflow:
        runtime.host.flush()
        runtime.host.console_write(2, b"Stack overflow.\n")
        return ABORTED
    except InvalidMemoryError as error:
        runtime.host.flush()
        runtime.host.console_write(2, _fatal_text(error).encode("utf-8", "replace"))
        return ABORTED
    finally:
        runtime.host.flush()


def _fatal_text(error: InvalidMemoryError) -> str:
    """As .NET, and where it was."""
    text = (
        f"Fatal error.\n{error.type_name}: Attempted to read or write protected memory. "
        f"This is often an indication that other memory is corrupt.\n{error.guest_trace}"
    )
    return f"{text.rstrip()}\noscil: {error.guest_message}\n"


def entry_method(runtime: Runtime, image: Image) -> Method:
    """Main, checked (II.15.4.1.2)."""
    token = image.entry_point
    if not token:
        raise BadImageError("the assembly has no entry point: it is a library", file=image.path)
    runtime.universe.assembly(image)
    method = runtime.universe.resolve_method(image, token)
    if not method.is_static or method.contains_generic_params or len(method.params) > 1:
        raise BadImageError("the entry point must be static, with one parameter at most", file=image.path, token=token)
    return method


def _call_main(runtime: Runtime, method: Method, arguments: list[str]) -> None:
    args = [runtime.new_string_array(arguments)] if method.params else []
    result = runtime.call(method, *args)
    if method.ret.kind is not Kind.VOID:
        runtime.exit_code = int(result)
