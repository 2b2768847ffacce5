"""The user's cache folder: entries by name and key, written whole, verified before use (design 3.16).

An entry is a file `<name>-<key prefix>.bin`: SHA-256 over key and content, the key, the content. What does not verify
is treated as absent.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable

try:
    from _sha2 import sha256  # type: ignore[import-not-found]  # without OpenSSL, which takes 5 ms to load
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]
    except ImportError:
        from hashlib import sha256


def digest(parts: Iterable[bytes | str]) -> str:
    """SHA-256, in hex, of a list of parts (their boundaries count)."""
    state = sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "little"))
        state.update(data)
    text: str = state.hexdigest()
    return text


def digest_of_files(paths: Iterable[str]) -> str:
    """Digest of the names and contents of files."""
    parts: list[bytes | str] = []
    for path in sorted(paths):
        with open(path, "rb") as file:
            parts += [os.path.basename(path), file.read()]
    return digest(parts)


def cache_folder(override: str = "") -> str:
    """The cache's folder: setting `cache_dir`, else `$XDG_CACHE_HOME/oscil`, else `~/.cache/oscil`."""
    if override:
        return override
    environment = os.environ.get("OSCIL_CACHE_DIR")
    if environment:
        return environment
    base = os.environ.get("XDG_CACHE_HOME")
    return os.path.join(base if base and os.path.isabs(base) else os.path.expanduser("~/.cache"), "oscil")


class Store:
    """Entries in one folder. Reading never fails; a folder that cannot be written is as good as empty."""

    __slots__ = ("folder",)

    def __init__(self, folder: str = "") -> None:
        self.folder = cache_folder(folder)

    def path(self, name: str, key: str) -> str:
        """File of an entry."""
        return os.path.join(self.folder, f"{name}-{digest([name, key])[:32]}.bin")

    def get(self, name: str, key: str) -> bytes | None:
        """Content of an entry, or None if absent or damaged."""
        try:
            with open(self.path(name, key), "rb") as file:
                data = file.read()
        except OSError:
            return None
        content = data[32:]
        return content if data[:32] == self._seal(name, key, content) else None

    def put(self, name: str, key: str, content: bytes) -> bool:
        """Write an entry by temporary file and rename; whether it was written."""
        temporary = ""
        try:
            os.makedirs(self.folder, mode=0o700, exist_ok=True)
            temporary = os.path.join(self.folder, f".new-{os.getpid()}-{os.urandom(6).hex()}")
            with open(temporary, "xb") as file:
                file.write(self._seal(name, key, content))
                file.write(content)
            os.replace(temporary, self.path(name, key))
        except OSError:
            if temporary:
                with contextlib.suppress(OSError):
                    os.unlink(temporary)
            return False
        return True

    def prune(self, name: str, keep: int) -> None:
        """Remove the oldest entries of a name beyond `keep`: what earlier versions left."""
        entries: list[tuple[float, str]] = []
        with contextlib.suppress(OSError):
            for entry in os.scandir(self.folder):
                if entry.name.startswith(f"{name}-") and entry.name.endswith(".bin"):
                    entries.append((entry.stat().st_mtime, entry.path))
        for _, path in sorted(entries, reverse=True)[keep:]:
            with contextlib.suppress(OSError):
                os.unlink(path)

    @staticmethod
    def _seal(name: str, key: str, content: bytes) -> bytes:
        state = sha256(f"{name}\0{key}\0".encode())
        state.update(content)
        seal: bytes = state.digest()
        return seal
