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
    """What README says to type: the way of a case, then that of evidence."""
    cut = (ROOT / "README.md").read_text("utf-8").split("```\n")[1::2]
    return [block for block in cut if "trucewatch " in block and "make " not in block]


def test_what_readme_says_to_type_does_what_it_says(tmp_path: Path) -> None:
    case, evidence = blocks()
    case = case.replace(". .venv/bin/activate", "true")
    for shipped in ("src/trucewatch/demo/aleppo", "docs/pictures"):
        shutil.copytree(ROOT / shipped, tmp_path / shipped)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRUCEWATCH_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = subprocess.run(
        ["bash", "-c", f"{TYPED}{case}{evidence}"],  # noqa: S607
        cwd=tmp_path, env=kept | {"PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, "")
    for said in ("There is no error.", "salma was recorded.", "A-DET-0010", "A-EVI-0015"):
        assert said in told.stdout


def test_readme_names_no_case_that_the_demonstration_has_not() -> None:
    ref = "aleppo-2016"
    assert f"`{ref}`" in (ROOT / "README.md").read_text("utf-8")
    assert f"ref: {ref}\n" in (ROOT / "src/trucewatch/demo/aleppo/case.yaml").read_text("utf-8")


def test_the_text_that_readme_gives_to_read_holds_its_two_slips_and_no_other_finding() -> None:
    path = "src/trucewatch/demo/aleppo/README.md"
    assert f"`{path}`" in (ROOT / "README.md").read_text("utf-8")
    (told,) = read((open_prose(ROOT / path, path).document,)).documents
    assert [finding.code for finding in told.findings] == ["date-weekday", "date-weekday"]
