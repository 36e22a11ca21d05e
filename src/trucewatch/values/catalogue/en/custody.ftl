# Refusals about the custody of evidence.

custody-not-by-hand =
    The event “{ $event }” is recorded by the act that does it. Please use: seal to acquire, package to export, erase to destroy, custody verify to verify.
custody-counterpart =
    “{ $event }” has another side. Please say who it is: an office with --with, a person with --person.
custody-because =
    “{ $event }” needs its reason, which stays in the chain. Please give it with --because.
custody-not-held = { $item } is not held here, so there are no bytes to read. Please either seal the file, or leave it as it is.
custody-destroyed =
    These items were destroyed and go through nobody's hands any more: { $items }. Nothing was recorded.
