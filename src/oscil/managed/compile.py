"""The compiler's front door: sources in, a standard assembly out."""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from oscil.errors import UsageError
from oscil.managed import bodies  # noqa: F401  # registers the bind modules before emission modules import them
from oscil.managed.collect import Program, collect
from oscil.managed.diagnostics import Diagnostic, Diagnostics
from oscil.managed.emit_defs import AssemblyEmitter
from oscil.managed.headers import resolve_headers
from oscil.managed.hierarchy import Hierarchy
from oscil.managed.implement import implement
from oscil.managed.load import ImageLoader
from oscil.managed.members import declare_members
from oscil.managed.source import gather, parse
from oscil.managed.symbols import Declaration, MethodRef, MethodSymbol
from oscil.managed.types import VOID, Type
from oscil.managed.world import World
from oscil.metadata.image import Image
from oscil.metadata.signatures import Convention, MethodSig
from oscil.writer import AssemblyBuilder

if TYPE_CHECKING:
    from oscil.managed.body_cache import BodyCache


@dataclass(frozen=True, slots=True)
class CompiledAssembly:
    """The image and, when asked for, its portable PDB; what the compiler warns of."""

    image: bytes
    pdb: bytes | None
    warnings: tuple[Diagnostic, ...] = ()


def compile_assembly(
    sources: Iterable[Path] | Mapping[str, str],
    *,
    assembly_name: str,
    references: Iterable[Image] = (),
    corelib: bool = False,
    version: tuple[int, int, int, int] = (0, 0, 0, 0),
    debug: bool = True,
    root_namespace: str = "",
    entry: str = "",
    partial: list[Diagnostic] | None = None,
    folder: str = "",
    module_name: str = "",
    body_cache: BodyCache | None = None,
) -> CompiledAssembly:
    """Compile files (or folders, or texts by path) into one assembly.

    corelib  the class library: no references, unchecked arithmetic
    entry    "Type.method" of the entry point; default: a module function `main` when there is exactly one
    partial  while a library is being written: refused bodies throw, refused declarations are left out, diagnostics go
    into this list
    folder   where the sources' relative paths start: complaints and the PDB show them with it
    module_name  the class of a module's functions; default: the file's name
    body_cache  bodies of an earlier compilation, and of this one for the next
    Raises CompileError with every diagnostic of the run.
    """
    with paused_collector():
        diagnostics = Diagnostics(shown_folder(folder))
        # errors do not stop the passes before the image is written: one run shows as many of them as it can
        program = analyse(
            sources, diagnostics, list(references), corelib, root_namespace, module_name, body_cache
        )
        builder = AssemblyBuilder(assembly_name, version)
        hierarchy = Hierarchy(program.world)
        emitter = AssemblyEmitter(program, hierarchy, builder, debug, partial is not None, folder, body_cache)
        emit(emitter)
        add_assembly_attributes(emitter)
        set_entry_point(emitter, entry)
        if partial is None:
            diagnostics.check()
        else:
            partial += diagnostics.found
        image = builder.write(pdb=debug)
        return CompiledAssembly(image, builder.pdb, tuple(diagnostics.warnings))


@contextlib.contextmanager
def paused_collector() -> Iterator[None]:
    """Python's collector off: millions of live objects, of which it would look at each again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()  # and back: what was made belongs to the oldest generation, unseen
            gc.unfreeze()
            gc.enable()


def emit(emitter: AssemblyEmitter) -> None:
    """All definitions, then all bodies."""
    implement(emitter.program, emitter.hierarchy)
    emitter.define_all()
    emitter.emit_bodies()
    if not emitter.partial:
        emitter.program.diagnostics.check()


def add_assembly_attributes(emitter: AssemblyEmitter) -> None:
    """`assembly(A(...))`"""
    for file, node in emitter.program.assembly_attributes:
        holder = next(iter(emitter.program.types), None)
        if holder is not None:
            emitter.attributes.add(holder, Declaration(file, node), node, emitter.builder)


def shown_folder(folder: str) -> str:
    """A folder as a person in the working directory writes it."""
    relative = os.path.relpath(folder) if folder else ""
    return folder if relative.startswith("..") else "" if relative == "." else relative


def analyse(
    sources: Iterable[Path] | Mapping[str, str],
    diagnostics: Diagnostics,
    references: list[Image],
    corelib: bool,
    root_namespace: str = "",
    module_name: str = "",
    body_cache: BodyCache | None = None,
) -> Program:
    """Parse, collect, resolve headers, declare members."""
    texts = gather(sources)
    if not texts:
        raise UsageError("no managed-Python sources were given")
    world = World([ImageLoader(image) for image in references])
    program = Program(world, diagnostics, corelib)
    for path, text in texts.items():
        file = parse(path, text, diagnostics, root_namespace, body_cache)
        if file is not None:
            program.files.append(file)
    collect(program, module_name)
    resolve_headers(program)
    declare_members(program)
    world.scopes.clear()
    return program


def set_entry_point(emitter: AssemblyEmitter, entry: str) -> None:
    """The static method that a program starts at."""
    found: list[MethodSymbol] = []
    for definition in emitter.program.types:
        for name in ("main", "Main"):
            for member in definition.members.get(name, ()):
                wanted = (
                    not entry and ("module" in definition.words or name == "Main")
                ) or entry == f"{definition.full_name}.{name}"
                if wanted and isinstance(member, MethodSymbol) and member.is_static and not member.type_params:
                    found.append(member)
    if len(found) == 1:
        emitter.builder.entry_point = async_entry(emitter, found[0]) if found[0].is_async else found[0].token
    elif entry:
        raise UsageError(f"no static method {entry} for the entry point")


def async_entry(emitter: AssemblyEmitter, main: MethodSymbol) -> int:
    """`<Main>` waits for the task of an `async def main`: `GetAwaiter().GetResult()`."""
    tokens = emitter.tokens
    result = main.unwrapped if main.unwrapped is not None else VOID
    params = tuple(tokens.sig(p.type) for p in main.params)
    sig = MethodSig(Convention.DEFAULT, False, False, 0, tokens.sig(result), params)
    il = emitter.types[main.owner].define_method("<Main>", 0x891, 0, sig, [p.name for p in main.params])
    for index in range(len(params)):
        il.il.emit("ldarg", index)
    il.il.emit("call", main.token)
    awaiter = parameterless(emitter, main.ret, "GetAwaiter")
    local = il.il.local(tokens.sig(awaiter.ret), hidden=True)
    il.il.emit("callvirt", tokens.method(awaiter))
    il.il.emit("stloc", local)
    il.il.emit("ldloca", local)
    il.il.emit("call", tokens.method(parameterless(emitter, awaiter.ret, "GetResult")))
    il.il.emit("ret")
    return il.token


def parameterless(emitter: AssemblyEmitter, type: Type, name: str) -> MethodRef:
    """A method without parameters, by name."""
    for member, owner in emitter.hierarchy.members(type, name):
        if isinstance(member, MethodSymbol) and not member.params:
            return MethodRef(member, owner)
    raise UsageError(f"{type} has no {name}(), which an async main needs")
