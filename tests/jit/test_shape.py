"""Signature shapes: registers of parameters and results (docs/contracts/jit.md)."""

from __future__ import annotations

from oscil.engines.jit.shape import Shape, is_hidden, parameters, return_type


def test_structs_up_to_two_slots_travel_in_registers() -> None:
    shape = Shape(False, ("i", "s1", "s2", "d"), "s2")
    assert parameters(shape) == ["ptr", "i32", "i64", "i64", "i64", "double"]
    assert return_type("s2") == "{i64, i64, ptr}"
    assert not is_hidden("s2")


def test_larger_structs_go_through_memory() -> None:
    shape = Shape(False, ("s3",), "s3")
    assert parameters(shape) == ["ptr", "ptr", "ptr"]
    assert return_type("s3") == "ptr"


def test_the_continuation_comes_second() -> None:
    assert parameters(Shape(True, ("l",), "i")) == ["ptr", "ptr", "ptr"]
    assert return_type("n") == "ptr"


def test_names_are_distinct() -> None:
    shapes = [Shape(a, args, ret) for a in (False, True) for args in ((), ("i",), ("s1", "i")) for ret in ("n", "s12")]
    assert len({shape.name for shape in shapes}) == len(shapes)
