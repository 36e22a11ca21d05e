# Gates of doing no harm. They refuse; they are not findings.

gate-refused =
    { $count ->
        [one] This may not leave the team, for one reason.
       *[other] This may not leave the team, for { $count } reasons.
    }
gate-reason = { $reason } { $advice } ({ $fingerprint })
gate-no-consent = { $person } is living, or not known to be dead, and there is no valid consent of their own “{ $consent }”.
gate-no-consent-advice = Please either record the consent that was given, or leave the person unnamed and out of pictures. No override exists.
gate-minor = { $record } would make a minor, or somebody who may be a minor, identifiable.
gate-minor-advice = Please either leave the name and the picture out, or record that the person is an adult if that is certain. No override exists.
gate-survivor = { $record } would make a survivor of sexual violence identifiable.
gate-survivor-advice = Please either leave the name and the picture out, or tell a figure without place and time, or of a wider group. No override exists.
gate-unknown-face = { $evidence } shows a face that can be recognised, or somebody who was erased or withdrawn; no consent of theirs stands on record.
gate-unknown-face-advice = Please either blur the face and say so, or list everybody who can be recognised, each with their consent. No override exists.
gate-source-grant = The case leans on the source { $source }, which did not grant its use for the audience “{ $audience }”. A grant for one audience covers no other.
gate-source-grant-advice = Please either ask the source, add “{ $grant }” to “grant” in its row of the case folder (grant: [{ $grant }]) and run trucewatch import FOLDER again, or withdraw what rests on it. No override exists.
gate-source-declined = The case leans on the source { $source }, which refused or took back its consent “{ $consent }”, without which it is not used for the audience “{ $audience }”.
gate-source-declined-advice = Please either withdraw what rests on it, or, where the source agreed anew, write that consent with its date under “consents” in its row of the case folder and run trucewatch import FOLDER again. No override exists.
gate-source-named = The source { $source } is a person and would be named without consent to be named.
gate-source-named-advice = Please either record the consent that was given, or keep the source under a pseudonym and not public. No override exists.
gate-source-quoted =
    Words of the source { $source } are quoted or noted in { $record }{ $count ->
        [0] {""}
        [one] {" "}and in one record more
       *[other] {" "}and in { $count } records more
    }; it has not spoken in public, and no valid consent of its own “{ $consent }” is on record, without which its words do not go out to the audience “{ $audience }”.
gate-source-quoted-advice = Please either leave out its words (“as_stated”, and testimonies where the team alone reads), or, if the source agreed, write that consent with its date under “consents” in its row of the case folder (consent_kind: { $kind }, given: ...) and run trucewatch import FOLDER again. No override exists.
gate-source-gone = { $record } leans on a source that was erased or withdrawn.
gate-source-gone-advice = Please either give it another source, or withdraw it. No override exists.
gate-identity = The protected words of { $whose } stand in the field “{ $field }” of { $record }.
gate-identity-file = The protected words of { $whose } stand in the file number { $file }, in the order of names, or in its name.
gate-identity-advice = Please either take them out, or use the pseudonym. If somebody else is meant who bears a part of the same name, please record the protected name in full. No override exists.
gate-identity-likely = What may be the protected name of { $whose }, in other letters or another spelling, stands in the field “{ $field }” of { $record }.
gate-identity-likely-advice = Please either take it out or use the pseudonym; or, if somebody else is meant, let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-identity-alone =
    { $count ->
        [0] What may be the last name or a nickname of { $whose }, whose name is protected, stands by itself in { $records }.
        [one] What may be the last name or a nickname of { $whose }, whose name is protected, stands by itself in { $records } and one more record.
       *[other] What may be the last name or a nickname of { $whose }, whose name is protected, stands by itself in { $records } and { $count } more records.
    }
