"""Measures reading and writing of ROOT files beside uproot and ROOT's RDataFrame, and prints a table of ratios.

Usage: python benchmarks/run_root.py FOLDER [--events N] [--cases A,B] [--threads 1,2] [--rounds N] [--table FILE] [--python P] [--java J]

FOLDER  where the files are; they are made if they are absent (3 GB for 5 000 000 events)
--table FILE  puts the table between the lines <!-- table of run_root.py --> and <!-- end of table --> of FILE

All programs are held to as many cores as threads (taskset). Each case is measured in rounds, in each of which hepmva and its peers have their turn, in a process of
their own that does the work before the clock runs (for the JIT compilers, ours and theirs). A peer that takes more than five seconds has its turn in the first round alone.
Medians over all rounds. The sums of what was read must agree. Prints the measurements as lines of JSON first.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys

from side_by_side import PEERS, class_path, held, lines_of, put_into

JVM = ["-XX:+UseG1GC", "-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"]
SLOW_SECONDS = 5
CASES = {  # what it is called in the table, what is to be reached
    "flat_none": ("flat tree, uncompressed", 1.3),
    "flat_zlib": ("flat tree, zlib", 1.3),
    "flat_lz4": ("flat tree, LZ4", 1.3),
    "flat_zstd": ("flat tree, Zstandard", 1.3),
    "jagged": ("jagged muons, Zstandard", 1.3),
    "wide": ("3 branches of 1000, Zstandard", 2.0),
    "flat_rntuple_none": ("RNTuple, flat, uncompressed", 1.3),
    "flat_rntuple_zstd": ("RNTuple, flat, Zstandard", 1.3),
    "jagged_rntuple": ("RNTuple, jagged muons, Zstandard", 1.3),
    "write_tree": ("writing a flat tree, Zstandard", 1.0),
}
WIDE_EVENTS = 100_000
BEGIN = "<!-- table of run_root.py -->"


def make_data(folder, events, python):
    made = folder / "events.txt"
    if not made.exists() or made.read_text() != str(events):
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([python, PEERS / "make_root_data.py", folder, str(events)], check=True, stdout=sys.stderr)
        made.write_text(str(events))


def run(command, threads):
    words, environment = held(command, threads)
    done = subprocess.run(words, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return lines_of(done.stdout)


def commands(case, threads, options, classes):
    """What is run for a case: our program first, then those of the peers, by name."""
    java = [options.java, *JVM, "-cp", classes]
    writes = case.startswith("write")
    ours = [*java, f"org.hepmva.benchmarks.{'WriteRoot' if writes else 'ReadRoot'}", options.folder, options.repetitions, case]
    script = PEERS / ("write_root.py" if writes else "read_root.py")
    peers = ["uproot", "snapshot"] if writes else ["uproot", "compiled"] if "jagged" in case else ["uproot", "asnumpy", "compiled"]
    all_of_them = {"hepmva": ours}
    for peer in peers:
        all_of_them[peer] = [options.python, script, options.folder, options.repetitions, threads, peer, *([] if writes else [case])]
    return all_of_them


def measured(case, threads, options, classes):
    """The measurements of a case, by the name of who was measured."""
    found, slow = {}, set()
    for _ in range(1 if case.startswith("write") else options.rounds):
        for program, command in commands(case, threads, options, classes).items():
            if program in slow:
                continue
            for line in run(command, threads):
                before = found.setdefault(line["peer"], line)
                if before is not line:
                    before["seconds"] += line["seconds"]
                if program != "hepmva" and statistics.median(line["seconds"]) > SLOW_SECONDS:
                    slow.add(program)
    sums = [line["sum"] for line in found.values() if line.get("sum") is not None]
    if any(abs(value - sums[0]) > 1e-9 * max(1, abs(sums[0])) for value in sums):
        sys.exit(f"{case}: the sums do not agree: {sums}")
    return found


def row(case, results, options):
    """A line of the table."""
    name, target = CASES[case]
    rows = (WIDE_EVENTS if case == "wide" else options.events) / 1e6
    cells = [name]
    for found in results:
        seconds = {who: statistics.median(line["seconds"]) for who, line in found.items()}
        ours = seconds.pop("hepmva")
        best = min(seconds, key=seconds.get)
        size = f", {found['hepmva']['bytes'] / 1e6:.0f} MB" if "bytes" in found["hepmva"] else ""
        theirs = f", {found[best]['bytes'] / 1e6:.0f} MB" if size else ""
        cells += [f"{rows / ours:.1f} ({ours:.3f} s{size})", f"{rows / seconds[best]:.1f} ({best}{theirs})", f"{seconds[best] / ours:.2f}"]
    return "| " + " | ".join([*cells, f"{target:.1f}"]) + " |"


def table(rows, options):
    heads = ["work"]
    for threads in options.threads:
        cores = f"{threads} thread{'s' if threads > 1 else ''}"
        heads += [f"hepmva, {cores} [10⁶ rows/s]", "fastest peer", "ratio"]
    heads.append("to reach")
    return "\n".join(["| " + " | ".join(heads) + " |", "|---" * len(heads) + "|", *rows])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--events", type=int, default=5_000_000)
    parser.add_argument("--cases", type=lambda text: text.split(","), default=list(CASES))
    parser.add_argument("--threads", type=lambda text: [int(n) for n in text.split(",")], default=[1, 2])
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--table", type=pathlib.Path)
    parser.add_argument("--python", default=os.environ.get("HEPMVA_PEER_PYTHON", sys.executable))
    parser.add_argument("--java", default="java")
    options = parser.parse_args()
    make_data(options.folder, options.events, options.python)
    classes = class_path()
    rows = [row(case, [measured(case, n, options, classes) for n in options.threads], options) for case in options.cases]
    text = table(rows, options)
    print(text)
    if options.table:
        put_into(options.table, BEGIN, text)


main()
