import { act, screen, waitFor, within } from '@testing-library/react';
import { complete, cover, formOf, openPane, valueOf } from './pane';

const one = { activities: [complete, { area: 'Access to finance', what: 'Loan Readiness' }], cover };

test('the row the cursor is in opens as a form', async () => {
  const pane = await openPane({ blueprint: one });
  await pane.select(1);
  expect(await screen.findByRole('heading', { level: 1, name: '1 Loan Readiness' })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Fill in' }).getAttribute('aria-selected')).toBe('true');
  const who = await formOf('WHO?');
  expect(within(who).getByRole('group', { name: 'National' }).textContent).toContain('Bank of England');
  const why = await formOf('Why?');
  expect(valueOf(within(why).getByRole('textbox'))).toBe('Without it loans are refused.');
});

test('a text is written on leaving its field, as one change', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  const box = within(await formOf('Why?')).getByRole('textbox');
  await pane.user.click(box);
  await pane.user.keyboard('They asked for it.');
  expect(pane.port.writes).toEqual([]);
  await pane.user.tab();
  await waitFor(() => expect(pane.text(2, 'why')).toBe('They asked for it.'));
  expect(pane.port.writes).toHaveLength(1);
  expect(valueOf(box)).toBe('They asked for it.');
});

test('going to another row writes what was typed into the row it was typed for', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  await pane.user.click(within(await formOf('Outcome')).getByRole('textbox'));
  await pane.user.keyboard('A network.');
  await pane.select(1);
  await waitFor(() => expect(pane.text(2, 'outcome')).toBe('A network.'));
  expect(pane.text(1, 'outcome')).toBe(complete.outcome);
});

test('the policy area offers the strategy’s and takes any other', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  const area = within(await formOf('Policy area')).getByRole('combobox');
  await pane.user.clear(area);
  await pane.user.type(area, 'Work');
  await pane.user.click(await screen.findByRole('option', { name: 'Workforce development and training' }));
  await waitFor(() => expect(pane.text(2, 'area')).toBe('Workforce development and training'));
  expect(pane.text(2, 'what')).toBe('Loan Readiness');
  await pane.user.clear(area);
  await pane.user.type(area, 'Fair trade');
  await pane.user.tab();
  await waitFor(() => expect(pane.text(2, 'area')).toBe('Fair trade'));
});

test('audiences are picked by level, and one that is not in the strategy is added without a level', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  const who = within(await formOf('WHO?'));
  const box = who.getByRole('combobox');
  await pane.user.click(box);
  expect(within(who.getByRole('tree')).getByRole('treeitem', { name: /^Local\/Regional/ })).toBeTruthy();
  await pane.user.click(who.getByRole('treeitem', { name: 'Banks' }));
  await pane.user.type(box, 'Treasury of Narnia');
  await pane.user.click(who.getByRole('treeitem', { name: 'Add “Treasury of Narnia” as your own' }));
  expect(pane.text(2, 'who')).toBe('');
  await pane.user.tab();
  await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
  await waitFor(() => expect(pane.text(2, 'who')).toBe('Treasury of Narnia\nLocal/Regional: Banks'));
  expect(pane.port.writes).toHaveLength(1);
  expect(who.getByRole('group', { name: 'No level yet' }).textContent).toContain('Treasury of Narnia');
});

test('the list is worked by keyboard: arrows and Enter pick, Esc closes', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  const how = within(await formOf('HOW?'));
  const box = how.getByRole('combobox');
  await pane.user.type(box, 'seminar');
  await pane.user.keyboard('{ArrowDown}{Enter}');
  const [first] = how.getAllByRole('treeitem');
  expect(first?.getAttribute('aria-checked')).toBe('true');
  expect(box.getAttribute('aria-activedescendant')).toBe(first?.id);
  await pane.user.keyboard('{Escape}');
  expect(how.queryByRole('tree')).toBeNull();
  expect(document.activeElement).toBe(box);
});

