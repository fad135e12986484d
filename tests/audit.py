"""Asks the database of advisories about every package of the lock.

    python -m tests.audit

Exit 1 where a package has a known weakness. A database that is not reached is no fault of the
project's: the audit then says that it was not made.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).parent.parent / ".ci" / "lock.txt"
UNREACHED = "not made: the database of advisories is not reached from here"
_ASK = ("--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off")


def main() -> None:
    """Print a line for every weakness, then one about the whole."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), *_ASK]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout and "Could not connect" not in done.stderr:
        sys.exit(done.stderr)
    lines, weak = judged(done.stdout)
    print("\n".join(lines))
    sys.exit(weak)


def judged(report: str) -> tuple[list[str], bool]:
    """Give what pip-audit's JSON says in lines, the last about the whole, and whether a package is weak."""
    packages = json.loads(report)["dependencies"] if report else []
    known = [package for package in packages if "vulns" in package]
    if not known:
        return [UNREACHED], False
    weak = [(package, weakness) for package in known for weakness in package["vulns"]]
    lines = [
        f"{package['name']} {package['version']}: {weakness['id']}, "
        f"mended in {' and '.join(weakness['fix_versions']) or 'no version yet'}"
        for package, weakness in weak
    ]
    return [*lines, f"{len(known)} of {len(packages)} packages looked up, {len(weak)} known weaknesses"], bool(weak)


if __name__ == "__main__":
    main()
