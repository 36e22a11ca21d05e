# What --help says. No choices, and gaps only for click: it is read without the Fluent library.
# help-NAME: the command in a sentence; -more: what else there is to know; --option: one option;
# help-any--option: one that several commands have. Examples stand in the commands themselves.

help-example = Example:
help-trucewatch = Monitor ceasefire and evacuation agreements, and document their breaches so that an outsider can check every word.
help-trucewatch-more = Begin with: trucewatch demo
help-trucewatch-end = Each command has --help with an example, --json, and --language ar. Exit codes: 0 done, 1 findings, 2 misuse, 3 integrity broken or not checked, 4 refused, 130 interrupted.
help-section-begin = Begin
help-section-record = Record
help-section-check = Check
help-section-determine = Determine
help-section-give-out = Give out
help-section-keep = Keep

help-any--help = Show this message and exit.
help-any--version = Show the version and exit.
help-any--workspace = The workspace, if not the current folder.
help-any--as = Who acts (asserted, not proved).
help-any--case = The case: its ref or code.
help-any--language = Language of the output.
help-any--json = Print JSON, words in both languages.

help-demo = Make the Aleppo demonstration, from records to a verified report.
help-demo-more = It takes in a case, checks, screens, accounts for people, publishes and verifies, all in one folder. Run again, it clears that folder, and only one that it made itself.
help-demo--out = The folder of the demonstration; made again each time.
help-demo--database = A postgresql:// address, if not a file in the folder.

help-init = Make a new workspace in an empty folder.
help-init-more =
    The keys may go to another medium: give --keys a folder there. Without the keys, protected words are lost for ever, so keep a copy of them apart.

    The first member is administrator, documenter, analyst and publisher, so that one person can do the whole work; what nobody else has reviewed is published with those words on it.
help-init--name = Capital letters its codes begin with.
help-init--member = The first member of the team.
help-init--role = A role of that member, instead of the usual ones.
help-init--database = A postgresql:// address, if not a file in the folder.
help-init--keys = Where the keys go, seen from FOLDER; may lie apart.
help-init--encrypt-objects = Encrypt each file of evidence under a key of its own.

help-member = Record a member of the team, change one, or list them.
help-member-more = Without NAME, the members are listed. With the NAME of one that exists, --role and --full-name take the place of what stood there. The first member somebody records is administrator, documenter, analyst and publisher, unless --role says otherwise.
help-member--full-name = The name as it is shown.
help-member--role = A role of the member; may be repeated.

help-about = Say what this workspace holds, and what to do next.
help-about-more = Read-only: it changes nothing and may be asked at any time.

help-import = Take in a case folder (YAML, CSV, GeoJSON), or a package.
help-import-more =
    Everything is read and every problem told at once; nothing is saved while there is an error. The same folder again changes nothing. A row that vanished asks for withdraw. A folder is known again by its name; one that was renamed or copied says with --as-folder which one it was. A package is verified first; its records keep their ids and proofs, and what was changed on both sides is shown, never overwritten.

    With --dry-run, exit code 1 says that there is an error, so that the import would be refused; warnings and notes are told and end with 0, as the import itself does.
help-import--dry-run = Tell everything, save nothing.
help-import--accept-valid = Save what is sound; write the rest to rejected/.
help-import--because = Why; kept in the history.
help-import--identity = The age identity file that opens identities.age.
help-import--passphrase = Ask for the passphrase of identities.age.
help-import--as-folder = The name this folder was imported under, if it has another now.
help-import--key = With a package: the public key of its team, or a file that holds it.

help-show = Show a record, its sources and what refers to it.
help-show-more = CODE is its code, or kind:ref as the case folder has it. Protected words are never shown here.

help-history = Show who changed a record, when, in which act, what and why.
help-history-more = Times are those of the case's zone. Nothing is ever taken out of a history; erased words show as erased.
help-history--all = Every field of the first revision too.

