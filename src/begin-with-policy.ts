const policy = /<meta http-equiv="content-security-policy"[^>]*>\s*/;
const start = '<meta charset="utf-8" />';

/** A policy holds from its element on, and SvelteKit writes it behind the first script. */
export function beginWithPolicy(html: string): string {
  const [found] = policy.exec(html) ?? [];
  return found === undefined
    ? html
    : html.replace(found, '').replace(start, `${start}${found.trim()}`);
}
