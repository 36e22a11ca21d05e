### What is told of a case too large to be looked through for a page.

large-first = This case is large: its findings and its account of people are being worked out for the first time. That takes some minutes. Please look again later; they are then shown here.
large-none = This case is large, and its findings and its account of people have not been worked out yet. Please look again in a minute, or use trucewatch check and trucewatch ledger.
large-made = This case is large: its findings and its account of people are told as they were worked out on { $when }.
large-since = Records have changed since then.
large-failed = Working them out failed on { $when }; the terminal of the server says why. It is tried again after an hour. Meanwhile please use trucewatch check and trucewatch ledger.
large-not-kept = Somebody else has been writing to the database for too long: what was worked out of a large case could not be kept. It is worked out anew when somebody looks at its first page.
large-at-work = They are being worked out anew.
large-moment = The account of people speaks of { $when }. For another moment please use trucewatch ledger --at.
large-cut = Some checks found more than the 1,000 gravest findings each that are listed here. For all of them please use trucewatch check.
