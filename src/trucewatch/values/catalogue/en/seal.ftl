# Words of sealing.

seal-source-kind = “{ $given }” is no source. Please name a source by its code, such as A-SRC-0002, or as source:ref.
seal-own-file = This file belongs to this workspace itself (its keys, its vault, its database), and is no evidence. Nothing of it was sealed.
seal-kept-altered = The same file is in the vault already, and what is kept there under { $digest } was altered or cannot be read. Please run trucewatch verify, bring it back from a backup, and seal this file again.
seal-archiver-hash-differs =
    The archiver hashed other bytes than this file holds now. It is sealed as it is. Please compare it with the place it was taken from.
