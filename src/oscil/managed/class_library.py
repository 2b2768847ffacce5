"""Where the compiled class library is: beside the package in an installation, in the cache in a source checkout.

A wheel ships it compiled (the build hook calls `build_class_library`). A checkout compiles it when its sources changed;
the result is kept in the cache under a name made of every source's path, size and time, so that an unchanged checkout
only looks at the files.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from oscil.store import Store, cache_folder, digest

if TYPE_CHECKING:
    from oscil.settings import Settings

ASSEMBLY = "System.Private.CoreLib"
_FOLDER = Path(__file__).parents[1] / "corelib"
_COMPILER = (Path(__file__).parent, Path(__file__).parents[1] / "writer")


def with_class_library(settings: Settings) -> Settings:
    """Settings whose `framework` is set: the one given, else the embedded class library."""
    if settings["framework"]:
        return settings
    return settings.replace(framework=class_library_path(settings["cache_dir"], settings["quiet"]))


def class_library_path(cache_dir: str = "", quiet: bool = False) -> str:
    """Path of the compiled class library; compiles it first where only sources are there. Raises CompileError."""
    shipped = _FOLDER / f"{ASSEMBLY}.dll"
    if shipped.exists():
        return str(shipped)
    target = Path(cache_folder(cache_dir)) / "class-library" / _signature(_FOLDER, *_COMPILER)
    built = target / f"{ASSEMBLY}.dll"
    if not built.exists():
        if not quiet:
            sys.stderr.write("oscil: compiling the class library from source (its sources changed)...\n")
        build_class_library(_FOLDER, target, Store(cache_dir))
    return str(built)


def build_class_library(sources: Path, target: Path, store: Store | None = None) -> None:
    """Compile a folder's sources into `target`/System.Private.CoreLib.dll and .pdb, each written whole or not.

    store  where bodies are kept for the next time: then only what changed is bound again
    """
    from oscil.managed.body_cache import ENTRY, BodyCache
    from oscil.managed.compile import compile_assembly

    key = _signature(*_COMPILER)
    bodies = BodyCache(store.get(ENTRY, key)) if store is not None else None
    compiled = compile_assembly([sources], assembly_name=ASSEMBLY, corelib=True, body_cache=bodies)
    if store is not None and bodies is not None:
        store.put(ENTRY, key, bodies.save())
        store.prune(ENTRY, 2)
    target.mkdir(parents=True, exist_ok=True)
    if compiled.pdb is not None:
        _write(target / f"{ASSEMBLY}.pdb", compiled.pdb)
    _write(target / f"{ASSEMBLY}.dll", compiled.image)


def _write(path: Path, data: bytes) -> None:
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    temporary.write_bytes(data)
    os.replace(temporary, path)


def _signature(*folders: Path) -> str:
    """Changes when a source in the folders changes."""
    parts: list[bytes | str] = []
    for root in folders:
        for base, inner, files in os.walk(root):
            inner.sort()
            for name in sorted(files):
                if name.endswith(".py"):
                    status = os.stat(os.path.join(base, name))
                    parts.append(f"{base}/{name}:{status.st_size}:{status.st_mtime_ns}")
    return digest(parts)[:32]
