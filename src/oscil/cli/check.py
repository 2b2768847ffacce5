"""`oscil check`."""

from __future__ import annotations

import os
from itertools import groupby
from typing import TYPE_CHECKING

from oscil.cli.output import console, count, print_json
from oscil.tools.check import Finding, Report, check
from oscil.tools.program import open_program

if TYPE_CHECKING:
    from oscil.settings import Settings

_HEADINGS = {
    "assembly": "assemblies that were not found",
    "native": "functions of native libraries",
    "problem": "problems",
}
_MEMBERS = ("type", "method", "field")


def run_check(path: str, settings: Settings, as_json: bool, users: int) -> int:
    """Print what is missing; 1 if anything is."""
    report = check(*open_program(path, settings))
    if as_json:
        print_json(
            {
                "program": path,
                "assemblies": list(report.images),
                "references": report.references,
                "missing": [{"kind": f.kind, "name": f.name, "used_by": list(f.users)} for f in report.findings],
            }
        )
    else:
        _print(path, report, users)
    return 1 if report.findings else 0


def _print(path: str, report: Report, users: int) -> None:
    out = console()
    for type_name, group in groupby([f for f in report.findings if f.kind in _MEMBERS], lambda f: f.type_name):
        findings = list(group)
        whole = [f for f in findings if f.kind == "type"]
        out.print(type_name, style="bold", end="" if whole else "\n")
        for finding in whole:
            out.print(f"  the whole type, used by {_users(finding, users)}")
        for finding in findings:
            if finding.kind != "type":
                out.print(f"    {finding.name}", end="")
                out.print(f"  used by {_users(finding, users)}", style="dim")
    for kind, heading in _HEADINGS.items():
        findings = [f for f in report.findings if f.kind == kind]
        if findings:
            out.print(heading, style="bold")
        for finding in findings:
            by = f"  used by {_users(finding, users)}" if finding.users else ""
            out.print(f"    {finding.name}{by}")
    out.print(_summary(path, report), style="bold red" if report.findings else "bold green")


def _users(finding: Finding, limit: int) -> str:
    shown = finding.users if not limit or len(finding.users) <= limit else finding.users[:limit]
    more = len(finding.users) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _summary(path: str, report: Report) -> str:
    name, checked = os.path.basename(path), count(report.references, "reference")
    if not report.findings:
        return f"{name}: nothing is missing ({checked})"
    words = {
        "type": "type",
        "method": "method",
        "field": "field",
        "assembly": "assembly",
        "native": "native function",
        "problem": "problem",
    }
    plural = {"assembly": "assemblies"}
    numbers = {kind: sum(f.kind == kind for f in report.findings) for kind in words}
    parts = [count(n, words[kind], plural.get(kind, "")) for kind, n in numbers.items() if n]
    return f"{name}: missing {', '.join(parts)} ({checked})"
