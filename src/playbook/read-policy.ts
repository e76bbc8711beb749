import type { Fault } from '../diagnostic/fault.js';
import { sortFaults } from '../diagnostic/sort-faults.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { checkShape } from './check-shape.js';
import { policySchemaErrors } from './generated/policy-schema.js';
import { mergeFields } from './merge-fields.js';
import { ownWords } from './own-words.js';
import type { Party, Policy, PolicyBook, PolicyChange } from './policy.js';
import { readCalendar } from './read-calendar.js';
import { checkCurrency, noCurrency } from './read-currency.js';
import { readTimeAllowed } from './read-due.js';
import { readFacts } from './read-fact.js';
import { readRemedies } from './read-remedies.js';
import { readRoles } from './read-roles.js';
import { readName, readText } from './read-text.js';
import { readNumber } from './read-typed-value.js';
import { readWeights } from './read-weights.js';
import type { YamlReading } from './read-closely.js';
import { Reading } from './reading.js';
import { sectionsInDoubt } from './sections-in-doubt.js';
import { withoutGaps } from './without-gaps.js';
import type { Written, WrittenText } from './written.js';
import type { FieldsNode, YamlNode } from './yaml-node.js';

export interface PolicyReading {
  readonly policy: PolicyBook;
  readonly faults: readonly Fault[];
}

/**
 * Reads a policy from its nodes, with what changes in it from day to day. A change is laid over the policy as it was
 * written, and the two are read together, so that a change can be anything that a policy can be.
 */
export function readPolicy(
  file: SourceFile,
  written: FieldsNode,
  yaml: Pick<YamlReading, 'isGuessed'>,
): PolicyReading {
  const shape = checkShape(file, written, policySchemaErrors, yaml.isGuessed);
  const { root } = shape;
  const reading = new Reading(file, noCurrency, [...shape.faults], shape.faulty);
  const changes = readChanges(root.fields.get('changes')?.value, reading);
  const effectiveFrom = readNumber({ kind: 'date' }, root.fields.get('effective_from')?.value, reading);
  const policyWith = (chosen: readonly ReadChange[], faults: Fault[]): Policy => {
    const merged = chosen.reduce((fields, change) => mergeFields(fields, change.node), root);
    return policyFrom(merged, { file, faults, faulty: shape.faulty }, sectionsInDoubt(root, yaml));
  };
  const base = policyWith([], reading.faults);
  // What is wrong in a change shows only when it is read; what is wrong in the policy shows each time, and counts once.
  for (const change of changes) policyWith([change], reading.faults);
  const book = withoutGaps<PolicyBook>({
    base,
    effectiveFrom,
    changes,
    on: policyOn(base, effectiveFrom, changes, policyWith),
  });
  return { policy: book, faults: sortFaults(reading.faults) };
}

interface ReadChange extends PolicyChange {
  readonly node: FieldsNode;
}

/** The policy of a day, made once for every set of changes that hold together. */
function policyOn(
  base: Policy,
  effectiveFrom: Written<number> | undefined,
  changes: readonly ReadChange[],
  policyWith: (chosen: readonly ReadChange[], faults: Fault[]) => Policy,
): PolicyBook['on'] {
  const made = new Map<string, Policy>([['', base]]);
  return (day) => {
    if (effectiveFrom && day < effectiveFrom.value) return undefined;
    const holding = changes.filter(({ from, until = Infinity }) => from <= day && day <= until);
    const key = holding.map((change) => changes.indexOf(change)).join();
    const policy = made.get(key) ?? policyWith(holding, []);
    made.set(key, policy);
    return policy;
  };
}

function readChanges(node: YamlNode | undefined, reading: Reading): readonly ReadChange[] {
  return (reading.usable(node, 'list')?.items ?? []).flatMap((item) => {
    const change = reading.usable(item, 'fields');
    return change ? (readChange(change, reading) ?? []) : [];
  });
}

