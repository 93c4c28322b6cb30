# -*- coding: utf-8 -*-
"""Files that a session writes. None may be a file that is still read, nor one that was read and that the session did not write:
one rule for all that is saved or drawn."""

from contextlib import contextmanager

from java.lang import IllegalArgumentException

from hepmva.arguments import path
from org.hepmva.app import Session

INPUT = u'an input of this session'
WEIGHTS = u'a weight file of this session'

# absolute paths: of what is read again whenever it is needed, as ntuples are; of files of histograms, as often as they are open;
# of what is whole in memory, each with what it is; and of what the session has written
_inputs = set()
_opened = []
_whole = {}
_written = set()


def read(files):
    """Remembers files that are read now and later."""
    _inputs.update(_absolute(each) for each in files)


def taken(files, what=INPUT):
    """Remembers files of which all that is used is in memory."""
    for each in files:
        _whole.setdefault(_absolute(each), what)


def opened(files):
    """Remembers files that are read until they are closed."""
    _opened.extend(_absolute(each) for each in files)


def closed(files):
    """Of files that were opened, what was taken out is in memory."""
    for each in files:
        _opened.remove(_absolute(each))
    taken(files)


@contextmanager
def writing(what, value, replaces=None):
    """The path of a file to write, which is refused if it is read, whoever wrote it, or was read and is somebody else's.

    what is what a complaint calls it, replaces the kind of files that is whole in memory, so that it may be written over.
    """
    file = path(what, value)
    kept = dict.fromkeys(_inputs | set(_opened), INPUT)
    if not Session.isOneOf(file, _written):
        for each, kind in _whole.items():
            if kind != replaces:
                kept.setdefault(each, kind)
    try:
        Session.requireNotRead(file, kept)
    except IllegalArgumentException as e:
        raise ValueError(e.getMessage())
    yield file
    _written.add(_absolute(file))


def _absolute(file):
    return file.toAbsolutePath().normalize()
