/**
 * The occasional tasks: a back arrow and a title replace the tabs, so the back arrow is the cancel.
 * A visit is a folder here with its screen, fetched on demand, and one line in this index.
 */

import type { ComponentType } from 'react';
import type { WordKey } from '../words';

export interface VisitEntry {
  readonly id: string;
  /** Stands in the menu and as the heading above its screen. */
  readonly title: WordKey;
  /** True where it makes sense only beside an agreement; the others are offered by Welcome too. */
  readonly needsAgreement: boolean;
  readonly load: () => Promise<ComponentType>;
}

/** In the order of the menu. */
export const visits = [
  {
    id: 'adopt',
    title: 'adopt.title',
    needsAgreement: false,
    load: async () => (await import(/* webpackChunkName: "visit-adopt" */ './adopt/screen')).AdoptScreen,
  },
  {
    id: 'open',
    title: 'open.title',
    needsAgreement: false,
    load: async () => (await import(/* webpackChunkName: "visit-open" */ './open/screen')).OpenScreen,
  },
  {
    id: 'agreement',
    title: 'agreement.title',
    needsAgreement: true,
    load: async () =>
      (await import(/* webpackChunkName: "visit-agreement" */ './agreement/screen')).AgreementScreen,
  },
  {
    id: 'framework',
    title: 'framework.title',
    needsAgreement: true,
    load: async () =>
      (await import(/* webpackChunkName: "visit-framework" */ './framework/screen')).FrameworkScreen,
  },
  {
    id: 'bring',
    title: 'bring.title',
    needsAgreement: true,
    load: async () => (await import(/* webpackChunkName: "visit-bring" */ './bring/screen')).BringScreen,
  },
  {
    id: 'review',
    title: 'review.title',
    needsAgreement: true,
    load: async () => (await import(/* webpackChunkName: "visit-review" */ './review/screen')).ReviewScreen,
  },
  {
    id: 'versions',
    title: 'versions.title',
    needsAgreement: true,
    load: async () =>
      (await import(/* webpackChunkName: "visit-versions" */ './versions/screen')).VersionsScreen,
  },
  {
    id: 'judge',
    title: 'judge.title',
    needsAgreement: true,
    load: async () => (await import(/* webpackChunkName: "visit-judge" */ './judge/screen')).JudgeScreen,
  },
  {
    id: 'statement',
    title: 'statement.title',
    needsAgreement: true,
    load: async () =>
      (await import(/* webpackChunkName: "visit-statement" */ './statement/screen')).StatementScreen,
  },
  {
    id: 'combine',
    title: 'combine.title',
    needsAgreement: false,
    load: async () =>
      (await import(/* webpackChunkName: "visit-combine" */ './combine/screen')).CombineScreen,
  },
  {
    id: 'settings',
    title: 'settings.title',
    needsAgreement: true,
    load: async () =>
      (await import(/* webpackChunkName: "visit-settings" */ './settings/screen')).SettingsScreen,
  },
] as const satisfies readonly VisitEntry[];
