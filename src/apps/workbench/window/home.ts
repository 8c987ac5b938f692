import type { Model, Outcome, Person } from '../host';
import type { Refuse } from '../grid';
import type { Files } from './files';
import { openFilter } from './filter';
import type { OwnCommand } from './ribbon';

export interface HomeOptions {
  readonly model: Model;
  readonly person: Person;
  readonly files: Files;
  readonly tell: Refuse;
  /** Address of the selection. */
  readonly selected: () => string | null;
}

/** The workbench's own commands, by tab of the ribbon. */
export function createHome(options: HomeOptions): { file: OwnCommand[][]; home: OwnCommand[][] } {
  const { model, person, files, tell, selected } = options;
  const on = (act: (address: string) => Outcome) => (): void => {
    const address = selected();
    if (address === null) return;
    const outcome = act(address);
    if (!outcome.ok) tell(outcome.title, outcome.message);
  };
  const file: OwnCommand[] = [
    { label: 'New', icon: 'new', tip: 'A new workbook with one empty sheet', act: () => void files.blank() },
    {
      label: 'Open',
      icon: 'open',
      tip: 'Open an .xlsx file; you can also drop one on this page',
      act: files.choose,
    },
    {
      label: 'Save as',
      icon: 'save',
      tip: 'Save this workbook as an .xlsx file',
      act: () => void files.saveAs(),
    },
  ];
  const rows: OwnCommand[] = [
    {
      label: 'Insert rows',
      icon: 'insert-rows',
      tip: 'Insert rows above the selected ones',
      act: on((at) => person.insertRows(at)),
    },
    {
      label: 'Delete rows',
      icon: 'delete-rows',
      tip: 'Delete the selected rows',
      act: on((at) => person.deleteRows(at)),
    },
  ];
  const order: OwnCommand[] = [
    {
      label: 'Sort A to Z',
      icon: 'ascending',
      tip: 'Sort the table by the selected column, smallest first',
      act: on((at) => person.sort(at, true)),
    },
    {
      label: 'Sort Z to A',
      icon: 'descending',
      tip: 'Sort the table by the selected column, largest first',
      act: on((at) => person.sort(at, false)),
    },
    {
      label: 'Filter',
      icon: 'filter',
      tip: 'Show only some rows of the table, by the selected column',
      act: () => openFilter(model, person, selected(), tell),
    },
  ];
  return { file: [file], home: [rows, order] };
}
