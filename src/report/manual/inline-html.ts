import type { Words } from '../../graph/words.js';
import type { Inline } from '../../manual/manual.js';
import { escapeHtml } from '../escape-html.js';

/** Words as they stand on the page: what will be filled in stands in brackets. Line breaks stay. */
export function wordsHtml(words: Words): string {
  return words
    .map((part) =>
      part.kind === 'text'
        ? spokenHtml(escapeHtml(part.text).replaceAll('\n', '<br>'), part.language)
        : `<span class="fill">[${escapeHtml(part.label)}]</span>`,
    )
    .join('');
}

/** Words in another language than the page's, so that they are read out and broken into lines as such. */
export function spokenHtml(html: string, language: string | undefined): string {
  return language === undefined ? html : `<span lang="${escapeHtml(language)}">${html}</span>`;
}

/** Links lead only to chapters that are there; to any other it is plain text. */
export function inlineHtml(inline: Inline, chapters: ReadonlySet<string>): string {
  return inline
    .map((part) => {
      switch (part.kind) {
        case 'said':
          return `<q>${wordsHtml(part.words)}</q>`;
        case 'link':
          return chapters.has(part.chapter)
            ? `<a href="#${escapeHtml(part.chapter)}">${escapeHtml(part.text)}</a>`
            : escapeHtml(part.text);
        case 'text':
        case 'fact':
          return wordsHtml([part]);
      }
    })
    .join('');
}
