"""Build hook: a wheel ships the class library as a compiled assembly, so that no start ever compiles it from source."""

from __future__ import annotations

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SOURCES = Path(__file__).parent / "src"


class BuildWithClassLibrary(build_py):
    """Compiles `oscil/corelib` (managed Python) and leaves its sources out of the wheel."""

    def run(self) -> None:
        super().run()
        sys.path.insert(0, str(SOURCES))
        from oscil.managed.class_library import build_class_library

        build_class_library(SOURCES / "oscil" / "corelib", Path(self.build_lib) / "oscil" / "corelib")


setup(cmdclass={"build_py": BuildWithClassLibrary})
