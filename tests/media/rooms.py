"""A room that a whole run of tests may read files in, where the reading is not what is tried."""

import atexit
from functools import cache

from trucewatch.media.look import Room


@cache
def kept_room() -> Room:
    """The room of this process, closed when it ends."""
    room = Room()
    atexit.register(room.close)
    return room
