"""Installed from a clean export, without a compiler, the program is whole away from its checkout.

No index is asked: what the program depends on is lent by the environment of the tests.
`tools/prove_install.sh` does the same with an index and a wholly new environment.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.demo.demonstration import DATA, REPORTS, Demonstration

CHECKOUT = Path(__file__).resolve().parents[2]
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "src")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.egg-info")


def alone(folder: Path, *argv: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program where no other can be found, compilers least of all."""
    nowhere = folder / "nowhere"
    nowhere.mkdir(parents=True, exist_ok=True)
    bare = {"PATH": str(nowhere), "CC": "/absent", "CXX": "/absent", "HOME": str(folder)}
    said = subprocess.run(
        [str(each) for each in argv], cwd=nowhere, env=bare, capture_output=True, text=True
    )
    assert said.returncode == 0, said.stdout + said.stderr
    return said


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as pip builds it from a copy of the sources."""
    place = tmp_path_factory.mktemp("export")
    for name in NEEDED:
        if (CHECKOUT / name).is_dir():
            shutil.copytree(CHECKOUT / name, place / "export" / name, ignore=LEFT_OUT)
        else:
            (place / "export").mkdir(exist_ok=True)
            shutil.copy(CHECKOUT / name, place / "export" / name)
    build = ("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", place)
    alone(place, sys.executable, "-m", "pip", *build, place / "export")
    return next(place.glob("trucewatch-*.whl"))


def test_the_package_holds_every_file_of_the_sources(wheel: Path) -> None:
    """Catalogues, style, templates and the demonstration's folder among them."""
    sources = CHECKOUT / "src"
    kept = {
        path.relative_to(sources).as_posix()
        for path in (sources / "trucewatch").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as packed:
        held = {name for name in packed.namelist() if ".dist-info/" not in name}
    assert held == kept
    endings = {Path(name).suffix for name in held}
    assert {".py", ".ftl", ".css", ".typ", ".yaml", ".csv", ".geojson"} <= endings


def test_the_package_carries_its_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        licences = [name for name in packed.namelist() if name.endswith("/LICENSE")]
        assert packed.read(licences[0]) == (CHECKOUT / "LICENSE").read_bytes()


def test_the_installed_program_makes_the_same_demonstration(
    wheel: Path, tmp_path: Path, demo: Demonstration
) -> None:
    alone(tmp_path, sys.executable, "-m", "venv", "--without-pip", tmp_path / "new")
    python = tmp_path / "new" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python)
    alone(tmp_path, *pip, "install", "--no-deps", "--no-index", "--no-compile", wheel)
    lend(python, tmp_path)
    where = alone(tmp_path, python, "-c", "import trucewatch; print(trucewatch.__file__)").stdout
    assert where.startswith(str(tmp_path / "new"))
    alone(tmp_path, python.parent / "trucewatch", "demo", "--out", tmp_path / "made")
    made = Demonstration(tmp_path / "made", "")
    differing = [n for n in (*REPORTS, *DATA) if made.bytes_of(n) != demo.bytes_of(n)]
    assert differing == []


def lend(python: Path, folder: Path) -> None:
    """Let a new environment find the packages of this one; the checkout itself is not among them."""
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(alone(folder, python, "-c", asked).stdout.strip())
    mine = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (packages / "lent.pth").write_text(os.linesep.join(mine) + os.linesep, encoding="utf-8")
