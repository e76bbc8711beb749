/** What a text has to look like, by the name that a playbook gives it. */
interface NamedPattern {
  readonly called: string;
  readonly example: string;
  readonly fits: (text: string) => boolean;
}

/** Plain checks that catch a slip: whether an address is there, or a number rings, only trying can tell. */
const named: Readonly<Record<string, NamedPattern>> = {
  'e-mail': {
    called: 'an e-mail address',
    example: 'sam@example.org',
    fits: (text) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*\.[^\s@.]{2,}$/u.test(text),
  },
  phone: {
    called: 'a phone number',
    example: '+31 20 123 4567',
    fits: (text) => /^\+?[\d\s()./-]+$/u.test(text) && text.replace(/\D/g, '').length >= 6,
  },
};

const sign = /[\p{L}\p{N}]/u;

/**
 * A text as its pattern has it, or undefined where it does not fit. In a pattern `A` is a letter, `9` a digit, and any other
 * letter or digit itself; what stands between those is put as the pattern has it, whether or not it was typed, and letters
 * are large: by `AA-999999`, `kb 123456` is `KB-123456`. Of `e-mail` and `phone` only the form is looked at.
 */
export function textByPattern(typed: string, pattern: string): string | undefined {
  const text = typed.trim();
  const kind = named[pattern];
  if (kind) return kind.fits(text) ? text : undefined;
  const signs = [...text].filter((one) => sign.test(one));
  const isApart = [...text].every((one) => sign.test(one) || /[\s\p{P}]/u.test(one) || pattern.includes(one));
  if (!isApart) return undefined;
  let shaped = '';
  for (const wanted of pattern) {
    const next = sign.test(wanted) ? asWanted(signs.shift(), wanted) : wanted;
    if (next === undefined) return undefined;
    shaped += next;
  }
  return signs.length === 0 ? shaped : undefined;
}

function asWanted(typed: string | undefined, wanted: string): string | undefined {
  if (typed === undefined) return undefined;
  if (wanted === 'A') return /\p{L}/u.test(typed) ? inCapitals(typed) : undefined;
  if (wanted === '9') return /[0-9]/.test(typed) ? typed : undefined;
  return typed.toLowerCase() === wanted.toLowerCase() ? wanted : undefined;
}

/** Some small letters have no single capital, `ß` among them. */
function inCapitals(letter: string): string {
  const capital = letter.toUpperCase();
  return [...capital].length === 1 ? capital : letter;
}

/** What a pattern asks for, in a few words. */
export function patternWords(pattern: string): string {
  const kind = named[pattern];
  if (kind) return `${kind.called}, as in ${kind.example}`;
  const signs = [pattern.includes('A') && 'A is a letter', pattern.includes('9') && '9 is a digit'].filter(
    Boolean,
  );
  return [`like ${pattern}`, ...(signs.length > 0 ? [`where ${signs.join(' and ')}`] : [])].join(', ');
}

/** A text that fits. */
export function fittingText(pattern: string): string {
  const kind = named[pattern];
  if (kind) return kind.example;
  let digit = 0;
  return pattern.replaceAll('A', 'X').replaceAll('9', () => String(++digit % 10));
}

/** Why a text does not fit, and the way out. */
export function patternFault(
  text: string,
  pattern: string,
): { readonly message: string; readonly help: string } {
  const kind = named[pattern];
  if (kind) return { message: `\`${text}\` is not ${kind.called}`, help: `type it as in ${kind.example}` };
  return {
    message: `\`${text}\` does not look like ${pattern}`,
    help: 'A stands for a letter, 9 for a digit',
  };
}
