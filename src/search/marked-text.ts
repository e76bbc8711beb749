import type { Why } from './playbook-search.js';

/** A sentence with the words that fit between brackets, so that they are seen without colour, and heard. */
export function markedText({ text, marks }: Pick<Why, 'text' | 'marks'>): string {
  let marked = '';
  let at = 0;
  for (const [start, end] of marks) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}
