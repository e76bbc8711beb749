import type { Report } from '../finding.js';
import { isKnown } from '../house.js';
import type { PolicyContext } from '../policy-context.js';
import { spanOf } from '../../playbook/source-text.js';
import type { PlaybookContext } from '../playbook-context.js';
import { placesOfLocals, toldByRemedies } from '../step-words.js';
import type { FactDeclaration } from '../../playbook/fact-declaration.js';
import { suggestion } from '../suggestion.js';
import type { Step } from '../../playbook/step.js';
import type { Phrase, WrittenText } from '../../playbook/written.js';
import { wordsOf, type PersonaContext } from '../persona-context.js';

/** Every `{name}` in words is a fact, or in a step's own `say` something that the step has just settled. */
export function unknownPlaceholder(context: PlaybookContext): void {
  const { playbook, facts, survey, outline, knowsFacts, report } = context;
  if (!knowsFacts) return;
  for (const { ask } of playbook.facts.values()) if (ask) checkWords(ask, none, facts, report);
  for (const { title } of playbook.handlers) checkWords(title, none, facts, report);
  for (const { phrase, locals } of survey.words) checkWords(phrase, locals, facts, report);
  for (const fact of playbook.facts.values()) checkFact(fact, facts, report);
  checkPlain(playbook.title, facts, report);
  for (const { step } of outline.steps)
    for (const text of plainTextsOf(step)) checkPlain(text, facts, report);
}

/** The same for the policy's own questions, reasons and words about remedies. */
export function unknownPlaceholderInPolicy({ house, policy, report }: PolicyContext): void {
  if (!isKnown(house, 'facts')) return;
  for (const fact of policy.facts.values()) {
    if (fact.ask) checkWords(fact.ask, none, house.facts, report);
    checkFact(fact, house.facts, report);
  }
  for (const { notWhen, say } of policy.remedies.values()) {
    if (say) checkWords(say, toldByRemedies, house.facts, report);
    for (const { because } of notWhen) if (because) checkWords(because, none, house.facts, report);
  }
}

const none: readonly string[] = [];

/** What names a system, a stage, a way or a receiver. */
function plainTextsOf(step: Step): readonly (WrittenText | undefined)[] {
  switch (step.kind) {
    case 'do':
      return [step.system];
    case 'write':
      return [step.by, step.to];
    case 'stage':
      return [step.title];
    default:
      return [];
  }
}

function checkFact(
  { name, label, lookIn, hint, optionLabels }: FactDeclaration,
  facts: ReadonlyMap<string, unknown>,
  report: Report,
): void {
  for (const text of [label, lookIn, hint]) checkPlain(text, facts, report);
  for (const option of optionLabels.values())
    for (const { braces } of factsNamedIn(option, facts))
      report('unknown-placeholder', name.at, ...notFilled(braces));
}

/** What is shown as it is written: a fact in it would stand there in braces. */
function checkPlain(
  text: WrittenText | undefined,
  facts: ReadonlyMap<string, unknown>,
  report: Report,
): void {
  for (const { braces, index } of factsNamedIn(text?.value ?? '', facts))
    report('unknown-placeholder', spanOf(text!, index, index + braces.length), ...notFilled(braces));
}

function factsNamedIn(
  text: string,
  facts: ReadonlyMap<string, unknown>,
): readonly { readonly braces: string; readonly index: number }[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(({ index, 0: braces, 1: name = '' }) =>
    facts.has(name) ? [{ braces, index }] : [],
  );
}

function notFilled(braces: string): readonly [string, { readonly help: string }] {
  const help = 'write it without; facts are filled into `ask` and into the words of steps';
  return [`\`${braces}\` is not filled in here`, { help }];
}

function checkWords(
  phrase: Phrase,
  locals: readonly string[],
  facts: ReadonlyMap<string, unknown>,
  report: Report,
): void {
  for (const part of phrase.parts) {
    if (typeof part === 'string' || facts.has(part.name) || locals.includes(part.name)) continue;
    const { name } = part;
    const at = spanOf(phrase, part.start, part.end);
    const teller = placesOfLocals.get(name);
    if (teller === undefined) {
      const help = suggestion(name, [...locals, ...facts.keys()]);
      report('unknown-placeholder', at, `there is nothing called \`${name}\` to put into these words`, {
        help,
      });
    } else {
      const help = `only the \`say\` of ${teller} can tell it`;
      report('unknown-placeholder', at, `\`{${name}}\` is not known here`, { help });
    }
  }
}

/** The same for what a persona says; what was answered and what is missing it can tell, too. */
export function unknownPlaceholderInPersona({ persona, playbooks, facts, report }: PersonaContext): void {
  if (playbooks.length === 0) return;
  for (const phrase of wordsOf(persona)) checkWords(phrase, ['answer', 'what'], facts, report);
}
