"""Running one table's program."""

from __future__ import annotations

from pathlib import Path

from corpus_kit import run_image

FOLDER = Path(__file__).parent / "differential"
OUTCOMES = FOLDER / "outcomes"
LIMIT = 100.0
SHARE = 17  # every day one row in so many


def run_job(job: dict[str, str]) -> str:
    """What the program printed; how it ended stands behind the last row when it ended badly."""
    image = FOLDER / "programs" / f"{job['program']}.dll"
    outcome = run_image(image, [job["share"]], "", limit=LIMIT)
    return outcome.stdout + (outcome.stderr if outcome.exit else "")
