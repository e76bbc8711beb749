import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { Policy } from '../playbook/policy.js';
import { readName, readText } from '../playbook/read-text.js';
import { readYaml } from '../playbook/read-yaml.js';
import { Reading } from '../playbook/reading.js';
import type { FieldsNode, YamlNode } from '../playbook/yaml-node.js';
import type { BriefGrant, BriefPromise } from './brief.js';

/** What an answers file says; whatever is left out is asked, or done without. */
export interface BriefAnswers {
  readonly name?: string;
  readonly title?: string;
  readonly customersSay: readonly string[];
  readonly wentWrong?: string;
  readonly rootCause?: string;
  readonly grants: readonly Omit<BriefGrant, 'title'>[];
  readonly promises: readonly BriefPromise[];
  readonly currency?: string;
  readonly timeZone?: string;
}

export type BriefReading = { readonly answers: BriefAnswers } | { readonly faults: readonly Fault[] };

const fieldNames = [
  'name',
  'title',
  'customers_say',
  'went_wrong',
  'root_cause',
  'grants',
  'promises',
  'currency',
  'time_zone',
];

/** Reads what `new` would ask from a file. What it names has to be in the house's policy, if there is one. */
export function readBrief(file: SourceFile, policy?: Policy): BriefReading {
  const { root, faults } = readYaml(file);
  const reading = new Reading(file, '', [...faults], new Set());
  if (root?.kind === 'fields') refuseUnknown(root, reading);
  else if (faults.length === 0)
    reading.report('unknown-field', { start: 0, end: 0 }, 'there are no answers here', {
      help: `write them like title: A parcel is late; there are: ${fieldNames.join(', ')}`,
    });
  if (root?.kind !== 'fields' || reading.faults.length > 0) return { faults: reading.faults };
  const answers = answersOf(root, reading);
  if (policy) refuseUnheardOf(root, policy, reading);
  return reading.faults.length > 0 ? { faults: reading.faults } : { answers };
}

function refuseUnknown({ fields }: FieldsNode, reading: Reading): void {
  for (const { name } of fields.values()) {
    if (fieldNames.includes(name.value)) continue;
    const near = didYouMean(name.value, fieldNames);
    const help = near === undefined ? `there are: ${fieldNames.join(', ')}` : `did you mean \`${near}\`?`;
    reading.report('unknown-field', name.at, `there is no answer called \`${name.value}\``, { help });
  }
}

function refuseUnheardOf({ fields }: FieldsNode, policy: Policy, reading: Reading): void {
  const refuse = (what: string, node: YamlNode | undefined, known: ReadonlyMap<string, unknown>) => {
    const name = node?.kind === 'text' ? node.value.trim() : undefined;
    if (name === undefined || name === '' || known.has(name)) return;
    const near = didYouMean(name, known.keys());
    const help =
      near === undefined
        ? `it has: ${[...known.keys()].join(', ') || 'none yet'}`
        : `did you mean \`${near}\`?`;
    reading.report(
      `no-such-${what.replace(' ', '-')}`,
      node!.at,
      `the policy has no ${what} called \`${name}\``,
      { help },
    );
  };
  refuse('root cause', fields.get('root_cause')?.value, policy.rootCauses);
  for (const item of itemsOf(fields.get('grants')?.value)) {
    if (item.kind === 'text') refuse('remedy', item, policy.remedies);
    if (item.kind !== 'fields') continue;
    for (const { name } of item.fields.values())
      refuse('remedy', { kind: 'text', at: name.at, value: name.value, style: 'plain' }, policy.remedies);
  }
}

function answersOf({ fields }: FieldsNode, reading: Reading): BriefAnswers {
  const text = (name: string) => readText(fields.get(name)?.value, reading)?.value;
  const found = {
    name: text('name'),
    title: text('title'),
    wentWrong: text('went_wrong'),
    rootCause: text('root_cause'),
    currency: text('currency'),
    timeZone: text('time_zone'),
  };
  return {
    ...(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<
      Record<keyof typeof found, string>
    >),
    customersSay: itemsOf(fields.get('customers_say')?.value).flatMap(
      (item) => readText(item, reading)?.value ?? [],
    ),
    grants: itemsOf(fields.get('grants')?.value).flatMap((item) => readGrant(item, reading)),
    promises: itemsOf(fields.get('promises')?.value).flatMap((item) => readPromise(item, reading)),
  };
}

/** The items of a list, or one thing by itself. */
function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined || node.kind === 'empty') return [];
  return node.kind === 'list' ? node.items : [node];
}

/** `refund`, or `{refund: 10.00}`. */
function readGrant(node: YamlNode, reading: Reading): BriefAnswers['grants'] {
  if (node.kind !== 'fields') {
    const remedy = readName(node, reading)?.value;
    return remedy === undefined ? [] : [{ remedy }];
  }
  return [...node.fields.values()].flatMap(({ name, value }) => {
    const amount = readName(value, reading);
    if (amount === undefined) return [];
    if (isAmount(amount.value)) return [{ remedy: name.value, amount: amount.value }];
    reading.report('wrong-kind', amount.at, `\`${amount.value}\` is not an amount`, {
      help: 'write it like 10.00',
    });
    return [];
  });
}

/** An amount as the language has it. */
export function isAmount(typed: string): boolean {
  return /^\d{1,7}(\.\d{2})?$/.test(typed) && Number(typed) > 0;
}

function readPromise(node: YamlNode, reading: Reading): readonly BriefPromise[] {
  const fields = node.kind === 'fields' ? node.fields : undefined;
  const [what, due, owner] = ['what', 'due', 'owner'].map(
    (name) => readText(fields?.get(name)?.value, reading)?.value,
  );
  if (what !== undefined && due !== undefined) return [{ what, due, ...(owner !== undefined && { owner }) }];
  reading.report('missing-field', node.at, 'a promise says what, and by when', {
    help: 'write it like {what: Your parcel arrives, due: in 2 working days, owner: warehouse}',
  });
  return [];
}
