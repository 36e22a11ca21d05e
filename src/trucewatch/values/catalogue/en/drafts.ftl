# What somebody typed and has not recorded.

drafts-section = My drafts
drafts-what = What you typed and have not recorded. Nobody else sees it; it is sealed, stands in no history, and goes when it is recorded or discarded.
drafts-none = You have no drafts. Whatever you type into a form is kept here until it is recorded, even if the session ends or the line drops.
drafts-page-bring = Files to be brought
drafts-page-finding = A decision on a finding
drafts-page-item = On an item of evidence
drafts-page-redacting = A redacted copy
drafts-page-ruling = A ruling
drafts-page-new-report = A report to be sent
drafts-page-correct-report = A correction of a report
drafts-page-other = On another page
drafts-untitled = without a title yet
drafts-corrects = corrects
drafts-touched = Last typed in:
drafts-unreadable = cannot be opened any more: its key is gone, or the incident was taken back
drafts-discard = Discard
drafts-discard-means = What you typed is destroyed for good. This cannot be undone.
drafts-discarded = The draft is discarded.
drafts-kept = What you typed is kept as a draft.
drafts-not-kept = Nothing was typed, so there is no draft to keep.
drafts-kept-at = Kept as a draft at { $at }
drafts-apart = This draft was typed on in another tab meanwhile: what you type here is kept as a draft of its own, and both stand in My drafts.
drafts-keep = Keep as a draft and leave
drafts-offered = You have typed this before and not recorded it. Go on with:
drafts-ended = Not signed in any more, or the page is too old. What you typed is kept as a draft: please sign in again, in another tab, and go on from My drafts.
drafts-offline = No connection. What you typed stands only in this page; it is tried again every ten seconds. Please do not close the page.
drafts-held = No connection: nothing was sent. What you typed stands only in this page. Please do not close it, and press the button again when the line is there.
drafts-waiting = { $count ->
    [one] { $count } draft of yours is not recorded yet
   *[other] { $count } drafts of yours are not recorded yet
}
drafts-first = Open the form of an incident and type: nothing need be complete, and nobody else sees it before you record it.
