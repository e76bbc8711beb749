import { builtInFacts } from '../../src/check/built-in-facts.js';
import { graphOf } from '../../src/graph/graph-of.js';
import type { PlaybookGraph } from '../../src/graph/playbook-graph.js';
import type { Naming } from '../../src/graph/words.js';
import type { Library } from '../../src/playbook/library.js';
import type { Playbook } from '../../src/playbook/playbook.js';

function namingFor({ policy, playbooks }: Library, { facts }: Playbook): Naming {
  const builtIn = builtInFacts('EUR').map((fact) => [fact.name.value, fact] as const);
  return {
    facts: new Map([...builtIn, ...(policy?.base.facts ?? []), ...facts]),
    policy: policy?.base,
    titles: new Map([...playbooks].map(([id, { title }]) => [id, title.value])),
    showsLimits: true,
  };
}

export function graphsOf(library: Library): readonly PlaybookGraph[] {
  return [...library.playbooks.values()].map((playbook) => graphOf(playbook, namingFor(library, playbook)));
}
