import type { TreeNode } from '../../graph/tree-of.js';
import type { Block, Chapter, Manual, ManualPart, Section } from '../../manual/manual.js';
import { escapeHtml } from '../escape-html.js';
import { arrowTip } from '../graph/graph-svg.js';
import { graphStyle } from '../graph/graph-style.js';
import { inlineHtml, spokenHtml } from './inline-html.js';
import { manualStyle } from './manual-style.js';
import { pictureHtml } from './picture-html.js';
import { stepsHtml, type StepsPlace } from './steps-html.js';
import { tableHtml } from './table-html.js';

/** What makes the page searchable. */
export interface PageSearch {
  /** A program that runs in the page, and what it searches, as JSON. */
  readonly script: string;
  readonly data: string;
  /** The SHA-256 of a text in base64, by which the page allows only its own program and style. */
  readonly digestOf: (text: string) => string;
}

/**
 * A manual as one page (HTML 5) that needs nothing beside it, loads nothing and asks nobody: its policy forbids that. Nothing in
 * its words can become markup. It ends with a line break.
 */
export function manualHtml(manual: Manual, search: PageSearch): string {
  const { title, about, language, parts } = manual;
  const style = `\n${manualStyle}${graphStyle}`;
  const chapters = new Set(parts.flatMap((part) => part.chapters.map(({ id }) => id)));
  const lines = [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(style, search)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(`${title}: the manual`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the manual</a>',
    `<svg class="defs mg" width="0" height="0" aria-hidden="true"><defs>${arrowTip}</defs></svg>`,
    '<header class="top">',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(about)}</p>`,
    searchForm,
    '</header>',
    contents(parts),
    '<main id="main" tabindex="-1">',
    ...parts.map((part) => partHtml(part, chapters)),
    '</main>',
    `<script type="application/json" id="findables">${search.data.replaceAll('<', '\\u003c')}</script>`,
    `<script>${search.script}</script>`,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function policyOf(style: string, { script, digestOf }: PageSearch): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${digestOf(style)}'`,
    `script-src 'sha256-${digestOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Hidden until the program that answers it runs. */
const searchForm = `<search class="find" hidden>
<label for="words">What does the customer say?</label>
<input id="words" type="search" autocomplete="off" spellcheck="false" aria-describedby="found-count">
<p id="found-count" role="status"></p>
<ol id="found"></ol>
</search>`;

function contents(parts: readonly ManualPart[]): string {
  const links = (chapters: readonly Chapter[]): string =>
    chapters
      .map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`)
      .join('\n');
  return [
    '<nav class="contents" aria-labelledby="contents">',
    '<h2 id="contents">Contents</h2>',
    ...parts.map(
      ({ id, title, chapters }) =>
        `<p><a href="#${id}">${escapeHtml(title)}</a></p>\n<ol>\n${links(chapters)}\n</ol>`,
    ),
    '</nav>',
  ].join('\n');
}

function partHtml({ id, title, about, chapters: inPart }: ManualPart, chapters: ReadonlySet<string>): string {
  return [
    `<section class="part" id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${escapeHtml(title)}</h2>`,
    `<p class="about">${escapeHtml(about)}</p>`,
    ...inPart.map((chapter) => chapterHtml(chapter, chapters)),
    '</section>',
  ].join('\n');
}

function chapterHtml({ id, title, edition, sections }: Chapter, chapters: ReadonlySet<string>): string {
  const name = escapeHtml(id);
  const place = { chapter: id, chapters, names: namesIn(sections) };
  return [
    `<article class="chapter" id="${name}" aria-labelledby="${name}--title">`,
    `<h3 id="${name}--title">${escapeHtml(title)}</h3>`,
    ...(edition === undefined ? [] : [`<p class="edition">${escapeHtml(edition)}</p>`]),
    ...sections.map((section) => sectionHtml(section, place)),
    '</article>',
  ].join('\n');
}

function sectionHtml({ title, blocks }: Section, place: StepsPlace): string {
  const isPicture = blocks.some(({ kind }) => kind === 'picture');
  return [
    `<section${isPicture ? ' class="pictures"' : ''}>`,
    ...(title === '' ? [] : [`<h4>${escapeHtml(title)}</h4>`]),
    ...blocks.map((block) => blockHtml(block, place)),
    '</section>',
  ].join('\n');
}

function blockHtml(block: Block, place: StepsPlace): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.text, place.chapters)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${inlineHtml(item, place.chapters)}</li>`).join('\n')}\n</ul>`;
    case 'sayings':
      return `<ul class="sayings">\n${block.lines.map(({ value, language }) => `<li><q>${spokenHtml(escapeHtml(value), language)}</q></li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableHtml(block, place.chapters);
    case 'stage': {
      const heading = block.title === undefined ? [] : [`<h5>${escapeHtml(block.title)}</h5>`];
      return [...heading, stepsHtml(block.steps, place)].join('\n');
    }
    case 'picture':
      return pictureHtml(block.graph);
  }
}

function namesIn(sections: readonly Section[]): ReadonlySet<string> {
  const below = ({ card, branches }: TreeNode): readonly string[] => [
    ...(card.name === undefined ? [] : [card.name]),
    ...branches.flatMap(({ steps }) => steps.flatMap(below)),
  ];
  const blocks = sections.flatMap((section) => section.blocks);
  return new Set(blocks.flatMap((block) => (block.kind === 'stage' ? block.steps.flatMap(below) : [])));
}
