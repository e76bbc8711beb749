import { playCase, type Halted } from '../../case/play-case.js';
import type { Question } from '../../case/question.js';
import type { Span } from '../../diagnostic/source-file.js';
import { openingOf } from '../../explore/opening-of.js';
import type { Persona } from '../../playbook/persona.js';
import { pickOne } from '../pick-one.js';
import type { Play, PlayedPersona } from '../played-persona.js';

/** A persona can be brought to an end by doing what its playbook says, with full marks. */
export function personaWithoutEnd({ persona, plays, checked, report }: PlayedPersona): void {
  // Why nobody comes to a word then is said of the mood.
  if (persona.moods[0]?.value === persona.starts.value) return;
  for (const play of plays) {
    if (!play.session) {
      const opened = openingOf(checked, play.script);
      const halted = 'opening' in opened ? playCase(checked, opened.opening, play.script).halted : undefined;
      const { at, why, help } = whyHalted(halted, placeOf(persona, play, plays));
      report('persona-without-end', at, why, { help });
      return;
    }
    const why = whyNotFull(play);
    if (why === undefined) continue;
    const setting = `(${play.difficulty}, seed ${play.seed})`;
    report(
      'persona-without-end',
      persona.script.playbook.at,
      `who does what the playbook says does not get full marks: ${why} ${setting}`,
      { help: 'see what lowers their mood although the playbook is followed' },
    );
    return;
  }
}

function whyNotFull({ session, score }: Play): string | undefined {
  const lost = score?.criteria.flatMap(({ losses }) => losses) ?? [];
  if (session?.ended === 'closed' && lost.length === 0) return undefined;
  return session?.ended === 'left'
    ? 'they leave'
    : (lost[0]?.what ?? 'the conversation does not come to its end');
}

/** Where what is missing has to be written. */
interface Place {
  readonly at: Span;
  readonly name: 'given' | 'circumstances';
}

/** In the circumstances that a play has, where it comes to its end in others; else beside what is always given. */
function placeOf(persona: Persona, { seed }: Play, plays: readonly Play[]): Place {
  const special = pickOne(persona.circumstances, seed, 'circumstances');
  const [first] = special ?? [];
  return first && plays.some(({ session }) => session)
    ? { at: first.key.at, name: 'circumstances' }
    : { at: persona.script.givenAt, name: 'given' };
}

function whyHalted(halted: Halted | undefined, { at, name }: Place) {
  const inThese = name === 'circumstances' ? 'in these circumstances ' : '';
  switch (halted?.kind) {
    case 'missing': {
      const { key, text } = halted.question;
      const where = name === 'given' ? 'below `given`' : 'here, too';
      const help = `write \`${key}: …\` ${where}${optionsText(halted.question)}`;
      return { at, why: `${inThese}nothing is given for “${text}”`, help };
    }
    case 'unfit': {
      const { given, message, help, question } = halted;
      const there = `what is asked is “${question.text}”${optionsText(question)}`;
      return { at: given.key.at, why: inThese + message, help: help ?? there };
    }
    case 'refused':
      return { at, why: inThese + halted.message, help: halted.help };
    case undefined:
      return { at, why: `${inThese}the playbook cannot be followed to its end`, help: undefined };
  }
}

function optionsText({ options, type }: Question): string {
  const names = options?.map((option) => option.name) ?? (type.kind === 'yes_no' ? ['yes', 'no'] : []);
  return names.length === 0 ? '' : `, with one of: ${names.join(', ')}`;
}
