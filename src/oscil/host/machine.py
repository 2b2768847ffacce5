"""The real machine as a `Host`."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import Any

TICKS_PER_SECOND = 10_000_000
UNIX_EPOCH_TICKS = 621_355_968_000_000_000  # 1970-01-01 in ticks since 0001-01-01
_BUFFER_LIMIT = 1 << 14

# System.IO.FileMode
CREATE_NEW, CREATE, OPEN, OPEN_OR_CREATE, TRUNCATE, APPEND = 1, 2, 3, 4, 5, 6
_MODE_FLAGS = {
    CREATE_NEW: os.O_CREAT | os.O_EXCL,
    CREATE: os.O_CREAT | os.O_TRUNC,
    OPEN: 0,
    OPEN_OR_CREATE: os.O_CREAT,
    TRUNCATE: os.O_TRUNC,
    APPEND: os.O_CREAT,
}
_ACCESS_FLAGS = {1: os.O_RDONLY, 2: os.O_WRONLY, 3: os.O_RDWR}


class MachineHost:
    """Console on the process's own descriptors. Output to a file or pipe is held back in small blocks."""

    def __init__(self) -> None:
        self._pending: list[bytes] = []
        self._pending_size = 0
        self._hold_back = not os.isatty(1)
        self._libraries: dict[int, Any] = {}

    # Console

    def console_write(self, fd: int, data: bytes) -> None:
        """Write all of `data`. Standard error lets standard output out first: a shared pipe shows true order."""
        if fd == 1 and self._hold_back:
            self._pending.append(data)
            self._pending_size += len(data)
            if self._pending_size >= _BUFFER_LIMIT:
                self.flush()
            return
        self.flush()
        _write_all(fd, data)

    def console_read(self, count: int) -> bytes:
        """Up to `count` bytes of standard input; empty at its end."""
        self.flush()
        return os.read(0, count)

    def console_is_redirected(self, fd: int) -> bool:
        """Whether the stream is not a terminal."""
        return not os.isatty(fd)

    def flush(self) -> None:
        """Let held-back output out."""
        if self._pending:
            data, self._pending, self._pending_size = b"".join(self._pending), [], 0
            _write_all(1, data)

    # Clock

    def utc_now_ticks(self) -> int:
        """100 ns ticks since 0001-01-01 UTC."""
        return UNIX_EPOCH_TICKS + time.time_ns() // 100

    def monotonic_ns(self) -> int:
        """Nanoseconds of a clock that never goes back."""
        return time.monotonic_ns()

    def local_offset_ticks(self, utc_ticks: int) -> int:
        """Local time minus UTC at that moment."""
        try:
            return time.localtime((utc_ticks - UNIX_EPOCH_TICKS) / TICKS_PER_SECOND).tm_gmtoff * TICKS_PER_SECOND
        except (OverflowError, ValueError, OSError):
            return 0

    def local_zone_name(self) -> str:
        """IANA name if the system tells, else the abbreviation."""
        name = os.environ.get("TZ", "").lstrip(":")
        if not name:
            try:
                name = os.readlink("/etc/localtime").partition("zoneinfo/")[2]
            except OSError:
                name = ""
        return name or time.tzname[0]

    def zone_data(self, name: str) -> bytes:
        """The time zone file of an IANA name; empty when there is none."""
        import zoneinfo  # not needed to start

        parts = name.split("/")
        if any(part in ("", ".", "..") for part in parts):
            return b""
        for root in zoneinfo.TZPATH:
            with contextlib.suppress(OSError, ValueError), open(os.path.join(root, *parts), "rb") as file:
                return file.read()
        return b""

    def zone_names(self) -> list[str]:
        """All IANA names that have a file."""
        import zoneinfo

        return sorted(zoneinfo.available_timezones())

    # Native libraries

    def load_library(self, path: str) -> int:
        """As the system's loader finds it; it stays loaded while the process lives."""
        import ctypes

        library = ctypes.CDLL(path)
        self._libraries[library._handle] = library
        return library._handle

    def library_symbol(self, handle: int, name: str) -> int:
        """The address of a function."""
        import ctypes

        function = getattr(self._libraries[handle], name, None)
        return ctypes.cast(function, ctypes.c_void_p).value or 0 if function is not None else 0

    def allows_native_code(self) -> bool:
        """As in any process."""
        return True

    # Process and environment

    def get_variable(self, name: str) -> str | None:
        """Value of an environment variable."""
        return os.environ.get(name)

    def set_variable(self, name: str, value: str | None) -> None:
        """Set, or with None remove, an environment variable."""
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value

    def variable_names(self) -> list[str]:
        """Names of all environment variables."""
        return list(os.environ)

    def current_directory(self) -> str:
        """The working directory."""
        return os.getcwd()

    def set_current_directory(self, path: str) -> None:
        """Change the working directory."""
        os.chdir(path)

    def machine_name(self) -> str:
        """Name of this machine in the network, without domain."""
        if hasattr(os, "uname"):
            return os.uname().nodename.split(".")[0]
        return os.environ.get("COMPUTERNAME", "localhost")

    def user_name(self) -> str:
        """Login name."""
        return os.environ.get("USER") or os.environ.get("LOGNAME") or os.environ.get("USERNAME") or "root"

    def process_id(self) -> int:
        """Number of this process."""
        return os.getpid()

    def processor_count(self) -> int:
        """Processors this process may use."""
        if sys.platform == "linux":
            return len(os.sched_getaffinity(0))
        return os.cpu_count() or 1

    def system(self) -> tuple[str, str, str, str]:
        """Name and release of the operating system, kind of machine, the release's numbers alone."""
        import platform  # not needed to start

        about = platform.uname()
        numbers = "".join([c if c.isdigit() else "." for c in about.release.split("-")[0]]).split(".")
        kept = [number for number in numbers if number][:4] or ["0"]
        return about.system, about.release, about.machine, ".".join(kept if len(kept) > 1 else [*kept, "0"])

    def random_bytes(self, count: int) -> bytes:
        """Entropy."""
        return os.urandom(count)

    # Files

    def open_file(self, path: str, mode: int, access: int) -> int:
        """Open by System.IO.FileMode and FileAccess."""
        if os.path.isdir(path):
            raise IsADirectoryError(21, "Is a directory", path)
        return os.open(path, _MODE_FLAGS[mode] | _ACCESS_FLAGS[access] | getattr(os, "O_CLOEXEC", 0), 0o666)

    def close_file(self, handle: int) -> None:
        """Close a handle."""
        os.close(handle)

    def read_file(self, handle: int, count: int, offset: int) -> bytes:
        """Bytes at an offset; a negative offset reads on from the current position (pipes)."""
        return os.read(handle, count) if offset < 0 else os.pread(handle, count, offset)

    def write_file(self, handle: int, data: bytes, offset: int) -> None:
        """Write all bytes at an offset (negative: at the current position)."""
        while data:
            done = os.write(handle, data) if offset < 0 else os.pwrite(handle, data, offset)
            data = data[done:]
            offset = offset + done if offset >= 0 else offset

    def file_length(self, handle: int) -> int:
        """Length in bytes."""
        return os.fstat(handle).st_size

    def set_file_length(self, handle: int, length: int) -> None:
        """Cut or extend."""
        os.ftruncate(handle, length)

    def stat(self, path: str) -> tuple[int, int, int, int, int] | None:
        """(kind, length, created, modified, accessed)."""
        try:
            info = os.stat(path)
        except (FileNotFoundError, NotADirectoryError):
            return None
        kind = 2 if os.path.isdir(path) else 1
        times = (min(info.st_mtime_ns, info.st_ctime_ns), info.st_mtime_ns, info.st_atime_ns)
        created, modified, accessed = (UNIX_EPOCH_TICKS + t // 100 for t in times)
        return kind, info.st_size, created, modified, accessed

    def set_file_times(self, path: str, accessed: int, modified: int) -> None:
        """Ticks since 0001-01-01 UTC; 0 leaves a time as it is."""
        info = os.stat(path)
        new = (accessed, modified)
        old = (info.st_atime_ns, info.st_mtime_ns)
        ns = tuple([(ticks - UNIX_EPOCH_TICKS) * 100 if ticks else kept for ticks, kept in zip(new, old, strict=True)])
        os.utime(path, ns=(ns[0], ns[1]))

    def delete_file(self, path: str) -> None:
        """Remove a file; an absent one is no error, an absent folder is."""
        try:
            os.unlink(path)
        except FileNotFoundError:
            if not os.path.isdir(os.path.dirname(path) or "."):
                raise

    def create_directory(self, path: str) -> None:
        """Create with all parents."""
        os.makedirs(path, exist_ok=True)

    def delete_directory(self, path: str) -> None:
        """Remove an empty directory."""
        os.rmdir(path)

    def move_file(self, source: str, target: str) -> None:
        """Rename."""
        os.rename(source, target)

    def list_directory(self, path: str) -> list[str]:
        """Names in a directory."""
        return os.listdir(path)

    def temp_path(self) -> str:
        """Folder for temporary files."""
        return os.environ.get("TMPDIR") or "/tmp"


def _write_all(fd: int, data: bytes) -> None:
    while data:
        try:
            data = data[os.write(fd, data) :]
        except BrokenPipeError:
            return  # as .NET's console: the reader has gone, output is dropped
