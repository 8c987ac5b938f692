/** What the protection of a sheet allows, as a file says it and as the API does. */

const OPTIONS = [
  'autoFilter',
  'deleteColumns',
  'deleteRows',
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertHyperlinks',
  'insertRows',
  'pivotTables',
  'sort',
];

type Options = Readonly<Record<string, boolean>>;

const optionOf = (name: string): string => `allow${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** In a file an attribute "0" allows ("formatCells" false is allowed): ECMA-376 part 1, 18.3.1.85. */
export function optionsFrom(attributes: Readonly<Record<string, string>>): Options {
  const allows = (name: string): boolean => attributes[name] === '0' || attributes[name] === 'false';
  return Object.fromEntries(OPTIONS.map((name) => [optionOf(name), allows(name)]));
}

/** The attributes that say so in a file; what is not allowed is left out. */
export function attributesOf(options: Readonly<Record<string, unknown>>): Record<string, string> {
  const allowed = OPTIONS.filter((name) => options[optionOf(name)] === true);
  return Object.fromEntries(allowed.map((name) => [name, '0']));
}
