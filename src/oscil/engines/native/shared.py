"""Shared code: linked once per process from the cache, built when the cache has none.

A warm process reads the sources only to hash them; no front end is imported.
"""

from __future__ import annotations

import ctypes
import marshal
import os
from collections.abc import Sequence
from typing import Any

from oscil.engines.native.machine import binding, library_calls, machine_key, target_machine
from oscil.errors import InternalError
from oscil.settings import Settings
from oscil.store import Store, digest, digest_of_files

PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KEPT_BUILDS = 8
COMPILER_FOLDERS = ("ir", "ir/system", "ir/ops", "engines/llvm", "engines/native", "engines/interpreter")


class SharedCode:
    """Linked shared code. Addresses live as long as this object.

    handlers  name to address; natives: InternalCall member to adapter address; exports: C symbol to address
    """

    def __init__(self, library: Any, compiler: Any, symbols: list[str], table: int) -> None:
        self._library, self._compiler = library, compiler
        values = (ctypes.c_uint64 * len(symbols)).from_address(table)
        self.handlers: dict[str, int] = {}
        self.natives: dict[str, int] = {}
        self.exports: dict[str, int] = {}
        for symbol, address in zip(symbols, values, strict=True):
            if symbol.startswith("h."):
                self.handlers[symbol[2:]] = address
            elif symbol.startswith("adapter."):
                self.natives[symbol[8:]] = address
            else:
                self.exports[symbol] = address

    def function(self, name: str, result: Any, *args: Any) -> Any:
        """An `@export` function as a ctypes function."""
        return ctypes.CFUNCTYPE(result, *args)(self.exports[name])


def compiler_files() -> list[str]:
    """Sources that decide what shared code looks like, beside the system Python sources themselves."""
    found = []
    for folder in COMPILER_FOLDERS:
        path = os.path.join(PACKAGE, folder)
        if os.path.isdir(path):
            found += [entry.path for entry in os.scandir(path) if entry.name.endswith(".py")]
    return found


def shared_key(sources: Sequence[str], generators: Sequence[str], settings: Settings) -> str:
    """Content key of a build. A source stands for its whole folder, since it may import its neighbours."""
    folders = {os.path.dirname(os.path.abspath(source)) for source in sources}
    neighbours = [os.path.join(f, n) for f in folders for n in os.listdir(f) if n.endswith(".py")]
    files = digest_of_files({*neighbours, *compiler_files()})
    return digest([machine_key(), settings.code_key(), *sorted(map(os.path.basename, sources)), *generators, files])


def load_shared(settings: Settings, sources: Sequence[str], generators: Sequence[str] = ()) -> SharedCode:
    """Link the shared code of `sources` (system Python files) and `generators` (`module:function` names of unit
    makers).
    """
    store = Store(settings["cache_dir"])
    key = shared_key(sources, generators, settings)
    entry = store.get("shared", key) if settings["cache"] else None
    if entry is not None:
        symbols, images = marshal.loads(entry)
        try:
            return link(symbols, images)
        except RuntimeError:
            pass  # made by another build of LLVM than its version says: build again
    from oscil.engines.native.build import build_shared

    built = build_shared(sources, generators, settings["opt_level"], settings["jobs"], settings["quiet"])
    if settings["cache"]:
        store.put("shared", key, marshal.dumps((built.symbols, built.images)))
        store.prune("shared", KEPT_BUILDS)
    try:
        return link(built.symbols, built.images)
    except RuntimeError as error:
        raise InternalError(f"shared code does not link: {error}") from None


def link(symbols: list[str], images: list[bytes]) -> SharedCode:
    """Link objects into this process."""
    llvm = binding()
    compiler = llvm.create_lljit_compiler(target_machine())
    builder = llvm.JITLibraryBuilder()
    for image in images:
        builder.add_object_img(image)
    for name, address in library_calls().items():
        builder.import_symbol(name, address)
    library = builder.export_symbol("oscil.table").link(compiler, "oscil.shared")
    return SharedCode(library, compiler, symbols, library["oscil.table"])
