# Refusals about the custody of evidence.

custody-not-by-hand =
    The event “{ $event }” is recorded by the act that does it. Please use: seal to acquire, package to export, erase to destroy, custody verify to verify.
custody-counterpart =
    “{ $event }” has another side. Please say who it is: an office or organisation, or a person.
custody-because =
    “{ $event }” needs its reason, which stays in the chain. Please give it.
custody-not-held = { $item } is not held here, so there are no bytes to read. Please either seal the file, or leave it as it is.
custody-destroyed =
    These items were destroyed and go through nobody's hands any more: { $items }. Nothing was recorded.

# Custody, recorded on the page of an item.

custody-add = Record that it changed hands
custody-add-what = An event stays in the chain as it is recorded: nobody takes one out again. Bringing, copying, handing out in a package and destroying record themselves.
custody-happened = What happened
custody-when = When
custody-when-hint = 15 December 2016; about 10:00 on 15 December 2016. Empty: now.
custody-office = With which office or organisation
custody-office-hint = “district court”, “laboratory”. Never the name of a person.
custody-person = With which person
custody-how = How: by hand, by post, on which carrier
custody-authority = On what authority
custody-reason = Why
custody-reason-hint = Asked for where it is handed over, lent or withdrawn.
custody-record = Record the event
custody-recorded = The event stands in the chain of custody.
custody-verify = Read the bytes again
custody-verify-what = That they are those that were sealed is checked now and recorded in the chain. A large file takes minutes.
custody-bytes-verified = The bytes are those that were sealed; that they were read stands in the chain of custody.
