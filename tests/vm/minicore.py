"""Natives of the test core library (tests/fixtures/minicore.cs), and a Runtime over it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from oscil.host import CapturedHost
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.vm.framework import SingleImageFramework
from oscil.vm.memory import read_bytes
from oscil.vm.runtime import Runtime

FIXTURES = Path(__file__).parent.parent / "fixtures"


def _write(vm: Runtime, text: str | None) -> None:
    vm.host.console_write(1, (text or "").encode("utf-8", "replace"))


def _write_line(vm: Runtime, value: Any) -> None:
    if isinstance(value, float):
        value = repr(value).removesuffix(".0")
    _write(vm, f"{'' if value is None else value}\n")


def _repeat(vm: Runtime, char: int, count: int) -> str:
    return chr(char) * count


def _slice(vm: Runtime, text: int, start: int, length: int) -> str:
    return read_bytes(text + 2 * start, 2 * length).decode("utf-16-le", "surrogatepass")


NATIVES: dict[str, Any] = {
    "System.Console::WriteLine(System.String)": _write_line,
    "System.Console::WriteLine(System.Int32)": _write_line,
    "System.Console::WriteLine(System.Int64)": _write_line,
    "System.Console::WriteLine(System.Double)": _write_line,
    "System.Console::Write(System.String)": _write,
    "System.String::.ctor(System.Char,System.Int32)": _repeat,
    "System.String::.ctor(System.Char*,System.Int32,System.Int32)": _slice,
    "System.RuntimeType::GetFullName(System.RuntimeType)": lambda vm, t: vm.types.type_at(
        int.from_bytes(read_bytes(t + 8, 8), "little")
    ).full_name,
}


def minicore_runtime(stdin: bytes = b"", **settings: Any) -> Runtime:
    """A Runtime over the test core library, its console captured."""
    framework = SingleImageFramework(open_image(FIXTURES / "minicore.dll"))
    return Runtime(
        CapturedHost(stdin), settings=Settings(**settings), framework=framework, folder=str(FIXTURES), natives=NATIVES
    )
