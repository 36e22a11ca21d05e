"""Determinations on pages: five answers, proposed by one, reviewed by another, kept with reasons."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, OTHER, TRUCE, VICTIM, WITNESS, truce
from tests.web.site import Site, words
from trucewatch.acts.writing import write
from trucewatch.records.models import Actor, Case, Determination, Incident
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.period import Period

PAIR = "incidents/A-INC-0001/clauses/A-CLA-0001/"
REASONS = "Shots at a convoy on its way are what the clause forbids."


def opened(site: Site, case: Case, name: str, *roles: Role) -> Client:
    return site.browser(site.let_in(name, case, *roles), second_factor=True)


def plain(answer: Any) -> str:
    return re.sub("[\u2066-\u2069]", "", words(answer))


def facts_shown(client: Client, case: Case) -> str:
    """What a form of the page carries of the answers beside it; empty where it has none."""
    page = words(client.get(f"/cases/{case.code}/{PAIR}"))
    return next(iter(re.findall('name="facts" value="([0-9a-f]{64})"', page)), "")


def propose(client: Client, case: Case, **stated: Any) -> Any:
    actor = Actor.objects.get(ref="a1")
    told = {"ruling": "breach", "actor": str(actor.id), "reasoning": REASONS} | stated
    return client.post(f"/cases/{case.code}/{PAIR}", told)


def review(client: Client, case: Case, code: str, answer: str, said: str = "") -> Any:
    told = {"answer": answer, "words": said}
    return client.post(f"/cases/{case.code}/determinations/{code}/review/", told)


def proposed(site: Site, case: Case) -> Determination:
    propose(opened(site, case, "salma", Role.ANALYST), case)
    return Determination.objects.get(proposer__username="salma")


def test_the_five_answers_stand_beside_the_clause_and_what_happened(site: Site) -> None:
    case = truce(site)
    page = plain(opened(site, case, "salma", Role.ANALYST).get(f"/cases/{case.code}/{PAIR}"))
    asked = re.findall(r"<dt>(Was the clause[^<]+|Was it[^<]+|Is [^<]+)</dt>", page)
    assert len(asked) == 5  # once, for both attributions of the one deed
    assert "The way out is safe" in page and "Fire on the convoy" in page
    assert "The first force" in page and "page 4" in page


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "a figure of this incident counts civilians"), ("ar", "عدد مسجل يشمل: مدنيون")],
)
def test_a_figure_that_says_who_was_struck_is_a_hint_and_changes_no_answer(
    site: Site, lang: str, said: str
) -> None:
    protecting = TRUCE.replace("forbidden:", "protected: [civilians], forbidden:")
    case = site.case(protecting.replace("group: people", "group: civilians"))
    member = site.let_in("salma", case, Role.DOCUMENTER, Role.ANALYST)
    page = plain(site.browser(member, True, lang=lang).get(f"/cases/{case.code}/{PAIR}"))
    assert said in page and f'href="/cases/{case.code}/incidents/A-INC-0001/edit/"' in page
    assert re.search(
        '<span class="mark unsure">[^<]+</span> (Whom or what|لا يُعرف من استُهدف)', page
    )


def test_a_figure_of_just_people_is_no_hint(site: Site) -> None:
    case = site.case(TRUCE.replace("forbidden:", "protected: [civilians], forbidden:"))
    page = words(opened(site, case, "salma", Role.ANALYST).get(f"/cases/{case.code}/{PAIR}"))
    assert "Whom or what it struck is not known" in page
    assert "a figure of this incident" not in page


def test_a_proposal_keeps_who_why_and_the_facts_it_rests_on(site: Site) -> None:
    case = truce(site)
    other = str(Actor.objects.get(ref="a2").id)
    answer = propose(
        opened(site, case, "salma", Role.ANALYST),
        case,
        alternatives=[other],
        standard="reasonable_grounds",
    )
    made = Determination.objects.get(proposer__username="salma")
    assert answer["location"] == f"/cases/{case.code}/{PAIR}#{made.code}"
    assert (made.ruling_state, made.reasoning.get("en")) == (RulingState.PROPOSED, REASONS)
    assert [str(one) for one in made.alternatives] == [other]
    assert len(made.facts) == 64


def test_a_form_sent_twice_proposes_once(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "salma", Role.ANALYST)
    assert [propose(client, case).status_code for _ in range(2)] == [302, 302]
    assert Determination.objects.filter(proposer__username="salma").count() == 1


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({"ruling": ""}, "Please choose a ruling."),
        ({"reasoning": " "}, "A determination needs its reasoning"),
        ({"outside": "outside_area"}, "belongs to the ruling"),
        ({"ruling": "outside_scope"}, "belongs to the ruling"),
    ],
)
def test_a_proposal_that_lacks_something_is_not_kept_and_no_word_is_lost(
    site: Site, stated: dict[str, str], told: str
) -> None:
    case = truce(site)
    answer = propose(opened(site, case, "salma", Role.ANALYST), case, **stated)
    assert (answer.status_code, told in words(answer)) == (422, True)
    assert stated.get("reasoning", REASONS) in words(answer)
    assert Determination.objects.count() == 1  # the one of the folder


def test_an_actor_that_is_not_offered_is_not_ruled_on(site: Site) -> None:
    case = truce(site)
    stranger = Actor(name=Actor.objects.get(ref="a1").name, ref="a9")
    write(site.acting, "record", case, [stranger])
    propose(opened(site, case, "salma", Role.ANALYST), case, actor=str(stranger.id))
    assert Determination.objects.get(proposer__username="salma").actor is None


@pytest.mark.parametrize("role", Role)
def test_only_analysts_propose_and_only_reviewers_review(site: Site, role: Role) -> None:
    case = truce(site)
    made = proposed(site, case)
    client = opened(site, case, "huda", role)
    answers = (
        propose(client, case).status_code,
        review(client, case, made.code, "agree").status_code,
    )
    assert (answers[0] == 302, answers[1] == 302) == (role is Role.ANALYST, role is Role.REVIEWER)


def test_another_reviews_and_it_is_kept(site: Site) -> None:
    case = truce(site)
    made = proposed(site, case)
    client = opened(site, case, "huda", Role.REVIEWER)
    assert "Your review" in words(client.get(f"/cases/{case.code}/{PAIR}"))
    page = plain(client.get(review(client, case, made.code, "agree")["location"]))
    made.refresh_from_db()
    assert made.reviewer is not None
    assert (made.ruling_state, made.reviewer.username) == (RulingState.REVIEWED, "huda")
    assert f"{made.code} is reviewed: agreed." in page
    assert page.count("Your review") == 1  # of the one that came with the folder
    assert "has been reviewed" in plain(review(client, case, made.code, "disagree", "no"))


def test_nobody_reviews_their_own(site: Site) -> None:
    case = truce(site)
    both = opened(site, case, "salma", Role.ANALYST, Role.REVIEWER)
    propose(both, case)
    made = Determination.objects.get(proposer__username="salma")
    page = words(both.get(f"/cases/{case.code}/{PAIR}"))
    assert "nobody reviews their own" in page
    answer = review(both, case, made.code, "agree")
    assert (answer.status_code, "nobody reviews their own" in words(answer)) == (422, True)
    made.refresh_from_db()
    assert made.ruling_state is RulingState.PROPOSED


def test_a_disagreement_needs_words_and_is_shown_with_them(site: Site) -> None:
    case = truce(site)
    made = proposed(site, case)
    client = opened(site, case, "huda", Role.REVIEWER)
    assert review(client, case, made.code, "disagree").status_code == 422
    assert review(client, case, made.code, "", "hm").status_code == 422
    said = "لم يكن البند ساريًا بعد في ذلك المكان"
    review(client, case, made.code, "disagree", said)
    page = words(client.get(f"/cases/{case.code}/{PAIR}"))
    made.refresh_from_db()
    assert (made.ruling_state, made.review_words.original) == (RulingState.DISAGREED, "ar")
    assert said in page and "reviewer disagreed" in page


def test_a_proposal_is_taken_back_by_its_proposer_alone(site: Site) -> None:
    case = truce(site)
    made = proposed(site, case)
    address = f"/cases/{case.code}/determinations/{made.code}/retract/"
    huda, salma = (opened(site, case, name, Role.ANALYST) for name in ("huda", "salma"))
    assert huda.post(address, {"because": "mine now"}).status_code == 422
    assert salma.post(address, {"because": " "}).status_code == 422
    made.refresh_from_db()
    assert made.state is RecordState.CURRENT
    page = plain(salma.post(address, {"because": "the wrong clause"}, follow=True))
    made.refresh_from_db()
    assert (made.state, f"{made.code} is taken back" in page) == (RecordState.WITHDRAWN, True)


def test_a_ruling_whose_facts_changed_says_so(site: Site) -> None:
    case = truce(site)
    proposed(site, case)
    client = opened(site, case, "huda", Role.REVIEWER)
    assert "answers have changed" not in words(client.get(f"/cases/{case.code}/{PAIR}"))
    incident = Incident.objects.get(ref="i1")
    incident.period = Period.parse("2016-12-14")
    write(site.acting, "correct", case, [incident], reason="the day was mistaken")
    assert "answers have changed" in words(client.get(f"/cases/{case.code}/{PAIR}"))


def mend_day(site: Site, case: Case) -> None:
    incident = Incident.objects.get(ref="i1")
    incident.period = Period.parse("2016-12-14")
    write(site.acting, "correct", case, [incident], reason="the day was mistaken")


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "since you opened this page"), ("ar", "بعد أن فتحتَ هذه الصفحة")]
)
def test_a_review_of_answers_that_changed_meanwhile_is_asked_for_again(
    site: Site, lang: str, said: str
) -> None:
    case = truce(site)
    made = proposed(site, case)
    huda = site.browser(site.let_in("huda", case, Role.REVIEWER), True, lang=lang)
    address = f"/cases/{case.code}/determinations/{made.code}/review/"
    told = {"answer": "agree", "words": "It holds.", "facts": facts_shown(huda, case)}
    mend_day(site, case)
    answer = huda.post(address, told)
    page = plain(answer)
    made.refresh_from_db()
    assert (answer.status_code, made.ruling_state) == (422, RulingState.PROPOSED)
    assert said in page and "It holds.</textarea>" in page and " checked" not in page
    now = re.findall('name="facts" value="([0-9a-f]{64})"', page)
    assert set(now) == {facts_shown(huda, case)} != {told["facts"]}
    assert huda.post(address, told | {"facts": now[0]}).status_code == 302
    made.refresh_from_db()
    assert made.ruling_state is RulingState.REVIEWED


def test_a_proposal_beside_answers_that_changed_meanwhile_is_asked_for_again(site: Site) -> None:
    case = truce(site)
    salma = opened(site, case, "salma", Role.ANALYST)
    seen = facts_shown(salma, case)
    mend_day(site, case)
    answer = propose(salma, case, facts=seen)
    assert (answer.status_code, REASONS in words(answer)) == (422, True)
    assert not Determination.objects.filter(proposer__username="salma").exists()
    assert propose(salma, case).status_code == 302


def test_the_list_is_narrowed_and_shows_what_waits_first(site: Site) -> None:
    case = truce(site)
    made = proposed(site, case)
    review(opened(site, case, "huda", Role.REVIEWER), case, "A-DET-0001", "agree")
    client = opened(site, case, "salma", Role.ANALYST)

    def codes(query: str) -> list[str]:
        page = words(client.get(f"/cases/{case.code}/determinations/?{query}"))
        return re.findall(r"<bdi class=\"code quiet\">(A-DET-\d+)</bdi>", page)

    assert codes("") == [made.code, "A-DET-0001"]
    assert codes("stage=reviewed") == ["A-DET-0001"]
    assert codes("others=1") == ["A-DET-0001"]
    assert codes("ruling=not_a_breach") == []
    assert codes("stage=nonsense&page=nonsense") == [made.code, "A-DET-0001"]


@pytest.mark.parametrize("page", ["determinations/", PAIR, "incidents/A-INC-0001/clauses/"])
def test_no_person_and_no_source_is_named_to_whom_may_not_see_them(site: Site, page: str) -> None:
    case = truce(site)
    told = words(opened(site, case, "salma", *Role).get(f"/cases/{case.code}/{page}"))
    assert [one in told for one in (LABEL, VICTIM, WITNESS, "A-PER-")] == [False] * 4


def test_determinations_of_another_case_are_not_reached(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    made = proposed(site, case)
    client = opened(site, other, "huda", *Role)
    addresses = (
        f"/cases/{other.code}/incidents/{Incident.objects.get(ref='x1').code}/clauses/A-CLA-0001/",
        f"/cases/{other.code}/{PAIR.replace('0001/clauses', '0002/clauses')}",
    )
    assert [client.get(one).status_code for one in addresses] == [404, 404]
    assert made.code not in words(client.get(f"/cases/{other.code}/determinations/"))
    for act in ("review", "retract"):
        address = f"/cases/{other.code}/determinations/{made.code}/{act}/"
        assert client.post(address, {"answer": "agree", "because": "x"}).status_code == 404


def test_one_determination_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    case = site.case(TRUCE.split("    determinations:")[0])
    client = opened(site, case, "salma", Role.ANALYST)
    counts = []
    for page in ("determinations/", PAIR):
        client.get(f"/cases/{case.code}/{page}")
    for reasons in (["one"], ["two", "three"]):
        for one in reasons:
            propose(client, case, reasoning=f"{REASONS} {one}")
        for page in ("determinations/", PAIR):
            with CaptureQueriesContext(connection) as asked:
                told = words(client.get(f"/cases/{case.code}/{page}"))
            counts.append((told.count('<bdi class="code quiet">A-DET-'), len(asked)))
    assert [rows for rows, _ in counts] == [1, 1, 3, 3]
    assert [counts[0][1], counts[1][1]] == [counts[2][1], counts[3][1]]


def test_the_pages_speak_arabic(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST), True, lang="ar")
    page = plain(client.get(f"/cases/{case.code}/{PAIR}"))
    assert "هل كان البند ساريًا حينها؟" in page and "اقتراح بتّ" in page
    empty = site.case(OTHER)
    client = site.browser(site.let_in("salma", empty, Role.ANALYST), True, lang="ar")
    assert "لم يُبتّ في شيء بعد" in plain(client.get(f"/cases/{empty.code}/determinations/"))


def test_what_is_amiss_is_where_one_goes_on(site: Site) -> None:
    """The page is long: without this it begins at its top, and tells of nothing there."""
    case = truce(site)
    row = proposed(site, case)
    huda = opened(site, case, "huda", Role.REVIEWER)
    silent = words(review(huda, case, row.code, "disagree"))
    assert len(re.findall(r'role="alert" tabindex="-1" autofocus', silent)) == 1
    salma = opened(site, case, "salma", Role.ANALYST)
    assert len(re.findall('tabindex="-1" autofocus', words(propose(salma, case, ruling="")))) == 1


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "en",
            [
                "breach reviewed Ruled on: The first force",
                "breach proposed Ruled on each of: The second force, The first force or The second force",
                "breach proposed Ruled on: no party named",
            ],
        ),
        (
            "ar",
            [
                "خرق تمت مراجعته الطرف المعني: القوة الأولى",
                "خرق مقترح الطرفان المعنيان: القوة الثانية، القوة الأولى أو القوة الثانية",
                "خرق مقترح الطرف المعني: لم يُسمَّ أي طرف",
            ],
        ),
    ],
)
def test_equal_rulings_under_a_clause_are_told_once_with_their_parties(
    site: Site, lang: str, told: list[str]
) -> None:
    case = truce(site)
    (first,) = Determination.objects.all()
    one, two = (Actor.objects.get(ref=ref) for ref in ("a1", "a2"))
    Determination.objects.filter(id=first.id).update(ruling_state=RulingState.REVIEWED)
    for actor, alternatives in ((two, ()), (two, ()), (one, (str(two.id),)), (None, ())):
        made = Determination(
            case=case,
            incident=first.incident,
            clause=first.clause,
            ruling=first.ruling,
            actor=actor,
            alternatives=alternatives,
            reasoning=first.reasoning,
        )
        write(site.acting, "propose", case, [made])
    client = site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)
    page = plain(client.get(f"/cases/{case.code}/incidents/A-INC-0001/clauses/"))
    rows = re.findall(r'<p><span class="mark breach">.*?</p>', page)
    assert [" ".join(re.sub("<[^>]*>", "", one).split()) for one in rows] == told
