/** What a register shows a person; everything here is small, whatever the number of files. */
export { agreementsWorstFirst, STANDINGS, type AgreementView, type Standing } from './agreements';
export { clashesIn, type ClashContact, type Clashes, type ClashView } from './clashes';
export { gapsOf, stumblesOf, type Gap, type Stumble } from './gaps';
export { worthALook, type Look } from './look';
export { isWithin, monthsToDraw, type MonthSpan } from './span';
