/** Above the list: three counts that are also the filter, whose activities, and the button that writes the findings. */

import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Select,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Severity } from '../../../core/agreement';
import type { Counts } from '../../../core/live';
import type { Reading } from '../../../core/workbook';
import { partnerNames } from '../model/findings';
import { GROUPINGS } from '../model/groups';
import { SeverityIcon } from '../parts/finding';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { Told } from '../parts/told';
import { say } from '../words';
import { ListMenu } from './list-menu';
import type { Shown } from './load';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 319px)': { paddingLeft: '8px', paddingRight: '8px' },
  },
  row: { display: 'flex', alignItems: 'center', gap: '4px', flexWrap: 'wrap' },
  spread: { justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  toggle: {
    minWidth: 0,
    minHeight: '28px',
    paddingLeft: '8px',
    paddingRight: '8px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '@container (max-width: 319px)': { paddingLeft: '5px', paddingRight: '5px' },
  },
  pressed: { fontWeight: tokens.fontWeightSemibold },
  whose: { flex: '1 1 96px', minWidth: '88px', maxWidth: '160px' },
  now: { whiteSpace: 'nowrap' },
  checked: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const ALL: readonly Severity[] = ['error', 'advice', 'note'];

function Toggles({ counts }: { counts: Counts }) {
  const styles = useStyles();
  const { shown, setShown } = usePane();
  const n = { error: counts.errors, advice: counts.advice, note: counts.notes } as const;
  const toggle = (severity: Severity) => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  return (
    <div className={styles.row} role="group" aria-label={say('check.filter')}>
      {ALL.map((severity) => (
        <ToggleButton
          key={severity}
          className={mergeClasses(styles.toggle, shown.has(severity) && styles.pressed)}
          size="small"
          checked={shown.has(severity)}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => toggle(severity)}
        >
          {say(`count.${severity}`, { n: n[severity] })}
        </ToggleButton>
      ))}
    </div>
  );
}

/** A wait shorter than this needs no words, in milliseconds. */
const SHORT = 300;

/** Whether something has been under way for longer than a moment. */
function useLong(on: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setLong(true), SHORT);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [on]);
  return on && long;
}

interface Props {
  readonly counts: Counts;
  readonly partners: Reading;
  /** The list below, to be taken along. */
  readonly list: Shown;
}

export function Filters({ counts, partners, list }: Props) {
  const styles = useStyles();
  const live = useLive();
  const { checked, checking, done, readOnly, busy } = useLiveState();
  const long = useLong(checking);
  const { partner, setPartner, grouping, setGrouping } = usePane();
  const names = partnerNames(partners);
  const steps = done?.action === 'check' && done.steps > 1 ? say('check.steps', { n: done.steps }) : '';
  return (
    <section className={styles.bar} aria-label={say('check.what')} data-part="">
      <Toggles counts={counts} />
      <div className={mergeClasses(styles.row, styles.spread)}>
        <Select
          className={styles.whose}
          size="small"
          aria-label={say('check.whose')}
          value={partner}
          onChange={(_, data) => setPartner(data.value)}
        >
          <option value="">{say('check.allPartners')}</option>
          {partner && !names.includes(partner) && <option value={partner}>{partner}</option>}
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          className={styles.whose}
          size="small"
          aria-label={say('check.groupBy')}
          value={grouping}
          onChange={(_, data) => setGrouping(GROUPINGS.find((by) => by === data.value) ?? 'activity')}
        >
          {GROUPINGS.map((by) => (
            <option key={by} value={by}>
              {say(`check.by.${by}`)}
            </option>
          ))}
        </Select>
        <Button
          className={styles.now}
          size="small"
          title={say('check.nowWhat')}
          disabled={readOnly}
          disabledFocusable={busy !== null || checking}
          onClick={() => void live.checkNow(new Date())}
        >
          {say('check.now')}
        </Button>
        <ListMenu shown={list} />
      </div>
      {long && (
        <Told className={styles.checked}>
          {say('check.writing', { n: partners.activities.length })}
          <ProgressBar aria-label={say('check.now')} />
        </Told>
      )}
      {checked && !long && (
        <Told key={checked} className={styles.checked}>
          {say('check.done', { checked })}
          {steps && <span> {steps}</span>}
        </Told>
      )}
    </section>
  );
}
