# What the command line says.

cli-interrupted = Stopped. What was finished is kept; nothing is half done.
cli-unknown-kind = There is no kind of record called “{ $kind }”. Please use one of: { $known }.
cli-record-near = There is no record “{ $name }”. Did you mean { $nearest }?
cli-no-record-but = There is no record “{ $name }”. In this case there are: { $known }.
cli-no-record = No record “{ $name }” was found in this case. Please check the code or the ref.
cli-record-name = “{ $name }” names no record. Please write its code, such as A-INC-0003, or kind:ref, such as incident:dahiya.
cli-init-done = A new workspace was made in { $folder }. Its log is signed as { $origin }.
cli-init-keys = Its keys lie in { $folder }. Make a copy of that folder on another medium now: without it, protected words are lost for ever.
cli-init-next = Next: cd { $folder }, then: trucewatch import FOLDER
cli-member-recorded = { $name } was recorded.
cli-member-changed = { $name } was changed.
cli-init-role = Roles are those of a member. Please either name the first member with --member, or leave --role out.
cli-member-none = No member has been recorded yet. Record the first with: trucewatch member NAME
cli-member-name = member
cli-member-full-name = name
cli-member-roles = roles
cli-history-nobody = nobody named
cli-history-asserted = name asserted, not proved
cli-history-recorded = recorded, not sealed yet
cli-history-sealed = sealed as entry { $number }
cli-history-why = why
cli-erase-would = This would be erased, wholly or in part: { $codes }. Nothing was erased.
cli-erase-told-before = In the history of these records, or in records out of use, words that tell who it is stand in clear, and an erasure does not reach them: { $codes }. Where they stand in the words of a source, please erase that source or testimony; a package of the whole case tells history, so please look at it before one goes out.
cli-erase-told-perhaps = These records may tell the name in other letters or another spelling, and stay: { $codes }. Please look, and change the words or withdraw the record.
cli-erase-told-elsewhere = Records of other cases tell the words in clear, and stay: { $codes }. The gates of those cases do not know the name. Please change the words there; their history keeps them.
cli-erase-told-log = Reasons in the log tell the words in clear, and nothing takes them out without breaking the log: { $codes }. They are in no package but the team's own.
cli-erase-sure = Erase { $codes }? This cannot be undone.
cli-erase-done = Erased: { $codes }. Values, salts and keys are destroyed here; the log still verifies.
cli-verify-not-here = does not apply
cli-receipt-written = Written: { $file }
cli-package-out = { $path } is there already. Please name a folder or a zip that is not.
cli-package-one-case = One package holds one case, or items of one case. Please name either the case alone, or items only.
cli-package-not-an-item = { $name } is not what it stands for here: items are pieces of evidence, and --publication names a published report.
cli-package-would =
    { $entries ->
        [one] The package would hold one entry of the log
       *[other] The package would hold { $entries } entries of the log
    } and { $files ->
        [0] no files.
        [one] one file.
       *[other] { $files } files.
    }
cli-package-originals =
    { $count ->
        [one] One original would go out as it was given, with all that its bytes tell besides what it shows.
       *[other] { $count } originals would go out as they were given, with all that their bytes tell besides what they show.
    }
cli-package-along-position = They tell where they were made: { $codes }
cli-package-along-device = They tell with what device: { $codes }
cli-package-along-author = They tell a name, of an author or owner: { $codes }
cli-package-along-protected = They tell a name that is protected in this case: { $codes }
cli-package-along-unread = Not read as a whole, so that nobody knows what else they tell: { $codes }
cli-package-withdrawn = Withdrawn from use, so their files stay behind: { $codes }
cli-package-done = Handed out as { $code }: { $place }. It is recorded in the log.
cli-package-digest = Tell the recipient by another way than the package: the key of this workspace (log_key in trucewatch.toml) and the digest { $digest }
cli-erase-handed-out = These went out before and may still hold the words elsewhere: { $handed }. Please ask those who have them to destroy them.
cli-erase-backups = Keys were backed up before, and a copy of the database made before opens with such a backup: { $backups }. Please destroy these backups and make a new one.
cli-erase-copies = Other copies of this workspace have keys of their own and may still hold the words: { $copies }. Please erase there too.
cli-verify-more =
    { $count ->
        [one] and one more of this step
       *[other] and { $count } more of this step
    }
cli-verify-broken =
    { $count ->
        [one] One thing does not hold, or could not be checked.
       *[other] { $count } things do not hold, or could not be checked.
    }
cli-verify-sound =
    { $size ->
        [one] Every step was taken and held. The log { $origin } seals one entry.
       *[other] Every step was taken and held. The log { $origin } seals { $size } entries.
    }
cli-about-workspace = Workspace { $name } in { $folder }
cli-about-log =
    { $size ->
        [one] Log { $origin }: one sealed entry.
       *[other] Log { $origin }: { $size } sealed entries.
    }
