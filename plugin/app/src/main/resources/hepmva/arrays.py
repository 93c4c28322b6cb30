# -*- coding: utf-8 -*-
"""Arrays in the place of files: lists of Python and arrays of Java as the columns of an ntuple."""

from array import array
from bisect import bisect_right

from jarray import array as jarray
from java.lang import String

from hepmva.arguments import items, shown, text
from org.hepmva.io import Column, Ntuple
from org.hepmva.sample import Tables

_PARTS = ('test', 'validation')

# the columns of arrays of Java, by the letters of their types
_OF_JAVA = {'d': Column.ofDoubles, 'f': Column.ofFloats, 'l': Column.ofLongs, 'i': Column.ofInts, 'z': Column.ofBooleans}


def are_arrays(source):
    """Whether a source holds arrays and not the names of files."""
    return isinstance(source, dict) and 'files' not in source \
        and any(items(each) is not None for each in source.values())


def ntuple(name, source, location=None):
    """An ntuple of the arrays in a dict; what is no array is passed over. Its location is what messages call it."""
    columns = [_column(text('the name of a column', key), name, value)
               for key, value in sorted(source.items()) if items(value) is not None]
    return Ntuple.ofColumns(location or name, columns)


class Arrays(object):
    """Arrays that a training reads, as tables that are held in memory."""

    def __init__(self):
        self.tables = Tables.ofFiles()

    def names(self, name, source):
        """A source, or a list of sources, with the names of tables in the place of arrays."""
        if isinstance(source, (list, tuple)):
            return [self.names(name, each) for each in source]
        if not isinstance(source, dict):
            return source
        source = dict((key, self.names(u'%s, %s' % (name, key), value) if key in _PARTS else value)
                      for key, value in source.items())
        if not are_arrays(source):
            return source
        words = dict((key, value) for key, value in source.items() if items(value) is None)
        if items(source.get('weight')) is not None:
            words['weight'] = 'weight'
        for key in ('tree', 'generated'):
            if isinstance(words.get(key), (dict, basestring)):
                raise ValueError(u"%s: '%s' is of files, and these are arrays" % (name, key))
        words['files'] = self._named(text('the name of a source', source.get('name', name)), source)
        return words

    def _named(self, name, source):
        location, i = u'arrays of ' + name, 2
        while self.tables.inMemory(location).isPresent():
            location, i = u'arrays of %s (%d)' % (name, i), i + 1
        self.tables = getattr(self.tables, 'with')(location, ntuple(name, source, location))
        return location


def _column(key, name, values, place=u'[%d]'.__mod__):
    """The column of some values; place says where the i-th of them is, for complaints."""
    what = u"%s['%s']" % (name, key)
    if isinstance(values, array) and values.typecode in _OF_JAVA:
        return _OF_JAVA[values.typecode](key, values[:], len(values))
    values = items(values)
    if values and all(items(each) is not None for each in values):
        return _arrays(key, name, [items(each) for each in values], place)
    if values and all(isinstance(each, basestring) for each in values):
        texts = [text(what + place(i), each) for i, each in enumerate(values)]
        return Column.ofStrings(key, jarray(texts, String), len(values))
    if values and all(isinstance(each, bool) for each in values):
        return Column.ofBooleans(key, jarray(values, 'z'), len(values))
    if all(isinstance(each, (int, long)) for each in values):
        try:
            return Column.ofLongs(key, array('l', values), len(values))
        except OverflowError:
            raise ValueError(what + u' holds whole numbers beyond 64 bits with sign; the most is 9223372036854775807')
    try:
        return Column.ofDoubles(key, array('d', values), len(values))
    except TypeError:
        for i, each in enumerate(values):
            if not isinstance(each, (int, long, float)):
                raise TypeError(u'%s%s is a number, not %s' % (what, place(i), shown(each)))
        raise


def _arrays(key, name, lists, place):
    """A column with an array in each entry, of any length."""
    offsets, contents = array('i', [0]), []
    for each in lists:
        contents.extend(each)
        offsets.append(len(contents))

    def inside(i):
        entry = bisect_right(offsets, i) - 1
        return u'%s[%d]' % (place(entry), i - offsets[entry])

    elements = _column(key, name, contents, inside) if contents else Column.ofDoubles(key, array('d', []), 0)
    return Column.ofArrays(key, offsets, elements, len(lists))
