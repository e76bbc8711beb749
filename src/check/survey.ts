import type { Formula, Phrase, Written } from '../playbook/written.js';
import type { Given } from './given.js';
import type { Outline, PlacedStep } from './outline.js';
import { eachFormula, type Wanted } from './step-formulas.js';
import { eachMention, type MentionKind } from './step-mentions.js';
import { eachWords, type Listener } from './step-words.js';
import { withAll, type Standing, type Surroundings } from './surroundings.js';

export interface PlacedFormula {
  readonly formula: Formula;
  readonly wanted: Wanted;
  readonly around: Surroundings;
  readonly placed: PlacedStep;
}

/** Words in which facts stand; others have nothing to look up. */
export interface PlacedWords {
  readonly phrase: Phrase;
  readonly locals: readonly string[];
  readonly around: Surroundings;
  readonly placed: PlacedStep;
}

export interface PlacedMention {
  readonly kind: MentionKind;
  readonly fact: Written<string>;
  readonly around: Surroundings;
  readonly placed: PlacedStep;
}

/** Everything in a playbook's steps that names facts, in the order of the steps. */
export interface Survey {
  readonly formulas: readonly PlacedFormula[];
  readonly words: readonly PlacedWords[];
  readonly mentions: readonly PlacedMention[];
}

export function surveyOf(outline: Outline, standings: readonly Standing[]): Survey {
  const surveyor = new Surveyor();
  for (const placed of outline.steps) surveyor.visit(placed, standings[placed.number]!);
  return surveyor;
}

class Surveyor implements Survey {
  readonly formulas: PlacedFormula[] = [];
  readonly words: PlacedWords[] = [];
  readonly mentions: PlacedMention[] = [];
  private placed!: PlacedStep;
  private around!: Surroundings;

  visit(placed: PlacedStep, { before, within }: Standing): void {
    const { step, when } = placed;
    this.placed = placed;
    this.around = within;
    if (when) this.formulas.push({ formula: when, wanted: { kind: 'condition' }, around: before, placed });
    eachFormula(step, this.takeFormula);
    eachWords(step, this.takeWords);
    eachMention(step, this.takeMention);
  }

  private readonly takeFormula = (formula: Formula, wanted: Wanted, given: readonly Given[]): void => {
    this.formulas.push({
      formula,
      wanted,
      around: withAll(this.around, given, this.placed),
      placed: this.placed,
    });
  };

  private readonly takeWords = (
    phrase: Phrase,
    _: Listener,
    locals: readonly string[],
    given: readonly Given[],
  ): void => {
    if (hasPlaceholder(phrase))
      this.words.push({
        phrase,
        locals,
        around: withAll(this.around, given, this.placed),
        placed: this.placed,
      });
  };

  private readonly takeMention = (kind: MentionKind, fact: Written<string>): void => {
    this.mentions.push({ kind, fact, around: this.around, placed: this.placed });
  };
}

function hasPlaceholder({ parts }: Phrase): boolean {
  return parts.length > 1 || (parts.length === 1 && typeof parts[0] !== 'string');
}
