# Redacted copies of pictures and videos.

redact-title = Make a redacted copy
redact-what = The copy is drawn anew: what you cover is not in it, and neither are time, place and device. The original stays as it is.
redact-show = Show the picture to draw on it
redact-graphic = What this shows is graphic. It opens as it is.
redact-draw = Draw a rectangle over each part to be covered, with mouse, finger or pen. It stands beside as numbers, which can be changed.
redact-rectangles = Parts to be covered
redact-rectangles-hint = In per cent of the picture, from its left and upper edge. Without any, the copy only loses its metadata.
redact-left = from the left
redact-top = from above
redact-width = width
redact-height = height
redact-how = How
redact-black = black: nothing is left
redact-mosaic = a few flat tiles: one still sees that somebody or something was there
redact-because-label = Why, and for whom
redact-make = Make the copy
redact-make-what = It is recorded in the custody of the item, with your name and the reason. Please look at it before it goes out: whether enough is covered only a person can see.
redact-done = The copy is made and recorded. Please look at it below.
redact-open = Look at the copy
redact-because = A copy needs a reason. Please say why it is made, and for whom.
redact-row = Row { $row } is no rectangle. Please give four numbers from 0 to 100, width and height above 0.
redact-not-made = No copy of { $item } could be made: { $why }
redact-what-video = The copy is made anew from its frames: what you cover, cut out or silence is not in it, and neither are time, place, device, chapters, subtitles and further tracks. The original stays as it is.
redact-show-video = Show the video to draw on it
redact-graphic-video = What this video shows is graphic. It opens as it is.
redact-draw-video = Go to a moment of the video and draw a rectangle over each part to be covered, with mouse, finger or pen. It stands in the table as numbers, which can be changed.
redact-not-played = A browser does not play this kind of video. These are frames of it.
redact-not-shown = A browser does not play this kind of video, and no frames of it were taken. The numbers can be filled in all the same.
redact-moment = Moment in the video
redact-play = Play or pause
redact-from-here = From this moment
redact-until-here = Until this moment
redact-moment-hint = Writes the moment into the row that was last drawn or touched.
redact-stills = Frames
redact-still = Frame at
redact-to-still = Show
redact-rectangles-hint-video = In per cent of the picture, from its left and upper edge. What moves needs a rectangle wide enough for its whole way.
redact-times-hint = From and until: minutes and seconds, such as 1:05.5. Without them a part is covered from beginning to end. Frames that the times touch are covered too.
redact-start = from
redact-end = until
redact-mosaic-video = In a video tiles hide less than in a picture: over many frames an expert may work out what moves under them. Please choose black for faces and for whatever identifies somebody.
redact-cuts = Stretches to be cut out
redact-cuts-hint = Picture and sound of these times are left out, and what follows moves up.
redact-sound = Sound
redact-sound-hint = People are known by their voices; and names, streets and stations may be heard.
redact-sound-none = no sound at all
redact-sound-some = silence in these stretches:
redact-sound-kept = keep the sound
redact-making = The copy is being made. Please leave this page open; it may take several minutes.
redact-video-limits =
    { $minutes ->
    [one] Here videos of up to { $minutes } minute are copied.
   *[other] Here videos of up to { $minutes } minutes are copied.
} Longer ones, of up to { $more }, are for the command line: trucewatch redact. If the page gives no answer, the copy stands with the item once it is made.
redact-check = Please watch it from beginning to end: whether enough is covered, cut and silenced only a person can tell.
redact-keep = Keep as a file
redact-time-row = The times in row { $row } are no stretch. Please give minutes and seconds such as 1:05.5, the end after the beginning.
redact-cut-row = Row { $row } of what is to be cut out is no stretch. Please give minutes and seconds such as 1:05.5, the end after the beginning.
redact-silence-row = Row { $row } of what is to be silenced is no stretch. Please give minutes and seconds such as 1:05.5, the end after the beginning.
redact-silence-none = No stretch of silence is given. Please either name one, or keep the sound, or leave all of it out.
redact-later = Another video is being copied here. Please come again when it is done; what you filled in stays.
redact-no-time = { $item } is no video: nothing of it can be cut out, silenced or covered for a time. Please give rectangles only.
redact-too-many = More than { $most } parts or stretches are given. Please make one larger one of those that lie together.
redact-sound-both = The sound cannot be kept and silenced at once. Please give either --keep-sound or --silence.
redact-stated-rectangle = “{ $given }” is no rectangle. Please give left, top, width and height in per cent, such as 10,20,15,30, and for a video times behind it: 10,20,15,30@0:05-0:12.5.
redact-stated-span = “{ $given }” is no stretch of time. Please give minutes and seconds such as 0:05-0:12.5, the end after the beginning; either may be left out.
