import { factLabel } from '../case/fact-words.js';
import { partyTitle } from '../case/party-title.js';
import { stepTitle } from '../case/step-title.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { optionText } from '../playbook/option-text.js';
import type { Policy } from '../playbook/policy.js';
import type { Step } from '../playbook/step.js';
import type { Phrase } from '../playbook/written.js';
import type { Point } from './point.js';

/** So many things of a way stand in the name of its scenario: what else comes by on it is read in the file. */
const mostParts = 2;

/** A point with the step that it is of, and the playbook that both stand in. */
export interface PointInPlace {
  readonly point: Point;
  readonly step: Step;
  readonly checked: CheckedPlaybook;
}

export interface ScenarioName {
  readonly name: string;
  /** What it is about first, with which its name begins: enough for the name of its file. */
  readonly about: string;
}

/**
 * What a scenario is called: what came up in it, and what of it no other shows, as a trainer would say it: `the customer asks for a
 * manager, and nobody takes over`. Points stand in the order in which they are come by.
 */
export function scenarioName(
  cameUp: readonly string[],
  points: readonly PointInPlace[],
  policy: Policy,
): ScenarioName {
  const ways = points.flatMap((place) => wayWords(place, policy) ?? []);
  const steps = points.map(({ step, checked }) => `comes to: ${stepTitle(step, checked, policy)}`);
  const parts = [...new Set([...cameUp, ...(ways.length > 0 ? ways : steps)].map(inSentence))];
  const [about = '', ...more] = parts.slice(0, mostParts).map((part) => part.replaceAll(/\s+/g, ' '));
  return { name: [about, ...more].join(', and '), about };
}

/** How a step went, in a few words; undefined for a step itself, and for what is as usual. */
function wayWords({ point: { kind, way }, step, checked }: PointInPlace, policy: Policy): string | undefined {
  switch (kind) {
    case 'step':
      return undefined;
    case 'row':
      return rowWords(step, way);
    case 'limit':
      return step.kind === 'remedy'
        ? `${remedyTitle(step.remedy.value, policy)}, ${way === 'past' ? 'past' : 'within'} the limit`
        : undefined;
    case 'promise':
      return step.kind === 'promise'
        ? `“${wordsOf(step.promise)}” is promised and ${way === 'kept' ? 'kept' : 'not kept'}`
        : undefined;
    case 'answer':
      return answerWords(step, way, checked, policy);
  }
}

function rowWords(step: Step, way: string): string | undefined {
  if (step.kind !== 'decide') return undefined;
  const rule = step.logic.kind === 'rules' ? step.logic.rules[Number(way) - 1] : undefined;
  return rule?.because ? wordsOf(rule.because) : `row ${way} of ${spaced(step.decision.value)}`;
}

function answerWords(
  step: Step,
  way: string,
  { facts, runs }: CheckedPlaybook,
  policy: Policy,
): string | undefined {
  switch (step.kind) {
    case 'ask': {
      const fact = facts.get(step.facts[0]?.value ?? '');
      const answer = way === 'otherwise' ? 'anything else' : inSentence(optionText(fact, way));
      return fact && `${factLabel(fact)}: ${answer}`;
    }
    case 'choose': {
      const option = step.options.find(({ name }) => name.value === way);
      return option?.label ? wordsOf(option.label) : spaced(way);
    }
    case 'run':
      return `${runs.get(step.playbook.value)?.playbook.title.value ?? spaced(step.playbook.value)}: ${spaced(way)}`;
    case 'try':
      return way === 'if_fixed' ? 'one of the things helps' : undefined;
    case 'remedy': {
      const title = inSentence(remedyTitle(step.remedy.value, policy));
      return way === 'if_declined' ? `would rather not have: ${title}` : `cannot be granted: ${title}`;
    }
    case 'do':
      return `not done: ${inSentence(wordsOf(step.action))}`;
    case 'promise':
      return `would rather not promise “${wordsOf(step.promise)}”`;
    case 'wait_for':
      return `“${wordsOf(step.event)}” ${way === 'when_it_happens' ? 'comes' : 'never comes'}`;
    case 'hand_off_to':
      return step.to.value === 'customer'
        ? 'would rather not do it alone'
        : `nobody takes over: ${inSentence(partyTitle(policy, step.to.value))}`;
    case 'confirm':
      return way === 'if_no' ? 'the customer says that it is not right yet' : undefined;
    default:
      return undefined;
  }
}

function remedyTitle(remedy: string, { remedies }: Policy): string {
  return remedies.get(remedy)?.title ?? spaced(remedy);
}

/** Its words, with what facts are called where they will be filled in. */
function wordsOf({ parts }: Phrase): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : spaced(part.name)))
    .join('')
    .trim();
}

function spaced(name: string): string {
  return name.replaceAll('_', ' ');
}

/** As it stands within a sentence: what is written in large letters stays so. */
function inSentence(text: string): string {
  return /^(?!I\b)\p{Lu}(?!\p{Lu})/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
