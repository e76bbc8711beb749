import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';
import { reactionsTo, type PersonaContext } from '../persona-context.js';

/** Every `go_to` leads to a step of the same playbook that has that name. */
export function noSuchStep({ outline, hasAllSections, report }: PlaybookContext): void {
  if (!hasAllSections) return;
  for (const { step } of outline.of('go_to')) {
    const { value: name, at } = step.target;
    if (outline.named.has(name) || outline.mayHaveLost(name)) continue;
    const help =
      suggestion(name, [...outline.named.keys()]) ??
      `give the step where it goes on a name: \`step: ${name}\``;
    report('no-such-step', at, `there is no step called \`${name}\``, { help });
  }
}

/** The same for the steps of its playbook, and of those that one runs, that a persona takes in a way of its own. */
export function noSuchStepInPersona({ persona, playbooks, asking, house, report }: PersonaContext): void {
  if (playbooks.length === 0) return;
  const handlers = playbooks.flatMap(({ playbook }) => playbook.handlers.map(({ name }) => name.value));
  const steps = [...asking.keys()];
  for (const { to, at } of reactionsTo(persona, 'said', 'promised', 'done', 'passed', 'forgotten')) {
    const names = [
      ...steps,
      ...(to.kind === 'passed' ? handlers : to.kind === 'forgotten' ? house.remedies : []),
    ];
    if (names.includes(at.value)) continue;
    report(
      'no-such-step',
      at.at,
      `there is no step called \`${at.value}\` in \`${persona.script.playbook.value}\``,
      {
        help: suggestion(at.value, names),
      },
    );
  }
}
