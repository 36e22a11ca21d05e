# Who held which place.

reportcontrol-title = Who held which place
reportcontrol-said = A clause may apply to every place that a party holds. The table says who held what, on whose word.
reportcontrol-table = Control of places
reportcontrol-place = Place
reportcontrol-holder = Held by
reportcontrol-period = When
reportcontrol-told = Told by
reportcontrol-share = { $place }: { $percent }
reportcontrol-percent = { $count }%
reportcontrol-contested = contested
