"""The programs of tests/corpus and how one is run and judged: shared by the tests and `refresh_corpus.py`."""

from __future__ import annotations

import contextlib
import json
import signal
import threading
import time
import tomllib
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from oscil.errors import InternalError, OscilError
from oscil.host import CapturedHost
from oscil.managed.class_library import with_class_library
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.vm.entry import run_main
from oscil.vm.runtime import Runtime

CORPUS = Path(__file__).parent / "corpus"
EXPECTED = Path(__file__).with_name("corpus_expected.toml")
FOLDERS = {name: CORPUS / name for name in ("language", "library", "async", "bench")}
FOLDERS["surface"] = Path(__file__).parent / "library" / "programs"  # the class library's edges, written for it
FOLDERS["conformance"] = Path(__file__).parent / "conformance" / "programs"
PLAIN = ""
STRESSES = ("gc:20", "suspend", "gc:20,suspend")
ENGINES = ("jit", "jit,gc:20", "jit,suspend", "tiered,tier", "tiered,osr,gc:20")  # an engine, and stress
SEEDS = ("seed:1", "seed:2", "seed:3")  # modes of `async` only
LIMIT = 20.0  # processor seconds of one run; then the guest is asked to stop
LIMIT_OF_ENGINES = 120.0  # what is not in the cache yet is compiled
LIMIT_UNDER_SEEDS = 80.0  # every lock and every item of the pool is a choice made in Python
PATIENCE = 5  # as many times longer may a run take on a busy machine, or wait


class Program(NamedTuple):
    """One image of the corpus with its record."""

    name: str  # folder/stem, `.classic` included
    image: Path
    record: Path

    @property
    def is_async(self) -> bool:
        return self.name.startswith("async/")


class Outcome(NamedTuple):
    """What a run left."""

    stdout: str
    stderr: str
    exit: int


@cache
def programs() -> list[Program]:
    """All programs, state-machine twins behind their originals."""
    found = []
    for folder, path in FOLDERS.items():
        for record in sorted(path.glob("*.json")):
            for suffix in ("", ".classic"):
                image = record.with_suffix(f"{suffix}.dll")
                if image.exists():
                    found.append(Program(f"{folder}/{record.stem}{suffix}", image, record))
    return found


def in_sample(name: str, share: int) -> bool:
    """Whether a name belongs to the fixed sample of one in `share`."""
    return zlib.crc32(name.encode()) % share == 0


@cache
def expectations() -> dict[str, dict[str, str]]:
    """The table: per section (a mode, "plain", "unsafe", "racy") program name -> reason."""
    return tomllib.loads(EXPECTED.read_text(encoding="utf-8")) if EXPECTED.exists() else {}


def expected_failure(program: str, stress: str) -> str | None:
    """Why a program is not expected to pass in a mode."""
    table = expectations()
    return table.get("plain", {}).get(program) or table.get(stress or "plain", {}).get(program)


def is_racy(program: str) -> bool:
    """Whether the program's own threads race, so that other outcomes than the recorded one are right too."""
    return program in expectations().get("racy", {})


def unsafe_to_run(program: str, stress: str) -> str | None:
    """Why a program cannot be run in a mode at all: it would crash or never end, or any outcome would be right."""
    table = expectations()
    race = table.get("racy", {}).get(program) if stress else None
    return race or table.get("unsafe", {}).get(program) or table.get(f"unsafe {stress}", {}).get(program)


@cache
def library() -> str:
    """The class library of this process, fixed when first asked for (`OSCIL_FRAMEWORK` names another one)."""
    chosen: str = with_class_library(Settings(quiet=True))["framework"]
    return chosen


def limit_of(mode: str) -> float:
    """Processor seconds for one run in a mode."""
    return LIMIT_UNDER_SEEDS if mode in SEEDS else LIMIT_OF_ENGINES if mode in ENGINES else LIMIT


def patience_for(limit: float) -> float:
    """Seconds after which a process that does not obey its limit counts as hanging."""
    return PATIENCE * limit + 20


