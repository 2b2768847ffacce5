"""Run the corpus in worker processes and write the table of expected failures anew, for a person to read.

PYTHONPATH=src python tests/refresh_corpus.py [--only 'async/a_*'] [--stress MODE ...] [--processes N] [--write]

Without `--write` only the summary and the differences from the present table are shown.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import re

from corpus_kit import EXPECTED, LIMIT, PLAIN, STRESSES, expectations, patience_for, programs
from worker_pool import Answer, run_jobs

HEAD = """# Programs of tests/corpus that do not pass yet: `folder/name` = reason, by section.
# [plain] holds for every mode; a section named after a stress mode for that mode; [unsafe] programs are not run at all,
# [racy] ones only plain, where the recorded outcome must come in some attempts: others are right too.
# Passing is an error: take the line out. `python tests/refresh_corpus.py --write` proposes the table anew.
"""


def main() -> None:
    """Run, compare, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="*")
    parser.add_argument("--stress", nargs="*", default=[PLAIN], help="modes; `all` for plain and every stress mode")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    modes = [PLAIN, *STRESSES] if options.stress == ["all"] else options.stress
    names = [p.name for p in programs() if fnmatch.fnmatch(p.name, options.only)]
    jobs = [{"program": name, "stress": mode} for mode in modes for name in names]
    table = {section: dict(entries) for section, entries in expectations().items()}
    good = 0
    patience = patience_for(LIMIT)
    for answer in run_jobs("corpus_kit:judge_job", jobs, processes=options.processes, timeout=patience, lifetime=30):
        good += record(table, answer)
    print(f"{good} of {len(jobs)} pass")
    if options.write:
        EXPECTED.write_text(text_of(table), encoding="utf-8")


def record(table: dict[str, dict[str, str]], answer: Answer) -> bool:
    """Put one answer into the table; whether the program passed."""
    name, mode = answer.job["program"], answer.job["stress"]
    unsafe = f"unsafe {mode}".strip()
    was = [table[section].pop(name, None) for section in (mode or "plain", unsafe) if section in table]
    if mode and (name in table.get("plain", {}) or name in table.get("unsafe", {})):
        return not answer.trouble and not answer.result
    reason = short(answer.trouble or answer.result)
    if reason:
        table.setdefault(unsafe if answer.trouble else mode or "plain", {})[name] = reason
    if bool(reason) != any(was):
        print(f"{name} {mode}: {reason or 'passes now'}", flush=True)
    return not reason


def short(text: str) -> str:
    """One line that names the cause where the text has it."""
    text = text.replace("\x00", "\\0")
    missing = re.search(r"the class library has no [^\n'\"]+", text)
    return (missing.group() if missing else " ".join(text.split()))[:240]


def text_of(table: dict[str, dict[str, str]]) -> str:
    """The table as TOML."""
    lines = [HEAD]
    for section in sorted(table, key=lambda s: (s != "plain", s)):
        if table[section]:
            lines.append(f"[{json.dumps(section)}]" if re.search(r"\W", section) else f"[{section}]")
            lines += [
                f"{json.dumps(n)} = {json.dumps(r, ensure_ascii=True)}" for n, r in sorted(table[section].items())
            ]
            lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