cli-about-empty = It holds no case yet. Import one with: trucewatch import FOLDER
cli-about-kind = kind
cli-about-count = records
cli-upgrade-done = { $folder } is at this version. Revisions and log are as they were.
cli-progress-stamp = Asking for stamps
cli-stamp-of-checkpoint = checkpoint { $size }
cli-stamp-of-object = item { $digest }…
cli-stamp-stamped = { $authority } proves that { $of } existed at { $time }. It proves that time, and no earlier one.
cli-stamp-had = { $of } was stamped by { $authority } before.
cli-stamp-waits = { $of } is NOT stamped by { $authority }. It will be stamped later, with: trucewatch stamp --due
cli-stamp-pending = { $of } was given to the calendar { $authority }: pending. That proves nothing yet.
cli-stamp-due-alone = --due works through all that waits, and takes nothing else. Please give it alone.
cli-stamp-authority-what = What the authority is recognised by is missing. Please give either --url and --certificate, or --calendar.
cli-checkpoint-since-or-witness = Two beginnings are given. Please give either --since or --witness.
cli-stamp-nothing-due = Nothing waits to be stamped.
cli-stamp-none = Nothing is stamped, and nothing waits. Begin with: trucewatch stamp authority add --help
cli-stamp-due = { $of } waits for { $authority } since { $since }. With a connection: trucewatch stamp --due
cli-stamp-of = of what
cli-stamp-authority = authority
cli-stamp-grade = grade
cli-stamp-time = existed at
cli-stamp-grade-stamped = stamped
cli-stamp-grade-confirmed = confirmed
cli-stamp-grade-pending = pending
cli-stamp-pinned = { $name } is pinned. Compare the fingerprint below with the one that the authority publishes.
cli-stamp-pinned-before = { $name } was pinned like this before. Nothing was changed.
cli-stamp-fingerprint = Root certificate, SHA-256: { $fingerprint }
cli-stamp-retired = { $name } is asked no more. What it stamped stays.
cli-stamp-revoked =
    { $count ->
        [one] Kept with { $name }: a list of one withdrawn certificate.
       *[other] Kept with { $name }: a list of { $count } withdrawn certificates.
    }
cli-stamp-no-authority-yet = No authority is pinned yet. Pin one with: trucewatch stamp authority add --help
cli-stamp-name = name
cli-stamp-url = address
cli-stamp-by = recognised by
cli-stamp-state = state
cli-stamp-state-asked = asked
cli-stamp-state-retired = retired
cli-checkpoint-newest =
    { $size ->
        [one] The newest checkpoint covers one entry; root { $root }
       *[other] The newest checkpoint covers { $size } entries; root { $root }
    }
cli-checkpoint-key = Its public key, for witnesses: { $key }
cli-checkpoint-sizes =
    { $count ->
        [one] One size was signed: { $sizes }
       *[other] { $count } sizes were signed; the last: { $sizes }
    }
cli-checkpoint-held = The witness { $witness } keeps the checkpoint of size { $size }, co-signed at { $time }.
cli-checkpoint-held-by-nobody = No trusted witness keeps a checkpoint of this log: if it were replaced as a whole, nothing here would tell. See: trucewatch checkpoint --help
cli-checkpoint-exported = { $file } leads from size { $since } to size { $size }. Hand it to the witness, and take back the answer.
cli-checkpoint-cosigned = { $witness } has co-signed the checkpoint of size { $size }, at { $time } by its clock.
cli-checkpoint-cosigned-before = Those cosignatures of the checkpoint of size { $size } were kept before.
cli-checkpoint-evidence = The evidence is in { $file }. Keep it, and show it to others: trucewatch checkpoint judge checks it.
cli-checkpoint-trusted = The word of { $name } counts from now on.
cli-checkpoint-trusted-before = The word of { $name } counted before. Nothing was changed.
cli-checkpoint-judged-proven = PROVEN: the key of this log signed two different trees of one size. The log was forked.
cli-checkpoint-judged-fork = Not proven: both are soundly signed, and they are of different sizes or of the same tree.
cli-checkpoint-judged-smaller = Not proven by the file alone: a smaller log was shown after a larger one. Ask the team for its newest checkpoint, with a proof from the larger one.
cli-checkpoint-judged-inconsistent = Not proven by the file alone: no proof leads from the one to the other. Ask the team for one; an honest log can give it at any time.
cli-witness-first =
    { $size ->
        [one] { $origin } is met for the first time, with one entry. It is kept for good.
       *[other] { $origin } is met for the first time, with { $size } entries. It is kept for good.
    }
cli-witness-extends = { $origin } at size { $size } holds everything that was seen at size { $before }. It is kept for good.
cli-witness-answer = Your answer is in { $file }. Hand it back to the team.
cli-witness-key = Your key as a witness, for them to trust: { $key }
cli-verify-proven =
    { $size ->
        [one] The first entry of the log existed at { $time }, says { $authority }.
       *[other] The first { $size } entries of the log existed at { $time }, says { $authority }.
    }
cli-verify-no-time-proven = No authority has stamped a checkpoint: the times in this log rest on its own clock alone. See: trucewatch stamp --help
cli-verify-pending =
    { $count ->
        [one] One proof of OpenTimestamps is pending and proves nothing yet.
       *[other] { $count } proofs of OpenTimestamps are pending and prove nothing yet.
    }
