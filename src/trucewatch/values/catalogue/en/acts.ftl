# Refusals and words of the acts.

acts-changed-meanwhile =
    { $code } was changed by somebody else since it was read. Please look at it again, and then repeat your change. Nothing was overwritten.
acts-erase-kind =
    Records of the kind “{ $kind }” hold nobody's identity and are withdrawn, not erased. Please either use withdraw, or name one of: { $allowed }.
acts-erase-reason =
    Erasing cannot be undone, so it needs a reason. Please give one, such as who asked for it and when.
acts-no-such-record =
    There is no such record of the kind “{ $kind }” in this case. Please check the code.
