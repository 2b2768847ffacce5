"""Golden IR texts: each `golden/NAME.dll` (made by tests/fixtures/compile.py from the .cs beside it) has
`golden/NAME.ir`.

`python tests/importer/golden_texts.py [NAME...]` writes the texts anew; read the difference before committing it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from oscil.errors import OscilError
from oscil.importer import import_method
from oscil.ir.model import Function
from oscil.ir.text import format_function
from oscil.metadata.image import Image, open_image
from oscil.metadata.tables import Table
from oscil.passes.pipeline import run_passes
from oscil.types.members import Method
from oscil.types.universe import Universe

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
MINICORE = HERE.parent / "fixtures" / "minicore.dll"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.dll"))


class Framework:
    """minicore answers for every framework assembly."""

    def __init__(self) -> None:
        self.image = open_image(MINICORE)

    def image_for(self, assembly_name: str) -> Image | None:
        return self.image


def methods_of(universe: Universe, image: Image) -> Iterator[Method]:
    """Every closed method of an image that has a body, and its async descriptor."""
    assembly = universe.assembly(image)
    for rid in range(1, image.count(Table.METHOD_DEF) + 1):
        token = 0x06000000 | rid
        method = assembly.type_def(image.method(token).owner).method(token)
        if method.contains_generic_params or method.body is None or "<" in method.owner.full_name:
            continue
        yield method
        if method.async_variant is not None:
            yield method.async_variant


def functions_of(name: str) -> Iterator[tuple[Method, Function | OscilError]]:
    """Each method of a golden fixture with its IR after the passes, or what is wrong with it."""
    universe = Universe(Framework())
    for method in methods_of(universe, open_image(GOLDEN / f"{name}.dll")):
        try:
            yield method, run_passes(import_method(universe, method))
        except OscilError as error:
            yield method, error


def plan_text(function: Function) -> str:
    """What each suspension captures."""
    if function.plan is None:
        return ""
    layout = function.plan.layout
    lines = [f"plan: {layout.size} bytes, references at {list(layout.ref_offsets)}"]
    for point in function.plan.points:
        live = ", ".join([f"%{var.index} at {offset}" for var, offset in point.live])
        zeroed = ", ".join([f"%{var.index}" for var in point.zeroed])
        members = [
            f"{label} {offset}"
            for label, offset in (
                ("result", point.result_offset),
                ("exception", point.exception_offset),
                ("context", point.context_offset),
            )
            if offset is not None
        ]
        lines.append(
            f"  state {point.state} IL_{point.il:04X}: live [{live}] zeroed [{zeroed}] {', '.join(members)}".rstrip()
        )
    return "\n".join(lines) + "\n"


def golden_text(name: str) -> str:
    """The whole text of a fixture."""
    parts = []
    for method, made in functions_of(name):
        variant = f" [{method.variant.name.lower()}]" if method.variant else ""
        head = f"// {method.full_name}{variant}\n"
        if isinstance(made, OscilError):
            parts.append(f"{head}error {type(made).__name__}: {made}\n")
        else:
            parts.append(head + format_function(made) + plan_text(made))
    return "\n".join(parts)


def main() -> None:
    """Write the texts anew."""
    for name in sys.argv[1:] or NAMES:
        (GOLDEN / f"{name}.ir").write_text(golden_text(name), encoding="utf-8")


if __name__ == "__main__":
    main()
