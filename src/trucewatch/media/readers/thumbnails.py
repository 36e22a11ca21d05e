"""Small copies for people to look at: upright, without a word of metadata, always the same bytes.

"small-1", permanent: what is transparent on white; 8 bits a colour; the longer side 512 pixels, or
640 for a frame of a video, never made larger; LANCZOS; JPEG of quality 82 with halved colours. A
JPEG is decoded at the smallest of its own scales that is still twice that large. The bytes are the
same for one version of Pillow.
"""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from trucewatch.media.looked import Made
from trucewatch.media.readers.pdq import PREPARED, likeness
from trucewatch.media.technical import Technical
from trucewatch.values.codes.evidence import DerivativeKind

SMALL = "small-1"
EDGES = {DerivativeKind.THUMBNAIL: 512, DerivativeKind.FRAME: 640}
_QUALITY = 82
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def upright(image: Image.Image, orientation: int | None) -> Image.Image:
    """The picture as it is meant to be seen (EXIF 2.32, tag 274)."""
    turn = _TURNS.get(orientation or 1)
    return image if turn is None else image.transpose(turn)


def flat(image: Image.Image) -> Image.Image:
    """The picture in 8 bits, grey or red, green and blue; what is transparent stands on white."""
    if image.mode in ("L", "RGB"):
        return image
    if image.has_transparency_data:
        over = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", over.size, "white"), over).convert("RGB")
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        return _in_eight_bits(image)
    return image.convert("RGB")


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of more than 8 bits: 16 of them by the upper half, others from darkest to brightest."""
    values = np.asarray(image, dtype=np.float64)
    if image.mode.startswith("I;16"):
        return Image.fromarray((values // 256).astype(np.uint8))
    values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    low, high = values.min(), values.max()
    span = high - low if high > low else 1.0
    return Image.fromarray(((values - low) / span * 255).astype(np.uint8))


def luma(image: Image.Image) -> Image.Image:
    """A flat picture as luminance in 8 bits."""
    return image if image.mode == "L" else image.convert("L")


def small_copy(
    image: Image.Image, kind: DerivativeKind, *, at_ms: int | None = None, compare: bool = False
) -> Made:
    """A copy of an upright, flat picture, which shrinks; compare: with the PDQ hash it had whole."""
    found = likeness(np.asarray(luma(image))) if compare else None
    image.thumbnail((EDGES[kind], EDGES[kind]), Image.Resampling.LANCZOS, reducing_gap=None)
    bare = Image.new(image.mode, image.size)  # an opened picture carries comments along
    bare.paste(image)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=_QUALITY, subsampling=2, optimize=True)
    return Made(
        kind,
        "image/jpeg",
        out.getvalue(),
        Technical(image.width, image.height),
        at_ms,
        found.bits if found else "",
        found.quality if found else None,
        {"copy": SMALL, **({"pdq": PREPARED} if found else {})},
    )