cli-progress-read = Reading files
cli-progress-draft = Making drafts
cli-progress-compare = Comparing
cli-progress-prepare = Preparing records
cli-progress-insert = Writing records
cli-progress-update = Changing records
cli-progress-write = Writing their history
cli-progress-remember = Remembering rows
cli-progress-index = Indexing for lists, search and maps
cli-progress-seal = Sealing entries in the log
cli-progress-rows = Records verified
cli-progress-entries = Entries verified
cli-progress-check = Checking
cli-progress-media = Reading media
cli-progress-take = Sealing files
cli-progress-copy = Copying the video, in per cent
cli-progress-objects = Objects verified
cli-progress-other = Working
cli-passphrase = Passphrase of identities.age
cli-import-would =
    Would be new: { $new }. Would be changed: { $changed }. As they are: { $unchanged }.
cli-import-unsound =
    { $count ->
        [one] One record has an error or rests on one that has, and is not counted above.
       *[other] { $count } records have an error or rest on one that has, and are not counted above.
    }
cli-import-errors =
    { $count ->
        [one] There is one error. Nothing was saved. Please mend it, or save the sound records with --accept-valid.
       *[other] There are { $count } errors. Nothing was saved. Please mend them, or save the sound records with --accept-valid.
    }
cli-import-sound = There is no error. Nothing was saved, as this is a dry run.
cli-import-nothing = Nothing changed: { $unchanged } records stand as the folder has them.
cli-import-done = Saved. New: { $new }. Changed: { $changed }. As they were: { $unchanged }.
cli-import-rejected =
    { $count ->
        [one] One record was left out and written to { $folder }. Please mend it there, and import that folder.
       *[other] { $count } records were left out and written to { $folder }. Please mend them there, and import that folder.
    }
cli-check-lapsed = [the decision lapsed: a value changed]
cli-check-errors =
    { $count ->
        [0] No contradiction.
        [one] One contradiction.
       *[other] { $count } contradictions.
    }
cli-check-warnings =
    { $count ->
        [0] No warning.
        [one] One warning: very likely wrong, or it cannot be settled.
       *[other] { $count } warnings: very likely wrong, or they cannot be settled.
    }
cli-check-notes =
    { $count ->
        [0] No note.
        [one] One note on a thin place.
       *[other] { $count } notes on thin places.
    }
cli-check-open =
    { $count ->
        [0] Nothing waits for a person.
        [one] One finding waits for a person: mend the record, or decide on it with trucewatch decide.
       *[other] { $count } findings wait for a person: mend the records, or decide on them with trucewatch decide.
    }
cli-decide-which =
    { $count ->
        [0] No finding has a fingerprint that begins with “{ $given }”. Please copy at least four letters of it from trucewatch check or from the gate.
       *[other] “{ $given }” does not name one finding. Please copy more letters of its fingerprint.
    }
cli-decide-done = { $code } records the decision on { $finding }.
cli-redact-done = The copy { $copy } of { $item } is made and recorded. Please look at it from beginning to end before it goes out: whether enough is covered only a person can see.
cli-redact-would = A copy of { $item } may be made. Nothing was made.
cli-withdraw-would = Would be withdrawn: { $codes }. Nothing was changed.
cli-withdraw-done = Withdrawn: { $codes }. They count no longer; their history stays.
cli-screen-nothing = There is nothing to screen: the case has no incident, or no clause. Please import both.
cli-screen-counts-yes = yes
cli-screen-counts-unsure = unsure
cli-screen-counts-no = no
cli-screen-counts-clause = clause
cli-screen-counts-statement = what it says
cli-screen-counts-alone = --counts counts over the whole case. Please give it without an incident and without --all.
cli-rebuild-nothing = Nothing has changed since the answers were kept.
cli-rebuild-changed =
    Screened again: { $incidents ->
        [one] one incident
       *[other] { $incidents } incidents
    } and { $clauses ->
        [one] one clause
       *[other] { $clauses } clauses
    }.
cli-rebuild-whole =
    Screened from scratch: { $incidents ->
        [one] one incident
       *[other] { $incidents } incidents
    } and { $clauses ->
        [one] one clause
       *[other] { $clauses } clauses
    }.
