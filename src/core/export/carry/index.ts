/**
 * A dossier in the fragment of an address, from which a page elsewhere makes the file anew, with the same bytes.
 * Browsers never send a fragment, so nothing leaves the computer.
 */

import { deflateSync, inflateSync } from 'fflate';
import type { Agreement, Dossier, Finding, StatementLine, Verdict } from '../../agreement';
import type { Framework } from '../../framework';
import { cleanDossier } from '../clean';
import { dictionaryOf } from './dictionary';

const VERSION = '1';

/** What a page needs to make the file. */
export interface Carried {
  /** Id of the format. */
  readonly format: string;
  /** File name of the workbook without its extension. */
  readonly workbookName: string;
  /** Whether contacts and e-mail addresses stand also in what is made to be published. */
  readonly contacts: boolean;
  readonly dossier: Dossier;
  readonly framework: Framework;
}

/** A line without what the framework says itself. `checked` stands in no document and stays behind. */
type Line = readonly [
  requirement: string,
  verdict: Verdict,
  open: number,
  reasons: readonly string[],
  notChecked: string,
];

interface Load {
  readonly format: string;
  readonly name: string;
  readonly contacts?: true;
  readonly asOf: string;
  readonly errors: number;
  readonly statement: readonly Line[];
  readonly agreement: Agreement;
}

/** Tells two dictionaries apart (FNV-1a, 32 bits): a page of another release may have another one. */
function mark(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}

function toText(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));

/** Documents say how many things are to fix, not which; the count is all that travels. */
const OPEN: Finding = {
  rule: '',
  severity: 'error',
  requirements: [],
  ref: '',
  at: { sheet: '', row: 0, column: 0 },
  column: '',
  entry: '',
  message: '',
  quote: null,
  fix: null,
  choices: [],
};

/** More findings than any workbook gives. */
const MOST = 1_000_000;

/** The fragment (without "#") of an address at which the file of a format can be made. */
export function fragmentOf({ format, workbookName, contacts, dossier: given, framework }: Carried): string {
  const dossier = cleanDossier(given);
  const load: Load = {
    format,
    name: workbookName,
    ...(contacts && { contacts }),
    asOf: dossier.asOf,
    errors: dossier.findings.filter((finding) => finding.severity === 'error').length,
    statement: dossier.statement.map(({ requirement, verdict, open, reasons, notChecked }): Line => [
      requirement,
      verdict,
      open,
      reasons,
      notChecked,
    ]),
    agreement: dossier.agreement,
  };
  const dictionary = dictionaryOf(framework);
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(load)), { level: 9, dictionary });
  return [VERSION, framework.pack.id, mark(dictionary), toText(packed)].join('.');
}

function statementOf(lines: readonly Line[], { pack }: Framework): StatementLine[] {
  return lines.map(([requirement, verdict, open, reasons, notChecked]) => {
    const found = pack.requirements.find(({ id }) => id === requirement);
    if (!found) throw new Error(`The framework has no requirement ${requirement}.`);
    const { title, quote } = found;
    return { requirement, title, quote, verdict, open, reasons, checked: '', notChecked };
  });
}

/**
 * What a fragment carries; null where it is cut off, damaged, or made by another release. `frameworkOf` finds a
 * framework by its id: the page has them already, and this script need not bring them along.
 */
export function carriedBy(
  fragment: string,
  frameworkOf: (id: string) => Framework | undefined,
): Carried | null {
  const [version, id = '', marked, packed = ''] = fragment.split('.');
  const framework = version === VERSION ? frameworkOf(id) : undefined;
  if (!framework) return null;
  const dictionary = dictionaryOf(framework);
  if (mark(dictionary) !== marked) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      inflateSync(toBytes(packed), { dictionary }),
    );
    const load = JSON.parse(text) as Load;
    if (!(load.errors >= 0 && load.errors <= MOST)) return null;
    const findings = Array.from({ length: load.errors }, () => OPEN);
    const statement = statementOf(load.statement, framework);
    const dossier: Dossier = { agreement: load.agreement, findings, statement, asOf: load.asOf };
    const contacts = load.contacts === true;
    return {
      format: load.format,
      workbookName: load.name,
      contacts,
      dossier: cleanDossier(dossier),
      framework,
    };
  } catch {
    return null;
  }
}
