"""Exceptions that nothing catches: reported as .NET does, before any finally block runs."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from oscil.types.constrained import resolve_virtual
from oscil.vm.guest_errors import ABORTED, GuestExit, GuestThrowObject

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.vm.runtime import Runtime


def report_unhandled(runtime: Runtime, reference: int) -> None:
    """`AppDomain.UnhandledException`, then `Unhandled exception. Type: message` and the trace on standard error."""
    runtime.has_unhandled = True
    with runtime.roots.held(reference):
        with contextlib.suppress(GuestThrowObject):  # .NET too goes on when a handler of the event throws
            call_if_present(runtime, "System.AppDomain", "OnUnhandledException", reference)
        text = describe(runtime, reference)
    runtime.host.flush()
    runtime.host.console_write(2, f"Unhandled exception. {text}\n".encode("utf-8", "replace"))


def end_program(runtime: Runtime, reference: int) -> None:
    """An exception that no handler of a guest thread took ends the program, whatever its other threads do."""
    if not runtime.has_unhandled:
        report_unhandled(runtime, reference)
    runtime.stop(GuestExit(ABORTED))


def report_first_chance(runtime: Runtime, reference: int) -> None:
    """`AppDomain.FirstChanceException`, also for what its own handlers throw. What leaves a handler is dropped."""
    with runtime.roots.held(reference), contextlib.suppress(GuestThrowObject):
        call_if_present(runtime, "System.AppDomain", "OnFirstChanceException", reference)


def call_if_present(runtime: Runtime, type_name: str, method_name: str, *args: int) -> int | None:
    """Call a static method of the class library that it may lack (docs/contracts/corelib.md, section 3)."""
    type_ = runtime.universe.find_type(type_name)
    method = runtime.find_method(type_, method_name, len(args)) if type_ is not None else None
    if method is None:
        return None
    result: int | None = runtime.call(method, *args)
    return result


def describe(runtime: Runtime, reference: int) -> str:
    """What .NET prints of an exception object: its `ToString()`, as far as the guest can give it."""
    try:
        made = call_if_present(runtime, "System.Exception", "DescribeUnhandled", reference)
        if made is None:
            made = runtime.call(_virtual(runtime, reference, "ToString"), reference)
        return runtime.read_string(made or 0) or runtime.type_of(reference).full_name
    except GuestThrowObject:
        return runtime.type_of(reference).full_name


def _virtual(runtime: Runtime, reference: int, name: str) -> Method:
    """A method of Object as the exact type has it."""
    declared = runtime.find_method(runtime.universe.wellknown.Object, name, 0)
    assert declared is not None
    return resolve_virtual(runtime.type_of(reference), declared)