cli-screen-in-force = in force then
cli-screen-in-area = in the area
cli-screen-bound = actor bound
cli-screen-act = act forbidden
cli-screen-target = target protected
cli-clauses-none = The case has no clause yet. Please import an agreement with its clauses.
cli-clauses-told = { $state }, { $force }
cli-clauses-since = since { $when }: { $state }
cli-clauses-in-force-yes = in force
cli-clauses-in-force-no = not in force
cli-clauses-in-force-unsure = perhaps in force
cli-ledger-unaccounted = Not accounted for
cli-ledger-rules-alike = All four rules come to the same residuals: no two statements of one figure differ.
cli-ledger-conflicts = Figures that cannot all be true
cli-ledger-entries = From account to account
cli-ledger-implied = (No source states this step; another one entails it.)
cli-ledger-lost = Not accounted for, added up
cli-ledger-long = This ledger is long: movements whose figures stand alone are added up above. Of a place, conflicts between figures are not narrowed down to the fewest; its balance says whether they fit. Please use --place, --movement or --group for the entries, or --json for all of them.
cli-ledger-more = There is more: at most { $most } of each list are shown at once. Please use --page { $page }.
cli-ledger-no-group = There is no group “{ $group }”. Please use one of: { $known }.
cli-determine-proposed = { $code } is proposed. Another member reviews it with: trucewatch determine review { $code } --agree --as NAME (or --disagree --words "...")
cli-determine-beside = Other rulings exist on the same incident and clause: { $codes }
cli-determine-nobody = { $code } names no party. Where one is ruled on, please withdraw it and propose it anew with --actor: trucewatch withdraw { $code } --because "..."{ $signed }
cli-determine-agreed = { $code } is reviewed: agreed.
cli-determine-disagreed = { $code } is reviewed: disagreed. It is kept with the reason.
cli-determine-none = No determination has been made yet. See trucewatch screen for what to look at, then: trucewatch determine propose --help
cli-determine-code = code
cli-determine-incident = incident
cli-determine-clause = clause
cli-determine-ruling = ruling
cli-determine-state = state
cli-report-written = Written: { $file }
cli-publish-done = Published as { $code }; the files are in { $folder }, frozen in the vault and recorded in the log.
cli-publish-check = So that anybody can check it, hand out the report with its records: trucewatch package { $case } --publication { $code } --audience { $audience } --out FOLDER; or a proof of its files alone, without any record: trucewatch receipt { $code }
cli-publish-contradictions =
    { $count ->
        [one] One contradiction of published figures is open. It stops nothing; the report tells it as open. Please either mend the records, or decide on it: trucewatch decide FINGERPRINT --because "..."
       *[other] { $count } contradictions of published figures are open. They stop nothing; the report tells them as open. Please either mend the records, or decide on each: trucewatch decide FINGERPRINT --because "..."
    }
cli-publish-gates =
    { $count ->
        [0] No gate is shut: it may go out.
        [one] One gate is shut. Nothing was written.
       *[other] { $count } gates are shut. Nothing was written.
    }
cli-demo-begin = Trucewatch rebuilds a report that a documentation network published by hand in December 2016.
cli-demo-worked-in = The demonstration in { $folder } was worked in since it was made, and is not cleared. Please name another folder with --out, or remove this one yourself.
cli-demo-importing = Reading the case folder, recording, sealing ...
cli-demo-working = Checking, screening, accounting for people ...
cli-demo-reporting = Writing the report in English and Arabic ...
cli-demo-verifying = Verifying the log and every record ...
cli-demo-imported = What was taken in
cli-demo-counts = { $counts }
cli-demo-count-incident =
    { $count ->
        [one] one incident
       *[other] { $count } incidents
    }
cli-demo-count-deed =
    { $count ->
        [one] one deed
       *[other] { $count } deeds
    }
cli-demo-count-attribution =
    { $count ->
        [one] one attribution
       *[other] { $count } attributions
    }
cli-demo-count-tally =
    { $count ->
        [one] one figure
       *[other] { $count } figures
    }
cli-demo-count-movement =
    { $count ->
        [one] one movement
       *[other] { $count } movements
    }
cli-demo-count-clause =
    { $count ->
        [one] one clause
       *[other] { $count } clauses
    }
cli-demo-count-evidence =
    { $count ->
        [one] one item of evidence
       *[other] { $count } items of evidence
    }
cli-demo-count-citation =
    { $count ->
        [one] one citation
       *[other] { $count } citations
    }
cli-demo-clocks = The clocks of the clauses
cli-demo-people = The people, and who is not accounted for
cli-demo-rulings = What was determined (illustrative)
cli-demo-findings = Where the published text contradicts itself
cli-demo-open =
    { $count ->
        [0] Each was decided on with a reason; none waits for a person.
        [one] One waits for a person.
       *[other] { $count } wait for a person.
    }
cli-demo-look = Now look at
cli-demo-sealed =
    { $count ->
        [one] One entry is sealed in the log, and everything was verified.
       *[other] { $count } entries are sealed in the log, and everything was verified.
    }
cli-misuse = { $problem }
cli-misuse-help = How it is meant: { $command }
cli-misuse-option = There is no option { $option }.
cli-misuse-option-near = There is no option { $option }. Perhaps { $near } is meant.
cli-misuse-command = There is no command “{ $command }”.
cli-misuse-command-near = There is no command “{ $command }”. Did you mean: { $near }
cli-misuse-missing = { $name } is missing.
cli-misuse-value = { $name }: { $problem }
cli-fault = This is a fault in Trucewatch, not in what you did. The act it happened in was not saved. Please report the lines below; they hold no words of your records.
cli-fault-where = { $kind }: { $lines }
cli-disk-full = The disk is full: { $path } could not be written. Please free some space, and do it again.
cli-folder-gone = The folder in which you stand is no longer there. Please change into one that is (cd), and call the command again.
cli-disk-read-only = The disk of { $path } can only be read. Please name a folder on a disk that can be written.
cli-disk-not-permitted = This user may not use { $path }. Please either name another folder, or get the right to this one.
cli-disk-absent = There is no { $path }. Please check the name.
cli-disk-no-folder = A part of { $path } is no folder. Please check the name.
cli-disk-no-file = { $path } is a folder, where a file was meant. Please check the name.
cli-disk-exists = { $path } exists already. Please name another one.
cli-disk-name = The name is too long: { $path }. Please give a shorter one.
cli-disk-fault = The disk failed at { $path }. Please copy the workspace to another disk now, and run there: trucewatch verify
cli-now = TRUCEWATCH_NOW says “{ $given }”, which is no moment with a time zone. Please either write it like 2016-12-17T12:00:00+00:00, or remove it.
cli-not-text = { $path } is no text in UTF-8. Please name the right file.
cli-record-gone = (a record that is not here)
cli-yes = yes
cli-no = no
cli-protected = [protected; not shown here]
cli-hidden-protected = [protected; not shown here]
cli-hidden-redacted = [redacted]
cli-hidden-erased = [erased]
cli-shape-point = point
cli-shape-line = line
cli-shape-polygon = polygon
cli-shape-multipolygon = several polygons
cli-show-file = { $name } · { $size } bytes · SHA-256 { $sha256 }
cli-show-gate = { $gate } · { $about } · opened by { $decision }
cli-show-referring = What refers to it
cli-show-more =
    { $count ->
        [one] ... and one more like it
       *[other] ... and { $count } more like it
    }
