import { fieldsOf, textsOf } from '../expected-parts.js';
import type { ScenarioContext } from '../scenario-context.js';
import type { PlaybookContext } from '../playbook-context.js';
import type { PolicyContext } from '../policy-context.js';
import { suggestion } from '../suggestion.js';
import { reactionsTo, type PersonaContext } from '../persona-context.js';

/** Every fact that a step, `needs` or `gives` names is declared, in the playbook or in the policy. */
export function noSuchFact({ playbook, facts, survey, knowsFacts, report }: PlaybookContext): void {
  if (!knowsFacts) return;
  const named = [...playbook.needs, ...playbook.gives, ...survey.mentions.map(({ fact }) => fact)];
  for (const { value: name, at } of named) {
    if (facts.has(name)) continue;
    const help =
      severalHelp(name, facts) ??
      questionHelp(name) ??
      suggestion(name, [...facts.keys()], playbook.facts.size > 0 ? playbook.facts.keys() : facts.keys());
    report('no-such-fact', at, `there is no fact called \`${name}\``, { help });
  }
}

/** The same for the fact by which the policy knows a customer, which has to be its own: every playbook means the same by it. */
export function noSuchFactInPolicy({ policy, isWhole, report }: PolicyContext): void {
  const { customerKnownBy: named, facts, sectionsInDoubt } = policy;
  if (!isWhole || !named || facts.has(named.value) || sectionsInDoubt.has('facts')) return;
  report('no-such-fact', named.at, `there is no fact called \`${named.value}\` in the policy`, {
    help: suggestion(named.value, [...facts.keys()]),
  });
}

/** The same for the facts that a scenario expects to have a value, to be asked, or not to be asked. */
export function noSuchFactInScenario({ playbooks, facts, expected, report }: ScenarioContext): void {
  if (playbooks.length === 0) return;
  const asked = [...textsOf(expected('asked')), ...textsOf(expected('never_asked'))];
  const named = [...fieldsOf(expected('facts')).map(({ field }) => field), ...asked];
  for (const { value: name, at } of named) {
    if (facts.has(name)) continue;
    report('no-such-fact', at, `there is no fact called \`${name}\``, {
      help: suggestion(name, [...facts.keys()]),
    });
  }
}

/** The same for the facts of which a persona tells, and those that it does not like to be asked for. */
export function noSuchFactInPersona({ persona, playbooks, facts, report }: PersonaContext): void {
  if (playbooks.length === 0) return;
  const { volunteers, volunteersIfEasy, answers } = persona;
  const told = [...volunteers, ...volunteersIfEasy, ...answers].map(({ fact }) => fact);
  for (const { value: name, at } of [...told, ...reactionsTo(persona, 'asked').map((one) => one.at)]) {
    if (facts.has(name)) continue;
    report('no-such-fact', at, `there is no fact called \`${name}\``, {
      help: suggestion(name, [...facts.keys()]),
    });
  }
}

/** `order, reason` and `order and reason`. */
function severalHelp(written: string, facts: ReadonlyMap<string, unknown>): string | undefined {
  const names = written.split(/ *[,;&+] *| and | +/);
  return names.length > 1 && names.every((name) => facts.has(name))
    ? `write \`[${names.join(', ')}]\``
    : undefined;
}

/** A question in the place of the fact that it is about. */
function questionHelp(written: string): string | undefined {
  return /\?$|(\S+ +){3}/.test(written)
    ? 'name a fact here; the question stands with it under `facts`, as in `order_number: {type: text, ask: …}`'
    : undefined;
}