help-share = Let every case know a place or an actor that one case recorded.
help-share-more = Until then only the case that recorded it lists, finds and names it. It cannot be taken back. Name the record by its code or kind:ref.
help-share--because = Why. Required.
help-share--dry-run = Say what would be shared, and share nothing.
help-withdraw = Withdraw records: they count no longer, their history stays.
help-withdraw-more = Name the record by its code or kind:ref; several at once, if one refers to the other.
help-withdraw--because = Why. Required.
help-withdraw--dry-run = Say what would be withdrawn, and withdraw nothing.

help-erase = Erase a source, a person, a testimony or an item of evidence; it cannot be undone.
help-erase-more = Values, salts, keys and bytes are destroyed here; the log still verifies. Look first with --dry-run. The reason and the authority stay in the log for good, so they name nobody.
help-erase--because = Who asked for it and when. Required.
help-erase--authority = On whose word the bytes of an item are destroyed. Required for an item that is held.
help-erase--yes = Do not ask again.
help-erase--dry-run = Say what would be erased, and erase nothing.

help-read = Read texts and tell what in them does not fit: figures, dates, names.
help-read-more =
    TXT, Markdown, HTML, DOCX and PDF with text are read, in Arabic and English; - is standard input. No workspace and no network is needed. With --case, places and parties are known by the names that the workspace has for them.

    Exit code 1 where there is an error or a warning; notes do not count. What is not understood is not checked: that nothing is found does not say that all is right.
help-read--as-of = The date of a text that carries none: its days without a year lie before it.
help-read--versions = The files are versions of one text: tell what differs.
help-read--series = The files are reports of one series: tell a toll that falls.
help-read--translation = The files are one text in two languages: tell what differs.
help-read--html = Write a page of the text, with what was understood underlined and notes in its margin.
help-read--draft = Propose incidents, movements and figures to record in the case, and ask for each.
help-read--source = The source the text is of, its code or ref; without it, --draft only lists.

help-check = Look for contradictions and thin places in a case.
help-check-more = Exit code 1 while a contradiction or a warning is open; notes are counted and shown with --all. Each finding is answered by mending the record, or with trucewatch decide.
help-check--all = Show notes and decided findings as well.

help-duplicates = Show incidents that may be one, told twice.
help-duplicates-more = Incidents near in time at one place are compared by time, place, deed, actor, figures and words in either language; the sentence says what agreed and what did not. A pair decided to be two is not offered again unless something that was compared changes.
help-duplicates--all = Show decided pairs as well.
help-duplicates--least = The least score of 100 that is shown.
help-duplicates-decide = Decide whether two incidents are the same.
help-duplicates-decide-more = The decision is a record with its reason, like that on a finding; it is undone with withdraw. Two that are the same are then merged.
help-duplicates-decide--same = They are the same. This or --different is required.
help-duplicates-decide--different = They are two.
help-duplicates-decide--because = The reason, as it will be printed.
help-duplicates-decide--because-ar = The reason in Arabic.
help-duplicates-merge = Merge the second incident into the first; nothing is lost, and undo brings it back.
help-duplicates-merge-more = Deeds, figures, fates, evidence, rulings and citations of the second go over to the first, figures side by side. The second stays with its words and history, withdrawn. Where the first was verified, it is under verification again.
help-duplicates-merge--because = Why. Required.
help-duplicates-undo = Bring back an incident that was merged, with all that hung on it.
help-duplicates-undo-more = What somebody has changed since the merge is left as it is.
help-duplicates-undo--because = Why. Required.

help-decide = Decide on a finding, or open a gate as the second person.
help-decide-more = FINGERPRINT: its first letters, at least four, as trucewatch check or publish --dry-run shows them. A decision lapses when a value in the finding changes; it is undone with withdraw.
help-decide--because = The reason, as it will be printed.
help-decide--because-ar = The reason in Arabic.
help-decide--accept = Accepted as is; otherwise resolved.