cli-history-first =
    { $count ->
        [one] Recorded with one field; --all shows it.
       *[other] Recorded with { $count } fields; --all shows them.
    }
cli-act-accept-drafts = imported from a case folder
cli-act-record = recorded
cli-act-correct = corrected
cli-act-decide-finding = decision on a finding
cli-act-erase = erased
cli-act-propose-determination = determination proposed
cli-act-package = handed out in a package
cli-act-take-package = taken in from a package
cli-act-publish = published
cli-act-record-member = member recorded
cli-act-change-member = member changed
cli-act-review-determination = determination reviewed
cli-act-share = shared with every case
cli-act-withdraw = withdrawn
cli-act-undo = undone
cli-act-seal = sealed
cli-act-record-custody = custody recorded
cli-act-state-shown = what is shown stated
cli-act-verify-items = bytes verified
cli-act-take-step = step of verification
cli-act-conclude = verdict concluded
cli-act-review-verdict = verdict reviewed
cli-act-trust-authority = authority for time stamps pinned
cli-act-retire-authority = authority asked no more
cli-act-revoke-certificates = list of withdrawn certificates kept
cli-act-trust-witness = witness of the log trusted
cli-act-witness = checkpoint of another log witnessed
cli-about-key = Key of the log, to give to those who verify: { $key }
cli-about-keys = Keys of the records: { $folder }
cli-about-members = Members: { $members }
cli-about-next-member = Next: record who works here with: trucewatch member NAME
cli-about-next-check = Next: trucewatch check, then trucewatch screen, ledger, report
cli-check-all = The others were decided on or are notes; they are shown by: trucewatch check --all
cli-erase-json = --json asks nothing, so erasing with it needs --yes.
cli-erase-not = Nothing was erased.
cli-erase-look-over = These records stay and refer to what was erased; please look over their words: { $codes }.
cli-import-next = To save it: trucewatch import { $folder }
cli-import-look = Next: trucewatch check
cli-import-verified-alone =
    { $count ->
        [one] One incident came in as verified, or as not to be verified, and whoever imported it also recorded it.
       *[other] { $count } incidents came in as verified, or as not to be verified, and whoever imported them also recorded them.
    } It is kept as the folder says; the history shows who imported it. Please write under_verification in the folder instead, and let another member say it, unless somebody else looked before.
cli-init-next-member = Next: cd { $folder }, then: trucewatch member YOUR-NAME, and: trucewatch import FOLDER
cli-publish-next = Publish with the same command without --dry-run.
cli-screen-clause = { $clause } (clause { $number })
cli-screen-all = The five answers of every deed are shown by: trucewatch screen --all
cli-screen-next = Screening proposes; a person rules with: trucewatch determine propose
cli-upgrade-nothing = { $folder } is at this version already. Nothing was changed.
cli-upgrade-would = Would be changed: { $changes }. Nothing was changed. Please make a backup of the folder before you go on.
cli-upgrade-next = Next: trucewatch verify
cli-verify-unsealed =
    { $count ->
        [one] One entry is recorded and not sealed yet; the next act seals it.
       *[other] { $count } entries are recorded and not sealed yet; the next act seals them.
    }
cli-decide-gate-by-others = It opens the gate when somebody else publishes. When { $name } publishes, this decision opens nothing: then one of these has to decide: { $others }
cli-decide-gate-alone = It opens nothing when { $name } publishes: somebody else has to decide, and the team has no other member yet. To add one: trucewatch member NAME
cli-decide-gate-audience = It counts for this audience alone: { $audience }. A decision by the fingerprint that the gate shows for the public (trucewatch publish --dry-run) counts for every audience.
cli-decide-gate-never = No decision opens this gate. Please do what is advised there.
cli-verify-of-report = { $file } is a report, which cannot be verified by itself. Please ask whoever published it for its package, or for its receipt: trucewatch verify RECEIPT --file { $file } --key KEY
cli-decide-undo = To take it back: trucewatch withdraw { $code } --because "..."{ $signed }
cli-determine-actor = actor
cli-times-of = Times of day are those of { $zone }, unless another zone stands beside them.
cli-progress-move = Files carried and read whole
cli-progress-clear = Files destroyed at the old place
cli-vault-where = The files of evidence are in { $where }
cli-vault-count =
    { $count ->
        [one] 1 file
       *[other] { $count } files
    }
cli-vault-bytes = { $size } on disk
cli-vault-encrypted =
    { $encrypts ->
        [true] { $count } of them encrypted; new ones are encrypted
       *[false] { $count } of them encrypted; new ones are not
    }
