/** Every screen and state of the pane, the first half; the other runs beside it. */
import { lookAt } from './look-at';
import { scenes } from './screens';

lookAt(scenes.slice(0, scenes.length / 2));
