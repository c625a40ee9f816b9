"""A real Firefox, headless, by the remote protocol that it carries (Marionette): no driver is needed."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any

#: Reference under which WebDriver hands out elements.
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_START = 60.0


class Firefox:
    """One window; `with Firefox(path) as firefox:` ends the browser, whatever happens."""

    def __init__(self, path: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="kg-firefox-"))
        port = _free_port()
        settings = {
            "marionette.port": port,
            "datareporting.policy.dataSubmissionEnabled": False,
            "app.update.auto": False,
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in settings.items()]
        (self._folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self._process = subprocess.Popen(
            [path, "--headless", "--marionette", "--no-remote", "--profile", str(self._folder)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(self._folder)},  # root in another's home, as in CI's containers, is refused
        )
        self._count = 0
        self._socket = self._connected(port)
        self._receive()
        self.ask("WebDriver:NewSession", {})

    def __enter__(self) -> Firefox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(20)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _connected(self, port: int) -> socket.socket:
        end = time.monotonic() + _START
        while True:
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=_START)
            except OSError:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise
                time.sleep(0.2)

    def ask(self, command: str, arguments: dict[str, Any]) -> Any:
        """The answer to one command.

        Raises:
            RuntimeError: Firefox refuses.
        """
        self._count += 1
        message = json.dumps([0, self._count, command, arguments]).encode()
        self._socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._receive()
        if error:
            raise RuntimeError(f"{command}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def _receive(self) -> Any:
        head = b""
        while not head.endswith(b":"):
            head += self._some(1)
        left = int(head[:-1])
        body = b""
        while len(body) < left:
            body += self._some(left - len(body))
        return json.loads(body)

    def _some(self, most: int) -> bytes:
        found = self._socket.recv(most)
        if not found:
            raise ConnectionError("Firefox has gone")
        return found

    def open(self, url: str) -> None:
        """Loads a page and waits for it."""
        self.ask("WebDriver:Navigate", {"url": url})

    def run(self, script: str) -> Any:
        """What the body of a function returns in the page."""
        return self.ask("WebDriver:ExecuteScript", {"script": script, "args": [], "sandbox": None})

    def type(self, selector: str, keys: str) -> None:
        """Types into an element as a user would."""
        found = self.ask("WebDriver:FindElement", {"using": "css selector", "value": selector})
        self.ask("WebDriver:ElementSendKeys", {"id": found[_ELEMENT], "text": keys})

    def click(self, selector: str) -> None:
        """Clicks on an element as a user would."""
        found = self.ask("WebDriver:FindElement", {"using": "css selector", "value": selector})
        self.ask("WebDriver:ElementClick", {"id": found[_ELEMENT]})

    def wait(self, condition: str, patience: float = 30.0) -> None:
        """Until an expression holds in the page."""
        end = time.monotonic() + patience
        while not self.run(f"return Boolean({condition})"):
            if time.monotonic() > end:
                raise TimeoutError(f"never so: {condition}")
            time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
