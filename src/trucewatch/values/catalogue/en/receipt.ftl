# Receipts: the text a person is given, and what verification says of one.

receipt-title = RECEIPT
receipt-what = What
receipt-kind-evidence = an item of evidence, { $code }
receipt-kind-publication = a publication, { $code }
receipt-kind-record = a record, { $code }
receipt-digest = SHA-256 of the file
receipt-file = File
receipt-file-is = { $name } ({ $size } bytes), SHA-256 { $digest }
receipt-size = Size in bytes
receipt-type = Kind of file
receipt-when = Recorded
receipt-origin = In the log
receipt-entry = Under number
receipt-meaning =
    This text proves that the team recorded this, as it is described here, and sealed it. It holds no name and no words of yours. Keep it with your own copy of the file: together they show at any time whether the file was changed, or whether the team denies having it.
receipt-meaning-files =
    This text proves that the team recorded just these files as what went out, and sealed it. Whoever holds one of them can see at any time whether it is as it went out, or whether the team denies it.
receipt-how =
    To check it, with the key of the team: trucewatch verify RECEIPT --file FILE --key KEY, or python verify.py with the same words. What stands below is for that program; please change nothing, here or there.
receipt-meaning-no-file =
    This text proves that the team recorded this under this code, and sealed it; the team holds no file of it. It holds no name and no words of yours. Keep it: it shows at any time whether the team denies that it was recorded.
receipt-how-no-file =
    To check it, with the key of the team: trucewatch verify RECEIPT --key KEY, or python verify.py with the same words. What stands below is for that program; please change nothing, here or there.

receipt-proves-evidence = Proved: an item of evidence, { $record }
receipt-proves-publication = Proved: a publication, { $record }
receipt-proves-file = One of its files: { $name }, { $size } bytes, SHA-256 { $digest }
receipt-proves-record = Proved: a record without a file, { $record }
receipt-proves-digest = SHA-256 of its file: { $digest }
receipt-proves-size = Its size in bytes: { $size }
receipt-proves-when = Recorded, by the clock of the team: { $at }
receipt-proves-no-time = When it was recorded is not shown.
receipt-proves-seal = Sealed under the number { $number }, by the checkpoint of size { $size } with the root { $root }

receipt-malformed = This is not a receipt in its one form, or a part of it was changed.
receipt-no-checkpoint = No checkpoint in the receipt could be trusted, so the proof leads to nothing that is known.
receipt-other-size =
    A checkpoint you were shown is of size { $seen }, and that of the receipt of { $size }: the two cannot be compared. Please ask for the checkpoint of size { $size }.
receipt-of-no-file = This receipt is not about a file.
receipt-other-file = The receipt is not about this file. Its SHA-256 is { $digest }.

receipt-not-sealed =
    { $code } is recorded but not sealed yet. Please do the same again; if it comes back, run trucewatch verify.
receipt-nothing-to-show =
    Nothing of { $code } can be shown in a receipt: it was erased, or it came redacted from elsewhere.
