# Refusals and words of the acts.

acts-changed-meanwhile =
    { $code } was changed by somebody else since it was read. Please look at it again, and then repeat your change. Nothing was overwritten.
acts-erase-kind =
    Records of the kind “{ $kind }” hold nobody's identity and are withdrawn, not erased. Please either use withdraw, or name one of: { $allowed }.
acts-erase-reason =
    Erasing cannot be undone, so it needs a reason. Please give one, such as who asked for it and when.
acts-no-such-record =
    There is no such record of the kind “{ $kind }” in this case. Please check the code.
acts-needs-member =
    This act is signed with a name. Please say who you are with --as NAME.
acts-determination-reasoning =
    A determination needs its reasoning: which facts, which words of the clause, why. Please give it.
acts-determination-outside-reason =
    A reason for being outside scope belongs to the ruling “outside scope”, and to no other. Please either give that ruling with its reason, or another ruling without one.
acts-review-own =
    You proposed { $code } yourself; nobody reviews their own. Please let another member review it.
acts-verify-own =
    That an incident is verified, or cannot be, is for a member to say who neither recorded nor corrected what is told of it, its deeds and attributions. Please let another member look at it, and leave the status at “under verification”.
acts-review-done =
    { $code } has been reviewed. Please propose a new determination if the facts have changed.
acts-review-words =
    To disagree with { $code }, please say why.
acts-decision-because =
    A decision on a finding needs its reason. Please say why the record stands as it is.
acts-decided-meanwhile =
    This finding was decided meanwhile by { $who }, and your decision was not recorded. Please look at it again: to decide otherwise, first take that decision back.
acts-publish-own-review =
    The publisher cannot be the second person. Please either name another member as reviewer, or publish without one: the report then says that nobody reviewed it.
acts-publish-erratum =
    A correction of { $publication } says what was wrong. Please give an erratum.
acts-unstorable-words =
    “{ $field }” holds a control character or half a character, which cannot be kept. Please write it without. Nothing was changed.
acts-unstorable-table =
    “{ $field }” holds a number that is not whole or is too large, or a character that cannot be kept. Please write it otherwise. Nothing was changed.
acts-too-long =
    “{ $field }” has { $length } characters, and { $longest } can be kept. Please shorten it. Nothing was changed.
acts-number-outside =
    “{ $field }” must lie between { $lowest } and { $highest }. Nothing was changed.
acts-sample =
    “{ $given }” is no sample. Please give a number of objects, such as 50, or a share of them, such as 5%.
acts-grant-none =
    { $username } is not in this case. Please check the name, and the case.
acts-grant-roles =
    Nothing is granted without a role. Please give at least one with --role, or end the grant with --end.
acts-invite-withdrawn =
    { $username } is a member no more. Please either invite somebody else, or make them a member again first.
acts-look-signed-in =
    Protected words are shown to somebody who signed in, so that it is known who saw them. Please sign in.
acts-look-nothing =
    There are no words to show: the field is empty, or they were erased.
acts-correct-reason =
    A correction needs a reason: it stays in the history beside the change. Please say why.
acts-correct-nothing =
    Nothing differs from what is recorded. Please change something, or leave it as it is.
acts-unfinished-other =
    Something else is kept under this address. Please open the form anew and copy what you typed.
acts-search-name =
    A search is kept under a name of 1 to { $most } signs. Please give one.
acts-search-many =
    There are { $most } saved searches already. Please forget one of them first.

acts-open-case-administrator = Only administrators of the workspace open a case. Please ask one of them.
acts-open-case-name = The case has no name yet. Please give it one, in English, in Arabic or in both.
acts-open-case-turned = The case would end before it begins. Please correct one of its two times, or leave the doubtful one empty.
acts-open-case-team = Nobody would be in this case. Please give at least one member a role in it.
acts-open-case-sees = { $username } would see identities and have no role in this case. Please either give them a role, or untick the identities.
acts-team-administrator = Only an administrator lets people in. Please ask one of them.
acts-team-own = Nobody changes what they may do themselves. Please ask another administrator.
acts-team-roles = { $username } would have no role. Please either choose at least one, or let them out of the case.
acts-team-changed = Somebody else changed what { $username } may do meanwhile. Please look at it as it stands now, and choose again.
acts-team-identities = You do not see these identities in this case yourself, so you cannot hand them on here. Please either ask an administrator who sees them, or use “trucewatch grant” on the machine that holds the keys.
acts-team-invite-identities = { $username } sees identities that you do not, and whoever holds the invitation comes in as { $username }. Please either ask an administrator who sees them, or use “trucewatch invite” on the machine that holds the keys.
acts-team-invite-administrator = { $username } is an administrator. A new way in for them is made only with “trucewatch invite” on the machine that holds the keys.
acts-team-no-invitation = No invitation for { $username } is open.
acts-undo-later = This is not your own last change any more: somebody changed something since, or it was undone already. Please look at the history, and correct what is to be corrected.
acts-undo-newer = Something newer rests on this: { $named }. Please either take that back first, or correct by hand what is to be corrected.
acts-undo-newer-elsewhere = Something newer in another case rests on this. Please correct by hand what is to be corrected.
acts-undo-gone = { $code } would rest on a record that was taken back since. Please correct by hand what is to be corrected.
acts-undo-erased = Words of this were erased, and erased words do not come back. Please correct by hand what is to be corrected.
