"""The pinned requirements: whole, with digests, and bound to no host."""

import re
import tomllib
from pathlib import Path

import pytest

PINS = tuple(Path("requirements", f"{one}.txt") for one in ("run", "dev", "server"))


def pinned(path: Path) -> dict[str, list[str]]:
    """Name of each requirement, and the digests it is bound to."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    lines = [line for line in joined if line.strip()]
    return {line.split("==")[0]: re.findall(r"--hash=(\S+)", line) for line in lines}


def named(requirements: list[str]) -> set[str]:
    words = (re.split(r"[\[<>=~! ]", requirement)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", word).lower() for word in words}


@pytest.mark.parametrize("path", PINS, ids=str)
def test_pins_name_no_host(path: Path) -> None:
    said = path.read_text(encoding="utf-8")
    assert [line for line in said.splitlines() if "://" in line or "--index" in line] == []
    assert re.findall(r"^-.*|--find-links.*|\bfile:", said, re.MULTILINE) == []


@pytest.mark.parametrize("path", PINS, ids=str)
def test_every_pin_carries_a_digest(path: Path) -> None:
    found = pinned(path)
    assert {name for name, digests in found.items() if not digests} == set()
    assert {digest[:7] for digests in found.values() for digest in digests} == {"sha256:"}


def test_every_dependency_of_the_project_is_pinned() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    run = named(project["project"]["dependencies"])
    groups = project["dependency-groups"]
    dev = named([one for one in groups["dev"] if isinstance(one, str)])
    assert run - pinned(PINS[0]).keys() == set()
    assert (run | dev | {"psycopg", "psycopg-binary"}) - pinned(PINS[1]).keys() == set()


def test_what_the_demo_and_a_server_install_is_what_was_tested() -> None:
    run, dev, server = map(pinned, PINS)
    assert run == {name: dev[name] for name in run}
    assert server == {name: dev[name] for name in server}


def test_a_server_has_the_pins_of_all_that_it_may_need() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = project["optional-dependencies"]
    server = pinned(PINS[2]).keys()
    named_there = named([*more["postgresql"], *more["s3"], *more["media"]])
    assert (pinned(PINS[0]).keys() | named_there | {"psycopg-binary"}) - server == set()
    assert "--require-hashes -r requirements/server.txt" in Path("docs/deploy.md").read_text(
        "utf-8"
    )
