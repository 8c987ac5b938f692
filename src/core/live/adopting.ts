/** Taking over a table of this workbook, or an agreement's file: into new sheets, or below what stands. */

import type { Adoption } from '../adopt';
import type { Agreement } from '../agreement';
import type { Framework } from '../framework';
import { agreementToBody, blueprintFor, checkedSentence } from '../workbook';
import { additionsFor } from './additions';
import { contextOf, type Context } from './context';
import { findingsTexts } from './findings';
import { troubleFrom } from './jobs';
import type { Live, Progress, Source, Work } from './types';

export interface Adopting {
  /** The sheets that are not ours, with their merged cells only where these are asked for; null: `trouble` says why not. */
  look(merged: boolean): Promise<Source | null>;
  /**
   * Takes over what a table gave: as a new agreement, or below the activities of the one that stands. Then the
   * findings are written; `now` is the moment that A2 names. Nothing of it can be undone. `stands` is told when all
   * is written but the findings: from then on nothing is taken back.
   */
  use(adoption: Adoption, framework: Framework, now: Date, stands?: () => void): Promise<boolean>;
  /** Makes the sheets of an agreement that came as a file; only where the workbook holds none. */
  open(agreement: Agreement, framework: Framework, now: Date): Promise<boolean>;
  /** Ends what is under way as soon as it can; what was written is taken back. */
  stop(): void;
}

class Taker implements Adopting {
  private ends = false;

  constructor(private readonly context: Context) {}

  stop(): void {
    this.ends = true;
  }

  async look(merged: boolean): Promise<Source | null> {
    const { context } = this;
    try {
      return await this.working((work) => context.port.readSource({ merged }, work));
    } catch (error) {
      context.set({ trouble: troubleFrom(error) });
      return null;
    }
  }

  use(
    adoption: Adoption,
    framework: Framework,
    now: Date,
    stands: () => void = () => undefined,
  ): Promise<boolean> {
    const { context } = this;
    return context.act('adopt', async () => {
      const { reading } = context.getState();
      if (!reading) {
        const { activities, partners } = adoption;
        const blueprint = blueprintFor(framework, {
          activities: activities.map(({ texts }) => texts),
          partners: partners.map((name) => ({ name })),
        });
        await this.working((work) => context.port.applyWhole(blueprint, work));
        stands();
      } else {
        // What stands is read again first: the new rows must not meet a row that was typed meanwhile.
        await context.refresh();
        const now = context.getState().reading ?? reading;
        const additions = additionsFor(now, context.activityColumn('ref'), adoption);
        await this.working((work) => context.port.addRows(additions, work));
        stands();
        await this.after(additions[0]?.from ?? 0);
      }
      await this.writeFindings(now);
      return 0;
    });
  }

  open(agreement: Agreement, framework: Framework, now: Date): Promise<boolean> {
    const { context } = this;
    return context.act('open', async () => {
      const blueprint = blueprintFor(framework, agreementToBody(agreement, framework));
      await this.working((work) => context.port.applyWhole(blueprint, work));
      await this.writeFindings(now);
      return 0;
    });
  }

  /** Shows how far the work is, and ends it when that is asked for. */
  private async working<T>(run: (work: Work) => Promise<T>): Promise<T> {
    this.ends = false;
    const progress = (busy: Progress): void => this.context.set({ busy });
    progress({ done: 0, of: 0, what: '' });
    try {
      return await run({ progress, stopped: () => this.ends });
    } finally {
      this.context.set({ busy: null });
    }
  }

  /** Goes to the first activity that was added. */
  private async after(row: number): Promise<void> {
    const { context } = this;
    await context.refresh();
    const place = context.getState().reading?.tables.activities;
    if (!place) return;
    const at = { sheet: place.sheet, row: place.firstRow + row, column: place.columns['area'] ?? 0 };
    await context.port.select(at);
    context.set({ selected: at, selectedRows: 1 });
  }

  /** All stands now: findings that could not be written are no reason to call the rest failed. */
  private async writeFindings(now: Date): Promise<void> {
    const { context } = this;
    if (!(await context.refresh())) return;
    const { reading, findings } = context.getState();
    if (!reading) return;
    try {
      const checked = checkedSentence(now);
      await context.port.writeFindings(findingsTexts(reading, findings), checked);
      context.set({ checked });
    } catch (error) {
      context.set({ trouble: troubleFrom(error) });
    }
  }
}

/** Taking over, for a session. What is under way is stopped by the object that began it. */
export const adoptingOf = (live: Live): Adopting => new Taker(contextOf(live));
