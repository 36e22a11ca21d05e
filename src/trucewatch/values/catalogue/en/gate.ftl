# Gates of doing no harm. They refuse; they are not findings.

gate-refused =
    { $count ->
        [one] This may not leave the team, for one reason: { $reasons }
       *[other] This may not leave the team, for { $count } reasons: { $reasons }
    }
gate-no-consent = { $person } is living, or not known to be dead, and there is no valid consent “{ $consent }”.
gate-no-consent-advice = Please either record the consent that was given, or leave the person unnamed and out of pictures. No override exists.
gate-minor = { $record } would make a minor, or somebody who may be a minor, identifiable.
gate-minor-advice = Please either leave the name and the picture out, or record that the person is an adult if that is certain. No override exists.
gate-survivor = { $person } is a survivor of sexual violence and would be identifiable.
gate-survivor-advice = Please leave the name and the picture out. No override exists.
gate-source-grant = The case leans on the source { $source }, which did not grant its use for the audience “{ $audience }”.
gate-source-grant-advice = Please either ask the source and record the grant, or withdraw what rests on it. No override exists.
gate-perpetrator = { $person }, a natural person, is named as perpetrator.
gate-perpetrator-advice = Please either attribute the deed to the force alone, or let a second member record a written reason: trucewatch decide
gate-small-group = The figure { $tally } of the incident { $incident } is of one or two people, whom place, time and role may identify.
gate-small-group-advice = Please either widen the group, or let a second member record a written reason: trucewatch decide
gate-face = { $evidence } may show a face that can be recognised, and nobody has verified it.
gate-face-advice = Please either verify it and blur the face, or let a second member record a written reason: trucewatch decide
gate-exact-site = The protected site { $place } would be released more precisely than its district.
gate-exact-site-advice = Please either release its district only, or let a second member record a written reason: trucewatch decide
