/** Every class that the host knows. A new family is one import here. */

import './workbook';
import './worksheet';
import './sheet-parts';
import './range';
import './range-areas';
import './format';
import './validation';
import './highlights';
import './tables';
import './columns';
import './rows';
import './filters';
import './parts';
import './names';
import './properties';
import './comments';

export { service } from './services';
