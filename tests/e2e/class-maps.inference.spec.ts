import { patient, runState } from './live-run';
import { expect, open, test } from './quiet-page';
import { useSoftwareWebgl } from './software-webgl';

useSoftwareWebgl();

/** Heads of drawn weights hold the identity as trained ones do; fewer pixels leave fewer cells in the last map. */
for (const { size, cells } of [
  { size: '107x107', cells: 4 },
  { size: '171x139', cells: 12 }
]) {
  test(`on WebGL the sum over a class’s map is its logit, at ${size}`, async ({ page }) => {
    const query = `photo=cat&backend=webgl&aux-logits=off&global-pool=on&input=${size}`;
    await open(page, `./?${query}&at=Logits&probe=classes&class=281,285`);
    await expect(runState(page, /^WebGL · /)).toBeAttached(patient);
    const probe = page.getByRole('region', { name: 'Classes', exact: true });
    await expect(probe.getByText(new RegExp(`^Mean of ${cells} cells`))).toBeVisible(patient);
    // The page's verdict: within 1e-5 of the sum of the absolute terms.
    await expect(probe.getByText(/^The network’s own/)).toContainText(/no difference|is rounding/);
  });
}
