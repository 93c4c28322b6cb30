# -*- coding: utf-8 -*-
"""What is handed over to Java: text, file names, numbers and options, looked at before anything is read.

A plain Python 2 string is bytes. It is taken as UTF-8 here, whatever the coding line of a script says, because Java
would take each byte for a letter. Complaints are unicode, so that every terminal shows them as they are.
"""

from keyword import iskeyword
import re

from java.lang import System
from java.nio.charset import Charset
from java.nio.file import InvalidPathException, Path, Paths


def text(what, value):
    """A text for Java; 'what' is what a complaint calls it."""
    if isinstance(value, unicode):
        return value
    if not isinstance(value, str):
        raise TypeError(u'%s is a text, not %s' % (what, shown(value)))
    try:
        return value.decode('utf-8')
    except UnicodeDecodeError:
        raise ValueError(u'%s %r is not UTF-8: save the script as UTF-8, or write %s with \\u escapes'
                         % (what, value, shown(value.decode('latin-1'))))


def path(what, value):
    """The path of a file: a text or a java.nio.file.Path."""
    if isinstance(value, Path):
        return value
    name = text(what, value)
    try:
        return Paths.get(name)
    except InvalidPathException:
        letters = System.getProperty('sun.jnu.encoding') or Charset.defaultCharset().name()
        raise ValueError(u"%s '%s' cannot be written with the letters of this machine (%s); start with LC_ALL=C.UTF-8"
                         % (what, name, letters))


def column(name):
    """The expression for a column of that name, whatever it is called: 'a-b' is no difference then."""
    return u'`%s`' % name


def identifier(label, i):
    """A name in Python for the i-th of some things, by the letters and digits of its own."""
    name = re.sub('[^A-Za-z0-9_]+', '_', label).strip('_')
    if not name:
        return 'x%d' % (i + 1)
    if iskeyword(name):
        return name + '_'
    return str(name if re.match('[A-Za-z]', name) else 'x_' + name)


def identifiers(labels):
    """Names in Python, all different: of two alike the later ones have their number behind them."""
    names = []
    for i, label in enumerate(labels):
        name = identifier(label, i)
        names.append(name if name not in names else '%s_%d' % (name, i + 1))
    return names


def number(what, value):
    """A number as it is, or a complaint."""
    if isinstance(value, (int, long, float)):
        return value
    raise TypeError(u'%s is a number, not %s' % (what, shown(value)))


def count(what, value):
    """A whole number as it is, or a complaint."""
    if isinstance(value, (int, long)) and not isinstance(value, bool):
        return value
    raise TypeError(u'%s is a whole number, not %s' % (what, shown(value)))


def pair(what, value):
    """Two numbers, such as the ends of a range."""
    values = items(value)
    if values is None or len(values) != 2:
        raise TypeError(u'%s is two numbers such as (0, 1), not %s' % (what, shown(value)))
    return [number(what, each) for each in values]


def items(value):
    """The items of a list or the like; None if it is nothing of that kind. A text or a dict is one thing."""
    if isinstance(value, (basestring, dict)):
        return None
    try:
        return list(value)
    except TypeError:
        return None


def allow(function, options, *allowed):
    """Refuses options of a function that it does not have, and leaves out those that are None."""
    for name in sorted(options):
        if name not in allowed:
            raise TypeError(u"%s: unknown option '%s'; there are: %s" % (function, name, ', '.join(allowed)))
    return dict((name, value) for name, value in options.items() if value is not None)


def refuse(function, unknown):
    """Refuses keyword arguments that a function with named arguments does not have."""
    code = getattr(function, 'im_func', function).func_code
    named = code.co_varnames[:code.co_argcount]
    allow(function.__name__, unknown, *[each for each in named if each != 'self'])


def shown(value):
    """A value as a complaint shows it: letters as letters, and not endlessly long."""
    if isinstance(value, unicode):
        return u"'%s'" % value
    if isinstance(value, str):
        return u"'%s'" % value.decode('utf-8', 'replace')
    try:
        whole = repr(value)
        whole = whole if isinstance(whole, unicode) else whole.decode('utf-8', 'replace')
    except UnicodeError:
        whole = unicode(type(value))
    return whole if len(whole) <= 60 else whole[:57] + u'...'
