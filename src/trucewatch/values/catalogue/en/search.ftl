# Search over the records of a case.

search-section = Search
search-words = Words or a code
search-go = Search
search-hint = Looks through every text that you may see, in Arabic and English; spellings of alif, ya and ta marbuta, vowels and digits make no difference.
search-too-short = A single letter stands everywhere. Please give at least two.
search-none = Nothing that you may see holds all of these words. Please try fewer, or another spelling of a name.
search-more = Only the newest that may fit were looked at; another word narrows them.
search-of-kind = All hits of this kind: { $kind }
search-all-kinds = Hits of every kind
search-pages = Pages of the hits
