import fc from 'fast-check';
import {
  datesIn,
  formatHow,
  formatPartners,
  formatWhat,
  formatWhen,
  formatWho,
  parseHow,
  parsePartners,
  parseWhat,
  parseWhen,
  parseWho,
  type WhoEntry,
} from '../../../src/core/workbook';
import { labelSpans } from '../../../src/core/workbook/grammar/who';
import { joinList, splitList } from '../../../src/core/workbook/grammar/list';
import { cell, entry, framework, lost, runs } from './hostile';

const f = framework;
const { vocabulary, pack } = framework;

/** What an entry says, wherever it stands. */
const saidByWho = (e: WhoEntry): object => ({
  text: e.text,
  name: e.name,
  level: e.level?.id ?? null,
  part: e.part.toLowerCase(),
  nation: e.nation,
  starred: e.starred,
});

describe('what is written is read back: parse(format(x)) = x', () => {
  const texts = fc.array(entry, { maxLength: 6 });

  test('what', () => {
    fc.assert(
      fc.property(texts, (x) => expect(parseWhat(formatWhat(x, f), f).map((e) => e.text)).toEqual(x)),
      runs,
    );
  });

  test('when', () => {
    fc.assert(
      fc.property(texts, (x) => {
        const read = parseWhen(
          formatWhen(
            x.map((text) => ({ text, opportunity: null })),
            f,
          ),
          f,
        );
        expect(read.map((e) => e.text)).toEqual(x);
        // What is derived hangs on the entry's text alone.
        for (const e of read)
          expect(parseWhen(formatWhen([e], f), f)).toEqual([{ ...e, start: 0, end: expect.any(Number) }]);
      }),
      runs,
    );
  });

  test('how', () => {
    fc.assert(
      fc.property(texts, texts, (x, names) => {
        const who = parseWho(
          formatWho(
            names.map((name) => ({ name, text: name, nation: '', level: null })),
            f,
          ),
          f,
        );
        const read = parseHow(
          formatHow(
            x.map((text) => ({ text })),
            f,
          ),
          f,
          who,
        );
        expect(read.map((e) => e.text)).toEqual(x);
        const again = parseHow(formatHow(read, f), f, who);
        expect(again).toEqual(read);
      }),
      runs,
    );
  });

  test('partners', () => {
    const mention = fc.record({ name: entry, lead: fc.boolean() });
    fc.assert(
      fc.property(fc.array(mention, { maxLength: 6 }), (x) => {
        const read = parsePartners(formatPartners(x, f), f);
        expect(read.map(({ name, lead }) => ({ name, lead }))).toEqual(x);
      }),
      runs,
    );
  });

  test('who', () => {
    const value = fc.record({ text: entry, level: fc.constantFrom(null, ...pack.levels.map((l) => l.id)) });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (given) => {
        const written = formatWho(
          given.map((v) => ({ ...v, name: v.text, nation: '' })),
          f,
        );
        const read = parseWho(written, f);
        // In the canonical order; a level that the vocabulary knows alone is taken from it.
        const order = [null, ...pack.levels.map((l) => l.id)];
        const inOrder = order.flatMap((level) => given.filter((v) => v.level === level));
        expect(read.map((e) => e.text)).toEqual(inOrder.map((v) => v.text));
        read.forEach((e, i) => {
          const level = inOrder[i]?.level;
          if (level !== null) expect(e.level?.id).toBe(level);
          else
            expect(
              e.levelFrom === null || (e.levelFrom === 'vocabulary' && e.audience?.levels.length === 1),
            ).toBe(true);
        });
        const again = parseWho(formatWho(read, f), f);
        const sorted = (list: readonly object[]): string[] => list.map((e) => JSON.stringify(e)).sort();
        expect(sorted(again.map(saidByWho))).toEqual(sorted(read.map(saidByWho)));
      }),
      runs,
    );
  });

  test('plain lists', () => {
    fc.assert(
      fc.property(texts, (x) => expect(splitList(joinList(x))).toEqual(x)),
      runs,
    );
  });
});

