"""A picture of which nothing can be made out: what stands for a graphic one until it is asked for.

"veil-1": upright, grey, as many points as a mosaic of the whole has tiles (`redacting.tiles_of`), each
the mean of what it covers, and nothing between them: whoever shows it large smooths it.
"""

from __future__ import annotations

import io

from PIL import Image

from trucewatch.media.failing import Hindered
from trucewatch.media.looked import Made
from trucewatch.media.parts import Part
from trucewatch.media.readers.exif import exif
from trucewatch.media.readers.pictures import BY, open_picture
from trucewatch.media.readers.reader import Task
from trucewatch.media.readers.redacting import tiles_of
from trucewatch.media.readers.thumbnails import flat, luma, upright
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead

VEILED = "veil-1"


def veil_picture(task: Task) -> MediaRead:
    """Tell the copy: a PNG of at most six points by six."""
    with open_picture(task) as image:
        _, _, orientation = exif(image, task.limits.metadata_bytes)
        if image.width * image.height > task.limits.pixels:
            raise Hindered(Trouble.BOMB)
        image.load()
        whole = luma(upright(flat(image), orientation))
    points = whole.resize(tiles_of(*whole.size), Image.Resampling.BOX)
    bare = Image.new("L", points.size)  # an opened picture carries comments along
    bare.paste(points)
    out = io.BytesIO()
    bare.save(out, "PNG")
    technical, how = Technical(bare.width, bare.height), {"copy": VEILED}
    made = Made(DerivativeKind.THUMBNAIL, "image/png", out.getvalue(), technical, how=how)
    task.tell(Part(BY, made=(made,)))
    return MediaRead.WHOLE
