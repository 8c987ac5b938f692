/** A picture as a table: the first column names the row. */

import { usePictureStyles } from './parts';

interface Props {
  readonly heads: readonly string[];
  /** As long as the heads. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | number)[] }[];
}

export function FigureTable({ heads, rows }: Props) {
  const styles = usePictureStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={styles.th}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...others] }) => (
          <tr key={key}>
            <th scope="row" className={styles.td} style={{ fontWeight: 'inherit' }}>
              {name}
            </th>
            {others.map((cell, i) => (
              <td key={heads[i + 1]} className={styles.td}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
