# Lists of places that others publish, as they are taken in.

places-unreadable = { $file } was not read. { $why }
places-format = { $file } is in no format that is known here. Please give a table or GeoJSON with P-codes (columns NAME_EN, NAME_AR, PCODE), GeoNames as one JSON object a line, or a JSON list with id, name, centroid and externalIds.
places-names-only = { $file } is a list of spellings, and no place is in it. Please give a list of places.
places-broken = { $file } is broken in line { $line }. Please take it again from where it came.
places-swapped =
    { $n ->
        [one] In one row
       *[other] In { $n } rows
    } “{ $one }” holds the Arabic name and “{ $other }” the English one. They were read the other way round.
places-swapped-advice = Nothing need be done. Whoever publishes the list would like to know.
places-repeated = “{ $field }” holds several lines. “{ $name }” was taken.
places-repeated-advice = Please look whether that is the name.
places-no-code = This place has no code, so it would be another one each time the list is taken in. It was left out.
places-no-code-advice = Please either write a code, or add the place in a case folder, with its source.
places-nameless = This place has no name, neither in Arabic nor in English. It was left out.
places-nameless-advice = Please either write a name, or take the row out.
places-twice = The code { $pcode } stands here for the second time. This row was left out.
places-twice-advice = Please look which of the two is right, and take the other out.
places-standing = The workspace has the place with the code { $pcode } already, as { $ref }. That one stands.
places-standing-advice = Nothing need be done. Names that only the list has can be added to it as aliases.
