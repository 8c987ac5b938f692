/** Taking files from the person: a place to drop them, and the system's own window to choose them. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type DragEvent, type DragEventHandler, type ReactNode } from 'react';

const useStyles = makeStyles({
  zone: {
    margin: tokens.spacingHorizontalM,
    padding: '24px 16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  input: { display: 'none' },
});

export interface Dropping {
  /** True while something is held over the place. */
  readonly over: boolean;
  /** To be spread on the element that takes what is dropped. */
  readonly on: {
    readonly onDragOver: DragEventHandler;
    readonly onDragLeave: DragEventHandler;
    readonly onDrop: DragEventHandler;
  };
}

/** Makes an element a place to drop files on. */
export function useDropping(onDrop: (data: DataTransfer) => void): Dropping {
  const [over, setOver] = useState(false);
  return {
    over,
    on: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer);
      },
    },
  };
}

/** The dashed frame; without `on` it only shows what a larger place around it takes. */
export function DropZone({ over, on, children }: Partial<Dropping> & { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.zone, over && styles.over)} {...on}>
      {children}
    </div>
  );
}

interface Choosing {
  readonly accept: string;
  readonly label: string;
  readonly multiple?: boolean;
  /** Called with one file or more. */
  readonly onFiles: (files: readonly File[]) => void;
}

export interface Chooser {
  /** To be drawn anywhere; it shows nothing. */
  readonly input: ReactNode;
  /** Opens the system's window. */
  readonly choose: () => void;
}

/** The system's window to choose files. The same file may be chosen again, after it was mended. */
export function useChooser({ accept, label, multiple = false, onFiles }: Choosing): Chooser {
  const styles = useStyles();
  const ref = useRef<HTMLInputElement>(null);
  const choose = useMemo(() => () => ref.current?.click(), []);
  const input = (
    <input
      ref={ref}
      className={styles.input}
      type="file"
      multiple={multiple}
      accept={accept}
      aria-label={label}
      tabIndex={-1}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { input, choose };
}
