/** How an action of the list ends: in words that stand a while where the finding stood, with a way back. */

import type { LiveState } from '../../../core/live';
import { say } from '../words';

export interface Ended {
  readonly text: string;
  /** Takes the action back; null where only Ctrl+Z does. */
  readonly undo: (() => Promise<boolean>) | null;
}

/** An action of a line; null where it was not done, and then the notice above says why. */
export type Work = () => Promise<Ended | null>;

/** The sentence, and how often Ctrl+Z has to be pressed where it is more than once. */
export function withSteps(text: string, { done }: LiveState): string {
  const steps = done?.steps ?? 1;
  return steps > 1 ? `${text} ${say('answer.steps', { n: steps })}` : text;
}
