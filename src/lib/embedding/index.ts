export { cleanName, embedAddress } from './embed-address';
export { runKey, splitSearch, startsByItself } from './embed-search';
export { findFrameLimits } from './frame-limits';
export { HostLink } from './host-link';
export { readFromEmbed, writeShow } from './messages';
