import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

const PORT = 4377;

export default defineConfig({
  testDir: './browser',
  outputDir: '../.build/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: availableParallelism(),
  timeout: 60_000,
  reporter: [['dot'], ['json']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium',
      // Keeps Chromium quiet on a closed network, and lets it start as root.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/tasks/preview.ts',
    cwd: '..',
    url: `http://localhost:${PORT}/`,
    env: { PORT: String(PORT) },
    reuseExistingServer: false,
  },
});
