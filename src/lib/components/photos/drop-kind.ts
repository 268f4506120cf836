/** What has been dropped on the page, told by name and type: what is in a file is read by whoever opens it. */
export type DropKind = 'photo' | 'lecture' | 'weights';

/** Endings that only weights have; a .bin belongs to a model.json. */
const weightNames = /\.(safetensors|pth|pt|h5|hdf5|keras|bin)$|^model\.json$/i;

export function kindOfDrop(files: readonly File[]): DropKind {
  if (files.some(({ name }) => weightNames.test(name))) return 'weights';
  const [first] = files;
  return first !== undefined && isJson(first) ? 'lecture' : 'photo';
}

function isJson({ name, type }: File): boolean {
  return type === 'application/json' || name.toLowerCase().endsWith('.json');
}
