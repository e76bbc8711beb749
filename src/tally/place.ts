import { placeOf } from '../case/place-of.js';
import { playbookAt, stepAt } from '../case/record/step-at.js';
import { stepTitle } from '../case/step-title.js';
import { factLabel } from '../case/fact-words.js';
import type { HappenedCase } from './happened-case.js';
import type { Named } from './named.js';

/** A step of a playbook, wherever that was run and however often. */
export interface Place {
  readonly playbook: Named;
  readonly step: Named;
}

export function placeKey({ playbook, step }: Place): string {
  return `${playbook.id} ${step.id}`;
}

const known = new WeakMap<object, Map<string, Place>>();

/** The place of a step in its own playbook, by an address such as `late-again/offer#2`, or the key of a question. */
export function placeIn(of: HappenedCase, address: string): Place {
  const { checked } = of;
  if (!checked) return placeAt(of, address);
  const places = known.get(checked) ?? new Map<string, Place>();
  known.set(checked, places);
  const place = places.get(address) ?? placeAt(of, address);
  places.set(address, place);
  return place;
}

function placeAt({ checked, policy, playbook, title }: HappenedCase, address: string): Place {
  const key = placeOf(address).key.replace(/#\d+$/, '');
  if (!checked) return { playbook: { id: playbook, title }, step: { id: key, title: spaced(key) } };
  const within = playbookAt(checked, address);
  const { id, title: named } = within.playbook;
  const step = stepAt(checked, address) ?? stepAt(checked, address.replace(/\.[^./]*$/, ''));
  const fact = within.facts.get(key);
  return {
    playbook: { id: id.value, title: named.value },
    step: {
      id: step?.key ?? key,
      title: step ? stepTitle(step, within, policy) : fact ? factLabel(fact) : spaced(key),
    },
  };
}

function spaced(key: string): string {
  return key.replaceAll('_', ' ');
}
