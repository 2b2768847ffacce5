"""Run one damaged image to its end in this process, without access to files, and say how it ended."""

from __future__ import annotations

import json
import os
import resource
import traceback
from pathlib import Path

from mutants import mutant

from corpus_kit import OutOfTime, library, limited
from oscil.errors import BadImageError, InternalError, OscilError
from oscil.host import CapturedHost
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.vm.entry import run_main
from oscil.vm.runtime import Runtime

LIMIT = 4.0
HEAP = 256 << 20
MEMORY = 3 << 30


class ClosedHost(CapturedHost):
    """No files, no native libraries, no long sleep, little output."""

    def open_file(self, path: str, mode: int, access: int) -> int:
        raise PermissionError(13, "Permission denied", path)

    def delete_file(self, path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    def create_directory(self, path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    delete_directory = create_directory

    def move_file(self, source: str, target: str) -> None:
        raise PermissionError(13, "Permission denied", source)

    def set_current_directory(self, path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    def load_library(self, path: str) -> int:
        raise PermissionError(13, "Permission denied", path)

    def allows_native_code(self) -> bool:
        return False

    def set_variable(self, name: str, value: str | None) -> None:
        """Nothing leaves the guest."""

    def sleep(self, seconds: float) -> None:
        super().sleep(min(seconds, 0.01))

    def console_write(self, fd: int, data: bytes) -> None:
        if len(self._out) + len(self._err) < 10_000:
            super().console_write(fd, data[:10_000])


def run_job(number: int) -> dict[str, str]:
    """`end`: how the run ended; `fault`: what was wrong with that, "" if nothing; `how`: what the image is."""
    _limit_memory()
    made = mutant(number)
    try:
        end, fault = _run(made.data, made.program.image, made.program.record), ""
    except InternalError as error:
        end, fault = "internal error", f"{error}\n{traceback.format_exc()}"
    except OscilError as error:
        end = type(error).__name__
        is_clear = isinstance(error, BadImageError) and str(error).strip() and "\n" not in str(error)
        fault = "" if is_clear else f"message: {str(error)!r}"
    except OutOfTime:
        end, fault = "out of time", ""
    except BaseException as error:
        end, fault = f"inside {type(error).__name__}", traceback.format_exc()
    return {"end": end, "fault": fault, "how": f"{made.program.name} {made.how}"}


def _limit_memory() -> None:
    if resource.getrlimit(resource.RLIMIT_DATA)[0] == resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _run(data: bytes, path: Path, record: Path) -> str:
    run = json.loads(record.read_text(encoding="utf-8"))["runs"][0]
    image = open_image(data)
    host = ClosedHost(run["stdin"].encode())
    settings = Settings({}, framework=library(), heap_limit=HEAP)
    runtime = Runtime(host, settings=settings, folder=os.devnull)
    runtime.program_path = str(path)
    with limited(runtime, LIMIT, patience=1):
        code = run_main(runtime, image, run["args"])
    return f"exit {code}"
