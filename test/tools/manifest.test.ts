/**
 * manifest.xml against what Excel and the Marketplace ask (learn.microsoft.com: office/dev/add-ins/develop/
 * manifest-element-ordering, and the reference of each element). Microsoft's own validation is a web service,
 * so it cannot be part of a test that runs without a network.
 */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { elementsOf, parseXml, type Element } from '../support/xml';

const root = path.join(__dirname, '../..');
const file = path.join(root, 'manifest.xml');
const manifest = parseXml(fs.readFileSync(file, 'utf8'));
const all = elementsOf(manifest);
const named = (name: string): Element[] => all.filter((e) => e.name === name);
const only = (name: string, parent: Element = manifest): Element => {
  const [first] = parent.children.filter((e) => e.name === name);
  if (!first) throw new Error(`${parent.name} has no ${name}`);
  return first;
};
const valuesOf = (name: string): [string, string][] =>
  named(name).map((e) => [e.attributes['id'] ?? '', e.attributes['DefaultValue'] ?? '']);

/** Children in the order in which Excel wants them. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

test('elements stand in the order that Excel reads them in', () => {
  for (const element of all) {
    const order = ORDER[element.name];
    if (!order) continue;
    const places = element.children.map((child) => order.indexOf(child.name));
    expect({
      in: element.name,
      unknown: element.children.filter((_, i) => places[i] === -1).map((e) => e.name),
    }).toEqual({
      in: element.name,
      unknown: [],
    });
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
  expect(Object.keys(ORDER).filter((name) => named(name).length === 0)).toEqual([]);
});

test('texts are no longer than allowed', () => {
  const most = (name: string, limit: number) =>
    expect(
      named(name)
        .map((e) => e.attributes['DefaultValue'] ?? '')
        .filter((text) => text.length > limit || !text),
    ).toEqual([]);
  expect(only('DisplayName').attributes['DefaultValue']).toMatch(/^.{1,125}$/);
  expect(only('Description').attributes['DefaultValue']).toMatch(/^.{1,250}$/);
  most('bt:Url', 2048);
  for (const [kind, limit] of [
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ] as const) {
    const texts = named(kind).flatMap((e) => e.children.map((s) => s.attributes['DefaultValue'] ?? ''));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.length === 0 || text.length > limit)).toEqual([]);
  }
  const ids = all.flatMap((e) => [
    e.attributes['resid'],
    e.name.startsWith('bt:') ? e.attributes['id'] : undefined,
  ]);
  expect(ids.filter((id) => id !== undefined && id.length > 32)).toEqual([]);
});

test('every resource that is named exists, once, and is used', () => {
  const defined = [...valuesOf('bt:Image'), ...valuesOf('bt:Url'), ...valuesOf('bt:String')]
    .map(([id]) => id)
    .filter(Boolean);
  const used = new Set(all.flatMap((e) => e.attributes['resid'] ?? []));
  expect(new Set(defined).size).toBe(defined.length);
  expect([...used].filter((id) => !defined.includes(id))).toEqual([]);
  expect(defined.filter((id) => !used.has(id))).toEqual([]);
});

/** Width and height of a PNG, from its header (PNG specification, 11.2.2). */
function pngSize(bytes: Buffer): [number, number] {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('addresses are https, and pages and icons exist, icons in their size', () => {
  const urls = all
    .map((e) => e.attributes['DefaultValue'] ?? '')
    .filter((value) => /^[a-z]+:\/\//.test(value));
  expect(urls.length).toBeGreaterThan(10);
  const pages: Readonly<Record<string, string>> = {
    'taskpane.html': 'src/apps/taskpane/taskpane.html',
    'commands.html': 'src/apps/commands/commands.html',
    'support.html': 'src/apps/taskpane/pages/support.html',
  };
  for (const url of urls) {
    expect(url).toMatch(/^https:\/\/localhost:3000\//);
    const name = new URL(url).pathname.slice(1);
    if (!name.endsWith('.png')) {
      expect(fs.existsSync(path.join(root, pages[name] ?? 'none'))).toBe(true);
      continue;
    }
    const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
    expect([name, ...pngSize(fs.readFileSync(path.join(root, name)))]).toEqual([name, size, size]);
  }
  expect(only('IconUrl').attributes['DefaultValue']).toMatch(/-32\.png$/);
  expect(only('HighResolutionIconUrl').attributes['DefaultValue']).toMatch(/-64\.png$/);
  expect(pngSize(fs.readFileSync(path.join(root, 'assets/icon-128.png')))).toEqual([128, 128]);
});

test('each icon has the three sizes that buttons need', () => {
  const images = new Map(valuesOf('bt:Image'));
  const icons = named('Icon');
  expect(icons).toHaveLength(4);
  for (const icon of icons) {
    expect(icon.children.map((e) => e.attributes['size'])).toEqual(['16', '32', '80']);
    for (const image of icon.children) {
      expect(images.get(image.attributes['resid'] ?? '')).toMatch(
        new RegExp(`-${image.attributes['size'] ?? ''}\\.png$`),
      );
    }
  }
});

test('it is an Excel pane with ExcelApi 1.14, without a shared runtime or further domains', () => {
  expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
  expect(named('Host').map((e) => e.attributes['Name'] ?? e.attributes['xsi:type'])).toEqual([
    'Workbook',
    'Workbook',
  ]);
  expect(named('Set').map((e) => [e.attributes['Name'], e.attributes['MinVersion']])).toEqual([
    ['ExcelApi', '1.14'],
  ]);
  expect(only('Permissions').text).toBe('ReadWriteDocument');
  for (const name of ['Runtimes', 'AppDomains', 'AppDomain', 'WebApplicationInfo', 'CustomTab']) {
    expect(named(name)).toEqual([]);
  }
});

test('the ribbon has Open, Check and Export in one group of the Home tab', () => {
  expect(named('OfficeTab').map((e) => e.attributes['id'])).toEqual(['TabHome']);
  const actions = named('Action').map((e) => [
    e.attributes['xsi:type'],
    ...e.children.map((child) => child.text || child.attributes['resid']),
  ]);
  expect(actions).toEqual([
    ['ShowTaskpane', 'Mainstay.Pane', 'Taskpane.Url'],
    ['ExecuteFunction', 'check'],
    ['ShowTaskpane', 'Mainstay.Pane', 'Export.Url'],
  ]);
  expect(new Map(valuesOf('bt:Url')).get('Export.Url')).toMatch(/\/taskpane\.html\?tab=export$/);
});

test('identity and version are well formed', () => {
  expect(only('Id').text).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  expect(only('Version').text).toMatch(/^\d+\.\d+\.\d+(\.\d+)?$/);
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(only('Version').text).toBe(version);
});

test('office-addin-manifest reads it', () => {
  // In a process of its own: the package loads an ES module by require, which Jest cannot follow.
  const program =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => console.log(JSON.stringify(info)))";
  const output = execFileSync(process.execPath, ['-e', program, file], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(output)).toMatchObject({
    displayName: 'Mainstay',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    version: only('Version').text,
    supportUrl: 'https://localhost:3000/support.html',
  });
});
