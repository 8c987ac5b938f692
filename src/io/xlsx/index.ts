/** Any .xlsx as plain data, and plain data as .xlsx. */
export * from './types';
