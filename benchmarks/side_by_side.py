"""What run_root.py and run_trees.py share: the class path, processes on as many cores as threads, a table in a page."""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEERS = ROOT / "benchmarks" / "peers"
END = "<!-- end of table -->"
POOLS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "LOKY_MAX_CPU_COUNT")


def class_path():
    """Compiles (tests, too: without them Maven finds no test-jar of a module that was never installed), and gives the class path."""
    listed = ROOT / "benchmarks" / "target" / "classpath"
    subprocess.run(["mvn", "-q", "-ntp", "-pl", "benchmarks", "-am", "test-compile", "dependency:build-classpath", "-Dmdep.outputFile=target/classpath",
                    "-Dmdep.includeScope=runtime", "-Dcheckstyle.skip", "-Denforcer.skip"], cwd=ROOT, check=True, stdout=sys.stderr)
    return f"{ROOT}/benchmarks/target/classes:{listed.read_text()}"


def held(command, threads):
    """The command, held to as many cores as threads, and an environment that tells the pools of libraries the same."""
    cores = ",".join(str(i) for i in range(threads))
    return ["taskset", "-c", cores, *map(str, command)], os.environ | {pool: str(threads) for pool in POOLS}


def lines_of(text):
    """The measurements in what a program has printed, which are printed on."""
    lines = [line for line in text.splitlines() if line.startswith("{")]
    for line in lines:
        print(line, flush=True)
    return [json.loads(line) for line in lines]


def put_into(path, begin, text):
    """Puts a table between two lines of a page."""
    before, rest = path.read_text(encoding="utf-8").split(begin)
    path.write_text(f"{before}{begin}\n{text}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")