test('an entry that stands in the cell is taken out by its cross', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  const who = within(await formOf('WHO?'));
  await pane.user.click(who.getByRole('button', { name: 'Banks, Local/Regional, take out' }));
  await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
  await waitFor(() => expect(pane.text(1, 'who')).toBe('National: Bank of England'));
});

test('a date says how it is read, and stands in the cell as it was typed', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  const when = within(await formOf('WHEN?'));
  await pane.user.click(when.getByRole('button', { name: 'Add a date' }));
  await pane.user.click(when.getByRole('radio', { name: 'Events organised by policy target audience' }));
  await pane.user.type(when.getByRole('textbox', { name: 'Date, month or period' }), 'June 2005');
  expect(when.getByText('Read as June 2005.')).toBeTruthy();
  await pane.user.click(when.getByRole('button', { name: /^Add to F/ }));
  await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
  await waitFor(() => expect(pane.text(2, 'when')).toBe('Event: June 2005'));
});

test('giving the star to a partner takes it from the other', async () => {
  const pane = await openPane({
    blueprint: { ...one, activities: [{ ...complete, partners: '*SEASY; SEEM' }] },
    tab: 'fill',
  });
  await pane.select(1);
  const partners = within(await formOf('DPs involved'));
  expect(partners.getByRole('button', { name: 'SEASY, lead' }).getAttribute('aria-pressed')).toBe('true');
  await pane.user.click(partners.getByRole('button', { name: 'SEEM' }));
  expect(partners.getByRole('button', { name: 'SEEM, lead' }).getAttribute('aria-pressed')).toBe('true');
  expect(partners.getByRole('button', { name: 'SEASY' }).getAttribute('aria-pressed')).toBe('false');
  await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
  await waitFor(() => expect(pane.text(1, 'partners')).toMatch(/^SEASY; ?\*?SEEM\*?$/));
  expect(pane.live.getState().reading?.activities[0]?.partners.map((p) => p.lead)).toEqual([false, true]);
});

test('every column that a person writes has a field', async () => {
  const pane = await openPane({
    blueprint: { ...one, activities: [{ ...complete, need: 'Asked for.', unplaced: 'Left over.' }] },
    tab: 'fill',
  });
  await pane.select(1);
  for (const name of [
    'Policy area',
    'WHAT?',
    'WHO?',
    'WHEN?',
    'HOW?',
    'Why?',
    'DPs involved',
    'Rationale',
    'Kind',
    'Outcome',
    'Consistency with the aims',
    'Equal opportunities and empowerment',
    'Demand or need',
    'Ref',
  ]) {
    expect(await formOf(name)).toBeTruthy();
  }
});

test('what somebody else wrote meanwhile is never overwritten: three ways on', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  const why = within(await formOf('Why?'));
  await pane.user.clear(why.getByRole('textbox'));
  await pane.user.type(why.getByRole('textbox'), 'Mine.');
  act(() => pane.port.type(pane.cell(1, 'why'), 'Theirs.', true));
  expect((await why.findByRole('alert')).textContent).toContain('Theirs: “Theirs.”');
  await pane.user.tab();
  expect(pane.text(1, 'why')).toBe('Theirs.');
  await pane.user.click(why.getByRole('button', { name: 'Keep both' }));
  await waitFor(() => expect(pane.text(1, 'why')).toBe('Mine.\nTheirs.'));
  expect(why.queryByRole('alert')).toBeNull();
});

test('what cannot be written waits in its field and is written when it can', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  const why = within(await formOf('Why?'));
  const message = 'A cell is still open for typing. Press Enter there.';
  pane.port.refuse({ code: 'InvalidOperationInCellEditMode', message, retry: true });
  await pane.user.type(why.getByRole('textbox'), ' Really.');
  await pane.user.tab();
  expect(await why.findByText(/^Waiting to write to H5/)).toBeTruthy();
  expect(await screen.findByText('A cell is still open for typing')).toBeTruthy();
  expect(valueOf(why.getByRole('textbox'))).toBe('Without it loans are refused. Really.');
  pane.port.refuse(null);
  await pane.user.click(screen.getByRole('button', { name: 'Try now' }));
  await waitFor(() => expect(pane.text(1, 'why')).toBe('Without it loans are refused. Really.'));
  await waitFor(() => expect(screen.queryByText('A cell is still open for typing')).toBeNull());
});

