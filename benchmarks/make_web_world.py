"""Make a workspace for `bench_web_speed.py`: a folder, a number of incidents, and maybe a database.

python benchmarks/make_web_world.py FOLDER INCIDENTS [ADDRESS]
"""

import sys
from pathlib import Path

from trucewatch.acts.workspaces import DATABASE, create_workspace


def main(folder: str, incidents: str, database: str = DATABASE) -> None:
    workspace = create_workspace(Path(folder), database=database)
    import web_world  # its models need the database

    web_world.make(workspace, int(incidents))


if __name__ == "__main__":
    main(*sys.argv[1:])
