/** The simpler controls of the form: the policy area, the kind, and lists of topics and methods. */

import { Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { parseHow, parseWhat, formatHow, formatWhat } from '../../../core/workbook';
import { fold, type Area, type Framework } from '../../../core/framework';
import { say } from '../words';
import { useKeptState, type Place } from '../forms/kept';
import { Chip, Chips } from './chips';
import type { ControlProps } from '../forms/text';
import { areaGroups, methodGroups, topicGroups } from './lists';
import { Picker } from './picker';

export interface EditorProps extends ControlProps {
  readonly framework: Framework;
  /** The policy area of the row, where it is one of the strategy's. */
  readonly area: Area | undefined;
  /** What is typed but not picked yet is kept by it. */
  readonly place: Place;
}

/** What is searched for in a field; a search that was left without a pick is there again with its field. */
export function useQuery(place: Place): readonly [string, (query: string) => void] {
  return useKeptState(place, 'search', {
    empty: '',
    textOf: (query) => query.trim(),
    edited: (text) => text,
  });
}

const useStyles = makeStyles({
  full: { width: '100%', minWidth: 0 },
});

/** The kind of activity: a closed list of three. What stands in the cell stays, even where it is none of them. */
export function KindEditor({ draft, framework, label, describedBy, wrong }: EditorProps) {
  const styles = useStyles();
  const { kinds } = framework.pack;
  const known = framework.vocabulary.kind(draft.text);
  return (
    <Select
      className={styles.full}
      value={known?.label ?? draft.text}
      select={{
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-invalid': wrong,
        ...{ 'data-focus': '' },
      }}
      onChange={(_, data) => draft.put(data.value)}
    >
      <option value="">{say('kind.none')}</option>
      {draft.text && !known && <option value={draft.text}>{draft.text}</option>}
      {kinds.map((kind) => (
        <option key={kind.id} value={kind.label}>
          {kind.label}
        </option>
      ))}
    </Select>
  );
}

/** The policy area: one of the strategy's, or any other. A new area empties nothing that was typed (R7). */
export function AreaEditor(props: EditorProps) {
  const { draft, framework } = props;
  /** What is being typed, and what stood in the field before. */
  const [typing, setTyping] = useState<{ readonly query: string; readonly before: string } | null>(null);
  const chosen = typing?.before ?? draft.text;
  const searching = typing !== null && fold(typing.query) !== fold(chosen) ? typing.query : '';
  const put = (text: string) => {
    setTyping(null);
    draft.put(text);
  };
  return (
    <div onBlur={() => setTyping(null)}>
      <Picker
        {...props}
        single
        placeholder={say('find.area')}
        query={typing?.query ?? draft.text}
        onQuery={(query) => {
          setTyping({ query, before: chosen });
          // Typed and left, whichever way: that is the area, as it would be in the cell.
          draft.set(query.trim());
        }}
        groups={areaGroups(framework, searching, chosen)}
        onPick={put}
        onOwn={searching ? put : null}
      />
    </div>
  );
}

interface MultiProps extends EditorProps {
  readonly column: 'what' | 'how';
}

interface Known {
  readonly text: string;
  readonly own: boolean;
}

function entriesOf(column: 'what' | 'how', text: string, framework: Framework): readonly Known[] {
  return column === 'what'
    ? parseWhat(text, framework).map((entry) => ({ text: entry.text, own: !entry.topic }))
    : parseHow(text, framework).map((entry) => ({ text: entry.text, own: !entry.method && !entry.printed }));
}

function cellText(column: 'what' | 'how', texts: readonly string[], framework: Framework): string {
  return column === 'what'
    ? formatWhat(texts, framework)
    : formatHow(
        texts.map((text) => ({ text })),
        framework,
      );
}

/** Topics or methods: chips, and a search field over the strategy's own. */
export function MultiEditor(props: MultiProps) {
  const { column, draft, framework, area } = props;
  const [query, setQuery] = useQuery(props.place);
  const [all, setAll] = useState(false);
  const entries = entriesOf(column, draft.text, framework);
  const texts = entries.map((entry) => entry.text);
  const lists = column === 'what' ? topicGroups : methodGroups;
  const { groups, more } = lists(framework, { area, query, all, picked: texts });
  const toggle = (label: string) => {
    const rest = texts.filter((text) => fold(text) !== fold(label));
    draft.set(cellText(column, rest.length < texts.length ? rest : [...texts, label], framework));
  };
  return (
    <>
      {entries.length > 0 && (
        <Chips>
          {entries.map((entry, i) => (
            <Chip
              key={`${i} ${entry.text}`}
              chip={{ key: entry.text, text: entry.text, own: entry.own }}
              onTakeOut={() =>
                draft.set(
                  cellText(
                    column,
                    texts.filter((_, n) => n !== i),
                    framework,
                  ),
                )
              }
            />
          ))}
        </Chips>
      )}
      <Picker
        {...props}
        tree={column === 'how'}
        placeholder={say(`find.${column}`)}
        query={query}
        onQuery={setQuery}
        groups={groups}
        onPick={toggle}
        onOwn={(text) => {
          toggle(text);
          setQuery('');
        }}
        onMore={more > 0 && !all && !query ? () => setAll(true) : null}
        moreLabel={say('field.more', { n: more })}
      />
    </>
  );
}
