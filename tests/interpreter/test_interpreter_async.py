"""Suspension and resumption over hand-written IR: a leaf that suspends, frames above it, a body that drives them."""

from __future__ import annotations

import struct

import pytest
from machine import GuestFault, Machine

# A leaf suspends with the continuation object that its argument is, or returns 5 when it is null.
LEAF = """function "leaf" -> i4
  var %0:ref param
b0:
  %1:i4 = ref_eq %0, null:ref
  br_if %1, b1, b2
b1:
  ret_i4 5
b2:
  suspend %0
"""
# awaits the leaf, adds what it had before
MIDDLE = """function "middle" -> i4
  var %0:ref param
  var %1:i4 param
b0:
  %2:i4 = i4_mul %1, 3
  %3:i8 = i4_to_i8 %1
  %4:i4 = call Method("leaf"), %0 await none
  %5:i4 = i4_add %4, %2
  %6:i4 = i8_to_i4 %3
  %7:i4 = i4_add %5, %6
  ret_i4 %7
"""
# start(cont, n): null when it completed (value through out), else the continuation of the outermost frame
START = """function "start" -> ref
  var %0:ref param
  var %1:i4 param
  var %2:byref param
b0:
  %3:i4 = call Method("middle"), %0, %1
  %4:ref = call_continuation
  store_i4 %2, %3, 0:i8
  ret_ref %4
"""
RESUME = """function "run_on" -> ref
  var %0:ref param
  var %1:byref param
b0:
  %2:ref = resume %0, %1
  ret_ref %2
"""
NEXT, INFO, FLAGS, DATA = 8, 16, 24, 32


def result_place(machine: Machine, continuation: int) -> int:
    """Address of the continuation's result member."""
    index = machine.word(continuation + FLAGS) & 0xFFFFFFFF
    return continuation + DATA + 8 * ((index >> 11) - 1)


def prepare(machine: Machine, *texts: str) -> int:
    for text in (*texts, LEAF, RESUME):
        machine.define(text)
    return machine.allocate(16)


def test_an_await_that_completes_costs_nothing_extra(machine: Machine) -> None:
    out = prepare(machine, MIDDLE, START)
    assert machine.call("start", 0, 7, out) == 0
    assert machine.word(out) & 0xFFFFFFFF == 5 + 21 + 7
    names = [name for _, name in machine.encoded["middle"].handlers]
    assert names[6:] == ["landing_await"]


def test_suspend_and_resume_a_frame(machine: Machine) -> None:
    out = prepare(machine, MIDDLE, START)
    leaf = machine.object("Leaf")
    made = machine.call("start", leaf, 7, out)
    assert made not in (0, leaf)
    assert machine.word(leaf + NEXT) == made
    assert machine.word(made + NEXT) == 0
    machine.poke(result_place(machine, made), struct.pack("<i", 100))
    assert machine.call("run_on", made, out) == 0
    assert machine.word(out) & 0xFFFFFFFF == 100 + 21 + 7


def test_a_resumed_frame_suspends_into_the_same_object(machine: Machine) -> None:
    twice = MIDDLE.replace(
        "ret_i4 %7", '%8:i4 = call Method("leaf"), %0 await none\n  %9:i4 = i4_mul %8, %7\n  ret_i4 %9'
    )
    out = prepare(machine, twice, START)
    leaf = machine.object("Leaf")
    first = machine.call("start", leaf, 2, out)
    machine.poke(result_place(machine, first), struct.pack("<i", 10))
    second = machine.call("run_on", first, out)
    assert second == first
    machine.poke(result_place(machine, second), struct.pack("<i", -3))
    assert machine.call("run_on", second, out) == 0
    assert struct.unpack("<i", struct.pack("<I", machine.word(out) & 0xFFFFFFFF))[0] == -3 * (10 + 6 + 2)


def test_a_fault_is_thrown_where_the_await_stands(machine: Machine) -> None:
    text = """function "middle" -> i4
  var %0:ref param
  var %1:i4 param
  region r0 catch -> b2 %9:ref
b0: in r0
  %2:i4 = call Method("leaf"), %0 await none
  ret_i4 %2
b2:
  %3:i4 = i4_add %1, 1000
  ret_i4 %3
"""
    out = prepare(machine)
    machine.define(text, "Exception")
    machine.define(START)
    leaf = machine.object("Leaf")
    made = machine.call("start", leaf, 7, out)
    index = (machine.word(made + FLAGS) >> 8) & 7
    assert index
    place = made + DATA + 8 * (index - 1)
    machine.poke(place, struct.pack("<Q", machine.exception("A")))
    assert machine.call("run_on", made, out) == 0
    assert machine.word(out) & 0xFFFFFFFF == 1007
    assert machine.word(place) == 0