help-screen = Ask the five questions of every incident and clause.
help-screen-more = In force then? In the area? Is the actor bound? Is the act forbidden? Is the target protected? Screening proposes; people determine.
help-screen--all = Show the five answers of every deed.
help-rebuild = Screen again what has changed, keep the answers, and renew the index.
help-screen--counts = Show for each clause how many incidents it may concern; quick where a case is large.
help-rebuild-more = Answers of screening are kept beside the records and follow from them alone. After an import or a correction, only the incidents and clauses that it touches are asked about again.
help-rebuild--whole = Screen the whole case from scratch, and make the whole index of lists, search and maps again.

help-clauses = Show the clauses of the agreements and their clocks at a moment.
help-clauses--at = The moment asked about; without it, the as-of of the case.

help-ledger = Account for every person: who moved, who remains, who is missing.
help-ledger-more = Figures are ranges with the words of their sources; they are never added across units or groups.
help-ledger--at = Account for what was known at this moment.
help-ledger--rule = Which figure counts where sources differ: range, newest, most_reliable or lowest.
help-ledger--compare = Show the residuals that differ by rule, under each of the four.
help-ledger--place = Only what touches this place and what lies in it (ref or code), with its entries.
help-ledger--movement = Only what this movement carried, with its entries (ref or code).
help-ledger--group = Only people of this group (civilians, women ...), with their entries.
help-ledger--page = Of a long ledger, which page of each list.
help-ledger--totals = Show what it all comes to, place by place, without each movement: for very many of them.

help-determine = Propose, review or list determinations.
help-determine-more = One member proposes, another reviews; rejections are kept.

help-determine-propose = Propose a ruling on an incident, a clause and an actor.
help-determine-propose-more = Look at trucewatch screen first. The reasoning names the facts, the words of the clause, and why.
help-determine-propose--incident = Code or kind:ref of the incident.
help-determine-propose--clause = Code or kind:ref of the clause.
help-determine-propose--actor = Code or kind:ref of the actor.
help-determine-propose--or = An alternative actor; may be repeated.
help-determine-propose--ruling = breach, non_compliance, not_a_breach, ...
help-determine-propose--outside = The reason, where the ruling is outside_scope.
help-determine-propose--standard = Standard of proof, such as reasonable_grounds.
help-determine-propose--reasoning = Which facts, which words of the clause, why.
help-determine-propose--reasoning-ar = The reasoning in Arabic.

help-determine-review = Review a determination that another member proposed.
help-determine-review--agree = You come to the same.
help-determine-review--disagree = You do not; say why with --words.
help-determine-review--words = Why; required to disagree.

help-determine-list = List the determinations of a case with their state.

help-report = Write the report of a case as PDF and HTML, in two languages.
help-report-more = It is a draft until it is published; the gates hold for drafts as well.
help-report--out = The folder to write into.
help-report--audience = For whom it is; the gates and what is shown depend on it.
help-report--as-of = Nothing after this moment is included.
help-report--only = One language only.

help-publish = Publish a report: through the gates, frozen, recorded in the log.
help-publish-more = Look first with --dry-run: it shows what the gates stop, and what opens them, and writes nothing. A publication is never changed; a later one corrects it.
help-publish--out = The folder to write the files into.
help-publish--audience = For whom it is; the gates and what is shown depend on it.
help-publish--as-of = Nothing after this moment is included.
help-publish--reviewer = The second person who read it.
help-publish--corrects = The publication that this one corrects.
help-publish--erratum = What was wrong; with --corrects.
help-publish--dry-run = Show what the gates stop, and the open contradictions of published figures; write nothing.

help-verify--sample = Read only so many objects whole, or so many of a hundred: some not read for longest, some by chance. For every day; all else is verified as ever.

help-vault = Say where the files of evidence are kept, or move them.
help-vault-more = They lie in the folder of the workspace, in another folder, or in a bucket of an S3-compatible server.

