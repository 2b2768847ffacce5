"""All commands but `run`, which is parsed elsewhere and listed here for its help."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click

import oscil
from oscil.errors import UsageError
from oscil.settings import Settings

Run = Callable[[list[str]], int]
_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


class _InOrder(click.Group):
    """Commands in the order in which a reader meets them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return ["tour", "run", "build", "check", "coverage", "explain", "dis", "race", "trace", "stubs", "cache"]


@click.group(cls=_InOrder, context_settings=_CONTEXT)
@click.version_option(oscil.__version__, "--version", message="oscil %(version)s")
def cli() -> None:
    """Runs .NET programs without .NET, and shows what they do.

    \b
      oscil tour                          see what it does, in a minute
      oscil run app.dll ARGS...           run a program
      oscil build prog.py -o prog.dll     compile managed Python to an assembly
      oscil check app.dll                 what does it need that is not there?
      oscil coverage                      how much of .NET's class library is there?
      oscil explain app.dll               what does every await capture?
      oscil dis app.dll Program.Main      read its IL, its IR, its encoded form
      oscil race app.dll                  what else can it do, if its threads run in another order?
      oscil trace app.dll                 what waits where, and who goes on when?
      oscil stubs app.dll -o typings      its types for a Python type checker

    In Python: with oscil.Runtime() as rt: app = rt.load("app.dll"). Exit codes: 125 when Oscil itself fails, 130
    after Ctrl-C, 124 after a deadlock under a seed, else the command's own.
    """


def _settings(framework: str) -> Settings:
    return Settings(framework=framework) if framework else Settings()


_framework = click.option("--framework", default="", metavar="PATH", help="Class library to hold the program against.")
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


@cli.command("run", add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="[OPTIONS] PROGRAM [ARGS]...")
@click.pass_obj
def run_command(run: Run, words: tuple[str, ...]) -> None:
    """Run a .NET program, or one in managed Python; its exit code is the exit code."""
    sys.exit(run(list(words)))


@cli.command("build")
@click.argument("sources", nargs=-1, required=True)
@click.option("-o", "--output", default="", metavar="FILE", help="The assembly; default: the first source's name.")
@click.option("-r", "--reference", multiple=True, metavar="PATH", help="An assembly to use, or a folder of them.")
@_framework
@click.option("--pdb/--no-pdb", default=True, show_default=True, help="Write a portable PDB beside the assembly.")
def build_command(sources: tuple[str, ...], output: str, reference: tuple[str, ...], framework: str, pdb: bool) -> None:
    """Compile managed Python SOURCES (files or folders) to an assembly for Oscil and for .NET.

    A file brings the modules of its folder that it imports; the assemblies beside it can be used. It starts at `main`,
    or is a library.
    """
    from oscil.cli.build import run_build

    sys.exit(run_build(list(sources), output, list(reference), _settings(framework), pdb))


@cli.command("stubs", short_help="Write Python stubs of an assembly's types.")
@click.argument("program", default="")
@click.option("-o", "--output", default="typings", show_default=True, metavar="FOLDER", help="Where the packages go.")
@click.option("--library", is_flag=True, help="The class library's types too; alone without PROGRAM.")
@_framework
def stubs_command(program: str, output: str, library: bool, framework: str) -> None:
    """Write the public types of PROGRAM as Python stub files, one package a namespace, for editors and type checkers.

    Types of other assemblies are untyped there; with --library those of the class library are not.
    """
    if not program and not library:
        raise UsageError("stubs of what? Name an assembly, or --library")
    from oscil.cli.stubs import run_stubs

    sys.exit(run_stubs(program, output, library, _settings(framework)))


@cli.command("check", short_help="List what a program needs and Oscil does not have.")
@click.argument("program")
@_json
@_framework
@click.option("--users", default=3, show_default=True, help="How many users to name for each missing member; 0: all.")
def check_command(program: str, as_json: bool, framework: str, users: int) -> None:
    """List every type and member that PROGRAM needs and Oscil does not have.

    All references of the assembly, and of the assemblies beside it that it uses, are held against the class library;
    nothing runs. Exit
    code 0: all is there; 1: something is missing.
    """
    from oscil.cli.check import run_check

    sys.exit(run_check(program, _settings(framework), as_json, users))


@cli.command("coverage", short_help="Show how much of .NET's class library there is.")
@click.option("--framework", "folder", default="", metavar="DIR", help="Compare with the assemblies of this folder.")
@click.option("--library", default="", metavar="PATH", help="Class library to look at; default: the embedded one.")
@click.option("--missing", default="", metavar="NAMESPACE", help="Also name what it misses of a namespace; *: of all.")
@click.option("--json", "form", flag_value="json", help="Print JSON, for programs.")
@click.option("--markdown", "form", flag_value="markdown", help="Print a table for documentation.")
def coverage_command(folder: str, library: str, missing: str, form: str | None) -> None:
    """Show which types and members the class library has, by namespace.

    Compared with what the programs of Oscil's tests use; or, with --framework, with the whole public surface of a
    framework folder.
    """
    from oscil.cli.coverage import run_coverage

    sys.exit(run_coverage(folder, _settings(library), form or "", missing))


@cli.command("explain", short_help="Show what every await of a program captures.")
@click.argument("program")
@click.argument("method", default="")
@_json
@_framework
@click.option("--top", default=20, show_default=True, help="Awaits in the ranking of a whole assembly; 0: all.")
def explain_command(program: str, method: str, as_json: bool, framework: str, top: int) -> None:
    """Show what every await of a runtime-async METHOD captures: name, type and bytes of each variable.

    METHOD is a name or a part of one (`HandleAsync`, `Warehouse.`). Without it, all awaits of the assembly are ranked
    by what they
    capture, the largest first. The assembly must be compiled with runtime async (-features:runtime-async=on).
    """
    from oscil.cli.explain import run_explain

    sys.exit(run_explain(program, method, _settings(framework), as_json, top))


