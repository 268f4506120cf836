import { spawnSync } from 'node:child_process';
import { writePackage } from './element/write-package.mjs';

const directory = 'build-element';

await writePackage(directory);
const { status } = spawnSync('npm', ['pack', '--pack-destination', '.'], {
  cwd: directory,
  stdio: 'inherit'
});
process.exitCode = status ?? 1;
