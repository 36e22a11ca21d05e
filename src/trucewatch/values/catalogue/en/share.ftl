# Letting every case know a place or an actor.

share-reason =
    Sharing needs a reason: it stays in the history and cannot be taken back. Please say why (--because).
share-none =
    Only a place or an actor that this case recorded, and that stands, can be shared from here.
share-already =
    { $code } is known to every case already. Nothing is to be done.
share-ref-taken =
    Another case has a record with the ref { $ref }, and each would be taken for the other. Please give this one another ref first.
share-around-first =
    { $code } belongs to { $around }, which only this case knows. Please share { $around } first or along with it, or neither.
share-would = Every case would know: { $codes }. Nothing was changed.
share-done = Every case now knows: { $codes }.