cli-vault-server-checks = The server refuses a file that does not arrive as it was sent.
cli-vault-server-careless = The server does not check what arrives; Trucewatch reads each file back instead.
cli-vault-locked = The bucket can lock files (object lock): { $lock }
cli-vault-not-locked = The bucket does not lock files: whoever has its credentials can destroy them.
cli-vault-lock-days =
    { $days ->
        [one] Each new file is locked for 1 day ({ $mode }).
       *[other] Each new file is locked for { $days } days ({ $mode }).
    }
cli-vault-never-read =
    { $count ->
        [one] 1 file was never read whole since it came in. Please run: trucewatch verify
       *[other] { $count } files were never read whole since they came in. Please run: trucewatch verify
    }
cli-vault-oldest-read = What was read whole was last read at { $at } or later.
cli-vault-leftovers =
    { $count ->
        [one] 1 attempt to take files in broke off; the next one clears it away.
       *[other] { $count } attempts to take files in broke off; the next one clears them away.
    }
cli-vault-strays =
    { $count ->
        [one] 1 thing lies there that is no file of evidence; trucewatch verify names it.
       *[other] { $count } things lie there that are no files of evidence; trucewatch verify names them.
    }
cli-vault-moving = A move to { $to } was not finished. Please finish it with: trucewatch vault move --to { $to }
cli-vault-before = Copies are still at the old place, { $where }. Destroy them with: trucewatch vault move --remove-old
cli-vault-moved =
    { $count ->
        [one] 1 file is now in { $target }; it was read whole there.
       *[other] { $count } files are now in { $target }; each was read whole there.
    }
cli-vault-old-left = What lies in { $where } was left as it is. Destroy it with: trucewatch vault move --remove-old
cli-vault-not-moved = Nothing was switched: the files are still in { $where }. Please bring back what is broken from a backup, and do it again.
cli-vault-move-nothing = The files are in { $where } already. A move that was not finished is called off.
cli-vault-would-move =
    { $count ->
        [one] 1 file would be carried from { $source } to { $target }.
       *[other] { $count } files would be carried from { $source } to { $target }.
    }
cli-vault-would-clear =
    { $count ->
        [one] 1 file would be destroyed in { $where }, once it was read whole at its new place.
       *[other] { $count } files would be destroyed in { $where }, each once it was read whole at its new place.
    }
cli-vault-would-nothing = Nothing was changed.
cli-vault-cleared =
    { $count ->
        [one] 1 file was destroyed in { $where }.
       *[other] { $count } files were destroyed in { $where }.
    }
cli-not-evidence = “{ $given }” is no item of evidence. Please name one by its code, such as A-EVI-0003.
cli-seal-would =
    { $count ->
        [one] One file of { $size } MB would be sealed. Nothing was sealed.
       *[other] { $count } files of { $size } MB would be sealed. Nothing was sealed.
    }
cli-seal-done = Sealed: { $new } new, { $again } given again, { $stood } known already.
cli-seal-not-described =
    { $count ->
        [one] One item was known already and keeps the title, caption and other words it had; those given now were not recorded for it.
       *[other] { $count } items were known already and keep the titles, captions and other words they had; those given now were not recorded for them.
    }
cli-seal-left =
    { $count ->
        [one] One file was not taken in; the reason stands beside it above. All others are sealed.
       *[other] { $count } files were not taken in; the reasons stand beside them above. All others are sealed.
    }
cli-custody-of = { $code }, { $held }, SHA-256 { $digest }
cli-custody-none = No event of custody has been recorded for it yet.
cli-custody-code = code
cli-custody-event = event
cli-custody-at = when
cli-custody-who = member
cli-custody-with = with
cli-custody-why = why, on what authority, how
cli-custody-person = Name of the person (kept protected)
cli-custody-recorded = Recorded: { $codes }
cli-custody-verified = The bytes are those that were sealed: { $codes }
cli-examine-step-taken = The step is recorded. The steps of { $code } come to: { $derived }. Its verdict is: { $verdict }.
cli-examine-concluded = { $code } now has the verdict: { $verdict }. Another member may review it.
cli-examine-reviewed = The verdict on { $code } is reviewed: { $verdict }.
cli-examine-shown = What is shown is recorded: { $codes }

cli-taking-would = Would be taken in: { $new } new, { $changed } that go on from here; { $unchanged } are here already.
cli-taking-done = Taken in: { $new } new, { $changed } that go on from here; { $unchanged } were here already.
cli-taking-conflicts =
    { $count ->
        [one] One record needs somebody to look at it; nothing of it was taken in.
       *[other] { $count } records need somebody to look at them; nothing of them was taken in.
    }

cli-act-rotate-key = signing key changed
cli-act-revoke-key = signing key revoked
cli-act-rewrap-keys = workspace key changed
cli-act-back-up-keys = keys backed up
cli-act-restore-keys = keys brought back
cli-act-give-clone = clone given
cli-act-begin-clone = clone begun
cli-act-restore = backup restored
cli-act-cite-checkpoint = later checkpoint told
cli-act-take-over = taken over

