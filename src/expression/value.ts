/**
 * A fact's value while a case runs, a primitive so that compiled conditions compare machine numbers.
 *
 * - text and choice: the text, or the option's name
 * - yes_no: true or false
 * - number: a whole number
 * - money: whole minor units (cents) of the currency in its type
 * - percent: hundredths of a percent (15 % is 1500)
 * - date: whole days since 1970-01-01
 * - duration: whole minutes
 * - list: its values in order
 * - `null`: an optional fact that was deliberately left out
 *
 * `undefined` is not a value: it stands for a fact that is not known yet. `NaN` is an amount too large to be worked
 * out exactly.
 */
export type Value = string | number | boolean | readonly Value[] | null;
