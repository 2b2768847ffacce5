"""What is refused, where, and with which spelling to use instead."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from kit import complaints

from oscil.managed.class_library import class_library_path
from oscil.managed.compile import compile_assembly
from oscil.metadata.image import open_image

HEAD = "from System import *; from System.Collections.Generic import *\n"
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
    ("LIMIT = 10\ndef f() -> i32:\n    return LIMIT", 2, "a module variable without a type"),
    ("def f(n: i32) -> i32:\n    return sum(n)", 3, "no sum in sight"),
    ("def f(s: str) -> str:\n    return s * 3", 3, "str * integer literal"),
    ("def f(p: (i32, str)) -> None:\n    pass", 2, "(i32, str) is no type"),
    ("def f(n: i32) -> i32:\n    return min(n)", 3, "min(...) takes 2 to 9 argument(s)"),
    ("def f(n: i32) -> str:\n    return f'{n:10}'", 3, "the format 10 is Python's"),
    ("def f(n: i32) -> str:\n    return f'{n:05d}'", 3, "the format 05d is Python's"),
    ("def f(n: i32) -> str:\n    return f'{n:>8}'", 3, "the format >8 is Python's"),
    ("def f(n: i32) -> str:\n    return f'{n,n}'", 3, "the width of a hole is an integer literal"),
    ("def f(n: f64) -> str:\n    return f'{n!r}'", 3, "a conversion"),
    ("if True:\n    pass", 2, "a statement at the top"),
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
    (
        "class A:\n    @event\n    def E(self, value: Action) -> None:\n        pass",
        2,
        "the event E has one accessor",
    ),
    # the messages that the language page shows
    (
        "class A:\n    @implements(B)\n    def f(self) -> None:\n        pass\nclass B:\n    pass",
        3,
        "@implements names a member of an interface",
    ),
    ("@where(U, new)\n@generic(T)\nclass A:\n    pass", 2, "@where names a type parameter"),
    (
        "def f(x: object) -> None:\n    match x:\n        case (str() as s) | i32():\n            pass",
        4,
        "a capture inside alternatives",
    ),
    (
        "def f(x: i32) -> None:\n    match x:\n        case _:\n            pass\n        case 1:\n            pass",
        6,
        "a case after one that takes everything",
    ),
    ("class A:\n    x: Const[i32]", 3, "a constant without a value"),
    (
        "@generic(T)\n@where(T, value_type)\ndef g(x: T) -> None:\n    pass\ndef f() -> None:\n    g('x')",
        7,
        "a constraint is not met",
    ),
    ("class A:\n    def f(self) -> None:\n        self.__init__()", 4, "a constructor called as a method"),
    ("def f(n: f64) -> str:\n    return f'{n!s}'", 3, "a conversion such as"),
    ("def f() -> i32:\n    yield 1", 2, "a def with yield that returns"),
    ("def f() -> None:\n    x = []", 3, "a display whose type cannot be told"),
    ("class A:\n    x: FixedBuffer[u8, 4]", 3, "a fixed buffer outside of a struct"),
    ("def f() -> None:\n    g: Action = lambda x=1: f()", 3, "a lambda with defaults or starred parameters"),
    ("def f() -> f64:\n    return 1e400", 3, "a literal beyond the range of f64"),
    ("def f(p: Ptr[i32]) -> i32:\n    return p.x", 3, "a member of"),
    ("def f(x: Ref[i32]) -> None:\n    def g() -> None:\n        print(x)", 4, "a nested function cannot capture"),
    (
        "@struct\nclass A:\n    x: i32\n    def f(self) -> None:\n        def g() -> None:\n            print(self.x)",
        7,
        "a nested function cannot capture the self of a struct",
    ),
    ("def f(p: Ptr[i32]) -> i32:\n    return p[1, 2]", 3, "a pointer takes one index"),
    ("def f(x: In[i32]) -> None:\n    x = 1", 3, "is a read-only reference"),
    ("from .x import y", 2, "a relative import"),
    ("class A:\n    pass\nclass B:\n    pass\nclass C(A, B):\n    pass", 6, "a second base class"),
    (
        "def f(x: object) -> None:\n    match x:\n        case [1, 2]:\n            pass",
        4,
        "a sequence or mapping pattern",
    ),
    ("def f(x: str) -> str:\n    return x[0:4:2]", 3, "a slice with a step"),
    ("def f(x: Array[i32]) -> None:\n    a, *b = x", 3, "a starred target"),
    (
        "class A:\n    @static\n    def __init__(x: i32) -> None:\n        pass",
        4,
        "a static constructor with parameters",
    ),
    ("async def f(x: object) -> None:\n    y = (a async for a in x)", 3, "an asynchronous generator expression"),
    (
        "def g() -> str:\n    return ''\n@Obsolete(g())\nclass A:\n    pass",
        4,
        "an attribute argument that is no constant",
    ),
    ("class A:\n    E: Event[Action]\ndef f(a: A) -> None:\n    a.E *= f", 5, "an event takes += and -="),
    (
        "@static\nclass A:\n    @extension\n    def f() -> None:\n        pass",
        5,
        "an extension method is in a @static class",
    ),
    (
        "def g() -> Span[i32]:\n    return default(Span[i32])\ndef f() -> i32:\n    return g()[-1]",
        5,
        "an index from the end of a struct that is no variable",
    ),
    (
        "def g(a: i32) -> None:\n    pass\ndef f(x: Array[i32]) -> None:\n    g(*x)",
        5,
        "an unpacked argument is for the params parameter",
    ),
    (
        "def f(x: i32) -> None:\n    @static\n    def g() -> i32:\n        return x\n    print(g())",
        4,
        "and captures variables",
    ),
    (
        "def f() -> None:\n    @generic(T)\n    def g(x: T) -> None:\n        pass\n    h: Action[i32] = g",
        6,
        "as a delegate",
    ),
    (
        "async def f() -> bool:\n    try:\n        pass\n    except when(Exception, lambda e: await f()):\n"
        "        pass\n    return True",
        5,
        "await in a filter",
    ),
    ("def f(x: u8) -> u32:\n    return bits(u32, x)", 3, "bits(u32, x) of u8"),
    (
        "def f() -> None:\n    while True:\n        try:\n            pass\n        finally:\n            break",
        7,
        "break in finally",
    ),
    ("class A:\n    pass\ndef f(x: A) -> str:\n    return cast(str, x)", 5, "cast from A to str"),
    ("class A:\n    X: Auto[ReadOnly[i32]]\ndef f(a: A) -> None:\n    a.X = 1", 5, "cannot be assigned"),
    ("def f(x: i32) -> None:\n    for y in x:\n        pass", 3, "cannot be iterated"),
    ("def f(x: object) -> None:\n    a, b = x", 3, "cannot be taken apart"),
    ("@enum(u8)\nclass A:\n    X = 256", 4, "does not fit the underlying type"),
    (
        "class A:\n    def __init__(self, x: i32) -> None:\n        pass\nclass B(A):\n    pass",
        5,
        "has no constructor without arguments",
    ),
    ("def f(x: object) -> None:\n    print(x[0])", 3, "has no indexer"),
    ("def f(c: bool) -> None:\n    x = 1 if c else 'a'", 3, "`if` between"),
    (
        "def g(a: i32, b: i64) -> None:\n    pass\ndef g(a: i64, b: i32) -> None:\n    pass\n"
        "def f(x: i32) -> None:\n    g(x, x)",
        7,
        "is ambiguous here",
    ),
    ("def f(x: i32) -> i32:\n    return coalesce(x, 1)", 3, "is never None"),
    ("def g() -> None:\n    pass\ndef f() -> None:\n    x: i32 = g", 5, "this function does not fit i32"),
    ("def g() -> i32:\n    return 1\nclass A:\n    X: Const[i32] = g()", 5, "is not a constant"),
    (
        "@interface\nclass I:\n    @static\n    @abstract\n    def M() -> i32: ...\ndef f() -> i32:\n    return I.M()",
        8,
        "is static abstract",
    ),
    (
        "class A:\n    @property\n    def X(self) -> i32:\n        return 1\n    @X.setter\n"
        "    def X(self, value: i32) -> None:\n        pass\nclass B:\n    @property\n"
        "    def Y(self) -> i32:\n        return 1\ndef f(b: B) -> None:\n    b.Y = 2",
        14,
        "it has no setter",
    ),
    ("def f(x: i32) -> None:\n    with lock(x):\n        pass", 3, "lock of"),
    ("@generic(T)\nclass A:\n    pass\ndef f() -> None:\n    x = A()", 6, "needs type arguments"),
    ("@Nothing\nclass A:\n    pass", 2, "no attribute"),
    ("def f() -> i32:\n    return i32('12')", 3, "of a string"),
    ("@generic(sideways(T))\nclass A:\n    pass", 2, "of a type parameter"),
    ("def f() -> None:\n    break", 3, "outside of a loop"),
    (
        "class A:\n    x: i32\ndef f(x: object) -> None:\n    match x:\n        case A(1):\n            pass",
        6,
        "positional parts of a pattern",
    ),
    ("def f() -> None:\n    raise", 3, "raise outside of an except block"),
    ("def f() -> None:\n    for i in range(1.5):\n        pass", 3, "range over"),
    ("def f() -> None:\n    for i in range(1, 5, 0):\n        pass", 3, "range with a step of 0"),
    (
        "class A:\n    X: Auto[i32]\ndef g(x: Ref[i32]) -> None:\n    pass\ndef f(a: A) -> None:\n    g(ref(a.X))",
        7,
        "ref of a property",
    ),
    ("def f() -> IEnumerable[i32]:\n    yield 1\n    return 5", 4, "return of a value in an iterator"),
    ("class A:\n    def f(self) -> None:\n        self = A()", 4, "self cannot be assigned in a class"),
    (
        "def g(a: Out[i32]) -> i32:\n    a = 1\n    return 2\ndef f() -> None:\n    x = g()",
        6,
        "several results for one name",
    ),
    ("def f() -> None:\n    a, b = 1, 2, 3", 3, "targets"),
    ("@struct\nclass A:\n    x: FixedBuffer[u8, 0]", 4, "the length of a fixed buffer"),
    ("@inline_array(0)\n@struct\nclass A:\n    x: i32", 2, "the length of an inline array"),
    ("class A:\n    pass\ndef f(a: A) -> None:\n    if a:\n        pass", 5, "the truth of"),
    ("@generic(T)\ndef g() -> None:\n    pass\ndef f() -> None:\n    g()", 6, "the type arguments cannot be told"),
    ("def g(x: Ref[i32]) -> None:\n    pass\ndef f() -> None:\n    r = ref(len('a'))", 5, "this has no address"),
    ("async def f() -> None:\n    g: Action = lambda: await f()", 3, "does not fit Action"),
    (
        "def f() -> None:\n    try:\n        pass\n    except Exception:\n        pass\n    else:\n        pass",
        8,
        "try ... else",
    ),
    ("def f(x: object) -> None:\n    y = try_cast(i32, x)", 3, "try_cast to the value type"),
    ("def g(a: i32) -> None:\n    pass\ndef f(x: object) -> None:\n    g(**x)", 5, "unpacked keywords"),
    ("def f() -> None:\n    try:\n        pass\n    except str:\n        pass", 5, "which is no exception"),
    ("class B:\n    pass\n@struct\nclass A(B):\n    x: i32", 5, "with a base class"),
    ("def f(x: object) -> None:\n    match x:\n        case Exception:\n            pass", 4, "would capture, and"),
    (
        "def f() -> IEnumerable[i32]:\n    try:\n        yield 1\n    except Exception:\n        yield 2",
        6,
        "yield in except or finally",
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


WARNED = """\
from System import *; from System.Collections.Generic import *
from System.Threading.Tasks import Task

async def work() -> None:
    await Task.Yield()

async def main() -> None:
    work()
    _ = work()
    actions = List[Action]()
    for i in range(3):
        actions.Add(lambda: print(i))
    actions.Add(lambda: print(actions))
"""


def test_warnings() -> None:
    made = compile_assembly(
        {"Warned.py": WARNED}, assembly_name="Warned", references=[open_image(class_library_path(quiet=True))]
    )
    assert [(w.line, w.message, w.severity) for w in made.warnings] == [
        (8, "this task is not awaited", "warning"),
        (12, "i is the variable of a loop: this function sees its later values", "warning"),
    ]
