"""Builds of shared code: system Python and generated handlers, in partitions, one compiler process per core."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from oscil.engines.llvm.adapters import adapter
from oscil.engines.llvm.lower import Emitter, ModuleText, Unit, definition, is_defined, quoted
from oscil.engines.llvm.target import Target, target_of
from oscil.engines.native.machine import binding, compile_text
from oscil.errors import InternalError
from oscil.ir.system.program import Program, compile_modules

Generator = Callable[[Program, Target], list[Unit]]
TABLE = "oscil.table"
SHORT_BUILD = 200_000  # characters of LLVM text that are not worth a process


class Built(NamedTuple):
    """Objects, and the symbols whose addresses stand in the exported table, in order."""

    images: list[bytes]
    symbols: list[str]


def resolve(reference: str) -> Generator:
    """The generator named `module:function`."""
    module, _, name = reference.partition(":")
    generator: Generator = getattr(importlib.import_module(module), name)
    return generator


def all_units(program: Program, target: Target, generators: Sequence[Generator]) -> list[Unit]:
    """Every definition as a unit."""
    units = []
    for symbol, decl in program.functions.items():
        if is_defined(decl):
            module = Emitter(program, target)
            units.append(module.unit((symbol,), definition(module, decl)))
    units += [adapter(program, target, decl) for decl in program.natives.values()]
    for generator in generators:
        units += generator(program, target)
    return units


def partition(units: list[Unit], count: int) -> list[list[Unit]]:
    """Units in `count` parts of about equal text; functions that are not handlers stay together, to be inlined into
    each other.
    """
    plain = [unit for unit in units if not unit.defines[0].startswith("h.")]
    handlers = [unit for unit in units if unit.defines[0].startswith("h.")]
    parts: list[list[Unit]] = [[] for _ in range(max(1, count))]
    sizes = [0] * len(parts)
    parts[0], sizes[0] = plain, sum(len(unit.text) for unit in plain)
    for unit in handlers:
        index = sizes.index(min(sizes))
        parts[index].append(unit)
        sizes[index] += len(unit.text)
    return [part for part in parts if part]


def table_text(symbols: list[str], target: Target) -> str:
    """The exported table of addresses."""
    declares = "\n".join(
        f"declare {target.handler_cc if s.startswith('h.') else ''} void {quoted(s)}(...)"
        if not s.startswith("h.")
        else f"declare {target.handler_cc} void {quoted(s)}(ptr, ptr, ptr)"
        for s in symbols
    )
    entries = ", ".join(f"ptr {quoted(s)}" for s in symbols)
    return f"{declares}\n{quoted(TABLE)} = constant [{len(symbols)} x ptr] [{entries}]\n"


def build_shared(sources: Sequence[str], generators: Sequence[str], opt: int, jobs: int, quiet: bool) -> Built:
    """Compile everything."""
    target = target_of(binding().get_default_triple())
    program = compile_modules(sources)
    units = all_units(program, target, [resolve(reference) for reference in generators])
    symbols = [symbol for unit in units for symbol in unit.defines]
    total = sum(len(unit.text) for unit in units)
    count = 1 if total < SHORT_BUILD else jobs or os.cpu_count() or 1
    texts = []
    for part in partition(units, count):
        module = ModuleText(program, target)
        for unit in part:
            module.add_unit(unit)
        texts.append(module.render())
    images = compile_parallel(texts, opt, quiet) if count > 1 else [compile_text(texts[0], opt)]
    return Built([*images, compile_text(table_text(symbols, target), opt)], symbols)


def compile_parallel(texts: list[str], opt: int, quiet: bool) -> list[bytes]:
    """Each text in its own process; the first in this one. A line on standard error once it takes over a second."""
    started = time.monotonic()
    progress = threading.Timer(1.0, _announce)
    if not quiet:
        progress.start()
    workers = [_start(text, opt) for text in texts[1:]]
    try:
        images = [compile_text(texts[0], opt)]
        for text, worker in zip(texts[1:], workers, strict=True):
            images.append(compile_text(text, opt) if worker is None else _finish(worker))
    finally:
        progress.cancel()
        for worker in filter(None, workers):
            if worker.poll() is None:
                worker.kill()
            worker.wait()
    if not quiet and progress.finished.is_set() and time.monotonic() - started > 1.0:
        sys.stderr.write(f" {time.monotonic() - started:.1f} s\n")
    return images


def _announce() -> None:
    sys.stderr.write("oscil: compiling the runtime for this machine (once)...")
    sys.stderr.flush()


def _start(text: str, opt: int) -> subprocess.Popen[bytes] | None:
    """A compiler process, or None where there can be none (an embedded Python, no more processes)."""
    import tempfile

    if not sys.executable:
        return None
    package_root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([package_root, os.environ.get("PYTHONPATH", "")])}
    with tempfile.TemporaryFile() as source:  # a file, so that a slow reader never blocks this process
        source.write(text.encode())
        source.seek(0)
        try:
            return subprocess.Popen(
                [sys.executable, "-m", "oscil.engines.native.worker", str(opt)],
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
            )
        except OSError:
            return None


def _finish(worker: subprocess.Popen[bytes]) -> bytes:
    image, errors = worker.communicate()
    if worker.returncode != 0:
        raise InternalError(f"native compilation failed: {errors.decode(errors='replace').strip()[:2000]}")
    return image
