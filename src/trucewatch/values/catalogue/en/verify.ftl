# Verification: its numbered steps, the ways a step fails, and what was found.

verify-step-1 = Keys and signatures
verify-step-2 = Checkpoints agree with one another
verify-step-3 = The tree gives the root that was signed
verify-step-4 = Entries are those of the tree
verify-step-5 = Acts are those of the entries
verify-step-6 = Revisions are those of the entries
verify-step-7 = Records are as their last revision left them
verify-step-8 = Objects are the bytes of their digests
verify-step-9 = Time stamps
verify-step-10 = Files of a package are those of its manifests

verify-trouble-tampered = altered
verify-trouble-missing = missing
verify-trouble-extra = one too many
verify-trouble-unchecked = could not be checked

verify-no-key =
    No trusted key of { $origin } was given, so its signatures cannot be checked. Please give the key that the team has published or handed to you.
verify-key-malformed =
    A trusted key is not written as a key: name, key id and key, joined by plus signs. Please copy it again, whole.
verify-key-unknown-algorithm =
    The key of { $name } is of a kind unknown here. Only Ed25519 is accepted. Please either use a newer version, or ask for the Ed25519 key.
verify-key-id-differs =
    The id in the key of { $name } is not the id of that key: the text was altered or cut. Please ask for it again.
verify-signature-wrong =
    The signature of { $name } does not fit: the text was altered after it was signed, or another key signed it.
verify-signed-by-nobody-trusted =
    Signed by { $names }, with a key that is not trusted for this log.
verify-signature-twice =
    One key has signed the same note twice.
verify-signature-malformed = The signature over the whole has not its form: it names what is signed, the log, its size and a SHA-256, and one key signs it.
verify-signature-of-other = The team signed something else than this: another package or receipt, another log or size, or this one before it was changed.
verify-note-malformed =
    This is not a signed note: text, an empty line, signature lines.
verify-checkpoint-malformed =
    The signed text is not a checkpoint: origin, size and root of a log.
verify-root-not-32-bytes =
    The root in a checkpoint is not 32 bytes: { $size }.
verify-hash-not-32-bytes =
    A hash in a proof is not 32 bytes: { $size }.

verify-no-checkpoint =
    There is no sound checkpoint, so nothing tells what was sealed.
verify-other-origin =
    A checkpoint of { $origin } stands where one of { $ours } should.
verify-checkpoint-misplaced =
    The checkpoint kept for size { $size } is of another size.
verify-checkpoints-out-of-order =
    Two checkpoints are kept for one size, or a checkpoint is kept under the size of another.
verify-fork =
    Two different trees were signed for size { $size }: the log was forked, and somebody has been shown another history.
verify-log-shrank =
    A checkpoint of size { $old } was signed, and the log is now of size { $new }: its end is missing.
verify-sizes-misused =
    A consistency proof cannot lead from size { $old } to size { $new }.
verify-consistency-fails =
    The log at size { $new } does not hold everything it held at size { $old }.

verify-proof-outside-tree =
    Entry { $number } cannot be in a log of size { $size }.
verify-proof-wrong-length =
    A proof has too few hashes or too many.
verify-proof-malformed =
    The proof is not written as an inclusion proof is (C2SP tlog-proof), or a hash in it is not 32 bytes.
verify-inclusion-fails =
    The proof does not lead from entry { $number } to the root of the log at size { $size }.
verify-tile-missing =
    Tile { $tile } of the tree is missing.
verify-tile-wrong-length =
    Tile { $tile } of the tree was cut or has grown.
verify-tile-differs =
    Tile { $tile } of the tree does not follow from the tiles below it.
verify-tiles-differ =
    The tiles do not give the root that was signed at size { $size }.

verify-no-sound-tree =
    The tree is not sound, so the entries could not be compared with it.
verify-step-not-reached =
    An earlier step ended before this one could be taken.
verify-entry-unknown-version =
    An entry is of a version unknown here: { $version }. Please verify with a newer version.
verify-entry-malformed =
    An entry has a kind, a number or a root that no entry can have.
verify-entry-differs =
    Entry { $number } is not the one that was sealed under this number.
verify-entry-twice =
    Entry { $number } is there more than once, or out of order.
verify-numbers-left-out =
    Entries are missing, from number { $first } to number { $last }.
verify-revision-twice =
    Revision { $number } of record { $record } stands after one that is as new or newer.
verify-revision-left-out =
    Revision { $number } of record { $record } is missing from the log.

verify-act-missing =
    Act { $act } is missing.
