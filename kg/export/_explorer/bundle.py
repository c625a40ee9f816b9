"""The code of the explorer page, and the policy that lets only this code run."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader

#: Modules of the page's script, in the order of what needs what.
SCRIPTS = (
    "dom",
    "model",
    "state",
    "filter",
    "theme",
    "shapes",
    "labels",
    "names",
    "lines",
    "regions",
    "canvas",
    "claims",
    "hover",
    "drawer",
    "article",
    "search",
    "facets",
    "timeline",
    "path",
    "tables",
    "judgements",
    "exports",
    "svg",
    "notes",
    "keyboard",
    "main",
)
STYLES = ("base", "layout", "parts", "time", "phone")
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
#: A comment that makes the developer tools ask a server for a map.
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


@cache
def vis_network() -> str:
    """The copy of vis-network that pyvis carries, from the installed package."""
    text = files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
    return _lines(_SOURCE_MAP.sub("", text))


@cache
def script() -> str:
    """The page's own script: its modules in one function, so that they share no names with others."""
    parts = "\n".join(_read("js", f"{name}.js") for name in SCRIPTS)
    return _lines(f'(() => {{\n"use strict";\n{parts}\n}})();')


@cache
def style() -> str:
    """The page's style sheet."""
    return _lines("\n".join(_read("css", f"{name}.css") for name in STYLES))


@cache
def policy() -> str:
    """A Content-Security-Policy: nothing is fetched, and no script runs but the page's own two."""
    scripts = " ".join(map(_digest, (vis_network(), script())))
    return (
        f"default-src 'none'; script-src {scripts}; style-src {_digest(style())}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def environment() -> Environment:
    """Jinja as the page's template needs it: everything is escaped that is not said to be code."""
    made = Environment(loader=PackageLoader("kg.export", "page"), autoescape=True)
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.globals.update(policy=policy(), style=style(), vis=vis_network(), script=script())
    return made


def _read(*path: str) -> str:
    return files("kg.export").joinpath("page", *path).read_text(encoding="utf-8")


def _lines(code: str) -> str:
    """With LF line ends, as a browser hashes it. No code of ours may close its own element."""
    text = code.replace("\r\n", "\n").replace("\r", "\n")
    if re.search(r"</(?:script|style)|<!--", text, re.IGNORECASE):
        raise ValueError("the page's code holds the end of its own element")
    return text


def _digest(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"
