import { formatCount, imageShape, type Network } from '../network';
import { shapeComment, type CodeWriter } from './code-writer';
import { frameworkLabels, type Framework } from './framework';

/** The docstring that opens a complete file: what it builds and the configuration it was written for. */
export function writeHeader(
  writer: CodeWriter,
  network: Network,
  { framework, remarks }: { framework: Framework; remarks: readonly string[] }
): void {
  const { config, endPoints, totals } = network;
  const last = endPoints[endPoints.length - 1];
  writer.write(`"""Inception V3 in ${frameworkLabels[framework]}, written by InceptionScope.`);
  writer.blank();
  writer.write(
    `Input ${shapeComment(imageShape(config))}, output ${last.name} ${shapeComment(last.shape)}.`
  );
  writer.write(`Depth multiplier ${config.depthMultiplier}, minimum depth ${config.minDepth}.`);
  writer.write(`${formatCount(totals.params)} parameters in TF-Slim, moving statistics included.`);
  for (const remark of remarks) writer.write(remark);
  writer.write('"""');
}
