/** Words with a meaning of their own in the language of conditions. */
const conditionWords: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'is',
  'in',
  'yes',
  'no',
  'true',
  'false',
]);

/**
 * Words that the Common Expression Language keeps for itself and for the languages it is embedded in. Nothing may be
 * called by them, so that a condition stays valid for every engine of that language. Source: the CEL specification,
 * "Syntax", RESERVED, with `null`.
 */
export const setAsideWords: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace null return var void while'.split(
    ' ',
  ),
);

/** Whether a fact may have this name: small letters, digits and `_`, and none of the words above. */
export function isFactName(name: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(name) && !conditionWords.has(name) && !setAsideWords.has(name);
}
