"""Pages over many incidents: the real server, eight readers at once, the 95th percentile of each kind.

    python benchmarks/bench_web_speed.py [--long] [--incidents N] [--postgresql ADDRESS]
                                         [--workspace FOLDER] [--workers N] [--rounds N]

By default 3,000 incidents on SQLite; --long: 1,000,000. --postgresql: an empty database to use
instead. --workspace: keeps the workspace there, and finds it there the next time. Aims: lists and
records 150 ms on PostgreSQL and 300 ms on SQLite, search and map 400 ms, 200 acts a second, 40
forms saved a second, a server under 300 MB. Nothing is asserted. Places and dates are those of
`ged_world`, read from `../shared/data`.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent))

import web_saving

READERS = 8
WARMING = 5
"""Pages each reader looks at first: a worker that just began loads its words and templates once."""
HERE = Path(__file__).resolve().parent
MAIN = "from trucewatch.cli.main import main; main()"


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--long", action="store_true")
    asked.add_argument("--incidents", type=int, default=3_000)
    asked.add_argument("--postgresql", default="")
    asked.add_argument("--workspace", type=Path)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--rounds", type=int, default=12)
    asked.add_argument("--only", default="")
    given = asked.parse_args()
    number = 1_000_000 if given.long else given.incidents
    with tempfile.TemporaryDirectory(prefix="trucewatch-bench-") as folder:
        workspace = given.workspace or Path(folder) / "work"
        world = World(workspace, number, given.postgresql)
        measure(world, given)


class World:
    """The workspace, opened in this process, and what may be asked of it."""

    def __init__(self, folder: Path, incidents: int, database: str) -> None:
        self.folder = folder
        if not (folder / "trucewatch.toml").exists():
            self._make(incidents, database)
        from trucewatch.web.opening import open_to_serve

        self.workspace = open_to_serve(folder, ("127.0.0.1", "localhost"))
        from trucewatch.acts.access.serving import prepare_tables

        prepare_tables()

    def _make(self, incidents: int, database: str) -> None:
        """In a process of its own: making sets Django up for making."""
        begun = time.perf_counter()
        words = [sys.executable, str(HERE / "make_web_world.py"), str(self.folder), str(incidents)]
        subprocess.run([*words, database] if database else words, check=True)
        print(f"{incidents:,} incidents made in {time.perf_counter() - begun:.0f} s")

    def pages(self) -> dict[str, list[str]]:
        """Addresses by kind, with rare and common choices of each filter."""
        from trucewatch.records.models import Actor, Case, Clause, Incident, Place, Source

        case = Case.objects.get().code
        chance = random.Random(3)
        told = Incident.objects.exclude(code="A-INC-0000000").values_list("code", flat=True)
        codes = list(told[:20_000:400])

        def some(model: Any) -> list[str]:
            found = [
                str(one) for one in model.objects.order_by("code").values_list("id", flat=True)
            ]
            return [found[0], found[len(found) // 2], found[-1]]

        given = {
            "all": [{}],
            "from": [{"from": "2020-01-01"}, {"from": "2022-11-01"}],
            "to": [{"to": "2014-05-05"}],
            "from and to": [{"from": "2016-12-10", "to": "2016-12-20"}],
            "status": [{"status": one} for one in ("reported", "verified")],
            "deed": [{"deed": one} for one in ("shelling", "air_strike", "looting")],
            "standing": [{"standing": one} for one in ("single_source", "unattributed")],
            "actor": [{"actor": one} for one in some(Actor)],
            "place": [{"place": one} for one in some(Place)],
            "place by name": [{"place": one} for one in ("Village 7", "منطقة 3", "A-PLA-0001")],
            "actor and standing": [
                {"actor": one, "standing": told}
                for one in some(Actor)
                for told in ("single_source", "corroborated")
            ],
            "clause": [{"clause": one} for one in some(Clause)],
            "source": [{"source": one} for one in some(Source)],
            "text": [
                {"q": one} for one in ("market", "منارة", "lighthouse", "قصف", "hospital list")
            ],
            "two": [
                {"deed": "shelling", "actor": some(Actor)[0]},
                {"place": some(Place)[0], "q": "market"},
                {"status": "verified", "from": "2016-01-01", "to": "2016-12-31"},
            ],
        }
        at = f"/cases/{case}/incidents/"
        found = {f"list: {name}": [f"{at}?{urlencode(one)}" for one in them]
                 for name, them in given.items()}  # fmt: skip
        found["record"] = [f"{at}{code}/" for code in chance.sample(codes, min(20, len(codes)))]
        words = ("market", "lighthouse", "منارة", "قصف سوق", "hospital pictures", "A-INC-0000017")
        found["search"] = [f"/cases/{case}/search/?{urlencode({'q': one})}" for one in words]
        maps = ("all", "deed", "place", "text", "from and to", "two")
        found["map"] = [f"{at}map/?{urlencode(one)}" for name in maps for one in given[name]]
        near = ("36.0,33.4,36.6,33.8", "37.05,36.15,37.25,36.25", "30,30,44,40")
        some_of = [one for name in ("all", "deed", "two") for one in given[name]]
        close = [dict(one, frame=frame) for one in some_of for frame in near]
        found["map, closer"] = [f"{at}map/?{urlencode(one)}" for one in close]
        found["timeline"] = [
            f"{at}timeline/?{urlencode(one)}" for name in maps for one in given[name]
        ]
        return found

    @property
    def case(self) -> str:
        from trucewatch.records.models import Case

        return str(Case.objects.get().code)

    def cookie(self) -> str:
        """A browser in which lina has signed in."""
        from django.test import Client

        from trucewatch.records.models import Member
        from trucewatch.web.entering.invitations import BACKEND

        client, lina = Client(), Member.objects.get(username="lina")
        client.force_login(lina, backend=BACKEND)
        session = client.session  # persons and sources are shown after a second factor alone
        session["account_authentication_methods"] = [{"method": "mfa", "at": 0}]
        session["account_authentication_methods_user"] = str(lina.id)
        session.save()
        return "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())


class Served:
    """The real server in processes of its own."""

    def __init__(self, folder: Path, workers: int) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        words = ["serve", "--workspace", str(folder), "--port", str(self.port)]
        self.process = subprocess.Popen(
            [sys.executable, "-c", MAIN, *words, "--workers", str(workers)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        while not self._answers():
            time.sleep(0.2)

    def _answers(self) -> bool:
        if self.process.poll() is not None:
            sys.exit("The server ended by itself.")
        try:
            return (
                self.get(HTTPConnection("127.0.0.1", self.port, timeout=10), "/enter/", "") == 200
            )
        except OSError:
            return False

    @staticmethod
    def get(line: HTTPConnection, address: str, cookie: str) -> int:
        line.request("GET", address, headers={"Cookie": cookie, "Accept-Encoding": "gzip"})
        answer = line.getresponse()
        answer.read()
        return answer.status

    def megabytes(self) -> tuple[float, float]:
        """Memory of all its processes: what is theirs alone or shared in parts (PSS), and of each
        counted whole (RSS)."""
        sums = {"Pss:": 0, "Rss:": 0}
        for process in _family(self.process.pid):
            for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]:
                name, amount, *_ = line.split()
                if name in sums:
                    sums[name] += int(amount)
        return sums["Pss:"] / 1024, sums["Rss:"] / 1024

    def seconds(self) -> float:
        """Processor time of all its processes so far; the database of PostgreSQL is not in it."""
        ticks = 0
        for process in _family(self.process.pid):
            told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            ticks += int(told[11]) + int(told[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait()


def _family(first: int) -> list[int]:
    found = [first]
    for one in found:
        for task in Path(f"/proc/{one}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found


@contextmanager
def served(world: World, workers: int) -> Iterator[Served]:
    server = Served(world.folder, workers)
    try:
        yield server
    finally:
        server.stop()


def measure(world: World, given: argparse.Namespace) -> None:
    cookie = world.cookie()
    with served(world, given.workers) as server:
        times(server, cookie, [f"/cases/{world.case}/incidents/"], READERS, WARMING)
        print(f"{'':22} {'median':>8} {'95 %':>8} {'worst':>8}   at one reader   processor")
        for kind, addresses in world.pages().items():
            if given.only in kind:
                alone = times(server, cookie, addresses, 1, 2)
                before = server.seconds()
                told = times(server, cookie, addresses, READERS, given.rounds)
                _show(kind, told, sorted(alone), (server.seconds() - before) / len(told))
        if not given.only:
            _saving(world, server, cookie)
        pss, rss = server.megabytes()
        print(f"memory of {given.workers} workers: {pss:.0f} MB (counted whole: {rss:.0f} MB)")


def _saving(world: World, server: Served, cookie: str) -> None:
    a_second, spent = web_saving.acts(world.workspace)
    print(
        f"{a_second:.0f} acts a second, one after the other; {spent:.1f} ms of processor time each"
    )
    before = server.seconds()
    recorded, kept, took = web_saving.forms(server.port, cookie, world.case, READERS, 10)
    each = 1000 * (server.seconds() - before) / max(1, recorded + kept)
    print(f"{(recorded + kept) / took:.0f} forms saved a second: {recorded} incidents and {kept} "
          f"drafts in {took:.0f} s; {each:.0f} ms of processor time each")  # fmt: skip


def _show(kind: str, told: list[float], alone: list[float], spent: float) -> None:
    told.sort()
    figures = (told[len(told) // 2], told[int(len(told) * 0.95)], told[-1])
    shown = " ".join(f"{1000 * one:5.0f} ms" for one in figures)
    middle = 1000 * alone[len(alone) // 2]
    print(f"{kind:22} {shown}   {middle:5.0f} ms       {1000 * spent:5.0f} ms", flush=True)


def times(
    server: Served, cookie: str, addresses: list[str], readers: int, rounds: int
) -> list[float]:
    """How long each answer took, asked by so many readers at once."""
    found: list[float] = []

    def read(first: int) -> None:
        line = HTTPConnection("127.0.0.1", server.port, timeout=600)
        for n in range(rounds):
            address = addresses[(first + n) % len(addresses)]
            begun = time.perf_counter()
            status = server.get(line, address, cookie)
            found.append(time.perf_counter() - begun)
            if status != 200:
                print(f"{status} at {address}")

    web_saving.together([lambda first=n: read(first) for n in range(readers)])
    return found


if __name__ == "__main__":
    main()
