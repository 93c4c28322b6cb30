"""Times the work of a peer as Stopwatch.java times ours."""
import time

LEAST_SECONDS = 1
LONGEST_SECONDS = 12


def timed(work, repetitions, slow_seconds=4):
    """Seconds, CPU seconds and the last result. The first time is not counted, unless it is slow: then there is no other. What is short is repeated more often, for a second together; after 12 seconds no more is begun."""
    seconds, cpu = [], []
    while len(seconds) < repetitions + 1 or sum(seconds[1:]) < LEAST_SECONDS:
        start, used = time.perf_counter(), time.process_time()
        result = work()
        seconds.append(round(time.perf_counter() - start, 4))
        cpu.append(round(time.process_time() - used, 4))
        if seconds[0] > slow_seconds:
            return seconds, cpu, result
        if sum(seconds[1:]) > LONGEST_SECONDS:
            break
    return seconds[1:], cpu[1:], result
