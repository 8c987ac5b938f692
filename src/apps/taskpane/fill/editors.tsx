/** The simpler controls of the form: the policy area, the kind, and lists of topics and methods. */

import { Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { parseHow, parseWhat, formatHow, formatWhat } from '../../../core/workbook';
import { fold, type Area, type Framework } from '../../../core/framework';
import { say } from '../words';
import { Chip, Chips } from './chips';
import type { ControlProps } from '../forms/text';
import { areaGroups, methodGroups, topicGroups } from './lists';
import { Picker } from './picker';

export interface EditorProps extends ControlProps {
  readonly framework: Framework;
  /** The policy area of the row, where it is one of the strategy's. */
  readonly area: Area | undefined;
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
  const [query, setQuery] = useState<string | null>(null);
  const shown = query ?? draft.text;
  const searching = query !== null && fold(query) !== fold(draft.text) ? query : '';
  const put = (text: string) => {
    setQuery(null);
    draft.put(text);
  };
  return (
    <div
      onBlur={() => {
        // Typed and left: that is the area, as it would be in the cell.
        if (query !== null) put(query.trim());
      }}
    >
      <Picker
        {...props}
        single
        placeholder={say('find.area')}
        query={shown}
        onQuery={setQuery}
        groups={areaGroups(framework, searching, draft.text)}
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
  const [query, setQuery] = useState('');
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
