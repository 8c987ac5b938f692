/** Options, the same way for every command. */

import { parseArgs } from 'node:util';

import { isIsoDay } from '../../core/framework';
import { Refusal } from './refusal';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
}

export interface Given {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/** node:util says what is wrong in terms of programs; these are the same things for people. */
const sentences: Readonly<Record<string, (message: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (message) => `There is no option ${named(message)}.`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (message) =>
    message.includes('does not take')
      ? `The option ${named(message)} takes no value.`
      : `The option ${named(message)} needs a value.`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (message) => `${named(message)} was not expected here.`,
};

/** What node:util put in quotes; of "-o, --out <value>" the long form. */
function named(message: string): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? 'given';
  return /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
}

/**
 * Reads the arguments of one command.
 * @throws Refusal for an option that does not exist, lacks its value, or is given twice with different values.
 */
export function readOptions(
  command: string,
  args: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
): Given {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [
      name,
      { type, multiple: true, ...(short && { short }) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return {
      positionals,
      text: (name) => single(name, values[name]),
      flag: (name) => values[name] !== undefined,
    };
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const sentence = code && sentences[code]?.(message ?? '');
    if (!sentence) throw error;
    throw new Refusal(`${sentence} "mainstay ${command} --help" lists the options.`);
  }
}

function single(
  name: string,
  values: string | boolean | (string | boolean)[] | undefined,
): string | undefined {
  const texts = [...new Set([values ?? []].flat().map(String))];
  if (texts.length > 1)
    throw new Refusal(`The option --${name} was given twice with different values. Give it once.`);
  if (texts[0] === '') throw new Refusal(`The option --${name} needs a value.`);
  return texts[0];
}

/** A day as typed after --as-of; undefined when it was not given. */
export function readDay(given: Given, name: string): string | undefined {
  const text = given.text(name);
  if (text === undefined) return undefined;
  if (!isIsoDay(text)) {
    throw new Refusal(`"${text}" is no date. Write --${name} as year-month-day, for example 2005-06-12.`);
  }
  return text;
}

/** A whole number from 1 to 64 as typed; undefined when it was not given. */
export function readCount(given: Given, name: string): number | undefined {
  const text = given.text(name);
  if (text === undefined) return undefined;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > 64)
    throw new Refusal(`"${text}" will not do. Write --${name} as a number from 1 to 64.`);
  return number;
}
