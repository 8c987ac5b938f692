/** A fault in one screen must not take the others with it: what was typed is in the workbook, and the tabs stay. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { say } from '../words';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

const useStyles = makeStyles({
  words: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalM,
  },
});

function Sorry({ onAgain }: { onAgain: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.words} role="alert">
      <span>{say('trouble.screen')}</span>
      <Button onClick={onAgain}>{say('trouble.try')}</Button>
    </div>
  );
}

/** Keyed by the screen it guards, so that another screen begins afresh. */
export class Guard extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? (
      <Sorry onAgain={() => this.setState({ failed: false })} />
    ) : (
      this.props.children
    );
  }
}
