"""The peers of DecompressBlocks: what uproot decompresses with (zlib of Python, cramjam for the others), on the same blocks.

Usage: python decompress_blocks.py REPETITIONS FILE...
Time is that of the process on its processor. uproot does not verify the hash of LZ4 blocks, so it is left out here; with it, as hepmva: "hashed".
"""
import json
import os
import statistics
import struct
import sys
import time
import zlib

import cramjam
import xxhash


def blocks_of(path):
    data = open(path, "rb").read()
    at = 100
    while at + 18 <= len(data):
        length, _, size, _, key_length = struct.unpack_from(">ihiih", data, at)
        if length > 0 and size > length - key_length:
            block, end = at + key_length, at + length
            while block + 9 < end:
                stored, made = (int.from_bytes(data[block + k:block + k + 3], "little") for k in (3, 6))
                yield data[block:block + 2].decode("latin1"), data[block + 9:block + 9 + stored], made
                block += 9 + stored
        at += max(1, abs(length))


def lz4(data, made):
    return cramjam.lz4.decompress_block(data[8:], output_len=made)


def lz4_hashed(data, made):
    if xxhash.xxh64(data[8:]).digest() != data[:8]:
        raise ValueError("hash")
    return lz4(data, made)


WAYS = {
    "ZL": {"uproot": lambda data, made: zlib.decompress(data, bufsize=made)},
    "XZ": {"uproot": lambda data, made: cramjam.xz.decompress(data, output_len=made)},
    "L4": {"uproot": lz4, "hashed": lz4_hashed},
    "ZS": {"uproot": lambda data, made: cramjam.zstd.decompress(data, output_len=made)},
}


def timed(blocks, way):
    start = time.process_time()
    for tag, data, made in blocks:
        way(data, made)
    return time.process_time() - start


def main(repetitions, *files):
    for path in files:
        blocks = list(blocks_of(path))
        megabytes = sum(made for _, _, made in blocks) / 1e6
        tags = sorted({tag for tag, _, _ in blocks})
        for peer, way in WAYS[tags[0]].items() if len(tags) == 1 else ():
            timed(blocks, way)
            seconds = [timed(blocks, way) for _ in range(int(repetitions))]
            median = statistics.median(seconds)
            print(json.dumps({"bench": "decompress", "case": os.path.basename(path), "codec": tags[0], "peer": peer, "megabytes": round(megabytes, 1),
                              "median": round(median, 4), "best": round(min(seconds), 4), "megabytes_per_second": round(megabytes / median)}), flush=True)


main(*sys.argv[1:])
