"""A redacted copy of a video by a form: what is stated, recorded, refused, and how it is shown."""

import io
from pathlib import Path

import av
import pytest

from tests.media.making import video
from tests.web.cases import truce
from tests.web.pages.test_evidence import address, body, seeing
from tests.web.pages.test_redacting import copies
from tests.web.site import Site, words
from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.acts.evidence.sealing import seal
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.importers.offering.finding import find_files
from trucewatch.media.limits import LONG_VIDEO_COPY, VIDEO_COPY
from trucewatch.media.look import Room
from trucewatch.records.models import Case, Custody, Evidence, Look
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.codes.reports import Role
from trucewatch.web.pages import copying

FORM = {
    "do": "redact",
    "cover": "black",
    "because": "for the embassy",
    "left": ["10", ""],
    "top": ["10", ""],
    "width": ["20", ""],
    "height": ["20,5", ""],
    "start": ["0:00.5", ""],
    "end": ["٠:٠١", ""],
    "cut_start": ["1.5", ""],
    "cut_end": ["", ""],
    "sound": "some",
    "silence_start": [""],
    "silence_end": ["0.7"],
}


def sealed_video(site: Site, case: Case, folder: Path, name: str = "a.mp4") -> Evidence:
    path = video(folder / name, 2, sound="aac")
    with Room(exiftool="") as room:
        list(seal(site.acting, case, find_files([path]).offers, Said(), room.look))
    sequence(site.workspace)
    return Evidence.objects.get(case=case, size=path.stat().st_size)


def test_a_copy_is_made_recorded_and_shown_and_the_original_stays(
    site: Site, tmp_path: Path
) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    client = seeing(site, case, sources=True)
    assert "/redact/" in words(client.get(address(case, item)))
    answer = client.post(address(case, item) + "redact/", FORM)
    assert (answer.status_code, answer["location"]) == (302, address(case, item) + "redact/far/")
    done = client.get(answer["location"])
    assert (done.status_code, done["location"]) == (302, address(case, item))
    assert "The copy is made and recorded" in words(client.get(done["location"]))
    assert client.get(answer["location"] + "?still").status_code == 204
    (copy,) = copies(item)
    assert copy.made_how == {
        "copy": "redacted-video-1",
        "cover": "black",
        "rectangles": [[100, 100, 200, 205, 500, 1000]],
        "cuts": [[1500, None]],
        "silences": [[0, 700]],
        "removed": [[1400, 2000]],
    }
    assert (copy.media_type, copy.technical["duration_ms"]) == ("video/webm", 1400)
    event = Custody.objects.get(derivative=copy)
    assert (event.event, event.member.username, event.because.get("en"), event.object) == (
        CustodyEvent.DERIVED,
        "salma",
        "for the embassy",
        copy.object,
    )
    assert Evidence.objects.get(id=item.id).object == item.object
    verify_workspace(site.workspace).demand()


def test_the_copy_is_played_in_parts_once_a_look_is_kept(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    client = seeing(site, case, sources=True)
    client.post(address(case, item) + "redact/", FORM)
    (copy,) = copies(item)
    own = f"{address(case, item)}copies/{copy.code}/"
    assert client.get(own).status_code == 403
    page = words(client.post(own + "look/", follow=True))
    assert [one.field for one in Look.objects.all()] == ["redacted_copy"]
    url = page.partition('<video src="')[2].partition('"')[0]
    whole = client.get(url)
    assert (whole["content-type"], whole["content-security-policy"]) == (
        "video/webm",
        "sandbox; default-src 'none'",
    )
    content = body(whole)
    with av.open(io.BytesIO(content)) as container:
        assert len(list(container.decode(video=0))) == 14
    part = client.get(url, headers={"range": "bytes=4-9"})
    assert (part.status_code, body(part)) == (206, content[4:10])
    kept = client.get(f"{url}&keep=1")
    assert kept["content-disposition"] == f'attachment; filename="{copy.code}.webm"'


def test_the_video_and_its_frames_are_shown_once_a_look_is_kept(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    client = seeing(site, case, sources=True)
    page = address(case, item) + "redact/"
    assert "ticket=" not in words(client.get(page))
    shown = words(client.post(page, {"do": "show"}))
    assert [one.field for one in Look.objects.all()] == ["object"]
    assert (shown.count('class="tile"'), shown.count("<video"), "0:01.0" in shown) == (5, 1, True)
    still = shown.partition('class="tile"><img src="')[2].partition('"')[0]
    answer = client.get(still.replace("&amp;", "&"))
    assert (answer.status_code, answer["content-type"]) == (200, "image/jpeg")
    assert client.get(still.partition("?")[0]).status_code == 403


def test_of_a_video_that_no_browser_plays_frames_are_shown(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path, "a.avi")
    shown = words(seeing(site, case, sources=True).post(address(case, item) + "redact/", {}))
    assert "These are frames of it" in shown and "<video" not in shown
    assert shown.count('class="canvas"><img') == 1


@pytest.mark.parametrize("sound", [{}, {"sound": "none"}, {"sound": "x"}])
def test_sound_is_left_out_unless_it_is_said_to_be_kept(
    site: Site, tmp_path: Path, sound: dict[str, str]
) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    client, page = seeing(site, case, sources=True), address(case, item) + "redact/"
    plain_form = {"do": "redact", "because": "for the embassy"}
    client.post(page, plain_form | sound)
    client.post(page, plain_form | {"sound": "kept"})
    assert [(one.technical["has_audio"], one.made_how["silences"]) for one in copies(item)] == [
        (False, [[0, None]]),
        (True, []),
    ]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"because": ""}, "A copy needs a reason"),
        ({"start": ["2", ""]}, "are no stretch"),
        ({"left": ["x", ""]}, "is no rectangle"),
        ({"cut_start": ["x", ""]}, "of what is to be cut out is no stretch"),
        ({"silence_end": ["1:99"]}, "of what is to be silenced is no stretch"),
        ({"silence_end": [""]}, "No stretch of silence is given"),
        ({"sound": "kept"}, "the sound is to be kept"),
    ],
)
def test_what_is_amiss_is_told_and_what_was_typed_stays(
    site: Site, tmp_path: Path, changed: dict[str, object], told: str
) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    answer = seeing(site, case, sources=True).post(address(case, item) + "redact/", FORM | changed)
    page = words(answer)
    assert (answer.status_code, told in page, 'value="20,5"' in page) == (422, True, True)
    assert (copies(item), Custody.objects.filter(event=CustodyEvent.DERIVED, member__username="salma").count()) == ([], 0)  # fmt: skip


