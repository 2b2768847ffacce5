"""Where framework assemblies come from: one class library image answers every spelling (design 3.15)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from oscil.errors import UsageError
from oscil.metadata.opening import open_cached
from oscil.store import Store

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.settings import Settings

_EXACT = frozenset(
    {"mscorlib", "netstandard", "system", "microsoft.csharp", "microsoft.visualbasic.core", "windowsbase"}
)
_opened: dict[tuple[str, int], SingleImageFramework] = {}  # images are immutable: Runtimes share them
_PREFIXES = ("system.", "microsoft.win32.")


def is_framework_name(name: str) -> bool:
    """Whether an assembly of this simple name belongs to .NET itself."""
    folded = name.casefold()
    return folded in _EXACT or folded.startswith(_PREFIXES)


class SingleImageFramework:
    """One image for all framework names."""

    def __init__(self, image: Image) -> None:
        self.image = image

    def image_for(self, assembly_name: str) -> Image | None:
        """The class library, or None for a name that is not .NET's."""
        if is_framework_name(assembly_name) or assembly_name.casefold() == self.image.name.casefold():
            return self.image
        return None


def image_store(settings: Settings) -> Store | None:
    """Where headers of images are kept between runs; None where the settings say that nothing is."""
    return Store(settings["cache_dir"]) if settings["cache"] else None


def open_framework(setting: str, store: Store | None = None) -> SingleImageFramework:
    """The class library that the setting names, else the one that comes with the package."""
    path = setting or os.path.join(os.path.dirname(os.path.dirname(__file__)), "corelib", "System.Private.CoreLib.dll")
    if not os.path.exists(path):
        raise UsageError(f"no class library at {path}", hint="set OSCIL_FRAMEWORK to a class library's path")
    stamp = (path, os.stat(path).st_mtime_ns)
    found = _opened.get(stamp)
    if found is None:
        found = _opened[stamp] = SingleImageFramework(open_cached(path, store))
    return found


class Probe:
    """Finds an application's other assemblies in its folder; further folders may be added."""

    def __init__(self, folder: str, store: Store | None = None) -> None:
        self._folders, self._store = [folder], store

    def add(self, folder: str) -> None:
        """Look here too, last."""
        if folder not in self._folders:
            self._folders.append(folder)

    def __call__(self, name: str) -> Image | None:
        for folder in self._folders:
            for suffix in (".dll", ".exe"):
                path = os.path.join(folder, name + suffix)
                if os.path.isfile(path):
                    return open_cached(path, self._store)
        return None
