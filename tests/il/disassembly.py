"""Microsoft's disassembly of a file in a form that can be compared: one line an instruction, methods by token.

As a program it records that form for assemblies of the corpus, given the path of an `ildasm`:

    python tests/il/disassembly.py ILDASM tests/corpus/language/closures_and_events.dll ...
"""

from __future__ import annotations

import gzip
import re
import struct
import subprocess
import sys
from pathlib import Path

RECORDED = Path(__file__).parent / "ildasm"
_METHOD = re.compile(r"\s*\.method /\*(06[0-9A-F]{6})\*/")
_LINE = re.compile(r"\s*(IL_[0-9a-f]{4,}):\s+(\S+)\s*(.*)")
_START = re.compile(r"\s*(IL_[0-9a-f]{4,}:|\.try |\.maxstack|\.locals|\.entrypoint|//|}|\.override|\.param|\.custom|$)")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f", "b": "\b", "a": "\a", "0": "\0"}


def normal(line: str) -> str:
    """One instruction or clause, without comments and free spacing; literals in a canonical form."""
    text = re.sub(r"/\*.*?\*/", "", line)
    match = _LINE.fullmatch(text)
    if match is None:
        return re.sub(r"\s+", " ", re.sub(r",\s+", ",", text)).strip()
    offset, opcode, operand = match.groups()
    if opcode == "ldstr":
        return f"{offset} ldstr {_string(operand)!a}"
    operand = operand.partition("//")[0].strip()
    if opcode.startswith("ldc.") and operand:
        operand = _number(opcode, operand)
    operand = re.sub(r"\s+", " ", re.sub(r"([,(])\s+", r"\1", operand))
    return f"{offset} {opcode} {operand}".rstrip()


def _string(operand: str) -> str:
    if operand.startswith("bytearray"):
        raw = operand[operand.index("(") + 1 : operand.index(")")]
        return bytes.fromhex(raw).decode("utf-16-le", "surrogatepass")
    text = "".join(_STRING.findall(operand))
    return re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[1]), text)


def _number(opcode: str, operand: str) -> str:
    layout = {"ldc.r4": "<f", "ldc.r8": "<d"}.get(opcode)
    if layout is None:
        value = int(operand, 0)
        bits = 64 if opcode == "ldc.i8" else 32
        return str((value + (1 << bits - 1)) % (1 << bits) - (1 << bits - 1))
    value = bytes.fromhex(operand.strip("()")) if operand.startswith("(") else struct.pack(layout, float(operand))
    return value.hex()


def methods_of(text: str) -> dict[int, list[str]]:
    """Method token -> normal lines of its instructions and clauses."""
    found: dict[int, list[str]] = {}
    logical: list[str] = []
    token = 0
    for raw in [*text.splitlines(), ".method /*06FFFFFF*/"]:
        start = _METHOD.match(raw)
        if start:
            if token:
                kept = [line for line in logical if _LINE.match(line) or line.lstrip().startswith(".try ")]
                found[token] = [normal(line) for line in kept]
            token, logical = int(start[1], 16), []
        elif _START.match(raw) or not logical:
            logical.append(raw)
        else:  # a long operand goes on in the next line, its comment still open or not
            part = re.sub(r"\s*//.*", "", logical[-1]) if "bytearray" in logical[-1] else logical[-1]
            logical[-1] = f"{part} {raw.strip()}"
    return found


def recorded(name: str) -> dict[int, list[str]]:
    """What was recorded for an assembly."""
    found: dict[int, list[str]] = {}
    for line in gzip.decompress((RECORDED / f"{name}.txt.gz").read_bytes()).decode().splitlines():
        if line.startswith("method "):
            lines = found[int(line[7:], 16)] = []
        else:
            lines.append(line)
    return found


def record(ildasm: str, path: Path) -> None:
    """Records the disassembly of one file."""
    command = [ildasm, "-tok", "-utf8", "-raweh", str(path)]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    lines = []
    for token, body in methods_of(text).items():
        lines += [f"method {token:08X}", *body]
    RECORDED.mkdir(exist_ok=True)
    (RECORDED / f"{path.stem}.txt.gz").write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))


if __name__ == "__main__":
    for argument in sys.argv[2:]:
        record(sys.argv[1], Path(argument))
