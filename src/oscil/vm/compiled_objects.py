"""Objects of compiled modules: from the cache or from LLVM, linked into this process."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from oscil.engines.native.machine import binding, compile_text, library_calls, machine_key, target_machine
from oscil.errors import InternalError
from oscil.store import Store, digest

if TYPE_CHECKING:
    from oscil.settings import Settings

_STORED = "method"  # name of cache entries
_KEPT = 20_000
_PRUNE_EVERY = 500


class Objects:
    """Of one Runtime. `compiled`: how many LLVM made; the others were in the cache."""

    def __init__(self, settings: Settings) -> None:
        self._jit: Any = binding().create_lljit_compiler(target_machine())
        self._libraries: list[Any] = []
        self._numbers = itertools.count()
        self._store = Store(settings["cache_dir"]) if settings["cache"] else None
        self.compiled = 0

    def object_of(self, text: str, opt: int) -> bytes:
        """The object of a module, from the cache where it was compiled before: text names data by symbol, so it is the
        same in every run (design 3.16).
        """
        store = self._store
        if store is None:
            self.compiled += 1
            return compile_text(text, opt)
        key = digest([machine_key(), str(opt), text])
        image = store.get(_STORED, key)
        if image is None:
            image = compile_text(text, opt)
            self.compiled += 1
            store.put(_STORED, key, image)
            if self.compiled % _PRUNE_EVERY == 0:
                store.prune(_STORED, _KEPT)
        return image

    def link(self, image: bytes, imports: Mapping[str, int], exports: Iterable[str]) -> dict[str, int]:
        """Link an object; the addresses of what it exports."""
        builder = binding().JITLibraryBuilder().add_object_img(image)
        for name, address in (*imports.items(), *library_calls().items()):
            builder.import_symbol(name, address)
        wanted = list(exports)
        for name in wanted:
            builder.export_symbol(name)
        try:
            library = builder.link(self._jit, f"module.{next(self._numbers)}")
        except RuntimeError as error:
            raise InternalError(f"compiled code does not link: {error}") from None
        self._libraries.append(library)
        return {name: int(library[name]) for name in wanted}


def line_section(image: bytes) -> bytes:
    """An object's line table."""
    for section in binding().ObjectFileRef.from_data(image).sections():
        if section.name() in (b".debug_line", b"__debug_line"):
            return bytes(section.data())
    return b""
