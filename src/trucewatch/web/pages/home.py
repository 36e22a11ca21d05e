"""Today: the first page of a case."""

from __future__ import annotations

from django.http import HttpResponse

from trucewatch.web.asking import Asking, case_page
from trucewatch.web.permissions import Right


@case_page(Right.HOME)
def home(asking: Asking) -> HttpResponse:
    return asking.page("home.html", section="home")
