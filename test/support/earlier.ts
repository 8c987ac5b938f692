/** The shipped strategy as it might have been a year before: made up, so that there is something to review. */

import { loadFramework, packs, type Pack } from '../../src/core/framework';

const [shipped] = packs as [Pack];

export const earlier = loadFramework({
  ...shipped,
  version: '2004 (example)',
  issued: '2004-01-01',
  title: `${shipped.title}, made-up earlier version`,
  audiences: shipped.audiences.map((one) =>
    one.id === 'dti'
      ? { ...one, label: 'DTIX', name: 'DTIX', abbreviation: null, expansion: null, aliases: [] }
      : one,
  ),
  areas: shipped.areas.map((area) =>
    area.id === 'A3' ? { ...area, label: 'Access to funds', verbatim: 'Access to funds', aliases: [] } : area,
  ),
});
