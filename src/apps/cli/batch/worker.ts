/** The worker thread of combine. */

import { workerData } from 'node:worker_threads';

import { serve } from './serve';
import { gatherTask, type BatchOptions } from './tasks';

serve(gatherTask(workerData as BatchOptions));