cli-keys-origin = origin
cli-keys-id = key
cli-keys-first = from size
cli-keys-last = to size
cli-keys-how = how it ended
cli-keys-signs = signs
cli-keys-ended-rotated = replaced
cli-keys-ended-revoked = revoked
cli-keys-ended-cloned = the first origin goes on by itself
cli-keys-ended-restored = a backup was restored
cli-keys-public = Public key, to hand out: { $key }
cli-keys-records = Records with a key: { $count }. They lie in { $folder }.
cli-keys-inside = ! The keys lie in the folder that they protect: whoever has the one has the other. Best keep them on another medium, and say so in trucewatch.toml.
cli-keys-open = ! Other users of this computer may read the signing key. Please restrict it to its owner (chmod 600).
cli-keys-not-in-place = ! This folder is a copy, or came back from a backup; it shows and verifies, and records nothing until you say which.
cli-keys-nobody = Nobody is named who may open what is locked at once. See: trucewatch keys recipient --help
cli-keys-no-backup = ! The keys were never backed up. Without them protected words are lost for ever. See: trucewatch keys backup --help
cli-keys-pending = ! Work was stopped half way. Please repeat: { $command }
cli-keys-recipient = May open: { $recipient } { $label }
cli-keys-backup = Last backup: { $said }. Records with a key then: { $count }.
cli-keys-backup-old = ! Records made since, whose keys no backup holds: { $count }
cli-keys-rewrapped = A new workspace key wraps the keys of the records (their number: { $count }). Copies of the old one open only copies of the old file.
cli-keys-changed = A new key signs the log from now on, and the old one signed its last checkpoint at size { $size }. Public key: { $key }
cli-keys-changed-next = Please hand out the new public key, and back up the keys anew.
cli-keys-backed-up = The keys are backed up in { $file }. Records with a key: { $count }.
cli-keys-restored = The keys are back. Records with a key: { $count }.
cli-keys-restored-destroyed = Keys of what was erased since the backup, destroyed again: { $count }.
cli-keys-restored-closed = ! Records whose protected words no key of this backup opens, because they were made or erased in part after it: { $count }. Is there a newer backup?
cli-keys-restored-unsigned = ! The key that signs the log is not among them. Is there a newer backup? If it is lost for good: trucewatch restore
cli-keys-file-or-paper = Please either name a file, or say --paper.
cli-keys-paper-signing = The signing key, on paper:
cli-keys-paper-workspace = The workspace key, on paper:
cli-keys-paper-next = Write both down now; they are not shown again and are kept nowhere. They bring back the keys together with a copy of { $file }, which is closed without them and may lie anywhere.
cli-keys-paper-ask-signing = The 24 words of the signing key
cli-keys-paper-ask-workspace = The 24 words of the workspace key
cli-keys-recipient-value = Please say whom: “list” takes nothing more, “add” the recipient, “remove” its label or key, “make” a new file.
cli-keys-identity-made = A new identity lies in { $file }. Whoever has that file can open what is locked and backed up from now on: keep it away from the workspace, and keep a second copy.

cli-secrets-passphrase = Passphrase
cli-secrets-again = The same passphrase again
cli-secrets-empty = The first line of { $path } is empty. Please write the passphrase there.
cli-secrets-drawn = The passphrase, shown this once: { $words }

cli-lock-sure = { $folder } becomes one encrypted file, and the clear copy is removed. Go on?
cli-lock-json = --json asks no question: please add --yes, or --now.
cli-lock-not = Nothing was locked.
cli-lock-done = Locked: { $file }. Bring it back with: trucewatch unlock
cli-lock-keys-apart = The keys lie apart, in { $folder }, and were not locked: please put that medium away.
cli-lock-objects-apart = The files of evidence lie outside, in { $where }, and stayed as they are.
cli-lock-left = ! Links were left out, and what they lead to is as it was: { $names }
cli-lock-disk = The clear copy was overwritten once and removed. A solid-state disk, a stick, a journaling or snapshotting file system may keep old blocks all the same, and so do swap and backups: only a disk that is encrypted as a whole protects against that.
cli-lock-disk-now = The clear copy was removed; only keys and database were overwritten. What else was there can be recovered from this disk, unless it is encrypted as a whole and switched off now.

cli-unlock-done = The workspace is back in { $folder }.
cli-unlock-elsewhere = It lay somewhere else when it was locked, so it is a copy for now: “trucewatch takeover” if the other place is given up.

cli-clone-done = { $folder } goes on as { $origin } from size { $size }; its short codes begin with { $name }.
cli-clone-folder-or-here = Please either name a folder, or say --here.
cli-restore-done = { $folder } goes on as { $origin } from size { $size }; new short codes begin with { $name }, so that none is given twice.
cli-restore-lost = Lost, and told in the log: the entries numbered { $first } to { $last }.
cli-begun-next = Please hand out the new public key (trucewatch keys status), and back up the keys anew.
cli-takeover-done = { $folder } goes on as the workspace; the log is of size { $size }. Please destroy the other copy, or make sure that nobody records there.
cli-progress-lock = Encrypting
cli-progress-unlock = Decrypting
cli-progress-remove = Removing the clear copy
cli-duplicates-open =
    { $count ->
        [0] No pair of incidents waits for a decision.
        [one] One pair of incidents waits for a decision: trucewatch duplicates decide.
       *[other] { $count } pairs of incidents wait for a decision: trucewatch duplicates decide.
    }
