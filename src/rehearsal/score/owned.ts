import { askedBeforeOwning, isFacing, wordsThatOwn } from '../course.js';
import { deedsOfKind, type Deed, type DeedOf } from '../deed.js';
import type { Account, Finding } from './account.js';
import type { Loss } from './score.js';

/** Owned the mistake before anything else, at the beginning and wherever something went wrong, in words that fit. */
export function scoreOwned({ deeds, course }: Account): Finding {
  const scenes = [...new Set(course.map(({ scene }) => scene))];
  const owning = scenes.flatMap((scene) => {
    const [first, ...more] = wordsThatOwn(course, scene);
    return first ? [{ scene, words: [first, ...more] }] : [];
  });
  const losses = owning.flatMap(({ scene, words }) => {
    const loss = owningLoss(deeds, course, scene, words);
    return loss ? [{ ...loss, share: loss.share / owning.length }] : [];
  });
  return {
    good:
      owning.length === 0
        ? 'there was nothing to own up to'
        : owning.length === 1
          ? 'you owned it before anything else'
          : 'you owned it first, and again when it had gone wrong once more',
    losses: [...losses, ...wordsThatDidNotFit(deeds, course)],
  };
}

function owningLoss(
  deeds: readonly Deed[],
  course: readonly Deed[],
  scene: number,
  words: readonly DeedOf<'said'>[],
): Loss | undefined {
  const inScene = deeds.filter((deed) => deed.scene === scene);
  const owned = deedsOfKind(inScene, 'said').find((said) => words.some((one) => one.words === said.words));
  const instead = `say it first: “${words[0]!.text.replaceAll('\n', ' ')}”`;
  if (!owned)
    return { kind: 'not_owned', share: 1, what: 'you never owned up to it', instead, ...turnOf(inScene[0]) };
  const allowed = askedBeforeOwning(course, scene);
  const before = inScene.find(
    (deed) =>
      deed.turn < owned.turn &&
      deed.kind !== 'said' &&
      isFacing(deed) &&
      !(deed.kind === 'learned' && allowed.has(deed.fact)),
  );
  if (!before) return undefined;
  const what = 'you owned up to it only after asking or doing something else';
  return { kind: 'owned_late', share: 0.5, what, turn: before.turn, instead };
}

function turnOf(deed: Deed | undefined): { readonly turn?: number } {
  return deed && deed.turn > 0 ? { turn: deed.turn } : {};
}

function wordsThatDidNotFit(deeds: readonly Deed[], course: readonly Deed[]): Loss[] {
  const fitting = new Set(deedsOfKind(course, 'said').map(({ words }) => words));
  return deedsOfKind(deeds, 'said').flatMap(({ words, text, use, turn }): Loss[] =>
    use === 'with_act' || use === 'written' || fitting.has(words)
      ? []
      : [
          {
            kind: 'wrong_words',
            share: 0.2,
            what: `these words did not fit: “${shortenedTo(text, 60)}”`,
            turn,
          },
        ],
  );
}

function shortenedTo(text: string, length: number): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= length ? line : `${line.slice(0, line.lastIndexOf(' ', length))} …`;
}
