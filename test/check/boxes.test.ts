import fc from 'fast-check';
import { findUncovered, isCovered, meetBoxes, type Box } from '../../src/check/boxes.js';
import type { Region } from '../../src/expression/region.js';

const numbers = [0, 1, 2, 3, 4, 5];
const options = ['red', 'green', 'blue'];
const texts = ['one', 'two', 'three', 'any other'];

const interval = fc
  .tuple(fc.nat(5), fc.nat(5))
  .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));
const steps: fc.Arbitrary<Region> = interval.map((one) => ({ kind: 'steps', intervals: [one] }));
const choice: fc.Arbitrary<Region> = fc
  .subarray(options, { minLength: 1 })
  .map((some) => ({ kind: 'options', options: new Set(some) }));
const text: fc.Arbitrary<Region> = fc
  .tuple(fc.subarray(['one', 'two', 'three']), fc.boolean())
  .filter(([some, isAllBut]) => isAllBut || some.length > 0)
  .map(([some, isAllBut]) => ({ kind: 'texts', texts: new Set(some), isAllBut }));
const box: fc.Arbitrary<Box> = fc.tuple(steps, choice, text);

type Point = readonly [number, string, string];

const points: readonly Point[] = numbers.flatMap((number) =>
  options.flatMap((option) => texts.map((word): Point => [number, option, word])),
);

function holds(region: Region, value: Point[number]): boolean {
  switch (region.kind) {
    case 'steps':
      return region.intervals.some(({ low, high }) => low <= Number(value) && Number(value) <= high);
    case 'options':
      return region.options.has(String(value));
    case 'texts':
      return region.texts.has(String(value)) !== region.isAllBut;
  }
}

const lies = (point: Point, one: Box): boolean =>
  one.every((region, column) => holds(region, point[column]!));

test('what two boxes have in common is what lies in both', () => {
  fc.assert(
    fc.property(box, box, (one, other) => {
      const common = meetBoxes(one, other);
      for (const point of points)
        expect(common !== undefined && lies(point, common)).toBe(lies(point, one) && lies(point, other));
    }),
  );
});

test('boxes are covered if every point of theirs is, and what is found uncovered is', () => {
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 12 }), (one, covers) => {
      const open = points.filter((point) => lies(point, one) && !covers.some((cover) => lies(point, cover)));
      expect(isCovered([one], covers)).toBe(open.length === 0);
      const found = findUncovered([one], covers, () => true);
      if (found.kind === 'wanted')
        for (const point of points) if (lies(point, found.box)) expect(open).toContainEqual(point);
    }),
  );
});
