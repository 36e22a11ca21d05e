"""What the real server writes to its terminal: nothing that lets somebody in."""

import re
from urllib.parse import urlencode

from tests.web.serving import FORM, Server, Visitor
from tests.web.site import PASSWORD


def test_no_password_cookie_or_invitation_is_told_at_the_terminal(server: Server) -> None:
    salma = Visitor(server)
    (invitation,) = re.findall("/enter/invitation/([^/]+)/", salma.invited)
    typed = {
        "login": "salma",
        "password": "a wrong one of words",
        "csrfmiddlewaretoken": salma.token,
    }
    form = {"Content-Type": FORM}
    asked = (
        salma.ask("GET", f"/enter/invitation/{invitation}/"),  # used by now
        salma.ask("GET", "/cases/A-CAS-0001/records/A-XXX-0009/"),
        salma.ask("POST", "/language/", urlencode(typed | {"csrfmiddlewaretoken": "x"}), **form),
        salma.ask("GET", f"/?{urlencode(typed)}"),
        salma.ask("GET", "/cases/A-CAS-0001/search/?q=rumoured"),
        salma.ask("GET", "/cases/A-CAS-0001/incidents/?q=whispered"),
    )
    assert [one.status for one in asked] == [409, 404, 403, 200, 200, 200]
    cookies = [told for name, told in salma.cookies.items() if "language" not in name]
    secrets = [PASSWORD, typed["password"], invitation, *cookies]
    assert len(secrets) >= 5 and all(len(one) > 8 for one in secrets)
    server.kill()
    told = server.told.read_text("utf-8")
    assert str(server.port) in told  # where it is to be found
    assert [one for one in (*secrets, "A-XXX-0009", "rumoured", "whispered") if one in told] == []
