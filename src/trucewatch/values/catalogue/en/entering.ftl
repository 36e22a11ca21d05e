# Signing in: names, passwords, one-time codes, passkeys, invitations.

entering-sign-in = Sign in
entering-name = Name
entering-password = Password
entering-password-again = The password once more
entering-password-length = At least twelve characters. Several words in a row are easy to remember and hard to guess.
entering-password-advice = Choose a password that you use nowhere else. Nobody but you will know it; it cannot be read, only replaced by a new invitation.
entering-no-account = Nobody can register here. To come in, ask whoever looks after the workspace for an invitation.
entering-wrong = The name and the password do not match. Please check both and try again.
entering-wrong-password = That is not your password. Please try again.
entering-no-password = You have no password here, so there is none to change. Please ask an administrator for an invitation: with it you choose one.
entering-wrong-code = That code is not right, or was used already. Please wait for the next one; if none is accepted, check that the clock of your telephone is right.
entering-too-many = Too many attempts. Please wait a few minutes and then try again.
entering-sealed-elsewhere = Your second factor was set up on another copy of this workspace and cannot be checked here. Please ask for a new invitation.
entering-invited = You are invited
entering-invited-as = You will sign in under the name { $username }.
entering-begin = Set the password and go in
entering-not-same = The two passwords differ. Please write the same one twice.
entering-passkey = Use a passkey
entering-passkey-failed = The passkey was not accepted. Please either try again, or sign in with your password and a code.
entering-passkey-script = Passkeys need scripts, which are switched off in this browser. Please either switch them on for this page, or use one-time codes.
entering-second = One more step
entering-second-why = A password alone can be guessed, seen or forced. Whoever sees protected data, or lets others in, needs a second proof as well: please set up one-time codes or a passkey.
entering-code = Code
entering-code-ask = Please enter the code that your telephone shows, or one of your spare codes.
entering-go-on = Go on
entering-again = Please prove once more that it is you
entering-again-why = What you are about to change decides who can come in under your name.
entering-own = Your ways in
entering-codes = One-time codes
entering-codes-what = A telephone shows a new code every thirty seconds, without a network. Any app for such codes will do.
entering-codes-on = Set up.
entering-codes-off = Remove one-time codes
entering-codes-off-means = Without a second proof, pages with protected data stay closed to you.
entering-codes-set-up = Set up one-time codes
entering-codes-scan = Open the app for codes on your telephone and point it at this picture.
entering-codes-picture = Picture that holds the key for one-time codes
entering-codes-secret = If that does not work, type this key into the app:
entering-codes-first = Enter the code that the app shows now.
entering-passkeys = Passkeys
entering-passkeys-what = A passkey lies in your telephone, computer or security key and opens with its PIN, finger or face. It cannot be guessed, and gives nothing to a forged page.
entering-passkeys-count = { $count ->
    [0] Add a passkey
    [one] { $count } passkey
   *[other] { $count } passkeys
}
entering-passkey-add = Add a passkey
entering-passkey-name = What to call it
entering-passkey-default = Passkey { $number }
entering-passkey-alone = Sign in with this passkey alone, without a password
entering-passkey-rename = Call it something else
entering-passkey-off = Remove this passkey
entering-passkey-off-means = You will not be able to sign in with it any more. If it is your only second proof, pages with protected data stay closed to you.
entering-spare = Spare codes
entering-spare-what = If you lose your telephone, each of these codes lets you in once. Keep them on paper, away from the machine.
entering-spare-left = { $count ->
    [one] { $count } code is left.
   *[other] { $count } codes are left.
}
entering-spare-show = Show the spare codes
entering-spare-file = Save them as a file
entering-spare-new = Make new spare codes
entering-spare-new-means = The codes you have now will open nothing any more.
entering-old-password = Your password now
entering-new-password = New password
entering-change-password = Change the password
entering-sign-in-first = Please sign in: the page you asked for opens then. A session ends after an hour in which nothing was asked for; what you had typed by then into a record, a report, a step, a ruling or a decision is kept for you.
entering-password-short = This password is too short. Please choose one of at least twelve characters.
entering-password-common = This password is one of those that are tried first. Please choose another one.
entering-password-digits = A password of digits alone is easy to guess. Please add words.
entering-password-name = This password is much like your name, which is tried first. Please choose several words that have nothing to do with you.
entering-password-again-and-again = This password is one piece written again and again, which is as easy to guess as that piece alone. Please choose several different words.
entering-password-changed = The password is changed.
entering-second-first = The page you asked for opens once you have a second proof.
entering-second-again = The page you asked for opens once you have proved who you are a second time.
entering-to-wanted = Go on to the page you asked for
entering-codes-added = One-time codes are set up.
entering-codes-removed = One-time codes are removed.
entering-passkey-added = The passkey is added.
entering-passkey-removed = The passkey is removed.
entering-spare-made = Spare codes are made. Earlier ones, if there were any, open nothing any more.
