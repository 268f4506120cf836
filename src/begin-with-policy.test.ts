import { expect, it } from 'vitest';
import { beginWithPolicy } from './begin-with-policy';

it('the policy comes before the first script', () => {
  const html =
    '<head><meta charset="utf-8" /><script>1</script><meta http-equiv="content-security-policy" content="default-src \'none\'">\n<link></head>';
  expect(beginWithPolicy(html)).toBe(
    '<head><meta charset="utf-8" /><meta http-equiv="content-security-policy" content="default-src \'none\'"><script>1</script><link></head>'
  );
});

it('a page without one stays as it is', () => {
  expect(beginWithPolicy('<head></head>')).toBe('<head></head>');
});
