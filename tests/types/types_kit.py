"""Universes over the test core library, and the questions that the recorded outputs of .NET ask."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from oscil.metadata.image import Image, open_image
from oscil.types.assembly import Assembly
from oscil.types.members import Method
from oscil.types.model import Type
from oscil.types.type_names import find_named_type
from oscil.types.universe import Universe

DATA = Path(__file__).with_name("data")
FIXTURES = Path(__file__).parent.parent / "fixtures"
CORE_NAMES = ("minicore", "System.Private.CoreLib", "System.Runtime", "mscorlib")


@cache
def image(path: Path) -> Image:
    return open_image(path)


class MiniCore:
    """The framework source: minicore answers for every spelling of the core library."""

    def image_for(self, assembly_name: str) -> Image | None:
        return image(FIXTURES / "minicore.dll") if assembly_name in CORE_NAMES else None


def new_universe() -> Universe:
    return Universe(MiniCore(), lambda name: None)


class World:
    """A program in a universe of its own."""

    def __init__(self, program: Path) -> None:
        self.universe = new_universe()
        self.assembly: Assembly = self.universe.assembly(open_image(program))

    def type(self, name: str) -> Type:
        found = find_named_type(self.universe, name, self.assembly)
        assert found is not None, name
        return found

    def method(self, text: str) -> Method:
        """`Type::Name`, `Type::Name<Arg,...>` (the first of the name) or `Type::Name(Param,...)` as declared."""
        owner, _, rest = text.rpartition("::")
        name, _, params = rest.partition("(")
        name, _, arguments = name.partition("<")
        for method in self.type(owner).find_methods(name):
            if not params or ",".join(param.full_name for param in method.definition.params) == params.rstrip(")"):
                if arguments:
                    return method.instantiate(tuple(self.type(each) for each in arguments.rstrip(">").split(",")))
                return method
        raise AssertionError(f"no {text}")


def recorded(name: str) -> list[tuple[str, str]]:
    """The lines `question = answer` of a recorded output."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [(question, answer) for question, _, answer in (line.rpartition(" = ") for line in lines)]
