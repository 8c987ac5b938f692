import Ajv2020 from 'ajv/dist/2020';
import { packs, type Pack } from '../../../src/core/framework';
import schema from '../../../src/core/framework/pack.schema.json';

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** A copy of the pack that a test may spoil. */
function spoil(change: (pack: Record<string, never>) => void): unknown {
  const copy = JSON.parse(JSON.stringify(packs[0])) as Record<string, never>;
  change(copy);
  return copy;
}

const errorsOf = (pack: unknown): string[] =>
  validate(pack) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);

test.each(packs.map((pack): [string, Pack] => [pack.id, pack]))(
  '%s conforms to the schema and names it',
  (_id, pack) => {
    expect(errorsOf(pack)).toEqual([]);
    expect(pack.$schema).toBe(schema.$id);
  },
);

type Spoilt = Record<string, never> & Record<string, Record<string, never>[]>;
const broken: [string, (pack: Spoilt) => void, string][] = [
  ['a missing list', (pack) => void Reflect.deleteProperty(pack, 'audiences'), ' required'],
  ['an unknown key', (pack) => void Reflect.set(pack, 'colour', 'blue'), ' additionalProperties'],
  ['a day that is none', (pack) => void Reflect.set(pack, 'issued', '2005-13-01'), '/issued pattern'],
  ['a month for a day', (pack) => void Reflect.set(pack, 'issued', '2005-05'), '/issued pattern'],
  ['a number for a text', (pack) => void Reflect.set(pack, 'version', 2005), '/version type'],
  [
    'a wildcard in a label',
    (pack) => void Reflect.set(at(pack, 'audiences', 1), 'label', 'One North East*'),
    '/audiences/1/label pattern',
  ],
  [
    'a separator in a label',
    (pack) => void Reflect.set(at(pack, 'audiences', 1), 'label', 'A; B'),
    '/audiences/1/label pattern',
  ],
  [
    'an audience without a level',
    (pack) => void Reflect.set(at(pack, 'audiences', 0), 'levels', []),
    '/audiences/0/levels minItems',
  ],
  [
    'an empty alias',
    (pack) => void Reflect.set(at(pack, 'audiences', 0), 'aliases', ['']),
    '/audiences/0/aliases/0 minLength',
  ],
  [
    'a slip without a reading',
    (pack) => void Reflect.set(at(pack, 'slips', 0), 'likely', []),
    '/slips/0/likely minItems',
  ],
  [
    'a condition nobody knows',
    (pack) => void Reflect.set(at(pack, 'methods', 0), 'asks', 'proof'),
    '/methods/0/asks enum',
  ],
  [
    'a topic without its print',
    (pack) => void Reflect.deleteProperty(topic(pack), 'verbatim'),
    '/areas/0/topics/0 required',
  ],
  ['no area', (pack) => void Reflect.set(pack, 'areas', []), '/areas minItems'],
];

function at(pack: Spoilt, list: string, index: number): Record<string, never> {
  const entry = pack[list]?.[index];
  if (entry === undefined) throw new Error(`No ${list}[${index}]`);
  return entry;
}
const topic = (pack: Spoilt): Record<string, never> => at(at(pack, 'areas', 0) as Spoilt, 'topics', 0);

test.each(broken)('refuses %s', (_what, change, error) => {
  expect(errorsOf(spoil((copy) => change(copy as Spoilt)))).toContain(error);
});
