# Witnesses of a log: what is refused when checkpoints are exchanged.

witness-unknown-log =
    The log { $origin } is not known here. Please give its public key, which its team hands to you by another way than this file: --key KEY
witness-other-key =
    The key given is that of { $name }, and the checkpoint is of { $origin }. Please give the key of that log.
witness-other-start =
    The file leads from size { $old }, and the checkpoint held here is of size { $held }. Please ask for a file made with: trucewatch checkpoint export --since { $held }
witness-old-file =
    The checkpoint of size { $size } was seen here before, and a larger one of size { $held } as well. An older one is not co-signed again. Please ask for the newest.
witness-since =
    The log is of size { $size } and cannot be shown from size { $since } on. If your partner holds a larger checkpoint, the end of this log is missing: please run trucewatch verify --seen with their checkpoint.
witness-nobody-trusted =
    No witness that is trusted here has signed this. Signed by: { $names }. Please trust the witness first, by the key that it handed to you: trucewatch checkpoint trust KEY
witness-from-the-future =
    { $name } has signed with the time { $time }, which is still to come. Please let it set its clock and sign again.
witness-own-key =
    That is the key of this workspace itself. Nobody can be a witness of their own log.
witness-needs-workspace-or-folder =
    There is no workspace here to keep the checkpoint in. Please either go into one, or name a folder of your own with --folder.
