"""Counted loops in strips: which loops are taken, what is checked before a strip, what the copy may leave out."""

from __future__ import annotations

from oscil.engines.jit.optimise import optimised_unit
from oscil.engines.jit.shape import Shape
from oscil.engines.jit.strips import strip_loops
from oscil.ir.model import Function
from oscil.ir.text import parse_function
from oscil.ir.verify import verify

LOOP = """
function "f" -> i4
  var %0:ref param
  var %1:i4 param
  var %2:i4 local
  var %3:i4
  var %4:i4 local
  var %5:i4
b0:
  %2:i4 = mov_i4 0
  %4:i4 = mov_i4 0
  %5:i4 = i4_lt %2, %1
  br_if %5, b1, b2
b1:
  INDEX
  %3:i4 = ldelem_i4 %0, %3
  %4:i4 = i4_add %4, %3
  BODY
  %2:i4 = i4_add %2, STEP
  %5:i4 = i4_lt %2, %1
  br_if %5, b1, b2
b2:
  ret_i4 %4
"""


def loop(index: str = "%3:i4 = mov_i4 %2", body: str = "%4:i4 = mov_i4 %4", step: str = "1") -> Function:
    text = LOOP.replace("INDEX", index.replace("%3:i4", "%6:i4")).replace("BODY", body).replace("STEP", step)
    text = text.replace("ldelem_i4 %0, %3", "ldelem_i4 %0, %6").replace("  var %5:i4\n", "  var %5:i4\n  var %6:i4\n")
    return parse_function(text, lambda text: text)


def test_a_counted_loop_polls_once_a_strip_and_its_access_cannot_fail() -> None:
    function = loop()
    before = [len(block.instrs) for block in function.blocks]
    strips = strip_loops(function)
    assert not verify(strips.function)
    assert [len(block.instrs) for block in function.blocks] == before, "the interpreter's form changed"
    assert len(strips.quiet) == 1
    assert sum(instr.op == "ldelem_i4" for instr in strips.certain) == 1
    head = strips.place[function.blocks[1]]
    assert head.instrs[-1].op == "br_if" and head not in strips.quiet


def test_linear_indices_are_checked_and_others_stay() -> None:
    for index, is_certain in (
        ("%3:i4 = i4_add %2, 3", True),
        ("%3:i4 = i4_mul %1, %2", True),
        ("%3:i4 = i4_shl %2, 2", True),
        ("%3:i4 = i4_mul %2, %2", False),
        ("%3:i4 = i4_and %2, 7", False),
    ):
        strips = strip_loops(loop(index))
        assert any(instr.op == "ldelem_i4" for instr in strips.certain) == is_certain, index
        assert len(strips.quiet) == 1


def test_what_is_no_counted_loop_is_left_alone() -> None:
    for changed in (
        loop(step="-1"),  # runs away from its bound
        loop(step="%4"),  # the step changes
        loop(body="%1:i4 = i4_add %1, 1"),  # the bound changes
        loop(body="%2:i4 = i4_add %2, 1"),  # counted twice
        loop(body="poll"),
    ):
        strips = strip_loops(changed)
        assert strips.function is changed
        assert not strips.certain


def test_an_array_that_the_loop_changes_is_checked_in_every_round() -> None:
    strips = strip_loops(loop(body="%0:ref = mov_ref null"))
    assert len(strips.quiet) == 1
    assert not any(instr.op == "ldelem_i4" for instr in strips.certain)


def test_without_inlining_a_function_stays_as_it_is() -> None:
    function = loop(step="-1")
    assert optimised_unit(function, Shape(False, ("l", "i"), "i"), []).function is function
