# People of the workspace and of a case: inviting them, letting them in and out.

team-title = People of this workspace
team-what = Whoever is here may sign in, and sees nothing until a role in a case lets them. What an administrator does here is written into the log, with name and time.
team-cases = Who works on which case
team-count = { $count ->
    [0] nobody is in it
    [one] { $count } person
   *[other] { $count } people
}
team-no-case = There is no case yet. People are let into cases.
team-people = Everybody
team-you = you
team-in-cases = { $count ->
    [one] in { $count } case
   *[other] in { $count } cases
}
team-in-no-case = in no case
team-invited-until = invitation open until { $until }
team-entered = has a password
team-not-entered = has not come in yet
team-invite-link = Make an invitation
team-invite-who = Make an invitation for { $username }
team-invite-again = New way in
team-invite-again-who = New way in for { $username }, in place of their password and second proof
team-invitation-end = Take the invitation back
team-invitation-ended = The invitation for { $username } opens nothing any more.
team-new = Invite somebody new
team-new-hint = They can do nothing yet. Roles are given case by case, afterwards.
team-username = User name
team-username-hint = Letters, digits and . _ -, at most 60. It stands beside everything they do, also in the log: a pseudonym will do.
team-name = Shown name
team-name-hint = May stay empty.
team-new-do = Record and invite
team-invitation = An invitation
team-invitation-for = With this link { $username } comes in. It is shown here once, and is kept nowhere.
team-invitation-link = Link
team-invitation-once = It works once, for three days. Please hand it over by a safe way, and to nobody else: whoever opens it first comes in as this person.
team-invitation-replaces = It replaces what the person signed in with before, and every earlier invitation.
team-to-people = To the people of this workspace
team-of-case = People of this case
team-of-case-what = Nobody else sees that there is this case. Nobody changes what they may do themselves: another administrator does.
team-roles = Roles
team-sees = Sees identities
team-sees-hint = Apart from any role, and only with a second proof at signing in. Every look is written down.
team-sees-sources = identities of sources
team-sees-persons = register of persons
team-sees-not-yours = (only an administrator who sees them hands them on)
team-sees-command = What cannot be given here is given on the machine that holds the keys (please leave out what is not meant): { $command }
team-sees-after = Once they are in, the command that gives these on the machine that holds the keys stands here with their name.
team-because = Why (goes into the log)
team-change = Change
team-save = Save
team-out = Let out of the case
team-own = Another administrator changes what you may do.
team-nobody = Nobody is in this case. Without a role in it nobody sees anything of it, not even an administrator.
team-let-somebody-in = Let somebody in
team-who = Who
team-let-in-do = Let in
team-all-in = Everybody is in this case already.
team-let-in = What { $username } may do in { $case } is saved.
team-let-out = { $username } is in { $case } no more.
team-changes = Who changed what
team-changes-what = The newest first, as far as fifty changes.
team-undo = Take this change back
team-undo-out = Give it again
team-undo-because = Why it is taken back or given again
team-undone = The last change of what { $username } may do in { $case } is taken back.
