import http.client
import os
import signal
import subprocess
import sys
import threading
import urllib.request
from contextlib import contextmanager
from functools import partial

from tests.conftest import ROOT


@contextmanager
def saved_again_and_again(path, old, new):
    """Change a file, and save it until the watcher sees it, which takes a moment to begin."""
    text = path.read_text(encoding="utf-8").replace(old, new)
    seen = threading.Event()

    def save():
        while not seen.wait(0.5):
            path.write_text(text, encoding="utf-8")

    saving = threading.Thread(target=save)
    saving.start()
    try:
        yield
    finally:
        seen.set()
        saving.join()


def test_a_served_site_is_rebuilt_and_told_of_when_the_data_change(tiny, tmp_path):
    command = [sys.executable, ROOT / "build.py", "--geo", tiny, "--out", tmp_path / "site", "--serve", "0"]
    # where the tests run in the background they hear no interrupt, and what they start would hear none either
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, preexec_fn=heard)
    try:
        address = next(line for line in server.stdout if line.startswith("http://127.0.0.1:")).strip()
        with urllib.request.urlopen(f"{address}index.html") as page:
            assert "Westland" in page.read().decode()
        with urllib.request.urlopen(address) as frame:
            assert b'<iframe src="index.html"' in frame.read()
        host = address.removeprefix("http://").rstrip("/")
        events = http.client.HTTPConnection(host, timeout=30)
        events.request("GET", "/builds")
        stream = events.getresponse()
        lines = iter(stream.readline, b"")
        with saved_again_and_again(tiny / "zones" / "hill.geojson", '"Hill"', '"Knoll"'):
            assert next(line for line in lines if line.startswith(b"data:")) == b"data: built\n"
        with urllib.request.urlopen(f"{address}index.html") as page:
            assert "Knoll" in page.read().decode()
        events.close()
    finally:
        os.kill(server.pid, signal.SIGINT)
        server.communicate(timeout=20)
