import {
  datesIn,
  formatHow,
  formatPartners,
  formatWho,
  formatWhen,
  parseHow,
  parsePartners,
  parseWhat,
  parseWhen,
  parseWho,
} from '../../../src/core/workbook';
import { framework as f } from './hostile';

const who = (text: string): string[] =>
  parseWho(text, f).map((e) => `${e.level?.label ?? '?'}: ${e.name}${e.nation && ` (${e.nation})`}`);

describe('WHO', () => {
  test('a label ends the entry before it and holds until the next', () => {
    expect(who('Local/Regional: Banks, Regional Forum, IDeA National: DFES, ODPM')).toEqual([
      'Local/Regional: Banks',
      'Local/Regional: Regional Forum',
      'Local/Regional: IDeA',
      'National: DFES',
      'National: ODPM',
    ]);
  });

  test.each(['Local/Regional:', 'Local/ regional:', 'LOCAL / REGIONAL :', 'Local/\u00a0Regional:'])(
    '%s',
    (label) => {
      expect(who(`${label} Banks`)).toEqual(['Local/Regional: Banks']);
    },
  );

  test.each([
    ['National:', 'National'],
    ['European:', 'European'],
    ['Europe:', 'European'],
    ['Practitioner:', 'Practitioner'],
    ['Local:', 'Local/Regional'],
    ['Regional:', 'Local/Regional'],
  ])('%s is the level %s', (label, level) =>
    expect(who(`${label} Charity Bank`)).toEqual([`${level}: Charity Bank`]),
  );

  test('a part of a level is kept as typed and counted under its level', () => {
    const read = parseWho('Local: schools; Regional: RDAs; Local/Regional: Banks', f);
    expect(read.map((e) => [e.part, e.level?.id])).toEqual([
      ['Local', 'local-regional'],
      ['Regional', 'local-regional'],
      ['', 'local-regional'],
    ]);
    expect(formatWho(read, f)).toBe('Local/Regional: Banks\nLocal: schools\nRegional: RDAs');
  });

  test('no label inside a word, in brackets or in quotes', () => {
    expect(who('Inter-National: x')).toEqual(['?: Inter-National: x']);
    expect(who('Internationale:x')).toEqual(['?: Internationale:x']);
    expect(who('A (National: B)')).toEqual(['?: A (National: B)']);
    expect(who('"A; National: B"; C')).toEqual(['?: A; National: B', '?: C']);
  });

  test('without a label the vocabulary gives the level where it knows exactly one', () => {
    expect(who('DTI; DfES; IDeA; Charity Bank')).toEqual([
      'National: DTI',
      '?: DfES',
      '?: IDeA',
      '?: Charity Bank',
    ]);
    expect(parseWho('DTI', f)[0]?.levelFrom).toBe('vocabulary');
  });

  test('commas end entries but not in brackets or in terms', () => {
    expect(who('A (b, c), D')).toEqual(['?: A (b, c)', '?: D']);
    expect(who('A (b, D; E')).toEqual(['?: A (b', '?: D', '?: E']);
    expect(who('Department for Environment, Food and Rural Affairs, DTI')).toEqual([
      'National: Department for Environment, Food and Rural Affairs',
      'National: DTI',
    ]);
    expect(who('National: Department for Environment, Social Enterprise')).toEqual([
      'National: Department for Environment',
      'National: Social Enterprise',
    ]);
  });

  test('runs are parted only where known terms cover them', () => {
    expect(who('National: Home Office NHS')).toEqual(['National: Home Office', 'National: NHS']);
    expect(who('National: Home Office/NHS – DTI.')).toEqual([
      'National: Home Office',
      'National: NHS',
      'National: DTI',
    ]);
    expect(who('National: Home Office friends')).toEqual(['National: Home Office friends']);
    expect(who('National: DTI/Charity Bank')).toEqual(['National: DTI/Charity Bank']);
    expect(who('Local/Regional: Grant funders and practitioners')).toEqual([
      'Local/Regional: Grant funders',
      'Local/Regional: practitioners',
    ]);
    // The word between two terms stays with the text of the later one.
    expect(parseWho('Grant funders and practitioners', f).map((e) => e.text)).toEqual([
      'Grant funders',
      'and practitioners',
    ]);
  });

  test('a nation in brackets is kept; other brackets belong to the name', () => {
    expect(who('National: Scottish Executive (Scotland)')).toEqual([
      'National: Scottish Executive (Scotland)',
    ]);
    expect(parseWho('National: Enterprise agencies (scotland)*', f)[0]).toMatchObject({
      name: 'Enterprise agencies',
      nation: 'Scotland',
      starred: true,
      text: 'Enterprise agencies (scotland)*',
      audience: { id: 'enterprise-agencies' },
    });
    expect(parseWho('National: Futurebuilders (Home Office)', f)[0]).toMatchObject({
      nation: '',
      audience: { id: 'futurebuilders' },
    });
  });

  test('a star is kept and is no lead', () => {
    const [entry] = parseWho('Local/Regional: One North East*', f);
    expect(entry).toMatchObject({ name: 'One North East', starred: true, audience: { id: 'one-northeast' } });
    expect(formatWho([entry!], f)).toBe('Local/Regional: One North East*');
  });

  test('canonical: no level first, then the levels in order, each label once', () => {
    const text = 'National: DTI\nCharity Bank\nLocal/ regional: Banks\nNational: SBS';
    expect(formatWho(parseWho(`Foo; ${text}`, f), f)).toBe(
      'Foo\nLocal/Regional: Banks\nNational: DTI; Charity Bank; SBS',
    );
  });

  test('a slip is recognised and never changed', () => {
    expect(parseWho('National: OPDM', f)[0]).toMatchObject({ text: 'OPDM', audience: { id: 'odpm' } });
    expect(formatWho(parseWho('National: OPDM', f), f)).toBe('National: OPDM');
  });

  test('labels without an entry name no audience and are not lost', () => {
    const read = parseWho('Local/Regional:\nNational: DTI\nEuropean:', f);
    expect(read.map((e) => e.name)).toEqual(['', 'DTI', '']);
    expect(formatWho(read, f)).toBe('Local/Regional:\nNational: DTI\nEuropean:');
  });
});

