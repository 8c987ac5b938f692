/**
 * Makes the pack of the Theme D strategy from its dataset and the overlay:
 * `npx tsx src/tools/make-pack.ts`. A test compares the committed pack with what
 * this makes, so that it cannot go stale.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// Not from the room's index, which loads the pack that is made here.
import { fold } from '../core/framework/fold';
import type { Area, Audience, AudienceMention, DateRange, Pack } from '../core/framework/types';
import type { Dataset, DatasetArea, DatasetCells, DatasetEntry, DatasetMention } from './make-pack-dataset';
import * as overlay from './make-pack-overlay';

const ROOT = join(__dirname, '..', '..');
const DATASET = join(ROOT, 'test', 'fixtures', 'theme-d.json');
const PACK = join(ROOT, 'src', 'core', 'framework', 'packs', 'equal-theme-d-2005.json');
const SCHEMA_ID = 'https://mainstay.example/schema/pack/1.json';

const withoutFinalStop = (text: string): string => text.trim().replace(/\.$/, '');

/** The texts that are not the same as the label or as one before, compared folded. */
function others(label: string, texts: readonly (string | null | undefined)[]): string[] {
  const seen = new Set([fold(label)]);
  return texts.filter((text): text is string => {
    if (text === null || text === undefined || seen.has(fold(text))) return false;
    seen.add(fold(text));
    return true;
  });
}

function idOf(entry: DatasetEntry): string {
  if (entry.id === null) throw new Error(`An entry without an id: ${entry.verbatim}`);
  return entry.id;
}

function entriesOf<K extends keyof DatasetCells>(
  area: DatasetArea,
  column: K,
): DatasetCells[K]['entries'][number][] {
  return area.rows.flatMap((row) => [...row.cells[column].entries]);
}

const pad = (part: number): string => String(part).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** First and last day of an ISO day or month. */
function period(text: string): { from: string; to: string } {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined) throw new Error(`Not a day or month: ${text}`);
  if (day !== undefined) return { from: text, to: text };
  return { from: `${text}-01`, to: `${text}-${pad(lastDay(year, month))}` };
}

/** The dataset's dates: "2005-04-01/" (open), "2005-01-01/2005-12-31", "2005-04,2005-06". */
function datesOf(dates: string | undefined): DateRange[] {
  if (dates === undefined) return [];
  return dates.split(',').map((part) => {
    const [from, to] = part.split('/');
    if (to === undefined) return period(part);
    return { from: from ? period(from).from : null, to: to ? period(to).to : null };
  });
}

function mentionsOf(area: DatasetArea): AudienceMention[] {
  const entries = entriesOf(area, 'who');
  const rest = (id: string): string | null =>
    entries.find((entry) => entry.continues === id)?.verbatim ?? null;
  return entries
    .filter((entry) => entry.continues === undefined)
    .map((entry) => ({
      id: idOf(entry),
      verbatim: entry.verbatim,
      audience: entry.organisation,
      level: entry.level,
      continuedBy: rest(idOf(entry)),
    }));
}

function areaOf(area: DatasetArea): Area {
  const { id, number, label, labelVerbatim: verbatim } = area;
  const labelled = (entry: DatasetEntry, more: readonly string[] = []) => {
    const entryLabel = overlay.labels[idOf(entry)] ?? withoutFinalStop(entry.verbatim);
    return {
      id: idOf(entry),
      verbatim: entry.verbatim,
      label: entryLabel,
      aliases: others(entryLabel, [entry.verbatim, entry.text, ...more]).filter(
        (text) => text !== entry.verbatim,
      ),
    };
  };
  return {
    id,
    number,
    label,
    verbatim,
    aliases: [...(overlay.areaAliases[id] ?? [])],
    topics: entriesOf(area, 'what').map((entry) => labelled(entry, overlay.topicAliases[idOf(entry)])),
    audiences: mentionsOf(area),
    timings: entriesOf(area, 'when').map((entry) => ({
      ...labelled(entry),
      opportunity: entry.documentTiming,
      dates: datesOf(entry.dates),
      vague: overlay.vagueTimings.some((text) => fold(text) === fold(entry.verbatim)),
    })),
    methods: entriesOf(area, 'how').map((entry) => ({ ...labelled(entry), method: entry.documentMethod })),
    partnerships: entriesOf(area, 'dps').map((entry) => ({
      id: idOf(entry),
      verbatim: entry.verbatim,
      partnership: entry.dp,
      lead: entry.lead,
    })),
  };
}

function audiencesOf(data: Dataset): Audience[] {
  const mentions: DatasetMention[] = data.areas.flatMap((area) => entriesOf(area, 'who'));
  const slips = new Set(data.slips.map((slip) => slip.verbatim));
  return data.organisations.map((organisation): Audience => {
    const { id, name, abbreviation, expansion, note } = organisation;
    const own = mentions.filter((mention) => mention.organisation === id && mention.continues === undefined);
    const label = overlay.labels[id] ?? own[0]?.verbatim;
    if (label === undefined) throw new Error(`The strategy does not print ${id}`);
    const printed = own
      .map((mention) => mention.verbatim.replace(/\*$/, ''))
      .filter((text) => !slips.has(text));
    const aliases = others(label, [...printed, ...(overlay.audienceAliases[id] ?? [])]);
    const levels = data.levels
      .map((level) => level.id)
      .filter((level) => own.some((one) => one.level === level));
    return { id, label, name, abbreviation, expansion, aliases, levels, note };
  });
}

