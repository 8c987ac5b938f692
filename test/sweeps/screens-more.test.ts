/** Every screen and state of the pane, the second half. */
import { lookAt } from './look-at';
import { scenes } from './screens';

lookAt(scenes.slice(scenes.length / 2));
