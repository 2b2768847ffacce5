"""Python callables as delegates and event handlers, delegates as Python callables."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from api_kit import DATA

import oscil


def test_events(border: Any) -> None:
    source, seen = border.Source(), []

    def handler(sender: Any, number: int) -> None:
        seen.append((sender is source, number))

    source.Changed += handler
    source.Raise(1)
    source.Changed += handler
    source.Raise(2)
    source.Changed -= handler
    source.Changed -= handler
    source.Raise(3)
    assert seen == [(True, 1), (True, 2), (True, 2)] and source.Handlers == 0
    with source.Plain.subscribed(lambda: seen.append("plain")):
        source.Raise(4)
    source.Raise(5)
    assert seen[3:] == ["plain"]
    with pytest.raises(oscil.MemberError, match="use \\+= and -="):
        source.Changed = handler


def test_delegates_are_callable_and_can_be_made(border: Any, system: Any) -> None:
    adder = border.Source.Adder(5)
    assert adder(6) == adder.Invoke(6) == 11
    made = system.Func[int, int](lambda x: x * 3)
    assert made(4) == 12 and border.Source.Apply(made, 5) == 15 and isinstance(made, system.Delegate)
    with pytest.raises(oscil.ArgumentsError, match="it cannot be called"):
        border.Base()()


def test_nested_calls_come_and_go(border: Any) -> None:
    def down(n: int) -> int:
        return n if n == 0 else 1 + border.Source.Apply(down, n - 1)

    assert border.Source.Apply(down, 30) == 30


def test_a_callable_of_the_wrong_arity_is_refused(border: Any) -> None:
    with pytest.raises(TypeError):
        border.Source.Apply(lambda: 1, 1)


def test_callables_are_let_go() -> None:
    with oscil.Runtime(quiet=True) as other:
        border, system = other.load(DATA / "Border.dll").Border, other.framework.System
        held = other._bridge.held  # type: ignore[union-attr]
        for number in range(300):
            assert border.Source.Apply(lambda x, n=number: x + n, 1) == number + 1
            if number % 100 == 99:
                gc.collect()
                system.GC.Collect()
        assert len(held) < 250
