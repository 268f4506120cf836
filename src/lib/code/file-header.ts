import { formatCount, frameworkNames, imageShape } from '../network';
import type { Framework } from '../network';
import { formatEdits } from '../what-ifs';
import { shapeComment, type CodeWriter } from './code-writer';
import type { Plan } from './plan';

/** The docstring that opens a complete file: what it builds, with which what-ifs, for which configuration. */
export function writeHeader(
  writer: CodeWriter,
  { network }: Plan,
  { framework, remarks }: { framework: Framework; remarks: readonly (readonly string[])[] }
): void {
  const { config, edits, endPoints, totals } = network;
  const last = endPoints[endPoints.length - 1];
  const edited = edits.length === 0 ? '' : ' with what-ifs';
  writer.docstring([
    [`Inception V3${edited} in ${frameworkNames[framework]}, written by InceptionScope.`],
    ...(edits.length === 0
      ? []
      : [
          [
            'This is not Inception V3 itself. What-ifs, in the order they were made:',
            ...edits.map((edit) => `    ${formatEdits([edit])}`)
          ]
        ]),
    [
      `Input ${shapeComment(imageShape(config))}, last end point ${last.name} ${shapeComment(last.shape)}.`,
      `Depth multiplier ${config.depthMultiplier}, minimum depth ${config.minDepth}.`,
      `${formatCount(totals.params)} parameters in TF-Slim, moving statistics included.`
    ],
    ...remarks
  ]);
}

/** The end of a sentence about names: what it does not hold for. */
export function exceptEdited({ network }: Plan): string {
  return network.edits.length === 0 ? '' : ', except those of ops that a what-if made or changed';
}
