"""The commands of README, as somebody types them who has just made the program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from trucewatch.importers.prose.opening import open_prose
from trucewatch.reading.read import read

ROOT = Path(__file__).resolve().parents[2]
TYPED = """
trucewatch() {
    command trucewatch "$@"
    code=$?
    test $code -le 1 || exit $code
}
"""
"""A finding (1) is an answer; whatever else is no success ends the whole."""


def blocks() -> list[str]:
    """What README says to type: letting into the demonstration, the way of a case, that of evidence."""
    cut = (ROOT / "README.md").read_text("utf-8").split("```\n")[1::2]
    return [block for block in cut if "trucewatch " in block and "make " not in block]


def typing(folder: Path, lines: str) -> str:
    """What is said where somebody types the lines in a folder with what is shipped."""
    for shipped in ("src/trucewatch/demo/aleppo", "docs/pictures"):
        shutil.copytree(ROOT / shipped, folder / shipped)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRUCEWATCH_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = subprocess.run(
        ["bash", "-c", TYPED + lines.replace(". .venv/bin/activate", "true")],
        cwd=folder, env=kept | {"PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, "")
    return told.stdout


def test_what_readme_says_to_type_does_what_it_says(tmp_path: Path) -> None:
    _, case, evidence = blocks()
    told = typing(tmp_path, case + evidence)
    for said in ("There is no error.", "salma was recorded.", "A-DET-0010", "A-EVI-0015"):
        assert said in told


def test_what_readme_says_lets_the_administrator_of_the_demonstration_into_its_case(
    tmp_path: Path,
) -> None:
    team, *_ = blocks()
    made = (
        "trucewatch init demo --member demo-documenter\n"
        "trucewatch import src/trucewatch/demo/aleppo --workspace demo\n"
    )
    told = typing(tmp_path, made + team)
    assert "demo-documenter may work in A-CAS-0001." in told
    assert "An invitation for demo-documenter." in told


def test_readme_names_no_case_that_the_demonstration_has_not() -> None:
    ref = "aleppo-2016"
    assert f"`{ref}`" in (ROOT / "README.md").read_text("utf-8")
    assert f"ref: {ref}\n" in (ROOT / "src/trucewatch/demo/aleppo/case.yaml").read_text("utf-8")


def test_the_text_that_readme_gives_to_read_holds_its_two_slips_and_no_other_finding() -> None:
    path = "src/trucewatch/demo/aleppo/README.md"
    assert f"`{path}`" in (ROOT / "README.md").read_text("utf-8")
    (told,) = read((open_prose(ROOT / path, path).document,)).documents
    assert [finding.code for finding in told.findings] == ["date-weekday", "date-weekday"]
