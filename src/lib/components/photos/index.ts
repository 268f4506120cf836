export { default as PhotoDropTarget } from './PhotoDropTarget.svelte';
export { altOf, titleOf } from './photo-words';
