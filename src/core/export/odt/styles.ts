/** styles.xml: the look of the text document, its page, and what stands on every page. */

import type { DocumentPlan } from '../document/plan';
import { escapeXml, NAMESPACES, odfText, VERSION, XML } from './xml';

const FONT = "'Noto Sans', 'Liberation Sans', Arial, sans-serif";

interface Look {
  readonly name: string;
  readonly display?: string;
  readonly parent?: string;
  readonly level?: number;
  readonly paragraph?: string;
  readonly text?: string;
  /** Place of its right tab. */
  readonly tab?: string;
}

/** Size and weight for Asian and complex scripts, too, which have attributes of their own (ODF 1.3 part 3, <style:text-properties>). */
const everyScript = (properties: string): string =>
  properties.replace(
    /fo:(font-size|font-weight)="([^"]*)"/g,
    (own, name: string, value: string) =>
      `${own} style:${name}-asian="${value}" style:${name}-complex="${value}"`,
  );

function style(look: Look): string {
  const attributes = [
    `style:name="${look.name}"`,
    ...(look.display ? [`style:display-name="${look.display}"`] : []),
    'style:family="paragraph"',
    ...(look.parent ? [`style:parent-style-name="${look.parent}"`] : []),
    ...(look.level ? [`style:default-outline-level="${look.level}"`] : []),
    'style:class="text"',
  ].join(' ');
  const tabs = look.tab
    ? `<style:tab-stops><style:tab-stop style:position="${look.tab}" style:type="right"/></style:tab-stops>`
    : '';
  const paragraph =
    look.paragraph || tabs
      ? `<style:paragraph-properties ${look.paragraph ?? ''}>${tabs}</style:paragraph-properties>`
      : '';
  const text = look.text ? `<style:text-properties ${everyScript(look.text)}/>` : '';
  return `<style:style ${attributes}>${paragraph}${text}</style:style>`;
}

const HEAD = 'fo:color="#0f3d5e" fo:font-weight="bold"';
const LOOKS: readonly Look[] = [
  { name: 'Standard', paragraph: 'fo:margin-bottom="0.14cm" fo:line-height="125%"' },
  {
    name: 'Title',
    parent: 'Standard',
    paragraph: 'fo:margin-bottom="0cm"',
    text: `${HEAD} fo:font-size="22pt"`,
  },
  {
    name: 'Subtitle',
    parent: 'Standard',
    paragraph: 'fo:margin-bottom="0.2cm"',
    text: 'fo:color="#4a5568" fo:font-size="13pt"',
  },
  {
    name: 'Heading_20_1',
    display: 'Heading 1',
    parent: 'Standard',
    level: 1,
    paragraph:
      'fo:margin-top="0.45cm" fo:margin-bottom="0.15cm" fo:line-height="110%" fo:keep-with-next="always"',
    text: `${HEAD} fo:font-size="15pt"`,
  },
  {
    name: 'Heading_20_2',
    display: 'Heading 2',
    parent: 'Standard',
    level: 2,
    paragraph:
      'fo:margin-top="0.35cm" fo:margin-bottom="0.1cm" fo:line-height="110%" fo:keep-with-next="always"',
    text: `${HEAD} fo:font-size="11pt"`,
  },
  { name: 'Lead', parent: 'Standard', paragraph: 'fo:keep-with-next="always"' },
  {
    name: 'Notice',
    parent: 'Standard',
    paragraph:
      'fo:background-color="#fff4ce" fo:padding-top="0.14cm" fo:padding-bottom="0.14cm" fo:padding-left="0.28cm" fo:padding-right="0.28cm"',
  },
  {
    name: 'Cell',
    parent: 'Standard',
    paragraph: 'fo:margin-bottom="0.02cm" fo:line-height="108%"',
    text: 'fo:font-size="8.2pt"',
  },
  { name: 'Entry', parent: 'Cell', paragraph: 'fo:margin-left="0.25cm" fo:text-indent="-0.25cm"' },
  { name: 'Cell_20_head', parent: 'Cell', text: 'fo:font-weight="bold" fo:color="#ffffff"' },
  { name: 'Cell_20_label', parent: 'Cell', text: 'fo:font-weight="bold"' },
  {
    name: 'End',
    parent: 'Standard',
    paragraph: 'fo:margin-bottom="0cm" fo:line-height="0.05cm"',
    text: 'fo:font-size="2pt"',
  },
  {
    name: 'Running',
    parent: 'Standard',
    text: 'fo:font-size="8pt" fo:color="#4a5568"',
    // Ends at the right margin.
    tab: '26.3cm',
  },
];

/** Landscape A4, language, repeated head and foot; DRAFT in the head of every page while errors are open. */
export function stylesXml(plan: DocumentPlan): string {
  const [language = 'en', country = 'none'] = plan.language.split('-');
  const mark = plan.mark ? `<text:span text:style-name="Mark">${odfText(plan.mark)}</text:span>` : '';
  return `${XML}<office:document-styles ${NAMESPACES} ${VERSION}>
<office:font-face-decls><style:font-face style:name="Body" svg:font-family="${escapeXml(FONT)}"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Body" ${everyScript('fo:font-size="10pt"')} fo:color="#1b2a3d" fo:language="${language}" fo:country="${country}"/></style:default-style>
${LOOKS.map(style).join('\n')}
<style:style style:name="Strong" style:family="text"><style:text-properties ${everyScript('fo:font-weight="bold"')}/></style:style>
<style:style style:name="Muted" style:family="text"><style:text-properties fo:color="#4a5568"/></style:style>
<style:style style:name="Mark" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-size="13pt" fo:color="#9c1c1c"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1.2cm" fo:margin-bottom="1.1cm" fo:margin-left="1.7cm" fo:margin-right="1.7cm"/><style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.5cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header><text:p text:style-name="Running">${mark}<text:tab/>${odfText(plan.running)}</text:p></style:header><style:footer><text:p text:style-name="Running"><text:tab/>${odfText(plan.foot)} \u00b7 page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>
</office:document-styles>
`;
}
