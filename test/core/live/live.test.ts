/** What the live session publishes: opening, and changes in the sheet. */

import { checkReading } from '../../../src/core/rules';
import { columnHeading, columnKeys, readSnapshot, type ColumnKey } from '../../../src/core/workbook';
import { bench, found, framework, today } from './bench';

describe('opening', () => {
  it('says that a workbook holds no agreement', async () => {
    const { live } = await bench(false);
    expect(live.getState().phase).toBe('none');
    expect(live.getState().reading).toBeNull();
  });

  it('reads, checks and says where the cursor is', async () => {
    const { live } = await bench();
    const state = live.getState();
    expect(state.phase).toBe('ready');
    expect(state.framework).toBe(framework);
    expect(found(live, 'activity-none')).toBe(1);
    expect(state.counts.errors).toBe(state.findings.filter((f) => f.severity === 'error').length);
    expect(state.asOf).toBe(today);
    expect(state.selected?.sheet).toBe('Activities');
  });

  it('knows the columns of the table by their headings', async () => {
    const { live } = await bench();
    const columns = live.getState().reading?.tables.activities?.columns ?? {};
    const expected = columnKeys.filter((key) => key !== 'unplaced');
    expect(Object.keys(columns).sort()).toEqual([...expected].sort());
    expect(columnHeading(framework, 'why')).toBe(
      'Why? Why should government departments and other organisations listen?',
    );
  });
});

describe('changes in the sheet', () => {
  it('checks the changed row and publishes one new state', async () => {
    const { port, live, at } = await bench();
    let told = 0;
    const stop = live.subscribe(() => told++);
    port.type(at(0, 'area'), 'Access to finance');
    expect(told).toBe(1);
    stop();
    expect(found(live, 'activity-none')).toBe(0);
    expect(found(live, 'who-missing')).toBe(1);
    port.type(at(0, 'who'), 'National: ODPM');
    expect(found(live, 'who-missing')).toBe(0);
    expect(told).toBe(1);
  });

  it('keeps what did not change, so that a view can compare by identity', async () => {
    const { port, live, at } = await bench();
    port.type(at(0, 'area'), 'Access to finance');
    port.type(at(1, 'area'), 'Access to finance');
    const before = live.getState();
    port.type(at(1, 'why'), 'Because it pays.');
    const after = live.getState();
    expect(after).not.toBe(before);
    expect(after.reading?.activities[0]).toBe(before.reading?.activities[0]);
    expect(after.reading?.activities[1]).not.toBe(before.reading?.activities[1]);
    expect(after.selected).toBe(before.selected);
  });

  it('always says what a full check would say', async () => {
    const { port, live, at } = await bench();
    const edits: [number, ColumnKey, string][] = [
      [0, 'area', 'Access to finance'],
      [0, 'why', 'To be completed'],
      [1, 'area', 'Access to finance'],
      [0, 'partners', 'SEASY*; NESEP*'],
      [1, 'ref', '1'],
      [0, 'why', 'It saves public money.'],
      [1, 'area', ''],
    ];
    for (const [row, key, text] of edits) {
      port.type(at(row, key), text);
      const snapshot = await port.read();
      const whole = checkReading(readSnapshot(snapshot as NonNullable<typeof snapshot>, framework), today);
      expect(live.getState().findings).toEqual(whole.findings);
    }
  });

  it('checks as of the date on the cover once there is one', async () => {
    const { port, live } = await bench();
    const row = live.getState().reading?.cover.find((r) => r.key === 'date');
    const place = live.getState().reading?.tables.agreement;
    port.type(
      { sheet: place?.sheet ?? '', row: row?.row ?? -1, column: place?.columns['answer'] ?? -1 },
      '12 June 2005',
    );
    expect(live.getState().asOf).toBe('2005-06-12');
  });

  it('tells which cells another person changed, and counts the tellings', async () => {
    const { port, live, at } = await bench();
    port.type(at(0, 'why'), 'Mine.');
    expect(live.getState().remote).toBeNull();
    port.type(at(0, 'why'), 'Theirs.', true);
    expect(live.getState().remote).toEqual({ serial: 1, cells: [{ at: at(0, 'why'), text: 'Theirs.' }] });
    port.type(at(2, 'area'), 'Access to finance', true);
    expect(live.getState().remote?.serial).toBe(2);
  });
});
