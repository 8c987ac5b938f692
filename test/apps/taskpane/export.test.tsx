import { screen, waitFor, within } from '@testing-library/react';
import { formats } from '../../../src/core/export';
import { carriedBy } from '../../../src/core/export/carry';
import { frameworkById } from '../../../src/core/framework';
import { complete, cover, openPane, valueOf, type Pane } from './pane';

const named = { ...cover, reference: 'MPA D-2005-07' };

/** Exports a format, and answers that the file did not arrive. */
async function notArrived(pane: Pane, format = /^Word document/): Promise<HTMLElement> {
  await pane.user.click(await screen.findByRole('radio', { name: format }));
  await pane.user.click(screen.getByRole('button', { name: 'Export' }));
  const question = await screen.findByRole('region', { name: 'Did the file arrive?' });
  await pane.user.click(within(question).getByRole('button', { name: 'No' }));
  return screen.findByRole('region', { name: 'Other ways to get it' });
}

const open = (readOnly = false): Promise<Pane> =>
  openPane({ blueprint: { cover: named, activities: [complete] }, tab: 'export', readOnly });

/** What the pane hands to the clipboard; null: the host keeps it from the pane. */
function clipboard(open: boolean): Record<string, string> {
  const copied: Record<string, string> = {};
  document.execCommand = () => {
    if (!open) return false;
    const event = new Event('copy', { cancelable: true });
    const clipboardData = { setData: (type: string, text: string) => void (copied[type] = text) };
    document.dispatchEvent(Object.assign(event, { clipboardData }));
    return true;
  };
  return copied;
}

test('a file that did not arrive goes onto a new sheet, and the question is asked again', async () => {
  const pane = await open();
  const ways = await notArrived(pane);
  await pane.user.click(await within(ways).findByRole('button', { name: 'Put it on a new sheet here' }));
  const again = await screen.findByRole('region', { name: 'Did the text arrive?' });
  expect(await within(again).findByText(/^The sheet “Agreement as text” was added at/)).toBeTruthy();
  expect(document.activeElement).toBe(within(again).getByRole('button', { name: 'Yes, it arrived' }));
  const [sheet] = pane.port.texts;
  expect(sheet?.rows[0]?.cells[0]).toBe('Mainstreaming Partnership Agreement');
  expect(JSON.stringify(sheet)).toContain('Without it loans are refused.');
  // The other ways stay until one has worked.
  expect(screen.getByRole('button', { name: 'Copy the text for Word' })).toBeTruthy();
});

