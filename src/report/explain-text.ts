import type { CheckEntry, Example } from './checks-page.js';
import { wrapText } from '../diagnostic/wrap-text.js';

const width = 100;

/** What there is to know of one kind of mistake: what holds without it, why, and an example of both. */
export function explainText({ code, family, promise, severity, why, wrong, right }: CheckEntry): string {
  return [
    `${code} (${severity}; ${family.toLowerCase()})`,
    ...[promise, ...why].flatMap((paragraph) => ['', ...wrapText(plain(paragraph), width)]),
    ...exampleLines('Wrong', wrong),
    ...exampleLines('Right', right),
    '',
  ].join('\n');
}

/** A link of the page as its words alone. */
function plain(paragraph: string): string {
  return paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}

function exampleLines(title: string, examples: readonly Example[]): readonly string[] {
  return examples.flatMap(({ path, text }) => [
    '',
    path === undefined ? `${title}:` : `${title}, ${path}:`,
    '',
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd()),
  ]);
}
