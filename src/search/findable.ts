/** Where a sentence of a playbook stands; the first are the likeliest to be a customer's own words. */
export type Whence = 'customers_say' | 'title' | 'name' | 'question' | 'choice' | 'comes_up' | 'leads_to';

export interface Sentence {
  readonly whence: Whence;
  readonly text: string;
}

/** A playbook as it is searched for: everything that a customer might have said on the way to it. */
export interface Findable {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}
