/** The pane over a workbook in memory: the real session, the real rules, no Excel. */

import { FluentProvider } from '@fluentui/react-components';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { frameworkById, packs, type Framework } from '../../../src/core/framework';
import { createLive, type Live } from '../../../src/core/live';
import {
  blueprintFor,
  type ActivityTexts,
  type BlueprintOptions,
  type ColumnKey,
  type Position,
} from '../../../src/core/workbook';
import { App } from '../../../src/apps/taskpane/app';
import { LiveProvider } from '../../../src/apps/taskpane/state/live';
import { PaneProvider, type Tab } from '../../../src/apps/taskpane/state/pane';
import { themeFor } from '../../../src/apps/taskpane/theme';
import { createMemoryPort, type MemoryPort } from '../../support/memory-port';

const found = frameworkById(packs[0]?.id ?? '');
if (!found) throw new Error('There is no pack.');
export const framework: Framework = found;

/** An activity with which nothing is wrong. */
export const complete: ActivityTexts = {
  area: 'Access to finance',
  what: 'Loan Readiness',
  who: 'Local/Regional: Banks\nNational: Bank of England',
  when: 'Event: June 2005',
  how: 'Seminars',
  why: 'Without it loans are refused.',
  partners: '*SEASY',
  kind: 'Dissemination',
  equality: 'Open to all.',
  rationale: 'Loan Readiness Seminars for Banks and the Bank of England at the Event in June 2005.',
  outcome: 'More loans are granted.',
  aims: 'The outcome serves the aims of Theme D.',
};

/** A cover with which nothing is to fix. */
export const cover: NonNullable<BlueprintOptions['cover']> = {
  readTogether: 'yes',
  strategyVersion: '2005',
  formVersion: '1',
  guidanceVersion: '1',
  start: '2005-01-01',
  end: '2006-12-31',
};

export interface Pane {
  readonly port: MemoryPort;
  readonly live: Live;
  readonly user: UserEvent;
  /** The cell of a column of the n-th activity, from 1. */
  cell(row: number, column: ColumnKey): Position;
  /** The text of that cell in the workbook. */
  text(row: number, column: ColumnKey): string;
  /** A person clicks an activity in the sheet. */
  select(row: number, column?: ColumnKey): Promise<void>;
}

interface Options {
  readonly blueprint?: BlueprintOptions | null;
  readonly tab?: Tab;
  readonly readOnly?: boolean;
  /** Frameworks that come with the pane; default: the one of the workbook. */
  readonly frameworks?: readonly Framework[];
}

// What browsers have and jsdom has not.
Object.assign(globalThis, { TextEncoder, TextDecoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
// jsdom has none of these; what Fluent asks them for does not matter to the tests.
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });
Element.prototype.scrollIntoView = () => undefined;
// Fluent's thousands of rules make jsdom's own answer cost seconds; no test here asks how anything looks.
window.getComputedStyle = (element) => (element as HTMLElement).style;

// A busy machine draws slowly; no test here is about time.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

/** Opens the pane beside a workbook; without a blueprint the workbook is blank. */
export async function openPane({
  blueprint = null,
  tab,
  readOnly = false,
  frameworks = [framework],
}: Options = {}): Promise<Pane> {
  const port = createMemoryPort(blueprint ? blueprintFor(framework, blueprint) : null);
  port.setReadOnly(readOnly);
  const live = createLive(port, { frameworks, today: '2005-05-02' });
  render(
    <FluentProvider theme={themeFor(false)}>
      <LiveProvider live={live}>
        <PaneProvider start={tab ?? 'check'}>
          <App frameworks={frameworks} fixedTab={tab !== undefined} />
        </PaneProvider>
      </LiveProvider>
    </FluentProvider>,
  );
  await act(async () => {
    await live.open();
  });
  const table = () => {
    const activities = live.getState().reading?.tables.activities;
    if (!activities) throw new Error('There are no activities.');
    return activities;
  };
  const cell = (row: number, column: ColumnKey): Position => {
    const { sheet, firstRow, columns } = table();
    return { sheet, row: firstRow + row - 1, column: columns[column] ?? -1 };
  };
  return {
    port,
    live,
    user: userEvent.setup(),
    cell,
    text: (row, column) => port.text(cell(row, column)),
    select: async (row, column = 'area') => {
      act(() => port.pointAt(cell(row, column)));
      await waitFor(() => expect(live.getState().selected?.row).toBe(cell(row, column).row));
    },
  };
}

/** What stands in a text field. */
export function valueOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  throw new Error(`${element.tagName} holds no text.`);
}

/** The form of Fill in is fetched by itself; this waits for it. */
export async function formOf(name: string): Promise<HTMLElement> {
  return screen.findByRole('group', { name: new RegExp(`^${name.replace(/[?]/g, '\\?')}, cell`) });
}
