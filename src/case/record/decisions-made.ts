import type { DecisionTable } from '../../playbook/decision-table.js';
import type { DecideStep } from '../../playbook/step.js';
import { cleanText } from './clean-text.js';
import { declarationOf } from './declaration-of.js';
import type { EventOf } from './event-of.js';
import { factShown } from './facts-learned.js';
import type { FactShown, RecordedChoice, RecordedDecision } from './resolution-record.js';
import type { Scribe } from './scribe.js';
import { playbookAt, stepAt } from './step-at.js';

type DecidedEvent = EventOf<'decided'>;

/** What the playbook decided: by which rows, with which values, and what a table set. */
export function decisionsMade(scribe: Scribe): readonly RecordedDecision[] {
  return scribe.of('decided').map((event) => ({
    decision: { id: event.decision, title: cleanText(event.decision.replaceAll('_', ' ')) },
    playbook: playbookAt(scribe.checked, event.step).playbook.id.value,
    rows: rowsOf(scribe, event),
    reason: scribe.words(event.reason),
    ...(event.because !== undefined && { because: scribe.words(event.because) }),
    values: valuesOf(scribe, event),
    sets: setsOf(scribe, event),
    ...scribe.entry(event),
  }));
}

/** What the agent chose by their own judgement. */
export function choicesMade(scribe: Scribe): readonly RecordedChoice[] {
  return scribe.of('option_chosen').map((event) => ({
    question: scribe.words(event.question),
    option: event.option,
    label: scribe.words(event.label),
    ...(event.because !== undefined && { because: scribe.words(event.because) }),
    ...scribe.entry(event),
  }));
}

function rowsOf(scribe: Scribe, event: DecidedEvent): RecordedDecision['rows'] {
  const step = stepAt(scribe.checked, event.step);
  return event.rows.map((row) => {
    const rule = step?.kind === 'decide' ? ruleText(step, row) : undefined;
    return { row, ...(rule !== undefined && { rule: scribe.words(rule) }) };
  });
}

/** A row as the trainer wrote it. */
function ruleText({ logic }: DecideStep, row: number): string | undefined {
  if (logic.kind === 'rules') {
    const rule = logic.rules[row - 1];
    return rule && (rule.when?.value ?? 'otherwise');
  }
  return tableRowText(logic.table, row);
}

/** The cells of a row under the names of their columns; what does not matter is left out. */
function tableRowText({ inputs, outputs, rows }: DecisionTable, row: number): string | undefined {
  const cells = rows[row - 1];
  if (!cells) return undefined;
  const looked = inputs.flatMap(({ value: column }, at) => named(column, cells.inputs[at]?.value ?? 'any'));
  const set = outputs.flatMap(({ value: column }, at) => named(column, cells.outputs[at]?.value ?? ''));
  return `${looked.join(', ') || 'any'} -> ${set.join(', ')}`;
}

function named(column: string, cell: string): readonly string[] {
  return cell === 'any' ? [] : [`${column} ${cell}`];
}

function valuesOf(scribe: Scribe, { step, values }: DecidedEvent): readonly FactShown[] {
  const { facts } = playbookAt(scribe.checked, step);
  return Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => {
      const declaration = facts.get(name);
      return declaration ? [factShown(scribe, declaration, value)] : [];
    });
}

/** A table sets its facts straight after it has decided, in the same step. */
function setsOf(scribe: Scribe, { seq, step }: DecidedEvent): readonly FactShown[] {
  const sets: FactShown[] = [];
  for (const event of scribe.events.slice(seq)) {
    if (event.type !== 'fact_learned' || event.step !== step) break;
    sets.push(factShown(scribe, declarationOf(scribe.checked, event), event.value));
  }
  return sets;
}
