# What is wrong with the files of a case folder. Each has its advice, the same code with "-advice".

file-no-folder = There is no folder { $folder }.
file-no-folder-advice = Please either correct the name, or make the folder first.
file-folder-closed = The folder { $folder } may not be listed.
file-folder-closed-advice = Please give yourself the right to read the folder, or copy it to where you have it.

file-unreadable = This file or folder could not be read.
file-unreadable-advice = Please give yourself the right to read it, check the disk, or take it out of the case folder.
file-gone = This file vanished while the folder was read.
file-gone-advice = Please wait until nobody works in the folder, and try again.
file-not-here = There is no file or folder of this name.
file-not-here-advice = Please check the path.
file-changed = This file was changed while it was read; none of its rows is used.
file-changed-advice = Please wait until nobody works in the folder, and try again.
file-link = This is a link, and links are never followed: what it leads to may lie outside the folder.
file-link-advice = Please put a copy of the file itself into the folder, and take out the link.
file-special = This is no ordinary file (a device, a pipe or the like) and was not opened.
file-special-advice = Please take it out of the case folder.
file-name = The name of this file cannot be read on every computer.
file-name-advice = Please rename it with letters and digits only.
file-too-deep = This folder lies too deep within others and was not read.
file-too-deep-advice = Please move it further up in the case folder.
file-rejected-folder = The folder “rejected” holds what an earlier import left out, and was not read.
file-rejected-folder-advice = Please correct the rows in it and import that folder by itself, or move the rows back.
file-not-read = A file of this kind is not read.
file-not-read-advice = Please save tables as CSV, other records as YAML, places as GeoJSON; put pictures, videos and documents into media.
file-rows-in-media = A file in media is taken in where a row of evidence names it; no rows are read from it.
file-rows-in-media-advice = If it holds records of the case, please move it out of media.
file-identities-plain = A file named identities lies in the case folder in plain words, where anybody can read it. It was not opened.
file-identities-plain-advice = Please keep identities in identities.age only, and overwrite this file and its copies.
file-too-large =
    The file has { $size ->
        [one] one megabyte
       *[other] { $size } megabytes
    }; at most { $limit } are read at once.
file-too-large-advice = Please split it into several files, each of a part of the time: tallies-2016-12.csv, tallies-2017-01.csv. Put pictures and videos into media.
file-empty = The file is empty.
file-empty-advice = Please either fill it or take it out.

file-encoding = The file is not in UTF-8 and was read as { $encoding }.
file-encoding-advice = Please check a few Arabic words of it, and save the file as UTF-8.
file-encoding-unknown = The file is no text that can be read: neither UTF-8, nor UTF-16, nor Arabic windows-1256.
file-encoding-unknown-advice = Please open it in the program it was made with, and save it as CSV or text in UTF-8.
file-bytes =
    The file is in { $encoding }, and { $n ->
        [one] one place in it is
       *[other] { $n } places in it are
    } damaged, first in this line.
file-bytes-advice = Please put the words right there (look for �), or take the file again from where it came.
file-character = There is a character here that no text has: { $character }.
file-character-advice = Please delete it and type the words around it again.
file-characters =
    There { $n ->
        [one] is one more such character
       *[other] are { $n } more such characters
    } in the file.
file-characters-advice = Please take the file again from where it came, or save it as UTF-8.

file-too-broken = Too much is broken in this file; from this line on it was not read.
file-too-broken-advice = Please mend what was told, and import again to see the rest.
file-more =
    The file has { $n ->
        [one] one more problem
       *[other] { $n } more problems
    } like these ({ $like }).
file-more-advice = Please mend those that were told, and import again to see the rest.
file-levels = Things are nested too deep here: more than { $levels } levels.
file-levels-advice = Please write these records side by side in place of one inside the other.
file-entries = The file has more than { $limit } entries; the rest was not read.
file-entries-advice = Please split it into several files.

