"""What comes from others: bounded, locked by hash, looked up; and the check that says so."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from tests.audit import LOCK, UNREACHED, judged
from tests.budgets import BUDGETS, IN_LANGUAGES
from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
OURS = PROJECT["project"]["name"]
USED = {
    "build": PROJECT["build-system"]["requires"],
    "dependencies": PROJECT["project"]["dependencies"],
    **EXTRAS,
}
WORKFLOWS = sorted((ROOT / ".github" / "workflows").iterdir())
README = """
```sh
{first}
```
```sh
echo 3 found && {second}
```
"""
STAND_IN = """#!/bin/sh
case "$*" in
  "-m venv "*) mkdir "$3/bin" && cp "$0" "$3/bin/pip" && cp "$0" "$3/bin/python";;
  *budgets*) echo index.html 1 of 250 kB;;
  *audit*) echo not made;;
  *--full*) echo "$*";;
  *download*) echo "pip: $*"; exit ${NO_PACKAGES:-0};;
esac
"""


def requirements(group):
    return [one for one in map(Requirement, USED[group]) if one.name != OURS]


def locked():
    """Give the versions of each package in the lock (several where Pythons need several) and the hashes of all."""
    entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", LOCK.read_text(encoding="utf-8"), flags=re.M))
    versions, hashes = {}, {}
    for entry in filter(None, entries):
        name, version = re.match(r"(\S+)==(\S+)", entry).groups()
        versions.setdefault(name, []).append(Version(version))
        hashes[name, version] = re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry)
    return versions, hashes


@pytest.mark.parametrize("group", USED)
def test_every_dependency_has_a_lower_and_an_upper_bound(group):
    for requirement in requirements(group):
        signs = {specifier.operator for specifier in requirement.specifier}
        assert signs == {">=", "<"}, requirement


@pytest.mark.parametrize("group", USED)
def test_the_lock_has_every_dependency_within_its_bounds(group):
    versions, _ = locked()
    for requirement in requirements(group):
        found = versions[requirement.name.lower().replace("_", "-")]
        assert all(map(requirement.specifier.contains, found)), requirement


def test_everything_in_the_lock_has_its_hashes_and_no_address():
    _, hashes = locked()
    assert len(hashes) > 80
    assert [one for one, known in hashes.items() if not known] == []
    assert "://" not in LOCK.read_text(encoding="utf-8")


def package(name, *weaknesses):
    return {
        "name": name,
        "version": "1.0",
        "vulns": [{"id": one, "fix_versions": mended} for one, mended in weaknesses],
    }


@pytest.mark.parametrize(
    ("packages", "lines", "weak"),
    [
        ([package("good"), package("fine")], ["2 of 2 packages looked up, 0 known weaknesses"], False),
        (
            [package("bad", ("PYSEC-1", ["1.1", "2.0"]), ("PYSEC-2", [])), {"name": "new", "skip_reason": "unknown"}],
            [
                "bad 1.0: PYSEC-1, mended in 1.1 and 2.0",
                "bad 1.0: PYSEC-2, mended in no version yet",
                "1 of 2 packages looked up, 2 known weaknesses",
            ],
            True,
        ),
        ([{"name": "new", "skip_reason": "unknown"}], [UNREACHED], False),
    ],
)
def test_the_audit_names_what_is_weak_and_what_it_did_not_reach(packages, lines, weak):
    assert judged(json.dumps({"dependencies": packages})) == (lines, weak)


def test_an_audit_without_a_network_says_that_it_was_not_made():
    assert judged("") == ([UNREACHED], False)


def test_budgets_are_told_and_a_page_that_is_too_heavy_fails(tmp_path):
    pictures = [f"pictures/{name}.{form}" for name in ("hill", "lesson-hills-1") for form in ("svg", "png")]
    for name in ("index.html", "embed.html", "places/hill.html", "lessons/hills.html", *pictures):
        for path in (tmp_path / folder / name for folder in ("", *IN_LANGUAGES)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"a")
    command = [sys.executable, "-m", "tests.budgets", str(tmp_path)]
    light = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (light.returncode, light.stdout.count(" of ")) == (0, len(BUDGETS) + sum(map(len, IN_LANGUAGES.values())))
    (tmp_path / "embed.html").write_bytes(os.urandom(BUDGETS["embed.html"]))
    heavy = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    limit = BUDGETS["embed.html"] // 1000
    assert heavy.returncode == 1 and f"embed.html {limit} of {limit} kB" in heavy.stdout
    (tmp_path / "embed.html").write_bytes(b"a")
    (tmp_path / "ru" / "pictures" / "hill.svg").write_bytes(os.urandom(43_000))
    heavy = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert heavy.returncode == 1 and "ru/pictures/*.svg 43 of 42 kB" in heavy.stdout


def checked(folder, readme, **environment):
    """Run the check on a README of small commands, with stand-ins for Python and the browser."""
    for name in ("bin/chromium-headless-shell", "bin/python3", ".venv/bin/python"):
        stand_in = folder / name
        stand_in.parent.mkdir(parents=True, exist_ok=True)
        stand_in.write_text(STAND_IN, encoding="utf-8")
        stand_in.chmod(0o755)
    (folder / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", folder / ".ci")
    (folder / "README.md").write_text(readme, encoding="utf-8")
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", str(folder / ".ci" / "run")]
    return subprocess.run(
        command, env=os.environ | {"PATH": path} | environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("first", "second", "failed"),
    [
        ("echo built", "echo 5 passed", None),
        ("echo built", "false && echo never", "false"),
        ("echo half; false", "true", "README: install and build"),
    ],
)
def test_the_check_ends_with_a_line_a_step_and_names_the_one_that_failed(first, second, failed, tmp_path):
    done = checked(tmp_path, README.format(first=first, second=second))
    *_, summary = done.stdout.rstrip().split("\n\n")
    lines = summary.splitlines()
    assert len(lines) <= 10
    assert done.returncode == (1 if failed else 0), done.stdout + done.stderr
    assert [re.split(r" {2,}", line)[2] for line in lines if line.startswith("FAILED")] == ([failed] if failed else [])
    assert "never" not in done.stdout
    if not failed:
        assert (
            "index.html 1 of 250 kB" in summary
            and "not made" in summary
            and re.split(r" {2,}", lines[-1])[3:] == ["5 passed"]
        )


def test_the_check_leaves_out_no_costly_test():
    script = (ROOT / ".ci" / "run").read_text()
    assert script.index("export PYTEST_ADDOPTS=--costly\n") < script.index('<<<"${check')


def test_the_check_runs_campaigns_in_full_before_the_tests_of_the_readme(tmp_path):
    second = ".venv/bin/python -m lint && .venv/bin/python -m pytest"
    done = checked(tmp_path, README.format(first="echo built", second=second))
    *_, lint, campaigns, tests = done.stdout.rstrip().split("\n\n")[-1].splitlines()
    assert "-m lint" in lint and "long campaigns in full" in campaigns and "-m pytest" in tests, done.stdout
    files = re.search(r"^campaigns=\((.*)\)$", (ROOT / ".ci" / "run").read_text(), re.M)[1].split()
    assert files and all((ROOT / file).is_file() for file in files)
    assert f"-m pytest --full {' '.join(files)}\n" in done.stdout


def test_the_long_campaigns_run_in_full_every_week():
    (jobs,) = [yaml.safe_load(path.read_text())["jobs"] for path in WORKFLOWS]
    weekly = [str(job["steps"]) for job in jobs.values() if "schedule" in job.get("if", "")]
    assert any("python -m pytest --full" in steps for steps in weekly)


def test_every_action_is_pinned_by_its_commit_beside_its_version():
    used = [line for path in WORKFLOWS for line in path.read_text().splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_pages_are_published_after_the_check_alone():
    jobs = {name: job for path in WORKFLOWS for name, job in yaml.safe_load(path.read_text())["jobs"].items()}
    done = {name: str(job["steps"]) for name, job in jobs.items()}
    assert [name for name in jobs if "bash .ci/run" in done[name]] == ["check"]
    assert [name for name in jobs if "actions/deploy-pages@" in done[name]] == ["pages"]
    assert jobs["pages"]["needs"] == "check"
    assert "github.ref == 'refs/heads/main'" in jobs["pages"]["if"]


def test_a_readme_whose_commands_are_not_found_fails_the_check(tmp_path):
    readme = README.format(first="echo built", second="true").replace("```sh\necho 3", "```bash\necho 3")
    assert checked(tmp_path, readme).returncode == 1


def test_packages_that_do_not_come_fail_their_own_step(tmp_path):
    done = checked(tmp_path, README.format(first="echo built", second="true"), NO_PACKAGES="1")
    assert done.returncode == 1
    assert re.search(r"^FAILED.*the lock's packages", done.stdout, re.M) and "built" not in done.stdout


def test_packages_come_as_wheels_of_the_lock_and_from_nowhere_else_after_that(tmp_path):
    done = checked(tmp_path, README.format(first="echo built, asking $PIP_NO_INDEX", second="true"))
    fetched = re.search("^pip: (.*)$", done.stdout, re.M)[1]
    for told in ("--require-hashes", "--only-binary :all:", "--requirement .ci/lock.txt"):
        assert f" {told} " in fetched, told
    assert "built, asking 1" in done.stdout
