/** Office's own services that a batch may name beside the workbook. */

import { apiNotFound } from '../errors';
import { NULL_NODE, type Context, type Node } from '../registry';

/** The one that says that the add-in's handlers are ready; if it were refused, the pane would reject a promise unseen. */
const READY = 'Microsoft.InternalService.AddinInternalService';

/** A service object by its type; refuses services that the host does not have. */
export function service(type: string, _context: Context): Node {
  if (type !== READY) throw apiNotFound(`service ${type}`);
  const { isNull: _not, ...plain } = NULL_NODE;
  return {
    ...plain,
    className: 'AddinInternalService',
    method: (name) => (name === 'NotifyActionHandlerReady' ? () => null : undefined),
  };
}
