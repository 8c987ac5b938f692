/** Parts of Fill in that are seldom wanted. */

export { Elsewhere } from './elsewhere';
export { GoneTexts } from './gone';
export { RemoveAsk } from './remove-ask';
