/** The keyboard goes into a pane, through it and out of it, by the unmodified office.js. */
import type { Leaving } from '../../../../src/apps/workbench/host';
import { startOffice, type OfficeWindow } from '../../../support/office';

let office: OfficeWindow;
const left: Leaving[] = [];

beforeEach(async () => {
  left.length = 0;
  office = await startOffice({ left: (leaving) => left.push(leaving) });
  // jsdom has no windows to choose among.
  office.window.focus = () => undefined;
  office.window.document.body.innerHTML = '<button id="a">A</button><input id="b"><button id="c">C</button>';
});
afterEach(() => office.close());

const focus = (): string | undefined => office.window.document.activeElement?.id;

/** Presses a key where the focus is, as a browser tells of it. */
async function press(keyCode: number, keys: { shiftKey?: boolean; ctrlKey?: boolean } = {}): Promise<void> {
  const { document, KeyboardEvent } = office.window;
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { keyCode, bubbles: true, cancelable: true, ...keys }),
  );
  await office.idle();
}

test('Tab goes from stop to stop and, at the end, on to the window', async () => {
  office.host.enter();
  await office.idle();
  expect(focus()).toBe('a');
  await press(9);
  await press(9);
  expect(focus()).toBe('c');
  expect(left).toEqual([]);
  await press(9);
  expect(left).toEqual([{ step: 1, by: 'stop' }]);
});

test('Shift+Tab leaves before the first stop, and comes in at the last', async () => {
  office.host.enter(true);
  await office.idle();
  expect(focus()).toBe('c');
  await press(9, { shiftKey: true });
  await press(9, { shiftKey: true });
  expect(focus()).toBe('a');
  await press(9, { shiftKey: true });
  expect(left).toEqual([{ step: -1, by: 'stop' }]);
});

test('Ctrl+F6 leaves from anywhere for another part of the window', async () => {
  office.host.enter();
  await office.idle();
  await press(117, { ctrlKey: true });
  await press(117, { ctrlKey: true, shiftKey: true });
  expect(left).toEqual([
    { step: 1, by: 'part' },
    { step: -1, by: 'part' },
  ]);
});