function partnershipsOf(data: Dataset): Pack['partnerships'] {
  return data.developmentPartnerships.map(({ id, name, printedAs, expansion, likelyPartnership }) => ({
    id,
    name,
    aliases: others(name, [
      ...printedAs.map((text) => text.replace(/\*$/, '')),
      ...(overlay.partnershipAliases[id] ?? []),
    ]),
    expansion,
    note:
      likelyPartnership === null || likelyPartnership === name
        ? null
        : `Likely the partnership ${likelyPartnership}`,
  }));
}

function methodsOf(data: Dataset): Pack['methods'] {
  return data.methods.map(({ id, text, condition }) => {
    const label = withoutFinalStop(text);
    const plain = condition === null ? null : label.replace(condition, '').trim();
    return {
      id,
      text,
      label,
      aliases: others(label, [plain]),
      condition,
      asks: overlay.methodAsks[id] ?? null,
      open: id === overlay.OPEN_METHOD,
    };
  });
}

function opportunitiesOf(data: Dataset): Pack['opportunities'] {
  const kinds = data.timings.map(({ id, text }) => {
    const label = withoutFinalStop(text);
    return { id, text, label, printedAs: [id, label, ...(overlay.opportunityPrints[id] ?? [])] };
  });
  return [...kinds, { ...overlay.ongoing, text: data.ongoing.text }];
}

function headingsOf(data: Dataset): Pack['headings'] {
  const columns = data.headers.find((header) => header.sourceLine === overlay.HEADING_LINE)?.columns ?? [];
  const [what, who, when, how, why, partners] = columns;
  if (!what || !who || !when || !how || !why || !partners) throw new Error('The heading row is not whole');
  return { what, who, when, how, why, partners };
}

function jointOf(data: Dataset): Pack['joint'] {
  return overlay.joint.map((question) => {
    const requirement = data.requirements.find((one) => one.id === question.requirement);
    if (requirement === undefined) throw new Error(`No requirement ${question.requirement}`);
    return { ...question, quote: requirement.quote };
  });
}

/** The pack, made from the dataset and the overlay. */
export function makePack(data: Dataset): Pack {
  const { statedInSeed, text, strategicObjective, source } = data.themeAims;
  return {
    $schema: SCHEMA_ID,
    ...overlay.identity,
    title: data.title,
    source: { title: data.title, sha256: data.source.sha256 },
    aims: { text, objective: strategicObjective, source, statedInStrategy: statedInSeed },
    headings: headingsOf(data),
    kinds: overlay.kinds,
    levels: data.levels.map(({ id, label }) => ({
      id,
      label,
      printedAs: overlay.levels[id]?.printedAs ?? [label],
      parts: overlay.levels[id]?.parts ?? [],
    })),
    areas: data.areas.map(areaOf),
    audiences: audiencesOf(data),
    methods: methodsOf(data),
    opportunities: opportunitiesOf(data),
    partnerships: partnershipsOf(data),
    abbreviations: data.abbreviations.map(({ abbreviation, expansion, printedAs }) => ({
      abbreviation,
      expansion: overlay.expansions[abbreviation] ?? expansion,
      printedAs,
    })),
    slips: data.slips.map(({ id, verbatim, lines, likely, kind, confidence, note }) => ({
      id,
      verbatim,
      lines,
      likely: overlay.slipReadings[id] ?? [likely],
      kind,
      uncertain: confidence === 'uncertain' || confidence === 'low',
      note,
    })),
    requirements: data.requirements.map(({ id, title, modality, bound, quote, sourceLine, rule, check }) => ({
      id,
      title: overlay.requirementTitles[id] ?? title,
      modality,
      bound,
      quote,
      sourceLine,
      rule,
      check,
    })),
    joint: jointOf(data),
    placeholders: overlay.placeholders,
    vagueTimings: overlay.vagueTimings,
    limits: overlay.limits,
  };
}

/** The text of the pack's file. */
export function packText(data: Dataset): string {
  return `${JSON.stringify(makePack(data), null, 2)}\n`;
}

/** Reads the dataset; for this program and its test. */
export function readDataset(): Dataset {
  return JSON.parse(readFileSync(DATASET, 'utf8')) as Dataset;
}

function main(): void {
  const text = packText(readDataset());
  if (!process.argv.includes('--check')) {
    writeFileSync(PACK, text);
  } else if (readFileSync(PACK, 'utf8') !== text) {
    console.error('The pack is stale.');
    process.exitCode = 1;
  }
}

if (require.main === module) main();
