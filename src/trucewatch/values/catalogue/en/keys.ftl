# Keys of records.

keys-unknown-format =
    Protected words are sealed in the unknown format “{ $format }”. Please open the workspace with the version of Trucewatch that wrote it.
keys-wrong-key =
    The key does not open this protected value ({ $context }): it is the key of another workspace, or the bytes were altered. Please either put back the right folder of keys, or restore from a backup. Nothing was changed.
keys-not-found =
    The keys of this workspace are not in { $folder }. Please either connect the medium that holds them, or write in trucewatch.toml where they are. Nothing was changed.
keys-damaged =
    The file of keys { $path } is damaged. Please put it back from a backup of the keys. Nothing was changed.
keys-signing-other =
    The signing key at { $path } is not the one that trucewatch.toml names. Please either put back the right folder of keys, or, if the key is lost for good, read “trucewatch restore --help”. Nothing was signed.
keys-revoke-reason =
    A key is revoked for a reason that stays in the log. Please say it, without names, such as “laptop taken on 3 March”.
keys-not-known =
    “{ $key }” is no earlier key of this log. Please give it as “trucewatch keys status” shows it.
keys-no-recipient =
    No single recipient is meant by “{ $named }”. Please give the label or the whole key, as “trucewatch keys recipient list” shows them.
keys-backup-exists =
    { $path } is there already, and a backup replaces nothing. Please name a new file.
keys-backup-inside =
    { $path } lies in the workspace, where it would be lost or seized together with it. Please name a file on another medium.
keys-backup-unread =
    The backup could not be read back from { $path }. Please make another one on a sound medium.
keys-backup-other =
    This is a backup of the keys of { $origin }, which is not this workspace. Nothing was changed.
keys-backup-none =
    The file was opened, and it is no backup of keys. Nothing was changed.
keys-stand =
    { $path } is there and differs from the backup; keys are never replaced. Please move the folder of keys to another place first, if they are damaged. Nothing was changed.
keys-paper-file =
    The words bring back the two keys that open and sign. The keys of the records themselves lie in { $path }, which is closed without them. Please put a copy of that file back first. Nothing was changed.
keys-paper-other =
    These are the words of another signing key than the one that trucewatch.toml names. Please compare the paper. Nothing was changed.

keys-closed = Somebody closed everything (panic), so nothing protected opens. Once it is safe, on the machine itself: { $command }
keys-closed-files = Somebody closed everything (panic), so no file opens: no original, no small picture, no redacted copy. Records that are not protected can be read on. Once it is safe, files are opened again on the machine itself: { $command }
