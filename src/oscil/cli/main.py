"""The command line. `run` is parsed here, by hand: it must start fast; other commands are imported when asked for."""

from __future__ import annotations

import os
import sys
from typing import Any

from oscil.errors import OscilError, UsageError
from oscil.settings import SETTINGS

OWN_FAILURE = 125  # Oscil itself failed, or was misused
INTERRUPTED = 130

_USAGE = """usage: oscil run [OPTIONS] PROGRAM [ARGS...]

Runs a .NET program (.dll or .exe). Its exit code is the exit code; 125 is Oscil's own.
Options (each also as OSCIL_NAME in the environment):
"""


def usage() -> str:
    """The help text: one line a setting."""
    lines = []
    for setting in SETTINGS.values():
        value = "" if setting.kind is bool else " " + setting.name.upper()
        lines.append(f"  --{setting.name.replace('_', '-')}{value}\n        {setting.meaning}")
    return _USAGE + "\n".join(lines) + "\n"


def run_command(argv: list[str]) -> int:
    """Run one command; the exit code. Our own messages go to standard error as `oscil: ...`."""
    try:
        return _dispatch(argv)
    except OscilError as error:
        sys.stderr.write(f"oscil: {error}\n" + (f"oscil: hint: {error.hint}\n" if error.hint else ""))
        return OWN_FAILURE
    except KeyboardInterrupt:
        return INTERRUPTED


def _dispatch(argv: list[str]) -> int:
    if not argv or argv[0] in ("-h", "--help", "help"):
        sys.stdout.write(usage())
        return 0 if argv else OWN_FAILURE
    if argv[0] == "--version":
        import oscil

        sys.stdout.write(f"oscil {getattr(oscil, '__version__', '0.1.0')}\n")
        return 0
    if argv[0] == "run":
        return run(argv[1:])
    raise UsageError(f"unknown command {argv[0]!r}", hint="oscil --help lists the commands")


def run(argv: list[str]) -> int:
    """`oscil run`."""
    options, rest = parse_options(argv)
    if not rest:
        raise UsageError("run needs a program", hint="oscil run app.dll")
    from oscil.cli.run import run_program
    from oscil.settings import Settings

    return run_program(os.path.abspath(rest[0]), rest[1:], Settings(**options))


def parse_options(argv: list[str]) -> tuple[dict[str, Any], list[str]]:
    """Settings up to the first word that is no option, and the rest."""
    options: dict[str, Any] = {}
    at = 0
    while at < len(argv) and argv[at].startswith("--"):
        word = argv[at][2:]
        at += 1
        if not word:
            break
        name, has_value, value = word.partition("=")
        name = name.replace("-", "_")
        setting = SETTINGS.get(name)
        if setting is None:
            raise UsageError(f"unknown option --{word}")
        if not has_value and setting.kind is not bool:
            if at == len(argv):
                raise UsageError(f"option --{word} needs a value")
            value = argv[at]
            at += 1
        options[name] = True if setting.kind is bool and not has_value else value
    return options, argv[at:]
