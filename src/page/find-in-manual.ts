// Runs in the page of a manual: finds situations by what the customer says, as `makeright find` does.
import type { Findable } from '../search/findable.js';
import { PlaybookSearch, type Match, type Why } from '../search/playbook-search.js';

const mostFound = 8;

function element<E extends HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

const search = new PlaybookSearch(JSON.parse(element('findables').textContent) as Findable[]);
const [input, list, count] = [element<HTMLInputElement>('words'), element('found'), element('found-count')];

function show(): void {
  const typed = input.value.trim();
  const found = typed === '' ? [] : search.find(typed).slice(0, mostFound);
  list.replaceChildren(...found.map(entry));
  count.textContent =
    typed === '' ? '' : found.length === 0 ? 'Nothing fits. Try other words, or fewer.' : told(found.length);
}

function told(situations: number): string {
  return situations === 1 ? 'One situation fits.' : `${situations} situations fit, the best first.`;
}

function entry({ id, title, why }: Match): HTMLLIElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.href = `#${id}`;
  link.textContent = title;
  item.append(link, ...(why ? [document.createElement('br'), marked(why)] : []));
  return item;
}

/** The sentence that fits, with its words marked. */
function marked({ text, marks }: Why): HTMLElement {
  const quote = document.createElement('q');
  let at = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    quote.append(text.slice(at, start), mark);
    at = end;
  }
  quote.append(text.slice(at));
  return quote;
}

input.addEventListener('input', show);
document.querySelector('search')?.removeAttribute('hidden');