@cli.command("dis", short_help="Print IL, IR, LLVM text or machine code of members.")
@click.argument("program")
@click.argument("member", default="")
@click.option("--il", "form", flag_value="il", default="il", help="IL, as the file has it (the default).")
@click.option("--ir", "form", flag_value="ir", help="Oscil's IR after all passes, with the async plan.")
@click.option("--encoded", "form", flag_value="encoded", help="The interpreter's encoded form.")
@click.option("--llvm", "form", flag_value="llvm", help="LLVM text, as the compiler gives it to LLVM.")
@click.option("--asm", "form", flag_value="asm", help="The processor's assembly language.")
@click.option(
    "--after", default="", metavar="PASS", help="IR as it is after a pass: import, cleanup, forward, async_plan."
)
@_framework
def dis_command(program: str, member: str, form: str, after: str, framework: str) -> None:
    """Print a form of MEMBER (`Type.Method`, or a part of a name), or of everything."""
    from oscil.cli.dis import run_dis

    sys.exit(run_dis(program, member, "ir" if after else form, after, _settings(framework)))


@cli.command("race", short_help="Run a program under many seeds and list its outcomes.")
@click.argument("program")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option("--seeds", default=1000, show_default=True, help="How many seeds.")
@click.option("--first", default=0, show_default=True, help="The first of them.")
@click.option("--preempt", type=int, help="Switch at one in so many memory accesses. Default: 10, every second seed.")
@click.option("--limit", default=20.0, show_default=True, metavar="SECONDS", help="Longest time of one run.")
@click.option("--jobs", default=0, help="Runs at the same time; default: one per core.")
@_json
@_framework
def race_command(
    program: str,
    arguments: tuple[str, ...],
    seeds: int,
    first: int,
    preempt: int | None,
    limit: float,
    jobs: int,
    as_json: bool,
    framework: str,
) -> None:
    """Run PROGRAM under many seeds of the deterministic scheduler, and list its outcomes: exit code, output, unhandled
    exception, deadlock.

    Each outcome comes with a command that shows it again. The program's own options go behind `--`. Exit code 0: all
    runs ended alike; 1: they did not.
    """
    from oscil.cli.race import run_race

    if seeds < 1 or jobs < 0 or limit <= 0 or (preempt is not None and preempt < 0):
        raise UsageError("--seeds and --limit must be positive, --jobs and --preempt not negative")
    settings = _settings(framework).replace(jobs=jobs)
    sys.exit(run_race(program, arguments, settings, range(first, first + seeds), preempt, limit, as_json))


@cli.command("trace", short_help="Run a program and write a trace of its awaits and threads.")
@click.argument("program")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option("-o", "--output", default="trace.json", show_default=True, metavar="FILE", help="Where the trace goes.")
@click.option("--seed", type=int, help="Run under the deterministic scheduler: the same seed gives the same trace.")
@click.option("--preempt", type=int, default=0, help="With a seed: switch at one in so many memory accesses.")
@click.option("--limit", default=1_000_000, show_default=True, help="Events that are kept.")
@_framework
def trace_command(
    program: str,
    arguments: tuple[str, ...],
    output: str,
    seed: int | None,
    preempt: int,
    limit: int,
    framework: str,
) -> None:
    """Run PROGRAM and write its suspensions, resumptions, hops between threads and waits, with methods and source
    lines, for Perfetto (ui.perfetto.dev) or chrome://tracing.

    The program's own options go behind `--`; its exit code is the exit code.
    """
    from oscil.cli.trace import run_trace

    if limit < 1 or preempt < 0:
        raise UsageError("--limit must be positive, --preempt not negative")
    settings = _settings(framework).replace(seed=seed, preempt=preempt)
    sys.exit(run_trace(program, arguments, settings, output, limit))


@cli.command("cache")
@click.argument("action", type=click.Choice(["show", "clear"]), default="show")
@click.option("--cache-dir", default="", metavar="PATH", help="The cache's folder; default: the user's.")
def cache_command(action: str, cache_dir: str) -> None:
    """Show what is in the code cache, or clear it.

    The cache holds code that Oscil compiled for this processor. It is made again when needed.
    """
    from oscil.cli.cache import run_cache

    sys.exit(run_cache(action, cache_dir))


@cli.command("tour", short_help="See it work: an order pipeline, run and explained.")
def tour_command() -> None:
    """See it work: an asynchronous order pipeline in C#, run and explained."""
    from oscil.cli.tour import run_tour

    sys.exit(run_tour())


def run_click(argv: list[str], run: Run) -> int:
    """Run a command of click's; `run` is what runs programs. Raises UsageError for misuse."""
    try:
        result: Any = cli.main(argv or ["--help"], prog_name="oscil", standalone_mode=False, obj=run)
    except click.exceptions.NoArgsIsHelpError as error:
        sys.stdout.write(error.format_message() + "\n")
        return 0
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        command = getattr(error, "ctx", None)
        path = command.command_path if command is not None else "oscil"
        text = error.format_message()
        raise UsageError(text[:1].lower() + text[1:].rstrip("."), hint=f"`{path} --help` explains") from None
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    if result is not None and not isinstance(result, int):
        raise UsageError("the command gave no exit code")
    return result or 0
