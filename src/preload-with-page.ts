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

/** SvelteKit's own entry of the error page. */
const errorNode = 'nodes/1';

/**
 * Two dynamic imports that SvelteKit does not preload. Of a language the browser would learn only when the page's
 * script runs. The error page is asked for by SvelteKit's start, which leaves it uncaught where it cannot be had: on a
 * connection that breaks just then. In `vite dev` there is no manifest, and nothing to gain.
 */
export function preloadWithPage(html: string, language: LanguageName): string {
  // Chunks that the page preloads anyway show where chunks lie, seen from this page.
  const first = /<link href="([^"]*)_app\/immutable\/[^"]*" rel="modulepreload">/.exec(html);
  if (first === null) return html;
  const links = chunksOf([languageChunk(language), errorNode])
    .map((file) => `<link href="${first[1]}${file}" rel="modulepreload">`)
    .filter((link) => !html.includes(link));
  return html.replace(first[0], [first[0], ...links].join(''));
}

function chunksOf(names: readonly string[]): readonly string[] {
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
    if (name !== undefined && names.includes(name)) visit(key);
  return [...found];
}
