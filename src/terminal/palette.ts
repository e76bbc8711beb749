import { Chalk, type ChalkInstance } from 'chalk';
import type { Paint } from '../diagnostic/draw-fault.js';

/** A stream that may be a terminal. */
export interface Target {
  readonly isTTY?: boolean | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Colours for one stream, or none: `NO_COLOR` (no-color.org), `TERM=dumb` and anything that is not a terminal have none;
 * `FORCE_COLOR` has them all the same. Sixteen colours are enough, so that a terminal's own theme decides how they look.
 */
export function chalkFor(target: Target, env: Environment): ChalkInstance {
  return new Chalk({ level: isColoured(target, env) ? 1 : 0 });
}

function isColoured({ isTTY }: Target, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTTY === true && TERM !== 'dumb';
}

/** How a drawn fault is coloured. */
export function faultPaint(chalk: ChalkInstance): Paint {
  const bySeverity = { error: chalk.red, warning: chalk.yellow };
  return {
    severity: (text, severity) => bySeverity[severity].bold(text),
    message: (text) => chalk.bold(text),
    frame: (text) => chalk.dim(text),
    marks: (text, severity) => bySeverity[severity](text),
    help: (text) => chalk.cyan(text),
  };
}
