import { spanOf } from '../../playbook/source-text.js';
import type { FactDeclaration } from '../../playbook/fact-declaration.js';
import type { Report } from '../finding.js';
import type { PlaybookContext } from '../playbook-context.js';
import type { PolicyContext } from '../policy-context.js';

/** The question of a fact names only facts that are declared above it. */
export function questionNamesLaterFact({ playbook, report }: PlaybookContext): void {
  lookAt(playbook.facts, report);
}

/** The same for the policy's own facts. */
export function questionNamesLaterFactInPolicy({ policy, report }: PolicyContext): void {
  lookAt(policy.facts, report);
}

function lookAt(facts: ReadonlyMap<string, FactDeclaration>, report: Report): void {
  const later = new Set(facts.keys());
  for (const [name, { ask }] of facts) {
    for (const part of ask?.parts ?? []) {
      if (typeof part === 'string' || !later.has(part.name)) continue;
      const at = spanOf(ask!, part.start, part.end);
      report('question-names-later-fact', at, messageFor(name, part.name), {
        help:
          part.name === name
            ? 'ask it in words that do not have the answer in them'
            : `declare \`${part.name}\` above \`${name}\`: it is then asked first`,
      });
    }
    later.delete(name);
  }
}

function messageFor(asked: string, named: string): string {
  return asked === named
    ? `the question for \`${asked}\` names \`${asked}\` itself`
    : `\`${named}\` is needed for this question, and is declared further down`;
}
