import MiniSearch from 'minisearch';
import type { Findable, Sentence, Whence } from './findable.js';
import { formsOf, saysLittle, wordsIn } from './word-forms.js';

/** A playbook that was found, and why. */
export interface Match {
  readonly id: string;
  readonly title: string;
  /** The sentence that fits best; where nothing was searched for, the first that customers say, if there is one. */
  readonly why?: Why;
}

export interface Why extends Sentence {
  /** Where the words that fit stand in the text: start and end of each, in order. */
  readonly marks: readonly (readonly [number, number])[];
}

/** How much a word counts by where it stands. */
const weights: Readonly<Record<Whence, number>> = {
  customers_say: 3,
  title: 1,
  name: 1,
  question: 1,
  choice: 1,
  comes_up: 1,
  leads_to: 1,
};

/** Of the best match's score; what is below shares only a word by the way. */
const leastShare = 0.25;

/**
 * Finds playbooks by words in any order and form, misspelt too. Scores are those of minisearch (BM25+, with edits and
 * beginnings of words counting less than whole words); which words are the same word is ours (`formsOf`).
 */
export class PlaybookSearch {
  readonly #byId: ReadonlyMap<string, Findable>;
  readonly #index: MiniSearch;
  /** In how many playbooks each form stands. */
  readonly #counts = new Map<string, number>();

  constructor(findables: readonly Findable[]) {
    this.#byId = new Map(findables.map((findable) => [findable.id, findable]));
    this.#index = new MiniSearch({
      fields: Object.keys(weights),
      extractField: (document, field) => fieldOf(document as Findable, field),
      tokenize: (text) => wordsIn(text).map((word) => word.text),
      processTerm: formsOf,
    });
    this.#index.addAll([...this.#byId.values()]);
    for (const findable of this.#byId.values()) this.#count(findable);
  }

  /** The playbooks that fit, the best first; all of them, in their own order, where nothing was typed. */
  find(typed: string): Match[] {
    const words = wordsIn(typed).map((word) => word.text);
    if (words.length === 0) return typed.trim() === '' ? [...this.#byId.values()].map(listed) : [];
    const telling = words.filter((word) => !saysLittle(word));
    const results = this.#index.search((telling.length > 0 ? telling : words).join(' '), {
      processTerm: (word) => this.#wanted(word),
      // A word that stands somewhere is no misspelling of another one.
      fuzzy: (term) => (this.#counts.has(term) ? false : editsIn(term)),
      prefix: (_, place, terms) => place >= terms.length - 2,
      boost: weights,
    });
    const least = (results[0]?.score ?? 0) * leastShare;
    return results
      .filter(({ score }) => score >= least)
      .map(({ id, match }) => this.#matched(this.#byId.get(id as string)!, new Set(Object.keys(match))));
  }

  /** The forms to look for. Two letters in the wrong order are one slip, which minisearch would count as two. */
  #wanted(word: string): string[] {
    const forms = formsOf(word);
    if (forms.some((form) => this.#counts.has(form))) return forms;
    const swapped = [...word].slice(1).flatMap((_, place) => formsOf(swappedAt(word, place)));
    return [...forms, ...swapped.filter((form) => this.#counts.has(form))];
  }

  #count({ sentences }: Findable): void {
    const forms = new Set(
      sentences.flatMap(({ text }) => wordsIn(text).flatMap((word) => formsOf(word.text))),
    );
    for (const form of forms) this.#counts.set(form, (this.#counts.get(form) ?? 0) + 1);
  }

  #matched({ id, title, sentences }: Findable, forms: ReadonlySet<string>): Match {
    let best: Why | undefined;
    let most = 0;
    for (const sentence of sentences) {
      const fitting = wordsIn(sentence.text).filter((word) =>
        formsOf(word.text).some((form) => forms.has(form)),
      );
      const share = this.#tellingOf(fitting.map((word) => word.text)) * weights[sentence.whence];
      if (share <= most) continue;
      most = share;
      best = { ...sentence, marks: fitting.map(({ start, end }) => [start, end] as const) };
    }
    return { id, title, ...(best && { why: best }) };
  }

  /** How much words tell: more the fewer playbooks have them, each word once. */
  #tellingOf(words: readonly string[]): number {
    const stems = new Set(words.map((word) => formsOf(word).at(-1)!));
    return [...stems]
      .map((stem) => Math.log(1 + this.#byId.size / (this.#counts.get(stem) ?? 1)))
      .reduce((sum, telling) => sum + telling, 0);
  }
}

function listed({ id, title, sentences }: Findable): Match {
  const example = sentences.find(({ whence }) => whence === 'customers_say');
  return { id, title, ...(example && { why: { ...example, marks: [] } }) };
}

function fieldOf({ id, sentences }: Findable, field: string): string {
  if (field === 'id') return id;
  return sentences
    .filter(({ whence }) => whence === field)
    .map(({ text }) => text)
    .join('\n');
}

/** How many letters of a word may be wrong, left out or added: none in a short one, and one for every four. */
function editsIn(term: string): number | false {
  return term.length < 4 ? false : Math.min(3, Math.max(1, Math.floor(term.length / 4)));
}

function swappedAt(word: string, place: number): string {
  return word.slice(0, place) + word[place + 1]! + word[place]! + word.slice(place + 2);
}
