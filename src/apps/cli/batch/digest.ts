/** Node's own SHA-256, for the seals of thousands of agreements. */

import { createHash } from 'node:crypto';

import type { Digest } from '../../../core/agreement';

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');
