import type { RunStep } from '../../playbook/step.js';
import { spanOf } from '../../playbook/source-text.js';
import type { FactDeclaration } from '../../playbook/fact-declaration.js';
import type { Phrase } from '../../playbook/written.js';
import type { Report } from '../finding.js';
import type { PolicyContext } from '../policy-context.js';
import type { PlaybookContext } from '../playbook-context.js';
import type { Surroundings } from '../surroundings.js';

/** A fact that the customer may leave out is used only where `known(...)` has looked whether it is there. */
export function optionalUnguarded(context: PlaybookContext): void {
  const { playbook, facts, survey, report } = context;
  const isOpen = (name: string, { known }: Surroundings): boolean =>
    facts.get(name)?.isOptional === true && !known.has(name);
  for (const { phrase, around } of survey.words) {
    for (const part of phrase.parts) {
      if (typeof part === 'string' || !isOpen(part.name, around)) continue;
      const message = `\`${part.name}\` may have been left out, and then there is nothing to put here`;
      report('optional-unguarded', spanOf(phrase, part.start, part.end), message, {
        help: `put \`when: known(${part.name})\` on the step`,
      });
    }
  }
  for (const { ask } of playbook.facts.values()) if (ask) checkAlone(ask, facts, report);
  for (const { title } of playbook.handlers) checkAlone(title, facts, report);
  for (const { kind, fact, around } of survey.mentions) {
    if ((kind !== 'due' && kind !== 'look_at') || !isOpen(fact.value, around)) continue;
    report('optional-unguarded', fact.at, `\`${fact.value}\` may have been left out`, {
      help: `put \`when: known(${fact.value})\` on the step`,
    });
  }
  for (const { step, number } of context.outline.of('run'))
    checkRun(context, step, (name) => isOpen(name, context.standings[number]!.within));
}

/** The same for the policy's own questions, reasons and words about remedies, which stand under no `when`. */
export function optionalUnguardedInPolicy({ policy, report }: PolicyContext): void {
  const phrases = [
    ...[...policy.facts.values()].map(({ ask }) => ask),
    ...[...policy.remedies.values()].flatMap(({ say, notWhen }) => [
      say,
      ...notWhen.map(({ because }) => because),
    ]),
  ];
  for (const phrase of phrases) if (phrase) checkAlone(phrase, policy.facts, report);
}

/** Words that are shown whatever was left out. */
function checkAlone(phrase: Phrase, facts: ReadonlyMap<string, FactDeclaration>, report: Report): void {
  for (const part of phrase.parts) {
    if (typeof part === 'string' || facts.get(part.name)?.isOptional !== true) continue;
    const message = `\`${part.name}\` may have been left out, and then there is nothing to put here`;
    report('optional-unguarded', spanOf(phrase, part.start, part.end), message, {
      help: 'find words that do without it',
    });
  }
}

/** What goes in and out of a playbook by its name alone may have been left out on the other side too. */
function checkRun(
  { facts, contractOf, report }: PlaybookContext,
  step: RunStep,
  isOpen: (name: string) => boolean,
): void {
  const contract = contractOf(step.playbook.value);
  if (!contract) return;
  const { at } = step.playbook;
  const passed = new Set(step.with.map(({ need }) => need.value));
  for (const name of contract.needs.keys()) {
    if (passed.has(name) || contract.optional.has(name) || !isOpen(name)) continue;
    report('optional-unguarded', at, `\`${contract.id}\` needs \`${name}\`, which may have been left out`, {
      help: `put \`when: known(${name})\` on the step`,
    });
  }
  const renamed = new Map(step.gives.map(({ theirs, ours }) => [theirs.value, ours.value]));
  for (const theirs of contract.gives.keys()) {
    const ours = facts.get(renamed.get(theirs) ?? theirs);
    if (!contract.optional.has(theirs) || !ours || ours.isOptional) continue;
    report(
      'optional-unguarded',
      at,
      `\`${theirs}\` from \`${contract.id}\` may have been left out, and here \`${ours.name.value}\` is taken to be there`,
      {
        help: `declare \`${ours.name.value}\` as \`optional: yes\``,
      },
    );
  }
}
