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
  const local = within(who.getByRole('listbox')).getByRole('group', { name: 'Local/Regional' });
  await pane.user.click(within(local).getByRole('option', { name: 'Banks' }));
  await pane.user.type(box, 'Treasury of Narnia');
  await pane.user.click(who.getByRole('option', { name: 'Add “Treasury of Narnia” as your own' }));
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
  const [first] = how.getAllByRole('option');
  expect(first?.getAttribute('aria-selected')).toBe('true');
  expect(box.getAttribute('aria-activedescendant')).toBe(first?.id);
  await pane.user.keyboard('{Escape}');
  expect(how.queryByRole('listbox')).toBeNull();
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
  expect((await why.findByRole('alert')).textContent).toContain('Changed meanwhile to: Theirs.');
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
  expect(screen.getByText('A cell is still open for typing')).toBeTruthy();
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
  expect(within(await formOf('WHO?')).getByRole('listbox')).toBeTruthy();
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
  expect(screen.queryByText(/Changed meanwhile/)).toBeNull();
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
