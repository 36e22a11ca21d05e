# Files encrypted with age.

age-no-recipient =
    This is no age recipient: one begins with “age1” and was copied whole. Please copy it again; an age identity (AGE-SECRET-KEY-…) stays with its owner.
age-no-identity =
    This is no age identity: one begins with “AGE-SECRET-KEY-1” and was copied whole. Please give the identity file that its owner keeps.
age-nobody =
    Nobody is named who could open this. Please either name a recipient with “trucewatch keys recipient add”, or ask for a passphrase.
age-no-file =
    This is no file encrypted with age, or its beginning was cut off. Please choose the right file.
age-altered =
    The encrypted file was altered or cut. Please use another copy of it. Nothing of it was taken.
age-wrong-passphrase =
    The passphrase does not open this file. Please type it again, with its blanks; a file for recipients opens with an identity file.
age-wrong-identity =
    The identity does not open this file: it was encrypted to others, or with a passphrase. Please use another identity file, or ask for the passphrase.
