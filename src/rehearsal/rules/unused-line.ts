import type { Reaction } from '../../playbook/persona.js';
import { wordsThatOwn } from '../course.js';
import { deedsOfKind } from '../deed.js';
import type { PlayedPersona } from '../played-persona.js';

/** Every line of a persona can be heard by somebody. */
export function unusedLine(played: PlayedPersona): void {
  const { report } = played;
  for (const { at, why, help } of [...unusedAnswers(played), ...unusedReactions(played)])
    report('unused-line', at.at, why, { severity: 'warning', help });
}

interface Unused {
  readonly at: Reaction['at'];
  readonly why: string;
  readonly help: string;
}

function unusedAnswers({ persona, checked }: PlayedPersona): readonly Unused[] {
  const all = [checked, ...checked.runs.values()];
  return persona.answers.flatMap(({ fact }) =>
    all.some(({ facts }) => facts.get(fact.value)?.ask !== undefined)
      ? []
      : [
          {
            at: fact,
            why: `nobody asks them for \`${fact.value}\``,
            help: 'take it out: it is looked up, or worked out',
          },
        ],
  );
}

function unusedReactions({ persona, plays }: PlayedPersona): readonly Unused[] {
  const courses = plays.flatMap(({ course }) => course?.deeds ?? []);
  const due = new Set([
    ...deedsOfKind(courses, 'granted').map(({ remedy }) => remedy),
    ...deedsOfKind(courses, 'promised')
      .filter(({ promisedBy }) => promisedBy !== 'customer')
      .map(({ promise }) => promise.slice(promise.lastIndexOf('/') + 1)),
  ]);
  const passed = new Set(deedsOfKind(courses, 'passed').map(({ name }) => name));
  const isOwned = plays.some(({ course }) =>
    [...Array(course?.sceneCount ?? 0).keys()].some(
      (scene) => wordsThatOwn(course?.deeds ?? [], scene).length > 0,
    ),
  );
  const seen = new Set<string>();
  return persona.reacts.flatMap(({ to, at }): Unused[] => {
    const name = `${to.kind} ${'name' in to ? to.name : ''}`;
    if (seen.has(name))
      return [{ at, why: 'this is said in another place already', help: 'put the wordings into one list' }];
    seen.add(name);
    if (to.kind === 'forgotten' && !due.has(to.name))
      return [{ at, why: `\`${to.name}\` is never due here, so they cannot miss it`, help: 'take it out' }];
    if ((to.kind === 'owned' || to.kind === 'not_owned') && !isOwned)
      return [{ at, why: 'there are no words here that own a mistake', help: 'take it out' }];
    if (to.kind === 'passed' && !passed.has(to.name))
      return [
        { at, why: `\`${to.name}\` never comes to pass here`, help: 'take it out, or give what it needs' },
      ];
    return [];
  });
}
