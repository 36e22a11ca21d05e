"""A copy of a picture with parts of it covered, drawn anew from its pixels alone.

"redacted-1", permanent: upright, what is transparent on white, 8 bits a colour, the longer side at most
4096 pixels, JPEG of quality 88. A rectangle is widened to whole pixels. MOSAIC leaves at most six
tiles along its longer side, each the mean of the pixels under it: too few for a face or a word to be
worked out again. Metadata, other frames and small pictures inside the file are not carried along.
"""

from __future__ import annotations

import io

from PIL import Image

from trucewatch.media.covering import Cover, Covering, Rectangle
from trucewatch.media.failing import Hindered
from trucewatch.media.looked import Made
from trucewatch.media.parts import Part
from trucewatch.media.readers.exif import exif
from trucewatch.media.readers.pictures import BY, open_picture
from trucewatch.media.readers.reader import Task
from trucewatch.media.readers.thumbnails import flat, upright
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead

REDACTED = "redacted-1"
EDGE, TILES, QUALITY = 4096, 6, 88


def redact_picture(task: Task, covering: Covering) -> MediaRead:
    """Tell the copy. A picture that is cut short is none to make a copy of."""
    with open_picture(task) as image:
        _, _, orientation = exif(image, task.limits.metadata_bytes)
        if image.width * image.height > task.limits.pixels:
            raise Hindered(Trouble.BOMB)
        image.load()
        drawn = upright(flat(image), orientation).convert("RGB")
    drawn.thumbnail((EDGE, EDGE), Image.Resampling.LANCZOS)
    bare = Image.new("RGB", drawn.size)  # an opened picture carries comments along
    bare.paste(drawn)
    for one in covering.rectangles:
        _cover(bare, one, covering.cover)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=QUALITY)
    how = {"copy": REDACTED, "cover": covering.cover.value}
    rectangles = [one.plain for one in covering.rectangles]
    made = Made(
        DerivativeKind.REDACTED_COPY,
        "image/jpeg",
        out.getvalue(),
        Technical(bare.width, bare.height),
        how={**how, "rectangles": [list(one) for one in rectangles]},
    )
    task.tell(Part(BY, made=(made,)))
    return MediaRead.WHOLE


def _cover(image: Image.Image, rectangle: Rectangle, cover: Cover) -> None:
    box = rectangle.box(image.width, image.height)
    size = (box[2] - box[0], box[3] - box[1])
    if cover is Cover.BLACK:
        image.paste((0, 0, 0), box)
        return
    small = image.crop(box).resize(tiles_of(*size), Image.Resampling.BOX)
    image.paste(small.resize(size, Image.Resampling.NEAREST), box)


def tiles_of(width: int, height: int) -> tuple[int, int]:
    """How many tiles of a mosaic stand beside and above each other in a rectangle."""
    longer = max(width, height)
    return max(1, width * TILES // longer), max(1, height * TILES // longer)
