/** The first script: React and Fluent come with it, the agreement's code is fetched while Excel gets ready. */

import 'react-dom/client';
import { say } from './words';

/** Said in the picture that the page itself drew, since nothing else has come. */
function failed(place: HTMLElement): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  const title = document.createElement('strong');
  title.textContent = `${say('app.noExcel')}. `;
  text.append(title, say('app.noExcelWhy'));
  place.querySelector('main')?.append(text);
  place.querySelector('footer')?.remove();
}

const place = document.getElementById('pane');
if (place) {
  import(/* webpackChunkName: "app" */ './begin')
    .then(({ begin }) => begin(place))
    .catch(() => failed(place));
}
