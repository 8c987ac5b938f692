import fc from 'fast-check';
import { fold, loadFramework, packs, type NearMiss, type TermKind } from '../../../src/core/framework';

const pack = packs.find((one) => one.id === 'equal-theme-d-2005');
if (pack === undefined) throw new Error('The pack is missing');
const { vocabulary } = loadFramework(pack);
const { areas, audiences, methods, opportunities, partnerships } = pack;
const area = (number: number) => {
  const found = areas.find((one) => one.number === number);
  if (found === undefined) throw new Error(`No area ${number}`);
  return found;
};
const labels = (hits: readonly { label: string }[]): string[] => hits.map(({ label }) => label);
const near = (kind: TermKind, text: string): string[] => labels(vocabulary.near(kind, text));

/** The same text as a careless person types it: case, spaces, quotes, dashes, a final stop. */
const careless = fc
  .record({ upper: fc.boolean(), space: fc.constantFrom(' ', '  ', '\u00a0', ' \n'), stop: fc.boolean() })
  .map(({ upper, space, stop }) => (text: string): string => {
    const typed = text.replace(/ /g, space).replace(/'/g, '’').replace(/–/g, '-').replace(/“|”/g, '"');
    return (upper ? typed.toUpperCase() : typed) + (stop ? '.' : '');
  });

describe('every text of the pack is found, however it is typed', () => {
  const entry = <T>(list: readonly T[]) => fc.constantFrom(...list);

  test('audiences by label, name, abbreviation, expansion, alias and print', () => {
    const texts = audiences.flatMap((audience) => {
      const { id, label, name, abbreviation, expansion, aliases } = audience;
      const printed = areas.flatMap((one) => one.audiences).filter((mention) => mention.audience === id);
      return [label, name, abbreviation, expansion, ...aliases, ...printed.map(({ verbatim }) => verbatim)]
        .filter((text) => text !== null)
        .map((text) => ({ id, text }));
    });
    for (const { id, text } of texts) expect([text, vocabulary.audience(text)?.id]).toEqual([text, id]);
    fc.assert(
      fc.property(entry(texts), careless, ({ id, text }, type) => {
        expect(vocabulary.audience(type(text))?.id).toBe(id);
      }),
    );
  });

  test('areas, topics, timings and methods by label, print and alias', () => {
    for (const one of areas) {
      for (const text of [one.label, one.verbatim, ...one.aliases, `${one.number}. ${one.label}`])
        expect(vocabulary.area(text)).toBe(one);
      for (const topic of one.topics)
        for (const text of [topic.label, topic.verbatim, ...topic.aliases]) {
          expect(vocabulary.topic(text)).toBe(topic);
          expect(vocabulary.topic(text, one)).toBe(topic);
        }
      for (const { label, verbatim, aliases } of one.timings)
        for (const text of [label, verbatim, ...aliases])
          expect(fold(vocabulary.timing(text)?.label ?? '')).toBe(fold(label));
      for (const { label, verbatim, aliases } of one.methods)
        for (const text of [label, verbatim, ...aliases])
          expect(fold(vocabulary.areaMethod(text)?.label ?? '')).toBe(fold(label));
    }
    fc.assert(
      fc.property(entry(areas.flatMap((one) => one.topics)), careless, (topic, type) => {
        expect(vocabulary.topic(type(topic.verbatim))).toBe(topic);
      }),
    );
  });

  test('methods and opportunities of the document by id, text, label and short form', () => {
    for (const method of methods)
      for (const text of [method.id, method.text, method.label, ...method.aliases])
        expect(vocabulary.method(text)).toBe(method);
    for (const opportunity of opportunities)
      for (const text of [opportunity.id, opportunity.text, opportunity.label, ...opportunity.printedAs])
        expect(vocabulary.opportunity(text)).toBe(opportunity);
  });

  test('partnerships by name, alias, expansion and print, with the star or without', () => {
    for (const partnership of partnerships)
      for (const text of [partnership.name, ...partnership.aliases, partnership.expansion])
        if (text !== null) expect(vocabulary.partnership(text)).toBe(partnership);
    for (const { verbatim, partnership } of areas.flatMap((one) => one.partnerships)) {
      expect(vocabulary.partnership(verbatim)?.id).toBe(partnership);
      expect(vocabulary.partnership(verbatim.replace('*', ''))?.id).toBe(partnership);
    }
  });

  test('no text means two audiences, partnerships or methods of the document', () => {
    for (const kind of ['audience', 'partnership', 'kind', 'area'] as const) {
      const terms = [...vocabulary.terms(kind)];
      expect(new Set(terms).size).toBe(terms.length);
      expect(terms.every((term) => fold(term) === term)).toBe(true);
    }
    const texts = audiences.map(
      (one) => [one.id, new Set([one.label, one.name, ...one.aliases].map(fold))] as const,
    );
    for (const [id, own] of texts)
      for (const [otherId, other] of texts)
        if (id !== otherId) expect([...own].filter((text) => other.has(text))).toEqual([]);
  });
});

describe('one term, several texts', () => {
  test.each([
    ['CDFIs', 'Community development finance institutions'],
    ['DTI', 'Department of Trade and Industry'],
    ['DTI', 'Department of Trade & Industry'],
    ['DTI', 'DTI (Department of Trade and Industry)'],
    ['DTI', 'Department of Trade and Industry (DTI)'],
    ['LAs', 'Local Authorities'],
    ['BLs', 'Business Links'],
    ['IDeA', 'IdeA'],
    ['ODPM', 'OPDM'],
    ['DTA', 'Development Trust Association'],
    ['RDAs', 'other RDAs'],
    ['Futurebuilders', 'Futurebuilders (Home Office)'],
    ['Futurebuilders', 'Futurebuilders England (Home Office fund)'],
    ['One North East', 'One North East*'],
    ['One North East', 'One NorthEast'],
    ['Regional Centre’s of (Procurement) Excellence', "Regional Centre's of (Procurement) Excellence"],
  ])('%j is the audience %j', (a, b) => {
    expect(vocabulary.audience(a)).toBeDefined();
    expect(vocabulary.audience(a)).toBe(vocabulary.audience(b));
  });

  test('a fund in brackets is not the ministry in its brackets', () => {
    expect(vocabulary.audience('Futurebuilders (Home Office)')).not.toBe(vocabulary.audience('Home Office'));
  });

  test.each(['', '   ', '.', 'Ministry of Silly Walks', 'DT I A', 'x'.repeat(5000), 'Développement'])(
    '%j is not known',
    (text) => expect(vocabulary.audience(text)).toBeUndefined(),
  );

  test('a topic belongs to its area', () => {
    expect(vocabulary.topic('Loan readiness', area(3))?.id).toBe('A3.W1');
    expect(vocabulary.topic('Loan readiness', area(1))).toBeUndefined();
  });

  test.each([
    ['Local/Regional', 'local-regional'],
    ['Local/ regional', 'local-regional'],
    ['Local', 'local-regional'],
    ['Regional', 'local-regional'],
    ['Europe', 'european'],
    ['European', 'european'],
    ['Practitioner', 'practitioner'],
    ['NATIONAL', 'national'],
  ])('the level %j is %s', (text, id) => expect(vocabulary.level(text)?.id).toBe(id));

  test.each([['networking'], ['Dissemination'], ['MAINSTREAMING']])('%s is a kind of activity', (text) =>
    expect(vocabulary.kind(text)?.id).toBe(text.toLowerCase()),
  );
});

describe('placeholders and vague timings', () => {
  test.each([
    'To be completed',
    'to be completed.',
    'TBC',
    't.b.c.',
    'n/a',
    'N / A',
    '-',
    '–',
    '—',
    '...',
    '…',
    '?',
    ' . ',
  ])('%j is a placeholder', (text) => expect(vocabulary.isPlaceholder(text)).toBe(true));
  test.each(['', ' ', 'None', 'To be completed by June, because ministers asked', 'No', 'Because it works.'])(
    '%j is no placeholder',
    (text) => expect(vocabulary.isPlaceholder(text)).toBe(false),
  );
  test('Varied is vague, June 2005 is not', () => {
    expect(vocabulary.isVagueTiming('varied.')).toBe(true);
    expect(vocabulary.isVagueTiming('June 2005')).toBe(false);
  });
});

describe('near misses', () => {
  test.each<[TermKind, string, string[]]>([
    ['audience', 'OPDM', ['ODPM']],
    ['audience', 'opmd', ['ODPM']],
    ['audience', 'IdeA', ['IDeA']],
    ['audience', 'CFDis', ['CDFIs']],
    ['audience', 'DEFRA', ['Defra']],
    ['audience', 'DIT', ['DTI']],
    ['audience', 'Social Enterprise Support', ['Social Enterprise Support agencies']],
    [
      'audience',
      'Regional Centre’s of (Procurement) Excellence',
      ['Regional Centres of (Procurement) Excellence'],
    ],
    ['audience', 'Local Authorites', ['Local Authorities']],
    ['audience', 'University', ['Universities']],
    ['audience', 'Housing Asociation', ['Housing Associations']],
    ['audience', 'Department for Trade and Industry', ['DTI']],
    ['area', 'Acces to finance', ['Access to finance']],
    ['topic', 'Loan Redaness', ['Loan Readiness']],
    ['partnership', 'SAESY', ['SEASY']],
    ['kind', 'disemination', ['Dissemination']],
    ['method', 'study visit', ['study visits']],
  ])('%s %j: did you mean %j', (kind, text, expected) => expect(near(kind, text)).toEqual(expected));

  test('a slip that only a person can read answers with all its readings', () => {
    const readings = ['Development of a mentoring CoVE model', 'Development of a mentoring core model'];
    expect(near('topic', 'Development of a mentoring cove model.')).toEqual(readings);
    expect(near('topic', 'Our own Cove Model for colleges')).toEqual([
      'Our own CoVE model for colleges',
      'Our own core model for colleges',
    ]);
    for (const reading of readings) {
      expect(near('topic', reading)).toEqual([]);
      expect(vocabulary.topic(reading)?.id).toBe('A2.W1');
    }
    expect(near('topic', 'Discovery of an alcove model')).toEqual([]);
  });

  test('what is listed is never doubted, but for that one topic', () => {
    const doubted: NearMiss[] = [];
    const listed: [TermKind, readonly { label: string }[]][] = [
      ['area', areas],
      ['audience', audiences],
      ['method', [...methods, ...areas.flatMap((one) => one.methods)]],
      ['timing', [...opportunities, ...areas.flatMap((one) => one.timings)]],
      ['partnership', partnerships.map(({ name }) => ({ label: name }))],
      ['topic', areas.flatMap((one) => one.topics)],
    ];
    for (const [kind, list] of listed)
      for (const { label } of list) doubted.push(...vocabulary.near(kind, label).slice(0, 1));
    expect(doubted.map(({ id }) => id)).toEqual(['A2.W1']);
  });

  test.each<[TermKind, string]>([
    ['audience', 'idea'],
    ['audience', 'dti'],
    ['audience', 'One North East*'],
    ['audience', 'Social accounting network'],
    // Real bodies of which the abbreviation is one letter from a known one.
    ['audience', 'SBC'],
    ['audience', 'DfT'],
    ['audience', 'DCMS'],
    ['audience', 'LGA'],
    ['audience', 'TUC'],
    ['audience', 'HM Treasury'],
    ['audience', 'Local MPs'],
    ['audience', 'employers'],
    ['audience', 'Colleagues'],
    ['audience', 'our members'],
    ['audience', 'Trade unions'],
    ['audience', 'Probation service'],
    ['audience', 'Welsh Assembly Government'],
    ['partnership', 'Team'],
    ['partnership', 'Bristol Council'],
    ['topic', 'Development of a mentoring scheme'],
    ['topic', 'Access to markets'],
    ['method', 'M10'],
    ['method', 'Filming'],
    ['timing', 'June 2005'],
    // Another year is another event.
    ['timing', 'Review of National Procurement Strategy for Local Government during 2006'],
    ['kind', 'work'],
  ])('%s %j: nothing is offered', (kind, text) => expect(near(kind, text)).toEqual([]));

  test('one transposition in a known name of four letters or more is seen', () => {
    const names = audiences.map(({ label }) => label).filter((label) => fold(label).length >= 4);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), (name, at) => {
        const key = fold(name);
        const i = at % (key.length - 1);
        const [a, b] = [key.charAt(i), key.charAt(i + 1)];
        const typed = key.slice(0, i) + b + a + key.slice(i + 2);
        const digits = (text: string): string => text.replace(/\D/g, '');
        fc.pre(vocabulary.audience(typed) === undefined && digits(typed) === digits(key));
        // A stop moved to the end is ignored, and the misspelling may be nearer to another known name.
        expect(near('audience', typed).length).toBeGreaterThan(0);
      }),
    );
  });

  test('never more than three, and never for an unknown long text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => vocabulary.near('audience', text).length <= 3),
    );
    expect(near('topic', 'Loan Readiness '.repeat(200))).toEqual([]);
  });
});

