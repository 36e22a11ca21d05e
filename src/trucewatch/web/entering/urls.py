"""The addresses of signing in: those of allauth that are used here, and none of registering."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from trucewatch.web.entering.invitations import invitation
from trucewatch.web.entering.passwords import change_password

urlpatterns = [
    path("invitation/<str:secret>/", invitation, name="invitation"),
    path("", account.login, name="account_login"),
    path("out/", account.logout, name="account_logout"),
    path("gone/", account.account_inactive, name="account_inactive"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", change_password, name="account_change_password"),
    path("second/", mfa.index, name="mfa_index"),
    path("second/code/", mfa.authenticate, name="mfa_authenticate"),
    path("second/again/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("second/codes/on/", totp.activate_totp, name="mfa_activate_totp"),
    path("second/codes/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("second/spare/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("second/spare/new/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path(
        "second/spare/file/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"
    ),
    path("passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("passkeys/new/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("passkeys/again/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkeys/<int:pk>/off/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("passkeys/<int:pk>/name/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("passkeys/in/", passkeys.login_webauthn, name="mfa_login_webauthn"),
]
