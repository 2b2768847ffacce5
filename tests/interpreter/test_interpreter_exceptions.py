"""Exceptions: catch by type, filters, finally and fault handlers, nesting, rethrow, traces."""

from __future__ import annotations

import struct

import pytest
from machine import GuestFault, Machine

from oscil.ir import faults

# returns 1 + what the handler says; `thrower` throws its argument
CATCHER = """function "catcher" -> i4
  var %0:ref param
  region r0 catch -> b2 %1:ref
b0: in r0
  %2:i4 = call Method("thrower"), %0
  br b1
b1:
  ret_i4 %2
b2:
  %3:i4 = ref_eq %1, %0
  %4:i4 = i4_add %3, 41
  ret_i4 %4
"""
THROWER = """function "thrower" -> i4
  var %0:ref param
b0:
  %1:i4 = ref_eq %0, null:ref
  br_if %1, b1, b2
b1:
  ret_i4 7
b2:
  throw %0
"""


def test_catch_by_type(machine: Machine) -> None:
    machine.define(CATCHER, "A")
    machine.define(THROWER)
    a = machine.exception("A")
    assert machine.call("catcher", 0) == 7
    assert machine.call("catcher", a) == 42
    assert machine.thread.exception == 0
    other = machine.exception("B")
    with pytest.raises(GuestFault) as raised:
        machine.call("catcher", other)
    assert raised.value.kind == other


def test_a_fault_is_caught(machine: Machine) -> None:
    machine.define(
        """function "f" -> i4
  var %0:i4 param
  region r0 catch -> b2 %1:ref
b0: in r0
  %2:i4 = i4_div 100, %0
  br b1
b1:
  ret_i4 %2
b2:
  ret_i4 -1
""",
        f"fault {faults.DIVIDE_BY_ZERO}",
    )
    machine.exception(f"fault {faults.DIVIDE_BY_ZERO}")
    assert machine.call("f", 5) == 20
    assert machine.call("f", 0) == -1


# a log of what ran: each step appends its digit
FINALLY = """function "f" -> i4
  var %0:ref param
  region r0 finally -> b2 in r1 %5:i8
  region r1 catch -> b4 %1:ref
b0: in r0
  %2:i4 = mov_i4 1
  %3:i4 = call Method("thrower"), %0
  %2:i4 = i4_mul %2, 10
  %2:i4 = i4_add %2, 2
  enter_finally %5, b1, b2
b1: in r1
  br b3
b2: in r1
  %2:i4 = i4_mul %2, 10
  %2:i4 = i4_add %2, 3
  %6:i4 = call Method("noop"), %2
  end_finally %5
b3:
  %2:i4 = i4_mul %2, 10
  %2:i4 = i4_add %2, 4
  ret_i4 %2
b4:
  %2:i4 = i4_mul %2, 10
  %2:i4 = i4_add %2, 5
  ret_i4 %2
"""
NOOP = """function "noop" -> i4
  var %0:i4 param
  region r0 catch -> b1 %1:ref
b0: in r0
  %2:i4 = i4_div %0, 0
  ret_i4 %2
b1:
  ret_i4 %0
"""


def test_finally_runs_on_both_ways(machine: Machine) -> None:
    machine.define(FINALLY, None, "Exception")
    machine.define(THROWER)
    machine.define(NOOP, "Exception")
    assert machine.call("f", 0) == 1234
    assert machine.call("f", machine.exception("A")) == 135


def test_an_exception_in_a_finally_replaces_the_first(machine: Machine) -> None:
    machine.define(
        """function "f" -> i4
  var %0:ref param
  var %9:ref param
  region r0 finally -> b2 in r1 %5:i8
  region r1 catch -> b4 %1:ref
b0: in r0
  %3:i4 = call Method("thrower"), %0
  enter_finally %5, b3, b2
b2: in r1
  throw %9
b3:
  ret_i4 0
b4:
  %2:i4 = ref_eq %1, %9
  ret_i4 %2
""",
        None,
        "Exception",
    )
    machine.define(THROWER)
    assert machine.call("f", machine.exception("A"), machine.exception("B")) == 1
    assert machine.call("f", 0, machine.exception("B")) == 1


def test_rethrow_and_outer_catch(machine: Machine) -> None:
    machine.define(
        """function "f" -> i4
  var %0:ref param
  region r0 catch -> b2 in r1 %1:ref
  region r1 catch -> b4 %6:ref
b0: in r0
  %3:i4 = call Method("thrower"), %0
  ret_i4 %3
b2: in r1
  rethrow %1
b4:
  %2:i4 = ref_eq %6, %0
  ret_i4 %2
""",
        "Exception",
        "Exception",
    )
    machine.define(THROWER)
    assert machine.call("f", machine.exception("A")) == 1


def test_filters_run_before_finally(machine: Machine) -> None:
    machine.define(
        CATCHER.replace('"catcher"', '"inner"')
        .replace("catch -> b2 %1:ref", "fault -> b2 %9:i8")
        .replace(
            "%3:i4 = ref_eq %1, %0\n  %4:i4 = i4_add %3, 41\n  ret_i4 %4",
            '%3:i4 = call Method("note"), 2\n  end_finally %9',
        )
    )
    machine.define(THROWER)
    filter_function = machine.filter(
        """function "filter" -> i4
  var %0:byref param
  var %1:ref param
b0:
  %2:i4 = call Method("note"), 1
  %3:byref = frame_addr %0, %4
  %5:ref = load_ref %3, 0:i8
  %6:i4 = ref_eq %1, %5
  end_filter %6
""".replace('function "filter" -> i4\n', 'function "filter" -> i4\n').replace("%4", "%0")
    )
    outer = """function "outer" -> i4
  var %0:ref param shared
  var %7:ref param
  region r0 filter -> b2 %1:ref
b0: in r0
  %2:i4 = call Method("inner"), %7
  br b1
b1:
  ret_i4 %2
b2:
  %3:i4 = call Method("note"), 3
  ret_i4 99
"""
    log: list[int] = []
    machine.native("note", log.append)
    from oscil.ir.text import parse_function

    function = parse_function(outer, machine._symbol)
    function.regions[0].filter = filter_function
    frame_addr = next(i for b in filter_function.blocks for i in b.instrs if i.op == "frame_addr")
    frame_addr.args = (frame_addr.args[0], function.params[0])
    machine.install(function)
    a, b = machine.exception("A"), machine.exception("B")
    assert machine.call("outer", a, a) == 99
    assert log == [1, 2, 3]
    log.clear()
    with pytest.raises(GuestFault):
        machine.call("outer", a, b)
    assert log == [1, 2]


def test_the_trace_has_every_frame_up_to_the_handler(machine: Machine) -> None:
    machine.runtime.trace_mt = machine.type("long[]")
    ctypes_size = struct.pack("<4I", 0, 16, 8, 0)
    import ctypes

    ctypes.memmove(machine.type("long[]"), ctypes_size, 16)
    machine.runtime.trace_offset, machine.runtime.trace_text_offset = 16, 24
    machine.define(CATCHER, "A")
    machine.define(THROWER)
    a = machine.exception("A")
    assert machine.call("catcher", a) == 42
    trace = machine.word(a + 16)
    count = machine.word(trace + 16)
    entries = struct.unpack(f"<{count}Q", ctypes.string_at(trace + 24, 8 * count))
    assert entries[::2] == (machine.cells["thrower"], machine.cells["catcher"])
