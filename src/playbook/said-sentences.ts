import type { Playbook } from './playbook.js';
import type { Policy } from './policy.js';
import { rewordPlaybook, rewordPolicy, type Reword } from './spoken-words.js';

/** Something that a customer hears, reads or says, as it is written, and where it stands. */
export interface SaidSentence {
  readonly place: string;
  readonly text: string;
}

/** Everything in a playbook that is said to customers, in the order in which it stands there. */
export function saidInPlaybook(playbook: Playbook): readonly SaidSentence[] {
  return collected((reword) => rewordPlaybook(playbook, reword));
}

/** The same for the policy in all its periods, each sentence of a place once. */
export function saidInPolicies(policies: readonly Policy[]): readonly SaidSentence[] {
  const said = policies.flatMap((policy) => collected((reword) => rewordPolicy(policy, reword)));
  return [...new Map(said.map((one) => [`${one.place}\n${one.text}`, one])).values()];
}

function collected(go: (reword: Reword) => unknown): readonly SaidSentence[] {
  const said: SaidSentence[] = [];
  go((place, text) => {
    if (text.trim() !== '') said.push({ place, text });
    return undefined;
  });
  return said;
}
