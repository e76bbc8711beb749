import { visibleText } from '../diagnostic/visible-text.js';

/** Source: TAP version 14, testanything.org. */
export const tapVersion = 'TAP version 14';

/** One test point: its number, its name, and what there is to say about it as a block of YAML. */
export function tapPoint(isOk: boolean, number: number, name: string, details?: object): string {
  const written = visibleText(name.replace(/\s+/g, ' ')).replace(/[\\#]/g, '\\$&');
  const point = `${isOk ? 'ok' : 'not ok'} ${number} - ${written}\n`;
  if (details === undefined) return point;
  // JSON is YAML, and the one form of it in which nothing that was written by others can be taken for something else.
  const entries = Object.entries(details).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name}: ${JSON.stringify(value)}\n`],
  );
  return `${point}  ---\n${entries.join('')}  ...\n`;
}
