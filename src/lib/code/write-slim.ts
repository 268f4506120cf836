import {
  batchNormEpsilon,
  hasBatchNorm,
  imageScope,
  imageShape,
  initialKernelOf,
  rootScope,
  type Op
} from '../network';
import { assignVariables, type AssignedStep } from './assign-variables';
import { CodeWriter, list, quote, shapeComment, type CodeLine } from './code-writer';
import { batchNormMomentum, dropoutRate } from './conventions';
import { momentumComments, writeComments } from './difference-comments';
import { exceptEdited, writeHeader } from './file-header';
import { describeResult, inputOfSection, laneWithResults, type Plan } from './plan';
import type { Section } from './sections';

const mainLane = 'net';

/** A complete file: run it and it prints every end point. */
export function writeSlimFile(plan: Plan): readonly CodeLine[] {
  const { network, sections, result } = plan;
  const writer = new CodeWriter();
  writeHeader(writer, plan, {
    framework: 'slim',
    remarks: [
      [`Variables stand under the names that TF-Slim checkpoints use${exceptEdited(plan)}.`]
    ]
  });
  writer.write('import tensorflow.compat.v1 as tf');
  writer.write('import tf_slim as slim');
  writer.blank(2);
  writeArgScope(writer);
  writer.blank(2);
  const writeSection = sectionWriter(plan, writer);
  writer.block('def inception_v3(images, is_training=False):', () => {
    const own = network.config.finalEndPoint === null ? 'inception_v3' : 'inception_v3_base';
    writer.docstring([
      ['Takes images scaled to [-1, 1].'],
      [`Returns ${describeResult(plan)} and all end points by name, as Slim's own ${own} does.`]
    ]);
    writer.write('end_points = {}');
    writeScopes(writer, 'is_training', () => {
      sections.forEach((section, index) => {
        if (index > 0) writer.blank();
        writeSection(section);
      });
    });
    writer.write(`return ${assign(plan).get(result.scope)!.target}, end_points`);
  });
  writer.blank(2);
  writer.block("if __name__ == '__main__':", () => {
    const shape = list(imageShape(network.config));
    writer.write(`images = tf.placeholder(tf.float32, ${shape}, name=${quote(imageScope)})`);
    writer.write('_, end_points = inception_v3(images)');
    writer.block('for name, value in end_points.items():', () => {
      writer.write('print(name, value.shape)');
    });
  });
  return withGraph(writer.lines);
}

/** The lines of one section, under the scopes it stands in. */
export function writeSlimSection(plan: Plan, section: Section): readonly CodeLine[] {
  const writer = new CodeWriter();
  const input = inputOfSection(section);
  const source = input === imageScope ? 'the images' : input;
  writer.comment(`Reads ${source}.`);
  writer.comment(
    'Needs inception_v3_arg_scope from the whole network: batch norm without gamma, then ReLU.'
  );
  const writeSection = sectionWriter(plan, writer);
  writeScopes(writer, '', () => writeSection(section));
  return writer.lines;
}

/** TF 2 makes placeholders only inside a graph of their own. */
function withGraph(lines: readonly CodeLine[]): readonly CodeLine[] {
  const start = lines.findIndex(({ text }) => text.startsWith('if __name__'));
  return [
    ...lines.slice(0, start + 1),
    { text: '    with tf.Graph().as_default():', scopes: [] },
    ...lines.slice(start + 1).map((line) => ({ ...line, text: `    ${line.text}` }))
  ];
}

function writeArgScope(writer: CodeWriter): void {
  writer.block('def inception_v3_arg_scope(is_training=False, weight_decay=0.00004):', () => {
    writer.docstring([
      ['Convolution, batch norm without gamma, ReLU; windows move by 1, padding SAME.']
    ]);
    writer.comment(momentumComments.slim);
    const settings = [
      `'decay': ${batchNormMomentum.slim}`,
      `'epsilon': ${batchNormEpsilon}`,
      "'is_training': is_training"
    ];
    writer.write(`batch_norm = {${settings.join(', ')}}`);
    writer.write('windows = [slim.conv2d, slim.max_pool2d, slim.avg_pool2d]');
    writer.block("with slim.arg_scope(windows, stride=1, padding='SAME'):", () => {
      writer.block('with slim.arg_scope([slim.dropout], is_training=is_training):', () => {
        writer.write('with slim.arg_scope(');
        for (const argument of [
          '[slim.conv2d]',
          'weights_initializer=slim.variance_scaling_initializer()',
          'activation_fn=tf.nn.relu',
          'normalizer_fn=slim.batch_norm',
          'normalizer_params=batch_norm',
          'weights_regularizer=slim.l2_regularizer(weight_decay)'
        ]) {
          writer.write(`    ${argument},`);
        }
        writer.block(') as scope:', () => writer.write('return scope'));
      });
    });
  });
}