help-vault-status = Say where the files of evidence are, how many, and when they were last read whole.

help-vault-move = Move the files of evidence to another folder or bucket; each is read whole there.
help-vault-move-more =
    Work may go on meanwhile. Once everything is there and sound, trucewatch.toml is changed in one step; what lies at the old place stays until --remove-old. Interrupted, the same command goes on. Moving to the place where the files are calls off a move that was not finished.

    Credentials for a bucket are taken from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or from the AWS files of the user. Exit code 3 where a file is not sound at the old place; nothing is switched then.
help-vault-move--to = A folder, or s3://bucket/prefix.
help-vault-move--encrypt = Encrypt what is not encrypted yet; what is, stays so.
help-vault-move--endpoint = The https:// address of the server, if it is not Amazon's.
help-vault-move--region = The region of the bucket.
help-vault-move--lock-days = Let the bucket keep each file locked for so many days (object lock).
help-vault-move--lock-mode = governance: some may lift the lock; compliance: nobody can.
help-vault-move--remove-old = Destroy what was left at the old place, each file once it was read whole at the new one.
help-vault-move--dry-run = Say what would be moved or destroyed, and change nothing.
help-receipt = Write receipts: proof of what was recorded, for whoever gave it.
help-receipt-more = One text each, in both languages. With the file itself it proves by itself that this was recorded and sealed; it tells nobody's name. Anyone can check it: trucewatch verify RECEIPT.
help-receipt--out = The folder to write the receipts into.

help-package = Hand out a case or items of it in a sealed package.
help-package-more = A folder or a zip that anyone can verify without Trucewatch: records as far as the audience may read them, evidence, receipts, the log, and a program that checks all of it. The gates of publishing hold; look first with --dry-run. It is recorded who was given what.
help-package--audience = For whom it is; the gates and what is in it depend on it.
help-package--out = A new folder, or a file that ends in .zip.
help-package--recipient = Who is given it; kept in the history, not in the package.
help-package--reviewer = The second person who looked at it.
help-package--publication = A published report to go along; may be repeated.
help-package--as-of = Nothing after this moment is included.
help-package--dry-run = Show what would go, and what the gates stop; write nothing.

help-verify = Verify a workspace, a package or a receipt.
help-verify-more = In the steps of docs/verification.md; it changes nothing but the note of when each file was last read whole. Exit code 0 only if every step was taken and held, 3 if one did not, or could not be taken. For a package or a receipt give the key of its team, got by another way than the package; no workspace is needed.
help-verify--seen = A checkpoint of this log that somebody else kept; may be repeated.
help-verify--digest = With a package: the SHA-256 of its tag manifest, as the team told it.
help-verify--file = With a receipt: the file that it is about.
help-verify--bitcoin-headers = Headers of Bitcoin blocks from a node you trust, to confirm OpenTimestamps.

help-checkpoint = Hand checkpoints of the log to witnesses, and keep what they co-sign.
help-checkpoint-more = A witness is somebody outside who keeps what this log has signed. From then on nobody can put another history in its place unseen, its own team included. Files are enough; no network is needed.

help-checkpoint-show = Show the newest checkpoint, the sizes that were signed, and who holds which.

help-checkpoint-export = Write the newest checkpoint for a partner, with the proof that nothing before was changed.
help-checkpoint-export-more = One text file in the form of C2SP tlog-witness. It tells nothing of any case: sizes and digests.
help-checkpoint-export--since = The size that the partner holds; 0 the first time.
help-checkpoint-export--witness = Instead: since what this witness co-signed last.
help-checkpoint-export--out = The file to write; without it checkpoint-SIZE.txt.

help-checkpoint-add = Keep what a witness sent back: its cosignature, held to this log.
help-checkpoint-add-more = A checkpoint that this log's key signed and that is not in the log is kept too, and every verification tells it from then on: the log was forked, or its end is lost.
help-checkpoint-add--evidence = Where evidence of a fork is written.

