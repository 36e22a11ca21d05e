"""The commands of docs/deploy.md for a laptop, as somebody types them in an empty folder."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVED = "trucewatch serve "
"""It ends when somebody stops it."""


def typed() -> str:
    """What the part "On a laptop" says to type, with the line that is to be written in its place."""
    page = (ROOT / "docs/deploy.md").read_text("utf-8")
    laptop = page.split("## On a laptop\n")[1].split("\n## ")[0]
    (line,) = re.findall(r"the line `(.+?)` becomes\s+`(.+?)`", laptop)
    written = f"    sed -i 's|^{line[0]}$|{line[1]}|' trucewatch.toml"
    told = re.sub(r"(?m)^Say where .*$", written, laptop)
    lines = [one.strip() for one in told.splitlines() if one.startswith("    ")]
    (served,) = (one for one in lines if one.startswith(SERVED))
    return "\n".join(one for one in lines if one != served)


def test_what_is_to_be_typed_on_a_laptop_leaves_a_workspace_that_lacks_nothing_urgent(
    tmp_path: Path,
) -> None:
    media, home = tmp_path / "media", tmp_path / "home"
    for folder in (media / "card", media / "usb", home):
        folder.mkdir(parents=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRUCEWATCH_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = subprocess.run(
        ["bash", "-e", "-c", typed().replace("/media/", f"{media}/")],
        cwd=home, env=kept | {"PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, "")
    assert (home / "truce/trucewatch.toml").read_text("utf-8").endswith(
        f'keys = "{media}/card/truce-keys"\n'
    )  # fmt: skip
    for said in ("Every key is in the last backup", "One recipient can bring the keys back"):
        assert said in told.stdout
    assert "The keys lie inside" not in told.stdout
    assert "To be done at once: 0." in told.stdout
