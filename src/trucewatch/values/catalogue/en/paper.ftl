# Keys written on paper as words.

paper-count =
    A key is { $wanted } words; given are { $count }. Please write all of them, in their order.
paper-word =
    Word number { $number } is not in the list of words. Please read it again; four letters of a word are enough.
paper-checksum =
    The words do not belong together: one was misread, or two changed places. Please compare them with the paper, word by word.
