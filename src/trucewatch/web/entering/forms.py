"""Forms of signing in: those of allauth with our words on them."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgainForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth import password_validation

from trucewatch.acts.members import member_named
from trucewatch.values.refusal import Refusal

PLAIN = ("placeholder",)


def _bare(form: Any) -> None:
    """No words inside the fields: they vanish when one begins to write. Labels stand above."""
    form.label_suffix = ""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
        field.help_text = ""
        field.widget.attrs["dir"] = "ltr"


class SignIn(LoginForm):
    """Name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _bare(self)

    def clean_login(self) -> str:
        """The name as it is kept, whatever spelling of it was written."""
        given = str(self.cleaned_data["login"])
        try:
            found = member_named(given)
        except Refusal:
            found = None
        return found.username if found else given


class PasswordAgain(ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _bare(self)


class NewPassword(ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _bare(self)


class Code(AuthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _bare(self)


class CodeAgain(CodeAgainForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _bare(self)


class FirstCode(ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _bare(self)


class FirstPassword(forms.Form):
    """The password that somebody invited chooses, twice the same."""

    password = forms.CharField(
        strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    again = forms.CharField(
        strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _bare(self)

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        password_validation.validate_password(password)
        return password

    def same(self) -> bool:
        """Whether both are the same; only then may it be set."""
        return bool(self.cleaned_data.get("password") == self.cleaned_data.get("again"))
