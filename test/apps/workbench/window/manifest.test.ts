/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateHere, readManifest } from '../../../../src/apps/workbench/window/manifest';

const xml = readFileSync(join(__dirname, '../../../../manifest.xml'), 'utf8');

describe('the ribbon commands of a manifest', () => {
  const manifest = readManifest(xml, locateHere);

  it('are those of the add-in, with their addresses on this page', () => {
    expect(manifest.name).toBe('Mainstay');
    expect(manifest.id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(manifest.version).toMatch(/^\d+(\.\d+){2,3}$/);
    const [group] = manifest.groups;
    expect(group?.label).toBe('Mainstay');
    expect(group?.tab).toBe('TabHome');
    expect(group?.commands.map(({ label }) => label)).toEqual(['Open', 'Check', 'Export']);
    expect(group?.commands.map(({ action }) => action)).toEqual([
      { kind: 'pane', url: '/pane/taskpane.html', pane: 'Mainstay.Pane' },
      { kind: 'function', name: 'check' },
      { kind: 'pane', url: '/pane/taskpane.html?tab=export', pane: 'Mainstay.Pane' },
    ]);
    expect(manifest.functionFile).toBe('/pane/commands.html');
  });

  it('carry the words and pictures of their tooltips', () => {
    const check = manifest.groups[0]?.commands[1];
    expect(check?.title).toBe('Check the agreement');
    expect(check?.description).toMatch(/Findings/);
    expect(check?.icons[16]).toBe('/pane/assets/check-16.png');
  });

  it('are none where the text is no XML', () => {
    expect(() => readManifest('<OfficeApp>', locateHere)).toThrow('well-formed');
  });
});
