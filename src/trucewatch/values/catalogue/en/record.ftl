# A record on a page of its own, its history, and the proof of it.

record-history = History
record-look = Show
record-look-told = Your name and the time are kept.
record-look-kept = It was written down that you saw this.
record-closed = protected
record-closed-now = protected, and not shown while everything is closed
record-looks = Who looked at what is protected
record-looks-what = Each time somebody opened a protected field, or the file itself. What stood there is not kept here.
record-looks-who = who
record-looks-at = at what
record-not-from-here = This was not recorded in this case, so it is neither corrected nor opened here. If it is wrong for this case, please record one of its own.
record-known-here = Only this case knows this record.
record-known-everywhere = Every case of this workspace knows this record.
record-share = Share it with every case
record-share-hint = Whoever is in any case of this workspace then sees its name, its place on the map and its notes, and may refer to it. This cannot be taken back: what was read stays known. Protected words stay in this case.
record-share-why = Why should every case know it?
record-shared = Every case now knows { $code }.
record-looks-elsewhere = somebody at work on another case
record-looks-none = Nobody has looked yet.
record-looked-object = the file itself
record-looked-thumbnail = its small copy
record-looked-likeness = its small copy, beside others
record-looked-redacted-copy = a redacted copy
record-looked-gate = { $field }: a gate told them that words which they typed tell it
record-referring = What refers to this
record-more = There are more.
record-because = Why:
record-elsewhere = changed in the work on another case
record-becomes = →
record-changes = { $count ->
    [one] { $count } field
   *[other] { $count } fields
}
record-besides = In the same act: { $count ->
    [one] { $count } other record
   *[other] { $count } other records
}
record-besides-new = recorded in it
record-besides-many = In the same act: many other records, which are not listed here.
record-proof = Entry { $number } of the log
record-proof-holds = Revision { $revision } is entry { $number } of the { $size } that the signed checkpoint below covers. This was computed just now from the path of digests.
record-proof-what = Whoever holds the checkpoint can check this without Trucewatch: hash the leaf with each digest of the path in turn, as RFC 9162 says, and compare with the root.
record-proof-leaf = Leaf
record-proof-path = Path
record-proof-root = Root
record-proof-checkpoint = Checkpoint
record-consents = Consents
record-consents-none = No consent is recorded. Until there is one, nothing that shows who this is goes out to anybody.
record-consent-given = agreed
record-consent-refused = refused
record-consent-withdrawn = withdrawn
record-undo = Undo this change
record-undo-short = Undo
record-undo-what = Your own last change. What it changed is as it was before and what it added is taken back, in all records that were saved with it at once; nothing is deleted, the history keeps both.
record-undo-reason = undone
record-undone = Undone. { $code } is as it was before your last change.
