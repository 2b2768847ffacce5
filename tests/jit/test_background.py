"""The thread that compiles what was promoted."""

from __future__ import annotations

import threading

from oscil.vm.background import Background


def test_work_is_done_in_order_on_another_thread() -> None:
    done: list[tuple[int, bool]] = []
    last, main = threading.Event(), threading.current_thread()
    background = Background(lambda error: None)
    for number in range(5):
        background.add(lambda number=number: done.append((number, threading.current_thread() is not main)))
    background.add(last.set)
    assert last.wait(10)
    assert done == [(number, True) for number in range(5)]


def test_finish_waits_for_the_work_under_way_and_drops_the_rest() -> None:
    begun, go, done = threading.Event(), threading.Event(), []
    background = Background(lambda error: None)

    def first() -> None:
        begun.set()
        go.wait(10)
        done.append("first")

    background.add(first)
    background.add(lambda: done.append("second"))
    assert begun.wait(10)
    threading.Timer(0.05, go.set).start()
    background.finish()
    assert done == ["first"]


def test_an_error_is_reported_and_ends_the_work() -> None:
    reported, told = [], threading.Event()

    def failed(error: BaseException) -> None:
        reported.append(error)
        told.set()

    gate, late = threading.Event(), []
    background = Background(failed)
    background.add(lambda: gate.wait(10) and 1 // 0)
    background.add(lambda: late.append(1))
    gate.set()
    assert told.wait(10)
    background.finish()
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert late == []
