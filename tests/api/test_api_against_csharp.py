"""The calls of data/Border.cs made from Python, against what the same calls in C# gave on .NET (data/Border.txt)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from api_kit import DATA

import oscil

RECORDED = dict(line.split(": ", 1) for line in (DATA / "Border.txt").read_text(encoding="utf-8").splitlines())


def ref_call(b: Any) -> dict[str, Any]:
    s, n = oscil.Ref("ab"), oscil.Ref()
    return {"ref result": b.Pick.Ref(s, n, b.Pair(3, "in")), "ref s": s.value, "ref n": n.value}


def bump(x: Any) -> None:
    x.value += 4


def add_all(items: Any) -> int:
    return sum(items)


def grid(b: Any) -> Any:
    made = b.Grid()
    made[1, 1] = 4
    return made


def counted(b: Any) -> int:
    b.Base.Counter += 1
    return b.Base.Counter


def fail(kind: str, b: Any) -> str:
    try:
        b.Failing.Throw(kind)
    except oscil.GuestError as error:
        return f"{error.type_name} {error}"
    return "nothing"


CALLS: dict[str, Callable[[Any], Any]] = {
    "m int": lambda b: b.Pick.M(5),
    "m long": lambda b: b.Pick.M(oscil.i64(5)),
    "m double": lambda b: b.Pick.M(1.5),
    "m string": lambda b: b.Pick.M("t"),
    "m bool": lambda b: b.Pick.M(True),
    "m decimal": lambda b: b.Pick.M(Decimal("1.10")),
    "m byte": lambda b: b.Pick.M(oscil.u8(3)),
    "m enum": lambda b: b.Pick.M(b.Color.Red),
    "narrow int": lambda b: b.Pick.Narrow(3),
    "small": lambda b: b.Pick.Small(200),
    "letter": lambda b: b.Pick.Letter("x"),
    "text": lambda b: b.Pick.Text("x"),
    "text char": lambda b: b.Pick.Text(oscil.char("x")),
    "many none": lambda b: b.Pick.Many(),
    "many one": lambda b: b.Pick.Many(1),
    "many three": lambda b: b.Pick.Many(1, 2, 3),
    "many array": lambda b: b.Pick.Many([1, 2]),
    "optional 1": lambda b: b.Pick.Optional(1),
    "optional named": lambda b: b.Pick.Optional(1, c="n", b=2),
    "optional all": lambda b: b.Pick.Optional(1, 2, "3", b.Color.Red, 4.5, 6),
    "generic int": lambda b: b.Pick.Generic(1),
    "generic string": lambda b: b.Pick.Generic("s"),
    "generic explicit": lambda b: b.Pick.Generic[str]("s"),
    "generic long": lambda b: b.Pick.Generic[oscil.i64](1),
    "seq": lambda b: b.Pick.Seq([1, 2, 3]),
    "nullable some": lambda b: b.Pick.Nullable(4),
    "nullable none": lambda b: b.Pick.Nullable(None),
    "tuple": lambda b: b.Pick.Tuple((1, "a")),
    "ref result": lambda b: ref_call(b)["ref result"],
    "ref s": lambda b: ref_call(b)["ref s"],
    "ref n": lambda b: ref_call(b)["ref n"],
    "back": lambda b: b.Pick.Back()[2].Text,
    "made": lambda b: b.Pick.Made(3, "w").Text,
    "implicit": lambda b: b.Pick.Implicit(9),
    "span text": lambda b: b.Pick.SpanLength("hello"),
    "span sum": lambda b: b.Pick.SpanSum([4, 5]),
    "bytes": lambda b: b.Pick.Bytes(b"\x01\xab"),
    "type name": lambda b: b.Pick.TypeName(b._index.bridge and _open_dictionary(b)),
    "describe int": lambda b: b.Pick.Describe(1),
    "describe double": lambda b: b.Pick.Describe(2.5),
    "describe string": lambda b: b.Pick.Describe("q"),
    "describe null": lambda b: b.Pick.Describe(None),
    "describe enum": lambda b: b.Pick.Describe(b.Color.Blue),
    "describe pair": lambda b: b.Pick.Describe(b.Pair(1, "z").Text),
    "neg": lambda b: (-b.Pair(3, "a")).A,
    "mul": lambda b: (b.Pair(3, "a") * 4).Text,
    "rmul": lambda b: (4 * b.Pair(3, "a")).Text,
    "lt": lambda b: b.Pair(1, "") < b.Pair(2, ""),
    "name": lambda b: b.Derived().Name,
    "own": lambda b: b.Derived().Own(),
    "same string": lambda b: b.Derived().Same("x"),
    "same int": lambda b: b.Derived().Same(1),
    "text of": lambda b: str(b.Derived()),
    "constant": lambda b: b.Base.Constant,
    "numbers": lambda b: len(b.Base.Numbers),
    "counter": counted,
    "field": lambda b: b.Derived().Field,
    "auto": lambda b: b.Derived().Auto,
    "nested": lambda b: b.Base.Nested().X,
    "deeper": lambda b: b.Base.Nested.Deeper[str]("dd").Value,
    "area": lambda b: f"{b.Square(3.0).Area:g}",
    "describe shape": lambda b: b.Square(2).Describe(),
    "compare": lambda b: b.Square(2).CompareTo(b.Square(3)),
    "grid": lambda b: grid(b)[1, 1],
    "grid text": lambda b: grid(b)["k"],
    "grid sum": lambda b: add_all(grid(b)),
    "red": lambda b: b.Color.Red,
    "flags": lambda b: b.Access.Read | b.Access.Write,
    "flags odd": lambda b: b.Access(8),
    "color undefined": lambda b: b.Color(77),
    "color number": lambda b: int(b.Color.Blue),
    "apply": lambda b: b.Source.Apply(lambda x: x * 2, 21),
    "join": lambda b: b.Source.Join(lambda a, c, p: f"{a}{c}{p.Text}"),
    "adder": lambda b: b.Source.Adder(5)(6),
    "ref callback": lambda b: b.Source.RefCallback(bump),
    **{f"boxed {i}": lambda b, i=i: b.Pick.Boxed(i) for i in range(10)},  # type: ignore[misc]
    **{
        f"throw {kind}": lambda b, kind=kind: fail(kind, b)  # type: ignore[misc]
        for kind in ("custom", "index", "null", "cast", "zero", "key", "overflow", "timeout", "argument")
    },
}

# Where Python differs on purpose: an int prefers no conversion to an unsigned type when a signed one is wider;
# exceptions of Python keep
# their kind.
DIFFERENT = {"unsigned int": lambda b: b.Pick.Unsigned(3) == "long 3", "catch guest": None}


def _open_dictionary(b: Any) -> Any:
    return b._index.bridge.classes.of(b._index.bridge.universe.find_type("System.Collections.Generic.Dictionary`2"))


@pytest.mark.parametrize("label", CALLS)
def test_as_in_csharp(border: Any, label: str) -> None:
    shown = CALLS[label](border)
    wanted = RECORDED[label]
    if wanted.startswith("Border.Pair"):  # the default text of a struct is its type's name
        shown = str(shown)
    assert str(shown) == wanted


def test_every_recorded_line_is_tested() -> None:
    assert set(RECORDED) - set(CALLS) == set(DIFFERENT)


def test_an_int_is_an_int32_and_prefers_the_signed_type(border: Any) -> None:
    assert border.Pick.Unsigned(3) == "long 3"  # a C# variable of type int; the recorded line has a constant
