"""Where several members work, every act of the command line asks who acts."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import SMALL, Commands
from tests.cli.test_ruling import FILES, PROPOSED
from tests.importers.gazetteer.lists import MILL, WELL, table
from trucewatch import cli
from trucewatch.acts.trust.witnessing import witness_key
from trucewatch.cli.opening import open_workspace
from trucewatch.records.models import Act, Member
from trucewatch.vault.witnesses import public_of

SOURCES = Path(cli.__file__).parent
BECAUSE = ("--because", "counted twice")
STEP = ("--method", "geolocation", "--found", "authentic", "--seen", "the same wall")
LINE = "The road was shelled.\n"
ACTS = {
    "member": ("eve", "--role", "administrator"),
    "member (changed)": ("salma", "--role", "administrator"),
    "grant": ("salma", "--role", "reviewer"),
    "grant (ended)": ("salma", "--end", *BECAUSE),
    "invite": ("salma",),
    "import": ("another",),
    "places import": ("places.csv", "--from", "OCHA"),
    "seal": ("note.txt",),
    "redact": ("A-EVI-0001", *BECAUSE),
    "custody verify": ("A-EVI-0001",),
    "custody transfer": ("A-EVI-0001", "--with", "the laboratory"),
    "withdraw": ("tally:t1", *BECAUSE),
    "erase": ("source:s1", *BECAUSE, "--yes"),
    "examine shown": ("A-EVI-0001", "--faces", "none"),
    "examine step": ("A-EVI-0001", *STEP),
    "duplicates decide": ("incident:i1", "incident:i2", "--different", *BECAUSE),
    "duplicates merge": ("incident:i1", "incident:i2", *BECAUSE),
    "determine propose": PROPOSED[2:],
    "determine review": ("A-DET-0001", "--agree"),
    "report": ("--out", "out"),
    "publish": ("--out", "out"),
    "package": ("small", "--audience", "internal", "--out", "out.zip"),
    "checkpoint trust": ("WITNESS",),
    "keys rotate": BECAUSE,
    "keys revoke": BECAUSE,
    "clone": ("there", *BECAUSE),
    "takeover": BECAUSE,
    "restore": BECAUSE,
    "panic": ("--over",),
}
"""Commands that act, by what they are called with; a second way of one is told in brackets."""


@pytest.fixture
def two(trucewatch: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """Two members, a case with a file and a ruling, and what else commands are called with."""
    monkeypatch.chdir(tmp_path)
    for name in ("huda", "salma"):
        assert trucewatch("member", name).code == 0
    twice = FILES["case.yaml"].replace(
        "tallies:", "  - {ref: i2, period: 2020-12-05T10:00/2020-12-05T11:00}\n        tallies:"
    )
    sources = {"sources.yaml": SMALL["sources.yaml"]}
    folder = write_folder(tmp_path / "small", {"case.yaml": twice} | sources)
    (tmp_path / "note.txt").write_text(LINE)
    write_folder(tmp_path / "another", SMALL)
    (tmp_path / "places.csv").write_text(table(WELL, MILL), "utf-8")
    for made in (("import", folder), ("seal", "note.txt", "--no-look"), PROPOSED):
        assert trucewatch(*made, "--as", "huda").code == 0
    (tmp_path / "note.txt").write_text(LINE + "And the bridge.\n")
    return trucewatch


@pytest.mark.parametrize("name", ACTS)
def test_an_act_without_a_name_is_refused_where_several_could_be_meant(
    two: Commands, name: str
) -> None:
    key = str(public_of(witness_key(open_workspace(None).workspace)))
    words = [key if word == "WITNESS" else word for word in ACTS[name]]
    acts = Act.objects.count()
    told = two(*name.split(" (")[0].split(), *words, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "acts-needs-member")
    assert Act.objects.count() == acts


def test_no_command_makes_up_who_acts_by_another_way() -> None:
    """`Opened.acting` is the one way; others are the first member, the demonstration, and panic."""
    ways = {
        written: sorted(
            file.stem for file in SOURCES.rglob("*.py") if written in file.read_text("utf-8")
        )
        for written in (" Acting(", "(Acting(", "acting_even_unnamed", ".someone")
    }
    assert ways == {
        " Acting(": ["demo", "opening"],
        "(Acting(": ["init"],
        "acting_even_unnamed": ["erase", "opening", "panic", "redact", "seal", "withdraw"],
        ".someone": ["opening", "serve"],
    }


def test_everything_is_closed_at_once_and_nobody_is_asked_for_a_name(two: Commands) -> None:
    assert two("panic").code == 0
    assert (Act.objects.get(name="panic").member, two("panic", "--over").code) == (None, 4)


def test_one_member_alone_acts_and_the_first_is_recorded_by_nobody(trucewatch: Commands) -> None:
    assert trucewatch("member", "huda").code == 0
    assert trucewatch("member", "salma").code == 0
    told = [(act.name, act.member and act.member.username) for act in Act.objects.order_by("at")]
    assert told[0][1] is None
    assert told[1][1] == "huda"


def test_who_acts_is_told_by_the_environment_too(
    two: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRUCEWATCH_AS", "salma")
    assert two("withdraw", "tally:t1", *BECAUSE).code == 0
    (withdrawn,) = Act.objects.filter(name="withdraw")
    assert withdrawn.member == Member.objects.get(username="salma")


@pytest.mark.parametrize(
    "reading", ["seal note.txt --dry-run", "import another --dry-run", "withdraw tally:t1 --dry-run",
                "check", "ledger", "clauses", "verify", "show tally:t1", "history tally:t1"]
)  # fmt: skip
def test_who_only_looks_is_not_asked(two: Commands, reading: str) -> None:
    assert two(*reading.split()).code in {0, 1}


def test_a_command_that_is_printed_for_what_comes_next_works_as_it_stands(two: Commands) -> None:
    merging = ("duplicates", "merge", "incident:i1", "incident:i2", *BECAUSE)
    told = two(*merging, "--as", "huda")
    (printed,) = re.findall("To bring it back: trucewatch (.*)", told.out)
    assert printed.endswith('--because "..." --as huda')
    assert two(*shlex.split(printed)).code == 0