function readChange(node: FieldsNode, reading: Reading): ReadChange | undefined {
  const day = (name: string) => readNumber({ kind: 'date' }, node.fields.get(name)?.value, reading);
  const [from, until] = [day('from'), day('until')];
  const because = readText(node.fields.get('because')?.value, reading);
  if (from && until && until.value < from.value) {
    reading.fault('bad-limits', until.at, 'this change ends before it begins', {
      help: 'swap `from` and `until`',
    });
  }
  return (
    from && withoutGaps<ReadChange>({ at: node.at, from: from.value, until: until?.value, because, node })
  );
}

interface PolicySource {
  readonly file: SourceFile;
  readonly faults: Fault[];
  readonly faulty: ReadonlySet<YamlNode>;
}

function policyFrom(
  root: FieldsNode,
  { file, faults, faulty }: PolicySource,
  inDoubt: ReadonlySet<string>,
): Policy {
  const value = (name: string) => root.fields.get(name)?.value;
  const beforehand = new Reading(file, noCurrency, faults, faulty);
  const currency = checkCurrency(readName(value('currency'), beforehand), beforehand) ?? noCurrency;
  const reading = new Reading(file, currency, faults, faulty);
  const id = readName(value('policy'), reading) ?? { value: '', at: root.at };
  return withoutGaps<Policy>({
    file,
    id,
    title: readText(value('title'), reading) ?? id,
    currency,
    locale: checkLocale(readName(value('locale'), reading), reading),
    calendar: readCalendar(value('calendar'), reading),
    facts: readFacts(value('facts'), reading),
    roles: readRoles(value('roles'), reading),
    remedies: readRemedies(value('remedies'), reading),
    departments: readParties(value('departments'), reading),
    partners: readParties(value('partners'), reading),
    rootCauses: textsByName(value('root_causes'), reading),
    neverSay: readNeverSay(value('never_say'), reading),
    own: ownWords,
    customerKnownBy: readName(
      reading.usable(value('customer'), 'fields')?.fields.get('known_by')?.value,
      reading,
    ),
    approvalsExpire: readTimeAllowed(
      reading.usable(value('approvals'), 'fields')?.fields.get('expire')?.value,
      reading,
    ),
    score: readWeights(value('score'), reading),
    sectionsInDoubt: inDoubt,
  });
}

function checkLocale(written: Written<string> | undefined, reading: Reading): string {
  if (written === undefined) return 'en-GB';
  try {
    if (Intl.NumberFormat.supportedLocalesOf(written.value).length > 0) return written.value;
  } catch {
    // It is not even made like one, which is reported below.
  }
  reading.fault('unknown-choice', written.at, `\`${written.value}\` is not a language that is known here`, {
    help: 'write a language and a country, like en-GB',
  });
  return 'en-GB';
}

/** Departments or partners, each written as its title or as fields with a title. */
function readParties(node: YamlNode | undefined, reading: Reading): ReadonlyMap<string, Party> {
  const parties = new Map<string, Party>();
  if (node?.kind !== 'fields') return parties;
  for (const { name, value } of node.fields.values()) {
    const title = value.kind === 'fields' ? value.fields.get('title')?.value : value;
    parties.set(name.value, { id: name, title: readText(title, reading)?.value ?? name.value });
  }
  return parties;
}

function textsByName(node: YamlNode | undefined, reading: Reading): ReadonlyMap<string, WrittenText> {
  const texts = new Map<string, WrittenText>();
  if (node?.kind !== 'fields') return texts;
  for (const { name, value } of node.fields.values()) {
    texts.set(name.value, readText(value, reading) ?? name);
  }
  return texts;
}

export function readNeverSay(node: YamlNode | undefined, reading: Reading): Policy['neverSay'] {
  return [...(reading.usable(node, 'fields')?.fields.values() ?? [])].map(({ name, value }) => {
    const instead = readText(value, reading);
    return { words: name, ...(instead && { instead }) };
  });
}