test('a workbook open for viewing shows values as text', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill', readOnly: true });
  await pane.select(1);
  const why = await formOf('Why?');
  expect(why.textContent).toContain('Without it loans are refused.');
  expect(within(why).queryByRole('textbox')).toBeNull();
  expect(screen.getByText('You can read, not change')).toBeTruthy();
});

test('the strategy’s sentence opens beneath the question, one at a time, and stays with the row', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  const why = within(await formOf('Why?'));
  await pane.user.click(why.getByRole('button', { name: 'What the strategy says on Why?' }));
  expect(why.getByText(/Why should government departments/)).toBeTruthy();
  await pane.select(2);
  expect(within(await formOf('Why?')).getByText(/Why should government departments/)).toBeTruthy();
  await pane.user.click(
    within(await formOf('WHO?')).getByRole('button', { name: 'What the strategy says on WHO?' }),
  );
  expect(within(await formOf('Why?')).queryByText(/Why should government departments/)).toBeNull();
});

test('the rationale shows which words link it, and follows the typing', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  const rationale = within(await formOf('Rationale'));
  const links = rationale.getByRole('list', { name: 'What the rationale links' });
  expect(links.textContent).not.toContain('not found');
  await pane.user.clear(rationale.getByRole('textbox'));
  expect(links.textContent.match(/not found/g)).toHaveLength(4);
});

test('an empty row is nobody’s fault yet', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(3);
  expect(await screen.findByText('12 questions to answer, in any order')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Next question' }));
  expect(document.activeElement).toBe(within(await formOf('Policy area')).getByRole('combobox'));
});

test('arrows beside the title, and Alt with arrow keys, go from row to row', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  await screen.findByRole('heading', { level: 1, name: '1 Loan Readiness' });
  await pane.user.click(screen.getByRole('button', { name: 'Next activity' }));
  await waitFor(() => expect(pane.port.selection?.row).toBe(pane.cell(2, 'area').row));
  await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
  await pane.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(pane.port.selection?.row).toBe(pane.cell(1, 'area').row));
});

test('a list closes only after the press that left it, so that what was pressed stays where it is', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  const what = within(await formOf('WHAT?'));
  await pane.user.click(what.getByRole('combobox'));
  const who = within(await formOf('WHO?')).getByRole('combobox');
  await pane.user.pointer({ keys: '[MouseLeft>]', target: who });
  expect(document.activeElement).toBe(who);
  expect(what.getByRole('listbox')).toBeTruthy();
  await pane.user.pointer('[/MouseLeft]');
  await waitFor(() => expect(what.queryByRole('listbox')).toBeNull());
  expect(within(await formOf('WHO?')).getByRole('tree')).toBeTruthy();
});

test('what is typed while a text is being written is written after it', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  const box = within(await formOf('Why?')).getByRole('textbox');
  const write = pane.port.write;
  let release: () => void = () => undefined;
  pane.port.write = async (edits) => {
    await new Promise<void>((done) => {
      release = done;
    });
    return write(edits);
  };
  await pane.user.type(box, 'One.');
  await pane.user.tab();
  await pane.user.type(box, ' Two.');
  await pane.user.tab();
  pane.port.write = write;
  await act(async () => release());
  await waitFor(() => expect(pane.text(2, 'why')).toBe('One. Two.'));
  expect(screen.queryByText(/changed while you were typing/)).toBeNull();
});

test('a text that waits is shown again when its row is shown again', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  pane.port.refuse({ code: 'InvalidOperationInCellEditMode', message: 'A cell is open.', retry: true });
  await pane.user.type(within(await formOf('Why?')).getByRole('textbox'), ' Really.');
  await pane.select(2);
  await pane.select(1);
  const why = within(await formOf('Why?'));
  expect(valueOf(why.getByRole('textbox'))).toBe('Without it loans are refused. Really.');
  expect(why.getByText(/^Waiting to write to H5/)).toBeTruthy();
});

