"""Calls, loops, slots: programs small enough to check by hand."""

from __future__ import annotations

import pytest
from machine import GuestFault, Machine
from programs import FIB, FOUR, INC, NESTED, SUM

from oscil.ir import faults
from oscil.ir.layout import POLL_HOST


def test_recursion(machine: Machine) -> None:
    machine.define(FIB)
    assert machine.call("fib", 20) == 6765


def test_recursion_needs_one_instruction_per_call_side(machine: Machine) -> None:
    machine.define(FIB)
    names = [name for _, name in machine.encoded["fib"].handlers]
    assert names == [
        "i4_ge.si+br_if._b",
        "ret_void.",
        "i4_sub.=si+call.sww",
        "i4_sub.=si+call.sww",
        "i4_add.ss+ret_i4._",
    ]


def test_loop(machine: Machine) -> None:
    machine.define(SUM)
    assert machine.call("sum", 1000) == 499500


def test_back_edges_poll(machine: Machine) -> None:
    machine.define(SUM)
    machine.thread.poll = POLL_HOST
    assert machine.call("sum", 10) == 45
    assert machine.polls == 1


def test_a_poll_request_takes_the_stack_limit_away(machine: Machine) -> None:
    machine.define(FIB)
    machine.thread.poll, machine.thread.stack_limit = POLL_HOST, 0
    assert machine.call("fib", 10) == 55
    assert machine.polls == 1
    assert machine.thread.stack_limit == machine.thread.stack_end


def test_arguments_of_pending_calls_survive(machine: Machine) -> None:
    for text in (NESTED, INC, FOUR):
        machine.define(text)

    def four(a: int, b: int, c: int, d: int) -> int:
        return a + 3 * b + 5 * c + 7 * d

    a, b = 5, 9
    inner = four(a + 1000, b + 1, a * 10, a + 2)
    assert machine.call("nested", a, b) == four(inner, a, 70000, inner)


def test_endless_recursion_is_a_fault(machine: Machine) -> None:
    machine.define(
        'function "f" -> i4\n  var %0:i4 param\nb0:\n  %1:i4 = call Method("f"), %0\n'
        "  %2:i4 = i4_add %1, 1\n  ret_i4 %2\n"
    )
    with pytest.raises(GuestFault) as raised:
        machine.call("f", 1)
    assert raised.value.kind == faults.STACK_OVERFLOW
    machine.define(FIB)
    assert machine.call("fib", 10) == 55


def test_faults_carry_their_kind(machine: Machine) -> None:
    machine.define(
        'function "f" -> i4\n  var %0:i4 param\n  var %1:i4 param\nb0:\n  %2:i4 = i4_div %0, %1\n  ret_i4 %2\n'
    )
    assert machine.call("f", -7, 2) == -3
    for a, b, kind in ((1, 0, faults.DIVIDE_BY_ZERO), (-(2**31), -1, faults.OVERFLOW)):
        with pytest.raises(GuestFault) as raised:
            machine.call("f", a, b)
        assert raised.value.kind == kind


SWITCH = """function "f" -> i4
  var %0:i4 param
b0:
  switch %0, b1, b2, b1, b3
b1:
  ret_i4 10
b2:
  ret_i4 20
b3:
  ret_i4 30
"""


def test_switch(machine: Machine) -> None:
    machine.define(SWITCH)
    assert [machine.call("f", n) for n in (0, 1, 2, 3, -1, 1 << 30)] == [10, 20, 10, 30, 30, 30]


STRUCTS = """function "f" -> vt[24]
  var %0:vt[24] param
  var %1:i8 param
b0:
  %2:vt[24] = mov_vt %0, 24:i8
  vt_set_i8 %2, %1, 8:i8
  %3:vt[24] = call Method("g"), %1, %2
  ret_vt %3
"""
STRUCT_CALLEE = """function "g" -> vt[24]
  var %0:i8 param
  var %1:vt[24] param
b0:
  %2:i8 = vt_get_i8 %1, 0:i8
  %3:i8 = i8_add %2, %0
  vt_set_i8 %1, %3, 16:i8
  ret_vt %1
"""


def test_structs_by_value(machine: Machine) -> None:
    import struct

    machine.define(STRUCTS)
    machine.define(STRUCT_CALLEE)
    result = machine.call("f", struct.pack("<3q", 1, 2, 3), 40)
    assert struct.unpack("<3q", result) == (1, 40, 41)


def test_branches_over_more_code_than_a_displacement_reaches(machine: Machine) -> None:
    lines = ['function "f" -> i4', "  var %0:i4 param", "b0:", "  %1:i4 = mov_i4 0", "  br b1", "b1:"]
    for _ in range(4000):
        lines += [
            "  %1:i4 = i4_add %1, 1",
            "  %1:i4 = i4_mul %1, 1103515245",
            "  %2:i4 = i4_xor %1, %0",
            "  %1:i4 = i4_or %1, %2",
        ]
    lines += ["  %0:i4 = i4_sub %0, 1", "  %3:i4 = i4_gt %0, 0", "  br_if %3, b1, b2", "b2:", "  ret_i4 %1"]
    machine.define("\n".join(lines) + "\n")
    assert "br_far" in [name for _, name in machine.encoded["f"].handlers]

    def wrap(value: int) -> int:
        value &= 0xFFFFFFFF
        return value - (1 << 32) if value >> 31 else value

    x = 0
    for n in (3, 2, 1):
        for _ in range(4000):
            x = wrap(wrap(x + 1) * 1103515245)
            x = wrap(x | wrap(x ^ n))
    assert machine.call("f", 3) == x


LOCALLOC = """function "f" -> i8
  var %0:i8 "bytes" param
  var %1:i4 "depth" param
b0:
  %2:byref = localloc %0
  %3:i8 = load_i8 %2, 8:i8
  store_i8 %2, 77:i8, 8:i8
  %4:i4 = i4_eq %1, 0
  br_if %4, b1, b2
b1:
  %5:i8 = load_i8 %2, 8:i8
  %5:i8 = i8_add %5, %3
  ret_i8 %5
b2:
  %6:i4 = i4_sub %1, 1
  %7:i8 = call Method("f"), %0, %6
  %5:i8 = load_i8 %2, 8:i8
  %5:i8 = i8_add %5, %7
  ret_i8 %5
"""


def test_localloc_is_zeroed_and_given_back(machine: Machine) -> None:
    machine.define(LOCALLOC)
    end = machine.thread.stack_end
    for _ in range(2):
        assert machine.call("f", 1000, 9) == 770
        assert machine.thread.stack_end == machine.thread.stack_limit == end
        assert machine.thread.local_memory == 0


def test_localloc_is_given_back_when_an_exception_leaves(machine: Machine) -> None:
    machine.define(LOCALLOC)
    end = machine.thread.stack_end
    for size in (100_000, 1 << 40, -1):
        with pytest.raises(GuestFault) as raised:
            machine.call("f", size, 10_000)
        assert raised.value.kind == faults.STACK_OVERFLOW
        assert machine.thread.stack_end == end
        assert machine.thread.local_memory == 0


def test_a_large_frame_is_checked(machine: Machine) -> None:
    machine.define(
        'function "f" -> i4\n  var %0:i4 param\n  var %1:vt[400000] addressed\nb0:\n  %2:i4 = i4_add %0, 1\n'
        '  %3:i4 = call Method("f"), %2\n  ret_i4 %3\n'
    )
    with pytest.raises(GuestFault) as raised:
        machine.call("f", 1)
    assert raised.value.kind == faults.STACK_OVERFLOW