cli-duplicates-all =
    { $count ->
        [one] One pair is decided: --all shows it.
       *[other] { $count } pairs are decided: --all shows them.
    }
cli-duplicates-same = { $code } records that { $one } and { $other } are the same.
cli-duplicates-different = { $code } records that { $one } and { $other } are two.
cli-duplicates-now-merge = To merge the second into the first: trucewatch duplicates merge { $one } { $other } --because "..."{ $signed }
cli-duplicates-merged =
    { $count ->
        [0] { $merged } is merged into { $kept }; nothing hung on it.
        [one] { $merged } is merged into { $kept }; one record went over.
       *[other] { $merged } is merged into { $kept }; { $count } records went over.
    }
cli-verdict-went-back = { $code } is under verification again: what is told of it changed.
cli-duplicates-undo = To bring it back: trucewatch duplicates undo { $merged } --because "..."{ $signed }
cli-duplicates-undone =
    { $count ->
        [0] { $incident } is back; nothing hung on it.
        [one] { $incident } is back, and one record with it.
       *[other] { $incident } is back, and { $count } records with it.
    }
cli-not-incident = “{ $given }” is no incident. Please name one by its code, such as A-INC-0003.
cli-show-merged = Merged into { $kept }.
cli-read-one-way = Files can be read together in one way only. Please give one of --versions, --series, --translation.
cli-read-two-files = One file alone cannot be compared. Please give two files or more.
cli-read-documents =
    { $count ->
        [one] One text was read.
       *[other] { $count } texts were read.
    }
cli-read-statements =
    { $count ->
        [0] Nothing in it was understood as a figure, a date, a place or a party.
        [one] One figure, date, name or act was understood.
       *[other] { $count } figures, dates, names and acts were understood.
    }
cli-read-page = The text with its notes is in { $file }.
cli-read-draft-incident = incident
cli-read-draft-movement = movement
cli-read-draft-tally = figure
cli-read-draft-proposed = Proposed: { $incident } incidents, { $movement } movements, { $tally } figures. Nothing is saved yet.
cli-read-draft-source = To be asked for each, name the source that the text is of, with --source.
cli-read-draft-ask = Record this?
cli-read-draft-before = Recorded before: { $title }
cli-read-draft-done =
    { $count ->
        [one] One record was saved
       *[other] { $count } records were saved
    }, each with the sentence it rests on; { $file } is sealed as evidence. Please look over them: only the words are certain.
cli-act-grant-role = let into a case
cli-act-end-grant = let out of a case
cli-act-invite-member = member invited
cli-act-end-invitation = invitation taken back
cli-act-accept-invitation = invitation accepted
cli-grant-given = { $name } may work in { $case }.
cli-grant-ended = { $name } is in { $case } no more.
cli-invite-link = An invitation for { $name }:
cli-invite-path = An invitation for { $name }. Put this path after the address once it is served:
cli-invite-not-served = This workspace was not served yet, so the address is not known; on its usual one another workspace may answer. Please either serve it first, with trucewatch serve, or say the address: --address https://monitors.example.org
cli-invite-once = It works once, for three days, and replaces whatever the member signed in with before. Please hand it over by a safe way.
cli-invite-no-case = { $name } is in no case yet and sees nothing before. Please choose the roles and let them into the case:
cli-invite-no-case-there = { $name } is in no case yet, and this workspace holds none. Please import one (trucewatch import FOLDER) or begin one in the browser, and let them into it:
cli-serve-address = Open { $address } in a browser of this machine.
cli-serve-first = Nobody can sign in yet. This invitation is for { $name }, works once and for three days:
cli-serve-unnamed = Nobody can sign in yet, and an invitation needs the name of whoever gives it. In another window: trucewatch invite { $name } --as NAME
cli-serve-no-terminal = Nobody can sign in yet, and no invitation is written here: a file or a journal would keep it. In a terminal: trucewatch invite { $name }
cli-serve-stop = To stop, press Ctrl and C.

cli-act-panic = everything closed (panic)
cli-act-reopen = keys brought back after panic
cli-act-redact = redacted copy made
cli-act-merge-incidents = merged as told twice
cli-act-unmerge-incidents = merge undone
cli-act-open-case = case opened
cli-doctor-sum = To be done at once: { $danger }. Better done: { $care }.
cli-doctor-name = Several people work here, so what is changed is signed with a name: please add --as { $name } to such a command, or say it once for all with: export TRUCEWATCH_AS={ $name }

cli-basemap-none = No map data was brought yet, and maps show the case alone. Bring some with: trucewatch basemap import FILE --from SOURCE
cli-basemap-layer = { $name } ({ $source }): { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
cli-basemap-removed = { $name } was taken away. Maps no longer show it.
cli-basemap-taken = { $what }: { $count }
cli-basemap-left = Left out, as no map of incidents shows it: { $count }
cli-basemap-broken-parts = Left out, as it has no position on earth: { $count }
cli-basemap-boundaries = Boundaries, left out: { $count }. Boundaries are claimed by parties, so they are shown only in a case that chose them: --case CASE
cli-basemap-would = Nothing was changed (dry run). Without --dry-run, maps would show { $name }.
cli-basemap-brought = Maps show { $name } now.
