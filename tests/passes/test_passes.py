"""Each pass on IR text: before and after."""

from __future__ import annotations

from oscil.ir.model import Function, MethodSym, Sym
from oscil.ir.text import format_function, parse_function
from oscil.passes.async_plan import async_plan
from oscil.passes.cleanup import cleanup
from oscil.passes.forward import forward
from oscil.passes.null_checks import drop_null_checks
from oscil.types.layout import Layout


def parse(text: str) -> Function:
    return parse_function(text, symbol, lambda size: Layout(size, 8))


def symbol(kind: str, name: str) -> Sym:
    return MethodSym(name)


def body(function: Function) -> str:
    """The text without the head."""
    return "\n".join(
        line.strip() for line in format_function(function).splitlines()[1:] if not line.startswith("  var")
    )


def test_cleanup_threads_jumps_and_merges_straight_lines() -> None:
    function = parse("""
function "f" -> i4
  var %0:i4 param
b0:
  br_if %0, b1, b2
b1:
  br b3
b2:
  br b4
b3:
  %1:i4 = i4_add %0, 1
  br b5
b4:
  ret_i4 %0
b5:
  ret_i4 %1
b6:
  ret_i4 %0
""")
    cleanup(function)
    assert body(function) == "b0:\nbr_if %0, b3, b4\nb3:\n%1:i4 = i4_add %0, 1\nret_i4 %1\nb4:\nret_i4 %0"


def test_cleanup_keeps_blocks_of_different_regions_apart() -> None:
    function = parse("""
function "f" -> void
  region r0 catch -> b2 %0:ref
b0:
  br b1
b1: in r0
  call Method("m")
  br b3
b2:
  throw %0
b3:
  ret_void
""")
    cleanup(function)
    assert [block.label for block in function.blocks] == ["b0", "b1", "b2", "b3"]


def test_forward_replaces_copies_and_redirects_destinations() -> None:
    function = parse("""
function "f" -> i4
  var %0:i4 param
  var %1:i4 local
b0:
  %2:i4 = mov_i4 %0
  %3:i4 = i4_add %2, 1
  %1:i4 = mov_i4 %3
  %4:i4 = i4_mul %1, 2
  ret_i4 %1
""")
    forward(function)
    assert body(function) == "b0:\n%1:i4 = i4_add %0, 1\nret_i4 %1"


def test_forward_folds_constants_and_cleanup_takes_the_branch() -> None:
    function = parse("""
function "f" -> i4
  var %0:i4 local
b0:
  %0:i4 = mov_i4 1
  %1:i4 = i4_ne %0, 1
  br_if %1, b1, b2
b1:
  %0:i4 = mov_i4 2
  ret_i4 %0
b2:
  ret_i4 %0
""")
    assert forward(function)
    cleanup(function)
    assert body(function) == "b0:\n%0:i4 = mov_i4 1\nret_i4 %0"


def test_forward_leaves_a_copy_whose_source_changes() -> None:
    text = """
function "f" -> i4
  var %0:i4 param
b0:
  %1:i4 = mov_i4 %0
  %0:i4 = i4_add %0, 1
  %2:i4 = i4_add %1, %0
  ret_i4 %2
"""
    function = parse(text)
    forward(function)
    assert "%1:i4 = mov_i4 %0" in body(function)


def test_forward_does_not_move_a_store_across_what_may_throw_in_a_try() -> None:
    function = parse("""
function "f" -> i4
  var %0:i4 param
  var %1:i4 local
  region r0 catch -> b1 %4:ref
b0: in r0
  %2:i4 = i4_add %0, 1
  call Method("m")
  %1:i4 = mov_i4 %2
  ret_i4 %1
b1:
  ret_i4 %1
""")
    forward(function)
    assert "%2:i4 = i4_add %0, 1" in body(function)


def test_forward_counts_the_uses_that_a_renaming_adds() -> None:
    function = parse("""
function "f" -> i4
  var %0:i4 param
  var %1:i4 local
b0:
  %2:i4 = i4_add %0, 1
  %3:i4 = mov_i4 %2
  %1:i4 = mov_i4 %2
  %1:i4 = i4_xor %0, 5
  %4:i4 = i4_mul %1, 3
  ret_i4 %4
""")
    forward(function)
    assert "%1:i4 = i4_xor %0, 5" in body(function)


