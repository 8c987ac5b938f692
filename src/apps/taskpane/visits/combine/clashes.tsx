/** What nobody else can see: several partnerships approaching one audience in the same month. */

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { clashesIn, type ClashView, type Register } from '../../../../core/register';
import { TextLink } from '../../parts/text-link';
import { say, strung } from '../../words';
import { useLooks } from './looks';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '0 8px',
    padding: '5px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 12px',
    '@container (min-width: 520px)': {
      display: 'grid',
      gridTemplateColumns: '160px 116px minmax(0, 1fr)',
    },
  },
  names: { flexBasis: '100%' },
  whole: { gridColumn: '1 / -1' },
});

/** Shown before "All" is pressed, and at most. */
const FIRST = 3;
const MOST = 200;
/** Names that are said before the others are counted. */
const NAMED = 3;

/** The partnerships of a clash: who leads each, else its first partner. */
function namesOf({ contacts }: ClashView): string {
  const names = [
    ...new Set(contacts.map(({ lead, partners, file }) => lead || partners.split('; ')[0] || file)),
  ];
  const said = strung(names.slice(0, NAMED));
  const rest = names.length - NAMED;
  return rest > 0 ? say('combine.more', { names: said, n: rest }) : said;
}

function Clash({ clash }: { clash: ClashView }) {
  const looks = useLooks();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { audience, months, contacts } = clash;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={looks.strong}>{audience}</span>
        <span>{months}</span>
        <span className={mergeClasses(looks.quiet, styles.names)}>{namesOf(clash)}</span>
      </div>
      <Button
        size="small"
        aria-expanded={open}
        aria-label={say(open ? 'combine.hideOf' : 'combine.showOf', { audience, months })}
        onClick={() => setOpen(!open)}
      >
        {say(open ? 'combine.hide' : 'combine.show')}
      </Button>
      {open && (
        <ul className={mergeClasses(looks.list, styles.whole)}>
          {contacts.map(({ file, ref, partners, lead, when, how }, n) => (
            <li key={`${file} ${ref} ${n}`} className={looks.details}>
              <div className={looks.strong}>{partners || file}</div>
              <div>{lead ? say('combine.lead', { lead }) : say('combine.noLead')}</div>
              <div>{say('combine.contact', { when, how })}</div>
              <div className={looks.quiet}>{say('combine.place', { file, ref })}</div>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function ClashSection({ register }: { register: Register }) {
  const looks = useLooks();
  const [all, setAll] = useState(false);
  const { total, views } = useMemo(() => clashesIn(register, MOST), [register]);
  const shown = all ? views : views.slice(0, FIRST);
  return (
    <section className={looks.section} aria-labelledby="combine-clashes">
      <div className={looks.head}>
        <h2 id="combine-clashes" className={looks.heading}>
          {say('combine.clashes')}
        </h2>
        {views.length > FIRST && (
          <TextLink onPress={() => setAll(!all)}>
            {all ? say('combine.fewer') : say('combine.all', { n: total })}
          </TextLink>
        )}
      </div>
      <p className={looks.quiet}>{say(total > 0 ? 'combine.clashesWhy' : 'combine.noClashes')}</p>
      {shown.length > 0 && (
        <ul className={looks.list}>
          {shown.map((clash) => (
            <Clash key={`${clash.audience} ${clash.months}`} clash={clash} />
          ))}
        </ul>
      )}
    </section>
  );
}
