import { factLabel } from '../../case/fact-words.js';
import type { Stage } from '../stage.js';
import type { Refusal } from './refusal.js';

/** Words that tell something can be said once it is known. */
export function unknownFact({ facts }: Stage, name: string): Refusal {
  const fact = facts.get(name);
  return {
    message: `you do not know this yet: ${fact ? factLabel(fact) : name.replaceAll('_', ' ')}`,
    help: fact?.ask ? 'ask for it first' : 'find it out first',
  };
}