def run_image(
    image: Path, arguments: list[str], stdin: str, *, limit: float = LIMIT, **settings: Any
) -> Outcome:
    """Run a program in this process on a Runtime of its own. Errors of the engine are raised."""
    host = CapturedHost(stdin.encode())
    runtime = Runtime(host, settings=Settings({}, framework=library(), **settings), folder=str(image.parent))
    runtime.program_path = str(image)
    with limited(runtime, limit):
        code = run_main(runtime, open_image(image), arguments)
    out, err = host.stdout.decode("utf-8", "replace"), host.stderr.decode("utf-8", "replace")
    return Outcome(out, err, code)


@contextlib.contextmanager
def limited(runtime: Runtime, seconds: float, patience: float = PATIENCE) -> Iterator[None]:
    """After `seconds` of the processor's time, at the latest `patience` times as long, the guest is asked to stop
    (OutOfTime); at the end its other threads are, and the runtime is closed.
    """

    def on_interrupt(number: int, frame: object) -> None:
        """The runtime's own signal, which breaks off a wait, may come when the wait is over already."""
        if runtime.is_blocking or not is_stopping:
            raise KeyboardInterrupt

    def expire() -> None:
        nonlocal is_stopping
        began, deadline = time.process_time(), time.monotonic() + patience * seconds
        left = seconds
        while left > 0 and not is_over.wait(left):
            left = min(began + seconds - time.process_time(), deadline - time.monotonic())
        if left <= 0:
            is_stopping = True
            runtime.stop(OutOfTime(f"no end after {seconds:g} s"))

    is_stopping = False
    is_over = threading.Event()
    threading.Thread(target=expire, daemon=True).start()
    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield
    finally:
        is_over.set()
        is_stopping = True
        _finish(runtime)
        signal.signal(signal.SIGINT, before)


def _finish(runtime: Runtime) -> None:
    """Background threads of the guest leave it; where one does not, the runtime's memory stays."""
    with contextlib.suppress(InternalError):
        runtime.close()


class OutOfTime(BaseException):
    """The guest used up its time."""


def difference(outcome: Outcome, run: dict[str, Any]) -> str:
    """How an outcome differs from the recorded run; "" if it does not."""
    if run["unhandled"] and not outcome.stderr.startswith(f"Unhandled exception. {run['unhandled']}"):
        return f"standard error starts {outcome.stderr[:300]!r}, not with Unhandled exception. {run['unhandled']}"
    got, want = outcome.stdout, run["stdout"]
    if got != want:
        mine, theirs = got.splitlines(keepends=True), want.splitlines(keepends=True)
        at = next((i for i, pair in enumerate(zip(mine, theirs, strict=False)) if pair[0] != pair[1]), len(mine))
        at = min(at, len(theirs))
        pair = [lines[at][:200] if at < len(lines) else "the end" for lines in (mine, theirs)]
        return f"line {at + 1} of the output is {pair[0]!r}, not {pair[1]!r}; standard error: {outcome.stderr[:400]!r}"
    if outcome.exit != run["exit"]:
        return f"exit code {outcome.exit}, not {run['exit']}; standard error: {outcome.stderr[:400]!r}"
    return ""


def mode_settings(mode: str) -> dict[str, Any]:
    """`seed:N`, an engine with its stress modes, or stress modes."""
    if mode in SEEDS:
        return {"seed": int(mode[5:])}
    engine, _, stress = mode.partition(",")
    return {"engine": engine, "stress": stress} if mode in ENGINES else {"stress": mode}


def judge(program: Program, stress: str) -> str:
    """Run a program as often as its record says: "" or what is wrong."""
    for run in json.loads(program.record.read_text(encoding="utf-8"))["runs"]:
        try:
            limit, settings = limit_of(stress), mode_settings(stress)
            outcome = run_image(program.image, run["args"], run["stdin"], limit=limit, **settings)
        except (OscilError, OutOfTime) as error:
            return f"{type(error).__name__}: {error}"
        found = difference(outcome, run)
        if found:
            return f"{' '.join(run['args'])}: {found}" if run["args"] else found
    return ""


def judge_job(job: dict[str, str]) -> str:
    """`judge` for a worker process."""
    program = next(p for p in programs() if p.name == job["program"])
    try:
        return judge(program, job["stress"])
    except BaseException as error:
        return f"{type(error).__name__}: {error}"
