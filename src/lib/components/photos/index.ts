export { default as PhotoDropTarget } from './PhotoDropTarget.svelte';
export { default as PhotoPicker } from './PhotoPicker.svelte';