def test_null_checks_go_where_every_path_made_or_checked_the_object() -> None:
    function = parse("""
function "f" -> void
  var %0:i4 param
  var %1:ref param
  var %2:ref local
b0:
  %2:ref = new Type("T")
  br b1
b1:
  null_check %2
  br_if %0, b2, b3
b2:
  null_check %1
  null_check %1
  br b1
b3:
  null_check %1
  ret_void
""")
    drop_null_checks(function)
    assert [sum(i.op == "null_check" for i in block.instrs) for block in function.blocks] == [0, 0, 1, 1]


def test_null_checks_stay_after_an_assignment() -> None:
    function = parse("""
function "f" -> void
  var %0:ref param
b0:
  null_check %0
  %0:ref = ldfld_ref %0, 8:i8
  null_check %0
  ret_void
""")
    drop_null_checks(function)
    assert sum(i.op == "null_check" for i in function.blocks[0].instrs) == 2


def test_plan_captures_what_is_live_and_not_what_is_zero() -> None:
    function = parse("""
function "f" -> i4
  var %0:i4 param
  var %1:i4 local
  var %2:ref local
b0:
  %1:i4 = mov_i4 0
  %3:ref = ldstr String("s")
  %4:i4 = call Method("m"), %0 await captured
  %5:i4 = i4_add %4, %1
  %6:i4 = string_length %3
  %7:i4 = ref_eq %2, null:ref
  %8:i4 = i4_add %5, %6
  %9:i4 = i4_add %8, %7
  ret_i4 %9
""")
    async_plan(function)
    (point,) = function.plan.points
    assert [var.index for var, _ in point.live] == [3]
    assert [var.index for var in point.zeroed] == [1, 2]
    assert (point.result_offset, point.context_offset, point.exception_offset) == (16, 8, None)
    assert function.plan.layout.ref_offsets == (0, 8, 24)


def test_plan_packs_numbers_of_four_bytes() -> None:
    function = parse("""
function "f" -> f8
  var %0:i4 param
  var %1:f8 param
  var %2:f4 param
  var %3:i4 param
  var %4:ref param
b0:
  %5:i4 = call Method("m") await none
  call Method("n"), %0, %1, %2, %3, %4, %5
  %6:i8 = call Method("o") await none
  call Method("n"), %2, %6
  ret_f8 %1
""")
    async_plan(function)
    first, second = function.plan.points
    assert (first.result_offset, second.result_offset) == (8, 16)
    # the reference, the f8, then in the result's second half the first i4, and the others side by side
    assert {var.index: offset for var, offset in first.live} == {4: 24, 1: 32, 0: 12, 2: 40, 3: 44}
    assert {var.index: offset for var, offset in second.live} == {1: 32, 2: 40}
    assert (function.plan.layout.size, function.plan.layout.ref_offsets) == (48, (0, 24))


def test_plan_in_a_try_keeps_what_the_call_defines_for_the_handler() -> None:
    function = parse("""
function "f" -> i4
  var %0:i4 param
  var %1:i4 local
  region r0 catch -> b1 %2:ref
b0: in r0
  %1:i4 = mov_i4 7
  %1:i4 = call Method("m"), %0 await none
  ret_i4 %1
b1:
  ret_i4 %1
""")
    async_plan(function)
    (point,) = function.plan.points
    assert [var.index for var, _ in point.live] == [1]
    assert point.exception_offset is not None and point.context_offset is None


def test_plan_knows_no_tail_awaits_and_no_saved_contexts() -> None:
    function = parse("""
function "f" -> i4
  var %0:i4 param
  region r0 fault -> b2 %3:i8 context
b0:
  async_enter %1:ref, %2:ref
  br b1
b1: in r0
  %4:i4 = call Method("m"), %0 await none
  %5:i4 = call Method("n"), %4 await none tail
  async_leave %1, %2
  ret_i4 %5
b2:
  async_leave %1, %2
  end_finally %3
""")
    async_plan(function)
    (point,) = function.plan.points
    assert point.live == () and point.exception_offset is None
