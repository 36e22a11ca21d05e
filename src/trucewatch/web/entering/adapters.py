"""What allauth is told about this program: nobody registers, no mail is sent, secrets are sealed."""

from __future__ import annotations

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from trucewatch.acts.access.web_key import web_key
from trucewatch.records.keys import decrypt, encrypt
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.entering.members import is_current
from trucewatch.web.served import served_workspace

CONTEXT = "web|second-factor"
MESSAGES = {
    "username_password_mismatch": "entering-wrong",
    "invalid_login": "entering-wrong",
    "too_many_login_attempts": "entering-too-many",
    "incorrect_password": "entering-wrong-password",
    "enter_current_password": "entering-wrong-password",
    "incorrect_code": "entering-wrong-code",
    "rate_limited": "entering-too-many",
    "password_too_short": "entering-password-short",
    "password_too_common": "entering-password-common",
    "password_entirely_numeric": "entering-password-digits",
    "password_too_similar": "entering-password-name",
    "password_repeated": "entering-password-again-and-again",
}
DONE = {
    "account/messages/password_changed.txt": "entering-password-changed",
    "mfa/messages/totp_activated.txt": "entering-codes-added",
    "mfa/messages/totp_deactivated.txt": "entering-codes-removed",
    "mfa/messages/webauthn_added.txt": "entering-passkey-added",
    "mfa/messages/webauthn_removed.txt": "entering-passkey-removed",
    "mfa/messages/recovery_codes_generated.txt": "entering-spare-made",
}
"""What the next page says was done; of coming in and going out nothing needs to be said."""


def _error(code: str, otherwise: Any) -> Any:
    if code not in MESSAGES:
        return otherwise
    return ValidationError(spoken(Message(MESSAGES[code])), code=code)


def spoken(message: Message) -> str:
    """A message in the language of the page."""
    return message.text((get_language() or "en")[:2])


class Entrance(DefaultAccountAdapter):
    """The way in with a password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """Who a password belongs to; one who was withdrawn is answered as a stranger is."""
        found = super().authenticate(request, **credentials)
        return found if found is not None and is_current(found) else None

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """None is sent: a letter would tell who works here."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> bool:
        return False

    def clean_password(self, password: str, user: Any = None) -> str:
        """A password that will do. Raises ValidationError that says why it will not."""
        try:
            return str(super().clean_password(password, user))
        except ValidationError as refused:
            told = [_error(str(one.code), one) for one in refused.error_list]
            raise ValidationError(told) from None

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("mfa_index")

    def add_message(
        self, request: HttpRequest, level: int, message_template: str = "", *_: Any, **__: Any
    ) -> None:
        """What was done, in our words."""
        if message_template in DONE:
            messages.success(request, spoken(Message(DONE[message_template])), extra_tags="done")

    def validation_error(self, code: str, *args: Any) -> Any:
        return _error(code, super().validation_error(code, *args))


class SecondFactors(DefaultMFAAdapter):
    """One-time codes and passkeys; the secret of the codes is sealed by the key of the web."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(encrypt(_key(), text.encode(), CONTEXT)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret. Raises Refusal for one that another key sealed, as before a clone was made."""
        try:
            return decrypt(_key(), base64.b64decode(encrypted_text), CONTEXT).decode()
        except Refusal:
            raise refuse("entering-sealed-elsewhere") from None

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002
        held = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return spoken(Message("entering-passkey-default", {"number": held + 1}))

    def validation_error(self, code: str, *args: Any) -> Any:
        return _error(code, super().validation_error(code, *args))


def _key() -> bytes:
    return web_key(served_workspace().keys, "second factors")
