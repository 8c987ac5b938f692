/** The worker thread of check. */

import { workerData } from 'node:worker_threads';

import { serve } from '../batch/serve';
import { checkTask, type CheckOptions } from './task';

serve(checkTask(workerData as CheckOptions));
