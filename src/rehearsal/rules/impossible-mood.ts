import { reactionsTo } from '../../check/persona-context.js';
import type { PlayedPersona } from '../played-persona.js';

/** Every mood that a persona takes in a way of its own can be come to. */
export function impossibleMood({ persona, plays, report }: PlayedPersona): void {
  const moods = persona.moods.map(({ value }) => value);
  const starts = moods.indexOf(persona.starts.value);
  if (starts === 0) {
    report(
      'impossible-mood',
      persona.starts.at,
      `in the mood \`${persona.starts.value}\` they leave before anything is said`,
      {
        help: 'begin with one that comes after it in `moods`',
      },
    );
    return;
  }
  const reached = plays
    .flatMap(({ session }) => session?.turns ?? [])
    .flatMap(({ lines }) => lines.flatMap((line) => (line.by === 'mood' ? [moods.indexOf(line.to)] : [])));
  const best = Math.max(starts, ...reached);
  for (const { at } of reactionsTo(persona, 'mood')) {
    const place = moods.indexOf(at.value);
    if (place === 0)
      report('impossible-mood', at.at, `in the mood \`${at.value}\` they leave, and say nothing else`, {
        help: 'write what they say then below `ends`, as `leaves`',
      });
    else if (place > best)
      report('impossible-mood', at.at, `nothing brings them into the mood \`${at.value}\``, {
        help: 'let something raise their mood, or take this out',
      });
  }
}
