"""Forms of signing in: those of allauth with our words on them."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgainForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

from trucewatch.acts.members import member_named
from trucewatch.values.digits import latin_number
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.entering.adapters import spoken


class Ours:
    """No words inside the fields: they vanish when one begins to write. Labels stand above.

    One begins at the field that is amiss; ready: at the first one, there is nothing to read before.
    """

    ready = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        form: Any = self
        form.label_suffix = ""
        for field in form.fields.values():
            field.widget.attrs.pop("placeholder", None)
            field.help_text = ""
            field.widget.attrs["dir"] = "ltr"

    def __getitem__(self, name: str) -> Any:
        form: Any = self
        amiss = next((one for one in form.fields if one in form.errors), "")
        first = next(iter(form.fields)) if self.ready or form.errors else ""
        found = super().__getitem__(name)  # type: ignore[misc]
        found.field.widget.attrs["autofocus"] = name == (amiss or first)
        return found


class SignIn(Ours, LoginForm):
    """Name and password."""

    ready = True

    def clean_login(self) -> str:
        """The name as it is kept, whatever spelling of it was written."""
        given = str(self.cleaned_data["login"])
        try:
            found = member_named(given)
        except Refusal:
            found = None
        return found.username if found else given


class PasswordAgain(Ours, ReauthenticateForm):
    """The password, before something is changed that lets in."""

    ready = True


class NewPassword(Ours, ChangePasswordForm):
    """Another password in place of the one that stands."""

    def clean(self) -> dict[str, Any]:
        """In place of the words of allauth, which speaks English where it has no others."""
        found: dict[str, Any] = forms.Form.clean(self) or {}
        one, two = found.get("password1"), found.get("password2")
        if one and two and one != two:
            self.add_error("password2", spoken(Message("entering-not-same")))
        return found


class Typed(Ours):
    """A code as people type it: in Arabic, Persian or Latin digits, with blanks within."""

    def clean_code(self) -> str:
        form: Any = self
        form.cleaned_data["code"] = "".join(latin_number(form.cleaned_data["code"]).split())
        return str(super().clean_code())  # type: ignore[misc]


class Code(Typed, AuthenticateForm):
    """The second factor at the way in."""

    ready = True


class CodeAgain(Typed, CodeAgainForm):
    """The second factor once more."""

    ready = True


class FirstCode(Typed, ActivateTOTPForm):
    """The code that shows that the app was set up."""


class FirstPassword(Ours, forms.Form):
    """The password that somebody invited chooses, twice the same."""

    password = forms.CharField(
        strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    again = forms.CharField(
        strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def __init__(self, data: Any, member: Any) -> None:
        super().__init__(data)
        self.member = member

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        return str(get_adapter().clean_password(password, self.member))

    def same(self) -> bool:
        """Whether both are the same; only then may it be set."""
        return bool(self.cleaned_data.get("password") == self.cleaned_data.get("again"))
