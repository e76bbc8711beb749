import type { TreeNode } from '../../graph/tree-of.js';
import { plainWords, type Words } from '../../graph/words.js';
import type { StepCard } from '../../graph/step-card.js';
import type { Block, Chapter, Inline, Manual, ManualPart, Table } from '../../manual/manual.js';
import { graphMermaid } from '../graph/graph-mermaid.js';
import { markdownCell } from '../markdown-cell.js';

/** A manual as Markdown (CommonMark with tables), its pictures as Mermaid. It ends with a line break. */
export function manualMarkdown({ title, about, parts }: Manual): string {
  const chapters = new Set(parts.flatMap((part) => part.chapters.map(({ id }) => id)));
  const contents = parts.flatMap((part) => [
    `- [${markdownCell(part.title)}](#${part.id})`,
    ...part.chapters.map((chapter) => `  - [${markdownCell(chapter.title)}](#${chapter.id})`),
  ]);
  const lines = [
    `# ${markdownCell(title)}`,
    '',
    markdownCell(about),
    '',
    ...contents,
    ...parts.flatMap((part) => partLines(part, chapters)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A heading that links lead to: no two tools make the same address of its words. */
function heading(level: number, title: string, id?: string): readonly string[] {
  const anchor = id === undefined ? [] : [`<a id="${id}"></a>`, ''];
  return ['', ...anchor, `${'#'.repeat(level)} ${markdownCell(title)}`, ''];
}

function partLines(
  { id, title, about, chapters: inPart }: ManualPart,
  chapters: ReadonlySet<string>,
): readonly string[] {
  return [
    ...heading(2, title, id),
    markdownCell(about),
    ...inPart.flatMap((chapter) => chapterLines(chapter, chapters)),
  ];
}

function chapterLines(
  { id, title, edition, sections }: Chapter,
  chapters: ReadonlySet<string>,
): readonly string[] {
  return [
    ...heading(3, title, id),
    ...(edition === undefined ? [] : [markdownCell(edition)]),
    ...sections.flatMap((section) => [
      ...(section.title === '' ? [''] : heading(4, section.title)),
      ...section.blocks.flatMap((block) => [...blockLines(block, chapters), '']),
    ]),
  ];
}

function blockLines(block: Block, chapters: ReadonlySet<string>): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlineText(block.text, chapters)];
    case 'list':
      return block.items.map((item) => `- ${inlineText(item, chapters)}`);
    case 'sayings':
      return block.lines.map(({ value }) => `- “${markdownCell(value)}”`);
    case 'table':
      return tableLines(block, chapters);
    case 'stage':
      return [
        ...(block.title === undefined ? [] : [`**${markdownCell(block.title)}**`, '']),
        ...stepLines(block.steps, '', chapters),
      ];
    case 'picture':
      return ['```mermaid', graphMermaid([block.graph]).trimEnd(), '```'];
  }
}

function inlineText(inline: Inline, chapters: ReadonlySet<string>): string {
  return inline
    .map((part) => {
      switch (part.kind) {
        case 'said':
          return `“${wordsText(part.words)}”`;
        case 'link':
          return chapters.has(part.chapter)
            ? `[${markdownCell(part.text)}](#${part.chapter})`
            : spaced(part.text);
        case 'text':
          return spaced(part.text);
        case 'fact':
          return wordsText([part]);
      }
    })
    .join('');
}

/** As a cell, but with the spaces at its ends, since more follows on the line. */
function spaced(text: string): string {
  const [, before = '', , after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return `${before && ' '}${markdownCell(text)}${after && ' '}`;
}

function wordsText(words: Words): string {
  return markdownCell(plainWords(words));
}

function tableLines({ columns, rows }: Table, chapters: ReadonlySet<string>): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(markdownCell)),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map((cell) => inlineText(cell, chapters)))),
  ];
}

function stepLines(
  steps: readonly TreeNode[],
  indent: string,
  chapters: ReadonlySet<string>,
): readonly string[] {
  return steps.flatMap(({ card, branches }) => [
    ...cardLines(card, indent, chapters),
    ...branches.flatMap(({ label, steps: below }) => [
      `${indent}  - *${markdownCell(label)}*`,
      ...stepLines(below, `${indent}    `, chapters),
    ]),
  ]);
}

function cardLines(card: StepCard, indent: string, chapters: ReadonlySet<string>): readonly string[] {
  const { verb, title, onlyIf, said, coach, alert, because, draft, items, details, runs, table } = card;
  const words = wordsText(title);
  const what = runs !== undefined && chapters.has(runs) ? `[${words}](#${runs})` : words;
  const head = [
    ...(onlyIf === undefined ? [] : [`*Only if ${markdownCell(onlyIf)}:*`]),
    ...(verb === '' ? [] : [`**${verb}**`]),
    ...(what === '' ? [] : [what]),
    ...(verb === '' && said ? [`“${wordsText(said)}”`] : []),
  ];
  const note = (name: string, note: Words | undefined) => (note ? [`${name}: ${wordsText(note)}`] : []);
  const more = [
    ...(verb !== '' && said ? [`Say: “${wordsText(said)}”`] : []),
    ...note('Careful', alert),
    ...note('Advice', coach),
    ...note('Why', because),
    ...items.map(({ text, isSaid }) => (isSaid ? `“${wordsText(text)}”` : wordsText(text))),
    ...(draft ? [`Draft: “${wordsText(draft)}”`] : []),
    ...details.map(wordsText),
    ...(table ? table.rows.map((row) => rowText(table.inputs, table.outputs, row)) : []),
  ];
  return [`${indent}- ${head.join(' ')}`, ...more.map((line) => `${indent}  - ${line}`)];
}

/** A row of a decision inside a list, where no table can stand. */
function rowText(inputs: readonly string[], outputs: readonly string[], row: readonly string[]): string {
  const pair = (names: readonly string[], from: number) =>
    names.map((name, at) => `${markdownCell(name)} ${markdownCell(row[from + at] ?? '')}`).join(', ');
  return `${pair(inputs, 0)} → ${pair(outputs, inputs.length)}`;
}
