"""Every address there is."""

from django.urls import include, path

from trucewatch.web.pages.agreements import agreement, agreements
from trucewatch.web.pages.alike import alike
from trucewatch.web.pages.beginning_case import begin_case
from trucewatch.web.pages.bringing import bring, give_up_upload
from trucewatch.web.pages.case_team import case_team
from trucewatch.web.pages.cases import cases, language
from trucewatch.web.pages.copying import copying
from trucewatch.web.pages.deciding import finding, undecide
from trucewatch.web.pages.determinations import determinations
from trucewatch.web.pages.determining import retract, review, ruling
from trucewatch.web.pages.evidence import evidence
from trucewatch.web.pages.examining import examine
from trucewatch.web.pages.findings import findings
from trucewatch.web.pages.gallery import gallery
from trucewatch.web.pages.groundwork import groundwork
from trucewatch.web.pages.handing import hand
from trucewatch.web.pages.history import proof, record_history
from trucewatch.web.pages.home import home
from trucewatch.web.pages.incident import incident
from trucewatch.web.pages.incidents import incidents
from trucewatch.web.pages.item import item, item_receipt, look_at
from trucewatch.web.pages.item_bytes import item_bytes
from trucewatch.web.pages.keeping_words import (
    discard_words,
    keep_words,
    keep_words_of_workspace,
)
from trucewatch.web.pages.map import incident_map
from trucewatch.web.pages.of_kind import of_kind
from trucewatch.web.pages.panic import panic_page
from trucewatch.web.pages.people import people
from trucewatch.web.pages.record import opened, record
from trucewatch.web.pages.redacting import copy_bytes, look_at_copy, redacting
from trucewatch.web.pages.register import person, register
from trucewatch.web.pages.reporting import correct_report, new_report, report, reports
from trucewatch.web.pages.saved import forget, save
from trucewatch.web.pages.screening import screened
from trucewatch.web.pages.searching import search
from trucewatch.web.pages.sharing import share_record
from trucewatch.web.pages.since import seen
from trucewatch.web.pages.small_pictures import small
from trucewatch.web.pages.team import invite_member, take_back_invitation, team
from trucewatch.web.pages.team_history import team_history, team_proof
from trucewatch.web.pages.timeline import timeline
from trucewatch.web.pages.undoing import undo_last
from trucewatch.web.pages.uploading import upload, uploads
from trucewatch.web.pages.veils import veil
from trucewatch.web.recording.drafts import discard, drafts
from trucewatch.web.recording.pages import edit_record, new_incident, new_record, take_back

