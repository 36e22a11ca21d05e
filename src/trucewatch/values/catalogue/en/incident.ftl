# The page of an incident.

incident-deeds = Deeds, and who is said to have done them
incident-deeds-none = No deed is recorded yet: what was done, with what, against whom.
incident-attribution = Attribution
incident-unattributed = Nobody is said to have done it.
incident-tallies = Figures, by source
incident-tallies-never-added = Figures of different sources stand side by side and are never added.
incident-tallies-none = No figure is recorded for this incident.
incident-figure = Figure
incident-no-source = no source named
incident-rests-on = What the narrative rests on
incident-unsourced = No source is cited for the narrative as a whole; its parts may have their own.
incident-evidence = Evidence
incident-evidence-none = No picture, video or document is tied to this incident.
incident-rulings = Determinations
incident-rulings-none = Nobody has determined yet whether a clause was broken.
incident-withdrawn-with = withdrawn with the incident
incident-verify = Verify
