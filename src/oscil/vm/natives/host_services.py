"""`Oscil.Host.Host`: the outside world for the class library, through the Runtime's Host object."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.vm.guest_errors import GuestExit
from oscil.vm.memory import read_bytes, write_bytes
from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_H = "Oscil.Host.Host::"
_EIO = 5


@native(_H + "ConsoleWrite(System.Int32,System.Byte*,System.Int32)")
def console_write(vm: Runtime, fd: int, data: int, count: int) -> None:
    """Bytes to standard output or error."""
    vm.host.console_write(fd, read_bytes(data, count))


@native(_H + "ConsoleRead(System.Byte*,System.Int32)")
def console_read(vm: Runtime, data: int, count: int) -> int:
    """Bytes of standard input; 0 at its end."""
    got = vm.outside(vm.host.console_read, count)
    write_bytes(data, got)
    return len(got)


@native(_H + "ConsoleIsRedirected(System.Int32)")
def console_is_redirected(vm: Runtime, fd: int) -> bool:
    """Whether the stream is no terminal."""
    return vm.host.console_is_redirected(fd)


@native(_H + "Exit(System.Int32)")
def exit_program(vm: Runtime, code: int) -> None:
    """Never returns."""
    raise GuestExit(code)


@native(_H + "FailFast(System.String,System.String)")
def fail_fast(vm: Runtime, message: str | None, trace: str | None) -> None:
    """Prints and ends the program as an abort does."""
    vm.host.flush()
    text = f"Process terminated. {message or ''}\n{trace}\n"
    vm.host.console_write(2, text.encode("utf-8", "replace"))
    raise GuestExit(134)


@native(_H + "GetExitCode()")
def get_exit_code(vm: Runtime) -> int:
    """Environment.ExitCode."""
    return vm.exit_code


@native(_H + "SetExitCode(System.Int32)")
def set_exit_code(vm: Runtime, code: int) -> None:
    """Environment.ExitCode, used when Main returns void."""
    vm.exit_code = code


@native(_H + "CommandLine()")
def command_line(vm: Runtime) -> int:
    """Program and arguments."""
    return vm.new_string_array([vm.program_path, *vm.arguments])


@native(_H + "GetVariable(System.String)")
def get_variable(vm: Runtime, name: str) -> str | None:
    """An environment variable."""
    return vm.host.get_variable(name)


@native(_H + "SetVariable(System.String,System.String)")
def set_variable(vm: Runtime, name: str, value: str | None) -> None:
    """Null removes."""
    vm.host.set_variable(name, value)


@native(_H + "VariableNames()")
def variable_names(vm: Runtime) -> int:
    """Names of all environment variables."""
    return vm.new_string_array(vm.host.variable_names())


def _text(name: str, read: Callable[[Runtime], str]) -> None:
    native(f"{_H}{name}()")(read)


_text("CurrentDirectory", lambda vm: vm.host.current_directory())
_text("BaseDirectory", lambda vm: vm.base_directory)
_text("MachineName", lambda vm: vm.host.machine_name())
_text("UserName", lambda vm: vm.host.user_name())
_text("LocalZoneName", lambda vm: vm.host.local_zone_name())
_text("TempPath", lambda vm: vm.host.temp_path())
_text("MachineKind", lambda vm: vm.host.system()[2])
_text("SystemName", lambda vm: " ".join(vm.host.system()[:2]))
_text("SystemRelease", lambda vm: vm.host.system()[3])


def _number(name: str, read: Callable[[Runtime], int]) -> None:
    native(f"{_H}{name}()")(read)


_number("ProcessId", lambda vm: vm.host.process_id())
_number("ProcessorCount", lambda vm: vm.host.processor_count())
_number("UtcNowTicks", lambda vm: vm.host.utc_now_ticks())
_number("MonotonicNanoseconds", lambda vm: vm.host.monotonic_ns())


@native(_H + "LocalOffsetTicks(System.Int64)")
def local_offset_ticks(vm: Runtime, utc: int) -> int:
    """Local time minus UTC."""
    return vm.host.local_offset_ticks(utc)


@native(_H + "ZoneData(System.String,System.Byte*,System.Int32)")
def zone_data(vm: Runtime, name: str, data: int, capacity: int) -> int:
    """The size of a time zone's file, which is copied when there is room; 0 when there is none."""
    found = vm.host.zone_data(name)
    if found and len(found) <= capacity:
        write_bytes(data, found)
    return len(found)


