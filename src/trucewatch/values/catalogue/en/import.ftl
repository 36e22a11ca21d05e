# Problems of a case folder: what stands in its rows, and how they stand to the workspace.

import-reference-near =
    There is no { $kind } “{ $given }”. Did you mean { $nearest }? Please either write one of these, or add a row with that ref.
import-reference-nothing =
    There is no { $kind } “{ $given }”, neither in this folder nor in the workspace. Please either correct the ref, or add a row with it.
import-reference-other =
    “{ $given }” is the ref of: { $others }; a { $kind } is asked for here. Please either correct the ref, or add a row of that kind with it.
import-pointer-near =
    “{ $given }” does not say what it names. Did you mean { $nearest }? Please write the kind of record before the ref so.
import-pointer =
    “{ $given }” does not name a record. Please write what it is and its ref, such as incident:i1. It can be: { $kinds }.
import-reference-shape =
    “{ $given }” is not a ref. Please write the ref of one row.
import-not-words =
    “{ $given }” is not a line of words or a number. Please write it in one line, without brackets or indented lines.
import-truth =
    “{ $given }” is neither yes nor no. Please write yes or no.
import-day =
    “{ $given }” is not a calendar day. Please write year-month-day, such as 2016-12-13.
import-number =
    “{ $given }” is not a whole number. Please write digits only, such as 72.
import-control =
    The words hold control characters that cannot be kept. Please type them again, or save the file as UTF-8.
import-too-long =
    There are { $n ->
        [one] one character
       *[other] { $n } characters
    } here, and this field takes { $longest }. Please shorten the words, or move the rest into a note.

import-missing =
    “{ $field }” is missing; without it the row cannot be kept.
import-missing-advice =
    Please either write “{ $field }”, or take the row out.
import-no-case =
    The folder does not say which case it is.
import-no-case-advice =
    Please write a file case.yaml with “case:” and under it at least “ref: ” with a short name for the case.
import-two-cases =
    The folder holds more than one case.
import-two-cases-advice =
    Please keep each case in a folder of its own.
import-cycle =
    Following “{ $field }” these rows lead back to where they begin: { $way }.
import-cycle-advice =
    Please take “{ $field }” out of one of them.
import-both-changed =
    The { $kind } “{ $ref }” was changed in this file and also in the workspace since the last import. They differ in { $fields }. Nothing was overwritten.
import-both-changed-advice =
    Please either write into the file what the workspace has, or change the record in the workspace to what the file has.
import-folder-other =
    Nothing of this case was imported from a folder named “{ $folder }” before, but from { $others }.
import-folder-other-advice =
    If this is the same folder under another name, please say so with { $option }. If it is another folder of the case, nothing need be done.
import-folder-first =
    This case was never imported before, so it has no folder named “{ $folder }”. Please leave --as-folder out.
import-folder-unknown =
    Nothing of this case was imported from a folder named “{ $folder }”. Please either leave --as-folder out, or name one of these: { $known }.
import-member-name =
    “{ $given }” is not how this member’s user name is kept: its ref is its user name, in small letters and plain digits.
import-member-name-advice =
    Please write { $kept } as the ref, and leave “username” out.
import-member-rights =
    “{ $field }” of a member is not taken over: a case folder comes from outside and lets nobody in.
import-member-rights-advice =
    Please take it out of the file. What a member may do is said in this workspace: { $command }
import-ref-taken =
    The workspace holds another { $kind } “{ $ref }”, which was not imported from this folder. They differ in { $fields }. Nothing was overwritten.
import-ref-taken-advice =
    Please either write another ref, or write into the file what the workspace has. If the folder was only renamed, say with --as-folder what it was called.
import-shared-differs =
    The workspace knows this one already, and differently in { $fields }. What the workspace has stands, and is used.
import-shared-differs-advice =
    Please either write into the file what the workspace has, or change the record there.
import-erased =
    The { $kind } “{ $ref }” was erased from the workspace, and the file would bring it back.
import-erased-advice =
    Please take the row out of the folder and overwrite the copies of the file.
import-withdrawn =
    The { $kind } “{ $ref }” was withdrawn in the workspace, and this row changes it. They differ in { $fields }. Nothing was changed.
import-withdrawn-advice =
    Please either take the row out of the folder, or give it another ref so that it becomes a new record.
import-vanished =
    The row of the { $kind } “{ $ref }” is no longer in the folder. Its record stays as it is.
import-vanished-advice =
    Please either put the row back, or withdraw the record with: trucewatch withdraw { $kind }:{ $ref }

import-identities-locked =
    identities.age cannot be opened with what was given. Nothing was read from it. Please give the identity file or the passphrase it was encrypted for.
import-identities-key =
    What was given is not an age identity. Please give the file that age-keygen made; it holds a line that begins with AGE-SECRET-KEY-1.
import-identities-broken =
    What identities.age holds cannot be read as YAML. Please write each record once, by its kind and ref, such as source:s1, and under it the protected fields.
import-identities-large =
    identities.age is larger than { $most } MB. Please check that it is the file that is meant.
import-identity-unknown =
    Entry { $number } of identities.age names no record of this folder.
import-identity-unknown-advice =
    Please write kind and ref of a record, such as source:s1, or take the entry out.
import-identity-field =
    Entry { $number } of identities.age holds something that is not a protected field of that record, or not words.
import-identity-field-advice =
    Please write one of: { $allowed }.
import-identity-erased =
    Entry { $number } of identities.age belongs to a record that was erased. It was not used.
import-identity-erased-advice =
    Please take the entry out of identities.age and overwrite the copies of the file.
import-identities-closed =
    The folder has identities.age, and no key was given to open it. Identities were left as they are.
import-identities-closed-advice =
    Please give an identity file or a passphrase if identities are to be imported.
import-media-absent =
    This evidence is said to be held, and its file { $file } is not in the folder.
import-media-absent-advice =
    Please either put the file there, or write held: not_held.
import-media-unnamed =
    No evidence names the file { $file }, so it is not taken in.
import-media-unnamed-advice =
    Please write a row of evidence whose file_name is this file, or take the file out of media.
import-media-changed =
    The file { $file } changed while it was being taken in. Nothing was saved. Please import again once nobody writes to it.

import-site-exact = A protected site must not stand in a plain file with its exact position.
import-site-exact-advice = Please give the position no more exactly than its district (precision: district), and put the exact one into identities.age, under place:REF, as exact; or, where its release was decided, set release: exact with a release_reason.
