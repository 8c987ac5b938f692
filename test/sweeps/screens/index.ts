/** Every screen of the pane and every state of it that people meet: one list for all that is looked at. */
import { checks } from './checking';
import { sights } from './seeing';
import type { Scene } from './steps';
import { taking } from './taking';
import { trouble } from './trouble';
import { visiting } from './visiting';
import { writing } from './writing';

export { between } from './trouble';
export type { Scene, Screen } from './steps';

/** In this order in one page; the last screen leaves it without an Excel. */
export const scenes: readonly Scene[] = [
  ...writing,
  ...checks,
  ...sights,
  ...visiting,
  ...taking,
  ...trouble,
];
