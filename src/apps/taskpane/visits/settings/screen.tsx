/** What a person may set. Language and theme follow Office, so they are not here. */

import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { Body, Footer } from '../../parts/frame';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { storeMultiSelect } from '../../state/stored';
import { say } from '../../words';
import { LeaveSection } from './leave';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM },
  // Its own margin would set it in from the texts.
  multi: { marginLeft: '-8px' },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function SettingsScreen() {
  const styles = useStyles();
  const live = useLive();
  const { multiSelect, fileName } = useLiveState();
  const { setVisit } = usePane();
  return (
    <>
      <Body>
        <div className={styles.page}>
          <Switch
            className={styles.multi}
            checked={multiSelect}
            label={say('more.multi')}
            onChange={(_, { checked }) => {
              live.setMultiSelect(checked);
              storeMultiSelect(checked);
            }}
          />
          <p className={styles.hint}>{say('settings.multiWhy')}</p>
          <LeaveSection />
        </div>
      </Body>
      <Footer
        first={fileName}
        second={say('settings.follows')}
        action={say('settings.done')}
        onAction={() => setVisit(null)}
      />
    </>
  );
}
