import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { openStore, type StorePlace } from '../../src/store/open-store.js';
import { lifeOf, lifeTime, standing } from './life.js';
import { engines, type Places } from './places.js';
import { allScenarios, becoming, linesOf } from './walked-cases.js';

const [, [, postgresPlaces]] = engines;
let at: Places;
beforeAll(async () => {
  at = await postgresPlaces();
});
afterAll(() => at.end());

/** What a server says when a transaction is on disk: the tag of its CommandComplete message. */
const committed = Buffer.from('COMMIT\0');

/**
 * A way to a server on which every other confirmation is lost: when the server says that something is on disk, the connection
 * breaks before we hear it. `lost` counts them.
 */
async function throughUnheard({ DATABASE_URL = '' }: StorePlace['env']): Promise<{
  readonly env: StorePlace['env'];
  readonly lost: () => number;
  readonly server: Server;
}> {
  const url = new URL(DATABASE_URL);
  const { hostname, port } = url;
  let [lost, isNext] = [0, false];
  const server = createServer((near) => {
    const far = connect(Number(port || 5432), hostname);
    const end = (): void => void [near.destroy(), far.destroy()];
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      if (chunk.includes(committed) && (isNext = !isNext)) {
        lost++;
        end();
      } else near.write(chunk);
    });
  });
  await once(server.listen(0, '127.0.0.1').unref(), 'listening');
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { env: { DATABASE_URL: url.href }, lost: () => lost, server };
}

/** Who has a case counts up with each time that it is asked for. */
function withoutEpoch(found: object): unknown {
  return JSON.parse(JSON.stringify(found, (key, value: unknown) => (key === 'epoch' ? undefined : value)));
}

function kindOf(came: unknown): unknown {
  return typeof came === 'object' && came !== null && 'kind' in came ? came.kind : typeof came;
}

test('what was written down, and never heard of, is not written down twice', async () => {
  const elsewhere = await openStore({ env: await at.fresh(), now: () => lifeTime });
  const cases = becoming(linesOf('still-waiting', 'C-2'));
  const [opened, last] = [cases[0], cases.at(-1)];
  if (!opened || !last) throw new Error('there is no case');
  await elsewhere.append(await elsewhere.begin(opened), last);
  const imported: string[] = [];
  for await (const line of elsewhere.export(undefined, true)) imported.push(line);
  await elsewhere.close();

  const way = await throughUnheard(await at.fresh());
  const heard = await openStore({ env: await at.fresh(), now: () => lifeTime });
  const unheard = await openStore({ env: way.env, now: () => lifeTime });
  for (const { name, does } of lifeOf(imported)) {
    const [one, other] = [await does(heard), await does(unheard)];
    // The salts of what is kept apart differ, and with them the hashes.
    expect([name, kindOf(other)]).toEqual([name, kindOf(one)]);
    expect(withoutEpoch(await standing(unheard))).toEqual(withoutEpoch(await standing(heard)));
  }
  expect(way.lost()).toBeGreaterThan(15);
  // Somebody looked at a playbook: what is taken out again is gone, heard or not.
  const looked = allScenarios().find(([, lines]) =>
    lines('C-3').opened.events.every(({ type }) => type !== 'promise_made'),
  );
  if (!looked) throw new Error('every case begins with a promise');
  const { claim } = await unheard.begin(looked[1]('C-3').opened);
  expect(await unheard.discard(claim)).toBe(true);
  expect(await unheard.load('C-3')).toBeUndefined();
  await heard.close();
  await unheard.close();
  way.server.close();
});
