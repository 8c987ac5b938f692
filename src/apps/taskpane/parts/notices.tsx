/** What holds things up, and what cannot be changed: above the header, said once. */

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { toA1 } from '../../../core/workbook';
import { DismissRegular, LockClosedRegular } from '../icons';
import { useSuccessor } from '../state/frameworks';
import { useGivenLanguage, useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import { Guard } from './guard';
import { TextLink } from './text-link';
import { Told } from './told';

/** Fetched with the first damage. */
const Damaged = lazy(async () => ({
  default: (await import(/* webpackChunkName: "damage" */ './damage')).Damaged,
}));

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, flexShrink: 0 },
  title: { display: 'block' },
});

/** The first sentence is the title where it is short enough to be one. */
function titled(message: string): { title: string; rest: string } {
  const end = message.search(/[.;:] /);
  if (end < 0 || end > 60) return { title: say('trouble.title'), rest: message };
  return { title: message.slice(0, end), rest: message.slice(end + 2) };
}

function TroubleBar() {
  const styles = useStyles();
  const live = useLive();
  const { trouble } = useLiveState();
  const language = useGivenLanguage();
  if (!trouble) return null;
  const { title, rest } = titled(trouble.message);
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        <Told key={trouble.message}>
          <div lang={language}>
            <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
            {rest}
          </div>
        </Told>
      </MessageBarBody>
      {!trouble.retry && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={say('trouble.close')}
              onClick={() => live.dismiss()}
            />
          }
        />
      )}
    </MessageBar>
  );
}

/** Where there is no agreement yet, trouble is all that can be noticed. */
export function TroubleNotice() {
  const { trouble } = useLiveState();
  if (!trouble) return null;
  return (
    <section aria-label={say('tab.notices')}>
      <TroubleBar />
    </section>
  );
}

function ReadOnlyBar() {
  const styles = useStyles();
  const { readOnly } = useLiveState();
  if (!readOnly) return null;
  return (
    <MessageBar className={styles.bar} layout="multiline" icon={<LockClosedRegular />}>
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{say('readOnly.title')}</MessageBarTitle>
        {say('readOnly.why')}
      </MessageBarBody>
    </MessageBar>
  );
}

/** After a second pick took an entry out of a cell in the sheet. */
function PutBackBar() {
  const styles = useStyles();
  const live = useLive();
  const { putBack } = useLiveState();
  if (!putBack) return null;
  return (
    <MessageBar className={styles.bar} layout="multiline">
      <MessageBarBody>
        <Told key={toA1(putBack.at)}>
          {say('putBack.text', { cell: toA1(putBack.at) })}{' '}
          <TextLink onPress={() => void live.putBack()}>{say('putBack.do')}</TextLink>
        </Told>
      </MessageBarBody>
    </MessageBar>
  );
}

/** The workbook is of an earlier version of the strategy than the pane knows. */
function ReviewBar() {
  const styles = useStyles();
  const next = useSuccessor();
  const { setVisit } = usePane();
  if (!next) return null;
  return (
    <MessageBar className={styles.bar} layout="multiline">
      <MessageBarBody>
        {say('review.offer', { version: next.pack.version })}{' '}
        <TextLink onPress={() => setVisit('review')}>{say('review.see')}</TextLink>
      </MessageBarBody>
    </MessageBar>
  );
}

/** All of them, above the header. */
export function Notices() {
  const { trouble, readOnly, putBack, damage, done } = useLiveState();
  const mended = done?.action === 'mend';
  const gone = trouble?.code === 'TableGone' && damage.some(({ kind }) => kind === 'table') && !readOnly;
  const { visit } = usePane();
  const outdated = useSuccessor() !== null && visit === null;
  if (!trouble && !readOnly && !putBack && !mended && !outdated && damage.length === 0) return null;
  return (
    <section aria-label={say('tab.notices')}>
      {/* The table that is gone has its own sentence, with the way out. */}
      {!gone && <TroubleBar />}
      <ReadOnlyBar />
      {(damage.length > 0 || mended) && (
        <Guard>
          <Suspense fallback={null}>
            <Damaged />
          </Suspense>
        </Guard>
      )}
      <PutBackBar />
      {outdated && <ReviewBar />}
    </section>
  );
}
