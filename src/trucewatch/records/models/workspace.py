"""The people who work here and the cases they work on."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from trucewatch.records.fields import (
    CodeField,
    CodesField,
    ListField,
    PeriodField,
    TaggedTextField,
    WhenField,
)
from trucewatch.records.models.base import CaseRecord, Record
from trucewatch.values.codes.records import Tongue
from trucewatch.values.codes.reports import Role


class Member(AbstractBaseUser, Record):
    """A person of the team; the user model. `username` is what the log's role codes stand for."""

    kind, plural = "member", "members"

    username = models.CharField(max_length=150, unique=True)
    name = TaggedTextField()
    email = models.EmailField(blank=True)
    language = CodeField(Tongue, default=Tongue.EN)
    is_active = models.BooleanField(default=True)
    roles = CodesField(Role)

    USERNAME_FIELD = "username"
    objects = BaseUserManager()


class Case(Record):
    """One agreement or crisis documented by one team; the wall that nothing crosses."""

    kind, plural = "case", "cases"

    name = TaggedTextField()
    summary = TaggedTextField()
    period = PeriodField()
    as_of = WhenField()
    zone = models.CharField(max_length=64, blank=True)
    languages = ListField()
    organisation = TaggedTextField()
    notice = TaggedTextField()
    scope = TaggedTextField()
    methodology = TaggedTextField()
    acknowledgment = TaggedTextField()
    widths = models.JSONField(default=dict, blank=True)
    hold_hours = models.PositiveIntegerField(default=72)
    review_due = models.DateField(null=True, blank=True)


class CaseRole(CaseRecord):
    """What a member may do in a case; the two grants for protected data stand apart."""

    kind, plural = "case_role", "case_roles"

    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    roles = CodesField(Role)
    sees_sources = models.BooleanField(default=False)
    sees_persons = models.BooleanField(default=False)


class CodeSeries(models.Model):
    """The last short code given out for one kind in one case (or, without case, the workspace).

    Not a reference: numbers are reserved before the case itself is written.
    """

    case = models.UUIDField(null=True)
    kind = models.CharField(max_length=40)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind"], name="one_series", nulls_distinct=False
            )
        ]
