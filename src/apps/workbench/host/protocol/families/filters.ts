/** Filters and sorting of tables and ranges. */

import {
  clearTableFilters,
  filterSheet,
  filterTable,
  reapplyFilters,
  removeSheetFilter,
} from '../../model/filter';
import { bodyOf } from '../../model/references';
import { sortRows } from '../../model/sort';
import { patchTable } from '../../model/tables';
import type { FilterCriteria, Json, SortField } from '../../model/types';
import { apiNotFound, invalidArgument } from '../errors';
import { define, NULL_NODE, type Argument, type Context, type Selves } from '../registry';
import { flagOf, objectOf, textOf, wholeOf } from './args';
import { indexOf } from './columns';
import { areaOf, at, orFail, target } from './ranges';
import { tableOf } from './tables';

function criteriaOf(argument: Argument | undefined): FilterCriteria {
  const given = objectOf(argument);
  const filterOn = textOf(given['filterOn'], 'A filter says on what it works.');
  const values = given['values'];
  const one = (name: string): string | undefined =>
    given[name] === undefined || given[name] === null ? undefined : textOf(given[name]);
  const criterion1 = one('criterion1');
  const criterion2 = one('criterion2');
  return {
    filterOn,
    ...(Array.isArray(values) ? { values: (values as readonly Json[]).map((v) => textOf(v)) } : {}),
    ...(criterion1 === undefined ? {} : { criterion1 }),
    ...(criterion2 === undefined ? {} : { criterion2 }),
    ...(given['operator'] === 'Or' || given['operator'] === 'And' ? { operator: given['operator'] } : {}),
  };
}

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

type AutoFilter = Selves['AutoFilter'];

const criteria = (self: AutoFilter, context: Context): Readonly<Record<number, FilterCriteria>> =>
  'table' in self ? tableOf(self.table, context).filters : (self.sheet.filter?.criteria ?? {});

function filterRange(self: AutoFilter, context: Context) {
  if ('table' in self) {
    const table = tableOf(self.table, context);
    return table.showFilterButton ? at(context, context.book.sheetById(table.sheet), table.area) : NULL_NODE;
  }
  return self.sheet.filter ? at(context, self.sheet, self.sheet.filter.area) : NULL_NODE;
}

define('AutoFilter', {
  get: {
    Enabled: (self, context) =>
      'table' in self ? tableOf(self.table, context).showFilterButton : self.sheet.filter !== null,
    IsDataFiltered: (self, context) => Object.keys(criteria(self, context)).length > 0,
    Criteria: (self, context) => json(Object.values(criteria(self, context))),
  },
  call: {
    Apply: (self, args, context) => {
      const column = args[1] === null || args[1] === undefined ? null : wholeOf(args[1]);
      const wanted = args[2] === null || args[2] === undefined ? null : criteriaOf(args[2]);
      if ('table' in self) {
        if (column !== null) filterTable(context.book, tableOf(self.table, context), column, wanted);
      } else {
        const range = target(args[0], self.sheet, context);
        filterSheet(context.book, self.sheet, areaOf(range), column, wanted);
      }
      return null;
    },
    ClearCriteria: (self, _args, context) => {
      if ('table' in self) clearTableFilters(context.book, tableOf(self.table, context));
      else if (self.sheet.filter) {
        const { area } = self.sheet.filter;
        removeSheetFilter(context.book, self.sheet);
        filterSheet(context.book, self.sheet, area, null, null);
      }
      return null;
    },
    ClearColumnCriteria: (self, args, context) => {
      if ('table' in self) filterTable(context.book, tableOf(self.table, context), wholeOf(args[0]), null);
      else if (self.sheet.filter)
        filterSheet(context.book, self.sheet, self.sheet.filter.area, wholeOf(args[0]), null);
      return null;
    },
    Reapply: (self, _args, context) => {
      if ('table' in self) reapplyFilters(context.book, tableOf(self.table, context));
      return null;
    },
    Remove: (self, _args, context) => {
      if ('table' in self)
        throw invalidArgument('The filter of a table is switched off by showFilterButton.');
      removeSheetFilter(context.book, self.sheet);
      return null;
    },
    GetRange: (self, _args, context) => orFail(filterRange(self, context)),
    GetRangeOrNullObject: (self, _args, context) => filterRange(self, context),
  },
});

const OTHER_FILTERS = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Icon',
  'TopItems',
  'TopPercent',
] as const;

define('Filter', {
  get: {
    Criteria: (self, context) => json(tableOf(self.table, context).filters[indexOf(self, context)] ?? null),
  },
  call: {
    Apply: (self, args, context) => {
      filterTable(context.book, tableOf(self.table, context), indexOf(self, context), criteriaOf(args[0]));
      return null;
    },
    ApplyValuesFilter: (self, args, context) => {
      const values = args[0];
      if (!Array.isArray(values)) throw invalidArgument('Values to show are needed.');
      const wanted = { filterOn: 'Values', values: (values as readonly Json[]).map((v) => textOf(v)) };
      filterTable(context.book, tableOf(self.table, context), indexOf(self, context), wanted);
      return null;
    },
    ApplyCustomFilter: (self, args, context) => {
      const wanted = criteriaOf({
        filterOn: 'Custom',
        criterion1: textOf(args[0]),
        criterion2: (args[1] as Json | undefined) ?? null,
        operator: (args[2] as Json | undefined) ?? null,
      });
      filterTable(context.book, tableOf(self.table, context), indexOf(self, context), wanted);
      return null;
    },
    Clear: (self, _args, context) => {
      filterTable(context.book, tableOf(self.table, context), indexOf(self, context), null);
      return null;
    },
    ...Object.fromEntries(
      OTHER_FILTERS.map((name) => [
        `Apply${name}Filter`,
        (): null => {
          throw apiNotFound(`filter ${name}`);
        },
      ]),
    ),
  },
});

function fieldsOf(argument: Argument | undefined): SortField[] {
  if (!Array.isArray(argument) || argument.length === 0)
    throw invalidArgument('Fields to sort by are needed.');
  return (argument as readonly Json[]).map((field) => {
    const given = objectOf(field);
    return { key: wholeOf(given['key']), ascending: flagOf(given['ascending'], true) };
  });
}

define('TableSort', {
  get: {
    Fields: (self, context) => json(tableOf(self, context).sorted),
    MatchCase: () => false,
    Method: () => 'PinYin',
  },
  call: {
    Apply: (self, args, context) => {
      const { book } = context;
      const table = tableOf(self, context);
      const fields = fieldsOf(args[0]);
      sortRows(book, book.sheetById(table.sheet), bodyOf(table), fields);
      patchTable(book, table, { sorted: fields });
      return null;
    },
    Clear: (self, _args, context) => {
      patchTable(context.book, tableOf(self, context), { sorted: [] });
      return null;
    },
    Reapply: (self, _args, context) => {
      const table = tableOf(self, context);
      if (table.sorted.length > 0)
        sortRows(context.book, context.book.sheetById(table.sheet), bodyOf(table), table.sorted);
      return null;
    },
  },
});

define('RangeSort', {
  call: {
    Apply: (self, args, { book }) => {
      const area = areaOf(self);
      const head = flagOf(args[2]) ? 1 : 0;
      if (args[3] === 'Columns') throw apiNotFound('sort by columns');
      sortRows(
        book,
        self.sheet,
        { ...area, row: area.row + head, rows: area.rows - head },
        fieldsOf(args[0]),
      );
      return null;
    },
  },
});