help-checkpoint-trust = Take the word of a witness from now on, by the key that it handed to you.

help-checkpoint-judge = Say whether a file of evidence proves by itself that a log was forked.
help-checkpoint-judge-more = Needs no workspace: the file and the public key of the log are enough.
help-checkpoint-judge--key = The public key of the log.

help-witness = Be the witness of another log: verify, keep and co-sign its checkpoint.
help-witness-more = What was seen once can never be contradicted: a fork, or a log that shrank, is refused, and the evidence is written to a file that you can show to others. Hand the answer back to the team.
help-witness--key = The public key of the log, the first time and when it has changed.
help-witness--folder = Keep it in a folder of your own, without a workspace.
help-witness--name = The name you co-sign under; only with a new --folder.
help-witness--out = The answer to write; without it, beside the file, its name with .cosigned.txt for its ending.
help-witness--evidence = Where evidence of a fork is written.

help-stamp = Have the time stamped by an authority: of the log, or of single items.
help-stamp-more = A stamp proves that the log existed by a time that your own clock cannot prove. Where no command is named, now is meant. What an authority learns: your address, the time, and a digest.

help-stamp-now = Have the newest checkpoint stamped, or those and the items named.
help-stamp-now-more = WHAT is the size of a checkpoint, or the code or kind:ref of evidence. Where nobody answers, it is noted and waits: then, with a connection, --due. Exit code 4 while something waits.
help-stamp-now--authority = Whom to ask; all, if none is named.
help-stamp-now--due = Work through what waits.

help-stamp-list = List what is stamped and what each stamp proves; every one is verified first.

help-stamp-authority = Say whose time stamps are trusted, and by what they are recognised.
help-stamp-authority-more = An authority is pinned for good, and the pin is sealed in the log: whoever could put another one in its place could make stamps of any day.

help-stamp-authority-add = Pin an authority by its root certificate, and by its own where you know it.
help-stamp-authority-add-more = Take the certificate from the authority by a way that you trust, and compare its fingerprint. A public root answers for many; there, give --leaf or --policy too.
help-stamp-authority-add--url = Where it is asked (RFC 3161 over http or https).
help-stamp-authority-add--certificate = Its root certificate; may be repeated.
help-stamp-authority-add--leaf = Its own certificate: sha256:..., serial:... or subject:...
help-stamp-authority-add--policy = The policy its stamps must carry, such as 1.2.3.4.1.
help-stamp-authority-add--calendar = A calendar of OpenTimestamps instead, by its address.

help-stamp-authority-retire = Ask an authority no more. Its stamps stay, and stay verified.

help-stamp-authority-revoked = Keep the list of certificates of an authority that were withdrawn.
help-stamp-authority-revoked-more = A stamp by a certificate whose key was lost is undone, whenever it was made.

help-stamp-authority-list = List the authorities that are pinned.

help-upgrade = Bring a workspace of an older version to this one.
help-upgrade-more = Make a backup of the folder first. Revisions and log stay byte for byte as they are.
help-upgrade--dry-run = Say what would be changed, and change nothing.

help-any--with = The office or organisation on the other side.
help-any--person = Ask for the name of the person; it is kept protected.
help-any--when = When it happened, if not now.
help-any--how = In which way: by hand, by post, by upload.
help-any--authority = On whose order, or with whose leave.
help-any--because = Why; kept in the history.
help-any--words-in = The language of the words given: ar, en.

