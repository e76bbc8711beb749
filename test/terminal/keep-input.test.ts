import { join } from 'node:path';
import { openCase } from '../../src/case/case.js';
import type { Entry } from '../../src/terminal/entry.js';
import type { Asking, Renderer } from '../../src/terminal/renderer.js';
import type { Table } from '../../src/terminal/sitting.js';
import { walkCase, type Walked } from '../../src/terminal/walk-case.js';
import { loadLibrary } from '../load-library.js';

const { checked } = loadLibrary(join(import.meta.dirname, '../cli/house/playbooks'));
const at = Date.UTC(2026, 2, 2, 15, 45);

/** A renderer whose agent enters these lines and then stops; what happens is written down in order. */
function scripted(lines: readonly string[], happened: string[]): Renderer {
  const left = [...lines];
  return {
    masked: '***',
    hasKeys: false,
    ask: async ({ question, fault, draft }: Asking): Promise<Entry> => {
      happened.push(`asked: ${[question, fault?.message, draft].filter(Boolean).join(' | ')}`);
      const text = left.shift();
      return text === undefined ? { kind: 'interrupted', by: 'SIGTERM' } : { kind: 'line', text };
    },
    pick: async () => ({ kind: 'pause' }),
    leave: ({ kind }) => void (kind === 'answered' && happened.push('left a line')),
    read: async () => {},
    copy: () => false,
    edit: async (text) => ({ kind: 'edited', text }),
    show: ({ question }) => happened.push(`shown: ${question}`),
    callAway: () => {},
    clear: () => false,
    release: () => {},
  };
}

async function walked(
  lines: readonly string[],
  fails: (kind: string) => boolean,
): Promise<[string[], Walked]> {
  const happened: string[] = [];
  const opening = { caseId: 'ACD-EFG-HJK-MNP', at, by: 'Robin', role: 'agent', digest: '' };
  const opened = openCase(checked.playbooks.get('parcel-is-late')!, opening);
  const table: Table = {
    renderer: scripted(lines, happened),
    by: 'Robin',
    now: () => at,
    keep: async ({ kind }) => {
      if (fails(kind)) return { kind: 'not_kept', message: 'the disk is full' };
      // Disks take their time: whoever does not wait for this has drawn something meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
      happened.push(`kept: ${kind}`);
      return { kind: 'kept' };
    },
    received: async () => undefined,
    accountOf: () => '',
  };
  const result = await walkCase(opened, table, async () => {
    happened.push('begun');
    return undefined;
  });
  return [happened, result];
}

test('every input is kept before anything more is drawn', async () => {
  const [happened, { ended }] = await walked(['12-ABC', '/n tired', '3'], () => false);
  expect(ended).toBe('SIGTERM');
  expect(happened).toEqual([
    'shown: May I have the order number?',
    'begun',
    'asked: May I have the order number?',
    'kept: answer',
    'left a line',
    'asked: Days late?',
    'kept: note',
    'asked: Days late?',
    'kept: answer',
    'left a line',
    'asked: What would help you most?',
  ]);
});

test('what cannot be kept is not taken, and stays in the input', async () => {
  const [happened, { case: after }] = await walked(['12-ABC'], () => true);
  expect(happened).toEqual([
    'shown: May I have the order number?',
    'begun',
    'asked: May I have the order number?',
    'asked: May I have the order number? | the disk is full | 12-ABC',
  ]);
  expect(after.inputs).toEqual([]);
});
