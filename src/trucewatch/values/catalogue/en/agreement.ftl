# The page of an agreement.

agreement-all = Agreements
agreement-none = No agreement is recorded in this case yet. An agreement comes with its dates, its clauses and who is bound by each; then every incident can be held against it.
agreement-clauses = Clauses, as they stand at: { $when }
agreement-clauses-none = No clause is recorded: the agreement says nothing yet that could be kept or broken.
agreement-terms-of-clause = Where, when and for whom it holds
agreement-clock = How it came to stand so
agreement-text = The text as stated
agreement-text-none = The text was not seen, or is not recorded.
agreement-dates = Dates and form
agreement-bound = Who is bound, and why
agreement-bound-none = It is not recorded who is bound by the agreement as a whole.
agreement-amendments = Amendments
agreement-amendments-none = None is recorded.
