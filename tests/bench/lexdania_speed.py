"""Reading against bare parsing of the same LexDania files, paired in one run (CPU seconds), and the memory it takes.

    python -m tests.bench.lexdania_speed [--every 8]

Memory is the peak of the process after each quarter of all files of the zip, read one after the other and let go: it
is flat in their number where the last quarters do not raise it (the largest document sets it).
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Callable, Iterator

from lxml import etree

from parsing.lexdania import read
from tests.parsing.lexdania.real import acts
from tests.shared import ACTS, needed

ROUNDS = 5
MEGABYTE = 1024  # ru_maxrss counts in kilobytes


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--every", type=int, default=8, help="every so many files")
    every = parser.parse_args().every
    needed(ACTS)
    peaks = ", ".join(f"{peak:.0f}" for peak in memory())
    print(f"peak memory after each quarter of the files: {peaks} MB")
    files = [data for _, data in acts(every)]
    size = sum(map(len, files)) / 1e6
    pairs = [(seconds(etree.fromstring, files), seconds(read, files)) for _ in range(ROUNDS)]
    bare, whole = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(read_time / bare_time for bare_time, read_time in pairs)
    print(
        f"{len(files)} files, {size:.1f} MB: bare {bare:.3f} s, read {whole:.3f} s ({size / whole:.0f} MB/s), ratio {ratio:.2f}"
    )


def memory() -> Iterator[float]:
    """The peak of the process after each quarter of the files, in MB; mixed, so that each has small and large ones."""
    for quarter in range(4):
        for number, (_, data) in enumerate(acts(1)):
            if number % 4 == quarter:
                read(data)
        yield resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


def seconds(function: Callable[[bytes], object], files: list[bytes]) -> float:
    start = time.process_time()
    for data in files:
        function(data)
    return time.process_time() - start


if __name__ == "__main__":
    main()
