import { visibleText } from '../diagnostic/visible-text.js';

/** GitHub shows so many annotations of each level for a step, and drops the others without a word. */
export const mostAnnotations = 10;

/** A line by which a step tells GitHub's runner of something, in the form of its workflow commands. */
export function githubCommand(
  level: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level}${written.length === 0 ? '' : ' '}${written.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  const lines = text.split('\n').map(visibleText);
  return lines.map((line) => line.replaceAll('%', '%25')).join('%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
