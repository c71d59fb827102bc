"""Reading against bare parsing of the same LexDania files, paired in one run (CPU seconds).

python -m tests.bench.lexdania_speed [every nth file, default 8]
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

from lxml import etree

from parsing.lexdania import read
from tests.parsing.lexdania.real import acts

ROUNDS = 5


def main() -> None:
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    files = [data for _, data in acts(every)]
    size = sum(map(len, files)) / 1e6
    pairs = [(seconds(etree.fromstring, files), seconds(read, files)) for _ in range(ROUNDS)]
    bare, whole = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(read_time / bare_time for bare_time, read_time in pairs)
    print(
        f"{len(files)} files, {size:.1f} MB: bare {bare:.3f} s, read {whole:.3f} s ({size / whole:.0f} MB/s), ratio {ratio:.2f}"
    )


def seconds(function: Callable[[bytes], object], files: list[bytes]) -> float:
    start = time.process_time()
    for data in files:
        function(data)
    return time.process_time() - start


if __name__ == "__main__":
    main()
