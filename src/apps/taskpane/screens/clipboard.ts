/** Copying text with its look, where a pane is let near the clipboard. */

export interface Copyable {
  readonly html: string | null;
  readonly plain: string;
}

/** Answers the host's copy event with the text. Needs the person's click, and something that is selected. */
function byCommand({ html, plain }: Copyable): boolean {
  const area = document.createElement('textarea');
  area.value = '.';
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const back = document.activeElement;
  let taken = false;
  const answer = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', plain);
    if (html !== null) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.body.append(area);
  document.addEventListener('copy', answer, true);
  try {
    area.select();
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', answer, true);
    area.remove();
    if (back instanceof HTMLElement) back.focus();
  }
}

async function byPermission({ html, plain }: Copyable): Promise<boolean> {
  try {
    const blob = (text: string, type: string): Blob => new Blob([text], { type });
    const item = {
      'text/plain': blob(plain, 'text/plain'),
      ...(html !== null && { 'text/html': blob(html, 'text/html') }),
    };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts the text on the clipboard; false where the host lets a pane do it in neither way. The old way goes first:
 * Excel on the web keeps the asynchronous interface from panes (office-js #1991, #3480).
 */
export async function copy(text: Copyable): Promise<boolean> {
  return byCommand(text) || byPermission(text);
}