gate-whereabouts = The field “{ $field }” of { $record } tells words that are protected as the whereabouts of { $whose }.
gate-whereabouts-advice = Please either take them out; or, if they are plain speech or another place or person is meant, let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-identity-alone-advice = Please either take it out where they are meant; or, if it is an ordinary word or somebody else, let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-words-tell = The words given for “{ $field }” tell a name that is protected, and they would stay in clear, in the log and in what is handed out. It stands in these of them, counted from the first: { $places }. Nothing was recorded. Please say it without the name, or with the pseudonym.
gate-words-tell-file = The words given for “{ $field }” repeat the name of a file, its folder or its address, which is protected because it can tell whose the file is. It stands in these of them, counted from the first: { $places }. Nothing was recorded. Please describe what the file shows instead.
gate-words-tell-unplaced = The words given for “{ $field }” tell what is protected, and they would stay in clear, in the log and in what is handed out. Nothing was recorded. It is not said which words, because within ten minutes gates have told you of several names, or your words would; each of these answers is written down. Please say it without any name, or with pseudonyms.
gate-name-told = The field “{ $field }” of { $record } tells, or may tell in other letters, a name that is protected, in these of its words, counted from the first: { $places }. It is recorded, and a gate will stop what goes out. Please correct it now, with the pseudonym in its place; the history keeps what stood there before.
gate-name-told-unplaced = What you recorded tells names that are protected. It is not said where, because with what gates have told you within ten minutes they are too many; each of these answers is written down. It is recorded, and a gate will stop what goes out. Please correct it now, with the pseudonym in the place of every name; the history keeps what stood there before.
gate-name-typed = The field “{ $field }” ({ $record }) tells, or may tell in other letters, a name that is protected, in these of its words, counted from the first: { $places }. Nothing is recorded yet. Please put the pseudonym in its place now; the history would keep what is recorded.
gate-name-typed-not-looked = It was not looked for protected names in what you typed, because within ten minutes gates have told you of several; each of these answers is written down. Nothing is recorded yet. Please read it once more, and put the pseudonym in the place of every name that is protected; the history would keep what is recorded.
gate-name-typed-unplaced = What you typed tells names that are protected. It is not said where, because with what gates have told you within ten minutes they are too many; each of these answers is written down. Nothing is recorded yet. Please put the pseudonym in the place of every name now; the history would keep what is recorded.
gate-answers-no-more = Within ten minutes, gates have told you of several names that are protected. Each of these answers is written down. For now nothing that you type is looked at, and so nothing was recorded, whether it tells a name or not. Please either wait ten minutes and send it again, or ask somebody who may see those names.
gate-reason-no-more = Within ten minutes, gates have told you of several names that are protected. Each of these answers is written down. For now no reason that you type is looked at, and so nothing was recorded, whether it tells a name or not. To take a name out now, please give exactly these words as the reason: “{ $reason }”. For anything else please either wait ten minutes and send it again, or ask somebody who may see those names.
gate-reason-names-out = protected names taken out
gate-not-looked = It was not looked for protected names in what you recorded, because within ten minutes gates have told you of several; each of these answers is written down. A gate will look before anything goes out. Please read it once more, and put the pseudonym in the place of every name that is protected.
gate-name-told-not-looked = It was not looked for protected names in what you recorded, because within ten minutes gates have told you of several; each of these answers is written down. A gate will look before anything goes out. Please read it once more, and put the pseudonym in the place of every name that is protected.
gate-identity-locked = The protected words of { $record } cannot be opened, so nobody can tell whether they stand in a text. Please either bring the keys back to their place, or publish where they are.
gate-perpetrator = { $person }, a natural person, is named as perpetrator.
gate-perpetrator-advice = Please either attribute the deed to the force alone, or let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-small-group = The figure { $tally } tells of one or two people, by itself or by subtraction; place, time and role may identify them.
gate-uncounted = Decision { $decision } gives a reason for this. It does not count while { $member } publishes, who gave it or wrote it down: nobody opens a gate for themselves. Please either let a member publish who did neither, or let another record a reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-small-group-advice = Please either widen the group, or let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-face = { $evidence } shows a face that can be recognised, and nobody has verified the picture: it has no step of verification, or no verdict that it is genuine.
gate-face-unseen = Nobody has said yet who can be seen in { $evidence }; a face that can be recognised may be in it, whether or not the picture was verified.
gate-face-unseen-advice = Please either look at it and say who is shown: trucewatch examine shown { $evidence } --faces none, or as it is; or let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-face-advice = Please either verify it (trucewatch examine step, then conclude), or hand out a copy in which the face is covered, or let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-exact-site = { $record } is or shows a protected site, which would be released more precisely than its district.
gate-exact-site-advice = Please either release its district only and leave out exact coordinates, or let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-place-named = The field “{ $field }” of { $record } names the place { $place }, which is withheld.
gate-place-named-advice = Please either say it without the name (“a shelter”), or release the place; or, if another place or an ordinary word is meant, let a member other than whoever publishes record a written reason: trucewatch decide FINGERPRINT --accept --because "..." --as NAME
gate-as-of-ahead =
    The as-of lies ahead of this moment, so that what happened in the last hours would count as long past. Please give an as-of that has been reached.

# What the gates are called that a written reason opens.

gate-perpetrator-title = A person named as perpetrator
gate-small-group-title = A figure of one or two people
gate-face-title = A face in a picture
gate-exact-site-title = A protected site told exactly
gate-place-named-title = A withheld place named
gate-identity-likely-title = What may be a protected name
gate-identity-alone-title = A protected last name or nickname by itself
gate-whereabouts-title = Where a protected person may be
