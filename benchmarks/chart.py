"""A chart as SVG: one row a workload, one dot an engine, on a logarithmic scale of time relative to the base engine."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from pathlib import Path

from benchmarks.measure import Table
from benchmarks.workloads import Workload

COLOURS = ("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22")
ROW, LEFT, WIDTH, TOP = 17, 190, 620, 56
FONT = 'font-family="sans-serif" font-size="11"'


def draw_chart(table: Table, workloads: Sequence[Workload], engines: Sequence[str], base: str, path: Path) -> None:
    """Write the chart."""
    rows = [work for work in workloads if table[work.name][base].per_unit]
    ratios = {work.name: _ratios(table, work, engines, base) for work in rows}
    logs = [math.log10(value) for row in ratios.values() for value in row.values()]
    low, high = math.floor(min(logs, default=0.0)), max(math.ceil(max(logs, default=1.0)), 1)

    def place(value: float) -> float:
        return LEFT + WIDTH * (math.log10(value) - low) / (high - low)

    bottom = TOP + ROW * len(rows)
    lines = [_text(LEFT, 14, f"time relative to {base} (left of 1: faster)")]
    for index, name in enumerate(engines):
        at = 14 + index % 6 * 135, 30 + index // 6 * 14
        lines += [_dot(*at, COLOURS[index % len(COLOURS)], name), _text(at[0] + 8, at[1] + 4, name)]
    for power in range(low, high + 1):
        x = place(10.0**power)
        colour = "#444" if power == 0 else "#ccc"
        lines.append(f'<line x1="{x:.1f}" y1="{TOP - 4}" x2="{x:.1f}" y2="{bottom}" stroke="{colour}"/>')
        lines.append(_text(x, bottom + 14, f"{10.0**power:g}", "middle"))
    for number, work in enumerate(rows):
        y = TOP + ROW * number + ROW / 2
        lines.append(_text(LEFT - 8, y + 4, work.name, "end"))
        for index, name in enumerate(engines):
            if name in ratios[work.name]:
                lines.append(_dot(place(ratios[work.name][name]), y, COLOURS[index % len(COLOURS)], name))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 40}" height="{bottom + 24}" {FONT}>'
    path.write_text("\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *lines, "</svg>\n"]), "utf-8")


def _ratios(table: Table, work: Workload, engines: Sequence[str], base: str) -> dict[str, float]:
    own = table[work.name][base].per_unit
    values = {name: table[work.name][name].per_unit for name in engines}
    return {name: value / own for name, value in values.items() if value and own}


def _dot(x: float, y: float, colour: str, name: str) -> str:
    circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}" fill-opacity="0.8">'
    return f"{circle}<title>{escape(name)}</title></circle>"


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