describe('nothing typed is lost: format(parse(t)) keeps every letter and digit of t', () => {
  test.each([
    ['what', (t: string) => formatWhat(parseWhat(t, f), f)],
    ['when', (t: string) => formatWhen(parseWhen(t, f), f)],
    ['how', (t: string) => formatHow(parseHow(t, f), f)],
    ['partners', (t: string) => formatPartners(parsePartners(t, f), f)],
    ['plain lists', (t: string) => joinList(splitList(t))],
  ])('%s', (_, again) => {
    fc.assert(
      fc.property(cell, (t) => expect(lost(t, again(t))).toEqual([])),
      runs,
    );
  });

  test('who: all but the labels, which stand once a level', () => {
    const withoutLabels = (t: string): string =>
      [...labelSpans(t, f)]
        .reverse()
        .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), t);
    const labelsOf = (t: string): Set<string> =>
      new Set(
        labelSpans(t, f).map(({ level, part }) => `${level.id} ${part.toLowerCase().replace(/\s/g, '')}`),
      );
    fc.assert(
      fc.property(cell, (t) => {
        const written = formatWho(parseWho(t, f), f);
        expect(lost(withoutLabels(t), withoutLabels(written))).toEqual([]);
        for (const label of labelsOf(t)) expect(labelsOf(written)).toContain(label);
      }),
      runs,
    );
  });
});

describe('formatting twice changes nothing', () => {
  test.each([
    ['what', (t: string) => formatWhat(parseWhat(t, f), f)],
    ['who', (t: string) => formatWho(parseWho(t, f), f)],
    ['when', (t: string) => formatWhen(parseWhen(t, f), f)],
    ['how', (t: string) => formatHow(parseHow(t, f), f)],
    ['partners', (t: string) => formatPartners(parsePartners(t, f), f)],
  ])('%s', (_, again) => {
    fc.assert(
      fc.property(cell, (t) => expect(again(again(t))).toBe(again(t))),
      runs,
    );
  });
});

describe('entries know their place', () => {
  test.each([
    ['what', (t: string) => parseWhat(t, f)],
    ['who', (t: string) => parseWho(t, f)],
    ['when', (t: string) => parseWhen(t, f)],
    ['how', (t: string) => parseHow(t, f)],
    ['partners', (t: string) => parsePartners(t, f)],
  ])('%s: spans follow one another and hold the entry', (_, parse) => {
    fc.assert(
      fc.property(cell, (t) => {
        let end = 0;
        for (const e of parse(t)) {
          expect(e.start).toBeGreaterThanOrEqual(end);
          expect(e.end).toBeGreaterThan(e.start);
          end = e.end;
          const there = t.slice(e.start, e.end);
          if (there !== e.text) expect(there).toContain('"');
        }
        expect(end).toBeLessThanOrEqual(t.length);
      }),
      runs,
    );
  });

  test('reading a text twice, or among others, gives the same', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (texts) => {
        const first = texts.map((t) => [
          parseWho(t, f),
          parseHow(t, f),
          parseWhen(t, f),
          parsePartners(t, f),
          parseWhat(t, f),
        ]);
        const then = texts.map((t) => [
          parseWho(t, f),
          parseHow(t, f),
          parseWhen(t, f),
          parsePartners(t, f),
          parseWhat(t, f),
        ]);
        expect(then).toEqual(first);
      }),
    );
  });
});

test('dates are days of the calendar, and no period ends before it begins', () => {
  fc.assert(
    fc.property(cell, (t) => {
      for (const { from, to } of datesIn(t).dates) {
        for (const day of [from, to]) {
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        }
        expect(from !== null || to !== null).toBe(true);
        if (from !== null && to !== null) expect(from <= to).toBe(true);
      }
    }),
    runs,
  );
});

test('every term of the vocabulary is read as the one entry it is', () => {
  for (const audience of pack.audiences) {
    for (const text of [audience.label, audience.name, ...audience.aliases]) {
      const read = parseWho(text, f);
      expect([text, read.map((e) => e.audience?.id)]).toEqual([text, [vocabulary.audience(text)?.id]]);
    }
  }
  for (const method of pack.methods) {
    for (const text of [method.id, method.label, method.text]) {
      expect(parseHow(text, f).map((e) => e.method?.id)).toEqual([method.id]);
    }
  }
  for (const area of pack.areas) {
    for (const { verbatim, label } of area.topics) {
      for (const text of [verbatim, label])
        expect(parseWhat(text, f).map((e) => e.topic?.verbatim)).toEqual([vocabulary.topic(text)?.verbatim]);
    }
    for (const { label } of area.methods) expect(parseHow(label, f).map((e) => e.printed)).toEqual([true]);
  }
});
