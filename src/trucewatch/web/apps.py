"""The applications of Django that stand behind the pages, with their side effects left out."""

from django.apps import AppConfig
from django.contrib.auth.apps import AuthConfig
from django.contrib.contenttypes.apps import ContentTypesConfig


class WebConfig(AppConfig):
    """The pages: templates, styles, and no table of their own."""

    name = "trucewatch.web"
    label = "web"

    def ready(self) -> None:
        """A second factor that was just set up was just proved, and so was one that let in alone."""
        from allauth.mfa.signals import authenticator_added, authenticator_used

        from trucewatch.web.entering.second_factor import prove_anew, prove_second_factor

        authenticator_used.connect(prove_anew, dispatch_uid="trucewatch")
        authenticator_added.connect(prove_second_factor, dispatch_uid="trucewatch")


class Members(AuthConfig):
    """Passwords and sessions. No rows of permissions are made, and no time of the last visit is
    kept: who may do what is decided in `permissions.py`, and when somebody worked is nobody's
    business but the log's."""

    def ready(self) -> None:
        """Nothing is hooked in."""


class Kinds(ContentTypesConfig):
    """There because the tables of Django's own permissions, which stay empty, lean on it."""

    def ready(self) -> None:
        """Nothing is hooked in."""
