import type { Span } from '../diagnostic/source-file.js';
import type { Due } from './due.js';
import { readDue, readTimeAllowed } from './read-due.js';
import { readFormula, readName, readNames, readPhrase, readText } from './read-text.js';
import type { Reading } from './reading.js';
import type { Branch, Step } from './step.js';
import type { Formula, Phrase, Written, WrittenText } from './written.js';
import type { Field, FieldsNode, YamlNode } from './yaml-node.js';

/** Reads the steps of a list; what is not one counts as none. */
export type ReadSteps = (node: YamlNode) => readonly Step[];

/** The fields of a step, or of something in it, read as what their places ask for. */
export class StepSource {
  readonly node: FieldsNode;
  readonly reading: Reading;
  readonly #readSteps: ReadSteps;

  constructor(node: FieldsNode, reading: Reading, readSteps: ReadSteps) {
    this.node = node;
    this.reading = reading;
    this.#readSteps = readSteps;
  }

  /** Where it stands: its first field, which names it to a reader. */
  get at(): Span {
    const [first] = this.node.fields.values();
    return first?.name.at ?? this.node.at;
  }

  value(name: string): YamlNode | undefined {
    return this.node.fields.get(name)?.value;
  }

  text(name: string): WrittenText | undefined {
    return readText(this.value(name), this.reading);
  }

  name(name: string): Written<string> | undefined {
    return readName(this.value(name), this.reading);
  }

  names(name: string): readonly Written<string>[] {
    return readNames(this.value(name), this.reading);
  }

  phrase(name: string): Phrase | undefined {
    return readPhrase(this.value(name), this.reading);
  }

  formula(name: string): Formula | undefined {
    return readFormula(this.value(name), this.reading);
  }

  timeAllowed(name: string): Due | undefined {
    return readTimeAllowed(this.value(name), this.reading);
  }

  due(name: string): Due | undefined {
    return readDue(this.value(name), this.reading);
  }

  /** The fields in the order of the file; none where there is no such section. */
  section(name: string): readonly Field[] {
    return [...(this.reading.usable(this.value(name), 'fields')?.fields.values() ?? [])];
  }

  /** The things listed in a field, each with fields of its own. */
  listed(name: string): readonly StepSource[] {
    const items = this.reading.usable(this.value(name), 'list')?.items ?? [];
    return items.flatMap((item) => this.inner(item) ?? []);
  }

  inner(node: YamlNode | undefined): StepSource | undefined {
    const fields = this.reading.usable(node, 'fields');
    return fields && new StepSource(fields, this.reading, this.#readSteps);
  }

  steps(name: string): readonly Step[] | undefined {
    const node = this.value(name);
    return node && this.#readSteps(node);
  }

  nameOf(node: YamlNode): Written<string> | undefined {
    return readName(node, this.reading);
  }

  phraseOf(node: YamlNode): Phrase | undefined {
    return readPhrase(node, this.reading);
  }

  formulaOf(node: YamlNode): Formula | undefined {
    return readFormula(node, this.reading);
  }

  /** Steps by name, in the order of the file. */
  branches(name: string): readonly Branch[] {
    return this.section(name).map((field) => ({ name: field.name, steps: this.#readSteps(field.value) }));
  }
}
