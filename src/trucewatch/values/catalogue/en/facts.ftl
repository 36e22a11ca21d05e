# What a program read of a file, and how it made a copy of one.

facts-pixels = { $width } × { $height } pixels
facts-turned = turned for showing
facts-duration = { $time } long
facts-video-codec = picture coded as { $name }
facts-audio-codec = sound coded as { $name }
facts-encoding = letters coded as { $name }
facts-sound = with sound
facts-silent = without sound
facts-copy = made by the rule { $name }
facts-pdq = compared by { $name }
facts-black = covered in black
facts-mosaic = covered with a mosaic
facts-frames = { $count ->
    [one] { $count } frame
   *[other] { $count } frames
}
facts-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
facts-entries = { $count ->
    [one] { $count } file inside
   *[other] { $count } files inside
}
facts-rectangles = { $count ->
    [one] { $count } part covered
   *[other] { $count } parts covered
}
facts-removed = { $count ->
    [one] { $count } stretch left out
   *[other] { $count } stretches left out
}
facts-silences = { $count ->
    [one] sound left out in { $count } stretch
   *[other] sound left out in { $count } stretches
}