test('a web page has contacts only where they are asked for', async () => {
  const partners = [{ name: 'SEASY', email: 'ann@seasy.example' }];
  const pane = await openPane({
    blueprint: { cover: named, activities: [complete], partners },
    tab: 'export',
  });
  const saved = async (): Promise<string> => {
    const count = pane.port.saved.length;
    await pane.user.click(screen.getByRole('button', { name: /^Export/ }));
    await waitFor(() => expect(pane.port.saved).toHaveLength(count + 1));
    return new TextDecoder().decode(pane.port.saved[count]!.bytes);
  };
  await pane.user.click(await screen.findByRole('radio', { name: /^Word document/ }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  await pane.user.click(screen.getByRole('radio', { name: /^Web page/ }));
  expect(await saved()).not.toContain('ann@seasy.example');
  await pane.user.click(screen.getByRole('checkbox', { name: /^Contacts and e-mail addresses too/ }));
  expect(await saved()).toContain('ann@seasy.example');
});

test('or into a browser window, whose address carries what makes the same file', async () => {
  const pane = await open();
  pane.port.setLongestAddress(60_000);
  const ways = await notArrived(pane);
  const button = await within(ways).findByRole('button', { name: 'Open it in a browser window' });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await pane.user.click(button);
  const again = await screen.findByRole('region', { name: 'Did the file arrive?' });
  expect(await within(again).findByText(/^A browser window was opened/)).toBeTruthy();
  const address = new URL(pane.port.opened[0]!);
  expect(address.pathname).toBe('/save.html');
  const carried = carriedBy(address.hash.slice(1), frameworkById)!;
  const write = await formats.find(({ id }) => id === carried.format)!.load();
  const bytes = await write(carried.dossier, carried.framework, { workbookName: carried.workbookName });
  expect(bytes).toEqual(pane.port.saved[0]!.bytes);
});

test('a host that opens no window is offered none', async () => {
  const pane = await open();
  const ways = await notArrived(pane);
  expect(within(ways).queryByRole('button', { name: /browser window/ })).toBeNull();
});

test('an agreement too long for an address says so, and the other ways stay', async () => {
  const pane = await open();
  pane.port.setLongestAddress(200);
  const ways = await notArrived(pane);
  expect(await within(ways).findByText(/too long for a browser window/)).toBeTruthy();
  const button = within(ways).getByRole('button', { name: 'Open it in a browser window' });
  expect(button).toHaveProperty('disabled', true);
});

test('or onto the clipboard, for Word with its look', async () => {
  const copied = clipboard(true);
  const pane = await open();
  const ways = await notArrived(pane);
  const button = await within(ways).findByRole('button', { name: 'Copy the text for Word' });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await pane.user.click(button);
  expect(await screen.findByText(/Open an empty document in Word, and paste there/)).toBeTruthy();
  expect(copied['text/html']).toContain('<table');
  expect(copied['text/plain']).toContain('Without it loans are refused.');
});

test('a data file is copied as it is', async () => {
  const copied = clipboard(true);
  const pane = await open();
  const ways = await notArrived(pane, /^Data file/);
  await pane.user.click(await within(ways).findByRole('button', { name: 'Copy the data as text' }));
  expect(await screen.findByText(/name it “MPA D-2005-07.json”/)).toBeTruthy();
  expect(JSON.parse(copied['text/plain']!)).toMatchObject({ cover: { reference: 'MPA D-2005-07' } });
  expect(copied['text/html']).toBeUndefined();
});

test('where the clipboard is kept from the pane, the text is shown, selected', async () => {
  clipboard(false);
  const pane = await open();
  const ways = await notArrived(pane);
  const button = await within(ways).findByRole('button', { name: 'Copy the text for Word' });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await pane.user.click(button);
  const text = await within(ways).findByRole('textbox', { name: 'The text' });
  expect(valueOf(text)).toContain('Without it loans are refused.');
  expect((text as HTMLTextAreaElement).selectionEnd).toBe(valueOf(text).length);
  expect(within(ways).getByText(/copy it with Ctrl\+C/)).toBeTruthy();
});

test('a workbook that cannot be changed exports all the same, but takes no sheet', async () => {
  const pane = await open(true);
  const ways = await notArrived(pane);
  expect(pane.port.saved).toHaveLength(1);
  const button = await within(ways).findByRole('button', { name: 'Put it on a new sheet here' });
  expect(button).toHaveProperty('disabled', true);
  expect(within(ways).getByText(/no sheet can be added/)).toBeTruthy();
});

test('yes ends it', async () => {
  const pane = await open();
  await notArrived(pane);
  await pane.user.click(screen.getByRole('button', { name: 'Yes, it arrived' }));
  expect(screen.queryByRole('region', { name: 'Other ways to get it' })).toBeNull();
  expect(await screen.findByText(/^Good\./)).toBeTruthy();
});

test('a long export shows how far it is, and Stop ends it without a file', async () => {
  const pane = await open();
  const format = formats.find(({ id }) => id === 'pdf')!;
  const write = await format.load();
  // A slow machine: each stretch of the real work takes a while.
  const slow = jest.spyOn(format, 'load').mockResolvedValue((dossier, framework, options) =>
    write(dossier, framework, {
      ...options,
      pause: async (share) => {
        await new Promise((resolve) => setTimeout(resolve, 350));
        await options?.pause?.(share);
      },
    }),
  );
  await pane.user.click(await screen.findByRole('radio', { name: /^PDF document/ }));
  await pane.user.click(screen.getByRole('button', { name: 'Export' }));
  expect(screen.getByRole('button', { name: 'Writing …' })).toHaveProperty('disabled', true);
  const busy = await screen.findByRole('region', { name: 'Writing “MPA D-2005-07.pdf”' });
  const bar = within(busy).getByRole('progressbar');
  expect(Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await pane.user.click(within(busy).getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped. No file was written.')).toBeTruthy();
  expect(pane.port.saved).toEqual([]);
  expect(screen.queryByText('Did the file arrive?')).toBeNull();
  slow.mockRestore();
});

test('an export that fails says so and offers the other ways', async () => {
  const pane = await open();
  const format = formats.find(({ id }) => id === 'odt')!;
  const load = jest.spyOn(format, 'load').mockRejectedValue(new Error('The network is gone.'));
  await pane.user.click(await screen.findByRole('radio', { name: /^OpenDocument/ }));
  await pane.user.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByText('The file could not be written')).toBeTruthy();
  expect(await screen.findByRole('region', { name: 'Other ways to get it' })).toBeTruthy();
  load.mockRestore();
});
