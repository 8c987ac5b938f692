/** The register worst first: not read, draft, to judge, complete. The rest of a line on opening it. */

import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import {
  agreementsWorstFirst,
  STANDINGS,
  type AgreementView,
  type Register,
  type Standing,
} from '../../../../core/register';
import {
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  PersonRegular,
  QuestionCircleFilled,
  SubtractCircleRegular,
} from '../../icons';
import { TextLink } from '../../parts/text-link';
import { say } from '../../words';
import { useLooks } from './looks';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '4px' },
  th: {
    padding: '4px 6px 4px 0',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  td: {
    padding: '6px 6px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  number: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    paddingRight: '12px',
    whiteSpace: 'nowrap',
  },
  wide: { '@container (max-width: 519px)': { display: 'none' } },
  state: {
    display: 'flex',
    whiteSpace: 'nowrap',
    alignItems: 'center',
    gap: '6px',
    '& svg': { flexShrink: 0 },
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  find: { maxWidth: '180px' },
});

/** Lines that are drawn; a search looks through all that are held. */
const HELD = 5_000;
const SHOWN = 200;

function Sign({ standing }: { standing: Standing }): ReactNode {
  const styles = useStyles();
  if (standing === 'not-read') return <QuestionCircleFilled fontSize={16} className={styles.doubt} />;
  if (standing === 'draft') return <ErrorCircleFilled fontSize={16} className={styles.bad} />;
  if (standing === 'to-judge') return <PersonRegular fontSize={16} />;
  if (standing === 'complete') return <CheckmarkCircleFilled fontSize={16} className={styles.good} />;
  return <SubtractCircleRegular fontSize={16} />;
}

function Line({ view }: { view: AgreementView }) {
  const looks = useLooks();
  const styles = useStyles();
  // What could not be read says why at once, never only when it is opened.
  const [open, setOpen] = useState(view.standing === 'not-read');
  const { file, reference, partnership, leadPartner, activities, errors, advice, standing, note } = view;
  const unread = standing === 'not-read';
  const lead = leadPartner || partnership || '–';
  return (
    <Fragment>
      <tr>
        <th scope="row" className={mergeClasses(styles.td, styles.name)}>
          <TextLink expanded={open} onPress={() => setOpen(!open)}>
            {reference || file}
          </TextLink>
        </th>
        <td className={mergeClasses(styles.td, styles.wide)}>{lead}</td>
        <td className={mergeClasses(styles.td, styles.number, styles.wide)}>{unread ? '–' : activities}</td>
        <td className={mergeClasses(styles.td, styles.number)}>{unread ? '–' : errors}</td>
        <td className={styles.td}>
          <span className={styles.state}>
            <Sign standing={standing} />
            {say(`combine.state.${standing}`)}
          </span>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5} className={styles.td}>
            {!unread && (
              <p className={looks.quiet}>{say('combine.details', { file, lead, activities, advice })}</p>
            )}
            {note && <p className={looks.quiet}>{note}</p>}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

const holds = ({ file, reference, partnership, leadPartner }: AgreementView, text: string): boolean =>
  `${file}\n${reference}\n${partnership}\n${leadPartner}`.toLowerCase().includes(text);

export function AgreementList({ register }: { register: Register }) {
  const looks = useLooks();
  const styles = useStyles();
  const [text, setText] = useState('');
  const views = useMemo(() => {
    const found = agreementsWorstFirst(register, HELD);
    return STANDINGS.flatMap((standing) => found[standing].views);
  }, [register]);
  const wanted = text.trim().toLowerCase();
  const found = wanted ? views.filter((view) => holds(view, wanted)) : views;
  return (
    <>
      {views.length > 5 && (
        <SearchBox
          className={styles.find}
          size="small"
          placeholder={say('combine.find')}
          aria-label={say('combine.findIn')}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      )}
      {wanted && found.length === 0 && <p className={looks.quiet}>{say('combine.notFound', { text })}</p>}
      {found.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.th}>
                {say('combine.reference')}
              </th>
              <th scope="col" className={mergeClasses(styles.th, styles.wide)}>
                {say('combine.leadPartner')}
              </th>
              <th scope="col" className={mergeClasses(styles.th, styles.number, styles.wide)}>
                {say('combine.activities')}
              </th>
              <th scope="col" className={mergeClasses(styles.th, styles.number)}>
                {say('combine.errors')}
              </th>
              <th scope="col" className={styles.th}>
                {say('combine.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map((view) => (
              <Line key={view.file} view={view} />
            ))}
          </tbody>
        </table>
      )}
      {found.length > SHOWN && (
        <p className={looks.quiet}>{say('combine.moreLines', { n: found.length - SHOWN })}</p>
      )}
    </>
  );
}
