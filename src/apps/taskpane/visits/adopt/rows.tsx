/** What happens to the rows: what comes in, what fills what, what is left out and what stays beside its row. */

import { useState } from 'react';
import type { Adoption, AdoptNote } from '../../../../core/adopt';
import { standingAlready } from '../../../../core/live';
import { columns, type ColumnKey } from '../../../../core/workbook';
import { TextLink } from '../../parts/text-link';
import { useGivenLanguage, useLive, useLiveState } from '../../state/live';
import { listed, say, strung } from '../../words';
import { useLooks } from '../copies/looks';
import { cellName, cut } from './labels';
import { useStyles } from './looks';
import type { AdoptState } from './use-adopting';

const FEW = 5;
const SHOWN_NAMES = 8;

/** Places that a person should look at, each with its cell. Columns have their own lines, near misses their own rule. */
export function Places({ adoption, sheet }: { adoption: Adoption; sheet: string }) {
  const looks = useLooks();
  const styles = useStyles();
  const live = useLive();
  const language = useGivenLanguage();
  const [all, showAll] = useState(false);
  const places = adoption.notes.filter(
    ({ doubt, kind }) => doubt && kind !== 'column' && kind !== 'near-miss',
  );
  if (places.length === 0) return null;
  const shown = all ? places : places.slice(0, FEW);
  return (
    <section className={looks.section}>
      <h2 className={looks.heading}>{say('adopt.look', { n: places.length })}</h2>
      <ul className={styles.list}>
        {shown.map(({ row, column, message }, i) => (
          <li key={i}>
            <TextLink onPress={() => void live.select({ sheet, row, column })}>
              {cellName(row, column)}
            </TextLink>{' '}
            <span lang={language}>{message}</span>
          </li>
        ))}
      </ul>
      {!all && places.length > FEW && (
        <p className={styles.text}>
          <TextLink onPress={() => showAll(true)}>
            {say('adopt.showAll', { n: places.length - FEW })}
          </TextLink>
        </p>
      )}
    </section>
  );
}

/** Columns of ours that the table has nothing for. */
function missingWords({ activities, tables }: Adoption): string | null {
  const has = (key: ColumnKey): boolean =>
    tables.some((table) => table.columns.some((column) => column.key === key)) ||
    activities.some(({ texts }) => texts[key]);
  const missing = columns.filter(({ required, key }) => required && !has(key)).map(({ label }) => label);
  if (missing.length === 0) return null;
  if (missing.length === 1) return say('adopt.missingOne', { columns: listed(missing) });
  if (missing.length <= FEW) return say('adopt.missing', { columns: listed(missing) });
  const first = strung(missing.slice(0, FEW - 1));
  return say('adopt.missingMore', { columns: first, n: missing.length - FEW + 1 });
}

const notesOf = ({ notes }: Adoption, kind: AdoptNote['kind']): AdoptNote[] =>
  notes.filter((note) => note.kind === kind);

/** What stands outside of the table, its first texts quoted. */
function outsideWords(adoption: Adoption): string | null {
  const texts = notesOf(adoption, 'unread').map(({ message }) => /^"(.*?)" stands/s.exec(message)?.[1] ?? '');
  if (texts.length === 0) return null;
  const some = texts.slice(0, 2).map((text) => say('quoted', { text: cut(text) }));
  const more = texts.length > some.length ? [say('adopt.more', { n: texts.length - some.length })] : [];
  return say('adopt.outside', { texts: strung([...some, ...more]) });
}

function partnersWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const some = names.slice(0, SHOWN_NAMES);
  const more = names.length > some.length ? [say('adopt.more', { n: names.length - some.length })] : [];
  return say('adopt.partners', { n: names.length, names: strung([...some, ...more]) });
}

function sentencesOf(adoption: Adoption, below: boolean, standing: number): (string | null)[] {
  const { rows, activities, partners } = adoption;
  const when = (key: Parameters<typeof say>[0], n: number): string | null => (n > 0 ? say(key, { n }) : null);
  const unplaced = activities.filter(({ texts }) => texts.unplaced).length;
  if (activities.length === 0) return [say('adopt.nothing')];
  return [
    say(below ? 'adopt.below' : 'adopt.new', { n: rows.activities }),
    when('adopt.standing', standing),
    when('adopt.groups', rows.groups),
    when('adopt.headings', rows.headings),
    when('adopt.joined', rows.joined),
    when('adopt.aside', rows.aside),
    unplaced > 0 ? say('adopt.unplaced', { n: unplaced }) : say('adopt.allPlaced'),
    missingWords(adoption),
    partnersWords(partners),
    when('adopt.near', notesOf(adoption, 'near-miss').length),
    outsideWords(adoption),
  ];
}

export function Rows({ adoption, state, sheet }: { adoption: Adoption; state: AdoptState; sheet: string }) {
  const looks = useLooks();
  const styles = useStyles();
  const { reading } = useLiveState();
  const standing = reading ? standingAlready(reading, adoption) : 0;
  const sentences = [
    ...sentencesOf(adoption, reading !== null, standing),
    say('adopt.stays', { sheet }),
  ].filter((text) => text !== null);
  return (
    <section className={looks.section}>
      <h2 className={looks.heading}>{say('adopt.rows')}</h2>
      <ul className={styles.list}>
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {!state.merged && (
        <p className={styles.quiet}>
          {say('adopt.notMerged')}{' '}
          <TextLink onPress={() => void state.look(true)}>{say('adopt.lookMerged')}</TextLink>
        </p>
      )}
    </section>
  );
}
