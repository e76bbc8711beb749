import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { reportInto } from '../check/finding.js';
import type { Fault } from '../diagnostic/fault.js';
import type { Persona } from '../playbook/persona.js';
import { beginRehearsal } from './begin-rehearsal.js';
import { scriptOf } from './course.js';
import { difficulties } from './difficulty.js';
import { makeMove } from './make-move.js';
import { movesOfCourse } from './moves-of-course.js';
import type { Play, PlayedPersona } from './played-persona.js';
import { impossibleMood } from './rules/impossible-mood.js';
import { personaWithoutEnd } from './rules/persona-without-end.js';
import { unusedLine } from './rules/unused-line.js';
import { scoreRehearsal } from './score-rehearsal.js';
import type { Session } from './session.js';
import { stageFor, type Setting } from './stage.js';

const rules: readonly ((played: PlayedPersona) => void)[] = [impossibleMood, personaWithoutEnd, unusedLine];

/** So many seeds are tried for each of a persona's circumstances: enough to have met every one. */
const seedsEach = 4;

/**
 * What is wrong with personas that only playing them shows. Those with faults of their own, and those whose playbook cannot be
 * walked, are not played.
 */
export function personaFaults(
  personas: readonly Persona[],
  playbooks: ReadonlyMap<string, CheckedPlaybook>,
  found: readonly Fault[],
): readonly Fault[] {
  const broken = new Set(found.filter(({ severity }) => severity === 'error').map(({ file }) => file.path));
  const faults: Fault[] = [];
  for (const persona of personas) {
    const checked = playbooks.get(persona.script.playbook.value);
    if (!checked || broken.has(persona.file.path)) continue;
    const plays = playsOf(persona, new Map([[checked.playbook.id.value, checked]]));
    for (const rule of rules) rule({ persona, checked, plays, report: reportInto(faults, persona.file) });
  }
  return faults;
}

function playsOf(persona: Persona, playbooks: ReadonlyMap<string, CheckedPlaybook>): readonly Play[] {
  const seeds = Array.from(
    { length: Math.max(1, persona.circumstances.length) * seedsEach },
    (_, seed) => seed,
  );
  return seeds.flatMap((seed) =>
    difficulties.map((difficulty) => playOf(persona, playbooks, { difficulty, seed })),
  );
}

function playOf(persona: Persona, playbooks: ReadonlyMap<string, CheckedPlaybook>, setting: Setting): Play {
  const stage = stageFor(persona, playbooks, setting);
  const play = { ...setting, script: scriptOf(persona, setting.seed) };
  if (!stage) return play;
  let session: Session = beginRehearsal(stage);
  for (const move of movesOfCourse(stage)) {
    const moved = makeMove(session, move);
    if (moved.kind === 'moved') session = moved.session;
  }
  return { ...play, course: stage.course, session, score: scoreRehearsal(session) };
}
