import { foundBecause } from '../../src/terminal/found-because.js';
import { glyphsFor } from '../../src/terminal/glyphs.js';
import { plainSigns } from '../../src/terminal/plain-signs.js';
import { Agent } from './agent.js';

test.each([
  ['“It’s late” – sorry…', '"It\'s late" - sorry...'],
  ['€5.00 × 2 → £4', 'EUR 5.00 x 2 -> GBP 4'],
  ['Zoë Strauß, Malmö', 'Zoe Strauss, Malmo'],
  ['two\nlines', 'two\nlines'],
  // What it has nothing near for stays.
  ['配送遅延', '配送遅延'],
])('%j is %j in signs of ASCII', (text, plain) => {
  expect(plainSigns(text)).toBe(plain);
});

test('why a playbook was found, too, with the same words marked', () => {
  const why = {
    whence: 'title',
    text: 'The café’s bill… was 5 €',
    marks: [
      [4, 10],
      [17, 20],
    ],
  } as const;
  expect(foundBecause(why, glyphsFor({ LC_ALL: 'C' }))).toBe(`Title: "The [cafe's] bill... [was] 5 EUR "`);
  expect(foundBecause(why, glyphsFor({ LC_ALL: 'C.UTF-8' }))).toBe('Title: “The [café’s] bill… [was] 5 €”');
});

/** A case that is stopped at its second question; its record goes to a terminal of so many columns, or to a pipe. */
async function stopped(env: Readonly<Record<string, string>>, columns?: number): Promise<Agent> {
  const agent = new Agent(['run', 'parcel-is-late'], { env });
  if (columns !== undefined) Object.assign(agent.world.stdout, { isTTY: true, columns });
  await agent.sees('order number?');
  agent.press('12-ABC\r');
  await agent.sees('Days late?');
  agent.press('3\r');
  await agent.sees('What would help you most?');
  agent.press('1');
  await agent.sees('grant it now');
  agent.press('/p\r');
  await agent.exit;
  return agent;
}

const utf8 = { LANG: 'en_GB.UTF-8' };

// What is loaded when it is first needed is loaded here, so that no test waits for it.
beforeAll(() => stopped(utf8), 60_000);

test('a terminal without UTF-8 gets the words of playbooks in signs that it has', async () => {
  const agent = await stopped({ LC_ALL: 'C' }, 80);
  expect(agent.output.text).toContain('"I\'m sorry that you are still waiting for it."');
  expect(agent.output.text).toContain('Credit of EUR 5.00: grant it now');
  expect(agent.output.text + agent.record).toMatch(/^[\n\r\u001b\u0007 -~]*$/);
});

test('a record fits the terminal that it is printed to', async () => {
  const { record } = await stopped(utf8, 50);
  const widths = record.split('\n').map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThan(50);
  expect(record).toContain("16:45: “I'm sorry that you\n");
});

test('in a pipe a record is the same for every terminal and every locale', async () => {
  const [wide, ascii] = [await stopped(utf8), await stopped({ LC_ALL: 'C' })];
  expect(ascii.record).toBe(wide.record);
  expect(Math.max(...wide.record.split('\n').map((line) => line.length))).toBeGreaterThan(50);
});
