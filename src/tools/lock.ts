/**
 * Completes package-lock.json for every platform, and with --check says what is amiss.
 *
 * npm leaves out the optional packages of other platforms when it writes the lock on one of them;
 * `npm ci` then refuses the lock, and Windows and Mac would miss their binaries. Each entry added
 * here has its version and its platform, read off its name; npm fills in the rest when it installs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Locked {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Locked>;
}

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** What a name such as "@swc/core-linux-arm64-musl" says of its platform. */
export function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = name.split('/').pop()!.split('-');
  const os = words.find((w) => OS.includes(w));
  const cpu = words.find((w) => CPU.includes(w));
  const libc = words.includes('musl')
    ? 'musl'
    : words.includes('gnu') && os === 'linux'
      ? 'glibc'
      : undefined;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

/** The node_modules path under which `owner` would find `name`, or null. */
function found(packages: Lock['packages'], owner: string, name: string): string | null {
  for (let at = owner; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    const path = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[path]) return path;
    if (!at.includes('/node_modules/'))
      return packages[`node_modules/${name}`] ? `node_modules/${name}` : null;
  }
}

/** Optional packages the lock names and does not hold, as [path, entry]. */
export function missing(lock: Lock): [string, Locked][] {
  const added: [string, Locked][] = [];
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (found(lock.packages, owner, name)) continue;
      const version = range.replace(/^[\^~>=\s]+/, '');
      const taken = added.find(([path]) => path === `node_modules/${name}`);
      if (taken && taken[1].version === version) continue;
      const path = taken ? `${owner}/node_modules/${name}` : `node_modules/${name}`;
      added.push([path, { version, optional: true, ...platformOf(name) }]);
    }
  }
  return added;
}

function main(): void {
  const file = resolve(__dirname, '../../package-lock.json');
  const text = readFileSync(file, 'utf8');
  const lock = JSON.parse(text) as Lock;
  const added = missing(lock);
  const addresses = Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.startsWith('http'));
  if (process.argv.includes('--check')) {
    for (const [path] of added) console.error(`package-lock.json lacks ${path}. Run: npm run lock`);
    for (const [path] of addresses)
      console.error(`package-lock.json names a download address for ${path}. Run: npm run lock`);
    process.exitCode = added.length + addresses.length > 0 ? 1 : 0;
    return;
  }
  for (const [, entry] of addresses) delete entry.resolved;
  for (const [path, entry] of added) lock.packages[path] = entry;
  const root = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  lock.packages = Object.fromEntries(root);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    `package-lock.json: ${added.length} optional packages added, ${addresses.length} addresses taken out.`,
  );
}

if (require.main === module) main();
