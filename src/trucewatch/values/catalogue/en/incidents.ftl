# The list of incidents and its filters.

incidents-filter = Narrow the list
incidents-text = Words, or a code
incidents-text-where = Of title and narrative, of deeds and what is stated about them, of names of places.
incidents-from = From this day
incidents-to = Up to this day
incidents-deed = Deed
incidents-actor = Attributed to
incidents-standing = Standing of a recorded attribution
incidents-place = Place
incidents-clause = Clause it was ruled on
incidents-any = any
incidents-show = Show
incidents-all = Show all
incidents-total = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
incidents-total-capped = More than 10,000 incidents
incidents-total-least = { $count ->
    [one] At least { $count } incident
   *[other] At least { $count } incidents
}
incidents-attributed = attributed to
incidents-pages = Pages of the list
incidents-first = Newest
incidents-next = Earlier ones
incidents-none-found = No incident fits all of this. Take one thing away, or widen the days.
incidents-proposed = { $ruling } (proposed, not reviewed)
incidents-unruled = only those without a determination
incidents-typed = Those with the most incidents are offered; any other is found by its name or code.
incidents-unread-day = “{ $typed }” is no day of the calendar, so no incidents are shown. Please write it as 2016-12-15, or leave the field empty.
incidents-days-turned = The first day lies after the last, so no incidents are shown. Please either change one of them, or leave one empty.
incidents-unread-choice = “{ $typed }” is none of the choices here, so no incidents are shown. Please choose one of them, or leave the field empty.
incidents-meant-none = Nothing that an incident of this case is found by is called “{ $typed }”. Please write the name another way, or leave the field empty.
incidents-meant-several = “{ $typed }” may be any of these. Please choose one:
incidents-meant-heard = Nothing is called “{ $typed }” exactly. Is one of these meant? Please choose it, or write another name:
incidents-meant-more = There are more that are called so: please write more of the name.
incidents-none = No incident has been recorded in this case yet. An incident is something that happened, at a time and a place that may both be uncertain; who is said to have done it, and whether it broke a clause, come afterwards.
incidents-none-how = What stands in a case folder comes in with this command:
incidents-saved = Saved searches
incidents-save-as = Keep this search as
incidents-save = Keep the search
incidents-saved-done = The search is kept for you alone.
incidents-forget = Forget “{ $name }”
incidents-forgotten = The search is forgotten. What it asked for still stands here: if that was a mistake, keep it again under a name.
incidents-none-first = Begin with what you know: a title and a day are enough, the rest can be added. Sources, places and parties are chosen by name; what you lack is recorded from within the form, or before, in the groundwork.
incidents-none-others = Documenters and verifiers record them; they will stand here. Until then, the agreement says what was promised.
