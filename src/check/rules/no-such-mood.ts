import { reactionsTo, type PersonaContext } from '../persona-context.js';
import { suggestion } from '../suggestion.js';

/** A persona begins in one of its moods, and comes into no others. */
export function noSuchMood({ persona, report }: PersonaContext): void {
  const moods = persona.moods.map(({ value }) => value);
  for (const { value, at } of [persona.starts, ...reactionsTo(persona, 'mood').map((one) => one.at)]) {
    if (moods.includes(value)) continue;
    report('no-such-mood', at, `\`${value}\` is not among its moods`, { help: suggestion(value, moods) });
  }
}
