import { openBlank, openXlsx, saveXlsx, type Model } from '../host';
import { make } from './dom';

export interface Files {
  /** Opens the bytes of an .xlsx in place of the workbook. Rejects with a sentence for people. */
  openBytes(bytes: Uint8Array, name: string): Promise<void>;
  /** The workbook as an .xlsx. */
  bytes(): Promise<Uint8Array>;
  blank(): Promise<void>;
  /** Asks for a file and opens it. */
  choose(): void;
  /** Hands the workbook to the browser as a download. */
  saveAs(): Promise<void>;
}

export interface FileOptions {
  readonly model: Model;
  /** Awaited before the workbook is saved. */
  readonly settle: () => Promise<void>;
  /** Another workbook stands in the model. */
  readonly opened: () => void;
  /** Says why a file could not be opened. */
  readonly say: (title: string, text: string) => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Opening and saving workbooks, by button and by dropping a file on the window. */
export function createFiles({ model, settle, opened, say }: FileOptions): Files {
  const openBytes = async (bytes: Uint8Array, name: string): Promise<void> => {
    openXlsx(model, bytes, name);
    opened();
  };
  const openFile = async (file: File): Promise<void> => {
    try {
      await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      say(`${file.name} could not be opened`, error instanceof Error ? error.message : String(error));
    }
  };
  const bytes = async (): Promise<Uint8Array> => {
    await settle();
    return saveXlsx(model);
  };
  listenForDrops((file) => void openFile(file));
  return {
    openBytes,
    bytes,
    blank: async () => {
      openBlank(model);
      opened();
    },
    choose: () => {
      const field = make('input', { type: 'file', accept: `.xlsx,${XLSX}` });
      field.addEventListener('change', () => {
        const [file] = field.files ?? [];
        if (file) void openFile(file);
      });
      field.click();
    },
    saveAs: async () => {
      const blob = new Blob([Uint8Array.from(await bytes())], { type: XLSX });
      const link = make('a', { href: URL.createObjectURL(blob), download: model.fileName });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  };
}

function listenForDrops(open: (file: File) => void): void {
  const has = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (!has(event)) return;
    event.preventDefault();
    document.body.classList.add('wb-dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('wb-dropping');
  });
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('wb-dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}
