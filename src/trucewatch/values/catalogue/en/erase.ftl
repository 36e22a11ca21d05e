# Erasing somebody who asked for it.

erase-reason-tells =
    The reason tells somebody's identity, and it stays in the log for good. Please say it without names, such as “asked by the source on 3 March”.
erase-unfinished =
    The values and the keys are destroyed, but another process keeps the workspace open, so the file of the database may still hold old pages. Please close it everywhere, and then repeat the same erase.
erase-authority =
    The bytes of an item are destroyed on somebody's authority, and that stays in its custody. Please say it with --authority, without names, such as “the case committee”.
