"""`check`: data/Needs.dll and what it leads to, held against the test core library."""

from __future__ import annotations

import shutil
from pathlib import Path

from oscil.metadata.image import open_image
from oscil.tools.check import Finding, Report, check
from oscil.types.universe import Universe
from oscil.vm.framework import Probe, SingleImageFramework

DATA = Path(__file__).parent / "data"
CORPUS = Path(__file__).parents[1] / "corpus"
MINICORE = Path(__file__).parents[1] / "fixtures" / "minicore.dll"
WRITES = ["System.Console::WriteLine(System.Int32)", "System.Console::WriteLine(System.String)"]


def report_of(path: Path) -> Report:
    universe = Universe(SingleImageFramework(open_image(MINICORE)), Probe(str(path.parent)))
    return check(universe, open_image(path), WRITES)


def test_missing_types_and_members_with_their_users() -> None:
    report = report_of(DATA / "Needs.dll")
    assert [Path(path).name for path in report.images] == ["Needs.dll", "Extra.dll"]
    found = {(f.kind, f.name): f.users for f in report.findings}
    assert found == {
        ("method", "System.Array::Empty()"): ("Box`1..ctor",),
        ("type", "System.Collections.Generic.List`1"): ("Box`1", "Box`1..ctor", "Program.Main"),
        ("method", "System.Collections.Generic.List`1::.ctor"): ("Box`1..ctor", "Program.Main"),
        ("type", "System.IO.Pipes.AnonymousPipeServerStream"): ("Program.Count", "Program.Main"),
        ("type", "System.Net.Http.HttpClient"): ("Client", "Client.Get", "Client..ctor"),
        ("method", "System.Net.Http.HttpClient::.ctor"): ("Client..ctor",),
        ("method", "System.Net.Http.HttpClient::GetStringAsync"): ("Client.Get",),
        ("type", "System.Net.Http.HttpRequestException"): ("Program.Main",),
        ("type", "System.Reflection.MemberInfo"): ("Extra.Answer",),
        ("method", "System.Reflection.MemberInfo::get_Name"): ("Extra.Answer",),
        ("type", "System.Runtime.InteropServices.NativeLibrary"): ("Extra.Answer",),
        ("method", "System.Runtime.InteropServices.NativeLibrary::GetMainProgramHandle"): ("Extra.Answer",),
    }


def test_native_functions_are_looked_for_on_this_machine() -> None:
    report = report_of(CORPUS / "language" / "native_calls.dll")
    found = {f.name: f.users for f in report.findings if f.kind == "native"}
    assert found == {"libc!no_such_function": ("C.no_such_function",), "no_such_library!abs": ("C.abs",)}


def test_attributes_alone_need_nothing() -> None:
    names = [f.name for f in report_of(DATA / "Needs.dll").findings]
    assert not [name for name in names if "DataContract" in name]


def test_a_missing_assembly_is_one_finding(tmp_path: Path) -> None:
    shutil.copy(DATA / "Needs.dll", tmp_path)
    findings = report_of(tmp_path / "Needs.dll").findings
    assert Finding("assembly", "Extra", ()) in findings
    assert not [f for f in findings if "Extra" in f.name and f.kind != "assembly"]
    assert not [f for f in findings if f.kind == "problem"]


def test_a_program_that_needs_nothing_has_no_findings() -> None:
    report = report_of(MINICORE.with_name("hello.dll"))
    assert report.findings == () and report.references > 5


def test_damaged_methods_are_problems(tmp_path: Path) -> None:
    data = bytearray((DATA / "Needs.dll").read_bytes())
    image = open_image(bytes(data))
    row = next(r for r in map(image.method, range(1, image.count(6) + 1)) if r.name == "Count")  # type: ignore[arg-type]
    place = image.container.file_offset(row.rva)
    assert place is not None
    data[place[0] + 12] = 0xFF
    (tmp_path / "Needs.dll").write_bytes(data)
    problems = [f.name for f in report_of(tmp_path / "Needs.dll").findings if f.kind == "problem"]
    assert len(problems) == 1 and "unknown opcode" in problems[0]


def test_members_that_are_declared_only_are_missing() -> None:
    universe = Universe(SingleImageFramework(open_image(MINICORE)), Probe(str(MINICORE.parent)))
    report = check(universe, open_image(MINICORE.with_name("hello.dll")), WRITES[1:])
    assert report.findings == (Finding("method", WRITES[0], ("Program.Main",)),)
