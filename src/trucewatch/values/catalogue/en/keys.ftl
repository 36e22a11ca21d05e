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
