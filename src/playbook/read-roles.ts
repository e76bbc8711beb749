import type { FactType } from '../expression/fact-type.js';
import type { Limit, Role } from './policy.js';
import { readMinutes } from './read-due.js';
import { readName, readText } from './read-text.js';
import { readNumber } from './read-typed-value.js';
import type { Reading } from './reading.js';
import { spacedName } from './spaced-name.js';
import { withoutGaps } from './without-gaps.js';
import type { Field, YamlNode } from './yaml-node.js';

/** The roles by name. One with a fault is there, with whatever of its limits could be read. */
export function readRoles(node: YamlNode | undefined, reading: Reading): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  if (node?.kind !== 'fields') return roles;
  for (const { name, value } of node.fields.values()) {
    const fields = value.kind === 'fields' ? value.fields : undefined;
    const title = readText(fields?.get('title')?.value, reading)?.value ?? spacedName(name.value);
    const asks = readName(fields?.get('asks')?.value, reading);
    roles.set(
      name.value,
      withoutGaps<Role>({ id: name, title, asks, may: readLimits(fields?.get('may')?.value, reading) }),
    );
  }
  return roles;
}

function readLimits(node: YamlNode | undefined, reading: Reading): ReadonlyMap<string, Limit> {
  const limits = new Map<string, Limit>();
  for (const field of reading.usable(node, 'fields')?.fields.values() ?? []) {
    limits.set(field.name.value, readLimit(field, reading));
  }
  return limits;
}

function readLimit({ name, value }: Field, reading: Reading): Limit {
  const money: Extract<FactType, { kind: 'money' }> = { kind: 'money', currency: reading.currency };
  const fields = value.kind === 'fields' ? value.fields : undefined;
  return withoutGaps<Limit>({
    at: value.at,
    remedy: name,
    freely: value.kind === 'text',
    each: readNumber(money, fields?.get('each')?.value, reading)?.value,
    percent: readNumber({ kind: 'percent' }, fields?.get('percent')?.value, reading)?.value,
    case: readNumber(money, fields?.get('case')?.value, reading)?.value,
    customer: readCustomerLimit(fields?.get('customer')?.value, money, reading),
  });
}

function readCustomerLimit(
  node: YamlNode | undefined,
  money: Extract<FactType, { kind: 'money' }>,
  reading: Reading,
): Limit['customer'] | undefined {
  const fields = reading.usable(node, 'fields')?.fields;
  const amount = readNumber(money, fields?.get('amount')?.value, reading);
  const withinMinutes = readMinutes(fields?.get('within')?.value, reading);
  return amount && withinMinutes !== undefined ? { amount: amount.value, withinMinutes } : undefined;
}
