import { columnsOf } from '../../diagnostic/visible-text.js';
import { wrapText } from '../../diagnostic/wrap-text.js';
import { counted } from '../counted.js';
import { bar } from './bar.js';
import { reportSections, type CaseReport, type ReportSection } from './case-report.js';
import { sectionOf, type Item, type Section } from './report-words.js';

/** How much of a report is written, and for what screen. */
export interface ReportManner {
  /** Only this part, with all of its lines; else all parts, with the first lines of each. */
  readonly section?: ReportSection;
  readonly columns: number;
  readonly isAscii: boolean;
}

/** So many lines of a part are shown where all parts are. */
const mostItems = 10;
/** A bar is as long as this at most, and left out where it would be shorter than that. */
const barColumns = { most: 20, least: 6 };

/** A report as text for people: counts with their shares and a bar, and what they are about. It ends with a line break. */
export function caseReportText(report: CaseReport, manner: ReportManner): string {
  const names = manner.section === undefined ? reportSections : [manner.section];
  const sections = names.map((name) => [name, sectionOf(name, report)] as const);
  const isEmpty = sections.every(([, { items }]) => items.length === 0);
  const parts = [
    headLines(report, manner),
    ...(isEmpty && manner.section === undefined
      ? [wrapText(nothingHappened, manner.columns)]
      : sections.map(([name, section]) => sectionLines(name, section, manner))),
  ];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

const nothingHappened =
  'Nothing happened in that time, in any case that is kept here. Another time: --last 52w, or --since and --until.';

function headLines({ tally, days, playbook }: CaseReport, { columns }: ReportManner): string[] {
  const whose = playbook === undefined ? 'all playbooks' : playbook;
  return [
    ...wrapText(`${days.text}: ${whose}`, columns),
    ...wrapText(`${counted(tally.opened, 'case')} opened, ${tally.closed} closed.`, columns),
  ];
}

function sectionLines(name: ReportSection, { title, none, items }: Section, manner: ReportManner): string[] {
  const shown = manner.section === undefined ? items.slice(0, mostItems) : items;
  const more = items.length - shown.length;
  return [
    ...wrapText(title, manner.columns),
    ...(items.length === 0 ? [`  ${none}`] : itemLines(shown, manner)),
    ...(more > 0
      ? wrapText(`and ${more} more: makeright report --section ${name}`, manner.columns, '  ')
      : []),
  ];
}

function itemLines(items: readonly Item[], manner: ReportManner): string[] {
  const { columns, isAscii } = manner;
  const indented = items.map((item) => ({ ...item, label: `${item.isPart ? '    ' : '  '}${item.label}` }));
  const figures = Math.max(...items.map((item) => columnsOf(item.figures)));
  const isDrawn = items.some(({ share }) => share !== undefined);
  const wanted = Math.max(...indented.map(({ label }) => columnsOf(label)));
  const room = columns - figures - 2;
  const label = Math.min(wanted, Math.max(24, isDrawn ? room - barColumns.least - 2 : room));
  const left = Math.min(barColumns.most, columns - label - figures - 4);
  return indented.flatMap((item) => {
    const drawn =
      isDrawn && left >= barColumns.least && item.share !== undefined ? bar(item.share, left, isAscii) : '';
    // What is too long for its column stands whole on lines of its own.
    const isLong = item.figures === '' || columnsOf(item.label) > label;
    const above = isLong ? wrapText(item.label.trimStart(), columns, item.isPart ? '    ' : '  ') : [];
    const begin = pad(isLong ? '' : item.label, label);
    const line = `${begin}  ${pad(item.figures, figures, true)}  ${drawn}`.trimEnd();
    const more = (item.more ?? []).flatMap((words) => wrapText(words, columns, '      '));
    return [...above, ...(item.figures === '' ? [] : [line]), ...more];
  });
}

function pad(text: string, columns: number, isRight = false): string {
  const space = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return isRight ? space + text : text + space;
}
