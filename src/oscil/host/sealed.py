"""A host that gives the guest nothing of this machine but what it was granted: for code that one did not write."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping, Sequence

from oscil.host.captured import CapturedHost

_FILE_ACCESS_READ = 1  # System.IO.FileAccess
_FILE_MODE_OPEN = 3  # System.IO.FileMode


class SealedHost(CapturedHost):
    """Console in memory, an environment of its own, no files but those in granted folders.

    stdin        what the guest reads from standard input
    environment  the guest's environment variables, which it may change for itself
    readable     folders whose files the guest may read
    writable     folders in which it may do as it likes; the first of them is its current directory

    Anything else is refused as a file system refuses it: UnauthorizedAccessException in the guest. There are no
    native libraries. Clock and random
    numbers are the machine's. Unverifiable code is not bounded by it: pointers reach all memory of the process.
    """

    def __init__(
        self,
        stdin: bytes = b"",
        *,
        environment: Mapping[str, str] | None = None,
        readable: Sequence[str | os.PathLike[str]] = (),
        writable: Sequence[str | os.PathLike[str]] = (),
    ) -> None:
        super().__init__(stdin)
        self._variables = dict(environment or {})
        self._writable = [os.path.realpath(folder) for folder in writable]
        self._readable = [*self._writable, *[os.path.realpath(folder) for folder in readable]]
        self._handles: set[int] = set()
        self._directory = self._readable[0] if self._readable else os.sep

    # environment

    def get_variable(self, name: str) -> str | None:
        return self._variables.get(name)

    def set_variable(self, name: str, value: str | None) -> None:
        if value is None:
            self._variables.pop(name, None)
        else:
            self._variables[name] = value

    def variable_names(self) -> list[str]:
        return list(self._variables)

    def current_directory(self) -> str:
        return self._directory

    def set_current_directory(self, path: str) -> None:
        self._directory = self._granted(path, self._readable)

    def machine_name(self) -> str:
        return "sealed"

    def user_name(self) -> str:
        return "guest"

    def process_id(self) -> int:
        return 1

    def processor_count(self) -> int:
        return 1

    def system(self) -> tuple[str, str, str, str]:
        """The kind of system, which programs ask for to choose their ways; not its release."""
        name, _, machine, _ = super().system()
        return name, "0.0", machine, "0.0"

    def local_offset_ticks(self, utc_ticks: int) -> int:
        return 0

    def local_zone_name(self) -> str:
        return "UTC"

    def zone_data(self, name: str) -> bytes:
        return b""

    def zone_names(self) -> list[str]:
        return []

    def load_library(self, path: str) -> int:
        """None: what native code does is not bounded by a host."""
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    def library_symbol(self, handle: int, name: str) -> int:
        return 0

    def allows_native_code(self) -> bool:
        return False

    # files

    def open_file(self, path: str, mode: int, access: int) -> int:
        reads = access == _FILE_ACCESS_READ and mode == _FILE_MODE_OPEN
        handle = super().open_file(self._granted(path, self._readable if reads else self._writable), mode, access)
        self._handles.add(handle)
        return handle

    def close_file(self, handle: int) -> None:
        super().close_file(self._own(handle))
        self._handles.discard(handle)

    def read_file(self, handle: int, count: int, offset: int) -> bytes:
        return super().read_file(self._own(handle), count, offset)

    def write_file(self, handle: int, data: bytes, offset: int) -> None:
        super().write_file(self._own(handle), data, offset)

    def file_length(self, handle: int) -> int:
        return super().file_length(self._own(handle))

    def set_file_length(self, handle: int, length: int) -> None:
        super().set_file_length(self._own(handle), length)

    def set_file_times(self, path: str, accessed: int, modified: int) -> None:
        super().set_file_times(self._granted(path, self._writable), accessed, modified)

    def _own(self, handle: int) -> int:
        """A descriptor that this host opened: the guest may make up any number."""
        if handle not in self._handles:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return handle

    def stat(self, path: str) -> tuple[int, int, int, int, int] | None:
        try:
            return super().stat(self._granted(path, self._readable))
        except PermissionError:
            return None  # as if nothing were there

    def list_directory(self, path: str) -> list[str]:
        return super().list_directory(self._granted(path, self._readable))

    def delete_file(self, path: str) -> None:
        super().delete_file(self._granted(path, self._writable))

    def create_directory(self, path: str) -> None:
        super().create_directory(self._granted(path, self._writable))

    def delete_directory(self, path: str) -> None:
        super().delete_directory(self._granted(path, self._writable))

    def move_file(self, source: str, target: str) -> None:
        super().move_file(self._granted(source, self._writable), self._granted(target, self._writable))

    def temp_path(self) -> str:
        return self._writable[0] + os.sep if self._writable else os.sep

    def _granted(self, path: str, folders: list[str]) -> str:
        """The real path, links followed, if it lies in one of the folders."""
        real = os.path.realpath(os.path.join(self._directory, path))
        if not any(real == folder or real.startswith(folder.rstrip(os.sep) + os.sep) for folder in folders):
            raise PermissionError(errno.EACCES, "not granted", path)
        return real
