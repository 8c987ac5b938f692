/** A whole page of HTML: one file, nothing fetched, no scripts. */

import { escapeXml as escapeHtml } from '../xml';
import { STYLE } from './style';

export interface HtmlPage {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  /** Stands before the title, and on every printed page: "DRAFT", or "". */
  readonly mark: string;
  /** Elements for the head, such as metadata. */
  readonly head: string;
  /** Rules beside those that every page has. */
  readonly style: string;
  /** HTML of the main part. */
  readonly body: string;
  readonly foot: string;
}

/** The page as text; everything but `head`, `style` and `body` is plain text and is escaped here. */
export function htmlPage({ language, title, subtitle, mark, head, style, body, foot }: HtmlPage): string {
  const name = [mark, title, subtitle].filter(Boolean).join(' \u00b7 ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
${head}
<style>${STYLE}${style && `\n${style}`}</style>
</head>
<body>
<header>
${mark ? `<p class="mark every">${escapeHtml(mark)}</p>\n` : ''}<h1>${escapeHtml(title)}</h1>
${subtitle ? `<p class="sub">${escapeHtml(subtitle)}</p>` : ''}
</header>
<main>
${body}
</main>
<footer>${escapeHtml(foot)}</footer>
</body>
</html>
`;
}
