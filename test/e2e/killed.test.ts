import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agentAt, closeTerminals, Terminal } from './terminal.js';

afterEach(closeTerminals);

const walk = [
  ['What would suit you best?', '2'],
  ['Price of the item ordered?', '180.00\r'],
  ['Shipping paid?', '4.95\r'],
  ['Paid with?', '1'],
  ['Refund of €184.95: more than you may grant alone', '1\r'],
  ['Whose approval?', '1'],
  ['What does Team lead say to', ''],
] as const;

test.each(walk.slice(1).map((_, index) => index + 1))(
  'killed after answer %i, a case goes on where the screen stood',
  async (count) => {
    const agent = new Terminal('echo $$ >"$HOME/pid"; exec "$@" >"$STDOUT"', [
      ...['run', 'wrong-item-shipped', '--now', '2026-03-03 14:20'],
    ]);
    for (const [asked, keys] of walk.slice(0, count)) {
      await agent.asks(asked);
      agent.press(keys);
    }
    await agent.asks(walk[count]![0]);
    process.kill(Number(readFileSync(join(agent.folder, 'pid'), 'utf8')), 'SIGKILL');
    await agent.exit;
    const env = { MAKERIGHT_DATA: join(agent.folder, '.local/share/makeright') };
    const again = agentAt(['resume', '--now', '2026-03-03 14:25'], { env });
    await again.asks('Which case?');
    again.press('1');
    await again.asks('Taken up again where Robin left it');
    await again.asks(walk[count]![0]);
  },
);
