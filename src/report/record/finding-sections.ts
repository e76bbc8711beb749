import { capitalised } from '../../case/capitalised.js';
import type {
  FactShown,
  Origin,
  RecordedChoice,
  RecordedDecision,
  RecordedFact,
  RecordedTry,
  ResolutionRecord,
} from '../../case/record/resolution-record.js';
import { item, section, type Part, type Section } from './account.js';
import { oneLine, quoted, sentences } from './sentences.js';
import { dayOf, type Stamp } from './stamp.js';

/** What was learned and from where, what was tried, and what was decided on it. */
export function findingSections(record: ResolutionRecord, stamp: Stamp): readonly Section[] {
  const { facts, tried, decisions, choices, opened } = record;
  const learned = facts.filter(({ fact }) => fact !== 'customer_words');
  return [
    ...section('What was learned', factsTable(learned, opened.text)),
    ...section(
      'What was tried',
      tried.map((attempt) => item(`${tryWords(attempt)} ${stamp(attempt)}`)),
    ),
    ...section('What was decided', [
      ...decisions.map((decision) => item(`${decisionWords(decision)} ${stamp(decision)}`)),
      ...choices.map((choice) => item(`${choiceWords(choice)} ${stamp(choice)}`)),
    ]),
  ];
}

function tryWords({ words, worked }: RecordedTry): string {
  return sentences(`${quoted(words)} ${worked ? 'It helped' : 'It did not help'}`);
}

function factsTable(facts: readonly RecordedFact[], opened: string): readonly Part[] {
  if (facts.length === 0) return [];
  const rows = facts.map((fact) => [
    capitalised(fact.label),
    oneLine(fact.text),
    originWords(fact),
    earlierWords(fact),
    laterMoment(fact, opened),
  ]);
  return [{ kind: 'table', columns: ['Fact', 'Answer', 'From', 'Before', 'When'], rows }];
}

const origins: Readonly<Record<Origin, string>> = {
  customer: 'asked of the customer',
  looked_up: 'looked up',
  agent: 'from the agent',
  given: 'given before',
  worked_out: 'worked out',
  policy: 'from the policy',
  playbook: 'from another playbook',
};

function originWords({ from, source }: RecordedFact): string {
  if (source === undefined) return origins[from];
  return from === 'looked_up' ? `looked up in ${source}` : `from the playbook “${source}”`;
}

function earlierWords({ earlier }: RecordedFact): string {
  return earlier.length === 0 ? '' : `before: ${earlier.map(({ text }) => oneLine(text)).join(', then ')}`;
}

/** When it was learned, unless that was on the day of the opening. */
function laterMoment({ at }: RecordedFact, opened: string): string {
  return dayOf(at.text) === dayOf(opened) ? '' : at.text;
}

/** Why it was decided so comes first, then on which facts; the rule, as it stands in the playbook, is there to be looked up. */
function decisionWords({ decision, rows, reason, because, values, sets }: RecordedDecision): string {
  const facts = reason === '' && values.length > 0 ? factsWords(values) : reason;
  return sentences(
    `${decision.title}: ${because ?? (facts || rowsWords(rows))}`,
    because !== undefined && facts !== '' && `on these facts: ${facts}`,
    sets.length > 0 && `it set ${factsWords(sets)}`,
    (because !== undefined || facts !== '') && `the rule: ${rowsWords(rows)}`,
  );
}

function rowsWords(rows: RecordedDecision['rows']): string {
  if (rows.length === 0) return 'no row fitted';
  return rows
    .map(({ row, rule }) => (rule === undefined ? `row ${row}` : `row ${row}, ${quoted(rule)}`))
    .join('; ');
}

function factsWords(facts: readonly FactShown[]): string {
  return facts.map(({ label, text }) => `${label} ${oneLine(text)}`).join(', ');
}

function choiceWords({ question, label, because }: RecordedChoice): string {
  return sentences(
    `${quoted(question)} The agent chose: ${label}`,
    because !== undefined && `why: ${because}`,
  );
}
