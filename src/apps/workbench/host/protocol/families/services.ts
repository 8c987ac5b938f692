/** Office's own services that a batch may name beside the workbook. */

import { omit } from '../../model/omit';
import { apiNotFound } from '../errors';
import { NULL_NODE, type Node } from '../registry';

/** The one that says that the add-in's handlers are ready; if it were refused, the pane would reject a promise unseen. */
const READY = 'Microsoft.InternalService.AddinInternalService';

/** A service object by its type; refuses services that the host does not have. */
export function service(type: string): Node {
  if (type !== READY) throw apiNotFound(`service ${type}`);
  return {
    ...omit(NULL_NODE, 'isNull'),
    className: 'AddinInternalService',
    method: (name) => (name === 'NotifyActionHandlerReady' ? () => null : undefined),
  };
}
