"""`python -m oscil.managed build PATH... -o OUT.dll [--corelib] [-r REFERENCE]...` and `check`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from oscil.errors import OscilError
from oscil.managed.compile import compile_assembly
from oscil.managed.diagnostics import CompileError, Diagnostic
from oscil.metadata.image import Image, open_image


def references(paths: list[str]) -> list[Image]:
    """Images of the given files; folders are taken whole."""
    files: list[Path] = []
    for text in paths:
        path = Path(text)
        files += sorted(path.glob("*.dll")) if path.is_dir() else [path]
    return [open_image(f) for f in files]


def main(argv: list[str] | None = None) -> int:
    """Run the command; 0, or 1 when the program was refused."""
    parser = argparse.ArgumentParser(prog="python -m oscil.managed")
    parser.add_argument("command", choices=["build", "check"])
    parser.add_argument("sources", nargs="+")
    parser.add_argument("-o", "--output", default="")
    parser.add_argument("-r", "--reference", action="append", default=[])
    parser.add_argument("--corelib", action="store_true", help="the class library: unchecked, no references")
    parser.add_argument(
        "--name", default="", help="assembly name; default from the output, System.Private.CoreLib for --corelib"
    )
    parser.add_argument("--only", default="", help="show only diagnostics of paths that contain this")
    parser.add_argument("--no-pdb", action="store_true")
    parser.add_argument(
        "--partial", action="store_true", help="write the assembly in spite of errors: refused bodies throw"
    )
    options = parser.parse_args(argv)
    start = time.perf_counter()
    partial: list[Diagnostic] | None = [] if options.partial else None
    name = options.name or (
        "System.Private.CoreLib" if options.corelib else Path(options.output or options.sources[0]).stem
    )
    try:
        made = compile_assembly(
            [Path(s) for s in options.sources],
            assembly_name=name,
            references=references(options.reference),
            corelib=options.corelib,
            debug=not options.no_pdb,
            partial=partial,
        )
    except CompileError as error:
        shown = [d for d in error.diagnostics if options.only in d.path]
        for diagnostic in shown:
            print(diagnostic, file=sys.stderr)
        print(
            f"{len(error.diagnostics)} errors ({len(shown)} shown), {time.perf_counter() - start:.1f} s",
            file=sys.stderr,
        )
        return 1
    except OscilError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for diagnostic in sorted(partial or (), key=lambda d: (d.path, d.line)):
        print(diagnostic, file=sys.stderr)
    if options.command == "build" and options.output:
        Path(options.output).write_bytes(made.image)
        if made.pdb is not None:
            Path(options.output).with_suffix(".pdb").write_bytes(made.pdb)
    print(f"{len(made.image)} bytes, {time.perf_counter() - start:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
