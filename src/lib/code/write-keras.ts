import {
  batchNormEpsilon,
  hasBatchNorm,
  imageScope,
  imageShape,
  type Op,
  type WindowOp
} from '../network';
import { assignVariables, type AssignedStep } from './assign-variables';
import { CodeWriter, list, quote, shapeComment, tuple, type CodeLine } from './code-writer';
import { dropoutRate } from './conventions';
import { momentumComments, writeComments } from './difference-comments';
import { exceptEdited, writeHeader } from './file-header';
import { findKerasWeights } from './keras-weights';
import { describeResult, inputOfSection, laneWithResults, type Plan } from './plan';
import { scheduleByWiring, type Section } from './sections';

const mainLane = 'x';
const imageVariable = 'images';

/** A complete file: run it and it prints the model's layers. */
export function writeKerasFile(plan: Plan): readonly CodeLine[] {
  const { network, sections, last, sideResult } = plan;
  const assigned = assign(plan);
  const writer = new CodeWriter();
  writeHeader(writer, plan, { framework: 'keras', remarks: [nameRemark(plan), loadRemark(plan)] });
  writer.write('import keras');
  writer.write('from keras import layers');
  writer.blank(2);
  writeHelper(writer);
  writer.blank(2);
  const parameter = sideResult === null ? '' : 'aux_head=False';
  writer.block(`def build_inception_v3(${parameter}):`, () => {
    writer.docstring([['Takes images scaled to [-1, 1].'], describeOutputs(plan)]);
    const shape = tuple(imageShape(network.config).slice(1));
    writer.write(`${imageVariable} = keras.Input(${shape}, name=${quote(imageScope)})`);
    for (const section of scheduleByWiring(sections)) {
      writer.blank();
      const body = () => writeSectionBody(writer, { plan, section, assigned });
      if (section.isOnMainPath) body();
      else writer.block('if aux_head:', body);
    }
    writer.blank();
    let outputs = assigned.get(last.scope)!.target;
    if (sideResult !== null) {
      const both = list([outputs, assigned.get(sideResult.scope)!.target]);
      writer.write(`outputs = ${both} if aux_head else ${outputs}`);
      outputs = 'outputs';
    }
    writer.write(`return keras.Model(${imageVariable}, ${outputs}, name='inception_v3')`);
  });
  writer.blank(2);
  writer.block("if __name__ == '__main__':", () => writer.write('build_inception_v3().summary()'));
  return writer.lines;
}

/** The lines of one section, with the value it reads in `x` or `images`. */
export function writeKerasSection(plan: Plan, section: Section): readonly CodeLine[] {
  const writer = new CodeWriter();
  const input = inputOfSection(section);
  const source = plan.names.get(input)?.keras ?? 'the images';
  writer.comment(`Reads ${source}.`);
  if (section.ops.some(hasBatchNorm)) {
    writer.comment(
      'Needs conv2d_bn from the whole network: convolution, batch norm without gamma, ReLU.'
    );
  }
  writeSectionBody(writer, { plan, section, assigned: assign(plan) });
  return writer.lines;
}

function nameRemark(plan: Plan): readonly string[] {
  return [
    `Layers have the names of Keras' own InceptionV3 where it has them${exceptEdited(plan)}.`,
    'That model names only mixed*, avg_pool and predictions; it leaves all other layers unnamed, and their numbers count up within a Python session.'
  ];
}

function loadRemark({ network, sideResult }: Plan): readonly string[] {
  const file = findKerasWeights(network);
  if (file === null) {
    return [
      "Keras' own weight files (.h5) do not fit this network: they hold other layers or shapes."
    ];
  }
  const byOrder = `Keras' own ${file} is loaded by the order of the layers: build_inception_v3().load_weights(path).`;
  if (sideResult === null) return [byOrder];
  return [
    byOrder,
    'With the auxiliary head the order is another one and loading fails: load the model without it, then copy by name:',
    '    for layer in plain.layers:',
    '        with_head.get_layer(layer.name).set_weights(layer.get_weights())'
  ];
}

function describeOutputs(plan: Plan): readonly string[] {
  const { last, result, sideResult } = plan;
  if (last === result) return [`Returns a model that gives ${describeResult(plan)}.`];
  const own =
    'Returns a model that gives class probabilities, as keras.applications.InceptionV3 does';
  if (sideResult === null) return [`${own}.`];
  return [
    `${own}; with aux_head, which that model lacks, a list of them and the auxiliary logits.`
  ];
}