def test_what_is_found_amiss_while_a_copy_is_made_is_told_with_what_was_typed(
    site: Site, tmp_path: Path
) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    client, page = seeing(site, case, sources=True), address(case, item) + "redact/"
    answer = client.post(page, FORM | {"cut_start": ["0", ""]})
    assert client.get(answer["location"])["location"] == page
    assert "The last redacted copy was not made" in words(client.get(address(case, item)))
    told = words(client.get(page))
    assert ("Nothing would be left of it" in told, 'value="20,5"' in told) == (True, True)
    assert copies(item) == []
    client.post(page, FORM)
    assert len(copies(item)) == 1
    assert "was not made" not in words(client.get(address(case, item)))


def test_one_video_is_copied_at_a_time(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    client, page = seeing(site, case, sources=True), address(case, item) + "redact/"
    with copying.VIDEOS_AT_ONCE:
        answer = client.post(page, FORM)
        assert (answer.status_code, "Another video is being copied" in words(answer)) == (422, True)
    assert client.post(page, FORM).status_code == 302
    assert len(copies(item)) == 1


@pytest.mark.parametrize("role", Role)
def test_no_role_alone_sees_frames_or_makes_a_copy(site: Site, tmp_path: Path, role: Role) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    shown = words(seeing(site, case, sources=True).post(address(case, item) + "redact/", {}))
    still = shown.partition('class="tile"><img src="')[2].partition('"')[0]
    client = site.browser(site.let_in("huda", case, role, persons=True), True)
    page = address(case, item) + "redact/"
    told = {client.get(page).status_code, client.post(page, FORM).status_code}
    told.add(client.get(f"{page}far/").status_code)
    told.add(client.get(still.replace("&amp;", "&")).status_code)
    assert told <= {403, 404} and copies(item) == []


def test_the_form_tells_the_limits_and_speaks_arabic(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    page = address(case, item) + "redact/"
    told = plain(words(seeing(site, case, sources=True).get(page)))
    here, elsewhere = (one.video_seconds // 60 for one in (VIDEO_COPY, LONG_VIDEO_COPY))
    assert f"up to {here} minutes" in told and f"of up to {elsewhere}, are" in told
    client = site.browser(site.let_in("noor", case, Role.DOCUMENTER, sources=True), True, "ar")
    told = plain(words(client.get(page)))
    assert "يُعرف الناس بأصواتهم" in told and f"لا تتجاوز {here} دقائق" in told


def plain(page: str) -> str:
    """Without the marks that keep a number and the words around it in order."""
    return page.replace("\u2068", "").replace("\u2069", "")


def test_nothing_that_was_stated_is_passed_over(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    many = FORM | {"left": ["1"] * 41, "top": ["1"] * 41, "width": ["1"] * 41, "height": ["1"] * 41}
    answer = seeing(site, case, sources=True).post(address(case, item) + "redact/", many)
    assert (answer.status_code, "parts or stretches" in words(answer)) == (422, True)
    assert copies(item) == []


def test_what_is_told_of_a_copy_holds_no_token_and_a_copy_not_begun_lets_the_next_begin(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = truce(site)
    item = sealed_video(site, case, tmp_path)
    page, salma = address(case, item) + "redact/", seeing(site, case, sources=True)

    def no_thread(_: object) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as broken:
        broken.setattr(copying, "beside", no_thread)
        with pytest.raises(RuntimeError):
            salma.post(page, FORM | {"csrfmiddlewaretoken": "the-token"})
    told = list(site.workspace.folder.rglob("*.copy"))
    assert [b"the-token" in one.read_bytes() for one in told] == [False]
    assert copies(item) == []
    salma.post(page, FORM)
    assert len(copies(item)) == 1
