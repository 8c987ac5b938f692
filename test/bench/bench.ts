/** What a benchmark is, and how it measures. */

/** Figures by name; names ending in `_ms` are milliseconds, `_us` microseconds, `_ratio` plain numbers. */
export type Figures = Readonly<Record<string, number>>;

/** One file of this folder; `index.ts` lists them. */
export interface Bench {
  readonly name: string;
  /** One line on what is measured. */
  readonly about: string;
  /** Measures; figures of the benches before it are given, for ratios. */
  run(before: Figures): Promise<Figures> | Figures;
}

/** Milliseconds that `run` takes. */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The middle one of several measurements, each on input of its own; the first ones warm up and are dropped. */
export function median(runs: number, measure: (run: number) => number, warmUp = 2): number {
  const times: number[] = [];
  for (let run = 0; run < runs + warmUp; run++) {
    const time = measure(run);
    if (run >= warmUp) times.push(time);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? NaN;
}
