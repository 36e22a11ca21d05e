"""What a form looks like does not come from how its fields are called."""

import re
from pathlib import Path

from tests.web.cases import truce
from tests.web.recording.test_recording import documenter
from tests.web.site import Site, words
from trucewatch import web

STYLES = Path(web.__file__).parent / "static" / "web" / "app.css"


def test_no_field_takes_the_looks_of_something_else_that_is_called_so(site: Site) -> None:
    """The field "contested" once stood in the frame of what two people changed at once."""
    case = truce(site)
    page = words(documenter(site, case).get(f"/cases/{case.code}/records/new/control/"))
    classes = {one for found in re.findall(r'class="entry ([^"]*)"', page) for one in found.split()}
    assert {"of_contested", "of_period"} <= classes
    styled = set(re.findall(r"\.([a-z][\w-]*)", STYLES.read_text("utf-8")))
    assert classes & styled <= {"of_title", "of_narrative"}
