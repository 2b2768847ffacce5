"""`oscil run prog.py` and `oscil build`: compiled when something changed, complaints with their places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

PROG = """\
from util import twice

def main(args: Array[str]) -> i32:
    print("hello", twice(len(args)))
    if len(args) > 1:
        raise InvalidOperationException(args[0])
    return 3
"""
HEAD = "from System import InvalidOperationException\n"


NESTED = """\
from System import *
from System.Collections.Generic import *

def numbers(n: i32) -> IEnumerable[i32]:
    for i in range(n):
        if i == 2:
            raise InvalidOperationException("two")
        yield i

def main() -> None:
    extra: i32 = 1
    def nested(k: i32) -> i32:
        f: Func[i32, i32] = lambda a: extra + sum_of(numbers(a))
        return f(k)
    print(nested(5))

def sum_of(xs: IEnumerable[i32]) -> i32:
    total: i32 = 0
    for x in xs:
        total += x
    return total
"""


@pytest.fixture
def prog(tmp_path: Path) -> Path:
    (tmp_path / "util.py").write_text("def twice(n: i32) -> i32:\n    return n * 2\n")
    path = tmp_path / "prog.py"
    path.write_text(HEAD + PROG)
    return path


def test_run_a_program_with_its_modules(command: Any, prog: Path) -> None:
    assert command("run", prog, "x") == (3, "hello 2\n", "")
    assert command("run", prog) == (3, "hello 0\n", "")


def test_traces_name_python_lines(command: Any, prog: Path) -> None:
    code, out, err = command("run", prog, "a", "b")
    assert (code, out) == (134, "hello 4\n")
    assert err == (
        f"Unhandled exception. System.InvalidOperationException: a\n   at prog.main(String[] args) in {prog}:line 7\n"
    )


def test_traces_name_lines_of_functions_in_functions(command: Any, prog: Path) -> None:
    prog.write_text(NESTED)
    code, _, err = command("run", prog)
    lines = [(frame.rpartition(":line ")[2], f" in {prog}" in frame) for frame in err.splitlines()[1:]]
    assert (code, lines) == (134, [(n, True) for n in ("7", "20", "13", "14", "15")])


def test_a_changed_module_is_compiled_again(command: Any, prog: Path) -> None:
    command("run", prog)
    prog.with_name("util.py").write_text("def twice(n: i32) -> i32:\n    return n * 3 + 1\n")
    assert command("run", prog) == (3, "hello 1\n", "")


def test_a_warm_run_does_not_load_the_compiler(process: Any, prog: Path) -> None:
    process("run", prog)
    code, out, err = process("run", prog, python=("-X", "importtime"))
    assert (code, out) == (3, "hello 0\n")
    assert not {"ast", "oscil.managed.compile"} & {line.rpartition("|")[2].strip() for line in err.splitlines()}


def test_every_error_is_shown_with_its_place(command: Any, prog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(prog.parent)
    prog.write_text("def main() -> None:\n    print(missing)\n    print(nothing)\n")
    code, out, err = command("run", "prog.py")
    assert (code, out) == (125, "")
    assert "prog.py:2:11: error: no missing in sight\n" in err and "prog.py:3:11: error: no nothing" in err
    assert err.endswith("oscil: 2 errors: nothing was compiled\n")


def test_build_writes_assembly_and_pdb(command: Any, prog: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "app.dll"
    target.parent.mkdir()
    code, out, err = command("build", prog, "-o", target)
    assert (code, err) == (0, "") and out.startswith(f"{target}: ") and target.with_suffix(".pdb").exists()
    assert command("run", target, "x", "y")[:2] == (134, "hello 4\n")
    assert command("check", target)[0] == 0


def test_build_a_library_and_use_it(command: Any, tmp_path: Path) -> None:
    (tmp_path / "geometry.py").write_text("class Box:\n    Size: i32 = 4\n")
    (tmp_path / "app").mkdir()
    assert command("build", tmp_path / "geometry.py", "-o", tmp_path / "app" / "Geometry.dll", "--no-pdb")[0] == 0
    (tmp_path / "app" / "use.py").write_text("def main() -> None:\n    print(Box().Size)\n")
    assert command("run", tmp_path / "app" / "use.py") == (0, "4\n", "")


def test_a_program_names_the_assemblies_of_net(command: Any, prog: Path, tmp_path: Path) -> None:
    from oscil.metadata.image import open_image
    from oscil.metadata.tables import Table

    command("build", prog, "-o", tmp_path / "app.dll")
    image = open_image(tmp_path / "app.dll")
    names = {image.assembly_ref(rid).name for rid in range(1, image.count(Table.ASSEMBLY_REF) + 1)}
    assert names == {"System.Runtime", "System.Console"}


def test_run_of_a_library(command: Any, tmp_path: Path) -> None:
    (tmp_path / "lib.py").write_text("def f() -> i32:\n    return 1\n")
    code, out, err = command("run", tmp_path / "lib.py")
    assert (code, out) == (125, "") and err.startswith(f"oscil: {tmp_path / 'lib.py'} has no function main\n")


def test_build_of_what_is_not_there(command: Any) -> None:
    assert command("build", "nowhere.py") == (125, "", "oscil: there is no nowhere.py\n")
