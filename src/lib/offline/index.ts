export type { KeepProgress } from './keep-files';
export type { ToSiteWorker, VersionQuestion } from './messages';
export { checkEverything, fetchList, keepEverything, type SiteCopy } from './offline-copy';
export { OfflineError, type OfflineFault } from './offline-error';
export type { OfflineStatus } from './offline-status';
export { sumBytes } from './offline-list';
export { type Site } from './site-caches';
export { SiteWorker } from './site-worker';
