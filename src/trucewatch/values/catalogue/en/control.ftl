# Who held a place at a time.

control-contested = nobody for certain (contested)
control-nobody-says-there = Nobody says who held the position of the incident then, so whether { $actor } did cannot be told.
control-nobody-says = Nobody says who held { $place } then, so whether { $actor } did cannot be told.
control-held = { $held } was held by { $holder } then, says { $source }.
control-held-by-other = { $held } was held by { $holder } then, not by { $actor }, says { $source }.
control-sources-differ = Sources differ on who held { $held } then; one of them, { $source }, names { $holder }.
control-may-be-otherwise = { $held } was held by { $holder } then, says { $source }; but another record that may speak of the same place and time does not say so.
control-is-contested = { $held } was contested then, says { $source }, so whether { $actor } held it cannot be told.
control-part = Only a part of { $held } was held by { $holder } then, says { $source }; whether it happened in that part is not known.
control-time-or-place-unsure = { $source } says that { $held } was held by { $holder }; whether that speaks of this place at this time is not known.
