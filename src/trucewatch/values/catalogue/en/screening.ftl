# Screening: the five questions, in sentences with the number that decided.

screening-clause = clause { $number }
screening-metres = { $n ->
        [one] { $n } metre
       *[other] { $n } metres
    }
screening-kilometres = { $n } km
screening-not-asked = Not asked: time or place had already ruled it out.

# Was the clause in force then?
screening-before-effect = It was over at least { $gap } before { $clause } took effect ({ $when }).
screening-before-start = It was over at least { $gap } before { $clause } can have taken effect.
screening-after-change = It began at least { $gap } after { $clause } was replaced or ended ({ $when }).
screening-after-expiry = It began at least { $gap } after { $clause } had run out ({ $when }).
screening-after-end = It began at least { $gap } after { $clause } can have ended.
screening-after-effect = It began at least { $gap } after { $clause } took effect ({ $when }).
screening-partly-in-window = It was still going on when { $clause } took effect ({ $when }).
screening-in-window = It lies wholly or in part within the time of { $clause }.
screening-times-unsure = The times known do not settle it: { $clause } took effect ({ $when }), and the two may lie up to { $gap } apart.
screening-end-unsure = The times known do not settle it: { $clause } was replaced or ended ({ $when }), and the two may lie up to { $gap } apart.
screening-expiry-unsure = The times known do not settle it: { $clause } ran out ({ $when }), and the two may lie up to { $gap } apart.
screening-extended-open = The agreement of { $clause } was extended ({ $when }), and nobody says until when, so whether it was in force then cannot be told.
screening-replacing-dropped = { $clause } was to be replaced ({ $when }) by a clause that was dropped before it took effect; whether { $clause } went on after that nobody says.
screening-outlives = The agreement of { $clause } had run out by then ({ $when }), while the clause itself gives a later end; which of the two holds is not known.
screening-amendment-changed = A later amendment gives the one that { $clause } depends on another date, and which holds decides whether it was in force then.
screening-times-open = The times known do not settle whether { $clause } was in force then.
screening-incident-undated = Nobody says when it happened, so whether { $clause } was in force cannot be told.
screening-clause-undated = Neither { $clause } nor its agreement has a date, so whether it was in force cannot be told.
screening-amendment-undated = Nobody says when { $clause } was added, so whether it was in force then cannot be told.
screening-waits = This depends on { $other }, which { $clause } waits for; screening does not judge whether that was done.
screening-waits-for-words = A condition stands before { $clause } that screening does not judge: { $words }

# Did it happen in the area, or on the route?
screening-no-area = No area and no route is named in { $clause }.
screening-place-unknown = Nobody says where it happened, so whether that is in the area of { $clause } cannot be told.
screening-not-measured = The places known do not settle whether it happened in the area of { $clause }.
screening-outline-crossed = The outline of the area of { $clause } crosses itself, so it does not say what is meant. Please draw it again with its corners in order.
screening-outline-flat = The outline of the area of { $clause } encloses nothing, so it does not say what is meant. Please draw it again with its corners.
screening-outline-wide = The outline of the area of { $clause } goes round more than half of the globe, so it does not say whether that part is meant or the one across the date line. Please cut it at the date line.
screening-inside-area = It happened at least { $metres } inside the area of { $clause }.
screening-outside-area = It happened at least { $metres } outside the area of { $clause }.
screening-near-border-area = The border of the area of { $clause } lies closer than the place is known: by up to { $metres }.
screening-inside-route = It happened on the route of { $clause }, at least { $metres } within the { $buffer } either side of it that count as the route.
screening-outside-route = It happened off the route of { $clause }, at least { $metres } beyond the { $buffer } either side of it that count as the route.
screening-near-border-route = Whether it happened within { $buffer } of the route of { $clause } is closer than the place is known: by up to { $metres }.
screening-place-named = { $place } is named in { $clause }.
screening-place-within = { $place } lies in { $outer }, which is named in { $clause }.
screening-places-apart-by = { $place } lies outside the area of { $clause }: at least { $metres } from { $outer }, the nearest place in it.
screening-some-not-measured = { $said } Not every place of it has a position, and another one may lie nearer.
screening-places-beside = { $place } lies outside the area of { $clause }. The nearest place in it is { $outer }, another place, which it may touch with nothing between (0 metres).
screening-places-apart = { $place } lies outside { $outer } and outside every other place of { $clause }.
screening-places-near = How far { $place } reaches is not known well enough to tell it from { $outer }, a place of { $clause }: by up to { $metres }.
screening-part-of-place = Only a part of { $outer } belongs to { $clause }, and whether it happened in that part is not known.
screening-place-wider = It is known to have happened in { $place }; only { $outer }, within it, belongs to { $clause }.
screening-place-wider-part = It is known to have happened in { $place }; only a part of { $outer }, within it, belongs to { $clause }.
screening-recorded-within = Recorded as the place: { $places }. With the precision “{ $precision }” this means anywhere in { $around }. { $said }
screening-recorded-between = Recorded as the place: { $places }. With the precision “{ $precision }” this means anywhere between them. { $said }
screening-places-not-drawn = Nobody records whether { $place } lies in { $outer }, a place of { $clause }, and one of the two has no position.
screening-known-within = { $said } The place is known to within { $off }.
screening-reaches = { $said } The reach of { $place } is taken as { $reach } around its point.
screening-off-place-within = It happened up to { $off } from { $place }, and all of that lies at least { $metres } inside { $outer }, a place of { $clause }.
screening-off-place-apart = It happened up to { $off } from { $place }, and all of that lies outside the area of { $clause }: at least { $metres } from { $outer }, the nearest place in it.
screening-off-place-near = It happened up to { $off } from { $place }, which does not settle whether it was in { $outer }, a place of { $clause }: by up to { $metres }.
screening-off-place-unknown = It happened up to { $off } from { $place }, and whether that was in { $outer }, a place of { $clause }, is not known.

