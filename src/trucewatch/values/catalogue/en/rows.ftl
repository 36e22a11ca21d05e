# Step 7 of verification: rows of the database against their history.

rows-missing =
    The { $kind } { $record } has a history in the log, and its row is gone from the database.
rows-without-revision =
    The { $kind } { $record } stands in the database, and no act ever recorded it.
rows-set-back =
    The { $kind } { $record } is not at its last revision: it was set back, or changed outside any act.
rows-differ =
    The { $kind } { $record } differs from its last revision in: { $fields }. It was changed outside any act.
rows-act-differs =
    What is listed of the act { $act } differs from what was sealed.
rows-no-key =
    The protected words of the { $kind } { $record } could not be checked, because their key is not there.
rows-digest-malformed =
    “{ $digest }” is no digest of an object. The record that names it was altered.
rows-unreadable =
    The row { $record } of the kind { $kind } holds what cannot be read. It was changed outside any act.
rows-derived =
    The { $kind } { $record } keeps numbers that do not follow from its values: { $fields }. Either they were changed outside any act, or the rules of a time zone have changed since; then “trucewatch upgrade” computes them anew.
rows-protected-differ =
    The protected words of the { $kind } { $record } are not those that were sealed.
rows-code-twice =
    The code { $given } of the kind { $kind } was given to two records.
rows-series-behind =
    The next codes of the kind { $kind } would be given a second time: code number { $number } is given already. The series was set back outside any act.
rows-series-unreadable = The series that give short codes cannot be read: something other than this program wrote into them.
rows-history-unreadable =
    The history in the database holds what cannot be read. It was changed outside any act; what follows could not be checked.
rows-index-differs =
    What pages look records up in is not what the records say ({ $part ->
        [incidents] under which filters incidents are found, when and where
        [keys] which incidents are under which filter
        [cells] how many incidents are under each filter and at each spot of the map
        [spans] how many incidents began when
        [texts] the words of search
       *[unreadable] it cannot be read
    }). Records may be wanting in lists, search, map or timeline, or be counted wrongly; the records themselves hold. Please make it again: trucewatch rebuild --whole
rows-index-busy = What pages look records up in could not be compared with the records, because acts went on all the time. Please verify again when less is recorded.
