import type { Configuration } from 'webpack';

declare function configure(env?: { url?: string; out?: string; dev?: boolean }): Configuration;
export = configure;