help-basemap = The ground that maps are drawn on, from map data you bring.
help-basemap-import = Take in map data: GeoJSON, GeoPackage, Shapefile, FlatGeobuf, or OpenStreetMap.
help-basemap-import-more = Everything stays on this machine: pages ask nobody else for a map. The same file again takes the place of what it brought before. Boundaries are claimed by parties, so they are taken in for one case alone.
help-basemap-import--from = Whom maps have to name for the data.
help-basemap-import--case = Show it in this case only; else in all, without boundaries.
help-basemap-import--show-as = What all of it is, if the file does not say: built, water, waterway, road, railway, boundary, settlement.
help-basemap-import--box = Only what touches this box, in degrees.
help-basemap-import--dry-run = Tell what would be shown, save nothing.
help-basemap-list = What was brought.
help-basemap-remove = Take away what a file brought.

help-places = Take in lists of places that others publish.
help-places-import = Take in a list of places: P-codes as a table or GeoJSON, or GeoNames.
help-places-import-more = Each place comes with its names in both languages, its code, and where it is from. Places that the workspace has under the same P-code stand as they are. The same list again changes nothing. A name alone never tells two places apart: look at the code.
help-places-import--from = Where the list is from, kept with each place; else the name of the file.
help-places-import--dry-run = Tell everything, save nothing.
help-places-import--accept-valid = Save what is sound, and leave out the rest.

help-seal = Seal files into the vault: evidence, whatever it holds.
help-seal-more =
    Pictures, videos, papers, the output of an archiver: each file becomes an item with its acquisition, also what no program can read. The same file again changes nothing; an interrupted sealing is finished by the same command. Names and folders are kept protected.

    Links, pipes and files that change while they are read are told and left; the command then ends with 4, and all others are sealed.
help-seal--source = Who gave them: code, or source:ref.
help-seal--acquired-when = When we got them, such as 2016-12-15T10:00~.
help-seal--acquired-how = How we got them.
help-seal--title = What they show, in a few words.
help-seal--caption = The caption, if all have the same.
help-seal--credit = Whom to credit; never a name that is to be protected.
help-seal--licence = Under which licence they may be shown.
help-seal--original = original, copy, derived or unknown.
help-seal--graphic = They show what people may not want to see.
help-seal--faces = Whether people can be recognised: none, not_identifiable, identifiable or unknown.
help-seal--minors = Whether a child is shown: adult (none is), minor or unknown.
help-seal--no-look = Seal without reading what the files hold.
help-seal--dry-run = Say what would be sealed, and seal nothing.

help-redact = Make a redacted copy of a picture or a video; the original stays as it is.
help-redact-more =
    The copy is made anew: what is covered, cut out or silenced is not in it, and neither is any metadata. Of a video all sound is left out unless --keep-sound or --silence says otherwise, for people are known by their voices. Videos of up to an hour; it takes about as long as the video lasts. Without any option a copy loses its metadata only, and a video its sound. Times are minutes and seconds; frames that they touch are covered too.
help-redact--cover = A rectangle to be covered, in per cent of the sides, from the left and from above; of a video also from when until when, else always. Can be given several times.
help-redact--mosaic = Cover with a few flat tiles instead of black. Over many frames of a video an expert may work out what moves under them.
help-redact--cut = A stretch of a video to be cut out, picture and sound; "1:00-" is from there to the end. Can be given several times.
help-redact--silence = A stretch of a video whose sound is left out, and only that; "all" for all of it. Can be given several times.
help-redact--keep-sound = Keep the sound of a video.
help-redact--because = Why the copy is made, and for whom. Required.
help-redact--dry-run = Say whether a copy may be made, and make none.

help-custody = Show or record through whose hands an item went.
help-custody-more = Acquiring, deriving, exporting and destroying are recorded by the acts that do them; the rest is recorded here.
help-custody-show = Show the whole chain of an item, oldest first.
help-custody-receive = Record that items came to us, or came back.
help-custody-transfer = Record that items were handed over for good.
help-custody-lend = Record that items were lent.
help-custody-withdraw = Record that items are withdrawn from use.
help-custody-verify = Read items whole, and record that their bytes are those that were sealed.