@native(_H + "ZoneNames()")
def zone_names(vm: Runtime) -> int:
    """IANA names of the time zones."""
    return vm.new_string_array(vm.host.zone_names())


@native(_H + "RandomBytes(System.Byte*,System.Int32)")
def random_bytes(vm: Runtime, data: int, count: int) -> None:
    """Entropy."""
    write_bytes(data, vm.host.random_bytes(count))


# Files: results are a handle or count, or minus an errno value


def _errno(error: OSError) -> int:
    return -(error.errno or _EIO)


def _guarded(work: Callable[[], int | None]) -> int:
    try:
        return work() or 0
    except OSError as error:
        return _errno(error)


@native(_H + "SetCurrentDirectory(System.String)")
def set_current_directory(vm: Runtime, path: str) -> int:
    """Change the working directory."""
    return _guarded(lambda: vm.host.set_current_directory(path))


@native(_H + "OpenFile(System.String,System.Int32,System.Int32)")
def open_file(vm: Runtime, path: str, mode: int, access: int) -> int:
    """A handle."""
    return _guarded(lambda: vm.host.open_file(path, mode, access))


@native(_H + "CloseFile(System.Int64)")
def close_file(vm: Runtime, handle: int) -> int:
    """Close."""
    return _guarded(lambda: vm.host.close_file(handle))


@native(_H + "ReadFile(System.Int64,System.Byte*,System.Int32,System.Int64)")
def read_file(vm: Runtime, handle: int, data: int, count: int, offset: int) -> int:
    """Bytes at an offset."""

    def work() -> int:
        got = vm.outside(vm.host.read_file, handle, count, offset)
        write_bytes(data, got)
        return len(got)

    return _guarded(work)


@native(_H + "WriteFile(System.Int64,System.Byte*,System.Int32,System.Int64)")
def write_file(vm: Runtime, handle: int, data: int, count: int, offset: int) -> int:
    """All bytes at an offset."""
    return _guarded(lambda: vm.host.write_file(handle, read_bytes(data, count), offset))


@native(_H + "FileLength(System.Int64)")
def file_length(vm: Runtime, handle: int) -> int:
    """Bytes."""
    return _guarded(lambda: vm.host.file_length(handle))


@native(_H + "SetFileLength(System.Int64,System.Int64)")
def set_file_length(vm: Runtime, handle: int, length: int) -> int:
    """Cut or extend."""
    return _guarded(lambda: vm.host.set_file_length(handle, length))


@native(_H + "FlushFile(System.Int64)")
def flush_file(vm: Runtime, handle: int) -> int:
    """Files are not held back."""
    return 0


@native(_H + "Stat(System.String,System.Int64*)")
def stat(vm: Runtime, path: str, out: int) -> int:
    """kind, length, created, modified, accessed; 1 when found."""

    def work() -> int:
        info = vm.host.stat(path)
        if info is None:
            return 0
        write_bytes(out, struct.pack("<5q", *info))
        return 1

    return _guarded(work)


@native(_H + "SetFileTimes(System.String,System.Int64,System.Int64)")
def set_file_times(vm: Runtime, path: str, accessed: int, modified: int) -> int:
    """Ticks; 0 leaves a time as it is."""
    return _guarded(lambda: vm.host.set_file_times(path, accessed, modified))


@native(_H + "DeleteFile(System.String)")
def delete_file(vm: Runtime, path: str) -> int:
    """Absent is no error."""
    return _guarded(lambda: vm.host.delete_file(path))


@native(_H + "CreateDirectory(System.String)")
def create_directory(vm: Runtime, path: str) -> int:
    """With parents."""
    return _guarded(lambda: vm.host.create_directory(path))


@native(_H + "DeleteDirectory(System.String)")
def delete_directory(vm: Runtime, path: str) -> int:
    """Must be empty."""
    return _guarded(lambda: vm.host.delete_directory(path))


@native(_H + "MoveFile(System.String,System.String)")
def move_file(vm: Runtime, source: str, target: str) -> int:
    """Rename."""
    return _guarded(lambda: vm.host.move_file(source, target))


@native(_H + "ListDirectory(System.String)")
def list_directory(vm: Runtime, path: str) -> int:
    """Names, or null when it cannot be read."""
    try:
        return vm.new_string_array(vm.host.list_directory(path))
    except OSError:
        return 0
