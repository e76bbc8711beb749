import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Policy } from '../playbook/policy.js';
import type { Step } from '../playbook/step.js';
import type { Phrase } from '../playbook/written.js';
import { factLabel } from './fact-words.js';
import { partyTitle } from './party-title.js';

/** What a step does, in a few words for somebody who chooses where to go on: `grant “Refund”`, `wait for “Their answer”`. */
export function stepTitle(step: Step, { facts, runs }: CheckedPlaybook, policy: Policy): string {
  const words = (phrase: Phrase | undefined): string => firstSentence(phrase ? worded(phrase, facts) : '');
  const spaced = (name: string): string => name.replaceAll('_', ' ');
  switch (step.kind) {
    case 'say':
      return `say “${words(step.say)}”`;
    case 'ask':
      return `ask ${step.facts.map(({ value }) => asked(value, facts)).join(', ')}`;
    case 'choose':
      return `choose: “${words(step.question)}”`;
    case 'decide':
      return `work out ${spaced(step.decision.value)}`;
    case 'set':
      return `settle ${step.settings.map(({ fact }) => asked(fact.value, facts)).join(', ')}`;
    case 'try':
      return `try “${words(step.title)}”`;
    case 'remedy':
      return `grant “${policy.remedies.get(step.remedy.value)?.title ?? spaced(step.remedy.value)}”`;
    case 'do':
      return `do “${words(step.action)}”`;
    case 'write':
      return `write “${words(step.title)}”`;
    case 'promise':
      return `promise “${words(step.promise)}”`;
    case 'wait_for':
      return `wait for “${words(step.event)}”`;
    case 'hand_off_to':
      return `hand over to “${partyTitle(policy, step.to.value)}”`;
    case 'contact':
      return `note how “${partyTitle(policy, step.who.value)}” left the customer`;
    case 'run':
      return `go through “${runs.get(step.playbook.value)?.playbook.title.value ?? spaced(step.playbook.value)}”`;
    case 'confirm':
      return `ask “${words(step.question)}”`;
    case 'close':
      return `close it as ${spaced(step.outcome.value)}`;
    case 'end':
    case 'go_to':
    case 'stage':
    case 'broken':
      return spaced(step.name?.value ?? step.key);
  }
}

type Facts = CheckedPlaybook['facts'];

function asked(name: string, facts: Facts): string {
  const ask = facts.get(name)?.ask;
  return ask ? `“${worded(ask, facts)}”` : labelOf(name, facts);
}

function labelOf(name: string, facts: Facts): string {
  const fact = facts.get(name);
  return fact ? factLabel(fact) : name.replaceAll('_', ' ');
}

/** Words with the names of their facts where what is filled in is not known yet. */
function worded({ parts }: Phrase, facts: Facts): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : labelOf(part.name, facts)))
    .join('')
    .trim();
}

/** As much as says which step it is. */
function firstSentence(text: string): string {
  return /^.{20,}?[.!?](?=\s)/su.exec(text)?.[0] ?? text;
}