urlpatterns = [
    path("", cases, name="cases"),
    path("language/", language, name="language"),
    path("panic/", panic_page, name="panic"),
    path("words/", keep_words_of_workspace, name="keep_words_of_workspace"),
    path("words/<uuid:draft>/discard/", discard_words, name="discard_words"),
    path("begin/", begin_case, name="begin_case"),
    path("team/", team, name="team"),
    path("team/invite/<str:member>/", invite_member, name="invite_member"),
    path("team/invite/<str:member>/away/", take_back_invitation, name="end_invitation"),
    path("team/cases/<str:case>/", case_team, name="case_team"),
    path("team/history/<str:code>/", team_history, name="team_history"),
    path("team/history/<str:code>/<int:number>/", team_proof, name="team_proof"),
    path("cases/<str:case>/", home, name="home"),
    path("cases/<str:case>/agreements/", agreements, name="agreements"),
    path("cases/<str:case>/incidents/", incidents, name="incidents"),
    path("cases/<str:case>/incidents/map/", incident_map, name="incident_map"),
    path("cases/<str:case>/incidents/timeline/", timeline, name="timeline"),
    path("cases/<str:case>/incidents/new/", new_incident, name="new_incident"),
    path("cases/<str:case>/incidents/<str:code>/", incident, name="incident"),
    path("cases/<str:case>/incidents/<str:code>/edit/", edit_record, name="edit_incident"),
    path("cases/<str:case>/incidents/<str:code>/take-back/", take_back, name="take_back"),
    path("cases/<str:case>/agreements/<str:code>/", agreement, name="agreement"),
    path("cases/<str:case>/records/", groundwork, name="groundwork"),
    path("cases/<str:case>/records/of/<str:kind>/", of_kind, name="of_kind"),
    path("cases/<str:case>/records/new/<str:kind>/", new_record, name="new_record"),
    path("cases/<str:case>/records/<str:code>/", record, name="record"),
    path("cases/<str:case>/records/<str:code>/edit/", edit_record, name="edit_record"),
    path("cases/<str:case>/records/<str:code>/take-back/", take_back, name="take_back_record"),
    path("cases/<str:case>/records/<str:code>/open/<str:field>/", opened, name="opened"),
    path("cases/<str:case>/records/<str:code>/undo/<uuid:act>/", undo_last, name="undo"),
    path("cases/<str:case>/records/<str:code>/share/", share_record, name="share_record"),
    path("cases/<str:case>/records/<str:code>/history/", record_history, name="history"),
    path("cases/<str:case>/records/<str:code>/history/<int:number>/", proof, name="proof"),
    path("cases/<str:case>/findings/", findings, name="findings"),
    path("cases/<str:case>/findings/<str:fingerprint>/", finding, name="finding"),
    path("cases/<str:case>/findings/<str:fingerprint>/undo/", undecide, name="undecide"),
    path("cases/<str:case>/determinations/", determinations, name="determinations"),
    path("cases/<str:case>/determinations/<str:code>/review/", review, name="review"),
    path("cases/<str:case>/determinations/<str:code>/retract/", retract, name="retract"),
    path("cases/<str:case>/incidents/<str:code>/clauses/", screened, name="screened"),
    path("cases/<str:case>/incidents/<str:code>/clauses/<str:clause>/", ruling, name="ruling"),
    path("cases/<str:case>/searches/save/", save, name="save_search"),
    path("cases/<str:case>/searches/<uuid:search>/forget/", forget, name="forget_search"),
    path("cases/<str:case>/reports/", reports, name="reports"),
    path("cases/<str:case>/reports/new/", new_report, name="new_report"),
    path("cases/<str:case>/reports/<uuid:report>/", report, name="report"),
    path("cases/<str:case>/reports/<uuid:report>/correct/", correct_report, name="correct_report"),
    path("cases/<str:case>/seen/", seen, name="seen"),
    path("cases/<str:case>/words/", keep_words, name="keep_words"),
    path("cases/<str:case>/drafts/", drafts, name="drafts"),
    path("cases/<str:case>/drafts/<uuid:draft>/discard/", discard, name="discard"),
    path("cases/<str:case>/evidence/", evidence, name="evidence"),
    path("cases/<str:case>/evidence/gallery/", gallery, name="gallery"),
    path("cases/<str:case>/evidence/<str:code>/small/", small, name="small"),
    path("cases/<str:case>/evidence/<str:code>/veil/", veil, name="veil"),
    path("cases/<str:case>/evidence/<str:code>/redact/", redacting, name="redacting"),
    path("cases/<str:case>/evidence/<str:code>/redact/far/", copying, name="copying"),
    path("cases/<str:case>/evidence/<str:code>/copies/<str:copy>/look/", look_at_copy, name="copy"),
    path("cases/<str:case>/evidence/<str:code>/copies/<str:copy>/", copy_bytes, name="copy_bytes"),
    path("cases/<str:case>/evidence/<str:code>/alike/", alike, name="alike"),
    path("cases/<str:case>/evidence/new/", bring, name="bring"),
    path("cases/<str:case>/uploads/", uploads, name="uploads"),
    path("cases/<str:case>/uploads/<uuid:upload>/", upload, name="upload"),
    path("cases/<str:case>/uploads/<uuid:upload>/away/", give_up_upload, name="give_up"),
    path("cases/<str:case>/evidence/<str:code>/", item, name="item"),
    path("cases/<str:case>/evidence/<str:code>/receipt/", item_receipt, name="item_receipt"),
    path("cases/<str:case>/evidence/<str:code>/examine/", examine, name="examine"),
    path("cases/<str:case>/evidence/<str:code>/custody/", hand, name="hand"),
    path("cases/<str:case>/evidence/<str:code>/look/", look_at, name="look_at"),
    path("cases/<str:case>/evidence/<str:code>/bytes/", item_bytes, name="item_bytes"),
    path("cases/<str:case>/people/", people, name="people"),
    path("cases/<str:case>/people/register/", register, name="register"),
    path("cases/<str:case>/people/register/<str:code>/", person, name="person"),
    path("cases/<str:case>/search/", search, name="search"),
    path("enter/", include("trucewatch.web.entering.urls")),
]

handler403 = "trucewatch.web.failing.without_right"
handler404 = "trucewatch.web.failing.absent"
handler500 = "trucewatch.web.failing.fault"