function writeScopes(writer: CodeWriter, mode: string, body: () => void): void {
  const scopes = [
    `slim.arg_scope(inception_v3_arg_scope(${mode}))`,
    `tf.variable_scope(${quote(rootScope)})`
  ];
  writer.block(`with ${scopes.join(', ')}:`, body);
}

function assign({ network, sectionOf, endPointOf }: Plan): ReadonlyMap<string, AssignedStep> {
  const steps = network.ops.map((op) => ({
    scope: op.scope,
    inputs: op.inputs,
    lane: laneWithResults(op, sectionOf.get(op.scope)!, mainLane)
  }));
  return assignVariables(steps, {
    given: new Map([[imageScope, 'images']]),
    isKeptElsewhere: (scope) => endPointOf.has(scope)
  });
}

function sectionWriter(plan: Plan, writer: CodeWriter): (section: Section) => void {
  const { names, endPointOf } = plan;
  const assigned = assign(plan);

  const writeOp = (op: Op) => {
    const { target, sources } = assigned.get(op.scope)!;
    const inputs = op.inputs.map((scope, index) => {
      return sources[index] ?? `end_points[${quote(endPointOf.get(scope)!)}]`;
    });
    const shape = op.branch === null ? `  # ${shapeComment(op.outShape)}` : '';
    writer.write(`${target} = ${writeCall(op, inputs)}${shape}`, [op.scope]);
    const endPoint = endPointOf.get(op.scope);
    if (endPoint !== undefined) writer.write(`end_points[${quote(endPoint)}] = ${target}`);
  };

  const writeWithin = (ops: readonly Op[], depth: number, told: Set<string>) => {
    for (let start = 0; start < ops.length;) {
      const path = ops[start].scope.split('/');
      if (path.length === depth + 1) {
        const { differences } = names.get(ops[start].scope)!;
        writeComments(writer, { framework: 'slim', differences, told });
        writeOp(ops[start]);
        start++;
        continue;
      }
      const prefix = `${path.slice(0, depth + 1).join('/')}/`;
      let end = start;
      while (end < ops.length && ops[end].scope.startsWith(prefix)) end++;
      writer.block(`with tf.variable_scope(${quote(path[depth])}):`, () =>
        writeWithin(ops.slice(start, end), depth + 1, told)
      );
      start = end;
    }
  };
  return (section) => writeWithin(section.ops, 1, new Set());
}

function writeCall(op: Op, inputs: readonly string[]): string {
  const name = op.scope.slice(op.scope.lastIndexOf('/') + 1);
  const [input] = inputs;
  switch (op.kind) {
    case 'conv': {
      const plain = hasBatchNorm(op) ? [] : ['activation_fn=None', 'normalizer_fn=None'];
      const settings = [...windowArguments(op), ...plain, ...initializerArgument(op)];
      const given = [input, op.outShape[3], list(op.kernel), ...settings];
      return `slim.conv2d(${[...given, `scope=${quote(name)}`].join(', ')})`;
    }
    case 'max_pool':
    case 'avg_pool': {
      const given = [input, list(op.kernel), ...windowArguments(op), `scope=${quote(name)}`];
      return `slim.${op.kind}2d(${given.join(', ')})`;
    }
    case 'concat':
      return `tf.concat(${list(inputs)}, 3, name=${quote(name)})`;
    case 'dropout':
      return `slim.dropout(${input}, keep_prob=${1 - dropoutRate.slim}, scope=${quote(name)})`;
    case 'global_avg_pool':
      return `tf.reduce_mean(${input}, [1, 2], keepdims=True, name=${quote(name)})`;
    case 'squeeze':
      return `tf.squeeze(${input}, [1, 2], name=${quote(name)})`;
    case 'softmax':
      return `slim.softmax(${input}, scope=${quote(name)})`;
  }
}

/** What differs from the argument scope: variance scaling. */
function initializerArgument(op: Op): string[] {
  const initial = initialKernelOf(op);
  if (initial.kind === 'variance-scaling') return [];
  const deviation = `stddev=${initial.standardDeviation}`;
  return [`weights_initializer=tf.truncated_normal_initializer(${deviation})`];
}

/** What differs from the argument scope: stride 1 and SAME. */
function windowArguments({ stride, padding }: Op): string[] {
  return [
    ...(stride === 1 ? [] : [`stride=${stride}`]),
    ...(padding === 'SAME' ? [] : [`padding=${quote(padding!)}`])
  ];
}
