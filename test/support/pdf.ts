/** PDF files as pdf.js sees them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly Tag[];
}

export interface SeenPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly attachments: Readonly<Record<string, number>>;
  readonly outline: readonly string[];
  readonly pages: readonly { readonly tree: Tag | null; readonly text: string }[];
}

/** @throws where pdf.js cannot open one of them */
export function seenByPdfJs(...files: readonly Uint8Array[]): SeenPdf[] {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-pdf-'));
  try {
    const paths = files.map((_bytes, i) => join(folder, `${i}.pdf`));
    paths.forEach((path, i) => writeFileSync(path, files[i]!));
    const script = resolve(__dirname, 'pdf-tags.mjs');
    const text = execFileSync(process.execPath, [script, ...paths], {
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
    });
    return JSON.parse(text) as SeenPdf[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every tag of a role below the given one, in reading order. */
export function tags(tree: Tag | null | undefined, role: string): Tag[] {
  return (tree?.children ?? []).flatMap((child) => [
    ...(child.role === role ? [child] : []),
    ...tags(child, role),
  ]);
}
