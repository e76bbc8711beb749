import { namesIn } from '../../expression/names-in.js';
import type { Span } from '../../diagnostic/source-file.js';
import { hasQuestion } from '../built-in-facts.js';
import { reachedFrom } from '../flow.js';
import type { PlacedStep } from '../outline.js';
import { spanOf } from '../../playbook/source-text.js';
import type { Phrase } from '../../playbook/written.js';
import type { PlaybookContext } from '../playbook-context.js';

/** A fact that only steps can work out is needed nowhere that the walk comes to before all of them. */
export function factNeededTooEarly(context: PlaybookContext): void {
  const { playbook, factUses, survey, flow, isWhole, report } = context;
  if (!isWhole || factUses.workedOut.size === 0) return;
  for (const fact of playbook.facts.values()) {
    const { value: name } = fact.name;
    if (!factUses.workedOut.has(name) || factUses.handedIn.has(name) || hasQuestion(fact)) continue;
    const setters = survey.mentions.filter(
      ({ kind, fact: set }) => (kind === 'set' || kind === 'work_out') && set.value === name,
    );
    if (setters.some(({ placed }) => isBeside(placed))) continue;
    const after = reachedFrom(
      flow,
      setters.map(({ placed }) => placed.number),
    );
    const early = needsOf(context, name).find(
      ({ placed }) => flow.reached[placed.number] && !isBeside(placed) && !after.has(placed.number),
    );
    if (!early) continue;
    report(
      'fact-needed-too-early',
      early.at,
      `\`${name}\` is needed here, before any step has worked it out`,
      {
        help: 'move the step that works it out up, or give the fact an `ask`, `look_in` or `hint`',
        related: { file: playbook.file, span: setters[0]!.fact.at, message: 'it is worked out here' },
      },
    );
  }
}

interface Need {
  readonly placed: PlacedStep;
  readonly at: Span;
}

/** Every place that needs the fact to be known, if only to ask another whose question names it. */
function needsOf(context: PlaybookContext, name: string, seen: readonly string[] = []): readonly Need[] {
  const { survey, playbook } = context;
  const askers = [...playbook.facts.values()].filter(
    ({ name: asker, ask }) => !seen.includes(asker.value) && ask && namesFact(ask, name),
  );
  const formulas = survey.formulas.filter(({ formula, placed }) => {
    return (
      formula.expression && namesIn(formula.expression).includes(name) && !isSetAbove(placed, formula, name)
    );
  });
  const words = survey.words.flatMap(({ phrase, placed }) => {
    const part = phrase.parts.find((one) => typeof one !== 'string' && one.name === name);
    return part && typeof part !== 'string' ? [{ placed, at: spanOf(phrase, part.start, part.end) }] : [];
  });
  const mentions = survey.mentions.filter(
    ({ kind, fact }) =>
      fact.value === name && (kind === 'look_at' || kind === 'due' || kind === 'impression'),
  );
  const forAskers = askers.flatMap(({ name: { value: asker } }) => [
    ...needsOf(context, asker, [...seen, name]),
    ...survey.mentions
      .filter(({ kind, fact }) => kind === 'ask' && fact.value === asker)
      .map(({ fact, placed }) => ({ placed, at: fact.at })),
  ]);
  const needs = [
    ...forAskers,
    ...formulas.map(({ formula, placed }) => ({ placed, at: formula.at })),
    ...words,
    ...mentions.map(({ fact, placed }) => ({ placed, at: fact.at })),
  ];
  return needs.sort((one, other) => one.at.start - other.at.start);
}

function namesFact({ parts }: Phrase, name: string): boolean {
  return parts.some((part) => typeof part !== 'string' && part.name === name);
}

/** Within one step, what is set below may look at what is set above. */
function isSetAbove({ step }: PlacedStep, formula: unknown, name: string): boolean {
  if (step.kind !== 'set') return false;
  const at = step.settings.findIndex(({ to }) => to === formula);
  return step.settings.slice(0, Math.max(at, 0)).some(({ fact }) => fact.value === name);
}

/** Whether the step stands among those that come up by themselves, at a time that nobody knows. */
function isBeside(placed: PlacedStep): boolean {
  for (let list = placed.list; ; list = list.under.list) {
    if (list.flow === 'beside') return true;
    if (!list.under) return false;
  }
}
