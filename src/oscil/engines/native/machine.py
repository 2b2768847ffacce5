"""The target machine and the optimiser, through llvmlite."""

from __future__ import annotations

import ctypes
import functools
import os
from typing import Any

# What LLVM may call without being asked, and what system Python's `set_jump` and `jump_to` become, by C name.
LIBRARY_CALLS = (
    *("memcpy", "memmove", "memset", "memcmp", "bcmp", "strlen", "wcslen"),
    *("fmod", "fmodf", "fma", "fmaf", "floor", "floorf", "ceil", "ceilf", "trunc", "truncf", "rint", "rintf"),
    *("_setjmp", "longjmp"),
)

PASSES = "loops"  # what `optimised` asks for beyond LLVM's defaults


@functools.cache
def binding() -> Any:
    """llvmlite's binding, its native target initialised."""
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm


@functools.cache
def machine_key() -> str:
    """What generated code depends on: LLVM version and passes, triple, processor and its features."""
    llvm = binding()
    features = llvm.get_host_cpu_features().flatten()
    version = ".".join(map(str, llvm.llvm_version_info))
    return f"llvm {version} {PASSES}; {llvm.get_default_triple()}; {llvm.get_host_cpu_name()}; {features}"


def target_machine(opt: int = 2) -> Any:
    """A new target machine of this host (never shared between engines)."""
    llvm = binding()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(),
        features=llvm.get_host_cpu_features().flatten(),
        opt=opt,
        codemodel="small",
        reloc="pic",
    )


def compile_text(text: str, opt: int = 2) -> bytes:
    """LLVM text to an object file, optimised."""
    machine, module = optimised(text, opt)
    image: bytes = machine.emit_object(module)
    return image


def assembly_of_text(text: str, opt: int = 2) -> str:
    """LLVM text to the processor's assembly language, optimised."""
    machine, module = optimised(text, opt)
    assembly: str = machine.emit_assembly(module)
    return assembly


def optimised(text: str, opt: int) -> tuple[Any, Any]:
    """A target machine and the module after LLVM's passes."""
    llvm = binding()
    module = llvm.parse_assembly(text)
    module.verify()
    machine = target_machine(opt)
    options = llvm.create_pipeline_tuning_options(speed_level=opt)
    options.loop_vectorization = opt >= 2  # straight lines as vectors (SLP) cost sha_mix 1.3 times, nbody 1.2 times
    builder = llvm.create_pass_builder(machine, options)
    builder.getModulePassManager().run(module, builder)
    return machine, module


@functools.cache
def library_calls() -> dict[str, int]:
    """Addresses of the C functions that LLVM may call."""
    found = {}
    process = ctypes.CDLL("ucrtbase" if os.name == "nt" else None)
    for name in LIBRARY_CALLS:
        function = getattr(process, name, None) or _from_libm(name)
        if function is not None:
            found[name] = ctypes.cast(function, ctypes.c_void_p).value or 0
    return found


def _from_libm(name: str) -> Any:
    address = binding().address_of_symbol(name)
    return None if address is None else ctypes.c_void_p(address)
