/**
 * A page in the browser, beside Excel, that makes a file anew from what its address carries: for hosts that
 * keep files from a pane. It fetches its own scripts and nothing else.
 */

import { exportName, formats, loadCarry } from '../../../core/export';
import { frameworkById } from '../../../core/framework';
import { say, speak } from '../words';

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
};

function tell(words: string): void {
  part('status').textContent = words;
}

/** Takes what the address carries, and the agreement out of the browser's history. */
function takeFragment(): string {
  const fragment = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
  return fragment;
}

async function make(fragment: string): Promise<void> {
  const { carriedBy } = await loadCarry();
  const carried = carriedBy(fragment, frameworkById);
  const format = formats.find(({ id }) => id === carried?.format);
  if (!carried || !format) {
    tell(say('save.nothing'));
    return;
  }
  const { dossier, framework, workbookName, contacts } = carried;
  const bytes = await (await format.load())(dossier, framework, { workbookName, contacts });
  const name = exportName(dossier, workbookName, format.extension);
  const link = part('file') as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: format.mime }));
  link.download = name;
  link.textContent = say('save.save', { name });
  link.hidden = false;
  tell(say('save.made', { name }));
  part('safe').textContent = say('save.safe');
  link.click();
}

async function begin(): Promise<void> {
  const fragment = takeFragment();
  document.documentElement.lang = await speak(new URLSearchParams(location.search).get('lang') ?? '');
  part('title').textContent = say('save.title');
  tell(say('save.making'));
  await make(fragment).catch(() => tell(say('save.failed')));
}

void begin();
