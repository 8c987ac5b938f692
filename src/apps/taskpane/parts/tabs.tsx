/** The four everyday places, and the menu with what is seldom needed. */

import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, MoreHorizontalRegular } from '../icons';
import { useLive, useLiveState } from '../state/live';
import { TABS, usePane, type Tab as TabName } from '../state/pane';
import { visits } from '../visits';
import { say, strung } from '../words';
import { countSign, CountSign } from './count';
import { MenuButton } from './menu';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingRight: '8px',
    '@container (max-width: 319px)': { paddingRight: '2px' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: '36px',
  },
  tabs: {
    minWidth: 0,
    marginLeft: '4px',
    columnGap: 0,
    // With wide letters (WCAG 1.4.12) the last place goes to a second line and the menu stays in sight.
    flexWrap: 'wrap',
    flexShrink: 1,
    '@container (max-width: 319px)': { marginLeft: 0 },
  },
  tab: {
    paddingLeft: '8px',
    paddingRight: '8px',
    paddingTop: '8px',
    paddingBottom: '8px',
    '@container (max-width: 319px)': { paddingLeft: '2px', paddingRight: '2px' },
  },
  // At 200 % zoom of a narrow pane only the current place stays beside the menu.
  away: { '@container (max-width: 271px)': { display: 'none' } },
  done: { marginLeft: '6px', verticalAlign: '-3px', color: tokens.colorStatusSuccessForeground1 },
  narrow: { '@media (min-width: 272px)': { display: 'none' } },
});

function CheckSign() {
  const styles = useStyles();
  const { reading, counts } = useLiveState();
  if (!reading || reading.activities.length === 0) return null;
  if (counts.errors === 0) {
    return <CheckmarkCircleFilled className={styles.done} fontSize={16} aria-hidden="true" />;
  }
  return <CountSign n={counts.errors} />;
}

function More() {
  const styles = useStyles();
  const live = useLive();
  const { setTab, setVisit } = usePane();
  return (
    <MenuButton
      label="more.label"
      icon={<MoreHorizontalRegular />}
      entries={[
        ...TABS.map((tab) => ({
          label: `tab.${tab}` as const,
          className: styles.narrow,
          onSelect: () => setTab(tab),
        })),
        ...visits.map(({ id, title }) => ({ label: title, onSelect: () => setVisit(id) })),
        { label: 'more.refresh', line: true, onSelect: () => void live.refresh() },
        { label: 'more.help', href: 'support.html' },
        { label: 'more.privacy', href: 'privacy.html' },
      ]}
    />
  );
}

/**
 * The tab's name for people who do not see its sign, as one text: put together from pieces, browsers
 * would read a space before the comma.
 */
function useCheckName(): string {
  const { reading, counts } = useLiveState();
  const name = say('tab.check');
  if (!reading || reading.activities.length === 0) return name;
  const state =
    counts.errors === 0 ? say('count.none').toLowerCase() : `${countSign(counts.errors)} ${say('tab.toFix')}`;
  return strung([name, state]);
}

export function Tabs() {
  const styles = useStyles();
  const checkName = useCheckName();
  const { tab, setTab } = usePane();
  return (
    <nav className={styles.nav} data-part="" aria-label={say('tab.all')}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, data) => setTab(data.value as TabName)}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            className={mergeClasses(styles.tab, name !== tab && styles.away)}
            {...(name === 'check' && { 'aria-label': checkName })}
          >
            {say(`tab.${name}`)}
            {/* The space parts the figure from the name for whoever speaks what is seen (WCAG 2.5.3). */}
            {name === 'check' && ' '}
            {name === 'check' && <CheckSign />}
          </Tab>
        ))}
      </TabList>
      <More />
    </nav>
  );
}
