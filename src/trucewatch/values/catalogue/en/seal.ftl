# Words of sealing.

seal-source-kind = “{ $given }” is no source. Please name a source by its code, such as A-SRC-0002, or as source:ref.
seal-archiver-hash-differs =
    The archiver hashed other bytes than this file holds now. It is sealed as it is. Please compare it with the place it was taken from.
