"""Settings of a test run: those of records, and those of the pages, so that both can be tried."""

import os

from trucewatch.records.settings import settings_for
from trucewatch.web.configuring import Serving, settings_of

SERVING = Serving(hosts=("testserver", "localhost"), https=False, key="signs nothing but tests")

globals().update(settings_for(os.environ.get("TRUCEWATCH_DATABASE", ":memory:")))
globals().update(settings_of(SERVING))
# The tables of the models are made at once, and finished by tests/conftest.py.
DATABASES["default"]["TEST"] = {"MIGRATE": False}  # noqa: F821  as set above
