"""The forms of a method that the compiler makes: LLVM text as it is given to LLVM, and the processor's assembly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from oscil.engines.interpreter.encode import encode
from oscil.engines.jit.batch import Batch, shape_of_method
from oscil.engines.jit.optimise import optimised_unit
from oscil.engines.jit.templates import Templates, load_templates
from oscil.engines.llvm.target import Target, target_of
from oscil.engines.native.machine import assembly_of_text, binding
from oscil.importer import import_method
from oscil.ir.text import name_of
from oscil.passes.pipeline import run_passes
from oscil.tools.forms import bodies_of, guarded
from oscil.types.members import Method
from oscil.vm.shared_code import NativeCode

if TYPE_CHECKING:
    from oscil.engines.interpreter.table import HandlerTable
    from oscil.engines.jit.templates import NativeInfo
    from oscil.metadata.image import Image
    from oscil.settings import Settings
    from oscil.types.universe import Universe

_NOISE = re.compile(r"^\s*(\.loc|\.file|\.section|\.cfi|\.p2align|\.type|\.size|\.globl|\.Ltmp|\.Lfunc)", re.MULTILINE)


class CompiledForms:
    """Lowers methods one by one, as a first call would with no initializer run."""

    def __init__(self, settings: Settings) -> None:
        code = NativeCode.get(settings)
        key, sources = code.sources_key(settings)
        self._table: HandlerTable = code.table
        self._target: Target = target_of(binding().get_default_triple())
        self._templates: Templates = load_templates(key, sources, self._target, settings["cache"])
        self._opt: int = settings["opt_level"]

    def llvm(self, method: Method) -> str:
        """The function's text, its data named in comments."""
        batch = self._batch(method)
        text = batch.lower()
        body = text[text.index("\ndefine ") + 1 :].split("\n}\n")[0] + "\n}\n"
        return "\n".join([f"; {name_of(method)}", *[f"; {line}" for line in _data(batch)], body])

    def assembly(self, method: Method) -> str:
        """The processor's instructions."""
        batch = self._batch(method)
        lines = assembly_of_text(batch.lower(), self._opt).splitlines()
        kept = [line for line in lines if not _NOISE.match(line)]
        return "\n".join([f"# {name_of(method)}", *[f"# {line}" for line in _data(batch)], *kept]) + "\n"

    def lowered(self, method: Method) -> tuple[int, str]:
        """Instructions of its IR, and the whole module: what compiling costs is measured with it."""
        batch = self._batch(method)
        size = sum(len(block.instrs) for block in batch.units[0].function.blocks)
        return size, batch.lower()

    def _batch(self, method: Method) -> Batch:
        function = run_passes(import_method(method.universe, method))
        encoded = encode(function, self._table)
        batch = Batch(self._templates, self._target, lambda type_: False, self._native_of)
        batch.add(optimised_unit(function, shape_of_method(method), encoded.slots, None, lambda method: None))
        return batch

    def _native_of(self, method: object) -> NativeInfo | None:
        if not isinstance(method, Method) or not method.is_internal_call:
            return None
        return self._templates.natives.get(method.definition.full_name)


def _data(batch: Batch) -> list[str]:
    """What the names of external data mean."""
    pairs = batch.symbols.items()
    return [f"{name[1:]} is {type(sym).__name__.removesuffix('Sym')}({name_of(sym.target)})" for sym, name in pairs]


def compiled_text(universe: Universe, image: Image, wanted: str, form: str, settings: Settings) -> str:
    """`llvm` or `asm` of the methods that `wanted` means; what cannot be compiled becomes a comment."""
    forms = CompiledForms(settings)
    make = forms.llvm if form == "llvm" else forms.assembly
    return "\n".join([guarded(body, make) for body in bodies_of(universe, image, wanted)])


__all__ = ["CompiledForms", "compiled_text"]