file-yaml-broken = The file breaks off here: this is not YAML.
file-yaml-broken-advice = Please look at this line and the one above it: a missing colon, quote or blank.
file-yaml-colon = There is a colon followed by a blank inside the words of this line.
file-yaml-colon-advice = Please put the words between double quotes: title: "Al Amiriya: fire on ambulances".
file-yaml-quote = A quote opens here and is never closed, or more words follow after it closes.
file-yaml-quote-advice = Please close the quote; a quote within quotes is written \" .
file-yaml-bracket = A bracket opens here and is not closed.
file-yaml-bracket-advice = Please close it, with commas between what stands in it; words that begin with a bracket need quotes.
file-yaml-tab = There is a tab at the beginning of this line.
file-yaml-tab-advice = Please use blanks to indent, not tabs.
file-yaml-start = Words may not begin with this character.
file-yaml-start-advice = Please put the words between double quotes; use blanks to indent, not tabs.
file-yaml-no-colon = This line has a name without a colon, or words that do not belong to the line above.
file-yaml-no-colon-advice = Please write a colon and a blank after the name.
file-yaml-indent = This line does not stand under the ones above it.
file-yaml-indent-advice = Please indent it by as many blanks as the other lines of the same record.
file-yaml-anchor = An anchor (&) stands here; anchors are not read.
file-yaml-anchor-advice = Please write the words out. If they begin with &, put them between double quotes.
file-yaml-alias = An alias (*) stands here; aliases are not read.
file-yaml-alias-advice = Please write the words out. If they begin with *, put them between double quotes.
file-yaml-tag = A tag (!) stands here; tags are not read.
file-yaml-tag-advice = Please take it out. If the words begin with !, put them between double quotes.
file-yaml-top = The file does not begin with the name of a list.
file-yaml-top-advice = Please begin it with a name such as “incidents:” and write the records under it, each after a dash.
file-name-no-words = The name of a field is missing here, or it is not one word.
file-name-no-words-advice = Please write one word and a colon; put words that begin with a bracket between double quotes.
file-name-twice = “{ $name }” stands twice; the first time in line { $line }.
file-name-twice-advice = Please put the two together, or take one out.
file-field-twice = “{ $name }” is given twice in this record.
file-field-twice-advice = Please keep one of them.
file-no-list = Under “{ $name }” there is no list.
file-no-list-advice = Please write each record after a dash: “- ref: …”.
file-no-record = There is no record here, only words or a list; a { $kind } has fields.
file-no-record-advice = Please write names and values: “ref: …” and the fields under it.
file-unknown-kind = “{ $name }” is not a list that a case folder can hold.
file-unknown-kind-near = Please write “{ $nearest }” if that is meant.
file-unknown-kind-advice = Please write one of: { $known }.
file-unknown-field = A { $kind } has no field “{ $name }”.
file-unknown-field-near = Please write “{ $nearest }” if that is meant, or take it out.
file-unknown-field-advice = Please either take it out, or write one of: { $known }.
file-identity = “{ $name }” tells who somebody is or where they can be found, and stands in a plain file that anybody can read.
file-identity-advice = Please move it into identities.age, and overwrite this file and its copies.
file-one-value = “{ $name }” takes one value, and there is a list or a group of fields.
file-one-value-advice = Please write one value in one line.
file-languages = “{ $name }” takes words by language, and there is something else.
file-languages-advice = Please write: original: ar, and under it ar: … and en: …
file-language = “{ $name }” is not a language.
file-language-advice = Please write en, ar, or the short name of another language; and original for the one of them that is the original.
file-list-of-words = “{ $name }” takes a list of words, and there is something else.
file-list-of-words-advice = Please write the words with semicolons between them.

file-ref-missing = This { $kind } has no ref, so nothing can be tied to it.
file-ref-missing-advice = Please give it one that stays the same from now on, such as: { $proposed }
file-ref-bad = The ref “{ $ref }” holds a blank, a semicolon or a character that is not seen.
file-ref-bad-advice = Please type it again with letters, digits and hyphens.
file-ref-long =
    The ref has { $n ->
        [one] one character
       *[other] { $n } characters
    }; it may have { $longest }.
file-ref-long-advice = Please give it a short one.
file-ref-twice = Two rows have the ref “{ $ref }” of a { $kind }: line { $line } of { $file } and line { $again } of this file.
file-ref-twice-advice = Please give one of them another ref, and correct the rows that mean it; or take out the one that is a copy.

file-csv-no-header = No column of the first line is a field of a { $kind }.
file-csv-no-header-advice = Please write the names of the columns into the first line, beginning with ref.
file-csv-column-twice = The column “{ $name }” stands twice or clashes with another: columns { $first } and { $second }.
file-csv-column-twice-advice = Please keep one of them.
file-csv-unnamed =
    This column has no name, and { $n ->
        [one] one row has
       *[other] { $n } rows have
    } something in it.
file-csv-unnamed-advice = Please write the name of a field above it, or empty the column.
file-csv-ragged =
    This row has { $cells ->
        [one] one cell
       *[other] { $cells } cells
    }, and the header has { $columns ->
        [one] one column
       *[other] { $columns } columns
    }.
file-csv-ragged-advice = Please look for a comma within words: words with a comma stand between double quotes.
file-csv-quote = A double quote in this row is not closed, is followed by more words, or its cell is longer than 131,072 characters.
file-csv-quote-advice = Please close it; a quote within quotes is written twice.
file-csv-separator = The cells are separated by “{ $separator }” and were read so.
file-csv-separator-advice = Please save the file with commas, so that every program reads it alike.
file-csv-no-parent = A { $child } is given in this row, but nothing of the { $kind } it belongs to.
file-csv-no-parent-advice = Please fill a column of the { $kind } too, or empty those of the { $child }.

file-json-broken = The file breaks off here: this is not JSON.
file-json-broken-advice = Please save the file again as GeoJSON from the program that made it.
file-geo-top = The file is not a collection of places.
file-geo-top-advice = Please save it as GeoJSON: an object of type FeatureCollection with a list of features.
file-geo-feature = There is no place here with properties and a shape.
file-geo-feature-advice = Please write an object of type Feature with properties and geometry.
file-geo-crs = The file says that its coordinates are not degrees of WGS84.
file-geo-crs-advice = Please save it again in WGS84 (EPSG:4326), which is what GeoJSON prescribes.
file-geo-member = “{ $name }” of this GeoJSON was not read.
file-geo-member-advice = If it says something of the place, please put it into the properties.

file-rejected-exists = There is already a file { $path }, and it was not overwritten.
file-rejected-exists-advice = Please move away what an earlier import rejected, and try again.
file-unwritable = The file { $path } could not be written: the disk is full or may not be written to.
file-unwritable-advice = Please make room or give yourself the right to write there, and try again.
