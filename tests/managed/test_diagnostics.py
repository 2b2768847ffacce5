"""What is refused, where, and with which spelling to use instead."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from kit import complaints

HEAD = "from System import *\n"
CASES = [
    # truth, numbers
    ("def f(n: i32) -> i32:\n    if n:\n        return 1\n    return 0", 3, "the truth of i32"),
    ("def f(a: i32, b: i32) -> i32:\n    return a / b", 3, "/ on integers"),
    ("def f(a: i64, b: u64) -> i64:\n    return a + b", 3, "i64 + u64"),
    ("def f(a: i64) -> i32:\n    return a", 3, "i64 where i32 is expected"),
    ("def f() -> u8:\n    return 256", 3, "256 does not fit u8"),
    ("def f() -> u8:\n    return u8(256)", 3, "256 does not fit u8"),
    ("def f(a: char, b: char) -> char:\n    return a + b", 3, "char + char"),
    ("def f(a: f64) -> f64:\n    return a ** 2.0", 3, "the operator of"),
    ("def f(a: bool) -> i32:\n    return a + 1", 3, "bool +"),
    # names and members
    ("def f() -> i32:\n    return missing", 3, "no missing in sight"),
    ("def f(s: str) -> i32:\n    return s.Lenght", 3, "str has no member Lenght"),
    ("def f(s: Nowhere) -> None:\n    pass", 2, "no type Nowhere in sight"),
    ("class A:\n    x: i32\n    def f(self) -> i32:\n        return x", 5, "no x in sight"),
    ("class A:\n    _x: i32\nclass B:\n    def f(self, a: A) -> i32:\n        return a._x", 6, "not accessible"),
    # calls
    ("def g(a: i32) -> None:\n    pass\ndef f() -> None:\n    g('x')", 5, "str does not fit a: i32"),
    ("def g(a: i32) -> None:\n    pass\ndef f() -> None:\n    g()", 5, "no argument for a"),
    ("def g(a: Ref[i32]) -> None:\n    pass\ndef f(x: i32) -> None:\n    g(x)", 5, "does not fit a: Ref[i32]"),
    ("class A:\n    pass\ndef f() -> A:\n    return A(1)", 5, "takes 0 argument(s)"),
    # statements
    ("def f() -> i32:\n    pass", 2, "can end without returning i32"),
    ("def f(b: bool) -> i32:\n    if b:\n        x = 1\n    return i32(x)", 5, "x may have no value"),
    ("def f() -> None:\n    try:\n        pass\n    finally:\n        return", 6, "return in finally"),
    ("def f() -> None:\n    try:\n        pass\n    except ValueError:\n        pass", 5, "ValueError is Python's"),
    ("def f() -> None:\n    raise Exception('x') from None", 3, "raise ... from"),
    ("def f() -> None:\n    del f", 3, "del of a name"),
    ("def f(x: i32) -> None:\n    x == 1", 3, "has no effect"),
    ("def f(n: f64) -> str:\n    return f'{n:.2f}'", 3, "the format .2f is Python's"),
    ("def f(n: f64) -> str:\n    return f'{n!r}'", 3, "a conversion"),
    ("x = 1", 2, "a statement at the top"),
    # declarations
    ("class A:\n    x = 1", 3, "a class variable without a type"),
    ("class A:\n    def f(this) -> None:\n        pass", 3, "a bare `self`"),
    ("class A:\n    def f(self):\n        pass", 3, "no return type"),
    ("class A:\n    def f(self) -> None: ...", 3, "has no body"),
    ("class A:\n    @override\n    def f(self) -> None:\n        pass", 4, "no base class has such a virtual method"),
    ("class A:\n    def ToString(self) -> str:\n        return ''", 3, "hides"),
    ("class A(IDisposable):\n    pass", 2, "does not implement IDisposable.Dispose"),
    ("class A(B):\n    pass\nclass B(A):\n    pass", 2, "derives from itself"),
    ("class A(str):\n    pass", 2, ""),
    ("@abstract\nclass A:\n    pass\ndef f() -> A:\n    return A()", 6, "it cannot be made"),
    ("class A:\n    def __len__(self) -> i32:\n        return 0", 3, "__len__ has no meaning"),
    ("def f(x: 'i32') -> None:\n    pass", 2, "a type as a string"),
    ("def f(x: i32 | str) -> None:\n    pass", 2, "a union of types"),
    (
        "def f() -> None:\n    async def g() -> i32:\n        return 1\n    await g()",
        5,
        "await outside of an async def",
    ),
    ("def f(", 2, "not Python"),
    ('@family(A=("X", "Y"), T=("i32",))\nclass A:\n    v: T', 2, "tuples differ in length"),
    ("@family(A=names)\nclass A:\n    pass", 2, "no tuple of constants"),
    ('@family(T=("i32 i32",))\nclass A:\n    v: T', 4, "is no expression"),
]


@pytest.mark.parametrize(("text", "line", "message"), CASES, ids=[c[2] or c[0][:30] for c in CASES])
def test_refused(text: str, line: int, message: str) -> None:
    found = complaints(HEAD + text)
    assert found, "it compiles"
    assert [d.line for d in found if message in d.message] == [line], found
    assert not [d for d in found if "internal error" in d.message], found


def test_several_errors_in_one_run() -> None:
    found = complaints(
        HEAD + "def f() -> i32:\n    a = missing\n    b = a + 1\n    return other\ndef g(x: Nowhere) -> None:\n    pass"
    )
    assert [(d.line, d.message) for d in found] == [
        (3, "no missing in sight"),
        (5, "no other in sight"),
        (6, "no type Nowhere in sight"),
    ]


def test_literals_wrap_in_the_class_library() -> None:
    assert not complaints(HEAD + "def f() -> i32:\n    return i32(0xFFFFFFFF)", corelib=True)
