# What a case rests on.

groundwork-section = Groundwork
groundwork-what = What everything else refers to, in the order in which a case is begun. Each is recorded once and then chosen by name.
groundwork-number = { $count }
groundwork-many = more than 1,000
groundwork-there = { $count ->
    [one] { $count } recorded
   *[other] { $count } recorded
}
groundwork-begin = How a case is begun
groundwork-begin-what = Nothing is recorded here yet that could be kept or broken. In this order every step finds what it needs; what you lack can also be recorded from within any form.
groundwork-all = All the groundwork
groundwork-source-title = Sources
groundwork-source = Who or what told us: a report, a witness under a pseudonym, a page. Every other record names its source.
groundwork-place-title = Places
groundwork-place = Where things happen and where clauses hold: a point with its margin, or an area that was drawn.
groundwork-actor-title = Actors
groundwork-actor = Parties, forces, authorities, organisations; never a natural person. All are named in the same neutral way.
groundwork-agreement-title = Agreements
groundwork-agreement = The agreement with its text as it was stated, its dates, and whom it binds.
groundwork-clause-title = Clauses
groundwork-clause = One thing forbidden or promised, where and when. Each clause has a clock, and every incident is held against it.
groundwork-amendment-title = Amendments
groundwork-amendment = What was changed later: clauses added, ended or extended.
groundwork-control-title = Control of places
groundwork-control = Who held a place in which period; it tells whether a clause reached so far.
groundwork-movement-title = Movements
groundwork-movement = Convoys and batches: from where to where, when they left and arrived. The ledger of people is made of their figures.
groundwork-tally-title = Figures
groundwork-tally = So many people, in a place or a movement, says a source. Figures that differ stand side by side.
groundwork-incident-title = Incidents
groundwork-incident = What happened, with its deeds, to whom each is attributed, and what the narrative rests on.
groundwork-service-title = Services
groundwork-service = Shelter, hospitals, food and the like: where, for how many, and what is lacking.
groundwork-account-title = Testimonies
groundwork-account = What a witness told, in their words, under protection. Incidents rest on it by their citations.
groundwork-consent-title = Consents
groundwork-consent = To what a witness or a person agreed, use by use. Nothing that shows who they are goes out without it.
groundwork-every = All of them, by name
groundwork-words = Words of the name
groundwork-none-fit = None that you may see holds all of these words. Please try fewer, or another spelling.
groundwork-none = None is recorded yet.
