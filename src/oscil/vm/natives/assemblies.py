"""`System.Reflection.RuntimeImage`: assemblies, by their number in the universe."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.image import open_image
from oscil.metadata.tables import Table
from oscil.types.names import display_name, split_full_name
from oscil.types.type_names import find_named_type
from oscil.vm.guest_errors import GuestThrow
from oscil.vm.memory import write_u64
from oscil.vm.natives.binding import native
from oscil.vm.type_names import assembly_name

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly
    from oscil.types.model import Type, TypeDef
    from oscil.vm.runtime import Runtime

_M = "System.Reflection.RuntimeImage::"
_VISIBILITY, _PUBLIC = 7, 1


def _assembly(vm: Runtime, number: int) -> Assembly:
    return vm.universe.assemblies[number]


def _number(vm: Runtime, assembly: Assembly) -> int:
    return vm.universe.assemblies.index(assembly)


@native(_M + "Count()")
def count(vm: Runtime) -> int:
    """How many assemblies are loaded."""
    return len(vm.universe.assemblies)


@native(_M + "GetFullName(System.Int32)")
def get_full_name(vm: Runtime, number: int) -> str:
    """The display name."""
    return assembly_name(_assembly(vm, number).image)


@native(_M + "GetLocation(System.Int32)")
def get_location(vm: Runtime, number: int) -> str:
    """The path of the file; empty for none."""
    path = _assembly(vm, number).image.path
    return os.path.abspath(path) if path else ""


@native(_M + "GetModuleName(System.Int32)")
def get_module_name(vm: Runtime, number: int) -> str:
    """The name in the Module row."""
    return _assembly(vm, number).image.module.name


@native(_M + "GetModuleVersion(System.Int32)")
def get_module_version(vm: Runtime, number: int) -> str:
    """The MVID."""
    return str(_assembly(vm, number).image.mvid)


@native(_M + "GetRuntimeVersion(System.Int32)")
def get_runtime_version(vm: Runtime, number: int) -> str:
    """The version string of the metadata root (II.24.2.1)."""
    return _assembly(vm, number).image.runtime_version


@native(_M + "GetReferences(System.Int32)")
def get_references(vm: Runtime, number: int) -> int:
    """Display names of the referenced assemblies."""
    image = _assembly(vm, number).image
    rows = [image.assembly_ref(rid) for rid in range(1, image.count(Table.ASSEMBLY_REF) + 1)]
    return vm.new_string_array([display_name(row, row.name) for row in rows])


@native(_M + "GetTypes(System.Int32,System.Boolean)")
def get_types(vm: Runtime, number: int, public: int) -> int:
    """All types without `<Module>`; or those that other assemblies see."""
    assembly = _assembly(vm, number)
    rows = range(2, assembly.image.count(Table.TYPE_DEF) + 1)
    types = [assembly.type_def(0x02000000 | rid) for rid in rows]
    return vm.new_type_array([type_ for type_ in types if not public or _is_visible(type_)])


def _is_visible(type_: TypeDef) -> bool:
    outer = type_.declaring_type
    visibility = type_.row.flags & _VISIBILITY
    return visibility == _PUBLIC if outer is None else visibility == _PUBLIC + 1 and _is_visible(outer)


@native(_M + "GetType(System.Int32,System.String,System.Boolean)")
def get_type(vm: Runtime, number: int, name: str, ignore_case: int) -> int:
    """A type of this assembly by reflection name, or 0."""
    assembly = _assembly(vm, number)
    found: Type | None
    if ignore_case:
        found = _find_folded(assembly, name)
    elif any(char in name for char in "[,*&\\"):
        found = find_named_type(vm.universe, name, assembly)
    else:
        found = assembly.find(*split_full_name(name))
    return vm.types.address(found) if found is not None else 0


def _find_folded(assembly: Assembly, name: str) -> TypeDef | None:
    folded = name.casefold()
    for rid in range(2, assembly.image.count(Table.TYPE_DEF) + 1):
        type_ = assembly.type_def(0x02000000 | rid)
        if type_.full_name.casefold() == folded:
            return type_
    return None


@native(_M + "GetEntryPoint(System.Int32)")
def get_entry_point(vm: Runtime, number: int) -> int:
    """The cell of the entry point, or 0."""
    image = _assembly(vm, number).image
    if not image.entry_point:
        return 0
    return vm.cells.address(vm.universe.resolve_method(image, image.entry_point))


@native(_M + "GetEntry()")
def get_entry(vm: Runtime) -> int:
    """The program's own assembly; -1 where there is none."""
    for number, assembly in enumerate(vm.universe.assemblies):
        if vm.program_path and assembly.image.path == vm.program_path:
            return number
    return -1


@native(_M + "Load(System.String)")
def load(vm: Runtime, name: str) -> int:
    """The assembly of a simple name: loaded, the framework's, or next to the program. -1 if there is none."""
    found = vm.universe.find_assembly(name)
    return _number(vm, found) if found is not None else -1


@native(_M + "LoadFile(System.String)")
def load_file(vm: Runtime, path: str) -> int:
    """The assembly in a file; one that is loaded already (by path or by name) is not loaded again. -1: no such file."""
    if not os.path.isfile(path):
        return -1
    for number, assembly in enumerate(vm.universe.assemblies):
        if assembly.image.path and os.path.abspath(assembly.image.path) == os.path.abspath(path):
            return number
    try:
        image = open_image(path)
    except BadImageError as error:
        text = f"Could not load file or assembly '{path}'. "
        text += "An attempt was made to load a program with an incorrect format."
        raise GuestThrow("System.BadImageFormatException", text) from error
    known = vm.universe.find_assembly(image.name)
    vm.probe.add(os.path.dirname(os.path.abspath(path)))
    return _number(vm, known if known is not None else vm.universe.assembly(image))


@native(_M + "GetResourceNames(System.Int32)")
def get_resource_names(vm: Runtime, number: int) -> int:
    """Manifest resources."""
    return vm.new_string_array([row.name for row in _assembly(vm, number).image.resources()])


@native(_M + "GetResource(System.Int32,System.String,System.Int64&)")
def get_resource(vm: Runtime, number: int, name: str, size: int) -> int:
    """Address of an embedded resource's bytes; 0 if there is none."""
    image = _assembly(vm, number).image
    for row in image.resources():
        if row.name == name and row.implementation == 0:
            data = image.resource_data(row)
            write_u64(size, len(data))
            return vm.arena.put(data or b"\0")
    return 0
