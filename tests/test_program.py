"""The command as a person interrupts it, at any moment."""

import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from tests.conftest import ROOT


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt is another thing there")
@pytest.mark.parametrize("after", [0.1, 0.2, 0.4])
def test_whoever_interrupts_the_command_while_it_begins_is_told_nothing_of_its_inside(after):
    heard = partial(signal.signal, signal.SIGINT, signal.default_int_handler)  # as at a terminal
    command = [sys.executable, "-c", BEGUN, str(ROOT)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heard)
    assert process.stdout.readline() == "begins\n"
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert (process.returncode, told) in [(-signal.SIGINT, ""), (130, "")]


# slow imports, so that the interrupt comes while they last
BEGUN = """
import pathlib, sys, time
sys.path.insert(0, sys.argv.pop(1))
from layers import program
class Slow:
    def find_spec(self, name, path=None, target=None):
        time.sleep(0.02)
sys.meta_path.insert(0, Slow())
sys.argv.append("--check")
print("begins", flush=True)
sys.exit(program.run(pathlib.Path(sys.path[0])))
"""
