/** The data found in a document that Mainstay made. */

import { DATA_NAMESPACE } from '../docx/data';
import { attachmentsOf } from './pdf';
import { unescaped, type DocumentKind } from './text';
import { unzipped, Unreadable } from './unpack';

export interface Extracted {
  readonly format: DocumentKind;
  /** The agreement's JSON as text. */
  readonly json: string;
  /** True where a web page holds contacts and e-mail addresses too, by itself or in a zip. */
  readonly contacts: boolean;
  /** Seal of the whole agreement, where the data is not whole. */
  readonly seal?: string;
  /** Name of the files in a zip without extension and "draft": what they are named after. */
  readonly name?: string;
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Whether the JSON text has the parts of an agreement; its schema is another's to check. */
function isAgreement(json: string): boolean {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && 'cover' in data && 'activities' in data;
  } catch {
    return false;
  }
}

const found = (format: DocumentKind, json: string | undefined): Extracted => {
  if (json === undefined || !isAgreement(json)) {
    throw new Unreadable(
      'It holds no data of an agreement. Another program that saved it may have dropped the data; ask for the file as it was exported.',
    );
  }
  return { format, json, contacts: false };
};

interface PageData {
  readonly agreement?: unknown;
  readonly seal?: unknown;
  readonly contacts?: unknown;
}

/** The data block of a web page; empty where there is none that can be read. */
function dataOf(page: string): PageData {
  const block = /<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/.exec(page)?.[1];
  try {
    return JSON.parse(block ?? '{}') as PageData;
  } catch {
    return {};
  }
}

function fromHtml(page: string): Extracted {
  const data = dataOf(page);
  const contacts = data.contacts === true;
  const given = { ...found('html', JSON.stringify(data.agreement)), contacts };
  return !contacts && typeof data.seal === 'string' ? { ...given, seal: data.seal } : given;
}

function fromZip(bytes: Uint8Array): Extracted {
  const files = unzipped(bytes);
  if (files.has('word/document.xml')) {
    const part = [...files]
      .filter(([name]) => /^customXml\/item\d+\.xml$/.test(name))
      .map(([, xml]) => text(xml))
      .find((xml) => xml.includes(DATA_NAMESPACE));
    const data = /<data\b[^>]*>([^]*?)<\/data>/.exec(part ?? '')?.[1];
    return found('docx', data === undefined ? undefined : unescaped(data));
  }
  if (files.has('content.xml')) return found('odt', text(files.get('agreement.json')));
  if (files.has('xl/workbook.xml')) {
    throw new Unreadable(
      'It is a workbook. Check it with "mainstay check"; only exported documents are verified.',
    );
  }
  const [name, json] = [...files]
    .map(([file, data]) => [file, text(data)] as const)
    .find(([file, data]) => file.endsWith('.json') && isAgreement(data)) ?? [''];
  const whole = found('zip', json);
  const page = [...files].find(([file]) => file.endsWith('.html'))?.[1];
  const contacts = page !== undefined && dataOf(text(page)).contacts === true;
  return { ...whole, contacts, name: name.replace(/( draft)?\.json$/, '') };
}

/**
 * The data in a Word document, PDF, OpenDocument text, web page, data file or zip of these.
 * @throws Unreadable, with a sentence for people
 */
export function extract(bytes: Uint8Array): Extracted {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (head.startsWith('%PDF')) return found('pdf', attachmentsOf(bytes).find(isAgreement));
  if (head.startsWith('PK')) return fromZip(bytes);
  if (head.startsWith('{')) return found('json', text(bytes));
  if (/^<(!doctype html|html)/i.test(head)) return fromHtml(text(bytes));
  throw new Unreadable('It is no document that Mainstay makes.');
}