verify-revision-missing =
    Revision { $number } of { $kind } { $record } is missing.
verify-root-differs =
    The fields of { $owner } are not those that were sealed.
verify-fields-do-not-fit =
    Fields, salts and commitments do not fit together, or are not in canonical form.
verify-fields-not-canonical =
    Sealed fields are not one JSON object in canonical form.
verify-opening-differs =
    The opened words of field { $field } are not those that were sealed.

verify-object-missing =
    The object { $digest } is missing.
verify-object-differs =
    The bytes kept as { $digest } are not the bytes of this digest.
verify-object-no-key =
    The object { $digest } is encrypted, and its key is not here.
verify-object-extra =
    The object { $digest } is there, and no record has ever named it: an act that takes it in was interrupted or is under way, or somebody put it there. Please either repeat what was interrupted (a small copy of a file that came with a case folder is taken in by: trucewatch seal FOLDER/media), or look at it with suspicion and keep it apart, outside the vault.
verify-object-stray =
    { $name } lies among the objects, and no object has such a name.
verify-object-unread =
    The object { $digest } could not be read ({ $why }).
verify-objects-unasked =
    { $count ->
        [one] The place of objects stopped answering; 1 more was not asked for.
       *[other] The place of objects stopped answering; { $count } more were not asked for.
    }
verify-objects-left-over =
    { $count ->
        [one] 1 attempt to take in files broke off. What it left is no object; the next attempt clears it away.
       *[other] { $count } attempts to take in files broke off. What they left is no object; the next attempt clears it away.
    }
verify-objects-waiting =
    { $count ->
        [one] 1 object waits to be destroyed: an erasure was stopped before its end. Please repeat it: trucewatch erase
       *[other] { $count } objects wait to be destroyed: an erasure was stopped before its end. Please repeat it: trucewatch erase
    }
verify-objects-not-noted = When these objects were read could not be noted: the vault cannot be written, or the note is damaged. That alters nothing of what was found.
verify-objects-sampled =
    { $count ->
        [one] A sample: { $read } of 1 object was read whole.
       *[other] A sample: { $read } of { $count } objects were read whole. Of the others only this is known, that they are there.
    }
verify-clock-back =
    Entry { $number } is dated { $at }, which is before an earlier entry ({ $before }): the clock of a machine was set back. The order of the log is that of its numbers.
verify-objects-never-read =
    { $count ->
        [one] 1 of the others was never read whole since it came in.
       *[other] { $count } of the others were never read whole since they came in.
    }
verify-objects-oldest = Each of the others was read whole at { $at } or later.

verify-log-set-back =
    The key of this workspace has signed a log of size { $old }, and the log here is of size { $new }: an older copy came back, or another copy went on. Nothing was signed. Please either put the newest copy back, or, if it is lost for good, run “trucewatch restore”.
verify-leaf-differs =
    An entry of act { $act } keeps a leaf that is not that of its act and revision.
verify-act-without-entry =
    Act { $act } stands in no entry of the log.
verify-revision-without-entry =
    Revision { $number } of { $kind } { $record } stands in no entry of the log.
verify-revision-of-other-act =
    Revision { $number } of record { $record } hangs on another act than the one it was sealed with.

verify-cosignature-wrong =
    The cosignature of the witness { $name } does not fit: the text was altered after it was co-signed, or another key signed it.
verify-witness-file =
    The file { $file } among the trusted witnesses does not hold the key that it is named for.
verify-exchange-malformed =
    This is not a file that a log and a witness hand to one another, or it was altered on the way. Please have it sent again.
verify-witnessed-gone =
    The checkpoint of size { $size } of { $origin }, which was seen and co-signed here, is not kept any more, or differs.
verify-pin-without-act =
    No act of the log says that “{ $name }” is trusted: it was put there behind the log's back, or altered.
verify-pin-gone =
    The log says that “{ $name }” is trusted, and what it was recognised by is not there, or differs.

verify-stamp-malformed =
    What { $authority } gave is not a time stamp, or was cut or altered.
verify-stamp-not-granted =
    { $authority } gave no stamp: it answered with the status { $status }.
verify-stamp-unknown-algorithm =
    The stamp of { $authority } uses an algorithm that is unknown here or no longer safe: { $algorithm }. Please either verify with a newer version, or ask another authority.
verify-stamp-other-bytes =
    The stamp of { $authority } is about other bytes than those it stands beside.
verify-stamp-nonce =
    The stamp of { $authority } does not answer the request that it stands beside.