describe('the tree of audiences', () => {
  const treeOf = async () => {
    const pane = await openPane({ blueprint: one, tab: 'fill' });
    await pane.select(2);
    const who = within(await formOf('WHO?'));
    const box = who.getByRole('combobox');
    await pane.user.click(box);
    const named = () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    const leave = async () => pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
    return { pane, who, box, named, leave };
  };

  test('left closes a level, right opens it and goes in, Space picks', async () => {
    const { pane, who, box, named, leave } = await treeOf();
    expect(box.getAttribute('aria-haspopup')).toBe('tree');
    await pane.user.keyboard('{ArrowDown}');
    expect(named()?.textContent).toContain('Local/Regional');
    expect(named()?.getAttribute('aria-expanded')).toBe('true');
    await pane.user.keyboard('{ArrowLeft}');
    expect(named()?.getAttribute('aria-expanded')).toBe('false');
    expect(who.queryByRole('treeitem', { name: 'Banks' })).toBeNull();
    await pane.user.keyboard('{ArrowRight}{ArrowRight}');
    expect(named()?.getAttribute('aria-level')).toBe('2');
    expect(named()?.getAttribute('aria-posinset')).toBe('1');
    await pane.user.keyboard(' ');
    expect(named()?.getAttribute('aria-checked')).toBe('true');
    await pane.user.keyboard('{ArrowLeft}');
    expect(named()?.getAttribute('aria-checked')).toBe('mixed');
    expect(valueOf(box)).toBe('');
    await leave();
    await waitFor(() => expect(pane.text(2, 'who')).toMatch(/^Local\/Regional: /));
    expect(pane.text(2, 'who')).not.toContain(';');
  });

  test('the box of a level takes all that the area has there, and takes them out again', async () => {
    const { pane, named, leave } = await treeOf();
    await pane.user.keyboard('{ArrowDown} ');
    expect(named()?.getAttribute('aria-checked')).toBe('true');
    await pane.user.keyboard(' ');
    expect(named()?.getAttribute('aria-checked')).toBe('false');
    await pane.user.keyboard(' ');
    await leave();
    await waitFor(() => expect(pane.text(2, 'who').split(';')).toHaveLength(7));
    expect(pane.port.writes).toHaveLength(1);
  });

  test.each([
    ['CDFI', 'Community development finance institutions (CDFIs)'],
    ['community dev', 'Community development finance institutions (CDFIs)'],
    ['ODPM', 'Office of the Deputy Prime Minister (ODPM)'],
    ['deputy prime', 'Office of the Deputy Prime Minister (ODPM)'],
  ])('“%s” finds an audience by abbreviation or expansion', async (query, name) => {
    const { pane, who, box } = await treeOf();
    await pane.user.type(box, query);
    expect(who.getAllByRole('treeitem', { name }).length).toBeGreaterThan(0);
  });

  test('those of the policy area stand first, and all can be shown', async () => {
    const { pane, who } = await treeOf();
    expect(who.getAllByRole('treeitem', { name: /./ }).length).toBeLessThan(20);
    await pane.user.click(who.getByRole('treeitem', { name: /^Show all/ }));
    expect(who.getAllByRole('treeitem', { name: /./ }).length).toBeGreaterThan(50);
  });
});

test('the methods stand under the strategy’s nine with what they ask for, and the need is asked for only then', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  expect(screen.queryByRole('group', { name: /^Demand or need/ })).toBeNull();
  const how = within(await formOf('HOW?'));
  await pane.user.click(how.getByRole('combobox'));
  const research = how.getByRole('treeitem', { name: /^additional research/ });
  expect(research.textContent).toContain('Say who of the audience asked for it');
  const events = how.getByRole('treeitem', { name: /^holding meetings/ });
  expect(events.getAttribute('aria-expanded')).toBe('true');
  expect(how.getByRole('treeitem', { name: /^Seminars/ }).getAttribute('aria-level')).toBe('2');
  await pane.user.type(how.getByRole('combobox'), 'additional research{ArrowDown}{Enter}');
  await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
  await waitFor(() => expect(pane.text(2, 'how')).toMatch(/^additional research/));
  expect(await formOf('Demand or need')).toBeTruthy();
});

