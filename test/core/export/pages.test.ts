/** What stands where on the pages of the PDF, and what the other documents are told of their pages. */
import { strFromU8, unzipSync } from 'fflate';
import type { Dossier } from '../../../src/core/agreement';
import { formats } from '../../../src/core/export';
import { documentOf } from '../../../src/core/export/document/build';
import { isKeptTogether } from '../../../src/core/export/document/size';
import { loadFramework, packs } from '../../../src/core/framework';
import { activity, dossier } from '../../support/dossiers';
import { seenByPdfJs } from '../../support/pdf';

// Documents are made and opened by other programs: slow on a busy machine.
jest.setTimeout(120_000);

const framework = loadFramework(packs[0]!);

async function made(id: string, what: Dossier): Promise<Uint8Array> {
  const format = formats.find((candidate) => candidate.id === id)!;
  return (await format.load())(what, framework);
}

/** `count` activities whose rows are of every height from a few lines to more than a page. */
function uneven(count: number, partners: number): Dossier {
  const plain = dossier(framework, 1);
  const activities = Array.from({ length: count }, (_, n) => ({
    ...activity(framework, n),
    why: 'They set their budgets then. '.repeat(1 + ((n * 7) % 23) * (n % 5 === 4 ? 12 : 2)),
    rationale: 'It rests on what was found in the first year. '.repeat(1 + ((n * 5) % 31)),
  }));
  const [one] = plain.agreement.partners;
  const names = Array.from({ length: partners }, (_, n) => ({ ...one!, name: `Partner ${n + 1}` }));
  return { ...plain, agreement: { ...plain.agreement, activities, partners: names } };
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('a page of the PDF', () => {
  const samples = Array.from({ length: 14 }, (_, n) => uneven(n + 1, 1 + ((n * 5) % 12)));

  test('never ends with a heading, nor with the headings of a table', async () => {
    const seen = seenByPdfJs(...(await Promise.all(samples.map((sample) => made('pdf', sample)))));
    for (const [i, { pages }] of seen.entries()) {
      const plan = await documentOf(samples[i]!, framework, { contacts: true });
      const ends = plan.blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [squeezed(block.text)]
          : block.kind === 'table'
            ? [squeezed(block.columns.map(({ heading }) => heading).join(''))]
            : [],
      );
      expect(ends.length).toBeGreaterThan(10);
      for (const { text } of pages) {
        const page = squeezed(text);
        const body = page.slice(0, page.indexOf(squeezed(plan.running)));
        expect(ends.filter((end) => body.endsWith(end))).toEqual([]);
        expect(body).not.toBe('');
      }
    }
  });

  test('holds all signatures where they fit on one', async () => {
    const nine = uneven(2, 9);
    const [seen] = seenByPdfJs(await made('pdf', nine));
    const page = seen!.pages.find(({ text }) => text.includes('Signatures'))!;
    expect(page.text.match(/Partner \d/g)).toHaveLength(9);
  });
});

test('signatures are kept together up to nine, not beyond', async () => {
  for (const [partners, kept] of [
    [9, true],
    [10, false],
  ] as const) {
    const plan = await documentOf(uneven(1, partners), framework, { contacts: true });
    const table = plan.blocks.find((block) => block.kind === 'table' && block.toSign)!;
    expect(isKeptTogether(table as Parameters<typeof isKeptTogether>[0])).toBe(kept);
  }
});

describe('head and foot', () => {
  const long = 'The Partnership of All Partnerships for Procurement, Finance and Training '.repeat(6).trim();
  const plain = dossier(framework, 1);
  const sample: Dossier = {
    ...plain,
    agreement: {
      ...plain.agreement,
      cover: { ...plain.agreement.cover, partnership: long, reference: 'MPA '.repeat(60).trim() },
    },
  };

  test('stay on one line: what is longer ends with an ellipsis, and stands in full in the document', async () => {
    const plan = await documentOf(sample, framework, { contacts: true });
    expect(plan.running).toMatch(/^Mainstreaming Partnership Agreement · The Partnership .*\u2026$/);
    expect(plan.running.length).toBeLessThan(120);
    expect(plan.foot).toContain('\u2026 · ');
    expect(plan.subtitle).toBe(long);
    const [seen] = seenByPdfJs(await made('pdf', sample));
    for (const { text } of seen!.pages) expect(squeezed(text)).toContain(squeezed(plan.running));
  });
});

test('nothing follows the last table of the OpenDocument text but a line of next to no height', async () => {
  const content = strFromU8(unzipSync(await made('odt', dossier(framework, 2)))['content.xml']!);
  expect(content).toMatch(/<\/table:table>\s*<text:p text:style-name="End"\/>\s*<\/office:text>/);
});
