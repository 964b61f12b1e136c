import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { writeHeaderRules } from './scripts/host-headers.ts';
import { watchEvidence } from './scripts/watch-evidence.ts';
import { readRedirects } from './src/redirects.ts';

const site = process.env.SITE_URL ?? 'https://accounted-for.example';

/** Short links, frames and moved pages lead elsewhere and keep out of search. */
const leadsOn = (path) =>
  /\/(?:f|embed)\//.test(path) || [...readRedirects().keys()].some((from) => path.endsWith(from));

/** The rules for hosts name whole paths, so they move with the site. */
const hostHeaders = () => ({
  name: 'host-headers',
  hooks: {
    'astro:build:done': ({ dir }) => writeHeaderRules(fileURLToPath(dir), process.env.BASE_PATH ?? '/'),
  },
});

/** Parts are fetched when they are asked for: a helper that looks ahead would weigh more than some of them. */
const withoutPreload = {
  name: 'without-preload',
  enforce: 'post',
  configResolved: (config) => {
    config.build.modulePreload = false;
    for (const environment of Object.values(config.environments)) environment.build.modulePreload = false;
  },
};

export default defineConfig({
  site,
  // Works under a folder of somebody else's address, such as a preview of a pull request.
  base: process.env.BASE_PATH ?? '/',
  // One form of every address, with its slash, as the public surface promises.
  trailingSlash: 'always',
  // A build writes beside the old site; scripts/build.ts swaps them once every check has passed.
  outDir: process.env.ACCOUNTED_FOR_OUT ?? './dist',
  // The two content folders and the data stand outside src/, so that prose and numbers need no knowledge of code.
  integrations: [
    mdx(),
    watchEvidence(),
    hostHeaders(),
    sitemap({ filter: (page) => !leadsOn(new URL(page).pathname) }),
  ],
  build: {
    // The policy forbids inline code and styles, so both are always files.
    inlineStylesheets: 'never',
    assets: 'assets',
  },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [withoutPreload] },
  // Nothing watches the people who build this site either.
  devToolbar: { enabled: false },
});
