import { expect, it, vi } from 'vitest';
import { PageLinks } from './page-links.svelte';

const settle = () => new Promise((resolve) => setTimeout(resolve));

function makeLinks({ isFetched = true, isReachable = false }) {
  const answers = { isFetched, isReachable };
  const openAnew = vi.fn();
  const links = new PageLinks({
    fetchCode: async () => answers.isFetched,
    isReachable: async () => answers.isReachable,
    openAnew
  });
  return { links, answers, openAnew };
}

/** A link that is clicked as in a browser: each click asks whether it may be followed. */
function linkTo(href: string, links: PageLinks) {
  const followed = vi.fn();
  const click = () => {
    if (links.admit({ href, click })) followed();
  };
  return { click, followed };
}

it('follows a link once its page has been fetched', async () => {
  const { links } = makeLinks({});
  const worksheet = linkTo('/worksheet', links);
  worksheet.click();
  expect(worksheet.followed).not.toHaveBeenCalled();
  await settle();
  expect(worksheet.followed).toHaveBeenCalledOnce();
  expect(links.hasFailed).toBe(false);
});

it('stays where the page cannot be reached, and tries again at the next click', async () => {
  const { links, answers, openAnew } = makeLinks({ isFetched: false });
  const worksheet = linkTo('/worksheet', links);
  worksheet.click();
  await settle();
  expect(links.hasFailed).toBe(true);

  answers.isFetched = true;
  worksheet.click();
  expect(links.hasFailed).toBe(false);
  expect(worksheet.followed).not.toHaveBeenCalled();
  await settle();
  expect(worksheet.followed).toHaveBeenCalledOnce();
  expect(openAnew).not.toHaveBeenCalled();
});

it('opens a page anew that is there, but whose code is not that of this build', async () => {
  const { links, openAnew } = makeLinks({ isFetched: false, isReachable: true });
  linkTo('/worksheet', links).click();
  await settle();
  expect(openAnew).toHaveBeenCalledExactlyOnceWith('/worksheet');
  expect(links.hasFailed).toBe(false);
});

it('follows no link that the reader has gone elsewhere from, however late its page arrives', async () => {
  const { links } = makeLinks({});
  const first = linkTo('/worksheet', links);
  const second = linkTo('/', links);
  first.click();
  second.click();
  await settle();
  expect(first.followed).not.toHaveBeenCalled();
  expect(second.followed).toHaveBeenCalledOnce();

  first.click();
  links.forget();
  await settle();
  expect(first.followed).not.toHaveBeenCalled();
});
