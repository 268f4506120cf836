interface FollowedLink {
  readonly href: string;
  /** Clicks it once more; does nothing where it has gone. */
  readonly click: () => void;
}

interface PageLinksOptions {
  /** Resolves with whether the page's code is here, whole. */
  readonly fetchCode: (href: string) => Promise<boolean>;
  readonly isReachable: (href: string) => Promise<boolean>;
  /** Leaves for the address as a browser without scripts does. */
  readonly openAnew: (href: string) => void;
}

/**
 * Follows a link to another page once that page's code has been fetched. Without the wait, a page that cannot be fetched
 * would put an error in the place of this one, and the run and all else that the address does not hold would be lost.
 */
export class PageLinks {
  /** True from a link whose page could not be fetched until the next one, or until it is dismissed. */
  hasFailed = $state(false);
  readonly #options: PageLinksOptions;
  #awaited: FollowedLink | null = null;
  #fetchedHref: string | null = null;

  constructor(options: PageLinksOptions) {
    this.#options = options;
  }

  /** True where the link may be followed now. Else it is clicked again later, unless the reader goes elsewhere first. */
  admit(link: FollowedLink): boolean {
    const isFetched = link.href === this.#fetchedHref;
    this.forget();
    if (!isFetched) void this.#fetch(link);
    return isFetched;
  }

  /** The reader goes elsewhere. */
  forget() {
    this.#awaited = null;
    this.#fetchedHref = null;
    this.hasFailed = false;
  }

  async #fetch(link: FollowedLink) {
    const { fetchCode, isReachable, openAnew } = this.#options;
    const { href } = link;
    this.#awaited = link;
    const isFetched = await fetchCode(href);
    // The code may also be missing because a newer build has taken the place of this one.
    const isThere = isFetched || (await isReachable(href));
    if (this.#awaited !== link) return;
    this.#awaited = null;
    if (isFetched) {
      this.#fetchedHref = href;
      link.click();
    } else if (isThere) {
      openAnew(href);
    } else {
      this.hasFailed = true;
    }
  }
}
