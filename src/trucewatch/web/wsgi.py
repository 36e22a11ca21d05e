"""What a server of WSGI calls; the workspace is the one that TRUCEWATCH_WORKSPACE names."""

import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

from trucewatch.records.workspace import find
from trucewatch.web.opening import HTTPS, open_to_serve, stated_hosts

open_to_serve(find(None), stated_hosts(), bool(os.environ.get(HTTPS)))
application = get_wsgi_application()
import_module("trucewatch.web.urls")  # now, so that the first visitor does not wait for it
