"""Write `src/oscil/managed/homes.txt` anew: the reference assembly of each public type of the class library.

python tests/managed/refresh_homes.py --compile 'csc -out:{output} {source}'

The C# compiler answers: it compiles `typeof(T)` of every type, and the table is read from the references of what it
made. A type that it does not know is left out, and is looked for in System.Runtime.
"""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from oscil.managed.class_library import class_library_path
from oscil.managed.homes import TABLE
from oscil.metadata.image import Image, open_image
from oscil.metadata.tables import Table

HEAD = """# Which assembly of .NET a program that is built for it names for each type of the class library.
# `assembly version public-key-token` before the names of its types. tests/managed/refresh_homes.py writes this file.
"""
ERROR = re.compile(r"\((\d+),\d+\): error CS")


def public_types() -> list[str]:
    """Full names of the public top-level types."""
    image = open_image(class_library_path(quiet=True))
    rows = [image.type_def(Table.TYPE_DEF << 24 | rid) for rid in range(1, image.count(Table.TYPE_DEF) + 1)]
    return sorted(f"{row.namespace}.{row.name}" for row in rows if row.flags & 7 == 1 and row.namespace)


def spelled(name: str) -> str:
    """The C# spelling of an open type: `Func<,>`."""
    name, _, arity = name.partition("`")
    return f"global::{name}" + (f"<{',' * (int(arity) - 1)}>" if arity else "")


def compiled(names: list[str], command: str, folder: Path) -> Image:
    """The assembly with a `typeof` for each type that the compiler knows."""
    source, output = folder / "homes.cs", folder / "homes.dll"
    while names:
        body = [f"class T{n} {{ object F() => typeof({spelled(name)}); }}" for n, name in enumerate(names)]
        source.write_text("\n".join(body) + "\n", encoding="utf-8")
        words = [w.format(source=source, output=output) for w in shlex.split(command)]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        bad = {int(line) - 1 for line in ERROR.findall(done.stdout + done.stderr)}
        if not bad:
            if not output.exists():
                sys.exit(done.stdout + done.stderr)
            return open_image(output)
        print("unknown to the C# compiler:", ", ".join(names[at] for at in sorted(bad) if at < len(names)))
        names = [name for at, name in enumerate(names) if at not in bad]
    sys.exit("no types")


def homes(image: Image) -> dict[str, list[str]]:
    """Assembly identity -> its types."""
    found: dict[str, list[str]] = {}
    for row in image.rows(Table.TYPE_REF):
        if row.scope >> 24 == Table.ASSEMBLY_REF:  # type: ignore[union-attr]
            at = image.assembly_ref(row.scope)  # type: ignore[union-attr]
            identity = f"{at.name} {'.'.join(map(str, at.version))} {at.public_key_or_token.hex() or '-'}"
            found.setdefault(identity, []).append(f"{row.namespace}.{row.name}")  # type: ignore[union-attr]
    return found


def main() -> None:
    """Compile, read, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compile", required=True, help="a command with {source} and {output}")
    with tempfile.TemporaryDirectory() as folder:
        image = compiled(public_types(), parser.parse_args().compile, Path(folder))
        table = homes(image)
        text = HEAD
        for identity in sorted(table):
            text += f"\n{identity}\n" + "".join(f"    {name}\n" for name in sorted(table[identity]))
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
