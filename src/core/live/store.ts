/** One published state. */

import { NO_COUNTS } from './mirror';
import type { LiveState } from './types';

export function initialState(today: string): LiveState {
  return {
    phase: 'starting',
    framework: null,
    reading: null,
    findings: [],
    answered: [],
    counts: NO_COUNTS,
    asOf: today,
    selected: null,
    selectedRows: 1,
    busy: null,
    checking: false,
    trouble: null,
    waiting: [],
    readOnly: false,
    damage: [],
    unfinished: false,
    putBack: null,
    done: null,
    remote: null,
    multiSelect: true,
    fileName: '',
    checked: '',
  };
}

/** Holds the state; listeners hear of every new one. */
export class Store {
  private listeners = new Set<() => void>();

  constructor(private state: LiveState) {}

  get(): LiveState {
    return this.state;
  }

  /** Publishes a new state where one of the parts differs from what is there. */
  set(parts: Partial<LiveState>): void {
    const keys = Object.keys(parts) as (keyof LiveState)[];
    if (keys.every((key) => this.state[key] === parts[key])) return;
    this.state = { ...this.state, ...parts };
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
