import type { StepCard, StepItem } from '../../graph/step-card.js';
import type { TreeNode } from '../../graph/tree-of.js';
import type { Words } from '../../graph/words.js';
import { escapeHtml } from '../escape-html.js';
import { wordsHtml } from './inline-html.js';
import { tableHtml } from './table-html.js';

/** The chapter in which steps stand. */
export interface StepsPlace {
  readonly chapter: string;
  /** Every chapter there is. */
  readonly chapters: ReadonlySet<string>;
  /** Every step of the chapter that others can lead to. */
  readonly names: ReadonlySet<string>;
}

/** Steps as a list in which the ways that part stand below the step at which they do. */
export function stepsHtml(steps: readonly TreeNode[], place: StepsPlace): string {
  return steps.length === 0
    ? '<p class="on">Goes on below.</p>'
    : `<ol class="steps">\n${steps.map((node) => stepHtml(node, place)).join('\n')}\n</ol>`;
}

/** The address of a step that others lead to. */
function stepId(chapter: string, name: string): string {
  return `${chapter}--at-${name}`;
}

function stepHtml({ card, branches }: TreeNode, place: StepsPlace): string {
  const { goesOn, name, kind } = card;
  const id = name === undefined ? '' : ` id="${escapeHtml(stepId(place.chapter, name))}"`;
  const rest = goesOn.kind === 'on' && goesOn.if !== undefined && branches.length > 0;
  return [
    `<li class="step k-${kind}"${id}>`,
    ...(name === undefined ? [] : [`<p class="name">${escapeHtml(name.replaceAll('_', ' '))}</p>`]),
    ...bodyOf(card, place),
    ...branches.map(({ label, steps }) => wayHtml(label, stepsHtml(steps, place))),
    ...(rest ? [wayHtml(goesOn.if ?? '', stepsHtml([], place))] : []),
    '</li>',
  ].join('\n');
}

function wayHtml(label: string, below: string): string {
  return `<div class="way"><p class="when">${escapeHtml(label)}</p>\n${below}</div>`;
}

function bodyOf(card: StepCard, place: StepsPlace): readonly string[] {
  const { onlyIf, said, draft, details, items, table } = card;
  return [
    ...(onlyIf === undefined ? [] : [`<p class="only-if">Only if ${escapeHtml(onlyIf)}</p>`]),
    ...headOf(card, place),
    ...(said ? [`<blockquote class="say"><p>${wordsHtml(said)}</p></blockquote>`] : []),
    ...notesOf(card),
    ...(items.length > 0 ? [`<ul class="items">${items.map(itemHtml).join('')}</ul>`] : []),
    ...(draft ? [`<blockquote class="draft"><p>${wordsHtml(draft)}</p></blockquote>`] : []),
    ...(details.length > 0
      ? [`<ul class="details">${details.map((detail) => `<li>${wordsHtml(detail)}</li>`).join('')}</ul>`]
      : []),
    ...(table ? [tableHtml(tableOf(card), place.chapters)] : []),
  ];
}

function headOf(
  { verb, title, runs, goesTo, isTitleSaid = false }: StepCard,
  place: StepsPlace,
): readonly string[] {
  if (verb === '') return [];
  const words = isTitleSaid ? `<q>${wordsHtml(title)}</q>` : wordsHtml(title);
  const address =
    runs !== undefined && place.chapters.has(runs)
      ? runs
      : goesTo !== undefined && place.names.has(goesTo)
        ? stepId(place.chapter, goesTo)
        : undefined;
  const linked = address === undefined ? words : `<a href="#${escapeHtml(address)}">${words}</a>`;
  return [
    `<p class="act"><span class="verb">${escapeHtml(verb)}</span> <span class="what">${linked}</span></p>`,
  ];
}

type Notes = Pick<StepCard, 'coach' | 'alert' | 'because'> | StepItem;

/** Advice and warnings are for the agent, and never mixed with words for the customer. */
function notesOf({ coach, alert, because }: Notes): readonly string[] {
  const note = (kind: string, title: string, words: Words | undefined): readonly string[] =>
    words ? [`<p class="note ${kind}"><strong>${title}</strong> ${wordsHtml(words)}</p>`] : [];
  return [
    ...note('alert', 'Careful:', alert),
    ...note('coach', 'Advice:', coach),
    ...note('because', 'Why:', because),
  ];
}

function itemHtml(item: StepItem): string {
  const words = item.isSaid ? `<q>${wordsHtml(item.text)}</q>` : wordsHtml(item.text);
  const onlyIf = item.onlyIf === undefined ? '' : `<p class="only-if">Only if ${escapeHtml(item.onlyIf)}</p>`;
  return `<li>${onlyIf}${words}${notesOf(item).join('')}</li>`;
}

function tableOf({ title, table }: StepCard): Parameters<typeof tableHtml>[0] {
  const { inputs, outputs, rows } = table!;
  const name = title.map((part) => (part.kind === 'text' ? part.text : part.label)).join('');
  return {
    kind: 'table',
    caption: `Decides: ${name}`,
    columns: [...inputs, ...outputs.map((output) => `→ ${output}`)],
    rows: rows.map((cells) => cells.map((text) => [{ kind: 'text', text }])),
  };
}
