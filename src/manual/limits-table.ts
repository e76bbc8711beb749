import { limitWords } from '../graph/limit-words.js';
import type { Naming } from '../graph/words.js';
import type { Policy, Role } from '../playbook/policy.js';
import { plain, type Block, type Inline } from './manual.js';

/** What each role may grant of some remedies, a row for each, and the limit on all concessions together. */
export function limitsTable(
  remedies: readonly string[],
  { policy }: Pick<Naming, 'policy'>,
): readonly Block[] {
  if (!policy || remedies.length === 0) return [];
  const roles = [...policy.roles.values()].filter(({ may }) => may.size > 0);
  const row = (title: string, remedy: string): readonly Inline[] => [
    plain(title),
    ...roles.map((role) => plain(limitOf(role, remedy, policy))),
  ];
  const kinds = remedies.map((remedy) => policy.remedies.get(remedy));
  const hasTotal = roles.some(({ may }) => may.has('concessions'));
  const counts = hasTotal && kinds.some((kind) => kind?.countsAs === 'concession');
  return [
    {
      kind: 'table',
      caption: 'What each role may grant alone',
      columns: ['Remedy', ...roles.map(({ title }) => title)],
      rows: [
        ...remedies.map((remedy, at) => row(kinds[at]?.title ?? remedy, remedy)),
        ...(counts ? [row('All concessions together', 'concessions')] : []),
      ],
    },
  ];
}

function limitOf({ may }: Role, remedy: string, policy: Policy): string {
  const limit = may.get(remedy);
  return limit ? limitWords(limit, policy) : 'no';
}
