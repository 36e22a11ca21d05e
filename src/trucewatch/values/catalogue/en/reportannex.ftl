### The standard report: attachments and annexes.

reportannex-attachments = Attachments
reportannex-no-attachments = No item of evidence has been recorded.
reportannex-attachments-intro = { $n ->
        [one] { $total } item is listed; { $held } is held by us.
       *[other] { $total } items are listed; { $held } are held by us.
    } An item that is not held cannot be shown and was not checked by us; what others say of it is told as theirs.
reportannex-items = Items, one by one
reportannex-counted-evidence = items of evidence listed
reportannex-counted-held = items of evidence held by us
reportannex-caption = Caption
reportannex-captured = Taken
reportannex-captured-where = Where
reportannex-from = From
reportannex-credit = Credit
reportannex-custody = Custody
reportannex-digest = { $held }; SHA-256 { $digest }
reportannex-edited = Edited
reportannex-faces = People shown
reportannex-faces-minors = Faces: { $faces }; minors: { $minors }.
reportannex-graphic = May be distressing to look at.
reportannex-verdict = Verification
reportannex-no-steps = No step of verification is recorded.
reportannex-step = { $method }, by { $by }: { $result }.

reportannex-findings = Findings in our own record, and decisions
reportannex-findings-intro = Every case is searched by machine for what contradicts itself or is thin, in the records and in their words. A finding is about our record; it is not a breach. Those that contradict stand first, each with what people decided and why.
reportannex-no-findings = No contradiction was found.
reportannex-undecided = Nobody has decided on this yet.
reportannex-lapsed = This decision has lapsed, because a value it rested on has changed since.
reportannex-decided-by = Decided by
reportannex-notes-intro = Notes tell what is thin. They contradict nothing and are counted by kind.
reportannex-notes-caption = Notes by kind
reportannex-note-kind = What is thin
reportannex-note-n = Number
reportannex-counted-withheld = findings about sources or persons
reportannex-findings-withheld = { $n ->
        [one] { $number } further finding is about a source or a person and is not told to this audience.
       *[other] { $number } further findings are about sources or persons and are not told to this audience.
    }

reportannex-verify = How to verify this report
reportannex-verify-intro = You need not trust us, nor use our program. With a copy of the records and the log of this case, which the publisher hands to those who may check it, and the standards named, anyone can check every step:
reportannex-verify-words = Take a figure, a date or a name in this report and follow the number in brackets to its reference. It names the record.
reportannex-verify-record = Find the record by its code in the copy. Its value must be the one printed here.
reportannex-verify-source = Read the sources of the record and the place in each of them. The words as stated must stand there.
reportannex-verify-package = Check that the copy is whole: every file that a record names is there, and its SHA-256 digest is the one that the record gives.
reportannex-verify-objects = Check that each picture, video and document that is held has the digest printed under Attachments.
reportannex-verify-root = For each record, compute the commitment of every field that is shown from its salt and value; with the bare commitments of the fields that are hidden they must give the root of the record. So a redacted record can be checked without what was taken out.
reportannex-verify-signature = Check that the entry of the record lies in the log (proof of inclusion, RFC 6962), and that the log’s checkpoint is signed with the key whose fingerprint the organisation published elsewhere.
reportannex-verify-again = Make the report again from the copy, for the same moment, language and audience. The files must be equal byte by byte.
reportannex-verify-package-holds = Such a copy holds the records of this case as this audience may see them, with their salts; the hash tiles of the log, its signed checkpoints and the entries of this case; the files held; and a description of the format. Identities of sources and persons are not in it. This report prints no checkpoint, so that it can be made again at any later time.

reportannex-words = Words and standings used
reportannex-words-intro = One concept has one word in this report.
reportannex-terms-caption = Words
reportannex-lists-caption = Standings, each list in its own order
reportannex-word = Word
reportannex-meaning = Meaning
reportannex-list = List
reportannex-in-list = Its values
reportannex-term-breach = breach
reportannex-meaning-breach = A bound actor did what a clause forbids; stated by people, with a standing and evidence.
reportannex-term-finding = finding
reportannex-meaning-finding = Something wrong or thin in our own record. It is not a breach.
reportannex-term-determination = determination
reportannex-meaning-determination = A reasoned ruling of people on an incident, a clause and an actor.
reportannex-term-screening = screening
reportannex-meaning-screening = Five questions that a program asks of each incident and clause. It proposes; people determine.
reportannex-term-clock = state of a clause
reportannex-meaning-clock = Where a clause stands at a moment: not yet due, due, met, late, suspended and so on.
reportannex-term-ledger = account of people
reportannex-meaning-ledger = Who left which place and what became of them; what the figures leave open stays visible.
reportannex-term-tally = figure
reportannex-meaning-tally = A number of a unit in a group, said by a source at a time. Different units are never added.
reportannex-term-stated = as stated
reportannex-meaning-stated = The words of the source, kept unchanged beside ours.
reportannex-all-decided = All decided by: { $role }.
reportannex-shared = Of every item, unless something else stands with it:
