"""Measures the training of boosted trees beside XGBoost, LightGBM, scikit-learn and CatBoost, and prints a table of ratios.

Usage: python benchmarks/run_trees.py FOLDER [--cases A,B] [--threads 1,2] [--rounds N] [--peers A,B] [--clock wall|cpu] [--table FILE] [--python P] [--java J]

FOLDER  where the events are; they are made if they are absent (peers/make_train_data.py)
--cases  all but "large" if left out; "tmva" are tmva_gradient and tmva_adaboost
--peers  some of xgboost, lightgbm, sklearn, catboost and jvm (xgboost4j, lightgbm4j and hepmva in turn in one JVM, of the cases that have it)
--clock cpu  compares processor seconds of all threads, which move less on a busy machine
--table FILE  puts the table between the lines <!-- table of run_trees.py --> and <!-- end of table --> of FILE

All programs are held to as many cores as threads (taskset), and are told that number. In each round hepmva and its peers have their turn, in a process of their own. It is warm before the
clock runs: hepmva's has done the work once at least and for six seconds of processor time, the peers' a small one. Medians over all rounds. A peer that takes more than a minute
has its turn in the first round alone. Of the everyday cases the whole process is timed instead: it starts, reads the events, trains, answers for the test part, ends.
JVMs have 4 GB that are touched before; those of everyday cases are as ./hepmva starts them. Peak memory is that of a process with nothing else to do; hepmva's is taken in the smallest heap of
HEAPS in which it trains, with MEMORY_TREES trees. Prints the measurements as lines of JSON first, and what is to be reached.
"""
import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import time

from side_by_side import PEERS, class_path, held, lines_of, put_into

COLLECTOR = "-XX:+UseParallelGC"  # that of ./hepmva
HEAPS = [96, 128, 192, 256, 320, 384, 448, 512, 640, 768, 1024, 1536, 2048, 3072, 4096]
MEMORY_TREES = 5
SLOW_SECONDS = 60
TIMEOUT_SECONDS = 3600
PYTHON_PEERS = ["xgboost", "lightgbm", "sklearn", "catboost"]
BEGIN = "<!-- table of run_trees.py -->"
NO_CLIFF = "≤ 1.2"
TMVA = {"trees": 200, "depth": 3, "leaves": 8, "bins": 21, "minEvents": 2500}
TMVA_TIMES_FASTER = 50
CASES = {  # title; name of the data if it is another; settings; what is to be reached; TMVA's own seconds, measured elsewhere; which numbers of threads make sense
    "higgs": {"title": "10⁶ × 28, 100 trees, 64 leaves, 255 bins", "reach": "≤ 0.75, AUC within 0.0005 of the best", "jvm": True},
    "everyday100k": {"title": "10⁵ × 10, 100 trees, whole process, cold", "reach": "< 1", "whole": True},
    "everyday10k": {"title": "10⁴ × 10, 100 trees, whole process, cold", "reach": "< 1", "whole": True},
    "wide": {"title": "10⁵ × 500, 100 trees, 64 leaves", "reach": NO_CLIFF},
    "deep": {"title": "10⁶ × 28, 100 trees, depth 12, 4096 leaves", "data": "higgs", "work": {"depth": 12, "leaves": 4096}, "reach": NO_CLIFF},
    "bins16": {"title": "10⁶ × 28, 100 trees, 65 535 bins", "data": "higgs", "work": {"bins": 65535}, "reach": NO_CLIFF},
    "tmva_gradient": {"title": "10⁵ × 30, 200 trees, depth 3, 20 cuts, gradient", "data": "tmva", "work": TMVA, "tmva": 32, "threads": [1]},
    "tmva_adaboost": {"title": "10⁵ × 30, 200 trees, depth 3, 20 cuts, AdaBoost", "data": "tmva", "work": TMVA | {"boost": "adaboost", "rate": 0.5}, "tmva": 22,
                      "threads": [1], "alone": True},
    "large": {"title": "10⁷ × 28, 100 trees, 64 leaves, heap of 4 GiB", "reach": "fits; time grows no faster than N", "once": True},
}


def to_reach(case):
    seconds = CASES[case].get("tmva")
    return CASES[case].get("reach") or f"≤ {seconds / TMVA_TIMES_FASTER:.2f} s: TMVA's {seconds} s (measured elsewhere) / {TMVA_TIMES_FASTER}"


def data_of(case):
    return CASES[case].get("data", case)


def make_data(cases, options):
    absent = sorted({data_of(case) for case in cases if not (options.folder / f"{data_of(case)}.json").exists()})
    if absent:
        subprocess.run([options.python, PEERS / "make_train_data.py", options.folder, *absent], check=True, stdout=sys.stderr)


def words(case, threads, repetitions, options, **changed):
    settings = CASES[case].get("work", {}) | changed
    return [options.folder, case, data_of(case), threads, repetitions], [f"{key}={value}" for key, value in settings.items()]


def java(program, jvm, options, classes):
    return [options.java, COLLECTOR, *jvm, "-cp", classes, f"org.hepmva.benchmarks.{program}"]


def commands(case, threads, options, classes):
    """What is run for a case: our program first, then those of the peers, by name."""
    once = CASES[case].get("whole") or CASES[case].get("once")
    task, settings = words(case, threads, 0 if once else options.repetitions, options)
    jvm = [] if CASES[case].get("whole") else ["-Xms4g", "-Xmx4g", *([] if once else ["-XX:+AlwaysPreTouch"])]
    everybody = {"hepmva": [*java("TrainTrees", jvm, options, classes), *task, *settings]}
    for peer in [] if CASES[case].get("alone") else options.peers:
        if peer != "jvm":
            everybody[peer] = [options.python, PEERS / "train.py", *task, peer, *settings]
        elif CASES[case].get("jvm"):
            everybody[peer] = [*java("TrainJvmPeers", jvm, options, classes), *task, *settings]
    return everybody


def run(case, program, command, threads):
    """The measurements of one process; a line that says why there are none if it fails."""
    held_command, environment = held(command, threads)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    try:
        done = subprocess.run(held_command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=TIMEOUT_SECONDS)
        seconds, reason = time.perf_counter() - start, (done.stderr.strip().splitlines() or ["no word"])[-1]
        failed, printed = done.returncode != 0, done.stdout
    except subprocess.TimeoutExpired:
        failed, printed, reason = True, "", f"more than {TIMEOUT_SECONDS} s"
    lines = lines_of(printed)
    if failed:
        lines += lines_of(json.dumps({"bench": "train_trees", "case": case, "peer": program, "threads": threads, "skipped": reason[:300]}))
    elif CASES[case].get("whole") and "skipped" not in lines[0]:
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        lines += lines_of(json.dumps(lines[0] | {"metric": "process", "best": seconds, "median": seconds, "values": [round(seconds, 4)], "cpu": [round(cpu, 3)]}))
    return lines


def measured(case, threads, options, classes):
    """The measurements that count for a case, by the name of who was measured; their times are those of all rounds."""
    metric = "process" if CASES[case].get("whole") else "fit_total"
    found, done_with = {}, set()
    for _ in range(1 if CASES[case].get("once") else options.rounds):
        for program, command in commands(case, threads, options, classes).items():
            if program in done_with:
                continue
            for line in run(case, program, command, threads):
                if "skipped" in line and program == "hepmva":
                    return {}  # nothing to compare peers with
                if "skipped" in line:
                    done_with.add(program)
                elif line["metric"] == metric:
                    before = found.setdefault(line["peer"], line)
                    if before is not line:
                        before.update({key: before[key] + line[key] for key in ("values", "cpu")}, peak_rss_mb=max(before["peak_rss_mb"], line["peak_rss_mb"]))
                    if program != "hepmva" and min(line["values"] + line["cpu"]) > SLOW_SECONDS:  # waiting for a busy machine is not slow
                        done_with.add(program)
    if "hepmva" in found and not (CASES[case].get("whole") or CASES[case].get("once")):
        found["hepmva"].update(least_memory(case, threads, options, classes))
    return found


