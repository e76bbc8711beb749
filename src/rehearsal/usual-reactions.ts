import type { Occasion } from '../playbook/persona.js';

/** How customers take something where their persona does not say it: in words, and in steps of their mood. */
export interface UsualReaction {
  readonly says: readonly string[];
  readonly mood: number;
  readonly because: string;
}

/** `{answer}` is what was answered before, `{what}` what is missing. */
export const usualReactions: Readonly<Record<Occasion['kind'], UsualReaction>> = {
  said: { says: [], mood: 0, because: 'what was said' },
  asked: { says: [], mood: 0, because: 'what was asked' },
  owned: {
    says: ['Thank you for saying so.', 'All right. Thank you.'],
    mood: 1,
    because: 'somebody owned the mistake before anything else',
  },
  not_owned: {
    says: ['And nobody says sorry first?', 'I had hoped that somebody would say sorry.'],
    mood: -1,
    because: 'nobody had owned the mistake yet',
  },
  asked_twice: {
    says: ["I've told you that already. {answer}", 'As I said: {answer}'],
    mood: -1,
    because: 'they had to say it twice',
  },
  asked_needlessly: {
    says: ["I'm not sure what that has to do with it. {answer}", 'Do you need that? {answer}'],
    mood: 0,
    because: 'it was of no use to know',
  },
  wrong_words: {
    says: ["I don't see what that has to do with me.", 'Sorry, what do you mean?'],
    mood: 0,
    because: 'the words did not fit',
  },
  not_called_for: {
    says: ["That's kind, but it isn't what this is about.", "That doesn't really help me."],
    mood: 0,
    because: 'it was not what they needed',
  },
  too_little: {
    says: ['Is that all of it?', 'And the rest?'],
    mood: -1,
    because: 'it was less than what was due',
  },
  granted: {
    says: ['Thank you.', 'That helps. Thank you.', 'Oh, good.'],
    mood: 1,
    because: 'something was put right',
  },
  promised: { says: ['All right.', "Good. I'll keep that in mind."], mood: 0, because: 'what was promised' },
  done: { says: [], mood: 0, because: 'what was done' },
  handed_off: { says: ['All right.'], mood: 0, because: 'they were handed over' },
  passed: { says: [], mood: 0, because: 'time went by' },
  forgotten: {
    says: ['Not quite. What about this: {what}?', "There's still one thing: {what}."],
    mood: -1,
    because: 'they had to ask for what was due',
  },
  mood: { says: [], mood: 0, because: 'their mood' },
  lost_patience: {
    says: ['Is anything going to happen now?', "We've been talking for a while. What are you going to do?"],
    mood: -1,
    because: 'several moves had brought them nothing',
  },
};

/** What they say of something that they have tried. */
export const usualTries = {
  worked: ['Yes, that did it!', 'Oh! Yes, it works.'],
  failed: ["No, it's still the same.", "No. Nothing's changed, I'm afraid.", "No, that didn't do it."],
} as const;

/** Last words where the persona has none of its own. */
export const usualEnds = {
  happy: ['Thank you. That was all I needed.'],
  unhappy: ['Well. Goodbye, then.'],
  leaves: ["I'm going to leave it here. Goodbye."],
} as const;
