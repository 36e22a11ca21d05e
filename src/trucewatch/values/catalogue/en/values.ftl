# Words of the value types.

values-count-empty =
    The count is empty. Please write a number such as 5, a qualified number such as “about 350”, or “unknown”.
values-count-unreadable =
    “{ $given }” cannot be read as a count. Please write a number (5), “about 350”, “no less than 100,000”, “between 60 and 70”, “dozens” or “unknown”, and put any other words of the source behind it in « ».
values-count-apart =
    Not every number from the lowest to the highest is among “{ $given }”, and what is kept would hold all of them. Where it may be any of them, please write: between { $low } and { $high } «{ $given }»; else the one that it is.
values-count-negative =
    “{ $given }” is less than nothing, and nobody can be counted so. Please either write the number without the minus sign, or “unknown”.
values-count-fraction =
    “{ $given }” is not a whole number, or its digits are not grouped by threes. Please write whole numbers, such as 11400 or 11,400.
values-count-too-large =
    “{ $given }” is above { $largest }, more than all people alive. Please either correct the number, or write “unknown” with the words of the source in « ».
values-count-order =
    “{ $given }” goes from { $low } down to { $high }. Please write the lower number first.
values-count-less-than-none =
    “Less than 0” counts nothing. Please either write 0, or “unknown”.
values-nothing-asked =
    None of the questions applies.

values-text-language =
    “{ $given }” stands without its language. Please put the language before it, such as { $example }, with “und” for a language that is not known; in a table, in a column that ends in “.en” or “.ar”.
values-text-shape =
    A text is words under their language, such as “en” and “ar”, and “original” with the language it came in. Please write it so.
values-text-original =
    “{ $given }” is not among the languages of this text. Please let “original” name one of { $tags }.
values-text-unmarked =
    The languages of this text are { $tags }, and none is marked as the original. Please say under “original” which of them the words came in, such as { $example }; in a table, in the column that ends in “.original”.
values-text-tag =
    “{ $given }” is not a language tag. Please write “en”, “ar”, or “und” if the language is not known.
values-text-words =
    What stands under “{ $tag }” is not words: { $given }. Please either put it in quotation marks, or leave it out.
values-text-control =
    The words under “{ $tag }” hold control characters that cannot be kept. Please type them again, or save the file as UTF-8.

values-username =
    “{ $given }” cannot be a user name. Please give 1 to 60 letters, digits, dots, hyphens or underscores without spaces, beginning with a letter or a digit.
values-username-scripts =
    “{ $given }” holds letters of more than one script, and could be taken for another name. Please write these in the script of the others: { $letters }.

values-area-shape =
    This cannot be read as an area: { $given }. Please give “kind” (point, line, polygon or multipolygon) with “coordinates”, or the kind “places” or “route” with “places”.
values-area-position =
    “{ $given }” is not a position, or not a list of positions. Please write two numbers: longitude, then latitude.
values-area-height =
    “{ $given }” has more than two numbers. Please write longitude and latitude only; a height goes into the description.
values-area-number =
    “{ $given }” is not a number of degrees. Please write a decimal such as 37.1343, without letters or degree signs.
values-area-outside =
    { $given } lies outside the world. Please check it: longitude is from −180 to 180, latitude from −90 to 90, and longitude comes first.
values-area-swapped =
    { $given } has latitude and longitude swapped, it seems. Please write longitude first: { $swapped }.
values-area-short-line =
    A line needs at least two positions, and this one has { $n }. Please either add positions, or make it a point.
values-area-short-ring =
    The ring of a polygon needs at least four positions, the last the same as the first, and this one has { $n }. Please either add positions, or make it a line.
values-area-open-ring =
    The ring of this polygon starts at { $first } and ends at { $last }. Please end it where it starts.
values-area-too-many =
    This shape has { $n } positions, and no more than { $most } can be kept. Please simplify it first.
values-area-places =
    An area of places is a list, and each item is a “place” and a “part” (whole, part or unknown_part). Please write it so.
values-area-place-twice =
    One place stands twice in this area. Please name each place once.
values-area-short-route =
    A route leads from one place to another, and fewer than two are named. Please either name where it begins and where it ends, or give an area of places.
values-area-route-stays =
    One place stands twice in a row on this route. Please name it once there; a route may come back to it later.
values-area-place-id =
    “{ $given }” is not the id of a place. Please name a place that is recorded.
values-area-radius =
    “{ $given }” is not a radius. Please write whole metres, from 1 to 20,100,000.

values-origin =
    “{ $given }” cannot name a copy of the workspace. Please write one to eight capital letters or digits, a letter first.
values-short-code =
    “{ $given }” is not a code of a record. Codes look like A-INC-0007. Please check it.

# A shape that was pasted.

values-drawn-form = “{ $given }” is neither GeoJSON nor WKT. Please paste one geometry, such as POINT (37.13 36.20), or give a point above.
values-drawn-long = The shape is longer than { $most } signs. Please simplify it, or draw a rougher one.
values-drawn-several = The file holds no shape or several. Please bring one with exactly one, or record a place for each.
values-either = { $one } or { $other }
values-within-metres = give or take { $n ->
        [one] one metre
       *[other] { $n } metres
    }
values-minors-adult = none is a minor
values-minors-minor = a minor is shown
values-minors-unknown = not known
