# -*- coding: utf-8 -*-
"""What help() says of Java classes, and how a call that failed is written."""

import __builtin__
import inspect
import linecache
import re
import sys

from difflib import get_close_matches

from hepmva import packages
from org.hepmva.app import Session

_MOST_CALLS = 8
_MAKERS = ('of', 'book', 'read', 'open', 'parse', 'create')


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


def hint(error, traceback=None):
    """How a call that failed can be written, in lines; nothing if that is not known. 'error' is its sentence."""
    found = re.match(r'(?:TypeError: )?([\w.]+)\(\): (?:expected |\d+(?:st|nd|rd|th) arg|self arg)', error)
    if found:
        owner, _, member = found.group(1).rpartition('.')
        return _makers(found.group(1)) if owner else _calls(member, error, traceback)
    found = re.match(r'(?:TypeError: )?No visible constructors for class \((org\.hepmva\.[\w.]+)\)', error)
    if found:
        return _makers(found.group(1))
    found = re.match(r"(?:AttributeError: )?(?:type object )?'(org\.hepmva\.[\w.]+)' (?:object )?has no attribute '(\w+)'",
                     error)
    if found:
        near = Session.nearestMembers(found.group(1), found.group(2))
        return u'nearest first: ' + near if near else u''
    found = re.match(r"(?:AttributeError: )?'module' object has no attribute '(\w+)'", error)
    if found and found.group(1) not in dir(sys.modules['hepmva']):
        near = get_close_matches(found.group(1), sys.modules['hepmva'].__all__)
        return u'in hepmva there is: ' + u', '.join(near) if near else u''
    found = re.match(r'(?:TypeError: )?(\w+)\(\) (?:takes |got )', error)
    return _python(found.group(1)) if found and found.group(1) != '__init__' else u''


def _makers(name):
    """The constructors of a class and the methods that make one."""
    simple = name.split('.')[-1]
    made = [each for maker in _MAKERS for each in Session.calls([name], maker) if re.search(u'→ %s$' % simple, each)]
    return _listed(list(Session.calls([name], simple)) + made)


def _calls(member, error, traceback):
    """The methods of one name: those of the class in the line that failed, or else all that may be meant."""
    for owner in _owners(member, traceback):
        for each in owner.__mro__:
            calls = list(Session.calls([_qualified(each)], member))
            if calls:
                return _listed(calls)
    found = [(each.split('.')[-1], list(Session.calls([each], member))) for each in _all_classes()]
    found = [(name, calls) for name, calls in found if calls]
    meant = [(name, calls) for name, calls in found if _fits(calls, error)] or found
    several = len(meant) > 1
    return _listed([name + each if several and each.startswith('.') else each for name, calls in meant for each in calls])


def _all_classes():
    return [package + '.' + each for package in sorted(packages.PUBLIC) for each in packages.PUBLIC[package]]


def _owners(member, traceback):
    """The classes of the objects on which the line that failed calls a member, where names alone tell them."""
    if traceback is None:
        return []
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    frame = traceback.tb_frame
    line = linecache.getline(frame.f_code.co_filename, traceback.tb_lineno)
    owners = []
    for name in re.findall(r'(?<![\w.)\]])([A-Za-z_]\w*)\.%s\s*\(' % re.escape(member), line):
        thing = frame.f_locals.get(name, frame.f_globals.get(name))
        owner = thing if isinstance(thing, type) else type(thing)
        if owner not in owners and _qualified(owner).startswith('org.hepmva.'):
            owners.append(owner)
    return owners if len(owners) == 1 else []


def _fits(calls, error):
    """Whether a class whose methods are called so would have complained of the number of arguments like that."""
    said = re.search(r'expected (\d+)(?:-(\d+))? args', error)
    if said is None or any('...' in each for each in calls):
        return True
    numbers = [_arguments(each) for each in calls]
    return min(numbers) == int(said.group(1)) and max(numbers) == int(said.group(2) or said.group(1))


def _arguments(call):
    inside = call[call.index('(') + 1:call.rindex(')')]
    return len(re.sub('<[^<>]*>', '', re.sub('<[^<>]*>', '', inside)).split(',')) if inside else 0


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
        said = hint(unicode(value), traceback) if kind in (TypeError, AttributeError) else ''
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
