import type { ChannelWay } from '$lib/concats';
import { imageScope, inShapesOf, shortScope, type Network } from '$lib/network';
import type { PageText } from '$lib/text';

/** One sentence on what a channel was made of; empty where a concat joins the module's input itself. */
export function tellWay(
  { mixer, origin, source }: ChannelWay,
  network: Network,
  text: PageText
): string {
  if (mixer !== null) {
    return text.ruler.mixed(nameIn(mixer.scope), inShapesOf(mixer)[0].at(-1) ?? 0);
  }
  if (origin === null || source.channel === null) return '';
  const isImage = source.scope === imageScope;
  const read = network.ops.find(({ scope }) => scope === source.scope);
  const name = isImage ? text.inspector.image : (read?.endPoint ?? shortScope(source.scope));
  return text.ruler.passed(nameIn(origin.scope), source.channel, name);
}

/** Without the module, which is on screen: `Branch_2/Conv2d_0c_3x3`. */
function nameIn(scope: string): string {
  return shortScope(scope).split('/').slice(1).join('/');
}
