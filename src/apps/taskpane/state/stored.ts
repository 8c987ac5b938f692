/** Choices that are kept on the user's own computer, not in the workbook. */

type StoredKey = 'partner' | 'grouping' | 'multi-select';

const nameOf = (key: StoredKey): string => `mainstay.${key}`;

/** "" where nothing was chosen. Some hosts forbid storage to pages in frames; a choice then lasts as long as the pane. */
export function stored(key: StoredKey): string {
  try {
    return window.localStorage.getItem(nameOf(key)) ?? '';
  } catch {
    return '';
  }
}

export function store(key: StoredKey, choice: string): void {
  try {
    window.localStorage.setItem(nameOf(key), choice);
  } catch {
    return;
  }
}

const OFF = 'off';

/** True unless a person has switched it off. */
export const storedMultiSelect = (): boolean => stored('multi-select') !== OFF;

export function storeMultiSelect(on: boolean): void {
  store('multi-select', on ? 'on' : OFF);
}
