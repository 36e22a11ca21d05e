# Incidents over time.

bytime-section = Incidents over time
bytime-to = Show these over time
bytime-what = Each stands once, on the first day on which it may have begun; the list of a day holds what went on from earlier days too.
bytime-bar = { $when }: { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
bytime-undated = { $count ->
    [one] { $count } incident has no time and is not drawn.
   *[other] { $count } incidents have no time and are not drawn.
}
bytime-as-list = The same as a list
bytime-since = Too many would have to be looked at one by one: these are all that may have begun on { $day } or later. Earlier ones are not counted here.
bytime-earlier = Earlier ones
