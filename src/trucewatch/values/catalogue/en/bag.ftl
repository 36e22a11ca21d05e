# What verification says of the files of a package (step 10).

bag-declaration = bagit.txt does not declare BagIt 1.0 in UTF-8.
bag-info = bag-info.txt does not state once how many bytes and files there are.
bag-oxum = bag-info.txt states { $stated } (bytes.files), and there are { $found }.
bag-manifest-line =
    Line { $line } of { $manifest } is not a SHA-256 in lower case, two blanks and a path, or not in its place. Lines stand in the order of their paths.
bag-manifest-twice = { $manifest } lists { $path } twice.
bag-wrong-manifest = { $path } stands in { $manifest }, where it does not belong.
bag-path = { $path } is not a path that a package can have. It was not followed.
bag-not-a-file = { $path } is neither a file nor a folder: a link, a device or a pipe. It was not followed.
bag-file-missing = { $path } is missing.
bag-file-differs = { $path } has other bytes than its manifest says.
bag-file-extra = { $path } is in no manifest.
bag-file-unreadable = { $path } could not be read whole.
bag-file-too-large = { $path } is far too large to be a file of this kind. It was not read.
bag-unknown-algorithm =
    There is a manifest made with “{ $algorithm }”. Only SHA-256 is accepted. Please take it away, or verify with a newer version.
bag-other-digest =
    The tag manifest does not have the digest that you were told, { $pinned }: this is another package.
bag-zip-broken = This is neither a folder nor a zip that can be read, nor does it begin like a receipt.
bag-zip-hidden = Something lies hidden in the zip, or one file lies over another.
bag-zip-twice = { $path } is in the zip twice, or differs from another only in capital letters.
bag-zip-packed = { $path } is compressed or encrypted in the zip; a package never is. It was not unpacked.
