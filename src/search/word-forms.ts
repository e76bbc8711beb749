import { stemmer } from 'stemmer';

/** A word of a text, and where it stands there. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in the order in which they stand; what joins or parts them is left out. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The forms by which a word is found: as it is written, in small letters without accents and apostrophes, and its stem. */
export function formsOf(word: string): string[] {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[\p{M}'’]/gu, '');
  return [...new Set([plain, stemmer(irregular.get(plain) ?? plain)])];
}

/** Whether a word says so little that it finds nothing unless there is no other. */
export function saysLittle(word: string): boolean {
  return littleWords.has(formsOf(word)[0]!);
}

/** The verbs with forms of their own that customers use when something went wrong; stems know nothing of them. */
const irregular = new Map(
  Object.entries({
    break: 'broke broken',
    bring: 'brought',
    buy: 'bought',
    choose: 'chose chosen',
    come: 'came',
    fall: 'fell fallen',
    feel: 'felt',
    find: 'found',
    forget: 'forgot forgotten',
    get: 'got gotten',
    give: 'gave given',
    go: 'went gone goes',
    have: 'had has',
    hear: 'heard',
    hold: 'held',
    keep: 'kept',
    leave: 'left',
    lose: 'lost',
    make: 'made',
    meet: 'met',
    pay: 'paid',
    ring: 'rang rung',
    say: 'said',
    see: 'saw seen',
    sell: 'sold',
    send: 'sent',
    shake: 'shook shaken',
    speak: 'spoke spoken',
    steal: 'stole stolen',
    take: 'took taken',
    tear: 'tore torn',
    tell: 'told',
    think: 'thought',
    wear: 'wore worn',
    write: 'wrote written',
  }).flatMap(([verb, forms]) => forms.split(' ').map((form) => [form, verb] as const)),
);

const littleWords = new Set(
  `a an and are am as at be been but by can could did do does for from get got had has have he her him his how i id if ill im
  in is it its ive just let me my of on or our please she should so some than that thats the their them then there theres they theyre
  this to us very want wanted wants was we were what when which who will with would you your youre`.split(
    /\s+/,
  ),
);
