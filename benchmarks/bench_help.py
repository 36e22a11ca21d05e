"""How long `trucewatch --help` takes against Python alone.

    python benchmarks/bench_help.py

Aim: under 0.3 s, so that a tired person never waits to learn what there is.
"""

import subprocess
import sys
import time

RUNS = 9
HELP = "from trucewatch.cli.main import main; main()"


def seconds(*words: str) -> float:
    """The fastest of several runs: what the machine can do when nothing else is in the way."""
    return min(_once(words) for _ in range(RUNS))


def _once(words: tuple[str, ...]) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> None:
    bare = seconds("-c", "pass")
    told = seconds("-c", HELP, "--help")
    print(f"python -c pass     {bare:6.3f} s")
    print(f"trucewatch --help  {told:6.3f} s  {told / bare:4.1f} times python alone")


if __name__ == "__main__":
    main()
