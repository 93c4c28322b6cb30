"""What the TMVA macros among ROOT's own tutorials say, one word a line: calls, options and kinds of methods.

    tmva_macros.py OUT          OUT is not written

Options are those of the factory, of the division into parts, of cross-validation, and of the methods that hepmva
has, too.
"""
import importlib.util
import pathlib
import re

MACROS = ['TMVAClassification', 'TMVARegression', 'TMVAMulticlass', 'TMVACrossValidation',
          'TMVAClassificationApplication', 'TMVARegressionApplication', 'TMVAMulticlassApplication',
          'TMVACrossValidationApplication']
OBJECTS = r'(?:factory|dataloader|reader|cv|result|cv\.GetResults\(\)\[\w+\])'
OURS = {'kBDT', 'kMLP', 'kDL'}


def literals(statement):
    """The literals of a statement; C++ joins those that stand side by side."""
    return re.findall(r'"([^"]*)"', re.sub(r'"\s*"', '', statement))


def options(given):
    words = ':'.join(given).split(':')
    return {word.lstrip('!').split('=')[0] for word in words if re.fullmatch(r'!?\w+(=.*)?', word)}


def said(macro):
    macro = macro.replace('//', ' ')            # what is commented out is shown to the reader, too
    words = {('call', call) for call in re.findall(OBJECTS + r'\s*(?:->|\.)\s*(\w+)\s*\(', macro)}
    for statement in macro.split(';'):
        kind = re.search(r'BookMethod\s*\([^"]*Types::(k\w+)', statement)
        if kind:
            words.add(('kind', kind.group(1)))
            if kind.group(1) in OURS:           # behind the title
                words |= {('option', each) for each in options(literals(statement[kind.start():])[1:])}
        elif re.search(r'PrepareTrainingAndTestTree|cvOptions\s*=', statement):
            words |= {('option', each) for each in options(literals(statement))}
        elif 'Factory(' in statement:
            words |= {('option', each) for each in options(literals(statement.split('Factory(', 1)[1])[1:])}
        elif re.search(r'TString\s+\w*(Layout|[Tt]raining|[Oo]ption)\w*', statement):
            words |= {('option', each) for each in re.findall(r'(\w+)=', ' '.join(literals(statement)))}
    return words


root = pathlib.Path(list(importlib.util.find_spec('ROOT').submodule_search_locations)[0])
folder = root / 'tutorials' / 'machine_learning'
every = set()
for name in MACROS:
    every |= said((folder / (name + '.C')).read_text())
for kind, word in sorted(every):
    print(kind, word)
