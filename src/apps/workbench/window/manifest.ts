/** What a button of the add-in's ribbon group does. */
export type CommandAction =
  | { readonly kind: 'pane'; readonly url: string; readonly pane: string }
  | { readonly kind: 'function'; readonly name: string };

export interface RibbonCommand {
  readonly id: string;
  readonly label: string;
  /** Title and description of its tooltip. */
  readonly title: string;
  readonly description: string;
  /** Addresses of its icon by size in pixels. */
  readonly icons: Readonly<Record<number, string>>;
  readonly action: CommandAction;
}

export interface RibbonGroup {
  readonly label: string;
  /** "TabHome", or the id of the add-in's own tab. */
  readonly tab: string;
  readonly commands: readonly RibbonCommand[];
}

export interface Manifest {
  /** GUID under which Excel keeps the add-in's settings in a workbook. */
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly groups: readonly RibbonGroup[];
  /** Page of the function commands; null where there are none. */
  readonly functionFile: string | null;
}

/**
 * Reads an add-in only manifest as Excel does for its ribbon. `locate` turns an address of the manifest
 * into the one where this page finds it. Throws where the text is no XML.
 */
export function readManifest(xml: string, locate: (url: string) => string): Manifest {
  const page = new DOMParser().parseFromString(xml, 'application/xml');
  if (page.querySelector('parsererror')) throw new Error('The manifest is not well-formed XML.');
  const all = (from: Document | Element, name: string): Element[] => [
    ...from.getElementsByTagNameNS('*', name),
  ];
  const resources = new Map<string, string>();
  for (const name of ['Image', 'Url', 'String']) {
    for (const entry of all(page, name)) {
      resources.set(entry.getAttribute('id') ?? '', entry.getAttribute('DefaultValue') ?? '');
    }
  }
  const child = (of: Element, name: string): Element | undefined =>
    [...of.children].find((one) => one.localName === name);
  const resource = (of: Element | undefined): string => resources.get(of?.getAttribute('resid') ?? '') ?? '';
  const iconsOf = (control: Element): Record<number, string> =>
    Object.fromEntries(
      [...(child(control, 'Icon')?.children ?? [])].map((image) => [
        Number(image.getAttribute('size')),
        locate(resource(image)),
      ]),
    );
  const actionOf = (control: Element): CommandAction => {
    const action = child(control, 'Action');
    if (action && /ShowTaskpane$/.test(action.getAttribute('xsi:type') ?? '')) {
      const pane = child(action, 'TaskpaneId')?.textContent?.trim() ?? '';
      return { kind: 'pane', url: locate(resource(child(action, 'SourceLocation'))), pane };
    }
    const name = action && child(action, 'FunctionName');
    return { kind: 'function', name: name?.textContent?.trim() ?? '' };
  };
  const groups = all(page, 'Group').map((group): RibbonGroup => ({
    label: resource(child(group, 'Label')),
    tab: group.parentElement?.getAttribute('id') ?? '',
    commands: all(group, 'Control').map((control) => {
      const tip = child(control, 'Supertip');
      return {
        id: control.getAttribute('id') ?? '',
        label: resource(child(control, 'Label')),
        title: resource(tip && child(tip, 'Title')),
        description: resource(tip && child(tip, 'Description')),
        icons: iconsOf(control),
        action: actionOf(control),
      };
    }),
  }));
  const functions = resource(all(page, 'FunctionFile')[0]);
  const name = all(page, 'DisplayName')[0]?.getAttribute('DefaultValue') ?? 'Add-in';
  const word = (tag: string): string => all(page, tag)[0]?.textContent?.trim() ?? '';
  return {
    id: word('Id'),
    version: word('Version'),
    name,
    groups,
    functionFile: functions ? locate(functions) : null,
  };
}

/** An address of the built pane, wherever its manifest says it is served, as this page's own. */
export function locateHere(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return `/pane${pathname}${search}${hash}`;
}
