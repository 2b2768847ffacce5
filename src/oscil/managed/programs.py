"""Programs in managed Python: which files belong to one, and its assembly, compiled when something changed.

A program is a file and the modules of its folder that it imports, directly or not; or a folder with all its files. The
assemblies beside it are its references. What was compiled is kept in the cache with a list of everything that was
looked at; a later run compares digests and imports nothing of the compiler.
"""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING

from oscil.errors import UsageError
from oscil.store import Store, cache_folder, digest

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator

    from oscil.managed.compile import CompiledAssembly
    from oscil.settings import Settings

ENTRY = "program"


def is_program(path: str) -> bool:
    """Whether a path names managed Python, and no assembly."""
    return path.endswith(".py") or os.path.isdir(path)


def program_file(path: str, settings: Settings) -> str:
    """Path of the assembly that a program is: its own, or what its managed Python is compiled to."""
    return program_assembly(path, settings) if is_program(path) else path


def program_assembly(path: str, settings: Settings) -> str:
    """Path of a program's assembly, compiled if the cache does not have it. Raises CompileError.

    settings  with `framework` set; `cache` off compiles always (the assembly still is a file of the cache folder)
    """
    path = os.path.abspath(path)
    framework = settings["framework"]
    key = digest([path, framework, str(os.stat(framework).st_mtime_ns)])
    found = kept(key, settings)
    if found:
        return found
    sources = Sources(path)
    made = compile_program(sources, [framework])
    for warning in made.warnings if not settings["quiet"] else ():
        sys.stderr.write(f"{warning}\n")
    return keep(made, key, sources.name, settings, sources.seen)


def kept(key: str, settings: Settings) -> str:
    """Path of the assembly that was compiled under a key; empty if there is none or something that it saw changed."""
    entry = Store(settings["cache_dir"]).get(ENTRY, key) if settings["cache"] else None
    return _still_good(entry) if entry is not None else ""


def keep(made: CompiledAssembly, key: str, name: str, settings: Settings, seen: dict[str, str] | None = None) -> str:
    """Write a compiled assembly into the cache; its path. `seen`: files and their fingerprints that it depends on."""
    folder = os.path.join(cache_folder(settings["cache_dir"]), "programs", digest([key, made.image])[:32])
    os.makedirs(folder, mode=0o700, exist_ok=True)
    target = os.path.join(folder, f"{name}.dll")
    write_assembly(made, target)
    state = {"assembly": target, "image": digest([made.image]), "seen": seen or {}}
    Store(settings["cache_dir"]).put(ENTRY, key, marshal.dumps(state))
    return target


def _still_good(entry: bytes) -> str:
    """The assembly of a cache entry, if neither it nor anything that it was made of has changed."""
    state = marshal.loads(entry)
    try:
        with open(state["assembly"], "rb") as file:
            if digest([file.read()]) != state["image"]:
                return ""
    except OSError:
        return ""
    path: str = state["assembly"]
    return path if all(fingerprint(at) == was for at, was in state["seen"].items()) else ""


def fingerprint(path: str) -> str:
    """What a change of a file or folder changes; empty where there is none."""
    try:
        if os.path.isdir(path):
            return digest(sorted(os.listdir(path)))
        with open(path, "rb") as file:
            return digest([file.read()])
    except OSError:
        return ""


def write_assembly(made: CompiledAssembly, target: str) -> None:
    """The image and beside it the PDB, each written whole or not."""
    pdb = os.path.splitext(target)[0] + ".pdb"
    for path, data in ((pdb, made.pdb), (target, made.image)):
        if data is not None:
            temporary = f"{path}.{os.getpid()}"
            with open(temporary, "wb") as file:
                file.write(data)
            os.replace(temporary, path)


def compile_program(sources: Sources, references: list[str], name: str = "", pdb: bool = True) -> CompiledAssembly:
    """Compile the files; `references`: assemblies and folders of assemblies, the class library among them."""
    from oscil.managed.compile import compile_assembly
    from oscil.metadata.image import open_image

    images = [open_image(at) for at in assemblies(references)]
    known = {image.name.casefold() for image in images}
    images += [image for image in map(open_image, sources.assemblies) if image.name.casefold() not in known]
    return compile_assembly(
        sources.texts,
        assembly_name=name or sources.name,
        references=images,
        folder=sources.folder,
        debug=pdb,
    )


def assemblies(paths: list[str]) -> Iterator[str]:
    """The files that are meant; of a folder all assemblies."""
    for path in paths:
        if os.path.isdir(path):
            yield from (os.path.join(path, name) for name in sorted(os.listdir(path)) if name.endswith(".dll"))
        else:
            yield path


class Sources:
    """The files of a program.

    texts       text by path, relative to `folder`: the folders in it are the namespaces
    assemblies  managed assemblies in `folder`
    seen        everything that was looked for, with its fingerprint
    """

    def __init__(self, *paths: str) -> None:
        first = os.path.abspath(paths[0])
        self.folder = first if os.path.isdir(first) else os.path.dirname(first)
        self.name = os.path.basename(first).removesuffix(".py")
        self.texts: dict[str, str] = {}
        self.assemblies: list[str] = []
        self.seen: dict[str, str] = {}
        for path in map(os.path.abspath, paths):
            if os.path.isdir(path):
                self._folder(path)
            else:
                self._file(path)
        self._references()

    def _see(self, path: str) -> bool:
        """Note that a path counts; whether it is there."""
        if path not in self.seen:
            self.seen[path] = fingerprint(path)
        return bool(self.seen[path])

    def _folder(self, path: str) -> None:
        """All files below a folder."""
        for base, folders, files in os.walk(path):
            folders[:] = sorted(f for f in folders if f != "__pycache__" and not f.startswith("."))
            self._see(base)
            for name in sorted(files):
                if name.endswith(".py") and name not in ("__init__.py", "__main__.py"):
                    self._file(os.path.join(base, name))

    def _file(self, path: str) -> None:
        """One file, and the modules that it imports."""
        import ast

        name = os.path.relpath(path, self.folder).replace(os.sep, "/")
        if name in self.texts:
            return
        self._see(path)
        try:
            with open(path, encoding="utf-8") as file:
                text = self.texts[name] = file.read()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"cannot read {path}: {error}") from None
        try:
            tree = ast.parse(text, path)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return  # the compiler says it
        for module in imported_modules(tree):
            at = os.path.join(self.folder, *module.split("."))
            if self._see(f"{at}.py"):
                self._file(f"{at}.py")
            elif os.path.isdir(at):
                self._folder(at)

    def _references(self) -> None:
        from oscil.errors import BadImageError
        from oscil.metadata.image import open_image

        self._see(self.folder)
        for name in sorted(os.listdir(self.folder)):
            path = os.path.join(self.folder, name)
            if name.endswith(".dll") and name != f"{self.name}.dll":
                try:
                    open_image(path)
                except BadImageError:
                    continue  # a native library
                self._see(path)
                self.assemblies.append(path)


def imported_modules(tree: ast.Module) -> Iterator[str]:
    """Dotted names by which the imports of a file may mean modules."""
    import ast

    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            for alias in node.names:
                if alias.name != "*":
                    yield f"{node.module}.{alias.name}"