describe('search', () => {
  test('an empty query lists everything once, own area first and in its order', () => {
    const hits = vocabulary.search('audience', '', area(3));
    expect(hits).toHaveLength(53);
    expect(labels(hits.filter(({ own }) => own))).toEqual([
      'CDFIs',
      'RDAs',
      'Banks',
      'Social enterprises',
      'Development Trusts Association',
      'Grant funders',
      'practitioners',
      'DTI',
      'Futurebuilders (Home Office)',
      'Bank of England',
      'DWP',
      'ODPM',
    ]);
    expect(hits.findIndex(({ own }) => !own)).toBe(12);
  });

  test('abbreviation and expansion are both found, by the starts of words', () => {
    expect(labels(vocabulary.search('audience', 'comm dev fin'))).toEqual(['CDFIs']);
    expect(labels(vocabulary.search('audience', 'cdf'))).toEqual(['CDFIs']);
    expect(labels(vocabulary.search('audience', 'trade'))).toEqual(['DTI']);
    expect(vocabulary.search('audience', 'dti')[0]).toEqual({
      kind: 'audience',
      id: 'dti',
      label: 'DTI',
      detail: 'Department of Trade and Industry',
      own: false,
    });
    expect(vocabulary.search('audience', 'rade')).toEqual([]);
  });

  test('own area before others, a whole name before a beginning', () => {
    const hits = vocabulary.search('audience', 'social', area(4));
    expect(labels(hits).slice(0, 2)).toEqual(['Social accounting network', 'Social enterprises']);
    expect(hits.slice(0, 2).every(({ own }) => own)).toBe(true);
    expect(labels(vocabulary.search('audience', 'banks'))[0]).toBe('Banks');
  });

  test('topics of the own area first; methods and timings with those of the document', () => {
    expect(labels(vocabulary.search('topic', '', area(3))).slice(0, 2)).toEqual([
      'Loan Readiness',
      'Access to mainstream grant finance',
    ]);
    const seminars = vocabulary.search('method', 'semi', area(3));
    expect(seminars.map(({ id, own }) => [id, own])).toEqual([
      ['A3.H1', true],
      ['M5', false],
    ]);
    expect(vocabulary.search('timing', 'consult').map(({ id }) => id)).toEqual(['T1']);
  });

  test('a query of marks alone finds nothing', () => expect(vocabulary.search('audience', '!!')).toEqual([]));
});

