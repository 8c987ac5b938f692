/** The page's own dealings with its host, apart from the workbook: readiness, colours, ribbon commands, dialogs. */

/** Resolves once the client library is ready; true where the page runs inside Excel. */
export async function whenReady(): Promise<boolean> {
  const info = await Office.onReady();
  return info.host === Office.HostType.Excel;
}

/** The ground colour of Excel's own window as "#rrggbb"; null where the host does not tell it (the web, office-js #6134). */
export function hostGround(): string | null {
  // Typed as always there, and undefined on the web.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ?? null;
}

/** The language of the host's own words (BCP 47); "" where it does not tell. */
export function hostLanguage(): string {
  // Typed as always there, and undefined outside a host.
  return (Office.context.displayLanguage as string | undefined) ?? '';
}

/** Calls `run` when the colours of the host change, where it tells so. */
export function onHostTheme(run: () => void): void {
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, run, () => undefined);
  } catch {
    // Hosts without the event: the colours are those of the moment the pane was opened.
  }
}

/**
 * Gives a ribbon command its work. The host ends a command that does not report within five minutes and shows
 * it as running until then, so the end is always reported, also of a failure.
 */
export function onRibbonCommand(name: string, work: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void work().finally(() => event.completed());
  });
}

/** Size of the dialog, in per cent of the window. */
const DIALOG = { height: 30, width: 30 } as const;

/** Opens a page of ours (https, same origin) in a dialog; resolves when it stands, or when the host refused it. */
export function showDialog(url: string): Promise<void> {
  return new Promise((done) => {
    Office.context.ui.displayDialogAsync(url, { ...DIALOG, displayInIframe: true }, () => done());
  });
}