verify-stamp-policy =
    The stamp of { $authority } was given under the policy { $policy }, which is not the pinned one.
verify-stamp-certificate =
    It cannot be said which certificate signed the stamp of { $authority }: none fits, or several do.
verify-stamp-not-for-time =
    The certificate that signed the stamp of { $authority } is not one for time stamps alone.
verify-stamp-other-authority =
    The stamp was signed by another authority than the one that is pinned as { $authority }.
verify-stamp-expired =
    When the stamp of { $authority } was made, at { $time }, one of its certificates was not valid.
verify-stamp-signature =
    The signature of the stamp of { $authority } does not hold, or its certificates do not lead to the pinned root.
verify-stamp-revoked =
    A certificate of { $authority } was withdrawn, and its stamp is undone by that.
verify-stamp-revocation-list =
    The list of withdrawn certificates kept with { $authority } is not signed by those who issued them.
verify-stamp-revocation-gone =
    A list of withdrawn certificates that was kept with { $authority } is not there any more.
verify-stamp-no-pin =
    Nothing is pinned under the name { $authority }, so its stamps cannot be checked. Please pin it from a source you trust.
verify-stamp-pin-differs =
    What is pinned of { $authority } was altered: its certificates and its description do not fit together.
verify-stamp-of-nothing =
    There is something among the stamps that stamps nothing here: { $of }.
verify-stamp-without =
    Beside the stamp of { $authority }, the file { $file } is missing.
verify-stamp-chain =
    The certificates kept beside the stamp of { $authority } are not those that it leads to.
verify-stamp-no-library =
    The proof of { $authority } cannot be read here. Please install what reads it: pip install "trucewatch[opentimestamps]"
verify-stamp-other-block =
    The proof of { $authority } does not lead to block { $height } of Bitcoin as the header given says it is.
verify-key-out-of-its-time =
    A checkpoint of size { $size } is signed with key { $key }, which does not sign the log at this size: another key had taken its place, or had not been announced yet.
verify-key-revoked =
    A checkpoint of size { $size } is signed with key { $key }, which was revoked before: whoever took the key signed it. It counts for nothing.
verify-key-chain =
    Entry { $number } changes the key of the log or begins an origin, and does not follow from what the log said before.
verify-key-not-announced =
    Key { $key } of trucewatch.toml is not the key that the log announced last. Please either put back the trucewatch.toml of this workspace, or ask the team which key is theirs.
verify-keys-differ-from-log =
    The keys under [[earlier]] in trucewatch.toml are not those that the log announced. Please put back the trucewatch.toml of this workspace from a backup.
verify-key-not-pinned =
    Key { $key } of { $name }, which you trust, has never signed this log.
verify-cited-unsigned =
    Entry { $number } cites a checkpoint that no key of the earlier origin signed.
verify-cited-differs =
    The checkpoint of size { $size } from which this log goes on is not a moment of its tree.
verify-cited-missing =
    The checkpoint of size { $size } from which this log goes on is not among those kept of { $origin }.
verify-successor-differs =
    The earlier key vouched for another successor than { $name }.
verify-earlier-went-on =
    { $origin } has signed a checkpoint of size { $size }, and the restore knew of nothing after size { $seen }: either more was lost than was known, or another copy goes on under that name. If you hold the checkpoint honestly, tell it with “trucewatch restore --seen”.
verify-told-cloned =
    This workspace is a clone: it goes on from { $origin } at size { $size }. That log goes on by itself.
verify-told-restored =
    A backup of { $origin } was restored at size { $size }. Nothing is known to be lost.
verify-told-lost =
    A backup of { $origin } was restored at size { $size }. The entries numbered { $first } to { $last } were lost, and the log says so.
verify-told-revoked =
    Key { $key } was revoked at size { $size }. What it signs beyond that counts for nothing.
verify-beyond =
    A checkpoint of { $origin } of size { $size } lies beyond the point from which this log goes on, so it could only be compared with its like.
verify-unfinished =
    Work on the keys of this workspace was stopped half way. Please repeat “{ $command }”, and then verify again.
verify-database-set-back =
    The log has sealed { $size } entries, and the database holds { $held } of them: an older database came back. Nothing was signed. Please either put the newest database back, or, if it is lost for good, run “trucewatch restore”.
verify-stamp-no-root = The stamp of { $authority } could not be checked: nobody said whose it must be. Please give the root certificate of the authority, got by another way (--authority).
verify-stamp-other-kind = The stamp { $name } could not be checked: a receipt is held to answers of RFC 3161 only.
