# Erasing somebody who asked for it.

erase-reason-tells =
    The reason tells somebody's identity, and it stays in the log for good. Please say it without names, such as “asked by the source on 3 March”.
erase-unfinished =
    The values and the keys are destroyed, but another process keeps the workspace open, so the file of the database may still hold old pages. Please close it everywhere, and then repeat the same erase.
erase-authority =
    The bytes of an item are destroyed on somebody's authority, and that stays in its custody. Please say it with --authority, without names, such as “the case committee”.
erase-still-told =
    { $count ->
        [one] One record that would stay tells in clear who it is: { $records }. Nothing was erased.
       *[other] { $count } records that would stay tell in clear who it is: { $records }. Nothing was erased.
    } Once the name is destroyed, no gate would know it and these words could be published. Please change these words first (in the case folder, then trucewatch import FOLDER; or in the browser), or withdraw the records: trucewatch withdraw CODE --because ...; then repeat the erase.