def least_memory(case, threads, options, classes):
    """The peak of a process in the smallest heap in which a few trees are trained."""
    facts = json.loads((options.folder / f"{data_of(case)}.json").read_text())
    columns = 4 * facts["variables"] * facts["train"] / 2 ** 20
    task, settings = words(case, threads, 0, options, trees=MEMORY_TREES)
    for heap in HEAPS:
        if heap > columns:
            command, environment = held([*java("TrainTrees", [f"-Xmx{heap}m"], options, classes), *task, *settings], threads)
            done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            if done.returncode == 0:
                line = lines_of(done.stdout.replace('"fit_total"', f'"fit_total in a heap of {heap} MB"'))[0]
                return {"peak_rss_mb": line["peak_rss_mb"], "heap": heap}
    return {}


def seconds_of(line, options):
    return statistics.median(line["cpu" if options.clock == "cpu" else "values"])


def row(case, threads, found, options, per_event):
    """A line of the table; per_event has the seconds per event of each number of threads, of the case "higgs" if it was measured."""
    ours = found.get("hepmva")
    peers = {who: line for who, line in found.items() if not who.startswith("hepmva")}
    cells = [CASES[case]["title"], str(threads), "–", "–", "–", "–", "–"]
    if ours:
        cells[2] = f"{seconds_of(ours, options):.3g}"
    if peers:
        fastest = min(peers, key=lambda who: seconds_of(peers[who], options))
        best = max(peers, key=lambda who: peers[who]["auc"])
        cells[3] = f"{seconds_of(peers[fastest], options):.3g} ({fastest})"
    if ours and peers:
        cells[4] = f"{seconds_of(ours, options) / seconds_of(peers[fastest], options):.2f}"
        cells[5] = f"{ours['auc']:.4f} / {peers[best]['auc']:.4f} ({best})"
    if ours:
        heap = f" (heap {ours['heap']})" if "heap" in ours else ""
        cells[6] = f"{ours['peak_rss_mb']:.0f}{heap} / " + (f"{peers[fastest]['peak_rss_mb']:.0f}" if peers else "–")
        facts = json.loads((options.folder / f"{data_of(case)}.json").read_text())
        each = seconds_of(ours, options) / facts["train"]
        if case == "higgs":
            per_event[threads] = each
        elif CASES[case].get("once") and threads in per_event:
            cells[2] += f" ({each / per_event[threads]:.2f} of that of 10⁶, per event)"
    return "| " + " | ".join([*cells, to_reach(case)]) + " |"


def table(rows, options):
    unit = "s" if options.clock == "wall" else "processor s"
    heads = ["work", "threads", f"hepmva [{unit}]", f"fastest peer [{unit}]", "hepmva / peer", "AUC, hepmva / best peer", "peak memory [MB], hepmva / fastest peer", "to reach"]
    return "\n".join(["| " + " | ".join(heads) + " |", "|---" * len(heads) + "|", *rows])


def cases(text):
    asked = [case for name in text.split(",") for case in CASES if case == name or case.startswith(name + "_")]
    if any(not any(case == name or case.startswith(name + "_") for case in CASES) for name in text.split(",")):
        raise argparse.ArgumentTypeError(f"{text}: cases are {', '.join(CASES)}")
    return asked


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--cases", type=cases, default=[case for case in CASES if case != "large"])
    parser.add_argument("--threads", type=lambda text: [int(n) for n in text.split(",")], default=[1, 2])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--repetitions", type=int, default=1)
    parser.add_argument("--peers", type=lambda text: text.split(","), default=[*PYTHON_PEERS, "jvm"])
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall")
    parser.add_argument("--table", type=pathlib.Path)
    parser.add_argument("--python", default=os.environ.get("HEPMVA_PEER_PYTHON", sys.executable))
    parser.add_argument("--java", default="java")
    options = parser.parse_args()
    options.folder = options.folder.resolve()
    make_data(options.cases, options)
    classes = class_path()
    rows, per_event = [], {}
    for case in options.cases:
        print(json.dumps({"bench": "train_trees", "case": case, "to_reach": to_reach(case)}, ensure_ascii=False), flush=True)
        for threads in [n for n in options.threads if n in CASES[case].get("threads", options.threads)]:
            rows.append(row(case, threads, measured(case, threads, options, classes), options, per_event))
    text = table(rows, options)
    print(text)
    if options.table:
        put_into(options.table, BEGIN, text)


main()
