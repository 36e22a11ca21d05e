# What the command line says.

cli-interrupted = Stopped. What was finished is kept; nothing is half done.
cli-unknown-kind = There is no kind of record called “{ $kind }”. Please use one of: { $known }.
cli-no-record = No record “{ $name }” was found in this case. Please check the code or the ref.
cli-record-name = “{ $name }” names no record. Please write its code, such as A-INC-0003, or kind:ref, such as incident:dahiya.
cli-init-done = A new workspace was made in { $folder }. Its log is signed as { $origin }.
cli-init-keys = Its keys lie in { $folder }. Make a copy of that folder on another medium now: without it, protected words are lost for ever.
cli-init-next = Next: cd { $folder }, then: trucewatch import FOLDER
cli-member-recorded = { $name } was recorded.
cli-member-none = No member has been recorded yet. Record the first with: trucewatch member NAME
cli-member-name = member
cli-member-full-name = name
cli-member-roles = roles
cli-history-nobody = nobody named
cli-history-asserted = name asserted, not proved
cli-history-recorded = recorded, not sealed yet
cli-history-sealed = sealed as entry { $number }
cli-history-why = why
cli-erase-would = This would be erased, wholly or in part: { $codes }. Nothing was erased.
cli-erase-sure = Erase { $codes }? This cannot be undone.
cli-erase-done = Erased: { $codes }. Values, salts and keys are destroyed here; the log still verifies.
cli-erase-handed-out = These publications went out before and may still hold the words elsewhere: { $publications }.
cli-progress-verify = Verifying
cli-progress-import = Importing
cli-progress-check = Checking
cli-progress-screen = Screening
cli-verify-more =
    { $count ->
        [one] and one more of this step
       *[other] and { $count } more of this step
    }
cli-verify-broken =
    { $count ->
        [one] One thing does not hold, or could not be checked.
       *[other] { $count } things do not hold, or could not be checked.
    }
cli-verify-sound =
    { $size ->
        [one] Every step was taken and held. The log { $origin } seals one entry.
       *[other] Every step was taken and held. The log { $origin } seals { $size } entries.
    }
cli-about-workspace = Workspace { $name } in { $folder }
cli-about-log =
    { $size ->
        [one] Log { $origin }: one sealed entry. Key: { $key }
       *[other] Log { $origin }: { $size } sealed entries. Key: { $key }
    }
cli-about-empty = It holds no case yet. Import one with: trucewatch import FOLDER
cli-about-kind = kind
cli-about-count = records
cli-upgrade-done = { $folder } is at this version. Revisions and log are as they were.
