import type { Page } from 'playwright';
import type { AnyReport } from './pages/reports';

/** What a page of the bench tells once it has measured. Rejects with what it failed with. */
export async function openReport<Report extends AnyReport>(
  page: Page,
  address: string
): Promise<Report> {
  const reported = new Promise<Report | { failure: string }>((resolve) => {
    void page.exposeFunction('reportMeasures', resolve);
  });
  await page.goto(address);
  const report = await reported;
  if ('failure' in report) throw new Error(report.failure);
  return report;
}
