import type { StepCard } from '../../graph/step-card.js';
import { plainWords } from '../../graph/words.js';

const mostWords = 90;

/** A step as a few lines of text, for pictures that others draw. */
export function cardLines(card: StepCard): readonly string[] {
  const { kind, verb, title, onlyIf, said, items, details, table, limits, untested } = card;
  const short = (text: string): string =>
    text.length > mostWords ? `${text.slice(0, mostWords - 1)}…` : text;
  const words = plainWords(title);
  const head = kind === 'stage' ? `${words} (${verb})` : `${verb} ${words}`.trim();
  return [
    ...(onlyIf === undefined ? [] : [`only if ${onlyIf}:`]),
    ...(head === '' ? [] : [head]),
    ...(said ? [short(`“${plainWords(said)}”`)] : []),
    ...items.map(({ text, isSaid }) => short(isSaid ? `• “${plainWords(text)}”` : `• ${plainWords(text)}`)),
    ...details.map((detail) => short(plainWords(detail))),
    ...(table ? [`${table.inputs.join(', ')} → ${table.outputs.join(', ')}`] : []),
    ...limits.map(({ role, words }) => `${role}: ${words}`),
    ...(untested ? [`no scenario: ${untested.join(', ')}`] : []),
  ].map((line) => line.replace(/\s+/g, ' '));
}