test('a method that is nobody’s asks for the need too', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(2);
  const how = within(await formOf('HOW?'));
  await pane.user.type(how.getByRole('combobox'), 'Street theatre{Enter}');
  await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
  await waitFor(() => expect(pane.text(2, 'how')).toBe('Street theatre'));
  expect(await formOf('Demand or need')).toBeTruthy();
});

describe('the calendar', () => {
  const formOfDate = async () => {
    const pane = await openPane({ blueprint: one, tab: 'fill' });
    await pane.select(2);
    const when = within(await formOf('WHEN?'));
    await pane.user.click(when.getByRole('button', { name: 'Add a date' }));
    const date = when.getByRole('textbox', { name: 'Date, month or period' });
    return { pane, when, date };
  };

  test('opens in the agreement’s time, and follows what is typed', async () => {
    const { pane, when, date } = await formOfDate();
    expect(when.getByRole('grid', { name: 'May 2005' })).toBeTruthy();
    await pane.user.type(date, '15 June 2006');
    const grid = within(when.getByRole('grid', { name: 'June 2006' }));
    expect(grid.getByRole('gridcell', { selected: true }).getAttribute('aria-label')).toBe('15 June 2006');
    expect(grid.getAllByRole('columnheader').map((head) => head.getAttribute('abbr'))[0]).toBe('Monday');
  });

  test('is worked by keyboard: one stop, arrows, pages, Enter picks', async () => {
    const { pane, when, date } = await formOfDate();
    const stops = when.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0);
    expect(stops).toHaveLength(1);
    act(() => stops[0]?.focus());
    await pane.user.keyboard('{ArrowRight}{ArrowDown}{PageDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('10 June 2005');
    await pane.user.keyboard('{Home}{Enter}');
    expect(valueOf(date)).toBe('6 June 2005');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('6 June 2005');
  });

  test('gives a month, and a period in two picks', async () => {
    const { pane, when, date } = await formOfDate();
    await pane.user.click(when.getByRole('radio', { name: 'Month' }));
    await pane.user.click(when.getByRole('gridcell', { name: 'September 2005' }));
    expect(valueOf(date)).toBe('September 2005');
    await pane.user.click(when.getByRole('radio', { name: 'Period' }));
    await pane.user.click(when.getByRole('gridcell', { name: '12 September 2005' }));
    expect(when.getByText('From 12 September 2005. Pick the last day.')).toBeTruthy();
    await pane.user.click(when.getByRole('gridcell', { name: '5 September 2005' }));
    expect(valueOf(date)).toBe('5 September 2005 to 12 September 2005');
    expect(when.getByText('Read as 5 September 2005 to 12 September 2005.')).toBeTruthy();
  });

  test('an event has a name and a date; both come back apart when it is changed', async () => {
    const { pane, when, date } = await formOfDate();
    await pane.user.click(when.getByRole('radio', { name: /^Events/ }));
    await pane.user.type(when.getByRole('textbox', { name: 'Which one?' }), 'SEC conference');
    await pane.user.type(date, '15 June 2005{Enter}');
    await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
    await waitFor(() => expect(pane.text(2, 'when')).toBe('Event: SEC conference, 15 June 2005'));
    await pane.user.click(when.getByRole('button', { name: /^Change Event/ }));
    expect(valueOf(when.getByRole('textbox', { name: 'Which one?' }))).toBe('SEC conference');
    expect(valueOf(when.getByRole('textbox', { name: 'Date, month or period' }))).toBe('15 June 2005');
  });

  test('offers the area’s own dates', async () => {
    const { pane, when, date } = await formOfDate();
    await pane.user.click(when.getByRole('button', { name: /under Futurebuilders programme$/ }));
    expect(valueOf(date)).toContain('Futurebuilders');
    expect(when.getByText('Read as April 2005 and June 2005.')).toBeTruthy();
  });
});
