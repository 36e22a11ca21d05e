# Items of evidence: the list, and an item.

evidence-section = Evidence
evidence-what = What is held, and what is known of but not held. No picture is shown in this list.
evidence-filter = Narrow the list
evidence-text = Words of the title or the caption, or a code
evidence-medium = Kind of file
evidence-medium-image = picture
evidence-medium-video = video
evidence-medium-audio = sound
evidence-medium-other = paper or other file
evidence-waits = Waits for
evidence-waits-place = the incident it belongs to
evidence-waits-step = a first step of verification
evidence-waits-verdict = a verdict
evidence-waits-review = you to confirm the verdict
evidence-waits-another = somebody else to confirm the verdict
evidence-all = Show all
evidence-total = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
evidence-pages = Pages of the list
evidence-captured = taken:
evidence-none-fit = No item fits all of this. Please take one thing away.
evidence-none = No evidence is recorded in this case yet. An item is a picture, a video, a paper or a recording; its bytes are sealed as they came, and nothing changes them afterwards.
evidence-none-how = Files are sealed with this command:
evidence-correct = Correct the description
evidence-file = The file
evidence-open = Open the file
evidence-graphic-warning = What this shows is graphic. It stays blurred and grey, or unseen, until you open it.
evidence-veil = { $item }, graphic: blurred and grey until it is asked for
evidence-look-kept = That you opened this file is written down. The link below works for five minutes, and for you alone.
evidence-not-shown = Files of this kind could act on their own in a browser, so they are only given as a download.
evidence-download = Download the original
evidence-download-care = The original may hold where, when and with what it was taken. Please keep it where nobody else reads.
evidence-closed = The original may hold who took it, where and when. It opens, as does its small picture, only in a session with a second proof, to members whom an administrator of this workspace lets see the identities of sources in this case; where people can be recognised, the register of persons as well.
evidence-closed-bringer = This holds also for what you brought yourself.
evidence-closed-ask = Please ask an administrator of this workspace to let you see them in this case, and set up a second proof:
evidence-closed-own = your ways in
evidence-not-held = We do not have the file itself.
evidence-caption = Caption
evidence-steps = Steps of verification
evidence-steps-none = No step has been taken yet. Whether an item shows what it is said to show is found out step by step: where it first appeared, where and when it was taken, what else shows the same.
evidence-custody = Through whose hands it went
evidence-custody-none = No event is recorded.
evidence-facts = What is known of it
evidence-to-protected = open it there
evidence-proof = Proof
evidence-to-proofs = History, and the proof that it is in the log
evidence-receipt = Download the receipt
evidence-receipt-what = For whoever gave the item: it proves that these bytes were recorded, and when. It can be checked without Trucewatch.
evidence-copies = Copies made of it
evidence-used = Where it is used
evidence-used-none = Nothing refers to it yet.
evidence-as-gallery = Show as pictures
evidence-gallery = Evidence as pictures
evidence-gallery-what = No picture is shown before you ask for it. Graphic ones are blurred and grey, and shown one by one.
evidence-gallery-show = Show the pictures on this page
evidence-gallery-told = That you looked is written down.
evidence-gallery-kept = That you looked at these pictures is written down. They are shown for five minutes.
evidence-gallery-none = No file is held in this case yet, so there is nothing to show as pictures.
evidence-tile-show = Show
evidence-tile-show-graphic = Show, although it is graphic
evidence-tile-show-code = Show { $item }
evidence-closed-now = Nothing of this file is shown while everything is closed.
evidence-tile-none = no picture to show
evidence-tile-closed = its small picture is not open to you
evidence-alike = What looks like it
evidence-to-alike = Look for pictures of this case that look like it
evidence-alike-what = Compared by the look of the whole picture (PDQ); a film by its frames. A cut, a mirrored or a much changed picture is not found. Whether two are the same, a person decides.
evidence-alike-show = Show them side by side
evidence-alike-graphic = Some of these are graphic.
evidence-alike-bits = { $count ->
    [0] The same picture
    [one] Alike: { $count } of 256 signs differs
   *[other] Alike: { $count } of 256 signs differ
}
evidence-alike-none = Nothing in this case looks like it.
