"""A process for one reading: `python -I -m trucewatch.media.process.worker JOB < file`.

The way of systems without a nursery. It stands behind the walls that its system has.
"""

from __future__ import annotations

import sys

from trucewatch.media.walls.ceilings import empty_handed


def main() -> int:
    """Read standard input as the job in the only argument says."""
    empty_handed()
    from trucewatch.media.walls.walls import leave

    network = leave()
    from trucewatch.media.process.confined import read_confined
    from trucewatch.media.process.job import Job
    from trucewatch.media.readers.choosing import load_all

    load_all()
    return read_confined(Job.parse(sys.argv[1]), network)


if __name__ == "__main__":
    sys.exit(main())
