"""A host whose console is in memory: for tests and for embedding programs that want the output as bytes."""

from __future__ import annotations

from oscil.host.machine import MachineHost


class CapturedHost(MachineHost):
    """`stdout` and `stderr` collect what the guest writes; standard input comes from `stdin`."""

    def __init__(self, stdin: bytes = b"") -> None:
        super().__init__()
        self._stdin, self._at = stdin, 0
        self._out: list[bytes] = []
        self._err: list[bytes] = []

    @property
    def stdout(self) -> bytes:
        """Everything written to standard output."""
        return b"".join(self._out)

    @property
    def stderr(self) -> bytes:
        """Everything written to standard error."""
        return b"".join(self._err)

    def console_write(self, fd: int, data: bytes) -> None:
        """Collect."""
        (self._out if fd == 1 else self._err).append(data)

    def console_read(self, count: int) -> bytes:
        """The next bytes of the given input."""
        data = self._stdin[self._at : self._at + count]
        self._at += len(data)
        return data

    def console_is_redirected(self, fd: int) -> bool:
        """Always: there is no terminal."""
        return True

    def flush(self) -> None:
        """Nothing is held back."""