def test_an_exception_leaves_a_resumed_frame(machine: Machine) -> None:
    out = prepare(machine, MIDDLE.replace("ret_i4 %7", "%8:i4 = i4_div 1, 0\n  ret_i4 %8"), START)
    made = machine.call("start", machine.object("Leaf"), 7, out)
    with pytest.raises(GuestFault):
        machine.call("run_on", made, out)


def test_contexts_go_back_when_a_frame_first_suspends(machine: Machine) -> None:
    text = MIDDLE.replace("b0:\n", "b0:\n  async_enter %20:ref, %21:ref\n  store_thread_ref %0, %EC:i8\n").replace(
        "ret_i4 %7", "async_leave %20, %21\n  ret_i4 %7"
    )
    from oscil.ir.layout import Thread, offset_of

    out = prepare(machine, text.replace("%EC", str(offset_of(Thread, "execution_context"))), START)
    outer, leaf = machine.object("Context"), machine.object("Leaf")
    machine.thread.execution_context = outer
    made = machine.call("start", leaf, 7, out)
    assert machine.thread.execution_context == outer
    index = (machine.word(made + FLAGS) >> 4) & 3
    assert machine.word(made + DATA + 8 * (index - 1)) == leaf
    machine.thread.execution_context = leaf
    assert machine.call("run_on", made, out) == 0
    assert machine.thread.execution_context == leaf


def test_tail_awaits_hand_the_continuation_on(machine: Machine) -> None:
    tail = MIDDLE.split("b0:")[0] + 'b0:\n  %4:i4 = call Method("leaf"), %0 await none tail\n  ret_i4 %4\n'
    out = prepare(machine, tail, START)
    leaf = machine.object("Leaf")
    assert machine.call("start", leaf, 7, out) == leaf
    assert machine.call("start", 0, 7, out) == 0
    assert machine.word(out) & 0xFFFFFFFF == 5


def test_stress_suspends_awaits_that_completed(machine: Machine) -> None:
    machine.stress_suspend = True
    twice = MIDDLE.replace(
        "ret_i4 %7", '%8:i4 = call Method("middle2"), %0, %7 await none\n  %9:i4 = i4_mul %8, %1\n  ret_i4 %9'
    )
    inner = MIDDLE.replace('"middle"', '"middle2"')
    out = prepare(machine, twice, inner, START)

    def middle2(n: int) -> int:
        return 5 + 3 * n + n

    assert machine.call("start", 0, 7, out) == 0
    assert machine.word(out) & 0xFFFFFFFF == 7 * middle2(middle2(7))
    leaf = machine.object("Leaf")
    made = machine.call("start", leaf, 7, out)
    assert made not in (0, leaf)
    machine.poke(result_place(machine, made), struct.pack("<i", 5))
    second = machine.call("run_on", made, out)
    assert second == made
    chain = machine.word(leaf + NEXT)
    assert machine.word(chain + NEXT) == made
    machine.poke(result_place(machine, chain), struct.pack("<i", 6))
    assert machine.call("run_on", chain, result_place(machine, made)) == 0
    assert machine.call("run_on", made, out) == 0
    assert machine.word(out) & 0xFFFFFFFF == 7 * (middle2(middle2(7)) + 1)


def test_stress_takes_exceptions_to_the_frame_that_catches(machine: Machine) -> None:
    machine.stress_suspend = True
    thrower = MIDDLE.replace('"middle"', '"middle2"').replace("ret_i4 %7", "%8:i4 = i4_div %7, 0\n  ret_i4 %8")
    catcher = """function "middle" -> i4
  var %0:ref param
  var %1:i4 param
  region r0 catch -> b2 %9:ref
b0: in r0
  %2:i4 = call Method("middle2"), %0, %1 await none
  ret_i4 %2
b2:
  %3:i4 = i4_add %1, 1000
  ret_i4 %3
"""
    out = prepare(machine, thrower, START)
    machine.define(catcher, "Exception")
    assert machine.call("start", 0, 7, out) == 0
    assert machine.word(out) & 0xFFFFFFFF == 1007
