"""Settings of Django while a workspace is served; the rest stands in `records.settings`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

HERE = Path(__file__).parent
STATIC = HERE / "static"
IDLE = 60 * 60
LONGEST = 12 * 60 * 60
SHORTEST = {"min_length": 12}

APPS = (
    "trucewatch.records.apps.RecordsConfig",
    "trucewatch.web.apps.Kinds",
    "trucewatch.web.apps.Members",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "trucewatch.web.apps.WebConfig",  # its templates stand before those of allauth
    "allauth",
    "allauth.account",
    "allauth.mfa",
)
MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "trucewatch.web.headers.strict_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "trucewatch.web.speaking.speaking",
    "trucewatch.web.digits.writing_digits",
    "trucewatch.web.limiting.limiting_forms",
    "allauth.account.middleware.AccountMiddleware",
    "trucewatch.web.entering.idling.ending_when_idle",
    "trucewatch.web.entering.second_factor.demanding_second_factor",
    "trucewatch.web.failing.telling_refusals",
    "trucewatch.web.gated.writing_answers_down",
)


@dataclass(frozen=True, slots=True)
class Serving:
    """How a workspace is served: under which names, over https or not, signed with which key."""

    hosts: Sequence[str]
    https: bool
    key: str
    folder: str = ""
    uploads: str = ""


def settings_of(serving: Serving) -> dict[str, Any]:
    """The settings that serving adds."""
    return {**_application(serving), **_cookies(serving), **_entering(serving), **_safety(serving)}


def _application(serving: Serving) -> dict[str, Any]:
    return {
        "INSTALLED_APPS": list(APPS),
        "MIDDLEWARE": list(MIDDLEWARE),
        "ROOT_URLCONF": "trucewatch.web.urls",
        "SECRET_KEY": serving.key,
        "ALLOWED_HOSTS": list(serving.hosts),
        "TRUCEWATCH_FOLDER": serving.folder,
        "CACHES": {
            "default": {"BACKEND": "trucewatch.web.counting.Counting"},
            "process": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
        },
        "USE_I18N": True,
        "STATIC_URL": f"/static/{_digest_of(STATIC)}/",
        "WHITENOISE_USE_FINDERS": True,
        "WHITENOISE_AUTOREFRESH": False,
        "WHITENOISE_IMMUTABLE_FILE_TEST": _never_changes,
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 1024 * 1024,
        "FILE_UPLOAD_TEMP_DIR": serving.uploads or None,  # a private folder, and not /tmp
        "DATA_UPLOAD_MAX_NUMBER_FIELDS": 10_000,  # an incident of hundreds of parts is one form
        "TEMPLATES": [
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.messages.context_processors.messages",
                        "trucewatch.web.speaking.page_words",
                    ],
                    "builtins": [
                        "trucewatch.web.templatetags.saying",
                        "trucewatch.web.templatetags.showing",
                        "django.templatetags.static",
                    ],
                },
            }
        ],
    }


def _cookies(serving: Serving) -> dict[str, Any]:
    """A session that ends with the browser, and that no other site and no script can use."""
    strict = {"SECURE": serving.https, "HTTPONLY": True, "SAMESITE": "Lax"}
    return {
        **{f"SESSION_COOKIE_{name}": value for name, value in strict.items()},
        **{f"CSRF_COOKIE_{name}": value for name, value in strict.items()},
        **{f"LANGUAGE_COOKIE_{name}": value for name, value in strict.items()},
        "SESSION_ENGINE": "trucewatch.web.entering.sessions",
        "SESSION_COOKIE_NAME": "__Host-session" if serving.https else "session",
        "CSRF_COOKIE_NAME": "__Host-csrf" if serving.https else "csrf",
        "SESSION_COOKIE_AGE": LONGEST,
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "MESSAGE_STORAGE": "django.contrib.messages.storage.session.SessionStorage",
    }


PASSWORDS: Final[list[dict[str, Any]]] = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": SHORTEST,
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "trucewatch.web.entering.guessed.UnlikeTheName"},
    {"NAME": "trucewatch.web.entering.guessed.NotOnePieceAgain", "OPTIONS": SHORTEST},
]


def _entering(serving: Serving) -> dict[str, Any]:
    return {
        "AUTHENTICATION_BACKENDS": ["trucewatch.web.entering.members.CurrentMembers"],
        "LOGIN_URL": "account_login",
        "LOGIN_REDIRECT_URL": "cases",
        "ACCOUNT_LOGOUT_REDIRECT_URL": "account_login",
        "ACCOUNT_ADAPTER": "trucewatch.web.entering.adapters.Entrance",
        "ACCOUNT_LOGIN_METHODS": {"username"},
        "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*"],
        "ACCOUNT_EMAIL_VERIFICATION": "none",
        "ACCOUNT_SESSION_REMEMBER": False,
        "ALLAUTH_TRUSTED_PROXY_COUNT": 1 if serving.https else 0,  # whose attempts are counted
        "ACCOUNT_REAUTHENTICATION_TIMEOUT": 15 * 60,
        "ACCOUNT_RATE_LIMITS": {"login_failed": "10/m/ip,5/10m/key", "login": "30/m/ip"},
        "ACCOUNT_FORMS": {
            "login": "trucewatch.web.entering.forms.SignIn",
            "reauthenticate": "trucewatch.web.entering.forms.PasswordAgain",
            "change_password": "trucewatch.web.entering.forms.NewPassword",
        },
        "MFA_FORMS": {
            "authenticate": "trucewatch.web.entering.forms.Code",
            "reauthenticate": "trucewatch.web.entering.forms.CodeAgain",
            "activate_totp": "trucewatch.web.entering.forms.FirstCode",
        },
        "MFA_ADAPTER": "trucewatch.web.entering.adapters.SecondFactors",
        "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_WEBAUTHN_USER_VERIFICATION": "required",
        "MFA_TOTP_ISSUER": "Trucewatch",
        "MFA_TOTP_TOLERANCE": 1,  # clocks of telephones without a network go astray
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": True,  # browsers allow passkeys on localhost alone
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.ScryptPasswordHasher"],
        "AUTH_PASSWORD_VALIDATORS": PASSWORDS,
    }


def _safety(serving: Serving) -> dict[str, Any]:
    return {
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "SECURE_HSTS_SECONDS": 365 * 24 * 3600 if serving.https else 0,
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if serving.https else None,
        "CSRF_FAILURE_VIEW": "trucewatch.web.failing.forged",
    }


def _digest_of(folder: Path) -> str:
    """Names the state of all static files, so that browsers may keep them for good."""
    digest = hashlib.sha256(version("django-allauth").encode())  # which brings two scripts
    for place in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(place.read_bytes())
    return digest.hexdigest()[:12]


def _never_changes(path: str, url: str) -> bool:
    return True
