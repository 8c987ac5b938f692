/** The agreement as a Word document (ISO/IEC 29500). */

import {
  AlignmentType,
  BuilderElement,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Dossier } from '../../agreement';
import type { Framework } from '../../framework';
import { documentOf } from '../document/build';
import type { DocumentPlan } from '../document/plan';
import { exportJson } from '../json';
import type { ExportOptions } from '../types';
import { furtherProperties } from './properties';
import { pack, PLACE, settle } from './settle';
import { MUTED, styles, TEXT_WIDTH } from './styles';

/** A4 in twentieths of a point; docx turns width and height for landscape itself. */
const PAGE = { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE };
const MARGIN = { top: 1200, bottom: 1000, left: 1020, right: 1020, header: 500, footer: 420 };

function header(plan: DocumentPlan): Header {
  const mark = new TextRun({ text: plan.mark, bold: true, size: 26, color: '9C1C1C' });
  const running = new TextRun({ children: [new Tab(), plan.running], size: 16, color: MUTED });
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: plan.mark ? [mark, running] : [running],
      }),
    ],
  });
}

function footer(plan: DocumentPlan): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${plan.foot} · page `, size: 16, color: MUTED }),
          new TextRun({
            children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            size: 16,
            color: MUTED,
          }),
        ],
      }),
    ],
  });
}

/** Same dossier, same bytes; every answer is a content control bound to the data. DRAFT stands at the head of every page while errors are open. */
export async function exportDocx(
  dossier: Dossier,
  framework: Framework,
  { pause }: ExportOptions = {},
): Promise<Uint8Array> {
  const plan = await documentOf(dossier, framework, { contacts: true });
  const document = new Document({
    title: plan.title,
    subject: plan.subject,
    creator: plan.creator,
    lastModifiedBy: plan.creator,
    description: plan.foot,
    customProperties: furtherProperties(plan),
    styles: styles(plan.language),
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        headers: { default: header(plan) },
        footers: { default: footer(plan) },
        children: [new Paragraph({ children: [new BuilderElement({ name: PLACE }) as unknown as TextRun] })],
      },
    ],
  });
  const json = new TextDecoder().decode(await exportJson(dossier));
  await pause?.(0.2);
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  await pause?.(0.4);
  const parts = settle(packed, plan, json);
  await pause?.(0.7);
  return pack(parts);
}
