# The page of a text that was read, with notes in its margin.

margin-title = What the text says, and what in it does not fit
margin-limits = Read by a program: it understands some of what a text says, and what is not marked was not checked.
margin-legend = Underlined: what was understood
margin-kind-count = a number of something
margin-kind-date = a date
margin-kind-time = a time
margin-kind-duration = how long
margin-kind-percent = a share
margin-kind-place = a place
margin-kind-actor = a party or force
margin-kind-deed = an act
margin-kind-attribution = who is said to have done it
margin-kind-source = who says so
margin-understood = { $kind }: { $value }
margin-count-error =
    { $count ->
        [0] Nothing that cannot stand.
        [one] One thing that cannot stand.
       *[other] { $count } things that cannot stand.
    }
margin-count-warning =
    { $count ->
        [0] No warning.
        [one] One warning: very likely wrong.
       *[other] { $count } warnings: very likely wrong.
    }
margin-count-note =
    { $count ->
        [0] No note.
        [one] One note.
       *[other] { $count } notes.
    }
margin-to-note = to note { $number }
margin-to-line = line { $line }
margin-to-line-of = line { $line } of { $file }
