"""The line table of a compiled object leads from addresses to sites."""

from __future__ import annotations

from oscil.engines.jit.lines import Lines
from oscil.engines.native.machine import binding, compile_text

TEXT = """
declare void @far()
define void @m0() #0 !dbg !100 {
  call void @far(), !dbg !110
  call void @far(), !dbg !111
  ret void
}
define void @stub() #0 !dbg !101 {
  call void @far()
  ret void
}
attributes #0 = { nounwind "frame-pointer"="all" "disable-tail-calls"="true" }
!llvm.module.flags = !{!2, !3}
!llvm.dbg.cu = !{!4}
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 2, !"Dwarf Version", i32 4}
!4 = distinct !DICompileUnit(language: DW_LANG_C, file: !5, isOptimized: true, emissionKind: DebugDirectivesOnly)
!5 = !DIFile(filename: "sites", directory: "")
!6 = !DISubroutineType(types: !7)
!7 = !{}
!100 = distinct !DISubprogram(name: "m0", scope: !5, file: !5, line: 1, type: !6, unit: !4, spFlags: DISPFlagDefinition)
!101 = distinct !DISubprogram(name: "st", scope: !5, file: !5, line: 1, type: !6, unit: !4, spFlags: DISPFlagDefinition)
!110 = !DILocation(line: 300, scope: !100)
!111 = !DILocation(line: 20, scope: !100)
"""


def _line_section(image: bytes) -> bytes:
    for section in binding().ObjectFileRef.from_data(image).sections():
        if section.name() == b".debug_line":
            return bytes(section.data())
    raise AssertionError("no line table")


def test_rows_follow_calls() -> None:
    """Each call has its own row, in order of code; a function without locations takes none of its neighbour's."""
    lines = Lines(_line_section(compile_text(f'target triple = "{binding().get_default_triple()}"\n{TEXT}')))
    numbers = [line for _, line in lines.rows]
    assert [n for n in numbers if n >= 16] == [300, 20]
    assert numbers[-1] < 16
    offsets = [offset for offset, _ in lines.rows]
    assert offsets == sorted(offsets)
    assert offsets[0] == 0
    assert lines.end > offsets[-1]


def test_no_table() -> None:
    """Code without locations has no rows."""
    assert Lines(b"").rows == []
