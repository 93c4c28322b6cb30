# -*- coding: utf-8 -*-
"""Arrays in the place of files: lists of Python and arrays of Java as the columns of an ntuple."""

from array import array
import re
import shutil
import tempfile

from jarray import array as jarray
from java.lang import String
from java.nio.file import Paths

from hepmva.arguments import items, shown, text
from org.hepmva.app import Session
from org.hepmva.io import Column, Ntuple

_PARTS = ('test', 'validation')


def are_arrays(source):
    """Whether a source holds arrays and not the names of files."""
    return isinstance(source, dict) and 'files' not in source \
        and any(items(each) is not None for each in source.values())


def ntuple(name, source):
    """An ntuple of the arrays in a dict; what is no array is passed over."""
    columns = [_column(text('the name of a column', key), name, value)
               for key, value in sorted(source.items()) if items(value) is not None]
    return Ntuple.ofColumns(name, columns)


class Arrays(object):
    """Arrays that a training reads. They are written to text files, exactly, and those are taken away at the end."""

    def __init__(self):
        self._folder = None
        self._count = 0

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self._folder is not None:
            shutil.rmtree(self._folder, True)

    def files(self, name, source):
        """A source, or a list of sources, with files in the place of arrays."""
        if isinstance(source, (list, tuple)):
            return [self.files(name, each) for each in source]
        if not isinstance(source, dict):
            return source
        source = dict((key, self.files(u'%s, %s' % (name, key), value) if key in _PARTS else value)
                      for key, value in source.items())
        if not are_arrays(source):
            return source
        words = dict((key, value) for key, value in source.items() if items(value) is None)
        if items(source.get('weight')) is not None:
            words['weight'] = 'weight'
        words['files'] = self._written(name, ntuple(source.get('name', name), source))
        return words

    def _written(self, name, arrays):
        if self._folder is None:
            self._folder = tempfile.mkdtemp(prefix='hepmva-arrays-')
        self._count += 1
        file = u'%s/%d-%s.csv' % (self._folder, self._count, re.sub('[^A-Za-z0-9]+', '-', name).strip('-'))
        Session.write(arrays, Paths.get(file))
        return file


def _column(key, name, values):
    what = u"%s['%s']" % (name, key)
    if isinstance(values, array) and values.typecode in 'df':
        return Column.ofDoubles(key, array('d', values.tolist()), len(values))
    values = items(values)
    if values and all(isinstance(each, basestring) for each in values):
        return Column.ofStrings(key, jarray([text(what, each) for each in values], String), len(values))
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
                raise TypeError(u"%s[%d] is a number, not %s" % (what, i, shown(each)))
        raise
