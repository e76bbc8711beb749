import type { AnswerFault } from '../case/answer-fault.js';
import type { Match, PlaybookSearch } from '../search/playbook-search.js';
import { SearchTrail } from '../search/search-trail.js';
import { AwayCall } from './away-call.js';
import { foundBecause } from './found-because.js';
import type { Picked } from './picked.js';
import { notListed } from './not-listed.js';
import { oneLine } from './cut-keys.js';
import type { Edited, EditText } from './edited.js';
import { harmless } from './harmless.js';
import type { LineReader } from './line-reader.js';
import { labelledLines, quoted } from './part-lines.js';
import { inSignsOf } from './plain-signs.js';
import type { Entry, Interruption } from './entry.js';
import type { Asking, Part, Remark, Renderer, TextFor } from './renderer.js';
import { readSlash } from './slash-command.js';
import { columnsFor, type Screen } from './screen.js';
import { wrapText } from '../diagnostic/wrap-text.js';

/** Where the lines come from, and what their end means. */
export interface Lines {
  readonly reader: LineReader;
  /** At a keyboard the terminal shows what is typed, and the end of the input is the agent stopping. */
  readonly isKeyboard: boolean;
}

/**
 * Lines that are only ever added: for pipes, plain terminals and screen readers. Every line says what it is in words,
 * choices have numbers, and a question put again is put without what stood before it.
 */
export class LinearRenderer implements Renderer {
  readonly hasKeys = false;
  private readonly away = new AwayCall();
  /** The line that is waited for: a call away leaves it to the next question. */
  private line: Promise<string | undefined> | undefined;

  constructor(
    private readonly screen: Screen,
    private readonly lines: Lines,
    /** Aborted by a signal, with its name as the reason. */
    private readonly interruption: AbortSignal,
    private readonly editText: EditText,
    /** Why there are only lines; it is said before anything else. */
    private why: string,
  ) {}

  get masked(): string {
    return this.screen.glyphs.masked;
  }

  async ask(asking: Asking): Promise<Entry> {
    if (asking.commits) await this.lines.reader.forget();
    this.write(this.drawn(asking));
    this.screen.output.write(promptFor(asking, this.masked));
    const entry = await this.enter(asking.isPrivate);
    return entry.kind === 'line' && entry.text === '' ? { kind: 'line', text: keptBy(asking) } : entry;
  }

  /** What is only added cannot be put there twice. */
  show(): void {}

  private async enter(isPrivate = false): Promise<Exclude<Entry, { kind: 'command' }>> {
    const line = await this.calledOr((this.line ??= this.lines.reader.next()));
    if (line === called) {
      this.screen.output.write('\n');
      return { kind: 'called_away', draft: '' };
    }
    this.line = undefined;
    if (this.interruption.aborted)
      return { kind: 'interrupted', by: this.interruption.reason as Interruption };
    // A keyboard's terminal has shown what was typed; what came from a pipe has not been seen.
    if (line === undefined || !this.lines.isKeyboard) {
      const isShown = !isPrivate || !line || readSlash(line).kind !== 'answer';
      this.screen.output.write(`${isShown ? harmless(line ?? '') : this.masked}\n`);
    }
    if (line === undefined) return this.lines.isKeyboard ? { kind: 'pause' } : { kind: 'ran_out' };
    return { kind: 'line', text: line };
  }

  private async calledOr<Value>(value: Promise<Value>): Promise<Value | typeof called> {
    let stopListening = (): void => {};
    const call = new Promise<typeof called>((resolve) => {
      stopListening = this.away.listen(() => resolve(called));
    });
    try {
      return await Promise.race([value, call]);
    } finally {
      stopListening();
    }
  }

  async pick(playbooks: PlaybookSearch): Promise<Picked> {
    const trail = new SearchTrail();
    const picked = await this.pickAmong(playbooks, trail);
    const missed = trail.missed(picked.kind === 'picked');
    return { ...picked, ...(missed && { missed }) };
  }

  /** A number takes one of those listed, a name takes that playbook; anything else is searched for. */
  private async pickAmong(playbooks: PlaybookSearch, trail: SearchTrail): Promise<Picked> {
    const all = playbooks.find('');
    let [listed, fault] = [all, ''];
    for (;;) {
      this.write(this.pickLines(listed, fault));
      this.screen.output.write(
        `Answer (${listed.length === 1 ? '1' : `1 to ${listed.length}`}, or what they say): `,
      );
      const entry = await this.enter();
      if (entry.kind === 'called_away') continue;
      if (entry.kind !== 'line') return entry;
      const found = listed[Number(entry.text) - 1] ?? all.find(({ id }) => id === entry.text.trim());
      if (found) return { kind: 'picked', id: found.id };
      const matches = /^\s*\d*\s*$/.test(entry.text) ? undefined : playbooks.find(entry.text);
      if (matches) trail.took(entry.text, matches.length);
      fault = matches ? `no playbook fits \`${entry.text}\`` : oneSentence(notListed(entry.text));
      if (matches && matches.length > 0) [listed, fault] = [matches, ''];
    }
  }

