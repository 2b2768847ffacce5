"""`oscil trace`: run a program and write what its threads and async methods did."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence

from oscil.cli.output import count
from oscil.cli.run import run_reported
from oscil.errors import UsageError
from oscil.settings import Settings
from oscil.tools.trace import trace_document, traced_runtime


def run_trace(program: str, arguments: Sequence[str], settings: Settings, output: str, limit: int) -> int:
    """The program's exit code; the trace is written however it ends."""
    runtime, image, events = traced_runtime(os.path.abspath(program), settings, limit)
    try:
        file = open(output, "w", encoding="utf-8")  # noqa: SIM115 (before the program runs; closed below)
    except OSError as error:
        raise UsageError(f"{output}: {error.strerror}") from None
    try:
        return run_reported(runtime, image, list(arguments))
    finally:
        document = trace_document(runtime, events)
        with file:
            json.dump(document, file, separators=(",", ":"))
        dropped = f", {events.dropped:,} more were not kept" if events.dropped else ""
        number = count(len(document["traceEvents"]), "event")
        sys.stderr.write(f"oscil: {output}: {number}{dropped}; https://ui.perfetto.dev opens it\n")
