# The frame of every page, and what is told where a page may not be shown.

web-name = Trucewatch
web-skip = Skip to the page
web-sections = Parts of the case
web-menu = Menu
web-home = Today
web-agreement = Agreement
web-incidents = Incidents
web-other-language = العربية
web-as-stated = as stated:
web-sign-out = Sign out
web-to-cases = To your cases
web-back = Back
web-comma = ,
web-or = or
web-cases = Your cases
web-cases-none = You are in no case yet. What others document stays out of sight until somebody lets you in.
web-cases-none-how = An administrator of this workspace lets people into a case: please ask one of them.
web-cases-none-how-administrator = Nobody lets themselves in on these pages: another administrator can, under “People of this workspace”, or, on the machine where the workspace lies, this command:
web-told-title = This cannot be shown
web-absent = There is nothing here, or it is not for you. Please check the address, or go on from your cases.
web-only-sent = There is no page at this address: something is done here by a button of another page. Please go back to that page and use its button there.
web-without-right = Your role in this case does not open this page. If you need it for your work, please ask whoever looks after the workspace.
web-forged = This form was not sent from this page, or it was open for too long. Please go back, load the page anew, and send it again.
web-fault = This is a fault in Trucewatch and not in what you did. Nothing was half saved. Please tell whoever looks after the workspace what you were doing.
web-invitation-none = This invitation opens nothing: it was used, is older than three days, or was replaced by a newer one. Please ask for a new one.
web-keys-absent = The keys are not in { $folder }. Please connect the medium they lie on, and then serve the workspace again.
web-key-broken = { $file } is damaged. Please either put it back from a backup, or remove it: then everybody has to be invited anew.
web-open-without-https = Served on { $address }, passwords would go over the network in clear. Please either serve on 127.0.0.1, or put a proxy with https before it and add --https.
web-page-key = { $code } is not the mark of a page. Please go on from the first page of the list.
web-port-in-use = Something answers on { $address }, port { $port }, already, or the address is not one of this machine. Please stop it, or choose another with --port.
web-form-too-large = This form is larger than a form may be ({ $most } MB; before signing in, 1 MB). Please go back and bring large files one by one, with scripts allowed for the page: they then go up in pieces.
web-precision = precision: { $precision }
web-no-precision = how precisely this is known was not stated
web-digits-arab = Show figures in the digits ١٢٣
web-digits-latn = Show figures in the digits 123
web-words-kept = You typed this here before, and it is not recorded: it was not sent, it was refused, or your session had ended. It stands here again. Please look at it and send it.
web-words-shut = What you typed before and did not send, on this page or on another, is kept. It cannot be shown while the keys are away or closed; once they are back, it stands on its page again. It need not be typed anew.
web-words-others = { $count ->
    [one] Something else that you typed on this page waits too. Go on with it instead:
   *[other] { $count } other drafts that you typed on this page wait too. Go on with one of them instead:
}
web-words-at = Kept here at { $at }; not sent yet
web-words-ended = Not signed in any more, or the page is too old. What you typed is kept: please sign in again in another tab, and open this page there.
web-words-refused = You sent this before, and it was refused: { $because } It stands here again; nothing of it is recorded yet.
web-times-of = Times of day are those of { $zone }, unless another zone stands beside them.
web-words-away = Discard what I typed
web-unkept-title = This is not kept yet
web-unkept-ended = You are not signed in any more, and what you typed cannot be kept either: the keys are away, or everything was closed. It stands in this page alone, so please do not close it. Please have the keys brought back or opened again, sign in again in another tab, and then send it from here.
web-unkept-here = What you typed is in this page, whole, and nowhere else. Please leave the page open, see to what is said above, and send it again from here.
web-unkept-again = Send it again
web-unkept-words = Show what I typed
web-cases-first = A case is one agreement or one crisis, documented by one team. You may open the first one here, and name who works on it.
web-not-sealed = It is recorded, but not sealed yet; please do not record it again. It is sealed with the next thing that is recorded once the keys are back. { $because }
