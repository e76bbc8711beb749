import type { Span } from '../diagnostic/source-file.js';
import { literalOf } from '../expression/literal-of.js';
import type { Region } from '../expression/region.js';
import type { DecisionTable } from '../playbook/decision-table.js';
import type { DecideStep, Rule } from '../playbook/step.js';
import { isCertain, type Area, type Column } from './condition-areas.js';
import type { Box } from './boxes.js';
import type { PlaybookContext } from './playbook-context.js';
import { exampleOf, isEmpty, meet } from './regions.js';

/** The rows of a decision, whether written as rules or as a table, as boxes over the same columns. */
export interface DecisionRows {
  readonly columns: readonly Column[];
  /** Everything that the columns can be. */
  readonly whole: Box;
  readonly rows: readonly DecisionRow[];
}

export interface DecisionRow {
  readonly at: Span;
  /** Where the row fits; undefined when that cannot be told. An `otherwise` fits where no other row does, and has none. */
  readonly boxes: readonly Box[] | undefined;
  readonly isOtherwise: boolean;
}

/** The rows of a decision; undefined when its columns themselves are at fault. */
export function decisionRowsOf(context: PlaybookContext, { logic }: DecideStep): DecisionRows | undefined {
  return logic.kind === 'table' ? tableRows(context, logic.table) : ruleRows(context, logic.rules);
}

function tableRows(context: PlaybookContext, table: DecisionTable): DecisionRows | undefined {
  const read = context.tables.get(table);
  const names = table.inputs.map(({ value }) => value);
  if (!read?.inputs || new Set(names).size < names.length) return undefined;
  const columns = read.inputs.map((type, at) => context.areas.factColumn(names[at]!, type));
  const rows = read.rows.map(({ row, box }) => ({
    at: row.at,
    boxes: box && [withinWhole(box, columns)],
    isOtherwise: false,
  }));
  return { columns, whole: columns.map(({ whole }) => whole), rows };
}

function withinWhole(box: Box, columns: readonly Column[]): Box {
  return box.map((region, at) => meet(region, columns[at]!.whole));
}

function ruleRows({ typed, areas }: PlaybookContext, rules: readonly Rule[]): DecisionRows {
  const found = rules.map(({ at, when }) => {
    const condition = when && typed.get(when);
    return { at, isOtherwise: when === undefined, areas: condition && areas.of(condition, true) };
  });
  const columns = [...new Set(found.flatMap((row) => (row.areas ?? []).flatMap((area) => [...area.keys()])))];
  const rows = found.map(({ at, isOtherwise, areas: parts }) => {
    return {
      at,
      isOtherwise,
      boxes: parts?.map((area) => columns.map((column) => area.get(column) ?? column.whole)),
    };
  });
  return { columns, whole: columns.map(({ whole }) => whole), rows };
}

/** Whether the row can fit at all. */
export function canFit({ boxes }: DecisionRow): boolean {
  return boxes === undefined || boxes.some((box) => !box.some(isEmpty));
}

/** The part of a box that says something: the columns in which it is not everything. */
export function areaOf(box: Box, columns: readonly Column[]): Area {
  return new Map(
    columns.flatMap((column, at) => (isWhole(box[at]!, column) ? [] : [[column, box[at]!] as const])),
  );
}

/** The first box in which some facts are certain to lie. */
export function certainArea(boxes: readonly Box[], columns: readonly Column[]): Area | undefined {
  return boxes.map((box) => areaOf(box, columns)).find(isCertain);
}

/** Facts that lie in an area, in words: "`days_late` is 31 and `tier` is silver". */
export function exampleIn(area: Area): string {
  const parts = [...area].map(([column, region]) => exampleOfColumn(column, region));
  return parts.length === 0 ? 'whatever the facts are' : parts.join(' and ');
}

function exampleOfColumn({ shows, key }: Column, region: Region): string {
  const value = exampleOf(region);
  switch (shows.kind) {
    case 'fact':
      return `\`${shows.name}\` is ${value === undefined ? 'anything else' : literalOf(value, shows.type)}`;
    case 'order':
      return `\`${shows.left}\` is ${orderWords[String(value)] ?? ''} \`${shows.right}\``;
    case 'whole part':
      return `\`${key}\` is ${String(value)}`;
  }
}

const orderWords: Readonly<Record<string, string>> = {
  less: 'less than',
  same: 'the same as',
  more: 'more than',
};

function isWhole(region: Region, { whole }: Column): boolean {
  if (region.kind === 'options' && whole.kind === 'options')
    return region.options.size === whole.options.size;
  if (region.kind === 'texts') return region.isAllBut && region.texts.size === 0;
  return region.kind === 'steps' && whole.kind === 'steps' && sameIntervals(region, whole);
}

type Steps = Extract<Region, { kind: 'steps' }>;

function sameIntervals(one: Steps, other: Steps): boolean {
  return (
    one.intervals.length === other.intervals.length &&
    one.intervals.every(
      ({ low, high }, at) => low === other.intervals[at]!.low && high === other.intervals[at]!.high,
    )
  );
}
