# The button for the moment somebody is at the door.

panic-short = Panic
panic-title = Close everything now
panic-what = If somebody is at the door, press the button. At once:
panic-sessions = every session ends, on every machine, yours too, and every invitation;
panic-fields = the identities of sources and of persons, and encrypted files, open for nobody any more;
panic-log = the log keeps that it happened. Nothing is destroyed.
panic-nobody = No recipient was set, so the key stays on this machine and only a mark closes it: whoever takes the machine and knows how can undo that. Please set recipients now, while there is time: trucewatch keys recipient.
panic-button = Close everything
panic-back = Brought back by whoever holds an identity of a recipient, on the machine itself: trucewatch panic --over. What is not protected (incidents, agreements) can be read by who signs in again; to take that away too: trucewatch lock --now.
panic-done = All sessions have ended. Protected fields open for nobody.
panic-sealed = The key was sealed for the recipients and overwritten here. It is brought back with: trucewatch panic --over --identity FILE
panic-mark-alone = No recipient is set, so the key still lies here and only a mark closes it. If the machine may be taken, please run: trucewatch lock --now. Once it is safe: trucewatch panic --over
panic-over = The keys are back. Members sign in again by themselves; invitations have to be made anew.
panic-to-enter = To the way in
panic-not-closed = Nothing is closed here.
panic-identity = The key was sealed for recipients. Please bring it back with the identity of one of them: trucewatch panic --over --identity FILE
panic-closed = Everything is closed
