import { expect, test } from 'vitest';
import { buildNetwork } from '../network';
import { buildEditedNetwork } from '../what-ifs';
import { carrySelection, resolveSelection } from './selection';

const network = buildNetwork();

test('every end point and every op of the network can be selected', () => {
  for (const { name } of network.endPoints) {
    expect(resolveSelection(network, name)).toMatchObject({ id: name, op: { endPoint: name } });
  }
  for (const op of network.ops) {
    const selection = resolveSelection(network, op.scope);
    expect(selection).toMatchObject({ op: { endPoint: op.endPoint } });
  }
});

test('a module’s value is its concat, and it lists its ops', () => {
  const selection = resolveSelection(network, 'Mixed_5b');
  expect(selection).toMatchObject({
    kind: 'end-point',
    op: { scope: 'InceptionV3/Mixed_5b/concat' }
  });
  expect(selection.kind === 'end-point' && selection.ops.length).toBe(9);
});

test('a stem end point is its one op', () => {
  expect(resolveSelection(network, 'Conv2d_1a_3x3').kind).toBe('op');
  expect(resolveSelection(network, 'AvgPool_1a')).toMatchObject({
    kind: 'op',
    op: { scope: 'InceptionV3/Logits/AvgPool_1a_8x8' }
  });
});

test('an unknown name selects nothing', () => {
  expect(resolveSelection(network, 'Mixed_9z').kind).toBe('none');
  expect(resolveSelection(network, 'constructor').kind).toBe('none');
  expect(resolveSelection(network, null).kind).toBe('none');
});

test('a selection is carried to a network of other names, or to its end point, or given up', () => {
  const small = buildNetwork({ inputHeight: 150, inputWidth: 150 });
  expect(carrySelection('Mixed_6b', network, small)).toBe('Mixed_6b');
  expect(carrySelection('Logits/AvgPool_1a_8x8', network, small)).toBe('Logits/AvgPool_1a_3x3');
  const edited = buildEditedNetwork({}, [
    { kind: 'to-3x3', at: 'Mixed_5b/Branch_1/Conv2d_0b_5x5' }
  ]);
  expect(carrySelection('Mixed_5b/Branch_1/Conv2d_0b_5x5', network, edited)).toBe('Mixed_5b');
  const cut = buildNetwork({ finalEndPoint: 'Mixed_5d' });
  expect(carrySelection('Mixed_6b/concat', network, cut)).toBeNull();
  expect(carrySelection('input', network, cut)).toBe('input');
});
