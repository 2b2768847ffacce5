"""Commands, exit codes and messages of the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cli_kit import CORPUS, ROOT

from oscil.store import Store

BORDER = ROOT / "tests" / "api" / "data" / "Border.dll"
ENDING = Path(__file__).parent / "data" / "Ending.dll"
ORDERS = ROOT / "src" / "oscil" / "tools" / "orders" / "orders.dll"


def test_run_gives_output_and_exit_code(command: Any) -> None:
    assert command("run", BORDER, "a", "--verbose", "-x") == (3, "a|--verbose|-x", "")


def test_run_options_end_at_the_program(command: Any) -> None:
    done = command("run", "--engine=interpreter", "--heap-limit", "100000000", "--", BORDER, "--engine", "--")
    assert done == (2, "--engine|--", "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("run",), "oscil: run needs a program\n"),
        (("run", "--nothing", "x.dll"), "oscil: unknown option --nothing\n"),
        (("run", "--seed"), "oscil: option --seed needs a value\n"),
        (("run", "--seed=x", "x.dll"), "oscil: setting seed: 'x' is not a number\n"),
        (("run", "--engine=warp", "x.dll"), "oscil: setting engine: 'warp' is not one of interpreter, tiered, jit\n"),
        (("run", "no.dll"), "no.dll: No such file or directory\n"),
        (("run", str(ROOT / "README.md")), "README.md: not a PE image"),
        (("run", str(CORPUS / "embed" / "Shop.dll")), "the assembly has no entry point: it is a library"),
        (("chekc", "x.dll"), "oscil: no such command 'chekc'"),
        (("check",), "oscil: missing argument 'PROGRAM'\n"),
        (("explain", str(CORPUS / "embed" / "Shop.dll"), "NoSuch"), "oscil: no runtime-async method 'NoSuch'"),
        (("dis", str(BORDER), "NoSuch"), "has no member 'NoSuch'"),
        (("dis", str(BORDER), "--after", "magic"), "oscil: no pass 'magic'\n"),
    ],
)
def test_our_own_failures_exit_with_125(command: Any, words: tuple[str, ...], message: str) -> None:
    code, out, err = command(*words)
    assert (code, out) == (125, "") and message in err
    assert err.startswith("oscil: ") and "Traceback" not in err


def test_settings_come_from_the_environment(command: Any) -> None:
    code, _, err = command("run", BORDER, OSCIL_HEAP_LIMIT="many")
    assert (code, err) == (125, "oscil: setting heap_limit: 'many' is not a number\n")


@pytest.mark.parametrize("words", [("--help",), (), ("run", "--help"), ("check", "--help"), ("explain", "-h")])
def test_help(command: Any, words: tuple[str, ...]) -> None:
    code, out, err = command(*words)
    assert (code, err) == (0, "") and "usage: oscil" in out.lower()


def test_version(command: Any) -> None:
    assert command("--version") == (0, "oscil 0.1.0\n", "")


def test_a_warm_run_imports_nothing_heavy(process: Any) -> None:
    process("run", BORDER, "x")
    code, out, err = process("run", BORDER, "x", python=("-X", "importtime"))
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in err.splitlines()}
    assert (code, out) == (1, "x") and "oscil" in imported
    assert not imported & {"dnfile", "pefile", "click", "rich", "logging", "asyncio", "argparse", "dataclasses", "json"}


@pytest.mark.parametrize(
    ("word", "code", "message"),
    [
        ("ok", 0, ""),
        ("big", 2, ""),  # the low byte, as the operating system keeps it
        ("exit", 7, ""),
        (
            "throw",
            134,
            "Unhandled exception. System.InvalidOperationException: on purpose\n   at Program.Main(String[] args)",
        ),
    ],
)
def test_endings(process: Any, word: str, code: int, message: str) -> None:
    ended, out, err = process("run", ENDING, word)
    assert (ended, out) == (code, "started\n") and err.startswith(message) and bool(err) == bool(message)


@pytest.mark.parametrize("word", ["spin", "sleep"])
def test_interrupt_exits_with_130(word: str) -> None:
    line = [sys.executable, "-m", "oscil", "run", "--quiet", str(ENDING), word]
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    master, slave = os.openpty()  # a terminal: nothing is held back
    with subprocess.Popen(line, env=variables, stdout=slave, stderr=subprocess.PIPE) as child:
        os.close(slave)
        assert os.read(master, 100).startswith(b"started")
        child.send_signal(signal.SIGINT)
        assert child.wait(30) == 130
        assert child.stderr is not None and child.stderr.read() == b""
    os.close(master)


def test_check(command: Any) -> None:
    code, out, err = command("check", ORDERS)
    assert (code, err) == (0, "") and out.startswith("orders.dll: nothing is missing (")
    small = ROOT / "tests" / "fixtures" / "minicore.dll"
    code, out, err = command("check", ORDERS, "--framework", small)
    assert (code, err) == (1, "")
    assert "System.Collections.Generic.Dictionary`2  the whole type, used by Warehouse, " in out
    assert "    System.String::EndsWith(System.String)  used by Program.Main\n" in out
    assert out.splitlines()[-1].startswith("orders.dll: missing ")
    code, out, _ = command("check", ORDERS, "--json", "--framework", small)
    found = {item["name"]: item for item in json.loads(out)["missing"]}
    assert code == 1
    assert found["System.String::EndsWith(System.String)"] == {
        "kind": "method",
        "name": "System.String::EndsWith(System.String)",
        "used_by": ["Program.Main"],
    }


def test_explain(command: Any) -> None:
    code, out, err = command("explain", ORDERS, "ReserveAsync")
    assert (code, err) == (0, "")
    assert "Warehouse.ReserveAsync: 80 bytes while suspended\n" in out
    assert "  await System.Threading.Tasks.Task.Delay  orders.cs:23, IL_001B\n" in out
    assert "      left   int        4 bytes  local\n" in out
    code, out, _ = command("explain", ORDERS)
    assert (
        out.startswith("orders.dll: 5 async methods, 7 awaits, ")
        and "Program.HandleAsync (orders.cs:44, IL_000F)" in out
    )
    code, out, _ = command("explain", ORDERS, "--json")
    methods = {method["name"]: method for method in json.loads(out)["methods"]}
    assert [a["line"] for a in methods["Program.HandleAsync"]["awaits"]] == [41, 44, 45]


def test_explain_of_state_machines_says_so(command: Any) -> None:
    code, out, err = command("explain", CORPUS / "embed" / "Shop.classic.dll")
    assert (code, out) == (125, "") and "are compiled to state machines" in err and "runtime-async=on" in err


def test_dis(command: Any) -> None:
    code, out, err = command("dis", ORDERS, "Warehouse.ReserveAsync")
    assert (code, err) == (0, "") and "ReserveAsync(class Order order) cil managed async" in out
    code, out, err = command("dis", ORDERS, "Warehouse.ReserveAsync", "--ir")
    assert (code, err) == (0, "") and "; continuation: " in out and " await captured" in out
    code, out, err = command("dis", ORDERS, "Warehouse.ReserveAsync", "--after", "import")
    assert (code, err) == (0, "") and "; continuation: " not in out and out.startswith("function ")
    code, out, err = command("dis", BORDER, "Pick.Narrow", "--llvm")
    assert (code, err) == (0, "") and out.count("\ndefine ") == 2 and "!dbg" in out
    code, out, err = command("dis", BORDER, "Pick.Narrow", "--asm")
    assert (code, err) == (0, "") and "ret" in out and ".cfi" not in out
    code, out, err = command("dis", BORDER, "Pick.Narrow", "--encoded")
    assert (code, err) == (0, "") and out.count("encoded ") == 2 and "; IL_0" in out and "  ret_ref" in out


def test_cache(command: Any, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep")
    store = Store(str(tmp_path))
    assert store.put("shared", "one", b"1" * 1_000_000) and store.put("bodies", "two", b"2")
    code, out, _ = command("cache", "--cache-dir", tmp_path)
    assert code == 0 and out.startswith(f"{tmp_path}: 2 files, ") and "shared  1 file  1.0 MB" in out
    code, out, _ = command("cache", "clear", "--cache-dir", tmp_path)
    assert code == 0 and "2 files deleted" in out
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_tour(command: Any) -> None:
    code, out, err = command("tour")
    assert (code, err) == (0, "")
    assert "order 2: refunded 620 (only 1 desk(s) in stock)\n" in out
    assert "place in " in out and "Python coroutine; waits for Warehouse.ReserveAsync\n      str item = 'lamp'\n" in out
    assert "2 of 3 orders shipped\n" in out and "price      decimal    16 bytes  local" in out


def test_coverage(command: Any) -> None:
    code, out, err = command("coverage", "--missing", "System.Threading.Tasks.Sources")
    rows = {line.split()[0]: line.split()[1:] for line in out.splitlines()}
    assert (code, err) == (0, "") and rows["namespace"] == ["types", "of", "members", "of", "%"]
    there, types, _, _, share = rows["System.Threading.Tasks.Sources"]
    assert there == types == "5" and share == "100" and int(rows["all"][1]) > 500
    page = command("coverage", "--markdown")[1]
    assert "| System.Threading.Tasks.Sources | 5 | 5 | 14 | 14 | 100 |" in page
