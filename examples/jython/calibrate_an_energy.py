"""The energy of a photon from what its shower leaves in a calorimeter, where it hits, and its shape.

    ./hepmva jython examples/jython/calibrate_an_energy.py [DATA [FOLDER]]
"""
import math
import sys

data = sys.argv[1] if len(sys.argv) > 1 else 'examples/data/showers.root:showers'
folder = sys.argv[2] if len(sys.argv) > 2 else 'results'

result = hepmva.train(
    events=dict(files=data, cut='shower <= 18000'), targets=['correction := energy/raw'],
    variables=['raw', 'abs(eta)', 'abs(x)', 'width', 'tail'], methods=hepmva.trees('BDT'), output=folder)
after = result.evaluation('BDT').targets()[0].onTest().ratio()
print 'test part: sigma %.4f, half of the central 68%% %.4f' % (after.sigma().value(), after.central68().value())


def show(when, ratios):
    mean = sum(ratios) / len(ratios)
    sigma = math.sqrt(sum((ratio - mean) ** 2 for ratio in ratios) / len(ratios))
    ratios = sorted(ratios)
    low, high = [ratios[int(share * len(ratios))] for share in (0.1587, 0.8413)]
    print '%s: mean %.4f, sigma %.4f, half of the central 68%% %.4f' % (when, mean, sigma, (high - low) / 2)


# snippet: loop
calibration = hepmva.load(folder + '/BDT.hepmva.json')
ratios = []
for shower in hepmva.open(data).loop('raw', 'eta', 'x', 'width', 'tail', 'energy', cut='shower > 18000'):
    ratios.append((shower.raw / shower.energy, shower.raw * calibration.estimate(shower) / shower.energy))
# end
show('before', [before for before, after in ratios])
show('after', [after for before, after in ratios])
