import type { Turning } from '../turning.js';

/** Lets time go by: until the next thing happens, or for nothing. */
export function wait(turning: Turning): undefined {
  if (turning.scene < turning.stage.course.sceneCount - 1) turning.goOn();
  else {
    turning.line('story', 'Time goes by, and nothing more happens.');
    turning.bringsNothing();
  }
  return undefined;
}
