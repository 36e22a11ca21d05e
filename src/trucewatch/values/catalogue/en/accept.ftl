# Accepting what was read from a case folder, and withdrawing records.

accept-errors =
    Nothing was saved, because of { $n ->
        [one] one error
       *[other] { $n } errors
    } in the folder. Please either correct what is named above, or import with --accept-valid, which saves the sound records and writes the others to rejected/.
accept-meanwhile =
    Another import brought in the { $kind } “{ $ref }” after this folder was read. Nothing was saved. Please import the folder again.
accept-busy =
    Somebody else is writing to this workspace, and it did not become free. Nothing was saved. Please try again when the other import or act is done.
accept-disk-full =
    The disk of the workspace is full. Nothing was saved. Please free some space, and then repeat the command.
accept-cannot-write =
    The database of the workspace cannot be written. Nothing was saved. Please check that the folder is yours to write and that its disk is there, and then repeat the command.
accept-withdraw-reason =
    A record is withdrawn for a reason that stays in its history. Please say why.
accept-withdraw-kind =
    A { $kind } is not withdrawn. Please name other records.
accept-withdraw-none =
    There is no such { $kind } in this case, or it was withdrawn or erased before. Please check which record is meant.
accept-withdraw-custody =
    { $event } is an event in the custody of { $item }, and none is taken out of a chain. Please either record what is true as a further event (trucewatch custody --help), or withdraw the item with all its events.
accept-withdraw-in-use =
    { $n ->
        [one] One record still refers to what would be withdrawn: { $named }.
       *[other] { $n } records still refer to what would be withdrawn, among them { $named }.
    } Please either withdraw all of them in one act, on the command line (trucewatch withdraw CODE CODE --because "..."), or first change those that refer to it.
accept-withdraw-unseen =
    Records that you may not see still refer to what would be withdrawn. Please ask a member who sees persons and the identities of sources to look at what rests on it first.
accept-withdraw-shared =
    This record is shared by the workspace and still in use. Please leave it as it is.
