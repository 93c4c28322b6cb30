# -*- coding: utf-8 -*-
"""Files that a session writes. None of them may be a file that it has read: one rule for all that is saved or drawn."""

from contextlib import contextmanager

from java.lang import IllegalArgumentException

from hepmva.arguments import path
from org.hepmva.app import Session

INPUT = u'an input of this session'
WEIGHTS = u'a weight file of this session'

# absolute paths, each with what it is
_read = {}
# what the session itself has written it may read and write again
_written = set()


def read(files, what=INPUT):
    """Remembers files that are read."""
    for each in files:
        each = _absolute(each)
        if each not in _written:
            _read.setdefault(each, what)


@contextmanager
def writing(what, value, replaces=None):
    """The path of a file to write, which is refused if the session has read it.

    what is what a complaint calls it, replaces the kind of files that is whole in memory, so that it may be written over.
    """
    file = path(what, value)
    kept = dict((each, kind) for each, kind in _read.items() if kind != replaces)
    try:
        Session.requireNotRead(file, kept)
    except IllegalArgumentException as e:
        raise ValueError(e.getMessage())
    yield file
    _written.add(_absolute(file))


def _absolute(file):
    return file.toAbsolutePath().normalize()
