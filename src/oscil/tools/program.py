"""Opening a program for a tool: its image, and a universe over the class library that the settings name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from oscil.managed.class_library import with_class_library
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.types.universe import Universe
from oscil.vm.framework import Probe, open_framework

if TYPE_CHECKING:
    from oscil.metadata.image import Image


def open_program(path: str, settings: Settings | None = None) -> tuple[Universe, Image]:
    """The program's image in a new universe; its other assemblies are looked for in its folder."""
    image = open_image(path)
    settings = with_class_library(settings or Settings())
    universe = Universe(open_framework(settings["framework"]), Probe(os.path.dirname(os.path.abspath(path))))
    universe.assembly(image)
    return universe, image
