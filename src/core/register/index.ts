/**
 * Many agreements as one register, whatever their number.
 *
 * 1. `portionOf(submission, framework, options)` makes of one submission what the register keeps of it: rows and
 *    small figures, as JSON. It needs nothing but that submission, so it may run anywhere, in any order.
 * 2. `new Collector(framework, spool)` takes portions in any order and lays them aside in a `Spool`.
 * 3. `collector.register(asOf)` gives the `Register`: small figures for pictures (coverage, calendar, conformance,
 *    usage, nearNames, counts) and `tables`, whose `rows()` hand out rows one by one.
 * 4. A writer goes through `register.tables` in order and through `table.rows()` once or more; the row count is
 *    known beforehand (`table.rowCount`). It must not gather rows: there may be millions.
 *
 * `combine` does all of it in memory.
 */

export { submissionOfTable, type TableContext } from './adopted';
export { Collector } from './collector';
export { combine } from './combine';
export { registerCsv, registerCsvw, registerJson } from './data';
export { portionOf, portionOfProblem, SECTIONS } from './portion';
export type { Portion, PortionHead, Section } from './portion';
export { registerReport } from './report';
export * from './seeing';
export type { RegisterColumn, RegisterTable, Row, TableShape, Value } from './table';
export { memorySpool, type Bucket, type Spool } from './spool';
export type * from './types';