describe('scan', () => {
  /** Splits a run into known terms as far as it goes. */
  function terms(kind: TermKind, text: string): string[] {
    const found: string[] = [];
    for (let at = 0; at < text.length;) {
      const hit = vocabulary.scan(kind, text, at);
      if (hit === undefined) return [...found, `? ${text.slice(at)}`];
      found.push(text.slice(at, hit.end));
      at = hit.end;
      while (at < text.length && ' ,.;/&'.includes(text.charAt(at))) at++;
    }
    return found;
  }

  test.each<[TermKind, string, string[]]>([
    [
      'partnership',
      'NESEP SEEM SEASY Suffolk County Council',
      ['NESEP', 'SEEM', 'SEASY', 'Suffolk County Council'],
    ],
    ['audience', 'Home Office NHS', ['Home Office', 'NHS']],
    ['audience', 'Home Office  nhs.', ['Home Office', 'nhs']],
    ['audience', 'Local Authorities, LAs', ['Local Authorities', 'LAs']],
    ['audience', 'Futurebuilders (Home Office) DTI', ['Futurebuilders (Home Office)', 'DTI']],
    [
      'audience',
      'DTI (Department of Trade and Industry) SBS',
      ['DTI (Department of Trade and Industry)', 'SBS'],
    ],
    [
      'audience',
      'Regional Centre’s of (Procurement) Excellence OGC',
      ['Regional Centre’s of (Procurement) Excellence', 'OGC'],
    ],
    [
      'method',
      'holding meetings, events, workshops, seminars or conferences or contributing to those held by others, film',
      [
        'holding meetings, events, workshops, seminars or conferences or contributing to those held by others',
        'film',
      ],
    ],
    [
      'method',
      'Use of multimedia products, particularly film',
      ['Use of multimedia products, particularly film'],
    ],
    ['audience', 'schoolsy', ['? schoolsy']],
    ['audience', 'Home Officers', ['? Home Officers']],
  ])('%s %j', (kind, text, expected) => expect(terms(kind, text)).toEqual(expected));

  test('a star after a name is left to the caller', () => {
    expect(vocabulary.scan('audience', 'One North East*', 0)).toEqual({ id: 'one-northeast', end: 14 });
    expect(vocabulary.scan('partnership', 'INSPIRE*', 0)).toEqual({ id: 'inspire', end: 7 });
  });

  test('finds what the look-up knows, whole, wherever it stands', () => {
    const names = audiences.map(({ label }) => label);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), careless, (name, other, type) => {
        const typed = type(name).replace(/\.$/, '');
        const text = `${type(other)}; ${typed}`;
        const hit = vocabulary.scan('audience', text, text.length - typed.length);
        expect([hit?.id, hit?.end]).toEqual([vocabulary.audience(name)?.id, text.length]);
      }),
    );
  });
});
