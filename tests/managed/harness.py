"""Compiles a program of `programs/` and runs it: against minicore when its first line says so, else the class library.

`python tests/managed/harness.py --references DIR --run COMMAND [NAME...]` records the expected output anew from real
.NET: each program is compiled against the reference assemblies in DIR and run with COMMAND and the assembly's path.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import shlex
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from oscil.errors import InternalError
from oscil.host import CapturedHost
from oscil.managed.class_library import class_library_path
from oscil.managed.compile import compile_assembly
from oscil.metadata.image import Image, open_image
from oscil.settings import Settings
from oscil.vm.entry import run_main
from oscil.vm.runtime import Runtime

PROGRAMS = Path(__file__).parent / "programs"
MINICORE = Path(__file__).parents[1] / "fixtures" / "minicore.dll"
LIMIT = 30  # seconds
NAMES = sorted(p.stem for p in PROGRAMS.iterdir() if p.suffix == ".py" or p.is_dir())


def source_of(name: str) -> Path:
    """The file or folder of a program."""
    folder = PROGRAMS / name
    return folder if folder.is_dir() else PROGRAMS / f"{name}.py"


def framework_of(source: Path) -> str:
    """Path of the class library that a program is compiled against and runs on."""
    mini = source.is_file() and source.read_text(encoding="utf-8").startswith("# framework: minicore")
    return str(MINICORE) if mini else class_library_path(quiet=True)


def minicore_natives() -> dict[str, Any]:
    """The Python functions behind the test core library."""
    spec = importlib.util.spec_from_file_location("vm_minicore", Path(__file__).parents[1] / "vm" / "minicore.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    natives: dict[str, Any] = module.NATIVES
    return natives


def build(source: Path, references: list[Image]) -> bytes:
    """The program's image."""
    return compile_assembly([source], assembly_name=source.stem, references=references).image


def run(source: Path) -> tuple[str, str, int]:
    """Output, error output and exit code of a program on the interpreter."""
    framework = framework_of(source)
    return execute(open_image(build(source, [open_image(framework)]), source.stem), framework)


def execute(image: Image, framework: str) -> tuple[str, str, int]:
    """The same of a compiled program."""
    host = CapturedHost(b"")
    natives = minicore_natives() if framework == str(MINICORE) else None
    runtime = Runtime(host, settings=Settings(framework=framework), natives=natives)
    watch = threading.Timer(LIMIT, runtime.stop, [SystemExit(f"no end after {LIMIT} s")])
    watch.daemon = True
    watch.start()
    try:
        code = run_main(runtime, image, [])
    finally:
        watch.cancel()
        runtime.stop(SystemExit())  # pool threads that are still there
        with contextlib.suppress(InternalError):
            runtime.close()
    return host.stdout.decode(), host.stderr.decode(), code


def record(names: list[str], references: list[Image], command: list[str]) -> None:
    """Write the expected outputs."""
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}.dll"
            path.write_bytes(build(source_of(name), references))
            done = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
            if done.stderr:
                sys.exit(f"{name}: exit {done.returncode}\n{done.stderr}")
            text = f"{done.stdout}exit {done.returncode}\n"
            (PROGRAMS / f"{name}.out").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--references", required=True)
    parser.add_argument("--run", required=True)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    images = [open_image(p) for p in sorted(Path(options.references).glob("System*.dll"))]
    record(options.names or NAMES, images, shlex.split(options.run))
