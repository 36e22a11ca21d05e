# The people of a case: the ledger, the register of persons, a person.

people-section = People
people-rule = Where sources differ, count
people-long = This ledger is long. Below stand the sums and the beginning of each list. Please use trucewatch ledger for all of it, or for one place or movement.
people-none = No figure of people is recorded yet. Every figure stands with its source: so many at the start, moved, remaining, harmed. What they leave open is shown here and never hidden.
people-missing = Not accounted for
people-missing-none = Nobody is recorded as detained, abducted, missing or of unknown fate, and nobody left without arriving.
people-residuals = What is left over
people-residuals-what = Nobody leaves a place without arriving, returning, or being recorded as killed, held or missing. Figures of different groups or units are never added.
people-left-at = { $at }: { $left }
people-residuals-none = No figure opens an account, so nothing can be left over.
people-noted = Told beside the account
people-noted-what = The wounded and others: these figures take nobody from one account to another, and are neither added nor subtracted.
people-accounted = Everybody accounted for:
people-flow = The flow of people
people-flow-words = The picture in words
people-register = Register of persons
people-register-what = Pseudonyms, and what became of each last. Who they are is protected, and every look at it is written down.
people-register-none = No person is in the register. Most cases need none: figures come first, and a person is recorded where their own fate has to be followed.
people-filter = Narrow the list
people-text = Words of the pseudonym or of the public role
people-fate = Has had this fate
people-all = Show all
people-total = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
people-pages = Pages of the list
people-none-fit = Nobody fits all of this. Please take one thing away.
people-fates = What became of them
people-fates-none = No fate is recorded.
people-undated = at a time that is not known
people-known = What is known in clear
people-to-protected = To the protected fields
people-is-now = Fate now (last known)
people-unaccounted = not accounted for: held, missing or of unknown fate
people-no-fate = no fate recorded
people-list-missing = In the register: persons not accounted for
people-to-missing = Who is not accounted for
