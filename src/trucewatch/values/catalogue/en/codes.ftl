# Refusals of parse_code and notes about code lists.

# $given: the words of the file; $list: name of the list; $nearest: values of the list, labelled
codes-near = “{ $given }” is not in the list “{ $list }”. Did you mean { $nearest }? Please write a value of the list; docs/words.md has all of them.

# $allowed: every value of the list, labelled
codes-none-near = “{ $given }” is not in the list “{ $list }” and resembles nothing in it. Please write one of: { $allowed }.
codes-empty = A value of the list “{ $list }” is missing. Please write one of: { $allowed }.

# $codebook: the version of the codebook as the importer was told it
codes-acled-codebook = Precision numbers were read by the ACLED codebook “{ $codebook }”. Published codebooks differ on the number 3; the wider meaning was taken.
