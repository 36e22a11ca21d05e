# Redacted copies of pictures.

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
