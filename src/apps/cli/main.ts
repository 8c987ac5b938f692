/** The command line: `npm run -s mainstay -- ...`. */

import { STOPPED } from './refusal';
import { run } from './run';

// A reader that has seen enough ("| head") closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

function stoppable(): AbortSignal {
  const stop = new AbortController();
  process.on('SIGINT', () => {
    if (stop.signal.aborted) process.exit(STOPPED);
    stop.abort();
  });
  return stop.signal;
}

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY,
  stoppable,
}).then((code) => {
  process.exitCode = code;
});
