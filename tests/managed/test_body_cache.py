"""Compilation with kept bodies gives what compilation without them gives, and binds only what a change reaches."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from kit import core, il_of

from oscil.managed.body_cache import BodyCache
from oscil.managed.compile import compile_assembly
from oscil.metadata.image import Image, open_image

SHAPES = """\
from System import *

LIMIT: Const[i32] = 10

class Shape:
    _sides: i32 = 4
    Name: Auto[str] = "shape"

    def __init__(self, sides: i32) -> None:
        self._sides = sides

    def Sides(self) -> i32:
        return self._sides

    def Twice(self) -> i32:
        return self.Sides() * 2

    def Loop(self, xs: Array[str]) -> i32:
        total = 0
        try:
            for x in xs:
                match len(x):
                    case 1: total += 5
                    case 2: total += 4
                    case 3: total += 3
                    case 4: total += 2
        except Exception as e:
            print(e.Message)
        finally:
            total += 1
        return total

    def Later(self) -> Func[i32]:
        return lambda: self._sides
"""
USER = """\
from System import *

@generic(T)
class Pair:
    Left: T
    Right: T

    def Swap(self) -> None:
        left = self.Left
        self.Left = self.Right
        self.Right = left

def area(s: Shape) -> i64:
    return s.Sides() + shapes.LIMIT

def swapped(p: Pair[str]) -> str:
    p.Swap()
    return p.Left

def other() -> str:
    return "text"
"""


MORE = """\
from System import *

ABOVE: Const[i32] = shapes.LIMIT + 1

class More:
    def Above(self) -> i32:
        return more.ABOVE
"""


def compiled(texts: dict[str, str], cache: BodyCache | None = None) -> Image:
    made = compile_assembly(texts, assembly_name="Kept", references=[core()], body_cache=cache)
    return open_image(made.image, "Kept")


def again(before: dict[str, str], now: dict[str, str]) -> BodyCache:
    """The second compilation's cache; what it made is checked."""
    first = BodyCache(None)
    compiled(before, first)
    second = BodyCache(first.save())
    assert il_of(compiled(now, second)) == il_of(compiled(now))
    return second


def edited(**replaced: tuple[str, str]) -> dict[str, str]:
    texts = {"shapes.py": SHAPES, "user.py": USER, "more.py": MORE}
    for stem, (old, new) in replaced.items():
        assert old in texts[f"{stem}.py"]
        texts[f"{stem}.py"] = texts[f"{stem}.py"].replace(old, new, 1)
    return texts


ANEW = 5  # always written: what has a closure, and what the compiler makes itself


def test_nothing_changed() -> None:
    cache = again(edited(), edited())
    assert (cache.reused, cache.written) == (9, ANEW)


@pytest.mark.parametrize(
    ("change", "written"),
    [
        ({"user": ('"text"', '"other"')}, 1),  # the body
        ({"user": ("p.Swap()\n", "p.Swap()\n\n")}, 2),  # the body, and the one whose lines moved
        ({"shapes": ("* 2", "* 3")}, 2),  # the body, and the constructor of its file
        ({"shapes": ("def Sides(self)", "def Sides(self, by: i32 = 1)")}, 4),  # those, and both that ask for its name
        ({"user": ("def other() -> str:", "def Sides() -> i32:\n    return 1\n\ndef other() -> str:")}, 4),
        ({"shapes": ("LIMIT: Const[i32] = 10", "LIMIT: Const[i32] = 11")}, 3),  # the constructor, and who asks for it
        ({"more": ("class More:", "class More:\n    \"\"\"New words.\"\"\"")}, 1),  # only lines move
        ({"more": ("class More:", "# Words.\nclass More:\n    # More words.")}, 1),
        ({"more": ("from System import *", "from System.Text import *")}, 1),  # the file
        ({"more": ("class More:", "@sealed\nclass More:")}, 1),  # a header: files that name it
        ({"user": ("class Pair:", "@sealed\nclass Pair:")}, 4),
        ({"shapes": ("class Shape:", "class Shape(IDisposable):\n    def Dispose(self) -> None: pass")}, 9),
    ],
)
def test_a_change_is_followed(change: dict[str, tuple[str, str]], written: int) -> None:
    assert again(edited(), edited(**change)).written - ANEW == written


def test_a_damaged_or_foreign_entry_is_no_entry() -> None:
    first = BodyCache(None)
    compiled(edited(), first)
    texts = {"other.py": "def f() -> i32:\n    return 1\n"}
    assert il_of(compiled(texts, BodyCache(first.save()))) == il_of(compiled(texts))
