import { plainOrders, type ChannelOrder } from '../tensors';

/** `strongest`, or `similar-17`; undefined where it is neither. */
export function parseOrder(text: string): ChannelOrder | undefined {
  const similar = /^similar-(\d{1,5})$/.exec(text);
  if (similar !== null) return { kind: 'similar', channel: Number(similar[1]) };
  const kind = plainOrders.find((name) => name === text);
  return kind && { kind };
}

export function formatOrder(order: ChannelOrder): string {
  return order.kind === 'similar' ? `similar-${order.channel}` : order.kind;
}
