import type { MissedSearch } from './missed-search.js';

/** What was searched for while a playbook was chosen: every key makes another search, and few of them were meant. */
export class SearchTrail {
  #last = '';
  #inVain = '';

  /** A search and how many playbooks it found. Of words that grow while they find nothing the longest is what was meant. */
  took(typed: string, found: number): void {
    this.#last = typed;
    if (found === 0 && typed.trim().length >= this.#inVain.trim().length) this.#inVain = typed;
  }

  /** What was in vain, when a playbook was taken in the end or none was. */
  missed(isPicked: boolean): MissedSearch | undefined {
    if (this.#inVain !== '') return { typed: this.#inVain, why: 'nothing_found' };
    return isPicked || this.#last.trim() === '' ? undefined : { typed: this.#last, why: 'left' };
  }
}
