# Packages: what verification says of them, what making one refuses, and the page that is in them.

package-unknown-version = The package is of a version unknown here: { $version }. Please verify with a newer version.
package-malformed = { $file } does not have the form that it must have.
package-key-not-pinned =
    No key of the team was given from outside the package, so nobody knows who signed it. Please give the key that the team published or handed to you (--key). The one enclosed proves nothing: { $key }
package-not-signed = The team did not sign this package: signature.txt is not there. Whoever has a package can make another of it that agrees with itself; only the signature tells. Please ask the team for it as they handed it out.
package-no-checkpoint = The newest checkpoint does not stand in data/log/checkpoint as well.
package-other-checkpoint = The checkpoint in the package is not the one that package.json names.
package-seen-later =
    A checkpoint you were shown is of size { $seen }, later than that of the package, { $size }. Please ask for a newer package, or for the checkpoint of this size.
package-tile-extra = { $tile } is a tile that the tree does not have.
package-act-twice = The act { $act } is in the package twice.
package-unsealed =
    { $count ->
        [one] One entry lies beyond the checkpoint of the package.
       *[other] { $count } entries lie beyond the checkpoint of the package.
    }
package-record-differs = { $path } does not say what the last revision of the record says.
package-record-extra = { $path } is a record that no entry seals.
package-object-extra = { $path } is named by no record in the package.
package-withheld-unnamed = { $digest } is said to be kept back, but no record names it, or it is there.
package-receipt-of-other = { $path } is a receipt under another checkpoint than that of the package.
package-file-unknown = { $path } has no place in a package; no step of verification looks at it.

package-not-sealed =
    Some of these records are not sealed yet. Please do the same again; if it comes back, run trucewatch verify.
package-no-copy =
    { $count ->
        [one] One item has no copy that may go to the audience “{ $audience }”.
       *[other] { $count } items have no copy that may go to the audience “{ $audience }”.
    }
package-no-copy-of =
    The original of { $evidence } tells where, when and with what it was made, so it goes to courts and to the team only. Please either make a redacted copy, a thumbnail or a frame of it, or leave it out, or hand it to a court.

package-withdrawn =
    { $count ->
        [one] One item was withdrawn from use and is not handed out.
       *[other] { $count } items were withdrawn from use and are not handed out.
    }
package-withdrawn-item =
    { $evidence } was withdrawn; its chain says why (trucewatch custody show { $evidence }). Please either leave it out, or, where it is in use again, record that it was received back: trucewatch custody receive { $evidence }
package-terms = Terms of use
package-terms-long = Given to the audience named, for the purpose agreed. Please do not pass it on without asking the organisation that made it.
package-description = Records and evidence of the case { $case }, for the audience “{ $audience }”, as of { $as_of }, with the proofs that they were sealed.

package-title = Package of records and evidence
package-this-page = This page in English
package-case = Case
package-audience = Made for
package-as-of = As of
package-origin = Log
package-size = Entries in the log
package-root = Root of the log
package-key = Key that signed it
package-how = How to find out whether this is sound
package-how-long =
    Nothing here has to be believed. Each record is sealed in a log that cannot be changed unseen, and the proofs are in this folder. You need Python with the package “cryptography”, an evening, and the key of the team, which they must give you by another way than this package.
package-how-files = The files are those of the manifests: any program for SHA-256 can tell. The second line below does it.
package-how-log = The records are those of the log, and the pictures and papers those of the records: verify.py tells, in numbered steps. Read it first; better, get it from elsewhere.
package-how-seen = The log is the one that others know: compare its size and root with a checkpoint, a receipt or a time stamp that somebody else holds.
package-proves = What is proved: that this was recorded, in these words, before the checkpoint was signed. What is not: that it is true. Fields shown as “redacted” were kept back for this audience; they are sealed too.
package-items = Evidence
package-column-code = Code
package-column-what = What it is
package-column-digest = SHA-256
package-column-files = Files
package-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
package-kept-back = kept back for this audience
package-out-of-use = withdrawn from use; its files are not handed out
package-elsewhere = last word of its custody: { $event }
package-receipt = receipt
package-not-held = not held
package-left-out = Other records of the case, and names of sources, persons and members, are not in this package. Members of the team appear by their role only.

package-no-case = This is not a package of one case, so it cannot be taken in. It can still be verified and read.
package-newer-schema = The record { $record } ({ $kind }) was written by a newer version of the program. Please bring this one up to date first.
package-revisions-left-out = Of the record { $record } ({ $kind }) not every revision is in the package, so it cannot be taken in.
package-unreadable-record = The record { $record } ({ $kind }) says what no record can say. Nothing was taken in. Please ask for another package.
package-other-case = The record { $record } ({ $kind }) is not of the case of the package. Nothing was taken in.
package-changed-meanwhile = { $path } was changed while it was being taken in. Nothing was recorded.
package-revision-unproved = Revision { $number } of { $record } is said to come from a package that does not hold it.
package-clash-both-changed =
    { $record } ({ $kind }) was changed here and there, in { $fields }. Nothing of it was taken. Please look at both, and correct the one here if the other is right.
package-clash-erased-there =
    { $record } ({ $kind }) was erased where the package comes from, fields: { $fields }. Please find out why, and erase it here too: trucewatch erase
package-clash-code-taken =
    { $record } ({ $kind }) has a code that stands for another record here, fields: { $fields }. Please take the package into a workspace of another name: trucewatch init --name
package-clash-lacking =
    { $record } ({ $kind }) cannot stand without what was kept back or not taken, fields: { $fields }. It was left out; it can still be verified in the package.
