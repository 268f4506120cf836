import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashSources, readStamp, writeStamp } from './build-stamp.mjs';
import { checkNodeVersion } from './check-node.mjs';
import { findHeadlessShell, findInstalledBrowser } from './find-browser.mjs';
import { requireCommand, runCommand } from './run-command.mjs';
import { explainFailure } from './setup-error.mjs';
import { formatCounts, readPlaywrightCounts, readVitestCounts } from './test-counts.mjs';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'inceptionscope-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
});

describe('Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });

  it.each(['20.18.9', '18.20.0', '9.0.0'])('%s is too old, and the message says so', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(
      `InceptionScope needs Node.js 20.19 or newer, and this is ${version}`
    );
  });
});

describe('commands', () => {
  const title = 'The step';

  it('a failure names the step, the exit code and the cause, and keeps the last lines', async () => {
    const script = 'console.error("npm error code EAI_AGAIN"); process.exit(7)';
    await expect(requireCommand(process.execPath, ['-e', script], { title })).rejects.toMatchObject(
      {
        message: expect.stringMatching(/^The step failed \(exit code 7\): The npm registry cannot/),
        details: 'npm error code EAI_AGAIN',
        exitCode: 1
      }
    );
  });

  it('keeps the last 25 lines only', async () => {
    const script = 'for (let i = 1; i <= 100; i++) console.log(i)';
    const { tail } = await runCommand(process.execPath, ['-e', script], { title });
    expect(tail.split('\n').slice(0, 1)).toEqual(['77']);
    expect(tail.endsWith('\n100')).toBe(true);
  });

  it('a program that is not there is named', async () => {
    await expect(runCommand(join(directory, 'none'), [], { title })).rejects.toThrow(
      'could not be started'
    );
  });

  it.each([
    ['ENOSPC: no space left on device, write', /disk is full/],
    ['request failed, reason: getaddrinfo ENOTFOUND', /registry cannot be reached/],
    ["EACCES: permission denied, mkdir 'node_modules'", /permissions/]
  ])('%s is explained', (text, sentence) => {
    expect(explainFailure(text)).toMatch(sentence);
  });
});

describe('a build’s stamp', () => {
  beforeEach(() => {
    for (const folder of ['src/lib', 'static', 'scripts']) {
      mkdirSync(join(directory, folder), { recursive: true });
    }
    const files = [
      'LICENSE',
      'NOTICE',
      'package-lock.json',
      'svelte.config.js',
      'tsconfig.json',
      'vite.config.ts'
    ];
    for (const file of [...files, 'src/lib/a.ts', 'static/b.bin']) {
      writeFileSync(join(directory, file), file);
    }
  });

  it.each(['src/lib/a.ts', 'static/b.bin', 'package-lock.json', 'NOTICE', 'src/lib/new.ts'])(
    'changes with %s',
    async (file) => {
      const before = await hashSources('', directory);
      writeFileSync(join(directory, file), 'changed');
      expect(await hashSources('', directory)).not.toBe(before);
    }
  );

  it('changes with the base path, and not with a test or a time', async () => {
    const before = await hashSources('', directory);
    expect(await hashSources('/base', directory)).not.toBe(before);
    writeFileSync(join(directory, 'src/lib/a.test.ts'), 'test');
    utimesSync(join(directory, 'src/lib/a.ts'), 1, 1);
    expect(await hashSources('', directory)).toBe(before);
  });

  it('is read back, and is none where nothing was built', async () => {
    expect(await readStamp(directory)).toBeUndefined();
    await writeStamp(directory, 'stamp');
    expect(await readStamp(directory)).toBe('stamp');
  });
});

describe('the browser', () => {
  it('CHROMIUM comes before everything in PATH', () => {
    const named = join(directory, 'named');
    writeFileSync(named, '');
    writeFileSync(join(directory, 'chromium'), '');
    vi.stubEnv('PATH', directory);
    vi.stubEnv('CHROMIUM', named);
    expect(findInstalledBrowser()).toBe(named);
    vi.stubEnv('CHROMIUM', '');
    expect(findInstalledBrowser()).toBe(join(directory, 'chromium'));
  });

  it('Chromium comes before Chrome, wherever they stand in PATH', () => {
    for (const [folder, name] of [
      ['a', 'google-chrome'],
      ['b', 'chromium']
    ]) {
      mkdirSync(join(directory, folder));
      writeFileSync(join(directory, folder, name), '');
    }
    vi.stubEnv('CHROMIUM', '');
    vi.stubEnv('PATH', `${join(directory, 'a')}:${join(directory, 'b')}`);
    expect(findInstalledBrowser()).toBe(join(directory, 'b', 'chromium'));
  });

  it('the headless shell gives way to a browser that was named', () => {
    const shell = join(directory, 'chromium-headless-shell');
    const named = join(directory, 'chrome');
    vi.stubEnv('PATH', directory);
    vi.stubEnv('CHROMIUM', '');
    vi.stubEnv('CHROMIUM_SHELL', '');
    expect(findHeadlessShell()).toBeUndefined();
    for (const file of [shell, named]) writeFileSync(file, '');
    expect(findHeadlessShell()).toBe(shell);
    vi.stubEnv('CHROMIUM', named);
    expect(findHeadlessShell()).toBe(named);
    vi.stubEnv('CHROMIUM_SHELL', shell);
    expect(findHeadlessShell()).toBe(shell);
  });

  it('a CHROMIUM that is not there is an error', () => {
    vi.stubEnv('CHROMIUM', join(directory, 'none'));
    expect(() => findInstalledBrowser()).toThrow('but there is no such file');
  });
});

describe('counts', () => {
  function write(report: object): string {
    const file = join(directory, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return file;
  }

  it('are read from both reports and added up', () => {
    const unit = readVitestCounts(
      write({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }),
      1
    );
    const browser = readPlaywrightCounts(
      write({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 0 } }),
      1
    );
    expect(formatCounts([unit, browser])).toBe('8 passed, 3 failed, 2 skipped');
  });

  it('a run that fails without a failed test counts as one failure', () => {
    const file = write({ numPassedTests: 5, numFailedTests: 0 });
    expect(formatCounts([readVitestCounts(file, 1)])).toBe('5 passed, 1 failed');
  });

  it('a run without a report, or without a test, counts as one failure', () => {
    expect(formatCounts([readPlaywrightCounts(join(directory, 'none'), 0)])).toBe(
      '0 passed, 1 failed'
    );
    const file = write({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 } });
    expect(formatCounts([readPlaywrightCounts(file, 0)])).toBe('0 passed, 1 failed, 4 skipped');
  });
});
