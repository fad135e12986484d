"""The clients, which the ordinary check does not run: each can be run, and the weekly one brings its packages."""

import importlib
import re

import pytest
from playwright.sync_api import Error as BrowserError

from tests.clients.__main__ import CLIENTS, shown
from tests.conftest import ROOT

WORKFLOW = (ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")
PACKAGES = (ROOT / "tests" / "clients" / "packages.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CLIENTS)
def test_every_client_says_what_it_needs_and_the_weekly_check_brings_it(name):
    client = importlib.import_module(f"tests.clients.{name}")
    assert client.NEEDS and client.look.__doc__
    brought = {word.lower() for word in re.findall(r"[\w-]+", WORKFLOW + PACKAGES)}
    packages = re.findall(r"[\w-]+", re.sub(r"\bof (Debian|PyPI)|\band\b", "", client.FROM))
    assert {package.lower() for package in packages} <= brought


@pytest.mark.parametrize(("under_ci", "passes"), [("", True), ("true", False)])
def test_a_client_that_is_not_installed_is_told_and_passed_over_but_under_ci(under_ci, passes, monkeypatch, capsys):
    monkeypatch.setattr("tests.clients.rsvg.NEEDS", ("no-such-program",))
    monkeypatch.setenv("CI", under_ci)
    assert shown("rsvg", None) is passes
    assert capsys.readouterr().out == "rsvg: not installed: no-such-program (get librsvg2-bin of Debian)\n"


def test_a_browser_that_gives_up_fails_its_client_and_no_other(monkeypatch, capsys):
    def look(_):
        raise BrowserError("Timeout 30000ms exceeded.")

    monkeypatch.setattr("tests.clients.rsvg.NEEDS", ())
    monkeypatch.setattr("tests.clients.rsvg.look", look)
    assert not shown("rsvg", None)
    assert capsys.readouterr().out == "rsvg: FAILED: Timeout 30000ms exceeded.\n"
