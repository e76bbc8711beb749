import fc from 'fast-check';
import { kept } from '../../src/keep/kept.js';
import { KeptInMemory } from './kept-in-memory.js';

const from = [{ name: 'a.yaml', bytes: Buffer.from('playbook: a\n') }];
const making = { what: 'test', from, files: [{ path: 'a.yaml' }] };
const made = { faults: [{ file: making.files[0], span: { start: 0, end: 1 } }], counts: { steps: 7 } };

test('a damaged entry changes nothing', async () => {
  const keep = new KeptInMemory();
  await kept(keep, making, () => made);
  const [[name, entry] = ['', new Uint8Array()]] = keep.entries;
  const at = fc.nat({ max: entry.length - 1 });
  const damages = fc.oneof(
    at.map((end) => entry.slice(0, end)),
    fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([place, by]) => {
      const damaged = Uint8Array.from(entry);
      damaged[place] = damaged[place]! ^ by;
      return damaged;
    }),
    fc.uint8Array({ maxLength: 2 * entry.length }),
    fc.uint8Array({ minLength: 1 }).map((more) => Buffer.concat([entry, more])),
  );
  await fc.assert(
    fc.asyncProperty(damages, async (damaged) => {
      keep.entries.set(name, damaged);
      let isMadeAnew = false;
      const found = await kept(keep, making, () => {
        isMadeAnew = true;
        return made;
      });
      expect(isMadeAnew).toBe(true);
      expect(found).toEqual(made);
    }),
    { numRuns: 1000 },
  );
});

test('what was made of the same is not made again', async () => {
  const keep = new KeptInMemory();
  await kept(keep, making, () => made);
  const again = await kept(keep, making, (): typeof made => {
    throw new Error('it was kept');
  });
  expect(again).toEqual(made);
});
