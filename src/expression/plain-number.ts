/**
 * How to write digits that were grouped, or have a comma for the point, as help: `1,250` and `12,95` are not read by guesswork.
 * Nothing for digits that are in no groups of three, or too many, as those of a card: they are no number that anybody meant.
 */
export function plainNumber(text: string, places: number): string | undefined {
  const match = /^(-?\d{1,9}|-?\d{1,3}(?:[\s.,'’]\d{3}){1,2})(?:[.,](\d{1,2}))?$/.exec(text);
  if (match === null || (match[2] !== undefined && places === 0)) return undefined;
  const whole = match[1]!.replace(/[\s.,'’]/g, '');
  return `write \`${match[2] === undefined ? whole : `${whole}.${match[2]}`}\``;
}
