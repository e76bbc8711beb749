import { criteria, type Weights } from './persona.js';
import { readName } from './read-text.js';
import type { Reading } from './reading.js';
import type { YamlNode } from './yaml-node.js';

/** Points by part of the scorecard; parts that are left out keep the usual. */
export function readWeights(node: YamlNode | undefined, reading: Reading): Weights {
  const fields = node && reading.usable(node, 'fields');
  if (!fields) return {};
  const weights: Weights = Object.fromEntries(
    [...fields.fields.values()].flatMap(({ name, value }) => {
      const [criterion, weight] = [criteria.find((one) => one === name.value), readName(value, reading)];
      return criterion && weight ? [[criterion, Number(weight.value)]] : [];
    }),
  );
  if (criteria.every((criterion) => weights[criterion] === 0)) {
    reading.fault('bad-limits', fields.at, 'no part of the scorecard counts, so there is nothing to score', {
      help: 'give at least one part points, like acted: 25',
    });
  }
  return weights;
}
