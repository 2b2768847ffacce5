"""The engines that a workload can run on, and how each comes to its program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from benchmarks.workloads import FOLDER, Workload

PEERS = Path(__file__).parent / "peers"
BUILD = Path(__file__).parent / "build"
ROOT = Path(__file__).parents[1]
FULL_JIT = {"DOTNET_TC_QuickJitForLoops": "0"}  # methods with loops optimised at once: no slow resumption through OSR
SLOW = 10  # interpreters do a tenth of the work


class NotThere(Exception):
    """The engine has no such program, or cannot build it; the text says why."""


class Engine(NamedTuple):
    """`command`: the words before the program's arguments; may build something, may raise NotThere."""

    name: str
    command: Callable[[Workload], list[str]]
    environment: dict[str, str]
    divisor: int = 1


def oscil(engine: str) -> Engine:
    """This checkout, by the interpreter that runs this."""
    path = os.pathsep.join([str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
    words = [sys.executable, "-m", "oscil", "run", "--engine", engine]
    environment = {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(BUILD / "pycache")}
    divisor = SLOW if engine == "interpreter" else 1
    return Engine(f"oscil-{engine}", lambda work: [*words, str(work.image)], environment, divisor)


def mono(interpreter: bool) -> Engine:
    """Mono on what `mcs` makes of the sources: its JIT or its interpreter."""

    def command(work: Workload) -> list[str]:
        program = BUILD / f"{work.name}.exe"
        _make(["mcs", "-optimize+", "-langversion:latest", f"-out:{program}", str(work.source)], program, [work.source])
        return ["mono", *(["--interpreter"] if interpreter else []), str(program)]

    return Engine("mono-interpreter" if interpreter else "mono", command, {}, SLOW if interpreter else 1)


def native(compiler: str, folder: str, ending: str, options: Sequence[str]) -> Engine:
    """The same computation in C, or the same pattern of awaits as C++20 coroutines, by the GNU compilers."""

    def command(work: Workload) -> list[str]:
        source, program = PEERS / folder / f"{work.name}{ending}", BUILD / f"{work.name}.{compiler}"
        if not source.exists():
            raise NotThere(f"no version in {folder}")
        needed = [source, *(PEERS / folder).glob("*.h*")]
        _make([compiler, *options, "-o", str(program), str(source), "-lm"], program, needed)
        return [str(program)]

    return Engine(compiler, command, {})


def python_peer(name: str) -> Engine:
    """The same pattern of awaits in CPython: with asyncio, or coroutines resumed by hand (`send`)."""

    def command(work: Workload) -> list[str]:
        source = PEERS / name / f"{work.name}.py"
        if not source.exists():
            raise NotThere(f"no version in {name}")
        return [sys.executable, str(source)]

    paths = {"PYTHONPATH": str(PEERS / "asyncio"), "PYTHONDONTWRITEBYTECODE": "1"}
    return Engine(name, command, paths, SLOW)


def dotnet(
    executable: str, name: str, *, classic: bool = False, options: Mapping[str, str] = MappingProxyType({})
) -> Engine:
    """Real .NET, given by the path of its `dotnet`: runtime async, or the images with state machines."""
    host = Path(executable).resolve()
    config = BUILD / "dotnet.runtimeconfig.json"

    def command(work: Workload) -> list[str]:
        image = work.classic_image if classic else work.image
        if not image.exists():
            raise NotThere("no such image")
        _write_config(host, config)
        return [str(host), "exec", "--runtimeconfig", str(config), str(image)]

    environment = {"DOTNET_ROOT": str(host.parent), "DOTNET_RuntimeAsync": "1", "DOTNET_NOLOGO": "1", **options}
    return Engine(name, command, environment)


def other(description: str) -> Engine:
    """An engine given as `NAME=COMMAND`, where {dll} stands for the program."""
    name, equals, words = description.partition("=")
    if not equals or "{dll}" not in words:
        raise NotThere(f"--engine {description}: give NAME=COMMAND with {{dll}} in it")
    return Engine(name, lambda work: [word.replace("{dll}", str(work.image)) for word in words.split()], {})


def engines_here(dotnet_path: str | None, more: Iterable[str]) -> list[Engine]:
    """All that can be used on this machine, Oscil's first."""
    found = [oscil("jit"), oscil("tiered"), oscil("interpreter")]
    if shutil.which("mono") and shutil.which("mcs"):
        found += [mono(True), mono(False)]
    if shutil.which("gcc"):
        found.append(native("gcc", "c", ".c", ["-O2", "-std=gnu17", "-ffp-contract=off"]))
    if shutil.which("g++"):
        found.append(native("g++", "cpp", ".cpp", ["-O3", "-std=c++20"]))
    found += [python_peer("asyncio"), python_peer("send")]
    if dotnet_path:
        found += [
            dotnet(dotnet_path, "dotnet"),
            dotnet(dotnet_path, "dotnet-full", options=FULL_JIT),
            dotnet(dotnet_path, "dotnet-classic", classic=True),
        ]
    return found + [other(text) for text in more]


def _make(words: list[str], target: Path, sources: list[Path]) -> None:
    """Build a target that is older than a source."""
    if target.exists() and all(source.stat().st_mtime < target.stat().st_mtime for source in sources):
        return
    BUILD.mkdir(exist_ok=True)
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode:
        target.unlink(missing_ok=True)
        lines = [line for line in (done.stderr + done.stdout).splitlines() if "error" in line]
        raise NotThere((lines or [f"{words[0]} ended with {done.returncode}"])[0].replace(f"{FOLDER}/", "")[:160])


def _write_config(host: Path, target: Path) -> None:
    listed = subprocess.run([str(host), "--list-runtimes"], capture_output=True, text=True).stdout.split("\n")
    versions = [line.split()[1] for line in listed if line.startswith("Microsoft.NETCore.App ")]
    if not versions:
        raise NotThere(f"{host} lists no runtime")
    version = max(versions, key=lambda text: [int(part) for part in text.split("-")[0].split(".")])
    framework = {"name": "Microsoft.NETCore.App", "version": version}
    options = {"framework": framework, "configProperties": {"System.Globalization.Invariant": True}}
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps({"runtimeOptions": options}), encoding="utf-8")
