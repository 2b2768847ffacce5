"""Which slots the collector is told about."""

from __future__ import annotations

from machine import Machine

# %2 lives across the first call, %1 is only its argument, %3 its result
TEXT = """function "f" -> ref
  var %0:ref param
  var %1:ref param
  var %2:i8 param
b0:
  %3:ref = call Method("f"), %1, %1, %2
  %4:ref = call Method("f"), %0, %3, %2
  ret_ref %4
"""


def test_only_what_is_needed_later_counts_during_a_call(machine: Machine) -> None:
    machine.define(TEXT)
    encoded = machine.encoded["f"]
    calls = [8 * word for word, name in encoded.handlers if "call" in name]
    ends = [*[8 * word for word, name in encoded.handlers][1:], encoded.size]
    after = [ends[[8 * word for word, _ in encoded.handlers].index(call)] for call in calls]
    start = encoded.safepoints.at(0, False)
    assert start == (0b11, 0)
    assert encoded.safepoints.at(after[0], True) == (0b01, 0)
    assert encoded.safepoints.at(after[1], True) == (0, 0)


def test_parts_of_structs_and_addressed_variables_are_ambiguous(machine: Machine) -> None:
    machine.define(
        'function "f" -> ref\n  var %0:ref param addressed\n  var %1:byref param\n  var %2:ref param\nb0:\n'
        "  %3:byref = addr_of %0\n"
        '  %4:ref = call Method("f"), %2, %3, %2\n  store_ref %1, %4, 0:i8\n  ret_ref %4\n'
    )
    safepoints = machine.encoded["f"].safepoints
    assert safepoints.at(0, False) == (0b100, 0b011)
    assert safepoints.at(0, False).pack() == bytes([3, *[0] * 7, 0b100, *[0] * 7, 0b011, *[0] * 7])


def test_a_landing_counts_what_it_will_copy(machine: Machine) -> None:
    machine.define(
        'function "middle" -> i4\n  var %0:ref param\nb0:\n  %1:i4 = call Method("leaf"), %0 await none\n'
        "  %2:i4 = ldfld_i4 %0, 8:i8\n  ret_i4 %2\n"
    )
    encoded = machine.encoded["middle"]
    landing = next(8 * word for word, name in encoded.handlers if name == "landing_await")
    assert encoded.safepoints.at(landing, False).references == 0b1


def test_a_result_inside_a_fused_instruction_is_not_believed(machine: Machine) -> None:
    """`new` and `call` are one instruction here: while the object is being made, its slot still holds anything."""
    machine.define(
        'function "middle" -> ref\nb0:\n  %0:ref = new Type("T")\n  call Method("leaf")\n  ret_ref %0\n'
    )
    encoded = machine.encoded["middle"]
    assert encoded.handlers[0] == (0, "new.=w+call.sww")
    assert encoded.safepoints.at(0, False) == (0, 0b1)
    after = 8 * encoded.handlers[1][0]
    assert encoded.safepoints.at(after, True) == (0b1, 0)


def test_a_call_that_failed_after_its_callee_ran_has_no_arguments_left(machine: Machine) -> None:
    machine.define(
        'function "middle" -> ref\n  var %0:ref param\nb0:\n  %1:ref = new Type("T")\n'
        '  call Method("leaf"), %1\n  ret_ref %0\n'
    )
    encoded = machine.encoded["middle"]
    after = next(8 * word for word, name in encoded.handlers if name.startswith("ret"))
    assert encoded.safepoints.at(after - 8, False) == (0b1, 0)


LOOP = """function "f" -> ref
  var %0:ref param
b0:
  %1:ref = new Type("T")
  br b1
b1:
  %1 = call Method("f"), %1
  %2:i4 = ldfld_i4 %1, 8:i8
  br_if %2, b1, b2
b2:
  ret_ref %1
"""


def test_a_loop_that_counts_holds_what_lives_around_it(machine: Machine) -> None:
    """A back edge that polls publishes the counting instruction which it leads to: the loop's variables are live
    there, and the parameters, which nothing reads any more, are not.
    """
    machine.counting = True
    machine.define(LOOP)
    encoded = machine.encoded["f"]
    (head,) = (8 * word for word, name in encoded.handlers if name == "count_loop")
    assert encoded.function is not None
    lives = encoded.slots[encoded.function.vars[1].index]
    assert encoded.safepoints.at(head, False) == (1 << lives, 0)
    assert encoded.safepoints.at(0, False) == (0, 0)
