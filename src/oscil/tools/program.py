"""Opening a program for a tool: its image, and a universe over the class library that the settings name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from oscil.managed.class_library import with_class_library
from oscil.metadata.opening import open_cached
from oscil.settings import Settings
from oscil.types.universe import Universe
from oscil.vm.framework import Probe, image_store, open_framework

if TYPE_CHECKING:
    from oscil.metadata.image import Image


def open_class_library(settings: Settings | None = None) -> Universe:
    """A universe over the class library alone."""
    settings = with_class_library(settings or Settings())
    store = image_store(settings)
    return Universe(open_framework(settings["framework"], store), Probe("", store))


def open_program(path: str, settings: Settings | None = None) -> tuple[Universe, Image]:
    """The program's image in a new universe; its other assemblies are looked for in its folder."""
    settings = settings or Settings()
    store = image_store(settings)
    image = open_cached(path, store)
    settings = with_class_library(settings)
    folder = os.path.dirname(os.path.abspath(path))
    universe = Universe(open_framework(settings["framework"], store), Probe(folder, store))
    universe.assembly(image)
    return universe, image
