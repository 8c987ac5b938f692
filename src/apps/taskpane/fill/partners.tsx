/** DPs: chips whose name gives or takes the star of the lead; giving it moves it, so that there are never two. */

import { useMemo } from 'react';
import { formatPartners, parsePartners, type Reading } from '../../../core/workbook';
import { fold } from '../../../core/framework';
import { StarFilled, StarRegular } from '../icons';
import { say } from '../words';
import { Chip, Chips } from './chips';
import { useQuery, type EditorProps } from './editors';
import { partnerGroups } from './lists';
import { Picker } from './picker';

export function PartnersEditor(props: EditorProps & { reading: Reading }) {
  const { draft, framework, reading } = props;
  const [query, setQuery] = useQuery(props.place);
  const entries = useMemo(
    () => parsePartners(draft.text, framework).map(({ name, lead }) => ({ name, lead })),
    [draft.text, framework],
  );
  const write = (next: readonly { name: string; lead: boolean }[]) =>
    draft.set(formatPartners(next, framework));
  const toggle = (name: string) => {
    const rest = entries.filter((entry) => fold(entry.name) !== fold(name));
    write(rest.length < entries.length ? rest : [...entries, { name, lead: false }]);
  };
  return (
    <>
      {entries.length > 0 && (
        <Chips>
          {entries.map((entry, i) => (
            <Chip
              key={`${i} ${entry.name}`}
              chip={{
                key: entry.name,
                text: entry.lead ? say('partners.lead', { name: entry.name }) : entry.name,
                said: entry.lead ? say('partners.star', { name: entry.name }) : entry.name,
              }}
              press={{
                pressed: entry.lead,
                onPress: () =>
                  write(
                    entries.map((other, n) => ({ name: other.name, lead: n === i ? !other.lead : false })),
                  ),
                sign: entry.lead ? (
                  <StarFilled fontSize={16} color="var(--colorBrandForeground1)" aria-hidden="true" />
                ) : (
                  <StarRegular fontSize={16} aria-hidden="true" />
                ),
              }}
              onTakeOut={() => write(entries.filter((_, n) => n !== i))}
            />
          ))}
        </Chips>
      )}
      <Picker
        {...props}
        placeholder={say('find.partners')}
        query={query}
        onQuery={setQuery}
        groups={partnerGroups(
          reading,
          query,
          entries.map((entry) => entry.name),
        )}
        onPick={toggle}
        onOwn={(text) => {
          toggle(text);
          setQuery('');
        }}
      />
    </>
  );
}
