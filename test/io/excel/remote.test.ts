/** What other people do: told as theirs, and never answered by a write. And sessions with other hosts. */

import type { WorkbookEvent } from '../../../src/core/live';
import { listItems } from '../../../src/core/workbook';
import { Furniture } from '../../../src/io/excel/furniture';
import { Echoes } from '../../../src/io/excel/echo';
import { Ledger } from '../../../src/io/excel/ledger';
import { pickerOf } from '../../../src/io/excel/picks';
import { readAll } from '../../../src/io/excel/read';
import { createSession } from '../../../src/io/excel/session';
import { Shadow } from '../../../src/io/excel/shadow';
import { Watcher } from '../../../src/io/excel/watch';
import { framework, started } from './bench';

jest.setTimeout(30_000);

const [first = '', second = '', third = ''] = listItems(
  framework,
  'who',
  framework.pack.areas[0]?.label ?? '',
);

describe('a remote edit', () => {
  it('is told as remote, and a pick of somebody else is left to their pane', async () => {
    const b = await started();
    b.person.type(b.at(0, 'area'), framework.pack.areas[0]?.label ?? '');
    b.person.type(b.at(0, 'who'), first);
    const session = createSession({ excel: b.Excel, office: b.Office });
    const shadow = new Shadow();
    const events: WorkbookEvent[] = [];
    const watcher = new Watcher(session, {
      shadow,
      ledger: new Ledger(),
      echoes: new Echoes(),
      furniture: new Furniture(),
      picker: pickerOf(shadow),
      multiSelect: () => true,
      tell: (event) => events.push(event),
    });
    await watcher.prepare();
    await session.run(async (context) => shadow.replace(await readAll(context)));
    events.length = 0;
    b.person.type(b.at(0, 'who'), second);
    const { sheet } = b.model.locate(b.at(0, 'who'));
    const event = (source: 'Remote' | 'Local') =>
      ({
        worksheetId: sheet.id,
        address: 'E5',
        changeType: 'RangeEdited',
        source,
        triggerSource: 'Unknown',
        details: { valueBefore: first, valueAfter: second },
      }) as unknown as Excel.WorksheetChangedEventArgs;
    await watcher.onChanged(event('Remote'));
    expect(events).toMatchObject([{ kind: 'rows', remote: true }]);
    expect(b.value(b.at(0, 'who'))).toBe(second);

    // The same by the person here is a pick.
    b.person.type(b.at(0, 'who'), third);
    const details = { valueBefore: second, valueAfter: third } as Excel.ChangedEventDetail;
    await watcher.onChanged({ ...event('Local'), details });
    expect(String(b.value(b.at(0, 'who')))).toContain(';');
  });
});

describe('undo grouping', () => {
  /** A client that only records how it is asked to run. */
  function recording(refuse: string | null) {
    const asked: unknown[] = [];
    const excel = {
      run: async (options: { mergeUndoGroup?: boolean }, batch: (context: unknown) => Promise<unknown>) => {
        asked.push(options);
        if (refuse !== null && options.mergeUndoGroup) throw { code: refuse, message: refuse };
        return batch({});
      },
    } as unknown as typeof Excel;
    const office = {
      context: { requirements: { isSetSupported: () => true } },
    } as unknown as typeof Office;
    return { asked, session: createSession({ excel, office }) };
  }

  it('is asked for where the host has it', async () => {
    const { asked, session } = recording(null);
    expect(await session.run(async () => 7, { oneStep: true })).toBe(7);
    expect(asked).toEqual([{ mergeUndoGroup: true }]);
    expect(session.groups).toBe(true);
  });

  it.each(['UndoNotSupported', 'RichApi.Error'])(
    'is done without after %s, and not asked for again',
    async (code) => {
      const { asked, session } = recording(code);
      expect(await session.run(async () => 7, { oneStep: true })).toBe(7);
      expect(await session.run(async () => 8, { oneStep: true })).toBe(8);
      expect(asked).toEqual([{ mergeUndoGroup: true }, {}, {}]);
      expect(session.groups).toBe(false);
    },
  );

  it('waits for the end of a cell edit only where asked to', async () => {
    const { asked, session } = recording(null);
    await session.run(async () => 1, { patient: true });
    await session.run(async () => 1);
    expect(asked).toEqual([{ delayForCellEdit: true }, {}]);
  });
});
