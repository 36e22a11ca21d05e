"""The ledger finds the same in what is loaded for it as in the whole case."""

import json
from pathlib import Path

import pytest

import trucewatch.demo
from tests.acts.cases import accepted
from tests.acts.worked.cases import contradicted
from tests.records.workspaces import at_work
from tests.web.cases import TRUCE
from trucewatch.acts.acting import Acting
from trucewatch.acts.importing.accepting import accept_drafts
from trucewatch.checks.figures_cannot_all_hold import beyond
from trucewatch.importers.folder import read_folder
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.long import ledger_of
from trucewatch.records.loading import for_ledger, whole
from trucewatch.records.models import Case
from trucewatch.records.view import CaseView

pytestmark = pytest.mark.django_db(transaction=True)

ALEPPO = Path(trucewatch.demo.__file__).parent / "aleppo"


def aleppo(acting: Acting) -> Case:
    accept_drafts(acting, read_folder(ALEPPO).reading)
    return Case.objects.get()


def truce(acting: Acting) -> Case:
    return accepted(acting, TRUCE)


def told(view: CaseView) -> list[str]:
    ledgers = [ledger_of(view, view.case.as_of, rule) for rule in FigureRule]
    found = [one.fingerprint for one in beyond(view)]
    return [json.dumps(one.plain(), ensure_ascii=False) for one in ledgers] + found


@pytest.mark.parametrize("made", [aleppo, contradicted, truce])
def test_what_is_loaded_for_it_is_enough(tmp_path: Path, made) -> None:
    case = made(at_work(tmp_path))
    assert told(for_ledger(case.id)) == told(whole(case.id))
