/** Words that only screen readers get. */

import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** With `live`, changes are said politely. */
export function Unseen({ children, live = false }: { children: ReactNode; live?: boolean }) {
  const styles = useStyles();
  return (
    <span className={styles.unseen} {...(live ? { role: 'status' } : {})}>
      {children}
    </span>
  );
}
