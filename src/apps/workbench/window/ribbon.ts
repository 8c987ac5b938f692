import { icon, make } from './dom';
import type { Manifest, RibbonCommand } from './manifest';

/** A command of the workbench itself. */
export interface OwnCommand {
  readonly label: string;
  readonly icon: string;
  readonly tip: string;
  readonly act: () => void;
}

export interface RibbonOptions {
  readonly manifest: Manifest;
  /** Groups of the tabs File and Home, in order. */
  readonly file: readonly (readonly OwnCommand[])[];
  readonly home: readonly (readonly OwnCommand[])[];
  /** Does a command of the add-in. */
  readonly run: (command: RibbonCommand) => void;
}

/** The ribbon: a tab for files, and Home with the add-in's own group where its manifest puts it. */
export function createRibbon({ manifest, file, home, run }: RibbonOptions): HTMLElement {
  const own = (command: OwnCommand): HTMLElement => {
    const button = make(
      'button',
      { type: 'button', class: 'wb-command', title: command.tip },
      icon(command.icon),
      command.label,
    );
    button.addEventListener('click', command.act);
    return button;
  };
  const added = (command: RibbonCommand): HTMLElement => {
    const tip = [command.title, command.description].filter(Boolean).join('\n');
    const button = make('button', {
      type: 'button',
      class: 'wb-command',
      title: tip,
      'data-command': command.id,
    });
    const [small, large] = [command.icons[16], command.icons[32]];
    if (small) {
      const set = large ? { srcset: `${small} 1x, ${large} 2x` } : {};
      button.append(make('img', { src: small, ...set, width: '16', height: '16', alt: '' }));
    }
    button.append(command.label);
    button.addEventListener('click', () => run(command));
    return button;
  };
  const group = (label: string, buttons: readonly HTMLElement[]): HTMLElement =>
    make('div', { class: 'wb-group', role: 'group', 'aria-label': label }, ...buttons);

  const bars = [
    { name: 'File', groups: file.map((commands) => group('File', commands.map(own))) },
    {
      name: 'Home',
      groups: [
        ...home.map((commands) => group('Cells', commands.map(own))),
        ...manifest.groups.map(({ label, commands }) => {
          const made = group(label, commands.map(added));
          made.prepend(make('span', { class: 'wb-group-label', 'aria-hidden': 'true' }, label));
          return made;
        }),
      ],
    },
  ];
  const panels = bars.map(({ name, groups }) =>
    make('div', { class: 'wb-bar', role: 'tabpanel', id: `wb-bar-${name}`, 'aria-label': name }, ...groups),
  );
  const tabs = bars.map(({ name }, index) => {
    const tab = make(
      'button',
      { type: 'button', role: 'tab', class: 'wb-ribbon-tab', 'aria-controls': `wb-bar-${name}` },
      name,
    );
    tab.addEventListener('click', () => choose(index));
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const next = (index + 1) % bars.length;
      choose(next);
      tabs[next]?.focus();
    });
    return tab;
  });
  const choose = (index: number): void => {
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
    }
    for (const [at, panel] of panels.entries()) panel.hidden = at !== index;
  };
  choose(1);
  return make(
    'nav',
    { class: 'wb-ribbon', 'aria-label': 'Ribbon' },
    make('div', { class: 'wb-ribbon-tabs', role: 'tablist', 'aria-label': 'Ribbon tabs' }, ...tabs),
    ...panels,
  );
}
