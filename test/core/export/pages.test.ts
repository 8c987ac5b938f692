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

  test('never begins with the last row of a short table alone', async () => {
    // One more line on the cover at a time, until its last row would be pushed over.
    const covers = [1, 2, 3, 4].map((lines) => {
      const plain = dossier(framework, 1);
      const otherSources = Array.from({ length: lines }, (_, n) => `Source ${n + 1}`).join('\n');
      return {
        ...plain,
        agreement: { ...plain.agreement, cover: { ...plain.agreement.cover, otherSources } },
      };
    });
    const seen = seenByPdfJs(...(await Promise.all(covers.map((sample) => made('pdf', sample)))));
    const places = seen.map(({ pages }) =>
      ['Start of the agreement', 'End of the agreement'].map((label) =>
        pages.findIndex(({ text }) => text.includes(label)),
      ),
    );
    for (const [start, end] of places) expect(start).toBe(end);
    expect(places.map(([start]) => start)).toContain(0);
    expect(places.map(([start]) => start)).toContain(1);
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

describe('the glossary', () => {
  const listed = async (rationale: string): Promise<string[]> => {
    const plain = dossier(framework, 0);
    const cover = { ...plain.agreement.cover, rationale };
    const sample = { ...plain, agreement: { ...plain.agreement, cover }, statement: [] };
    const plan = await documentOf(sample, framework, { contacts: true });
    const table = plan.blocks.find(
      (block) => block.kind === 'table' && block.caption.startsWith('Abbreviations'),
    );
    return table?.kind === 'table' ? table.rows.map((row) => row[0]?.[0]?.[0]?.text ?? '') : [];
  };

  test('lists what stands in the document, in capitals of whatever kind, also after a line break', async () => {
    expect(await listed('None.')).not.toContain('DTI');
    expect(await listed('Seen with DEFRA\nDTI and IDEA.')).toEqual(
      expect.arrayContaining(['Defra', 'DTI', 'IDeA']),
    );
  });

  test('takes no ordinary word for an abbreviation', async () => {
    const few = await listed('An idea. Idea of la vida: se habla.');
    for (const one of ['IDeA', 'LA', 'SE']) expect(few).not.toContain(one);
  });
});

test('an agreement without activities says so, and has no table without rows', async () => {
  const plan = await documentOf(dossier(framework, 0), framework, { contacts: true });
  expect(JSON.stringify(plan.blocks)).toContain('No activity is entered yet.');
  for (const block of plan.blocks) if (block.kind === 'table') expect(block.rows).not.toEqual([]);
});

test('a tab is one space in every document, and Asian letters have the size of the others', async () => {
  const plain = dossier(framework, 1);
  const cover = { ...plain.agreement.cover, aims: 'one\ttwo' };
  const sample = { ...plain, agreement: { ...plain.agreement, cover } };
  const odt = unzipSync(await made('odt', sample));
  expect(strFromU8(odt['content.xml']!)).toContain('one two');
  expect(strFromU8(odt['styles.xml']!)).toContain(
    'fo:font-size="8.2pt" style:font-size-asian="8.2pt" style:font-size-complex="8.2pt"',
  );
  const word = unzipSync(await made('docx', sample));
  expect(strFromU8(word['word/document.xml']!)).toContain('one two');
  expect(strFromU8(word['customXml/item1.xml']!)).toContain('<answer key="cover.aims">one two</answer>');
});

test('nothing follows the last table of the OpenDocument text but a line of next to no height', async () => {
  const content = strFromU8(unzipSync(await made('odt', dossier(framework, 2)))['content.xml']!);
  expect(content).toMatch(/<\/table:table>\s*<text:p text:style-name="End"\/>\s*<\/office:text>/);
});