help-examine = Verify evidence: the steps taken, the verdict they come to, its review.
help-examine-more = The verdict follows from the steps by one stated rule (docs/evidence.md); a second person reviews it.
help-examine-shown = Say who and what items show; the gates ask for it before an item goes out.
help-examine-shown--faces = Whether people can be recognised: none, not_identifiable, identifiable or unknown.
help-examine-shown--minors = Whether a child is shown: adult (none is), minor or unknown.
help-examine-shown--graphic = Whether they show what people may not want to see.
help-examine-step = Record one step taken to verify an item.
help-examine-step-more = Seal a screenshot first, and attach it by its code.
help-examine-step--method = geolocation, contact_with_author, metadata and others.
help-examine-step--found = authentic, likely_authentic, doubtful and others.
help-examine-step--seen = What was seen, so that somebody else can look again.
help-examine-step--attach = Evidence such as a screenshot; may be repeated.
help-examine-conclude = Let an item have the verdict that its steps come to.
help-examine-conclude--because = What should be known beside the steps.
help-examine-review = Confirm, as a second person, the verdict on an item.
help-section-copies = Copies

help-keys = Look after the keys: back them up, change them, say who may open.
help-keys-more = One key signs the log, one wraps the keys of all records. Without them nothing is sealed and no protected word is read. All that is done with them is an act in the log.

help-keys-status = Show which keys sign, where they lie, who may open, what was backed up.

help-keys-backup = Put all keys into one encrypted file, or two of them on paper.
help-keys-backup-more =
    The file is an age file, which any age program opens: for the recipients that were set, or those given with --to, or under a passphrase. Keep it on another medium, in another place. It holds the keys there are today: back up again after work with new names.

    It is recorded, so that an erasure can say which backups still open what it took.
help-keys-backup--paper = Show the signing key and the workspace key as words to write down, once.

help-keys-restore = Bring the keys back from a backup, where none are.
help-keys-restore-more = Keys that stand are never replaced. Keys of what was erased since the backup are destroyed again.
help-keys-restore--paper = Ask for the words that were written down.

help-keys-rotate = Let a new key sign the log from now on.
help-keys-rotate-more = The old key signs a last checkpoint, which ends with the announcement of the new one; then it is destroyed. Whoever trusts the old key is led to the new one by the log.
help-keys-rotate--because = Why; kept in the log.

help-keys-revoke = Say that a signing key is in other hands; a new one takes its place.
help-keys-revoke-more = What the revoked key signs from now on counts for nothing. Without KEY, the one that signs now; otherwise an earlier one, by its id.
help-keys-revoke--because = What happened, without names. Required.

help-keys-rewrap = Let a new workspace key wrap the keys of all records.
help-keys-rewrap-more = For when somebody may have seen the old one. It happens as a whole or not at all; copies of the old key open only copies of the old file of keys.

help-keys-recipient = Say who may open what is locked and backed up from now on.
help-keys-recipient-more = A recipient is a public age key. “make FILE” draws a new pair: the secret half goes into FILE, which its owner keeps away from the workspace. What was encrypted before stays as it was.
help-keys-recipient--label = What people call the recipient; no real name is needed.

help-lock = Turn the whole workspace into one encrypted file, and remove the clear copy.
help-lock-more =
    For the recipients that were set, or those given with --to, or under a passphrase. The file lies beside the folder, or where FILE says, and any age program opens it. The clear copy goes only when the file is complete, read back, and on the disk; stopped half way, the same command goes on. Keys that lie apart are not in it.

    With --now nothing is asked and nothing read back, and only keys and database are overwritten before they are removed. Set recipients beforehand.
help-lock--now = At once, without a question, for the recipients that were set.
help-lock--yes = Do not ask again.

help-unlock = Bring a locked workspace back, byte for byte.
help-unlock-more = Into the folder it was in, unless --into says otherwise. The locked file is removed once everything is on the disk.
help-unlock--into = The folder, if another.
help-unlock--keep = Leave the locked file. No erasure will reach it.

