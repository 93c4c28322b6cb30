# -*- coding: utf-8 -*-
"""What help() says of Java classes, and how a call that failed is written."""

import __builtin__
import inspect
import re
import sys

from hepmva import packages
from org.hepmva.app import Session

_MOST_CALLS = 8


class Help(object):
    """The built-in help, which knows hepmva's Java classes too: help(Histogram), help(h.fill), help(org.hepmva.hist)."""

    def __init__(self, original):
        self._original = original

    def __repr__(self):
        return repr(self._original)

    def __call__(self, *things):
        said = text(things[0]) if len(things) == 1 else ''
        if said:
            print said
            return None
        return self._original(*things)


def text(thing):
    """What help(thing) prints if hepmva knows better than Python; otherwise nothing."""
    if type(thing).__name__ == 'javapackage':
        return _package(thing.__name__)
    owner, member = _member(thing)
    if owner:
        return Session.help(owner, member)
    kind = thing if isinstance(thing, type) else type(thing)
    return Session.help(_qualified(kind))


def _package(name):
    if name not in packages.PUBLIC:
        return ''
    lines = [u'package %s; help(Class) tells more of one' % name, u'']
    for each in packages.PUBLIC[name]:
        lines.append(u'  %-22s %s' % (each, Session.about(name + '.' + each)))
    return u'\n'.join(lines)


def _member(thing):
    """Class and name of a method of Java; (None, None) for anything else."""
    function = getattr(thing, 'im_func', thing)
    if type(function).__name__ != 'reflectedfunction':
        return None, None
    for arguments in function.argslist:
        if arguments is not None:
            return arguments.declaringClass.getName(), function.__name__
    return None, None


def _qualified(kind):
    return u'%s.%s' % (getattr(kind, '__module__', ''), kind.__name__)


def hint(error):
    """How a call that failed can be written, in lines; nothing if that is not known. 'error' is its sentence."""
    found = re.match(r'(?:TypeError: )?([\w.]+)\(\): (?:expected |\d+(?:st|nd|rd|th) arg|self arg)', error)
    if found:
        return _calls(found.group(1))
    found = re.match(r"(?:AttributeError: )?(?:type object )?'(org\.hepmva\.[\w.]+)' (?:object )?has no attribute '(\w+)'",
                     error)
    if found:
        near = Session.nearestMembers(found.group(1), found.group(2))
        return u'nearest first: ' + near if near else u''
    found = re.match(r'(?:TypeError: )?(\w+)\(\) (?:takes |got )', error)
    return _python(found.group(1)) if found else u''


def _calls(name):
    owner, _, member = name.rpartition('.')
    classes = [name] if owner else [package + '.' + each for package in sorted(packages.PUBLIC)
                                    for each in packages.PUBLIC[package]]
    calls = list(Session.calls(classes, member))
    if owner:
        calls += [each for each in Session.calls(classes, 'of')]
    return _listed(calls)


def _python(name):
    import hepmva
    from hepmva.training import Result
    owners = [(u'hepmva.', hepmva), (u'events.', hepmva.Events), (u'bdt.', hepmva.Weights), (u'result.', Result)]
    calls = []
    for before, owner in owners:
        function = getattr(owner, name, None)
        if function is None or (owner is hepmva and name not in hepmva.__all__):
            continue
        function = getattr(function, 'im_func', function)
        if inspect.isfunction(function):
            names, several, options, defaults = inspect.getargspec(function)
            named = names[1:] if names[:1] == ['self'] else names
            calls.append(before + name + inspect.formatargspec(named, several, None if options == 'unknown' else options,
                                                               defaults))
    return _listed(calls)


def _listed(calls):
    if not calls:
        return u''
    more = [u'... and %d more' % (len(calls) - _MOST_CALLS)] if len(calls) > _MOST_CALLS else []
    return u'\n  '.join([u'it is called so:'] + calls[:_MOST_CALLS] + more)


def _excepthook(original):
    """Prints an error as before, and below it how the call can be written."""
    def excepthook(kind, value, traceback):
        try:
            original(kind, value, traceback)
        except UnboundLocalError:
            # of a line that is no Python Jython hands over no traceback, not even None
            original(kind, value, None)
        said = hint(unicode(value)) if kind in (TypeError, AttributeError) else ''
        if said:
            print >> sys.stderr, said
    return excepthook


def install():
    """Puts Help in the place of the built-in help, once."""
    original = getattr(__builtin__, 'help', None)
    if original is not None and not isinstance(original, Help):
        __builtin__.help = Help(original)
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = _excepthook(sys.__excepthook__)
