# Incidents over time.

bytime-section = Incidents over time
bytime-to = Show these over time
bytime-what = Each stands once, on the first day on which it may have begun; the list of a day holds what went on from earlier days too.
bytime-bar = { $when }: { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
bytime-undated = { $count ->
    [one] Of { $count } incident it is not known when it began; it is not drawn.
   *[other] Of { $count } incidents it is not known when they began; they are not drawn.
}
bytime-as-list = The same as a list
bytime-since = Too many would have to be looked at one by one: these are all that may have begun on { $day } or later. Earlier ones are not counted here.
bytime-earlier = Earlier ones
