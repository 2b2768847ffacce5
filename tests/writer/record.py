"""Record the test programs: `python record.py RUNNER...` writes golden/NAME.dll and golden/NAME.json.

RUNNER is a command that runs an assembly on real .NET (the path of the assembly is appended). The tests compare our
bytes with golden/NAME.dll, so an outcome recorded for that file stands as long as the bytes do.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from writer_programs import PROGRAMS

GOLDEN = Path(__file__).parent / "golden"


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name, build in PROGRAMS.items():
        path = GOLDEN / f"{name}.dll"
        build().save(path)
        done = subprocess.run([*sys.argv[1:], str(path)], capture_output=True, text=True)
        outcome = {"stdout": done.stdout, "exit": done.returncode}
        path.with_suffix(".json").write_text(json.dumps(outcome, indent=1) + "\n")
        print(f"{name}: exit {done.returncode}, {len(done.stdout)} characters", done.stderr[:300])


if __name__ == "__main__":
    main()
