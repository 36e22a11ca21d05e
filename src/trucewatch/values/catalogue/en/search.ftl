# Search over the records of a case.

search-section = Search
search-words = Words or a code
search-go = Search
search-hint = Looks through every text that you may see, in Arabic and English; spellings of alif, ya and ta marbuta, vowels and digits make no difference. An item of evidence is also found by the SHA-256 of its file, or by at least its first eight characters.
search-too-short = A single letter stands everywhere. Please give at least two.
search-none = Nothing that you may see holds all of these words. Please try fewer, or another spelling of a name.
search-more = Only the newest that may fit were looked at; another word narrows them.
search-of-kind = All hits of this kind: { $kind }
search-all-kinds = Hits of every kind
search-pages = Pages of the hits
search-begin = Type part of a name, a place or a sentence, or a code that you have read somewhere. What is found stands by kind: incidents, evidence, places, parties and all else that you may see.
search-by-more = To look by time, place, deed or party instead, narrow the list of incidents; names of places and parties stand in the groundwork.
search-members = Members of this case
