"""The command line. `run` is parsed here, by hand: it must start fast; other commands are imported when asked for."""

from __future__ import annotations

import os
import sys
from typing import Any

from oscil.errors import OscilError, UsageError
from oscil.settings import SETTINGS

OWN_FAILURE = 125  # Oscil itself failed, or was misused
INTERRUPTED = 130

_RUN_USAGE = """usage: oscil run [OPTIONS] PROGRAM [ARGS...]

Runs a .NET program (.dll or .exe), without .NET; or one in managed Python (.py, or a folder), compiled when it changed.
Options end at PROGRAM: everything after it is the program's own.

  oscil run hello.dll              its output, its exit code
  oscil run prog.py                the same for managed Python
  oscil run app.dll --verbose 3    --verbose and 3 go to app.dll
  oscil run --quiet app.dll        --quiet is Oscil's: no progress lines

The program's exit code is the exit code. An exception that it does not catch is printed as .NET prints it, and the
exit code is 134.
Oscil's own messages begin with `oscil:` and go to standard error; its own failures exit with 125, Ctrl-C with 130.

Options (each is also OSCIL_NAME in the environment, and a keyword of oscil.Runtime in Python):
"""


def run_usage() -> str:
    """The help text of `run`: one entry a setting."""
    lines = []
    for setting in SETTINGS.values():
        option = "--" + setting.name.replace("_", "-")
        if isinstance(setting.kind, tuple):
            option += "=" + "|".join(setting.kind)
        elif setting.kind is not bool:
            option += f"={setting.kind.__name__.upper()}"
        default = "" if setting.default in (None, "", False) else f" [{_shown(setting.default)}]"
        lines.append(f"  {option}\n        {setting.meaning}{default}")
    return _RUN_USAGE + "\n".join(lines) + "\n"


def _shown(default: Any) -> str:
    return "on" if default is True else str(default)


def run_command(argv: list[str]) -> int:
    """Run one command; the exit code. Our own messages go to standard error as `oscil: ...`."""
    try:
        return _dispatch(argv)
    except OscilError as error:
        complaints = getattr(error, "diagnostics", None)  # of a refused program: all that is wrong with it
        if complaints is None:
            return fail(str(error), error.hint)
        sys.stderr.write("".join(f"{complaint}\n" for complaint in complaints))
        return fail(f"{len(complaints)} error{'s' if len(complaints) > 1 else ''}: nothing was compiled")
    except KeyboardInterrupt:
        return INTERRUPTED
    except (MemoryError, RecursionError, OSError) as error:
        return fail(f"{type(error).__name__}: {error}")
    except Exception as error:
        return _internal(error)


def fail(message: str, hint: str = "") -> int:
    """Say what went wrong; the exit code for it."""
    sys.stderr.write(f"oscil: {message}\n" + (f"oscil: hint: {hint}\n" if hint else ""))
    return OWN_FAILURE


def _internal(error: Exception) -> int:
    """A bug of ours: one line that says where, and all of it on request."""
    if os.environ.get("OSCIL_TRACEBACK"):
        raise error
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(frame.filename)}:{frame.lineno} in {frame.name}"
    message = f"internal error: {type(error).__name__}: {error} ({where})"
    return fail(
        message, "this is a defect of Oscil; OSCIL_TRACEBACK=1 shows the traceback, please report it with the program"
    )


def _dispatch(argv: list[str]) -> int:
    if argv and argv[0] == "run":
        return run(argv[1:])
    from oscil.cli.commands import run_click

    return run_click(argv, run)


def run(argv: list[str]) -> int:
    """`oscil run`."""
    if argv and argv[0] in ("-h", "--help"):
        sys.stdout.write(run_usage())
        return 0
    options, rest = parse_options(argv)
    if not rest:
        raise UsageError("run needs a program", hint="oscil run app.dll; `oscil run --help` lists the options")
    from oscil.cli.run import run_program
    from oscil.settings import Settings

    return run_program(os.path.abspath(rest[0]), rest[1:], Settings(**options))


def parse_options(argv: list[str]) -> tuple[dict[str, Any], list[str]]:
    """Settings up to the first word that is no option, and the rest."""
    options: dict[str, Any] = {}
    at = 0
    while at < len(argv) and argv[at].startswith("-") and argv[at] != "-":
        word = argv[at].removeprefix("--")
        at += 1
        if not word:
            break
        name, has_value, value = word.partition("=")
        setting = SETTINGS.get(name.replace("-", "_"))
        negated = SETTINGS.get(name.removeprefix("no-").replace("-", "_"))
        if setting is None and negated is not None and negated.kind is bool and not has_value:
            options[negated.name] = False  # --no-cache
            continue
        if setting is None:
            raise UsageError(f"unknown option --{name}", hint="`oscil run --help` lists the options")
        if not has_value and setting.kind is not bool:
            if at == len(argv):
                raise UsageError(f"option --{name} needs a value")
            value = argv[at]
            at += 1
        options[setting.name] = True if setting.kind is bool and not has_value else value
    return options, argv[at:]
