import type { ResolutionRecord } from '../case/record/resolution-record.js';
import type { Policy } from '../playbook/policy.js';
import type { Brief } from './brief.js';
import { measureOf, mostOf } from './measure-of.js';
import { yamlText, type Said } from './yaml-text.js';

/** A scenario in which all goes as the playbook has it. `expected` is what came of it when it was played, once it was. */
export function draftScenario(
  { name, grants }: Brief,
  policy: Policy,
  today: string,
  schema: string,
  expected?: ResolutionRecord,
): string {
  const open = grants.filter(
    ({ remedy, amount }) => amount === undefined && measureOf(remedy, policy) !== 'none',
  );
  const percents = grants.filter(({ remedy }) =>
    [...policy.roles.values()].some(({ may }) => may.get(remedy)?.percent !== undefined),
  );
  const fields = {
    scenario: 'all goes well, and the customer says so',
    playbook: name,
    role: [...policy.roles.keys()][0],
    today,
    given: {
      ...Object.fromEntries(open.map(({ remedy }) => [`${remedy}_amount`, someAmount(remedy, policy)])),
      ...Object.fromEntries(
        percents.map(({ remedy }) => [`${remedy}_of`, mostOf(remedy, policy) ?? '100.00']),
      ),
      ...Object.fromEntries(grants.flatMap((grant) => approvalOf(grant, policy))),
      confirm: 'yes',
    },
    expect: expected ? expectedOf(expected) : { outcome: 'resolved' },
  };
  return yamlText('scenario', fields, schema);
}

/** Of what the first role may not grant alone: the answers by which it is approved. */
function approvalOf(
  { remedy, amount }: Brief['grants'][number],
  { roles }: Policy,
): readonly (readonly [string, string])[] {
  const [role] = roles.values();
  const limit = role?.may.get(remedy);
  const most = Math.min(
    ...[limit?.each, limit?.case, limit?.customer?.amount].flatMap((bound) => bound ?? []),
  );
  if (amount === undefined || Math.round(Number(amount) * 100) <= most) return [];
  return [
    [remedy, 'ask_approval'],
    [`${remedy}.approval`, 'given'],
    [`${remedy}.approved_by`, 'Kim'],
  ];
}

/** Well within what the first role may grant alone. */
function someAmount(remedy: string, { roles }: Policy): string {
  const [limit] = [...roles.values()].map(({ may }) => may.get(remedy));
  const bounds = [limit?.each, limit?.case, limit?.customer?.amount, 1000].flatMap((bound) => bound ?? []);
  return (Math.max(1, Math.min(...bounds)) / 100).toFixed(2);
}

function expectedOf({ outcome, granted, promises }: ResolutionRecord): Said {
  return {
    outcome: outcome?.outcome ?? 'waiting',
    root_cause: outcome?.rootCause?.id,
    remedies:
      granted.length > 0
        ? granted.map(({ remedy, worth }) => ({ [remedy.id]: worth?.amount ?? 'freely' }))
        : undefined,
    promises:
      promises.length > 0
        ? promises.map(({ what, due }) => ({ what, due: due.iso.slice(0, 16).replace('T', ' ') }))
        : undefined,
  };
}
