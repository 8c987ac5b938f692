/** No agreement in the workbook: what Mainstay does, what will happen, and the button that does it. */

import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Framework } from '../../../core/framework';
import { CursorRegular, DocumentTableRegular, ShieldCheckmarkRegular, TableAddRegular } from '../icons';
import { Mark } from '../parts/mark';
import { Body } from '../parts/frame';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { visits, type VisitEntry } from '../visits';
import { say } from '../words';

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  left: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0 },
  leftTitle: { display: 'block' },
  other: { marginTop: tokens.spacingVerticalM, width: '100%' },
  page: { padding: `20px ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, marginBottom: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  what: { margin: '0 0 20px' },
  section: {
    margin: '20px 0 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '12px' },
  item: { display: 'grid', gridTemplateColumns: '20px 1fr', columnGap: '12px' },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1, '& svg': { display: 'block' } },
  footer: {
    padding: `12px ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'center',
  },
  start: { width: '100%' },
  undo: {
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

function Item({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span>{children}</span>
    </li>
  );
}

function FrameworkField(props: {
  all: readonly Framework[];
  chosen: Framework;
  onChoose: (f: Framework) => void;
}) {
  const styles = useStyles();
  const { pack } = props.chosen;
  const size = say('welcome.size', {
    theme: pack.theme,
    areas: pack.areas.length,
    audiences: pack.audiences.length,
    methods: pack.methods.length,
    requirements: pack.requirements.length,
  });
  return (
    <Field
      label={{ children: <strong className={styles.label}>{say('welcome.framework')}</strong> }}
      hint={size}
    >
      {props.all.length === 1 ? (
        <span lang={pack.language}>{pack.title}</span>
      ) : (
        <Select
          value={pack.id}
          onChange={(_, data) => {
            const found = props.all.find((f) => f.pack.id === data.value);
            if (found) props.onChoose(found);
          }}
        >
          {props.all.map((f) => (
            <option key={f.pack.id} value={f.pack.id}>
              {f.pack.title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const otherWays = visits.filter((entry: VisitEntry) => !entry.needsAgreement);

export function Welcome({ frameworks, starting }: { frameworks: readonly Framework[]; starting: boolean }) {
  const styles = useStyles();
  const live = useLive();
  const { busy, readOnly, done, unfinished } = useLiveState();
  const { setTab, setVisit, wishFocus, announce } = usePane();
  const [chosen, choose] = useState(frameworks[0]);
  const wait = starting || busy !== null;
  // Wherever the cursor was before: what comes next is the first activity.
  const start = async () => {
    if (!chosen || !(await live.start(chosen))) return;
    setTab('fill');
    wishFocus('area');
    announce(say('welcome.started'));
  };
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wait && !readOnly) void start();
      }}
    >
      <Body>
        {done?.action === 'leave' && (
          <MessageBar intent="success" layout="multiline" className={styles.left}>
            <MessageBarBody>
              <MessageBarTitle className={styles.leftTitle}>{say('leave.done')}</MessageBarTitle>
              {say('leave.doneWhy')}
            </MessageBarBody>
          </MessageBar>
        )}
        {unfinished && !wait && (
          <MessageBar intent="warning" layout="multiline" className={styles.left}>
            <MessageBarBody>
              <MessageBarTitle className={styles.leftTitle}>{say('welcome.half')}</MessageBarTitle>
              {say('welcome.halfWhy')}
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.page}>
          <div className={styles.name}>
            <Mark />
            <h1 className={styles.title}>{say('app.name')}</h1>
          </div>
          <p className={styles.what}>{say('app.what')}</p>
          {chosen && <FrameworkField all={frameworks} chosen={chosen} onChoose={choose} />}
          <h2 className={styles.section}>{say('welcome.will')}</h2>
          <ul className={styles.list}>
            <Item icon={<TableAddRegular fontSize={20} />}>{say('welcome.sheets')}</Item>
            <Item icon={<DocumentTableRegular fontSize={20} />}>{say('welcome.own')}</Item>
            <Item icon={<CursorRegular fontSize={20} />}>{say('welcome.first')}</Item>
            <Item icon={<ShieldCheckmarkRegular fontSize={20} />}>
              <strong>{say('welcome.promise')}</strong> {say('welcome.promiseMore')}
            </Item>
          </ul>
          {otherWays.map(({ id, title }) => (
            <Button key={id} className={styles.other} disabled={wait} onClick={() => setVisit(id)}>
              {say(title)}
            </Button>
          ))}
        </div>
      </Body>
      <footer className={styles.footer} data-part="">
        {busy && (
          <Field
            validationState="none"
            validationMessage={say('welcome.step', { what: busy.what, done: busy.done, of: busy.of })}
          >
            <ProgressBar
              aria-label={say('welcome.making')}
              {...(busy.of > 0 ? { value: busy.done / busy.of } : {})}
            />
          </Field>
        )}
        <Button
          className={styles.start}
          appearance="primary"
          size="large"
          type="submit"
          disabled={readOnly}
          disabledFocusable={wait}
        >
          {wait ? say('app.starting') : say('welcome.start')}
        </Button>
        <div className={styles.undo}>{say(readOnly ? 'welcome.readOnly' : 'welcome.undo')}</div>
      </footer>
    </form>
  );
}
