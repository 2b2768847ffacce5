"""IR text: print, parse, print again; the verifier's messages."""

from __future__ import annotations

import pytest

from oscil.errors import UsageError
from oscil.ir.model import FieldSym, MethodSym, StringSym, Sym, TypeSym
from oscil.ir.text import format_function, parse_function
from oscil.ir.verify import verify
from oscil.types.layout import Layout

SYMBOLS: dict[str, type[Sym]] = {"Type": TypeSym, "Method": MethodSym, "Field": FieldSym, "String": StringSym}
TEXT = """function "Ns.Type::Method(System.Int32)" -> i4
  var %0:i4 param
  var %1:vt[16] "point" local
  var %2:ref local
  region r0 finally -> b2 in r1 %3
  region r1 catch -> b3 %4
b0:
  %1:vt = zero_vt 16:i8
  br b1
b1: in r0
  vt_set_i4 %1, -5, 8:i8
  %5:f8 = mov_f8 -0.5:f8
  %2:ref = ldstr String("a \\"b\\"; c")
  %6:i4 = call Method("Ns.M(System.Int32,System.String)"), %0, %2 await captured tail
  stsfld_i4 %6, Field("Ns.F::g")
  enter_finally %3, b4, b2
b2: in r1
  end_finally %3
b3:
  throw %4
b4:
  ret_i4 %6
"""


def resolve(kind: str, name: str) -> Sym:
    return SYMBOLS[kind](name)


def layouts(size: int) -> Layout:
    return Layout(size, 8)


def test_text_round_trips() -> None:
    head = TEXT.replace("%3\n  region r1 catch -> b3 %4", "%3:i8\n  region r1 catch -> b3 %4:ref")
    assert format_function(parse_function(head, resolve, layouts)) == TEXT


def test_text_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError):
        parse_function("nonsense", resolve)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("%1:i4 = nosuchop %0", "no op nosuchop"),
        ("%1:i4 = i4_add %0", "1 operands, not 2"),
        ("%1:i8 = i4_add %0, 1", "the result is I4"),
        ("i4_add %0, 1", "the result is lost"),
        ("%1:i4 = i4_add %0, 1:i8", "I4 is wanted"),
        ("%1:ref = new 5", "TypeSym is wanted"),
        ("ret_i4 %0", "a terminator inside a block"),
    ],
)
def test_verifier_names_the_violation(line: str, message: str) -> None:
    text = f'function "f" -> i4\n  var %0:i4 param\nb0:\n  {line}\n  ret_i4 %0\n'
    found = verify(parse_function(text, resolve, layouts))
    assert any(message in entry for entry in found), found


def test_verifier_accepts_a_good_function() -> None:
    assert verify(parse_function('function "f" -> i4\n  var %0:i4 param\nb0:\n  ret_i4 %0\n', resolve)) == []
