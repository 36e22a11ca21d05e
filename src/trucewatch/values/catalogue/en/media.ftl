# What a program could and could not see in a file, and what kept it apart while it looked. The codes are kept with the evidence.

media-gone = The file is not there any more. Please look where it was moved to.
media-closed = The file may not be read by this user. Please give yourself the right to read it, or copy it to where you have it.
media-link = This is a link, and links are never followed. Please name the file that it leads to.
media-special = This is no ordinary file (a folder, a device, a pipe or the like) and was not opened.

media-empty = The file is empty: it has 0 bytes.
media-unknown-type = What kind of file this is could not be told from its bytes.
media-no-reader = The kind of file is known, but this program has no reader for it.
media-not-drawn = This drawing is made of words (SVG) and was not drawn, for to draw it is to fetch what it names. Please open it only on a machine that holds nothing of value.
media-encrypted = The file, or a part of it, is locked with a password and was not opened.
media-truncated = The file ends before what it holds does: it was cut off. What could still be read is kept.
media-broken = The bytes of the file are not what its kind demands; from some place on they could not be read.
media-bomb = The file is small and unpacks to far more than it should. It was not unpacked.
media-text-long = The text is longer than what is looked at; only its beginning was.
media-length-unknown = The file does not say how long the video is; only its first frame was taken.

media-slow = Reading took longer than is allowed and was ended.
media-memory = Reading wanted more memory than is allowed and was ended.
media-crashed = The reader broke down over this file. Nothing else was harmed.
media-av-absent = Videos and sound are not looked into on this machine, because PyAV is not installed: no length, no frames, nothing to find likenesses by. Please either install it (pip install "trucewatch[media]"), or read the file again on another machine.
media-pdfium-absent = Papers (PDF) are not looked into on this machine, because PDFium is not installed: no number of pages, no small copy. Please either install it (pip install "trucewatch[media]"), or read the file again on another machine.
media-video-long = The video is longer than what is copied here, or has too many frames. Please either copy a shorter one, or use the command line (trucewatch redact), which takes longer ones.
media-copy-large = The copy would be too large, and nothing of it was kept. Please cut out more, or use the command line (trucewatch redact), which makes larger ones.
media-no-picture = There is no moving picture in it that can be read.
media-times-broken = The times of its frames cannot be relied on, so that nobody could say which of them are covered. No copy was made.
media-nothing-left = Nothing would be left of it. Please cut out less.

media-exiftool-absent = Exiftool is not installed on this machine: what makers of cameras note in ways of their own, and much of what videos say of place and time, was not read. Please either install exiftool, or read the file again on another machine.
media-exiftool-slow = Exiftool took longer than is allowed and was ended; what other readers found is kept.
media-exiftool-memory = Exiftool wanted more memory than is allowed; what other readers found is kept.
media-exiftool-crashed = Exiftool broke down over this file; what other readers found is kept.
media-exiftool-broken = Exiftool could not be used on this file; what other readers found is kept.

media-metadata-broken = A part of the metadata is broken and could not be read.
media-metadata-cut = There is more metadata than is kept; the rest was left out here and stands in the file.
media-metadata-hidden = There are characters in the metadata that are not seen or that turn the direction of writing. They are written out as numbers.
media-time-impossible = The file states a time that cannot be.
media-place-impossible = The file states a place that cannot be.
media-archive-inside = The file is also an archive: another program would find other files in it.
media-active = The file holds scripts, actions or programs. None was run. Please open it only on a machine that holds nothing of value.

media-time-camera = as the clock of the camera showed when the picture was taken
media-time-device = as the device wrote it when the recording began
media-time-satellites = as received from satellites
media-time-container = as the video states it in UTC; some devices write the time of their own clock there
media-place-satellites = as received from satellites when the picture was taken
media-place-video = as the device wrote it into the video

media-no-network-wall = On this system a reader that a hostile file has taken over could reach the network. Please read files from strangers on a machine without one.
media-no-disk-wall = On this system a reader that a hostile file has taken over could read and change other files of this user. Please read files from strangers on a machine that holds nothing of value.
media-no-process-wall = On this system a program that a reader started could outlive it, if it means to.
media-no-memory-wall = On this system the memory of a reader is not bounded; only its time is.
