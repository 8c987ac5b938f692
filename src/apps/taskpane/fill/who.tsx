/** WHO: chips by level, and the strategy's audiences by level beneath a search field. */

import { useMemo, useState } from 'react';
import { formatWho, parseWho } from '../../../core/workbook';
import { fold } from '../../../core/framework';
import { say, strung } from '../words';
import { Chip, LevelChips } from './chips';
import { useQuery, type EditorProps } from './editors';
import { audienceGroups, whoKey } from './lists';
import { Picker } from './picker';

export function WhoEditor(props: EditorProps) {
  const { draft, framework, area } = props;
  const { pack } = framework;
  const [query, setQuery] = useQuery(props.place);
  const [all, setAll] = useState(false);
  const entries = useMemo(
    () => parseWho(draft.text, framework).filter((entry) => entry.name !== ''),
    [draft.text, framework],
  );
  const picked = new Set(
    entries.flatMap((entry) => (entry.level && entry.audience ? [whoKey(entry.level, entry.audience)] : [])),
  );
  const { groups, more } = audienceGroups(framework, { area, query, all }, picked);

  type Mention = Pick<(typeof entries)[number], 'text' | 'name' | 'nation' | 'level'>;
  const toggled = (before: readonly Mention[], key: string): readonly Mention[] => {
    const [levelId = '', audienceId = ''] = key.split(' ');
    const level = pack.levels.find((l) => l.id === levelId);
    const audience = pack.audiences.find((a) => a.id === audienceId);
    if (!level || !audience) return before;
    const rest = before.filter(
      ({ name, level: at }) => at !== level || framework.vocabulary.audience(name) !== audience,
    );
    const added = { text: audience.label, name: audience.label, nation: '', level };
    return rest.length < before.length ? rest : [...before, added];
  };
  const toggle = (...keys: readonly string[]) =>
    draft.set(formatWho(keys.reduce<readonly Mention[]>(toggled, entries), framework));
  const addOwn = (text: string) => {
    if (!entries.some((entry) => fold(entry.name) === fold(text))) {
      draft.set(formatWho([...entries, { text, name: text, nation: '', level: null }], framework));
    }
    setQuery('');
  };
  const takeOut = (index: number) => {
    draft.set(
      formatWho(
        entries.filter((_, i) => i !== index),
        framework,
      ),
    );
  };
  const levels = [...pack.levels, null];

  return (
    <>
      {levels.map((level) => {
        const here = entries.flatMap((entry, i) => (entry.level === level ? [{ entry, i }] : []));
        if (here.length === 0) return null;
        const name = level?.label ?? say('who.noLevel');
        return (
          <LevelChips key={name} name={name}>
            {here.map(({ entry, i }) => (
              <Chip
                key={`${i} ${entry.text}`}
                chip={{
                  key: entry.text,
                  text: entry.text,
                  own: !entry.audience,
                  said: entry.audience ? strung([entry.text, name]) : say('who.own', { name: entry.text }),
                }}
                onTakeOut={() => takeOut(i)}
              />
            ))}
          </LevelChips>
        );
      })}
      <Picker
        {...props}
        tree
        placeholder={say('find.who')}
        query={query}
        onQuery={setQuery}
        groups={groups}
        onPick={toggle}
        onOwn={addOwn}
        onMore={more > 0 && !all ? () => setAll(true) : null}
        moreLabel={say('who.all', { n: more })}
      />
    </>
  );
}
