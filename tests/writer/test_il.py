"""Bodies: forms chosen, stack walked, dead code dropped, defects reported with their place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from writer_kit import I4, STRING, VOID, Kit, fn

from oscil.errors import InternalError
from oscil.il.decoder import decode
from oscil.metadata.bodies import MethodBody
from oscil.metadata.image import open_image
from oscil.metadata.signatures import MethodSig, MVarSig
from oscil.metadata.tables import Table
from oscil.writer import ILBuilder


def body_of(make: Callable[[Kit, ILBuilder], None], sig: MethodSig | None = None) -> tuple[MethodBody, list[str]]:
    """The body that real readers see, and its instructions' names."""
    kit = Kit("bodies")
    make(kit, kit.static("Test", sig or fn(VOID)).il)
    image = open_image(kit.asm.write(), "bodies.dll")
    body = image.body(Table.METHOD_DEF << 24 | 1)
    assert body is not None
    return body, [instruction.opcode.name for instruction in decode(image, body.code)]


def test_shortest_forms() -> None:
    def make(kit: Kit, il: ILBuilder) -> None:
        slots = [il.local(I4) for _ in range(257)]
        for slot in (0, 3, 4, 256):
            il.emit("ldloc", slots[slot])
            il.emit("stloc.s", slots[slot])
        il.emit("ldloca", 0)
        il.emit("pop")
        il.emit("ret")

    assert body_of(make)[1] == [
        "ldloc.0", "stloc.0", "ldloc.3", "stloc.3", "ldloc.s", "stloc.s", "ldloc", "stloc", "ldloca.s", "pop", "ret",
    ]  # fmt: skip


def test_unreachable_code_is_dropped() -> None:
    def make(kit: Kit, il: ILBuilder) -> None:
        end = il.new_label()
        il.emit("br", end)
        kit.say(il, "dead")
        il.mark(end)
        il.emit("ret")
        il.begin_try()
        kit.say(il, "dead too")
        il.begin_finally()
        il.end_try()

    body, names = body_of(make)
    assert names == ["ret"]
    assert not body.clauses


def test_a_loop_that_never_ends_needs_no_return() -> None:
    def make(kit: Kit, il: ILBuilder) -> None:
        top = il.new_label()
        il.mark(top)
        il.emit("br", top)

    assert body_of(make)[1] == ["br.s"]


def test_stack_depth_counts_calls_and_handlers() -> None:
    def make(kit: Kit, il: ILBuilder) -> None:
        callee = kit.static("Callee", fn(I4, *[I4] * 12))
        callee.il.emit("ldc.i4", 0)
        callee.il.emit("ret")
        for _ in range(12):
            il.emit("ldc.i4", 9)
        il.emit("call", callee)
        il.emit("ret")

    assert body_of(make, fn(I4))[0].max_stack == 12


def test_clauses_are_inner_first_with_their_ranges() -> None:
    def make(kit: Kit, il: ILBuilder) -> None:
        il.begin_try()
        il.begin_try()
        kit.say(il, "body")
        il.begin_catch(kit.object)
        il.emit("pop")
        il.end_try()
        il.begin_finally()
        il.begin_try()
        kit.say(il, "in the finally")
        il.begin_fault()
        il.end_try()
        il.end_try()
        il.emit("ret")

    body, _ = body_of(make)
    assert [clause.kind.name for clause in body.clauses] == ["CATCH", "FAULT", "FINALLY"]
    catch, fault, final = body.clauses
    assert (catch.try_start, catch.try_end) == (0, 12)
    assert (catch.handler_start, catch.handler_end) == (12, 15)
    assert (final.try_start, final.try_end) == (0, 17)
    assert final.handler_start <= fault.try_start < fault.handler_end <= final.handler_end


def defects() -> dict[str, tuple[Callable[[Kit, ILBuilder], None], str]]:
    def underflow(kit: Kit, il: ILBuilder) -> None:
        il.sequence_point(kit.asm.document("a.py"), 40, 1, 40, 9)
        il.emit("ldc.i4", 1)
        il.emit("add")

    def join(kit: Kit, il: ILBuilder) -> None:
        label = il.new_label()
        il.emit("ldc.i4", 1)
        il.emit("brtrue", label)
        il.emit("ldnull")
        il.mark(label)
        il.emit("ldnull")
        il.emit("throw")

    def unmarked(kit: Kit, il: ILBuilder) -> None:
        il.emit("br", il.new_label())

    def falls_off(kit: Kit, il: ILBuilder) -> None:
        il.emit("nop")

    def leftover(kit: Kit, il: ILBuilder) -> None:
        il.emit("ldnull")
        il.emit("ret")

    def open_try(kit: Kit, il: ILBuilder) -> None:
        il.begin_try()
        il.emit("ret")

    def mixture(kit: Kit, il: ILBuilder) -> None:
        il.begin_try()
        il.begin_finally()
        il.begin_catch(kit.object)

    def stack_at_try(kit: Kit, il: ILBuilder) -> None:
        il.emit("ldnull")
        il.begin_try()
        il.emit("nop")
        il.begin_finally()
        il.end_try()
        il.emit("pop")
        il.emit("ret")

    def field_called(kit: Kit, il: ILBuilder) -> None:
        il.emit("call", kit.asm.module_type.define_field("F", 0x16, I4))
        il.emit("ret")

    def unknown(kit: Kit, il: ILBuilder) -> None:
        il.emit("ldarc", 0)

    def no_operand(kit: Kit, il: ILBuilder) -> None:
        il.emit("newarr")

    def arguments(kit: Kit, il: ILBuilder) -> None:
        method = kit.static("Generic", fn(VOID, generic=1))
        kit.asm.method_spec(method, [STRING, MVarSig(0)])

    return {
        "underflow": (underflow, "Test.Program::Test, instruction 1 add, line 40: needs 2 values, the stack holds 1"),
        "join": (join, "on one way here and"),
        "unmarked": (unmarked, "a branch to a label that was never marked"),
        "falls off": (falls_off, "control falls off the end"),
        "leftover": (leftover, "the stack holds 1 values, the result needs 0"),
        "open try": (open_try, "begin_try without end_try"),
        "mixture": (mixture, "stands alone"),
        "stack at try": (stack_at_try, "a try block begins with 1 values"),
        "field called": (field_called, "no method"),
        "unknown": (unknown, "there is no instruction 'ldarc'"),
        "no operand": (no_operand, "None is no operand"),
        "arguments": (arguments, "2 type arguments"),
    }


@pytest.mark.parametrize("name", defects())
def test_defects_name_the_method_and_the_place(name: str) -> None:
    make, message = defects()[name]
    kit = Kit("defect")
    method = kit.static("Test", fn(VOID))
    with pytest.raises(InternalError) as caught:
        make(kit, method.il)
        method.il.check()
        pytest.fail("no error")
    assert message in str(caught.value)
