import type { Fault, RelatedPlace } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { YamlNode } from './yaml-node.js';

/** What a fault may have besides its place and message. */
export interface FaultDetail {
  readonly help?: string | undefined;
  readonly related?: readonly RelatedPlace[];
}

/** The reading of one file: what is known of it beforehand, and the faults found on the way. */
export class Reading {
  readonly file: SourceFile;
  /** The currency of money that does not name its own. */
  readonly currency: string;
  readonly faults: Fault[];
  readonly #faulty: ReadonlySet<YamlNode>;
  #troubles = 0;

  /** `faulty` are the nodes whose shape was reported already. */
  constructor(file: SourceFile, currency: string, faults: Fault[], faulty: ReadonlySet<YamlNode>) {
    this.file = file;
    this.currency = currency;
    this.faults = faults;
    this.#faulty = faulty;
  }

  /** Reports a fault in something that is broken by it. */
  fault(code: string, span: Span, message: string, detail?: FaultDetail): void {
    this.#troubles++;
    this.report(code, span, message, detail);
  }

  /** Reports a fault that leaves what is read as good as before. */
  report(code: string, span: Span, message: string, { help, related }: FaultDetail = {}): void {
    const more = { ...(help !== undefined && { help }), ...(related && { related }) };
    this.faults.push({ file: this.file, span, code, severity: 'error', message, ...more });
  }

  /** The node, if it was found to be of this kind and nothing was reported about it; else what is read is broken. */
  usable<K extends YamlNode['kind']>(
    node: YamlNode | undefined,
    kind: K,
  ): Extract<YamlNode, { kind: K }> | undefined {
    if (node === undefined) return undefined;
    if (node.kind === kind && !this.#faulty.has(node)) return node as Extract<YamlNode, { kind: K }>;
    this.#troubles++;
    return undefined;
  }

  /** Reads something, and tells whether any of it is broken. It does not count for what is around it. */
  watch<T>(read: () => T): { readonly value: T; readonly isBroken: boolean } {
    const before = this.#troubles;
    this.#troubles = 0;
    const value = read();
    const isBroken = this.#troubles > 0;
    this.#troubles = before;
    return { value, isBroken };
  }
}
