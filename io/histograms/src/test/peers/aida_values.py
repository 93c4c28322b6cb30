"""Says what stands in AIDA files, by the XML parser of Python: aida_values.py OUT FILE...

A line for each object: path, then its axes and the non-empty bins with flow from -1, or its points.
"""
import gzip
import math
import sys
import xml.etree.ElementTree as ElementTree


def number(text):
    return float(text)


def place(text, bins):
    return {"UNDERFLOW": -1, "OVERFLOW": bins}.get(text) if not text.lstrip("-").isdigit() else int(text)


def axes(element):
    found = {}
    for axis in element.findall("axis"):
        edges = [b.get("value") for b in axis.findall("binBorder")]
        found[axis.get("direction")] = (int(axis.get("numberOfBins")), number(axis.get("min")),
                                        number(axis.get("max")), [number(e) for e in edges])
    return [found[key] for key in "xyz" if key in found]


def binned(path, element, profile):
    all_axes = axes(element)
    n = len(all_axes)
    suffixes = [""] if n == 1 else list("XYZ")[:n]
    print(path, "axes", *(f"{a[0]}:{a[1]!r}:{a[2]!r}:{','.join(repr(e) for e in a[3])}" for a in all_axes))
    for statistic in element.find("statistics").findall("statistic"):
        print(path, "statistic", statistic.get("direction"), repr(number(statistic.get("mean"))),
              repr(number(statistic.get("rms"))))
    entries = 0
    for b in element.iter(f"bin{n}d"):
        where = [place(b.get("binNum" + s), a[0]) for s, a in zip(suffixes, all_axes)]
        entries += int(b.get("entries"))
        height = b.get("height", b.get("entries"))  # what is not there is that of entries of weight 1
        values = [height, b.get("rms") if profile else b.get("error", math.sqrt(number(height)))]
        print(path, "bin", *where, *(repr(number(v)) for v in values))
    print(path, "entries", entries)


def cloud(path, element):
    n = int(element.tag[5])
    entries = list(element.iter(f"entry{n}d"))
    print(path, "entries", len(entries))
    for k, letter in enumerate("XYZ"[:n]):
        w = [number(e.get("weight", 1)) for e in entries]
        x = [number(e.get("value" + letter)) for e in entries]
        total = math.fsum(w)
        if entries:
            mean = math.fsum(a * b for a, b in zip(w, x)) / total
            square = math.fsum(a * b * b for a, b in zip(w, x)) / total
            print(path, "statistic", letter.lower(), repr(mean), repr(math.sqrt(square - mean * mean)))


def points(path, element):
    if int(element.get("dimension")) > 2:
        print(path, "unread")
        return
    for k, point in enumerate(element.findall("dataPoint")):
        values = [m.get(a) for m in point for a in ("value", "errorMinus", "errorPlus")]
        print(path, "point", k, *(repr(number(v)) for v in values))


for name in sys.argv[2:]:
    data = open(name, "rb").read()
    root = ElementTree.fromstring(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
    for element in root:
        if element.tag == "implementation":
            continue
        path = (element.get("path").lstrip("/") + element.get("name")).replace(" ", "␣")
        if element.tag.startswith("cloud") and element.find(element.tag.replace("cloud", "histogram")) is None:
            cloud(path, element)
        elif element.tag.startswith("cloud"):
            binned(path, element.find(element.tag.replace("cloud", "histogram")), False)
        elif element.tag == "dataPointSet":
            points(path, element)
        elif element.tag in ("tuple", "function"):
            print(path, "unread")
        else:
            binned(path, element, element.tag.startswith("profile"))