  private pickLines(listed: readonly Match[], fault: string): string[] {
    const { output, glyphs } = this.screen;
    const columns = columnsFor(output);
    return [
      'Question: What happened?',
      ...listed.flatMap(({ title, why }, index) => [
        ...wrapText(harmless(`${index + 1}. ${inSignsOf(glyphs, title)}`), columns),
        ...(why && why.marks.length > 0 ? wrapText(foundBecause(why, glyphs), columns) : []),
      ]),
      ...(fault === '' ? [] : wrapText(harmless(`Not taken: ${fault}`), columns)),
    ];
  }

  async read(textFor: TextFor): Promise<void> {
    this.leave({ kind: 'page', text: textFor(columnsFor(this.screen.output)) });
  }

  leave(remark: Remark): void {
    this.write(this.remarkLines(remark));
  }

  callAway(): void {
    this.away.call();
  }

  /** What was only added stays. */
  clear(): boolean {
    return false;
  }

  /** A terminal that only has lines is told nothing that is not text. */
  copy(): boolean {
    return false;
  }

  async edit(text: string): Promise<Edited> {
    if (!this.lines.isKeyboard)
      return {
        kind: 'failed',
        message: 'an editor needs a keyboard, and answers come from a pipe or a file',
        help: 'write the answer on one line',
      };
    this.lines.reader.release();
    try {
      return await this.editText(text, this.interruption);
    } finally {
      this.lines.reader.hold();
    }
  }

  release(): void {
    this.lines.reader.release();
  }

  private drawn(asking: Asking): string[] {
    const columns = columnsFor(this.screen.output);
    const { heading, isNewStage, isRepeated, parts, options, question, forCustomer, fault } = asking;
    const before = isRepeated
      ? []
      : [
          '',
          ...(isNewStage && heading.stage ? [`Stage: ${harmless(heading.stage)}`] : []),
          ...this.partLines(parts),
        ];
    return [
      ...before,
      ...(fault ? wrapText(harmless(`Not taken: ${oneSentence(fault)}`), columns) : []),
      ...wrapText(
        forCustomer
          ? `Ask the customer: ${quoted(question, this.screen.glyphs)}`
          : harmless(`Question: ${question}`),
        columns,
      ),
      ...options.flatMap(({ label, unavailable }, index) =>
        wrapText(
          harmless(`${index + 1}. ${label}${unavailable === undefined ? '' : ` (not now: ${unavailable})`}`),
          columns,
        ),
      ),
    ];
  }

  private partLines(parts: readonly Part[]): string[] {
    return parts.flatMap((part) => labelledLines(part, this.screen.glyphs, columnsFor(this.screen.output)));
  }

  private remarkLines(remark: Remark): string[] {
    const columns = columnsFor(this.screen.output);
    switch (remark.kind) {
      case 'opened':
        return wrapText(harmless(`${remark.title}. Case ${remark.caseId}.`), columns);
      case 'answered':
        return remark.isChoice ? wrapText(harmless(`Chosen: ${remark.answer}`), columns) : [];
      case 'changed':
        return wrapText(harmless(`Changed: ${remark.question} ${remark.answer}`), columns);
      case 'notice':
        return wrapText(harmless(remark.text), columns);
      case 'words':
        return this.partLines(remark.parts);
      case 'spoken':
        return wrapText(`${harmless(remark.who)}: ${quoted(remark.text, this.screen.glyphs)}`, columns);
      case 'aside':
        return wrapText(harmless(remark.text), columns);
      case 'page':
        return wrapText(harmless(remark.text), columns);
    }
  }

  private write(lines: readonly string[]): void {
    if (this.why !== '') this.screen.output.write(`[plain mode: ${this.why}]\n`);
    this.why = '';
    this.screen.output.write(lines.map((line) => `${line}\n`).join(''));
  }
}

const called = Symbol('called away');

function oneSentence({ message, help }: AnswerFault): string {
  return help === undefined ? message : `${message}; ${help}`;
}

/** What Enter alone keeps: an answer that is being changed; never one that was just refused. */
function keptBy({ draft, fault }: Asking): string {
  return fault ? '' : draft;
}

function promptFor(asking: Asking, masked: string): string {
  const { hint, isPrivate } = asking;
  const kept = keptBy(asking);
  const before = kept === '' ? '' : ` [Enter keeps: ${isPrivate ? masked : oneLine(harmless(kept))}]`;
  return `Answer${hint === '' ? '' : ` (${harmless(hint)})`}${before}: `;
}
