# Opening a text that people wrote for people: why a file cannot be read, and what to know of one that was.

prose-gone = There is no file { $file }. Please either correct its name, or go to the folder it lies in.
prose-unreadable = { $file } could not be read. Please either give yourself the right to read it, or take a copy of it.
prose-special = { $file } is no ordinary file. Please give the name of a file, or - for what another program hands over.
prose-changed = { $file } was changed while it was read. Please wait until nobody works on it, and try again.
prose-too-large =
    { $file } has { $size ->
        [one] one megabyte
       *[other] { $size } megabytes
    }; at most { $limit } are read. Please either save it without its pictures, or split it.
prose-long-text =
    { $file } holds a text of more than { $limit ->
        [one] one million characters
       *[other] { $limit } million characters
    }. Please split it into several files.
prose-many-cells = The tables of { $file } have more than { $limit } cells. Please either save them as a case folder's CSV, or split the file.
prose-many-pages = { $file } has { $n } pages; at most { $limit } are read. Please split it.
prose-empty = There is no word in { $file }. Please check that it is the right file.
prose-no-text = { $file } is no text that can be read: neither UTF-8, nor UTF-16, nor Arabic windows-1256. Please open it in the program it was made with, and save it as text in UTF-8.
prose-kind = { $file } holds no text to read (found: { $found }). Please save it as text, HTML, DOCX or PDF.
prose-picture = { $file } is a picture or a recording; words in it are not read. Please either type them into a text file, or seal it as evidence with trucewatch seal.
prose-old-or-locked = { $file } is a document of an old kind (DOC), or locked with a password. Please open it in the program it was made with, and save it as DOCX without a password.
prose-suffix = The name of { $file } ends in { $suffix }, but what it holds is { $kind }. Please either rename it, or take the right file.
prose-no-paper-reader = { $file } is a PDF, and the library that reads PDF is not installed. Please either install trucewatch[media], or save the text as a text file.
prose-locked = { $file } is locked with a password. Please open it in the program it was made with, and save it without one.
prose-broken-paper = { $file } begins as a PDF and cannot be opened. Please take it again from where it came.
prose-broken-page = Page { $page } of { $file } is broken. Please either take the file again from where it came, or save the other pages apart.
prose-pictures-only =
    { $file } has no text to read, only pictures of { $n ->
        [one] its one page
       *[other] its { $n } pages
    }. Please either take the file it was printed from, or have its text recognised (OCR) first.
prose-other-archive = { $file } is an archive, and no document of Word is in it. Please take out the document itself, and give its name.
prose-broken-archive = { $file } begins as a document of Word and cannot be opened. Please take it again from where it came, or save it anew in Word.
prose-broken-part = { $file } is broken inside, in { $part }, line { $line }. Please take it again from where it came, or save it anew in Word.
prose-entities = { $file } declares words that stand for other words, in { $part }; no document of Word does, and it can be made to do harm. Please ask where it came from, or save it anew in Word.
prose-bomb = { $file } is small and unpacks to more than a document ever holds, in { $part }. Please ask where it came from, and do not open it elsewhere.
prose-deep = In { $file } too much lies within other things, which no document has. Please ask where it came from, or save its text as a text file.
prose-slow = { $file } took more than { $seconds } seconds to read and was left. Please either split it, or save its text as a text file.
prose-memory = { $file } wants more memory than a document needs and was left. Please either split it, or save its text as a text file.
prose-crashed = { $file } broke the process that read it; nothing else was touched. Please ask where it came from, or save its text as a text file.

prose-encoding = { $file } is not in UTF-8 and was read as { $encoding }. Please check a few Arabic words of it.
prose-bad-bytes =
    { $file } has { $n ->
        [one] one damaged place
       *[other] { $n } damaged places
    }, first in line { $line }. Please look for � there.
prose-pages-without-text =
    { $n ->
        [one] One page of { $file } is a picture and was not read
       *[other] { $n } pages of { $file } are pictures and were not read
    }: { $pages }.
prose-tracked = { $file } holds changes that nobody has accepted yet. It was read as if they were.
prose-hidden = { $file } holds hidden words. They were left out.
prose-not-sealed = What another program handed over cannot be sealed as evidence, so nothing of it can be recorded ({ $file }). Please save it as a file first.
