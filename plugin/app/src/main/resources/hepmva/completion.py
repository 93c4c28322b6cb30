# -*- coding: utf-8 -*-
"""The tab key in a session: names that Python knows, and inside a call such as hepmva.trees(ma the settings of it."""

import re
import sys

from hepmva.training import KEYS, methods, settings

_WORD = re.compile(r'[A-Za-z_][\w.]*$')
_TYPE = re.compile(r'''^\s*(?:name\s*=\s*)?u?(?:'[^']*'|"[^"]*")\s*,\s*(?:type\s*=\s*)?u?['"]([^'"]*)['"]''')


def arguments(line):
    """What may follow an unfinished line inside a call of hepmva: names of settings or keys with '='; perhaps none."""
    word = re.search(r'\w*$', line).group()
    before = line[:len(line) - len(word)].rstrip()
    if not before.endswith('(') and not before.endswith(','):
        return []
    begin = _unclosed(before)
    name = _WORD.search(before[:max(begin, 0)])
    if name is None:
        return []
    given = before[begin + 1:]
    return [each + '=' for each in _names(name.group().split('.')[-1], given)
            if each.startswith(word) and not re.search(r'\b%s\s*=' % each, given)]


def _names(function, given):
    if function in methods():
        return settings(function)
    if function == 'method':
        type = _TYPE.search(given)
        return settings(type.group(1)) if type and type.group(1) in methods() else []
    return KEYS if function == 'train' else []


def _unclosed(text):
    """Where the innermost bracket opens that is not closed, -1 if there is none; brackets in texts do not count."""
    open = []
    quote = None
    for i, letter in enumerate(text):
        if quote:
            quote = None if letter == quote else quote
        elif letter in '\'"':
            quote = letter
        elif letter in '([{':
            open.append(i)
        elif letter in ')]}' and open:
            open.pop()
    return open[-1] if open and text[open[-1]] == '(' and not quote else -1


def _typed():
    """The line up to the cursor."""
    buffer = sys._jy_console.reader.cursorBuffer
    return unicode(buffer.buffer.toString())[:buffer.cursor]


def install():
    """Teaches Python's own completion of names the arguments of calls. Without a terminal nothing happens."""
    try:
        import rlcompleter
        import readline
    except ImportError:
        return
    # Jython asks the first completer that was ever set, which is Python's, and no other
    python = readline.get_completer().im_self
    names = python.global_matches
    python.global_matches = lambda text: [each for each in arguments(_typed()) if each.startswith(text)] or names(text)
