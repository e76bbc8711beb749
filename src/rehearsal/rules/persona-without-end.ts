import { playCase } from '../../case/play-case.js';
import { openingOf } from '../../explore/opening-of.js';
import type { PlayedPersona } from '../played-persona.js';

/** A persona can be brought to an end by doing what its playbook says, with full marks. */
export function personaWithoutEnd({ persona, plays, checked, report }: PlayedPersona): void {
  const at = persona.script.playbook.at;
  // Why nobody comes to a word then is said of the mood.
  if (persona.moods[0]?.value === persona.starts.value) return;
  for (const play of plays) {
    const setting = `(${play.difficulty}, seed ${play.seed})`;
    if (!play.session) {
      const opened = openingOf(checked, play.script);
      const halted = 'opening' in opened ? playCase(checked, opened.opening, play.script).halted : undefined;
      const missing = halted?.kind === 'missing' ? halted.question : undefined;
      report(
        'persona-without-end',
        persona.script.givenAt,
        missing
          ? `nothing is given for “${missing.text}”`
          : halted && 'message' in halted
            ? halted.message
            : 'the playbook cannot be followed to its end',
        { help: missing ? `write \`${missing.key}: …\` below \`given\`` : undefined },
      );
      return;
    }
    const { ended } = play.session;
    const lost = play.score?.criteria.flatMap(({ losses }) => losses) ?? [];
    if (ended === 'closed' && lost.length === 0) continue;
    const why =
      ended === 'left' ? 'they leave' : (lost[0]?.what ?? 'the conversation does not come to its end');
    report(
      'persona-without-end',
      at,
      `who does what the playbook says does not get full marks: ${why} ${setting}`,
      {
        help: 'see what lowers their mood although the playbook is followed',
      },
    );
    return;
  }
}
