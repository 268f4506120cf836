import { existsSync, readFileSync } from 'node:fs';
import { languageChunk } from '../scripts/chunks/group-chunks.mjs';
import type { LanguageName } from '$lib/text';

/** Vite's, of the build that is being prerendered. */
const manifestPath = '.svelte-kit/output/client/.vite/manifest.json';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}

/**
 * A language is a dynamic import, which SvelteKit does not preload: without this, the browser would learn of it only
 * when the page's script runs. In `vite dev` there is no manifest, and nothing to gain.
 */
export function preloadLanguage(html: string, language: LanguageName): string {
  // Chunks that the page preloads anyway show where chunks lie, seen from this page.
  const first = /<link href="([^"]*)_app\/immutable\/[^"]*" rel="modulepreload">/.exec(html);
  if (first === null) return html;
  const links = chunksOf(language)
    .map((file) => `<link href="${first[1]}${file}" rel="modulepreload">`)
    .filter((link) => !html.includes(link));
  return html.replace(first[0], [first[0], ...links].join(''));
}

function chunksOf(language: LanguageName): readonly string[] {
  if (!existsSync(manifestPath)) return [];
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Readonly<
    Record<string, Chunk>
  >;
  const found = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  for (const [key, { name }] of Object.entries(manifest))
    if (name === languageChunk(language)) visit(key);
  return [...found];
}
