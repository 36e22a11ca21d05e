"""What gates answered a member while a page was made is written down before the page leaves."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def writing_answers_down(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answers outlast the act that they refused, which is undone whole."""
    from trucewatch.acts.gates.answering import written_down  # needs the models, this file settings

    def answer(request: HttpRequest) -> HttpResponse:
        with written_down():
            return get_response(request)

    return answer
