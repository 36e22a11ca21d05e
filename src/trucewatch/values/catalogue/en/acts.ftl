# Refusals and words of the acts.

acts-changed-meanwhile =
    { $code } was changed by somebody else since it was read. Please look at it again, and then repeat your change. Nothing was overwritten.
