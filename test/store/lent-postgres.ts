import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * The address of a PostgreSQL where its user may do everything: the one that TEST_DATABASE_URL names, else one that all tests of
 * this run share (`lend-postgres.js`). Whoever asks for it and cannot have it fails.
 */
export async function lentPostgres(): Promise<string> {
  const { TEST_DATABASE_URL: given, TEST_POSTGRES_PORT: port } = process.env;
  if (given) return given;
  const answer = JSON.parse(await text(connect(Number(port), '127.0.0.1'))) as {
    url?: string;
    error?: string;
  };
  if (answer.url === undefined) throw new Error(answer.error);
  return answer.url;
}
