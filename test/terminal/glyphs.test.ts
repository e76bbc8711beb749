import { chalkFor } from '../../src/terminal/palette.js';
import { glyphsFor } from '../../src/terminal/glyphs.js';

test.each([
  [{ LC_ALL: 'C.UTF-8' }, '✓'],
  [{ LANG: 'nl_NL.utf8' }, '✓'],
  [{ LC_ALL: 'C', LANG: 'nl_NL.UTF-8' }, 'v'],
  [{ LC_ALL: '', LC_CTYPE: 'en_GB.UTF-8', LANG: 'C' }, '✓'],
  [{ LANG: 'en_GB.UTF-8', TERM: 'linux' }, 'v'],
  [{ WT_SESSION: '1' }, '✓'],
  [{}, 'v'],
])('a terminal with %j has %s for what is done', (env, done) => {
  expect(glyphsFor(env).done).toBe(done);
});

test.each([
  [true, {}, 1],
  [false, {}, 0],
  [true, { NO_COLOR: '1' }, 0],
  [true, { NO_COLOR: '' }, 1],
  [true, { TERM: 'dumb' }, 0],
  [false, { FORCE_COLOR: '1' }, 1],
  [true, { FORCE_COLOR: '0' }, 0],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, 0],
])('a stream that is a terminal: %s, with %j, has colours: %d', (isTTY, env, level) => {
  expect(chalkFor({ isTTY }, env).level).toBe(level);
});
