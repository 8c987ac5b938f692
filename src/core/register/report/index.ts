/** The register as one printable page: the sentence first, the picture as its evidence, every picture also in words. */

import { escapeHtml, htmlPage } from '../../export/html';
import { dayInWords } from '../../workbook';
import { worthALook } from '../seeing';
import type { Register } from '../types';
import { calendarSection } from './calendar';
import { coverageSection } from './coverage';
import {
  agreementSection,
  clashSection,
  conformanceSection,
  nameSection,
  stumbleSection,
  useSection,
} from './lists';
import { STYLE } from './style';

/** Tables that have no section of their own lead to the one in which their figures are drawn. */
function lookSection(register: Register): string {
  const lines = worthALook(register).map(({ sentence, table }) => {
    const place = table === 'problems' ? 'agreements' : table;
    return `<li><a href="#${place}">${escapeHtml(sentence)}</a></li>`;
  });
  return `<section id="look"><h2>Worth a look</h2><ul class="look">${lines.join('')}</ul></section>`;
}

/** One file, printable, without anything fetched; WCAG 2.2 AA. Long lists end with what stands in the other outputs. */
export function registerReport(register: Register): Uint8Array {
  const { framework, asOf, counts } = register;
  const body = [
    lookSection(register),
    clashSection(register),
    coverageSection(register.coverage),
    calendarSection(register.calendar),
    agreementSection(register),
    stumbleSection(register),
    conformanceSection(register),
    useSection(register),
    nameSection(register),
  ].join('\n');
  const page = htmlPage({
    language: 'en-GB',
    title: 'Register of Mainstreaming Partnership Agreements',
    subtitle: `${framework.title}, as of ${dayInWords(asOf)}`,
    mark: '',
    head: '',
    style: STYLE,
    body,
    foot: `Made by Mainstay from ${counts.files} ${counts.files === 1 ? 'file' : 'files'}. Activities, audiences, partners and findings stand row by row in the workbook, the CSV files and the dataset.`,
  });
  return new TextEncoder().encode(page);
}