# Is the act forbidden?
screening-no-deed = No deed is recorded, so whether { $clause } forbids it cannot be told.
screening-deed-unclear = The deed is recorded as “{ $deed }”, so whether { $clause } forbids it cannot be told.
screening-forbids = This is forbidden by { $clause }: { $deed }.
screening-forbids-not = This is not forbidden by { $clause }: { $deed }.
screening-forbids-some-kinds = Of what this may have been, only some is forbidden by { $clause }: { $deed }; forbidden: { $kinds }.
screening-forbids-kind = This is forbidden by { $clause }: { $deed }, which is always one of these: { $kinds }.
screening-forbids-unknown = What { $clause } forbids is not recorded, so it cannot be told of this: { $deed }.
screening-omits = This is promised by { $clause }: { $promise }. The deed keeps it from being done: { $deed }.
screening-omits-perhaps = This is promised by { $clause }: { $promise }. Whether the deed kept it from being done is not said: { $deed }.
screening-forbids-perhaps = It is not said whether this was what { $clause } forbids: { $deed }; it may have been: { $kinds }.

# Is the target protected?
screening-nobody-named = No protected group is named in { $clause }.
screening-target-unknown = Whom or what it struck is not known, so whether { $clause } protects them cannot be told.
screening-protects = Those struck are protected by { $clause }: { $targets }.
screening-protects-fighters-too = Those struck, fighters included, are protected by { $clause }: { $targets }.
screening-protects-not = Those struck are not protected by { $clause }: { $targets }.
screening-protects-perhaps = Among those struck there may be people whom { $clause } protects: { $targets }.
screening-our-record = our record

screening-dropped = At no time was { $clause } in force: it was dropped before it took effect.
screening-dropped-when = At no time was { $clause } in force: it was dropped before it took effect ({ $when }).
screening-dates-contradict = By the dates recorded, { $clause } would have ended before it began, so when it was in force cannot be told.
screening-told-differently = Sources put the amendment that added { $clause } at different times, and which holds decides whether it was in force then.
screening-before-condition = It was over at least { $gap } before { $other }, which { $clause } waits for, can have been met.
screening-condition-unsure = What is recorded does not settle whether { $other }, which { $clause } waits for, had been met by then.
screening-outside-hours = By the clocks of { $zone }, { $clause } holds from { $opens } to { $closes } each day; it misses those hours by at least { $gap }.
screening-hours-unsure = By the clocks of { $zone }, { $clause } holds from { $opens } to { $closes } each day; the times known do not settle whether it fell into those hours.
screening-in-hours = It fell into the hours of { $clause }, from { $opens } to { $closes } each day (clocks of { $zone }). { $because }
screening-calibre-other = The weapon ({ $calibre } mm) is none of those { $clause } speaks of ({ $wanted } mm).
screening-calibre-unsure = Whether the weapon ({ $calibre } mm) is one of those { $clause } speaks of ({ $wanted } mm) is not settled.
screening-calibre-unknown = Of weapons of { $wanted } mm only speaks { $clause }, and the calibre is not recorded.
