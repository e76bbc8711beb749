import fc from 'fast-check';
import { pack, unpack } from '../../src/keep/pack.js';

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double().filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  fc.constantFrom(null, undefined, Infinity, -Infinity, NaN),
);

const { data } = fc.letrec((tie) => ({
  data: fc.oneof({ maxDepth: 3 }, leaf, tie('list'), tie('fields'), tie('map'), tie('set')),
  list: fc.array(tie('data'), { maxLength: 4 }),
  fields: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('data'), {
    noNullPrototype: true,
    maxKeys: 4,
  }),
  map: fc.array(fc.tuple(tie('data'), tie('data')), { maxLength: 4 }).map((entries) => new Map(entries)),
  set: fc.array(tie('data'), { maxLength: 4 }).map((items) => new Set(items)),
}));
test('what is packed is the same when it is unpacked', () => {
  fc.assert(fc.property(data, (value) => expect(unpack(pack(value, []), [])).toEqual(value)));
});

test('what is one object in two places is one object again, also as a key', () => {
  const shared = { at: { start: 1, end: 2 } };
  const { list, map } = unpack(
    pack({ list: [shared, shared], map: new Map([[shared, 'here']]) }, []),
    [],
  ) as {
    list: object[];
    map: Map<object, string>;
  };
  expect(list[0]).toBe(list[1]);
  expect(map.get(list[0]!)).toBe('here');
});

test('known objects are put in anew', () => {
  const packed = pack({ file: { path: 'a' }, known: [] }, []);
  expect(packed).toContain('path');
  const file = { path: 'a.yaml', text: 'long' };
  const other = { path: 'b.yaml', text: 'long' };
  expect(pack({ file }, [file])).not.toContain('long');
  expect((unpack(pack({ file }, [file]), [other]) as { file: object }).file).toBe(other);
});

test.each([
  ['nothing', ''],
  ['no list', '{}'],
  ['a list of nothing', '[]'],
  ['a kind that is not there', '[[9,null,[]]]'],
  ['a known object that is not there', '[[3,9,[]]]'],
  ['a part that is not there', '[[0,{"a":0},[["a",1]]]]'],
  ['a place that is not there', '[[0,{"a":0},[["b",0]]]]'],
  ['a way without a place', '[[0,{"a":0},[[0]]]]'],
  ['a place that all objects share', '[[0,{},[["__proto__","a",0]]]]'],
  ['a name that all objects share', '[[0,{},[["toString",0]]]]'],
])('%s is refused', (_, text) => {
  expect(() => unpack(text, [])).toThrow();
});

test('what is not data is a mistake of ours', () => {
  expect(() => pack({ work: () => 1 }, [])).toThrow('a function is no data');
});
