"""Running a program: its entry point, unhandled exceptions, the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.types.kinds import Kind
from oscil.vm.guest_errors import GuestExit, GuestThrowObject
from oscil.vm.host_calls import GuestUnhandled, StackOverflow

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.types.members import Method
    from oscil.vm.runtime import Runtime

ABORTED = 134  # what a shell shows for a process that SIGABRT ended, as .NET ends on an unhandled exception


def run_main(runtime: Runtime, image: Image, arguments: list[str]) -> int:
    """Run a program to its end; the exit code. Unhandled guest exceptions are printed as .NET prints them."""
    method = entry_method(runtime, image)
    runtime.arguments = arguments
    try:
        code = _call_main(runtime, method, arguments)
        _call_if_present(runtime, "System.AppDomain", "OnProcessExit")
        return code & 0xFF
    except GuestExit as stop:
        return stop.code & 0xFF
    except GuestUnhandled as error:
        return _report(runtime, error.reference)
    except GuestThrowObject as error:
        return _report(runtime, error.reference)
    except StackOverflow:
        runtime.host.flush()
        runtime.host.console_write(2, b"Stack overflow.\n")
        return ABORTED
    finally:
        runtime.host.flush()


def entry_method(runtime: Runtime, image: Image) -> Method:
    """Main, checked (II.15.4.1.2)."""
    token = image.entry_point
    if not token:
        raise BadImageError("the assembly has no entry point: it is a library", file=image.path)
    method = runtime.universe.resolve_method(runtime.universe.assembly(image).image, token)
    if not method.is_static or method.contains_generic_params or len(method.params) > 1:
        raise BadImageError("the entry point is no static method of at most one parameter", file=image.path, token=token)
    return method


def _call_main(runtime: Runtime, method: Method, arguments: list[str]) -> int:
    args = [runtime.new_string_array(arguments)] if method.params else []
    result = runtime.call(method, *args)
    if method.ret.kind is Kind.VOID:
        return runtime.exit_code
    return int(result)


def _call_if_present(runtime: Runtime, type_name: str, method_name: str, *args: int) -> int | None:
    type_ = runtime.universe.find_type(type_name)
    method = runtime.find_method(type_, method_name, len(args)) if type_ is not None else None
    if method is None:
        return None
    result: int | None = runtime.call(method, *args)
    return result


def _report(runtime: Runtime, reference: int) -> int:
    """`Unhandled exception. Type: message` and the trace; the program ends as by SIGABRT."""
    with runtime.roots.held(reference):
        try:
            _call_if_present(runtime, "System.AppDomain", "OnUnhandledException", reference)
        except GuestExit as stop:
            return stop.code & 0xFF
        text = describe(runtime, reference)
    runtime.host.flush()
    runtime.host.console_write(2, f"Unhandled exception. {text}\n".encode("utf-8", "replace"))
    return ABORTED


def describe(runtime: Runtime, reference: int) -> str:
    """What .NET prints of an exception object: its `ToString()`, as far as the guest can give it."""
    try:
        made = _call_if_present(runtime, "System.Exception", "DescribeUnhandled", reference)
        if made is None:
            made = runtime.call(_virtual(runtime, reference, "ToString"), reference)
        return runtime.read_string(made or 0) or runtime.type_of(reference).full_name
    except (GuestThrowObject, GuestUnhandled):
        return runtime.type_of(reference).full_name


def _virtual(runtime: Runtime, reference: int, name: str) -> Method:
    """A method of Object as the exact type has it."""
    from oscil.types.constrained import resolve_virtual

    declared = runtime.find_method(runtime.universe.wellknown.Object, name, 0)
    assert declared is not None
    return resolve_virtual(runtime.type_of(reference), declared)
