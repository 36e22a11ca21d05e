"""How many acts a second a workspace takes, and how many forms the real server saves over HTTP."""

from __future__ import annotations

import re
import sys
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urljoin

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

FIELD = 'name="{}" value="([^"]+)"'
CHANGED = {name: re.compile(FIELD.format(name)) for name in ("csrfmiddlewaretoken", "new", "seen")}
"""What a page says anew of a form that was read before: to read all of it takes the processor from
the server that is measured."""


def acts(workspace: Any, number: int = 300) -> tuple[float, float]:
    """Acts a second, one after the other, and processor time of one in milliseconds.

    Each records an incident with a deed and an attribution; the database of PostgreSQL spends its
    own time besides.
    """
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.recording import record_whole
    from trucewatch.records.models import Actor, Attribution, Case, Deed, Incident, Member
    from trucewatch.values.codes.incidents import DeedKind
    from trucewatch.values.texts import Text

    acting = Acting(workspace, Member.objects.get(username="lina"), datetime.now(UTC), False)
    case, actor = Case.objects.get(), Actor.objects.all()[0]
    begun, spent = time.perf_counter(), time.process_time()
    for n in range(number):
        incident = Incident(case=case, title=Text("en", {"en": f"Measured {n}"}))
        deed = Deed(case=case, incident=incident, deed_kind=DeedKind.SHELLING)
        said = Attribution(case=case, deed=deed, actor=actor)
        record_whole(acting, case, incident, [deed, said])
    took = time.perf_counter() - begun
    return number / took, 1000 * (time.process_time() - spent) / number


def forms(
    port: int, cookie: str, case: str, clients: int, seconds: float
) -> tuple[int, int, float]:
    """Incidents recorded and drafts kept by several clients at once, and in how many seconds.

    An incident takes three requests (form, look, record), a draft one; each is saved for good when
    it is answered.
    """
    from tests.web.recording.form import Form  # its models need the settings

    recorded, kept = [0] * clients, [0] * clients
    until = time.perf_counter() + seconds

    def save(one: int) -> None:
        line, address = (
            HTTPConnection("127.0.0.1", port, timeout=120),
            f"/cases/{case}/incidents/new/",
        )

        held = [cookie]

        def ask(form: dict[str, Any] | None = None) -> tuple[int, str]:
            headers = {"Cookie": "; ".join(held), "Origin": f"http://127.0.0.1:{port}"}
            if form is not None:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = None if form is None else urlencode(form, doseq=True)
            answer = sent("GET" if form is None else "POST", address, body, headers)
            page = answer.read().decode()
            if (
                form is not None and form["do"] == "look"
            ):  # its page is shown by an address of its own
                shown = urljoin(address, str(answer.headers["Location"]))
                page = sent("GET", shown, None, {"Cookie": "; ".join(held)}).read().decode()
            return answer.status, page

        def sent(method: str, to: str, body: str | None, headers: dict[str, str]) -> HTTPResponse:
            line.request(method, to, body, headers)
            answer = line.getresponse()
            held.extend(one.partition(";")[0] for one in answer.headers.get_all("Set-Cookie") or ())
            return answer

        typed = {"incident.title.en": "Typed", "incident.period.began": "2016-12-18"}
        form = {**Form(ask()[1]).sent, **typed}
        while time.perf_counter() < until:
            form |= _changed(ask()[1])
            form |= _changed(ask({**form, "do": "look"})[1])
            kept[one] += 1  # what is looked at is kept as a draft
            status, _ = ask({**form, "do": "record"})
            recorded[one] += status == 302

    begun = time.perf_counter()
    together([lambda one=n: save(one) for n in range(clients)])
    return sum(recorded), sum(kept), time.perf_counter() - begun


def _changed(page: str) -> dict[str, str]:
    found = {name: pattern.search(page) for name, pattern in CHANGED.items()}
    return {name: one[1] for name, one in found.items() if one}


def together(doings: Sequence[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=one) for one in doings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
