import type { Exclusion, RemedyKind } from './policy.js';
import { readFormula, readName, readNames, readPhrase, readText } from './read-text.js';
import type { Reading } from './reading.js';
import { spacedName } from './spaced-name.js';
import { withoutGaps } from './without-gaps.js';
import type { Field, YamlNode } from './yaml-node.js';

/** The catalogue of remedies by name. One with a fault is there all the same. */
export function readRemedies(node: YamlNode | undefined, reading: Reading): ReadonlyMap<string, RemedyKind> {
  const remedies = new Map<string, RemedyKind>();
  if (node?.kind !== 'fields') return remedies;
  for (const field of node.fields.values()) remedies.set(field.name.value, readRemedy(field, reading));
  return remedies;
}

function readRemedy({ name, value }: Field, reading: Reading): RemedyKind {
  const fields = reading.usable(value, 'fields')?.fields;
  // A change may say only what is different, so that this cannot be missed before the two are put together.
  if (fields && !fields.has('counts_as')) {
    const help =
      'add it, like `counts_as: entitlement` for what is due by right, or `concession` for the extra';
    reading.fault('missing-field', name.at, `\`${name.value}\` needs \`counts_as\``, { help });
  }
  const countsAs = readName(fields?.get('counts_as')?.value, reading)?.value;
  return withoutGaps<RemedyKind>({
    id: name,
    title: readText(fields?.get('title')?.value, reading)?.value ?? spacedName(name.value),
    countsAs: countsAs === 'entitlement' ? 'entitlement' : 'concession',
    say: readPhrase(fields?.get('say')?.value, reading),
    instead: readNames(fields?.get('instead')?.value, reading),
    notWhen: (reading.usable(fields?.get('not_when')?.value, 'list')?.items ?? []).flatMap(
      (item) => readExclusion(item, reading) ?? [],
    ),
  });
}

function readExclusion(node: YamlNode, reading: Reading): Exclusion | undefined {
  const fields = reading.usable(node, 'fields')?.fields;
  const when = readFormula(fields?.get('when')?.value, reading);
  const because = readPhrase(fields?.get('because')?.value, reading);
  const instead = readName(fields?.get('instead')?.value, reading);
  return when && withoutGaps<Exclusion>({ when, because, instead });
}
