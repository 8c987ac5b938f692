/** The frameworks that come with the pane, and the one that follows on the workbook's own. */

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { successorOf, type Framework } from '../../../core/framework';
import { useLiveState } from './live';

const Frameworks = createContext<readonly Framework[]>([]);

export function FrameworksProvider(props: { all: readonly Framework[]; children: ReactNode }) {
  return <Frameworks value={props.all}>{props.children}</Frameworks>;
}

/** The next version of the strategy that the workbook was written for; null where none is known. */
export function useSuccessor(): Framework | null {
  const all = useContext(Frameworks);
  const { framework } = useLiveState();
  return useMemo(() => (framework ? successorOf(framework.pack, all) : null), [framework, all]);
}
