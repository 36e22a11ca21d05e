"""Every address there is."""

from django.urls import include, path

from trucewatch.web.pages.cases import cases, language
from trucewatch.web.pages.home import home

urlpatterns = [
    path("", cases, name="cases"),
    path("language/", language, name="language"),
    path("cases/<str:case>/", home, name="home"),
    path("cases/<str:case>/agreements/", home, name="agreements"),
    path("cases/<str:case>/incidents/", home, name="incidents"),
    path("enter/", include("trucewatch.web.entering.urls")),
]

handler403 = "trucewatch.web.failing.without_right"
handler404 = "trucewatch.web.failing.absent"
handler500 = "trucewatch.web.failing.fault"
