import { fieldTexts, textsOf } from '../expected-parts.js';
import type { ScenarioContext } from '../scenario-context.js';
import type { Report } from '../finding.js';
import { isKnown, type House } from '../house.js';
import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';
import type { Written } from '../../playbook/written.js';
import { reactionsTo, type PersonaContext } from '../persona-context.js';

type Kind = 'us' | 'customer' | 'role' | 'department' | 'partner';

/** Whoever promises, sees to it, takes over or was in contact is named in the policy. */
export function noSuchPartner({ house, playbook, outline, report }: PlaybookContext): void {
  if (!isKnown(house, 'roles', 'departments', 'partners')) return;
  checkParty(house, playbook.firstResponse?.owner, owners, report);
  for (const { step } of outline.of('promise')) {
    checkParty(house, step.by, promisers, report);
    checkParty(house, step.owner, owners, report);
  }
  for (const { step } of outline.of('hand_off_to')) checkParty(house, step.to, takers, report);
  for (const { step } of outline.of('contact')) checkParty(house, step.who, contacts, report);
}

/** The same for those whom a scenario expects to promise, to take over or to be in contact. */
export function noSuchPartnerInScenario({ house, expected, report }: ScenarioContext): void {
  if (!isKnown(house, 'roles', 'departments', 'partners')) return;
  for (const party of textsOf(expected('handed_off_to'))) checkParty(house, party, takers, report);
  for (const party of fieldTexts(expected('promises'), 'by')) checkParty(house, party, promisers, report);
  for (const party of fieldTexts(expected('promises'), 'owner'))
    checkParty(house, party, [...owners, 'customer'], report);
  for (const party of fieldTexts(expected('contacts'), 'who')) checkParty(house, party, contacts, report);
}

const owners: readonly Kind[] = ['department', 'partner'];
const promisers: readonly Kind[] = ['us', 'customer', 'partner'];
const takers: readonly Kind[] = ['role', 'department', 'partner', 'customer'];
const contacts: readonly Kind[] = ['us', 'partner'];

function checkParty(
  house: House,
  party: Written<string> | undefined,
  kinds: readonly Kind[],
  report: Report,
): void {
  if (!party || kinds.some((kind) => kind === party.value || namesOf(house, kind).has(party.value))) return;
  const wanted = kinds.filter((kind) => kind !== 'us' && kind !== 'customer');
  const names = kinds.flatMap((kind) =>
    kind === 'us' || kind === 'customer' ? [kind] : [...namesOf(house, kind)],
  );
  const message = `there is no ${[wanted.slice(0, -1).join(', '), ...wanted.slice(-1)].filter(Boolean).join(' or ')} called \`${party.value}\``;
  report('no-such-partner', party.at, message, { help: suggestion(party.value, names) });
}

const nobody: ReadonlySet<string> = new Set();

function namesOf({ roles, departments, partners }: House, kind: Kind): ReadonlySet<string> {
  switch (kind) {
    case 'role':
      return roles;
    case 'department':
      return departments;
    case 'partner':
      return partners;
    case 'us':
    case 'customer':
      return nobody;
  }
}

/** The same for those to whom a persona takes a hand-off in a way of its own. */
export function noSuchPartnerInPersona({ persona, house, report }: PersonaContext): void {
  if (!isKnown(house, 'roles', 'departments', 'partners')) return;
  for (const { at } of reactionsTo(persona, 'handed_off')) checkParty(house, at, takers, report);
}
