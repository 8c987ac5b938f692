/**
 * Where a check keeps what is done until all is: a folder that the person names, a file for each answer. Whatever
 * ends the program, the same command goes on from there and writes all that one run would have written.
 */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { sha256 } from '../batch/digest';
import type { Job } from '../batch/job';
import { absolute, writeTrouble } from '../files';
import { Refusal } from '../refusal';
import type { Answer } from './task';

const STATE = 'check.json';
const ANSWER = /^[0-9a-f]{64}\.json(\.part)?$/;

interface Line {
  readonly job: string;
  readonly stamp: string;
  readonly answers: readonly Answer[];
}

export class Kept {
  private readonly folder: string;

  /**
   * A new folder, or one in which a check with the same options was begun.
   * @param description what makes two runs the same check
   * @throws Refusal where something else lies there
   */
  constructor(
    private readonly named: string,
    description: object,
  ) {
    this.folder = absolute(named);
    const state = path.join(this.folder, STATE);
    const text = JSON.stringify(description);
    try {
      if (existsSync(state)) {
        if (readFileSync(state, 'utf8') === text) return;
        throw new Refusal(
          `${named} was begun with other options, or on another day. Give the same as then, or name another folder.`,
        );
      }
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      if (readdirSync(this.folder).length > 0) {
        throw new Refusal(`${named} holds other files. Name a new folder after --resume.`);
      }
      writeFileSync(state, text, { mode: 0o600 });
    } catch (error) {
      throw writeTrouble(named, error);
    }
  }

  /** Whether a check was begun there. */
  static begun(named: string): boolean {
    return existsSync(path.join(absolute(named), STATE));
  }

  put(job: Job, answers: readonly Answer[]): void {
    const line: Line = { job: job.name, stamp: job.stamp, answers };
    const file = this.fileOf(job);
    try {
      writeFileSync(`${file}.part`, JSON.stringify(line), { mode: 0o600 });
      renameSync(`${file}.part`, file);
    } catch (error) {
      throw writeTrouble(this.named, error);
    }
  }

  /** What a run before found; null where it did not come to this file, or the file changed since. */
  recall(job: Job): readonly Answer[] | null {
    const file = this.fileOf(job);
    if (!existsSync(file)) return null;
    try {
      const line = JSON.parse(readFileSync(file, 'utf8')) as Line;
      return line.job === job.name && line.stamp === job.stamp ? line.answers : null;
    } catch {
      return null;
    }
  }

  /** Takes away what was kept, and the folder where nothing else lies in it. */
  remove(): void {
    for (const name of readdirSync(this.folder)) {
      if (name === STATE || ANSWER.test(name)) rmSync(path.join(this.folder, name));
    }
    if (readdirSync(this.folder).length === 0) rmdirSync(this.folder);
  }

  private fileOf({ name }: Job): string {
    return path.join(this.folder, `${String(sha256(name))}.json`);
  }
}