const range = (text: string): string[] =>
  datesIn(text).dates.map(({ from, to }) => (from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`));

describe('WHEN', () => {
  test.each<[string, string[]]>([
    ['2005-06-01', ['2005-06-01']],
    ['1 June 2005', ['2005-06-01']],
    ['1st of June 2005', ['2005-06-01']],
    ['June 1, 2005', ['2005-06-01']],
    ['June 2005', ['2005-06-01..2005-06-30']],
    ['june, 2005', ['2005-06-01..2005-06-30']],
    ['Sept 2005', ['2005-09-01..2005-09-30']],
    ['Jun-05', ['2005-06-01..2005-06-30']],
    ['February 2004', ['2004-02-01..2004-02-29']],
    ['2005', ['2005-01-01..2005-12-31']],
    ['April and June 2005', ['2005-04-01..2005-04-30', '2005-06-01..2005-06-30']],
    [
      'April, May and June 2005',
      ['2005-04-01..2005-04-30', '2005-05-01..2005-05-31', '2005-06-01..2005-06-30'],
    ],
    ['April/May 2005', ['2005-04-01..2005-04-30', '2005-05-01..2005-05-31']],
    ['Spring 2006', ['2006-03-01..2006-05-31']],
    ['Winter 2005/6', ['2005-12-01..2006-02-28']],
    ['2005-6', ['2005-01-01..2006-12-31']],
    ['2005-06', ['2005-01-01..2006-12-31']],
    ['2005/06', ['2005-01-01..2006-12-31']],
    ['financial year 2005-06', ['2005-04-01..2006-03-31']],
    ['2005/06 financial year', ['2005-04-01..2006-03-31']],
    ['FY05/06', ['2005-04-01..2006-03-31']],
    ['Financial years 2005-07', ['2005-04-01..2007-03-31']],
    ['financial years 2005-06 and 2006-07', ['2005-04-01..2006-03-31', '2006-04-01..2007-03-31']],
    ['from the new financial year 2005-06', ['2005-04-01..']],
    ['by the end of financial year 2005-06', ['..2006-03-31']],
    ['financial year 2005', ['2005-01-01..2005-12-31']],
    ['financial year June 2005', ['2005-06-01..2005-06-30']],
    ['Q2/Q3 2005', ['2005-04-01..2005-06-30', '2005-07-01..2005-09-30']],
    ['Q2 to Q4 2005', ['2005-04-01..2005-12-31']],
    ['Q2/Q3 2005/06', ['2005-07-01..2005-09-30', '2005-10-01..2005-12-31']],
    ['Q4 2005/06', ['2006-01-01..2006-03-31']],
    ['Q2', []],
    ['Dec-Jan 2005/06', ['2005-12-01..2006-01-31']],
    ['October to March 2005-06', ['2005-10-01..2006-03-31']],
    ['May-June 2005/06', ['2005-05-01..2005-06-30']],
    ['June 2005-06 July 2005', ['2005-06-01..2005-07-06']],
    ['2005–2007', ['2005-01-01..2007-12-31']],
    ['2005-09', ['2005-09-01..2005-09-30']],
    ['1/6/2005', ['2005-06-01']],
    ['01.06.05', ['2005-06-01']],
    ['13/6/2005', ['2005-06-13']],
    ['6/13/2005', ['2005-06-13']],
    ['31/2/2005', []],
    ['6/2005', ['2005-06-01..2005-06-30']],
    ['April to June 2005', ['2005-04-01..2005-06-30']],
    ['November to February 2006', ['2005-11-01..2006-02-28']],
    ['1 June 2005 to 30 June 2006', ['2005-06-01..2006-06-30']],
    ['1 to 5 June 2005', ['2005-06-01..2005-06-05']],
    ['1, 3 and 5 June 2005', ['2005-06-01', '2005-06-03', '2005-06-05']],
    ['01.06.05 - 15.06.05', ['2005-06-01..2005-06-15']],
    ['2005-06-01/2005-06-15', ['2005-06-01..2005-06-15']],
    ['between May and June 2006', ['2006-05-01..2006-06-30']],
    ['from June 2005', ['2005-06-01..']],
    ['June 2005 onwards', ['2005-06-01..']],
    ['until the end of June 2006', ['..2006-06-30']],
    ['up to 2006', ['..2006-12-31']],
    ['Q2 2006', ['2006-04-01..2006-06-30']],
    ['Post 2005 election- review Central Government policy', ['2005-01-01..2005-12-31']],
    [
      'Initially April and June 2005 under Futurebuilders programme',
      ['2005-04-01..2005-04-30', '2005-06-01..2005-06-30'],
    ],
    ['38504', ['2005-06-01']],
    ['June', []],
    ['partners may meet in 2006', ['2006-01-01..2006-12-31']],
    ['Directive 2004/18/EC', []],
    ['£2005', []],
    ['12,000 copies', []],
    ['round 2 and 3', []],
    ['Equal Action 3', []],
    ['', []],
  ])('%s', (text, dates) => expect(range(text)).toEqual(dates));

  test('a day and month that could be the other way round are a doubt', () => {
    expect(
      ['1/6/2005', '01.06.05', '13/6/2005', '5/5/2005', '1 June 2005'].map((t) => datesIn(t).doubtful),
    ).toEqual([true, true, false, false, false]);
  });

  test.each([
    ['T1: June 2005', 'T1'],
    ['t2 : SEC conference', 'T2'],
    ['T3', 'T3'],
    ['Government consultations: June 2005', 'T1'],
    ['On-going', 'ongoing'],
    ['On-going from June 2005', 'ongoing'],
    ['Ongoing: June 2005', 'ongoing'],
    ['Ongoingly', null],
    ['T4: June 2005', null],
    ['June 2005', null],
  ])('%s is timed to %s', (text, opportunity) => {
    const [entry, ...others] = parseWhen(text, f);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ text, opportunity });
  });

  test('the strategy\'s run of timings is parted, "Varied" is vague, the text stays', () => {
    const text =
      'Varied From new financial year with new RDA contracts. Review of National Procurement Strategy for Local Government during 2005';
    expect(parseWhen(text, f).map((e) => [e.text, e.vague, e.dates])).toEqual([
      ['Varied', true, []],
      ['From new financial year with new RDA contracts', false, [{ from: '2005-04-01', to: null }]],
      [
        'Review of National Procurement Strategy for Local Government during 2005',
        false,
        [{ from: '2005-01-01', to: '2005-12-31' }],
      ],
    ]);
  });

  test('commas end nothing but between known terms', () => {
    expect(parseWhen('Conference in Leeds, then York', f)).toHaveLength(1);
    expect(parseWhen('Varied – Plunkett Conference, SEC conference', f).map((e) => e.text)).toEqual([
      'Varied',
      'Plunkett Conference',
      'SEC conference',
    ]);
  });

  test('an opportunity is written in words', () => {
    const text = formatWhen([{ text: 'June 2005', opportunity: 'T1' }], f);
    expect(text).not.toContain('T1');
    expect(parseWhen(text, f)[0]).toMatchObject({
      opportunity: 'T1',
      dates: [{ from: '2005-06-01', to: '2005-06-30' }],
    });
  });
});

describe('days that no calendar has', () => {
  it.each([
    // Counted on a calendar: April, June, September and November have 30 days; 2003 and 2005 are no leap years.
    ['2007-06-31', [], ['2007-06-31']],
    ['31/02/2005', [], ['31/02/2005']],
    ['31 February 2005', [], ['31 February 2005']],
    ['29 February 2003 and 29 February 2000', ['2000-02-29'], ['29 February 2003']],
    ['31 June and 5 July 2005', ['2005-07-05'], ['31 June']],
    ['30 and 31 June 2005', ['2005-06-30'], ['31 June 2005']],
    ['1 June 2005 to 31 June 2005', [], ['31 June 2005']],
    ['31 April 2005 until 5 May 2005', [], ['31 April 2005']],
    ['0/6/2005', [], ['0/6/2005']],
    ['June 2005, not 31 June 2005', ['2005-06-01..2005-06-30'], ['31 June 2005']],
  ])('%s', (text, days, impossible) => {
    expect(range(text)).toEqual(days);
    expect(datesIn(text).impossible).toEqual(impossible);
  });
});

describe('HOW', () => {
  const how = (text: string, row = ''): unknown[] =>
    parseHow(text, f, parseWho(row, f)).map((e) => [e.name, e.method?.id ?? null, e.printed, e.for]);

  test("a method by id, text or label; the strategy's own wording is no method by name", () => {
    expect(how('M6; study visits; Networking; films')).toEqual([
      ['M6', 'M6', false, []],
      ['study visits', 'M6', false, []],
      ['Networking', null, true, []],
      ['films', null, false, []],
    ]);
  });

  test('a method whose text holds commas is one entry', () => {
    const text =
      'holding meetings, events, workshops, seminars or conferences or contributing to those held by others';
    expect(how(`${text}, study visits`)).toEqual([
      [text, 'M5', false, []],
      ['study visits', 'M6', false, []],
    ]);
  });

  test('"for A and B" ties only to audiences of the vocabulary or of the row', () => {
    expect(how('Study visits for DTI and Home Office')).toEqual([
      ['Study visits', 'M6', false, ['DTI', 'Home Office']],
    ]);
    expect(how('Study visits for Charity Bank')).toEqual([
      ['Study visits for Charity Bank', null, false, []],
    ]);
    expect(how('Study visits for Charity Bank & DTI', 'National: Charity Bank')).toEqual([
      ['Study visits', 'M6', false, ['Charity Bank', 'DTI']],
    ]);
    expect(how('Support for accessing markets', 'Charity Bank')).toEqual([
      ['Support for accessing markets', null, false, []],
    ]);
  });

  test('known methods without separators are parted', () => {
    expect(how('Seminars/case studies')).toEqual([
      ['Seminars', null, true, []],
      ['case studies', null, true, []],
    ]);
    expect(how('Seminars/blogs')).toEqual([['Seminars/blogs', null, false, []]]);
  });

  test('canonical', () => {
    expect(formatHow(parseHow('Seminars, films\nstudy visits for DTI', f), f)).toBe(
      'Seminars; films; study visits for DTI',
    );
  });
});

describe('DPs', () => {
  const partners = (text: string): string[] =>
    parsePartners(text, f).map((e) => `${e.name}${e.lead ? '!' : ''}`);

  test.each([
    ['INSPIRE*', ['INSPIRE!']],
    ['INSPIRE *', ['INSPIRE!']],
    ['*INSPIRE', ['INSPIRE!']],
    ['* INSPIRE, SEEM', ['INSPIRE!', 'SEEM']],
    ['NESEP SEEM SEASY Suffolk County Council', ['NESEP', 'SEEM', 'SEASY', 'Suffolk County Council']],
    ['INSPIRE* Bristol City Council', ['INSPIRE!', 'Bristol City Council']],
    ['SEEM *SEASY', ['SEEM', 'SEASY!']],
    ['SEEM and SEASY*', ['SEEM', 'SEASY!']],
    ['Acme Trust SEEM', ['Acme Trust SEEM']],
    ['"Smith, Jones"*; SEEM', ['Smith, Jones!', 'SEEM']],
    ['"Rock * Co"', ['Rock * Co']],
    ['; ,\n', []],
  ])('%s', (text, names) => expect(partners(text)).toEqual(names));

  test('canonical: the star right behind the name', () => {
    expect(formatPartners(parsePartners('* INSPIRE\nSEEM', f), f)).toBe('INSPIRE*; SEEM');
    expect(formatPartners([{ name: 'Smith, Jones', lead: true }], f)).toBe('"Smith, Jones"*');
    expect(formatPartners([{ name: 'Rock*', lead: false }], f)).toBe('"Rock*"');
  });
});

test('WHAT: known topics without separators are parted, prose stays whole', () => {
  expect(parseWhat('Loan Readiness Access to mainstream grant finance.', f).map((e) => e.text)).toEqual([
    'Loan Readiness',
    'Access to mainstream grant finance',
  ]);
  const prose = 'Building capacity: “supporters”, and others. Second sentence';
  expect(parseWhat(`${prose}; Loan Readiness`, f).map((e) => [e.text, e.topic !== null])).toEqual([
    [prose, false],
    ['Loan Readiness', true],
  ]);
});
