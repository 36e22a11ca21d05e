# The frame of every page, and what is told where a page may not be shown.

web-name = Trucewatch
web-skip = Skip to the page
web-sections = Parts of the case
web-home = Today
web-agreement = Agreement
web-incidents = Incidents
web-other-language = العربية
web-sign-out = Sign out
web-to-cases = To your cases
web-back = Back
web-comma = ,
web-cases = Your cases
web-cases-none = You are in no case yet. What others document stays out of sight until somebody lets you in.
web-cases-none-how = Whoever looks after this workspace can let you into a case, under “People of this workspace” or with this command:
web-told-title = This cannot be shown
web-absent = There is nothing here, or it is not for you. Please check the address, or go on from your cases.
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
