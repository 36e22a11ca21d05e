"""The reading process: `python -I -m trucewatch.importers.prose.worker KIND SECONDS < file`.

It stands behind the walls of `media.walls` before it sees the first byte: no network, nothing
written, nothing read but programs, bounded memory and time. It answers with one JSON value.
"""

from __future__ import annotations

import json
import sys

from trucewatch.media.walls.ceilings import empty_handed


def main() -> int:
    """Read standard input as the kind in the first argument; gives an exit code."""
    empty_handed()
    from trucewatch.media.walls.walls import leave

    leave()
    from trucewatch.importers.prose.readers import reader_of
    from trucewatch.importers.prose.trouble import Unread
    from trucewatch.media.failing import where_raised
    from trucewatch.media.process.ending import OUT_OF_MEMORY

    read = reader_of(sys.argv[1])
    close_the_walls(int(sys.argv[2]))
    try:
        told = read(sys.stdin.buffer.read()).plain()
    except Unread as refused:
        told = {"refused": refused.notice.plain()}
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as error:  # noqa: BLE001 - the outermost line of a process; told, not swallowed
        told = {"bug": where_raised(error)}
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=True).encode("ascii"))
    return 0


def close_the_walls(seconds: int) -> None:
    """From here on this process reads what it was handed, and nothing else."""
    from trucewatch.media.limits import Limits
    from trucewatch.media.walls.call_filter import filter_calls
    from trucewatch.media.walls.ceilings import set_ceilings
    from trucewatch.media.walls.kernel import kernel
    from trucewatch.media.walls.walls import close_the_disk

    close_the_disk("", 0)
    if linux := kernel():
        linux.give_up_rights()
    set_ceilings(Limits(content_seconds=seconds, metadata_seconds=0))
    filter_calls()


if __name__ == "__main__":
    sys.exit(main())
