/**
 * What nearly every agreement says, for the compressor to point back at: keys of the JSON, the strategy's own
 * entries. Both sides make it from the same framework, so it need not travel.
 */

import { COVER_KEYS } from '../../agreement';
import type { Framework } from '../../framework';

/** How far back deflate can point (RFC 1951, 2): the text nearest the end costs least. */
const WINDOW = 32_768;

const KEYS = [
  '{"v":1,"format":"docx","name":"","asOf":"2005-06-12","errors":0,"statement":[["met",0,[],""],["not-met",1,[],""],["to-judge",0,[],""],["not-binding",0,[],""],["answered",0,[""],""]],',
  '"agreement":{"framework":{"id":"","version":""},"asOf":"","cover":{',
  ...COVER_KEYS.map((key) => `"${key}":"",`),
  '},"partners":[{"name":"","aka":[],"dp":"","role":"Lead partner","sector":"Voluntary and community","contact":"","email":"","identifier":"","signatory":"","signedOn":""},',
  '"activities":[{"ref":"1","area":"","what":[""],"who":[{"level":"national","name":"","nation":"","text":""},{"level":"local-regional","name":"","nation":"","text":""}],',
  '"when":[{"text":"June 2005","opportunity":"T2","dates":[{"from":"2005-06-01","to":"2005-06-30"}]}],"how":[{"text":"","method":"M1","for":[]}],"why":"",',
  '"partners":[{"name":"","lead":true},{"name":"","lead":false}],"kind":"Dissemination","equality":"","need":"","rationale":"","outcome":"","aims":"","unplaced":""},',
  '"joint":[{"key":"","considered":"yes","text":"","reason":""},{"key":"","considered":"no","text":"","reason":""}],"answers":[{"ref":"","rule":"","column":"","entry":"","reason":"","by":"","on":""}]}}',
];

export function dictionaryOf({ pack }: Framework): Uint8Array {
  const entries = [
    ...pack.requirements.map((requirement) => requirement.check),
    ...pack.partnerships.map((partnership) => partnership.name),
    ...pack.audiences.map((audience) => audience.label),
    ...pack.areas.flatMap((area) => [area.label, ...area.topics.map((topic) => topic.label)]),
    ...pack.methods.map((method) => `${method.id} ${method.label}`),
    ...pack.opportunities.map((opportunity) => opportunity.label),
    ...pack.joint.map((question) => question.key),
    ...pack.kinds.map((kind) => kind.label),
    pack.id,
    pack.version,
  ];
  const bytes = new TextEncoder().encode([...entries, ...KEYS].join('\n'));
  return bytes.slice(-WINDOW);
}
