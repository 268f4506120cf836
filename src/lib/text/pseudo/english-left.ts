import { isNotation } from './disguise';

/**
 * Words of English in a text that the pseudo-language should have written: two letters or more, none of them marked,
 * that are neither notation nor a name of the network.
 */
export function listEnglish(text: string): readonly string[] {
  return text
    .split(/[\s「」]+/u)
    .filter((token) => /[a-z]{2}/i.test(token) && !isNotation(token))
    .filter((token) => !/[^\p{ASCII}‘’“”–—…·×−+]/u.test(token));
}