function writeHelper(writer: CodeWriter): void {
  const parameters = "x, filters, kernel_size, name, strides=1, padding='same'";
  writer.block(`def conv2d_bn(${parameters}):`, () => {
    writer.docstring([['Convolution, batch norm without gamma, ReLU.']]);
    const window = 'filters, kernel_size, strides=strides, padding=padding';
    writer.write(`x = layers.Conv2D(${window}, use_bias=False, name=name)(x)`);
    writer.comment(momentumComments.keras);
    writer.write("batch_norm = name.replace('conv2d', 'batch_normalization', 1)");
    const options = `epsilon=${batchNormEpsilon}, scale=False, name=batch_norm`;
    writer.write(`x = layers.BatchNormalization(${options})(x)`);
    const name = "name.replace('conv2d', 'activation', 1)";
    writer.write(`return layers.Activation('relu', name=${name})(x)`);
  });
}

function assign({ sections, sectionOf }: Plan): ReadonlyMap<string, AssignedStep> {
  const ops = scheduleByWiring(sections).flatMap((section) => section.ops);
  const steps = ops.map((op) => ({
    scope: op.scope,
    inputs: op.inputs,
    lane: laneWithResults(op, sectionOf.get(op.scope)!, mainLane)
  }));
  return assignVariables(steps, { given: new Map([[imageScope, imageVariable]]) });
}

interface Body {
  readonly plan: Plan;
  readonly section: Section;
  readonly assigned: ReadonlyMap<string, AssignedStep>;
}

function writeSectionBody(writer: CodeWriter, { plan, section, assigned }: Body): void {
  const told = new Set<string>();
  writer.comment(section.name);
  for (const op of section.ops) {
    const { differences, keras } = plan.names.get(op.scope)!;
    writeComments(writer, { framework: 'keras', differences, told });
    const { target, sources } = assigned.get(op.scope)!;
    const shape = op.branch === null ? `  # ${shapeComment(op.outShape)}` : '';
    const inputs = sources.map((source) => source ?? fail(op));
    writer.write(`${target} = ${writeCall(op, inputs, quote(keras))}${shape}`, [op.scope]);
  }
}

function fail(op: Op): never {
  throw new Error(`${op.scope} reads a value whose variable was taken.`);
}

function writeCall(op: Op, inputs: readonly string[], name: string): string {
  const [input] = inputs;
  switch (op.kind) {
    case 'conv':
      return writeConvolution(op, input, name);
    case 'max_pool':
    case 'avg_pool': {
      const layer = op.kind === 'max_pool' ? 'MaxPooling2D' : 'AveragePooling2D';
      const padding = quote(op.padding.toLowerCase());
      const options = `strides=${op.stride}, padding=${padding}, name=${name}`;
      return `layers.${layer}(${tuple(op.kernel)}, ${options})(${input})`;
    }
    case 'concat':
      return `layers.Concatenate(name=${name})(${list(inputs)})`;
    case 'dropout':
      return `layers.Dropout(${dropoutRate.slim}, name=${name})(${input})`;
    case 'global_avg_pool':
      return `layers.GlobalAveragePooling2D(keepdims=True, name=${name})(${input})`;
    case 'squeeze':
      return `layers.Flatten(name=${name})(${input})`;
    case 'softmax':
      return `layers.Softmax(name=${name})(${input})`;
  }
}

function writeConvolution(op: WindowOp, input: string, name: string): string {
  const { kernel, stride, padding, outShape } = op;
  const window = [
    ...(stride === 1 ? [] : [`strides=${stride}`]),
    ...(padding === 'SAME' ? [] : [`padding=${quote(padding.toLowerCase())}`])
  ];
  if (hasBatchNorm(op)) {
    const given = [input, outShape[3], tuple(kernel), `name=${name}`, ...window];
    return `conv2d_bn(${given.join(', ')})`;
  }
  // On the last axis a dense layer is a 1×1 convolution.
  if (isPointwise(op)) return `layers.Dense(${outShape[3]}, name=${name})(${input})`;
  const options = [`strides=${stride}`, `padding=${quote(padding.toLowerCase())}`, `name=${name}`];
  return `layers.Conv2D(${outShape[3]}, ${tuple(kernel)}, ${options.join(', ')})(${input})`;
}

function isPointwise({ kernel, stride }: WindowOp): boolean {
  return kernel[0] === 1 && kernel[1] === 1 && stride === 1;
}
