import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import semibold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import { fontRules } from '$lib/figures';

const faces = [
  { weight: 400, url: regular },
  { weight: 600, url: semibold }
];

let rules: Promise<string> | null = null;

/** The faces of the page, for a figure that takes them along. A failure is forgotten. */
export function fetchFontRules(): Promise<string> {
  rules ??= Promise.all(
    faces.map(async ({ weight, url }) => ({ weight, url: await fetchAsDataUrl(url) }))
  ).then(fontRules);
  rules.catch(() => (rules = null));
  return rules;
}

async function fetchAsDataUrl(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(`${url} cannot be read.`));
    reader.readAsDataURL(blob);
  });
}
