import { createRoot } from 'react-dom/client';
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';

const place = document.getElementById('pane');
if (place) {
  void Office.onReady(() => {
    createRoot(place).render(
      <FluentProvider theme={webLightTheme}>
        <h1>Mainstay</h1>
        <Button appearance="primary">Start an agreement</Button>
      </FluentProvider>,
    );
  });
}
