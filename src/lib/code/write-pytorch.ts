import {
  batchNormEpsilon,
  hasBatchNorm,
  imageScope,
  imageShape,
  indexOps,
  type Network,
  type Op
} from '../network';
import { CodeWriter, list, quote, type CodeLine } from './code-writer';
import { momentumComments } from './difference-comments';
import { exceptEdited, writeHeader } from './file-header';
import { hasOwnClass } from './framework-names';
import { inputOfSection, type Plan } from './plan';
import type { Section } from './sections';
import { averagePoolFunction, needsAveragePoolFunction } from './torch-calls';
import {
  networkClass,
  outputsTuple,
  writeNetworkClass,
  writePartClass,
  writeSectionClass
} from './torch-classes';

/** A complete file: run it and it prints the shape of the output. */
export function writePytorchFile(plan: Plan): readonly CodeLine[] {
  const { network, sections, sideResult } = plan;
  const writer = new CodeWriter();
  const keys = `Keys of the state_dict are torchvision's and timm's where they have the module`;
  writeHeader(writer, plan, {
    framework: 'pytorch',
    remarks: [[`${keys}${exceptEdited(plan)}.`]]
  });
  if (sideResult !== null) {
    writer.write('from collections import namedtuple');
    writer.blank();
  }
  for (const line of ['import torch', 'import torch.nn as nn', 'import torch.nn.functional as F']) {
    writer.write(line);
  }
  if (sideResult !== null) {
    writer.blank();
    const fields = list(['logits', 'aux_logits'].map(quote));
    writer.write(`${outputsTuple} = namedtuple(${quote(outputsTuple)}, ${fields})`);
  }
  if (network.ops.some(needsAveragePoolFunction)) {
    writer.blank(2);
    writeAveragePoolFunction(writer);
  }
  writer.blank(2);
  writeBasicConvolution(writer);
  for (const section of sections.filter(hasOwnClass)) {
    writer.blank(2);
    writeSectionClass(writer, plan, section);
  }
  writer.blank(2);
  writeNetworkClass(writer, plan);
  writer.blank(2);
  writer.block("if __name__ == '__main__':", () => writeRun(writer, network));
  return writer.lines;
}

/** A class of its own: a module's, an auxiliary head's, or the lines that the stem and the last head have in the network's. */
export function writePytorchSection(plan: Plan, section: Section): readonly CodeLine[] {
  const writer = new CodeWriter();
  const input = inputOfSection(section);
  const source = input === imageScope ? 'the images' : indexOps(plan.network).get(input)!.endPoint;
  writer.comment(`Reads ${source}.`);
  for (const [helper, { isUsed, what }] of Object.entries(helpers)) {
    if (!section.ops.some(isUsed)) continue;
    writer.comment(`Needs ${helper} from the whole network: ${what}.`);
  }
  if (hasOwnClass(section)) writeSectionClass(writer, plan, section);
  else {
    writer.comment(`In the whole network these lines stand in ${networkClass}, without a prefix.`);
    writePartClass(writer, plan, section);
  }
  return writer.lines;
}

const basicConvolution = 'BasicConv2d';

/** What parts use of the whole file. */
const helpers: Readonly<
  Record<string, { readonly isUsed: (op: Op) => boolean; readonly what: string }>
> = {
  [basicConvolution]: { isUsed: hasBatchNorm, what: 'convolution, batch norm, ReLU' },
  [averagePoolFunction]: {
    isUsed: needsAveragePoolFunction,
    what: 'divides by the pixels inside the map'
  }
};

function writeRun(writer: CodeWriter, { config }: Network): void {
  const [batch, height, width, channels] = imageShape(config);
  writer.write(`images = torch.zeros(${[batch, channels, height, width].join(', ')})`);
  writer.write(`model = ${networkClass}().eval()`);
  writer.block('with torch.no_grad():', () => writer.write('print(model(images).shape)'));
}

function writeBasicConvolution(writer: CodeWriter): void {
  writer.block(`class ${basicConvolution}(nn.Module):`, () => {
    writer.block('def __init__(self, in_channels, out_channels, **window):', () => {
      writer.write('super().__init__()');
      writer.write('self.conv = nn.Conv2d(in_channels, out_channels, bias=False, **window)');
      writer.comment(
        'bn.weight is gamma, which Slim and Keras lack: ones in weights ported from there.'
      );
      writer.comment(momentumComments.pytorch);
      writer.write(`self.bn = nn.BatchNorm2d(out_channels, eps=${batchNormEpsilon})`);
    });
    writer.blank();
    writer.block('def forward(self, x):', () => {
      writer.write('return F.relu(self.bn(self.conv(x)))');
    });
  });
}

function writeAveragePoolFunction(writer: CodeWriter): void {
  writer.block(`def ${averagePoolFunction}(x, kernel_size, stride, pad):`, () => {
    writer.docstring([['Divides by the pixels inside the map, as SAME does in TensorFlow.']]);
    writer.write('inside = torch.ones_like(x[:1, :1])');
    writer.write('share = F.avg_pool2d(F.pad(inside, pad), kernel_size, stride)');
    writer.write('return F.avg_pool2d(F.pad(x, pad), kernel_size, stride) / share');
  });
}
