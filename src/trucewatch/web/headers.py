"""Headers of every answer: nothing runs, is shown or is sent but what this program serves."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "media-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def strict_headers(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Pages are kept by no browser and no proxy; styles and scripts, which tell nothing, are."""

    def answer(request: HttpRequest) -> HttpResponse:
        request.get_host()  # raises DisallowedHost: nothing is answered under a foreign name
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)  # bytes of evidence have stricter ones
        if not request.path.startswith("/static/"):
            response.headers["Cache-Control"] = "no-store, private"
        return response

    return answer
