import { factLabel } from '../case/fact-words.js';
import { toldBy } from './course.js';
import { patienceIn } from './difficulty.js';
import type { Session } from './session.js';
import type { Stage } from './stage.js';
import { Turning } from './turning.js';

/** The conversation as the customer begins it. */
export function beginRehearsal(stage: Stage): Session {
  const { persona, difficulty, opening } = stage;
  const turning = new Turning({
    stage,
    turns: [],
    deeds: [],
    mood: startingMood(stage),
    patience: patienceIn(difficulty, persona.patience),
    scene: 0,
    now: opening.at,
    known: new Map(),
    shown: new Map(),
    isBlamed: false,
  });
  const told = toldBy(persona, difficulty).map(({ fact: { value: fact }, words }) => {
    const declaration = stage.facts.get(fact);
    const value = turning.valueOf(fact, 0);
    if (declaration && value !== undefined) {
      turning.learn(fact, value);
      const label = factLabel(declaration);
      turning.did({ kind: 'learned', fact, label, how: 'told', isKey: declaration.isKeyQuestion });
    }
    return turning.wordingOf(words, `volunteers ${fact}`);
  });
  const words = [turning.wordingOf(persona.opensWith, 'opens_with'), ...told].join(' ').trim();
  turning.learn('customer_words', turning.valueOf('customer_words', 0) ?? words);
  // Who was only heard of has not said anything yet.
  turning.line(stage.checked.playbook.startsFrom === 'poor_impression' ? 'story' : 'customer', words);
  return turning.finish();
}

/** The place on the scale of the mood in which they come. */
export function startingMood({ persona: { moods, starts } }: Pick<Stage, 'persona'>): number {
  return moods.findIndex(({ value }) => value === starts.value);
}
