# The button for the moment somebody is at the door.

panic-short = Panic
panic-title = Close everything now
panic-what = If somebody is at the door, press the button. At once:
panic-sessions = every session ends, on every machine, yours too, and every invitation;
panic-fields = the identities of sources and of persons, and the files of evidence, their small pictures and redacted copies, open for nobody any more;
panic-log = the log keeps that it happened. Nothing is destroyed.
panic-nobody = No recipient was set, so the key stays on this machine and only a mark closes it: whoever takes the machine and knows how can undo that. Please set recipients now, while there is time: { $command }.
panic-button = Close everything
panic-back = Brought back by whoever holds an identity of a recipient, on the machine itself: { $over }. Records that are not protected (incidents, agreements) can be read by who signs in again; to take that away too: { $command }.
panic-done = All sessions have ended. Protected fields and files open for nobody.
panic-sealed = The key was sealed for the recipients and overwritten here. It is brought back with: { $command }
panic-mark-alone = No recipient is set, so the key still lies here and only a mark closes it. If the machine may be taken, please run: { $command }. Once it is safe: { $over }
panic-over = The keys are back. Members sign in again by themselves; invitations have to be made anew.
panic-to-enter = To the way in
panic-closed-now = Everything is closed (panic): protected words and files open for nobody, and all else can be read on. Once it is safe, it is opened again on the machine itself: { $command }
panic-not-closed = Nothing is closed here.
panic-identity = The key was sealed for recipients. Please bring it back with the identity of one of them: { $command }
panic-closed = Everything is closed
