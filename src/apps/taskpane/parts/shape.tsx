/** The shape of a kind of opportunity: triangle, circle, square, in the framework's order; filled where it is used. */

import { makeStyles, mergeClasses } from '@fluentui/react-components';

const useStyles = makeStyles({
  shape: {
    flexShrink: 0,
    display: 'block',
    fill: 'currentColor',
    stroke: 'currentColor',
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  outline: { fill: 'none' },
});

const PATHS = ['M5 .8 9.6 9H.4Z', 'M5 .8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4Z', 'M1 1h8v8H1Z'] as const;

interface Props {
  /** Place of the opportunity among the framework's, from 0. */
  readonly index: number;
  readonly filled: boolean;
  readonly size?: number;
}

export function Shape({ index, filled, size = 10 }: Props) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.shape, !filled && styles.outline)}
      width={size}
      height={size}
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      <path d={PATHS[index % PATHS.length]} strokeWidth="1.2" />
    </svg>
  );
}
