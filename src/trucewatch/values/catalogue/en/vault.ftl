# Refusals of the vault: the disk and the signing key.

vault-disk-full =
    The disk is full: { $path } could not be written, and nothing was recorded. Please free some space, or move the workspace to a larger disk, and do it again.
vault-disk-read-only =
    The disk can only be read: { $path } could not be written, and nothing was recorded. Please copy the workspace to a disk that can be written.
vault-not-permitted =
    Access to { $path } is not permitted. Please run as the user who owns the workspace, or give that user the right to it.
vault-origin-name =
    "{ $name }" cannot name an origin: a name has no spaces and no plus sign. Please choose one such as example.org/aleppo/A.
vault-key-exists =
    There is a signing key at { $path } already, and a key is never replaced. Please either use it, or choose another file.
vault-key-absent =
    There is no signing key at { $path }. Please bring back the keys folder from its backup, or name the right file.
vault-key-open-to-others =
    The signing key at { $path } can be read by other users of this computer. Please restrict it to its owner (chmod 600), and consider a new key.
vault-key-unreadable =
    The file { $path } does not hold an Ed25519 signing key. Please bring the key back from its backup.
