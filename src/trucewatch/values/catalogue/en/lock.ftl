# Locking a workspace into one encrypted file, and unlocking it.

lock-server =
    The records of this workspace lie on a PostgreSQL server; a file of this folder would not hold them. Please protect the server instead: encrypt its disk, stop it, and take the keys folder away. “trucewatch keys backup” encrypts the keys.
lock-outside =
    { $path } lies outside the workspace folder and would stay readable. Please encrypt the medium it lies on, or move it into the folder and say so in trucewatch.toml.
lock-objects-apart =
    The files of evidence lie outside the workspace folder, in { $where }, some of them unencrypted, and would stay readable. Please either bring them back first (trucewatch vault move), encrypt them (trucewatch vault move --encrypt), or lock at once and leave them: --now
lock-inside =
    { $path } lies in the folder that is to be locked. Please name a file outside of it.
lock-link =
    { $path } is a link or a device, and what it leads to would not be locked. Please put the files themselves there, or remove it. “--now” leaves it out.
lock-busy =
    Another process keeps writing to this workspace. Please close it, and then lock again. Nothing was changed.
lock-changed =
    { $path } became shorter while it was read. Please close what writes to it, and then lock again. Nothing was removed.
lock-unread =
    The locked copy { $path } could not be read back as it was written. Please use another, sound disk. Nothing was removed.
lock-gone =
    This folder says that its locked copy is complete, but { $path } is absent or was changed. Nothing more was removed. Please put that file back to its place; if it is lost, what is left here cannot be completed.
lock-finish =
    This workspace was locked, and what is left of the clear copy is still to be removed. Please repeat “trucewatch lock”, or bring it back with “trucewatch unlock”.
lock-now-nobody =
    Locking at once asks nothing, and nobody is named who could open it. Please set a recipient beforehand with “trucewatch keys recipient”, or give --to, --draw or --passphrase-file. Nothing was changed.
