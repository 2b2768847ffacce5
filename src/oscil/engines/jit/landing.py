"""Landings: where word 1 goes in a region, and what finally handlers keep (docs/contracts/jit.md, Exceptions)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.layout import LEAVE, EhEntry, offset_of
from oscil.ir.model import Kind, RegionKind

if TYPE_CHECKING:
    from oscil.engines.jit.lowering import Lowering
    from oscil.ir.model import Region

CAUGHT = "vm.native.compiled.compiled_caught"
SLOT = offset_of(EhEntry, "slot")


def number_of(regions: list[Region], region: Region) -> int:
    """Number of a clause in its function: what stands in `catch_clause.slot`."""
    return regions.index(region)


def label(low: Lowering, region: Region) -> str:
    """Label of a region's landing."""
    return f"land{number_of(low.function.regions, region)}"


def render(low: Lowering) -> None:
    """All landings that something leads to, and the way out of the method. Parents come after their children."""
    for region in low.function.regions:
        if region in low.used_landings:
            low.start(label(low, region))
            if region.kind in (RegionKind.FINALLY, RegionKind.FAULT):
                _cleanup(low, region)
            else:
                _catch(low, region)
    low.start("leave")
    low.done("inttoptr (i64 1 to ptr)")


def _catch(low: Lowering, region: Region) -> None:
    low.batch.declares["declare ptr @llvm.frameaddress.p0(i32)"] = None
    frame, here, clause, number, mine = low.fresh(), low.fresh(), low.fresh(), low.fresh(), low.fresh()
    low.put(f"{frame} = load ptr, ptr {low.thread('catch_frame')}")
    test = low.fresh()
    low.put(f"{here} = call ptr @llvm.frameaddress.p0(i32 0)")
    low.put(f"{test} = icmp eq ptr {frame}, {here}")
    look, take, up = low.fresh_label("look"), low.fresh_label("take"), low.way_out(region.parent)
    low.put(f"br i1 {test}, label %{look}, label %{up}")
    low.start(look)
    low.put(f"{clause} = load ptr, ptr {low.thread('catch_clause')}")
    low.put(f"{number} = load i32, ptr {low.offset(clause, SLOT)}")
    low.put(f"{mine} = icmp eq i32 {number}, {number_of(low.function.regions, region)}")
    low.put(f"br i1 {mine}, label %{take}, label %{up}")
    low.start(take)
    caught = low.fresh()
    low.put(f"{caught} = call ptr {low.batch.native(CAUGHT)}(ptr %thread)")
    low.assign(region.var, caught, Kind.REF)
    low.put(f"br label %{low.block_label(region.handler)}")


def _kept(low: Lowering, region: Region) -> list[str]:
    """Memory for the exception, the catching frame and the clause while a handler runs."""
    number = number_of(low.function.regions, region)
    names = [f"%kept{number}.{part}" for part in range(3)]
    if f"  {names[0]} = alloca ptr" not in low.allocas:
        low.allocas += [f"  {name} = alloca ptr" for name in names]
    return names


_FIELDS = ("exception", "catch_frame", "catch_clause")


def _cleanup(low: Lowering, region: Region) -> None:
    """Leave for the host at once, or enter the handler."""
    frame, test = low.load("ptr", low.thread("catch_frame")), low.fresh()
    low.put(f"{test} = icmp eq ptr {frame}, inttoptr (i64 {LEAVE} to ptr)")
    enter = low.fresh_label("cleanup")
    low.way_out(None)
    low.put(f"br i1 {test}, label %leave, label %{enter}")
    low.start(enter)
    for name, field in zip(_kept(low, region), _FIELDS, strict=True):
        low.put(f"store ptr {low.load('ptr', low.thread(field))}, ptr {name}")
    low.put(f"store ptr null, ptr {low.thread('exception')}")
    if region.var is not None:
        low.put(f"store i64 0, ptr {low.place(region.var)}")
    low.put(f"br label %{low.block_label(region.handler)}")


def go_on(low: Lowering, region: Region) -> None:
    """A handler that unwinding entered has ended; ends the block."""
    for name, field in zip(_kept(low, region), _FIELDS, strict=True):
        low.put(f"store ptr {low.load('ptr', name)}, ptr {low.thread(field)}")
    low.put(f"br label %{low.way_out(region.parent)}")
