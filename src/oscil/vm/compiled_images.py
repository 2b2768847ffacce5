"""Where compiled code came from: the site tables that walks search (docs/contracts/jit.md, Walking)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from typing import TYPE_CHECKING

from oscil.engines.interpreter.encoded import Site
from oscil.engines.jit.batch import FIRST_SITE, Batch, CompiledSite
from oscil.engines.jit.lines import Lines
from oscil.ir.layout import CLAUSE_RAW
from oscil.ir.model import Function, Region, RegionKind
from oscil.vm.compiled_objects import line_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from oscil.vm.runtime import Runtime

_EH_ENTRY = struct.Struct("<IIIIQII")
_LAST = 0xFFFFFFFF


class CompiledImage:
    """Linked code of one batch. `size` and `site_at` are what traces need; it has no IR of its own."""

    function = None

    def __init__(self, start: int, lines: Lines, sites: list[CompiledSite]) -> None:
        self.start, self.size, self._sites = start, lines.end, sites
        self._offsets = [offset for offset, _ in lines.rows]
        self._lines = [line for _, line in lines.rows]

    def site_at(self, offset: int) -> Site:
        """Where the call that covers an offset comes from."""
        index = bisect_right(self._offsets, offset) - 1
        number = self._lines[index] - FIRST_SITE if index >= 0 else -1
        if number < 0:
            return Site(-1, ())
        site = self._sites[number]
        return Site(site.il, site.chain)


class CompiledImages:
    """All images of one Runtime; the native table is replaced whole."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._bodies: list[tuple[int, int]] = []  # start, cell; sorted
        self._rows: list[tuple[int, int, int, int, int]] = []  # start, end, rows, row count, sites

    def cell_at(self, address: int) -> int:
        """The method whose compiled code holds an address of an image."""
        return self._bodies[bisect_right(self._bodies, (address, 1 << 64)) - 1][1]

    def publish(self, batch: Batch, image: bytes, starts: Sequence[int], cells: Sequence[int]) -> int:
        """Let walks find the sites of a batch whose functions have these addresses and cells; where its code ends."""
        lines = Lines(line_section(image))
        if not lines.rows:
            return starts[0]
        runtime, start = self._runtime, starts[0]
        self._bodies += zip(starts, cells, strict=True)
        self._bodies.sort()
        tables: dict[tuple[int, Region | None], int] = {}
        sites = [struct.pack("<QQ", 0, 0)]
        for site in batch.sites:
            key = (site.owner, site.region)
            if key not in tables:
                tables[key] = self._eh_table(batch.units[site.owner].function, site.region)
            sites.append(struct.pack("<QQ", cells[site.owner], tables[key]))
        rows = b"".join([struct.pack("<II", at, max(0, line - FIRST_SITE + 1)) for at, line in lines.rows])
        entry = (start, start + lines.end, runtime.arena.put(rows), len(lines.rows), runtime.arena.put(b"".join(sites)))
        self._rows.append(entry)
        self._rows.sort()
        table = struct.pack("<Q", len(self._rows)) + b"".join([struct.pack("<QQQQQ", *row) for row in self._rows])
        runtime.native.compiled_images = runtime.arena.put(table)
        runtime.preparation.remember(start, CompiledImage(start, lines, batch.sites), 0)
        return start + lines.end

    def _eh_table(self, function: Function, region: Region | None) -> int:
        """The clauses around a site that pass 1 looks at, innermost first; 0: none."""
        preparation, rows = self._runtime.preparation, []
        while region is not None:
            if region.kind in (RegionKind.CATCH, RegionKind.FILTER):
                if region.kind is RegionKind.FILTER:
                    catches = preparation.filter_cell(region.filter)
                else:
                    catches = self._runtime.types.address(region.catch_type) if region.catch_type is not None else 0
                flags = 0 if function.method is None or preparation.wraps(function.method) else CLAUSE_RAW
                number = function.regions.index(region)
                rows.append(_EH_ENTRY.pack(0, _LAST, 0, int(region.kind), catches, number, flags))
            region = region.parent
        if not rows:
            return 0
        return self._runtime.arena.put(struct.pack("<II", len(rows), 0) + b"".join(rows))
