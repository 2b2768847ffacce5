"""Call plans: the text that is written for a shape of a signature, and when a plan steps aside."""

from __future__ import annotations

from typing import Any

import pytest

import oscil
from oscil.api.plans import Shape, plan_source

TEXT = """\
def make(cell, pack, unpack):
    def plan(this, args):
        if len(args) != 2:
            raise Unplanned
        a0, a1, = args
        if type(a1) is not float:
            raise Unplanned
        scope = scopes.get(get_ident())
        if scope is None or scope.depth or scope.record.native is not scope.native:
            scope = begin()
        else:
            arrive(scope)
            scope.depth = 1
        try:
            a0 = reference(a0, types[0])
            at = free_frame(scope.record) if scope.native.fp else scope.first
            stack, place = scope.stack, at - scope.start
            pack(stack, place, this, a0, a1)
            fault = enter(scope.address, cell, at)
            if fault:
                fail(scope, fault)
            return unpack(stack, place)[0]
        finally:
            scope.depth -= 1
            if not scope.depth:
                depart(scope)
    return plan
"""


def test_the_text_of_a_plan() -> None:
    shape = Shape(
        ("", "type({}) is not float"), "this", ("return unpack(stack, place)[0]",), ("cell", "pack", "unpack")
    )
    assert plan_source(shape) == TEXT


def test_what_a_plan_does_not_take_goes_the_general_way(work: Any) -> None:
    call = work.AtOnce
    assert call(1).Result == 2 and call(oscil.i32(1)).Result == 2 and call(n=1).Result == 2
    with pytest.raises(oscil.RangeError, match="does not fit"):
        call(1 << 40)
    with pytest.raises(oscil.ArgumentsError, match="AtOnce"):
        call()
    with pytest.raises(oscil.ArgumentsError, match="AtOnce"):
        call(True)