help-clone = Make a workspace of its own that begins where this one stands; both go on.
help-clone-more =
    The clone has its own name, its own key and its own log, and holds all records with their keys: an erasure in one does not reach the other, and says so. Later work goes over as packages.

    With --here, this folder, which was copied from another, becomes the clone.
help-clone--name = Capital letters its codes begin with. Required.
help-clone--here = This very folder, copied before, is to be the clone.
help-clone--because = Why; kept in the log.

help-takeover = Let this copy go on as the workspace; the other one is given up.
help-takeover-more = For a folder that was moved to another disk or machine. It must be the newest state; if later work is lost, “trucewatch restore” is what is meant.
help-takeover--because = Why; kept in the log.

help-restore = Go on after a backup of the workspace was put back, and say what was lost.
help-restore-more =
    The log goes on under a new name, which cites the checkpoint that the backup had and the last one seen anywhere; so nobody takes it for a forged history, and verification says what was lost without an alarm. New short codes begin with new letters.

    Ask your partners for checkpoints first. If one turns up later, run it again with --seen.
help-restore--seen = A checkpoint of this log that somebody else kept, or a folder of them; may be repeated.
help-restore--key = The public key that signed after the backup was made, if its keys are lost.
help-restore--name = The letters of new codes, if not the next ones.
help-restore--because = What happened; kept in the log.

help-verify--key = A public key that you trust, or a file that holds it; the log must be its own. May be repeated.

help-any--to = A recipient who may open it; may be repeated.
help-any--draw = Under ten words that are drawn and shown once.
help-any--passphrase = Ask for a passphrase.
help-any--passphrase-file = The passphrase is the first line of this file.
help-any--identity = The age identity file that opens it.
help-verify--authority = The root certificate of an authority whose time stamps you trust, for a package or receipt; may be repeated.
help-section-team = Team
help-serve = Show the pages of a workspace in a browser, to a team.
help-serve-more = Without more, they are seen on this machine alone. For a team, put a proxy with https before it and say --https and the name it is reached by. While nobody can sign in, an invitation for the first administrator is printed, on a terminal only.
help-serve--workers = How many processes answer; more than one pays on a server with PostgreSQL.
help-serve--host = The address to answer on; any other than this machine needs --https.
help-serve--port = The port to answer on.
help-serve--name = A name that browsers reach it by; may be repeated.
help-serve--invite = Print an invitation for this member.
help-serve--https = It is reached over https, through a proxy.
help-grant = Let a member work in a case, or let them out of it.
help-grant-more = A grant takes the place of the one before. The identities of sources and the register of persons are granted apart from any role, and only a session with a second factor opens them. Administrators let people in, and see nothing by it.
help-grant--role = What the member does in the case; may be repeated.
help-grant--sees-sources = They may also open the identities of sources.
help-grant--sees-persons = They may also open the register of persons.
help-grant--end = Let them out of the case.
help-grant--because = Why, for the history.
help-invite = Let a member choose a password for the pages of this workspace.
help-invite-more = The link works once, for three days. It takes the place of the password, the one-time codes and the passkeys the member had, so it is also for somebody who lost them.
help-invite--address = Where the pages are reached; where they were served last, if it is not said.

help-panic = End all sessions at once, and let nothing protected open until the keys are brought back.
help-panic-more = Where recipients were set (trucewatch keys recipient), the key that opens all others is sealed for them and overwritten on this machine. Otherwise a mark closes it, which whoever takes the machine could remove. Nothing is destroyed. To take the whole workspace away from view: trucewatch lock --now.
help-panic--over = Bring the keys back.

help-doctor = Say whether the workspace and its server are set up safely, and what to do where not.
help-doctor-more = Keys and their rights, folders, backups, room, how it is served, second factors, the database, the clock, files that wait in clear, time stamps, libraries. Nothing is changed and nothing is asked outside. Exit code 1 where something has to be done at once.
