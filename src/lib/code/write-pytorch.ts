import { batchNormEpsilon, imageScope, imageShape, type Op, type Shape } from '../network';
import { assignVariables } from './assign-variables';
import { CodeWriter, shapeComment, type CodeLine } from './code-writer';
import { writeComments } from './differences';
import { writeHeader } from './file-header';
import { hasOwnClass } from './framework-names';
import { inputOfSection, laneOf, type Plan } from './plan';
import { scheduleByWiring, type Section } from './sections';
import {
  averagePoolFunction,
  needsAveragePoolFunction,
  writeTorchCall,
  writeTorchModule
} from './torch-calls';
import { listTorchSteps, type TorchStep } from './torch-steps';

/** The variable that a `forward` receives. */
const mainLane = 'x';
const networkClass = 'InceptionV3';

/** A complete file: run it and it prints the shapes of the outputs. */
export function writePytorchFile(plan: Plan): readonly CodeLine[] {
  const { network, sections } = plan;
  const writer = new CodeWriter();
  writeHeader(writer, network, {
    framework: 'pytorch',
    remarks: ["Keys of the state_dict are torchvision's and timm's where they have the module."]
  });
  for (const line of ['import torch', 'import torch.nn as nn', 'import torch.nn.functional as F']) {
    writer.write(line);
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
  writeNetworkClass(writer, plan, scheduleByWiring(sections));
  writer.blank(2);
  writer.block("if __name__ == '__main__':", () => {
    const [batch, height, width, channels] = imageShape(network.config);
    writer.write(`images = torch.zeros(${[batch, channels, height, width].join(', ')})`);
    writer.write(`outputs = ${networkClass}().eval()(images)`);
    const several = plan.outputs.length > 1;
    writer.write(`print(${several ? '[output.shape for output in outputs]' : 'outputs.shape'})`);
  });
  return writer.lines;
}

/** A module's class; for the stem and the last head, their lines in the network's class. */
export function writePytorchSection(plan: Plan, section: Section): readonly CodeLine[] {
  const writer = new CodeWriter();
  writer.comment('BasicConv2d: convolution, batch norm, ReLU (see the whole network).');
  if (hasOwnClass(section)) writeSectionClass(writer, plan, section);
  else writeNetworkClass(writer, plan, [section]);
  return writer.lines;
}

function writeBasicConvolution(writer: CodeWriter): void {
  writer.block('class BasicConv2d(nn.Module):', () => {
    writer.block('def __init__(self, in_channels, out_channels, **window):', () => {
      writer.write('super().__init__()');
      writer.write('self.conv = nn.Conv2d(in_channels, out_channels, bias=False, **window)');
      writer.comment(
        'bn.weight is gamma, which Slim and Keras lack: ones in weights ported from there.'
      );
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
    writer.write('"""Divides by the pixels inside the map, as SAME does in TensorFlow."""');
    writer.write('inside = torch.ones_like(x[:1, :1])');
    writer.write('share = F.avg_pool2d(F.pad(inside, pad), kernel_size, stride)');
    writer.write('return F.avg_pool2d(F.pad(x, pad), kernel_size, stride) / share');
  });
}

/** A statement of a class: one step, or the call of a section that has a class of its own. */
interface Statement {
  readonly scope: string;
  readonly inputs: readonly string[];
  readonly lane: string;
  readonly ops: readonly Op[];
  readonly step: TorchStep | null;
  readonly section: Section;
}

function writeSectionClass(writer: CodeWriter, plan: Plan, section: Section): void {
  const statements = listStatements(section, { ...section, isOnMainPath: true });
  writeClass(writer, plan, {
    name: section.name,
    statements,
    input: inputOfSection(section),
    results: [statements[statements.length - 1].scope]
  });
}

function writeNetworkClass(writer: CodeWriter, plan: Plan, sections: readonly Section[]): void {
  const statements = sections.flatMap((section) =>
    hasOwnClass(section) ? [callSection(section)] : listStatements(section, section)
  );
  const read = new Set(statements.flatMap(({ inputs }) => inputs));
  const ends = statements.filter(({ scope }) => !read.has(scope));
  const main = ends.filter(({ section }) => section.isOnMainPath);
  const others = ends.filter(({ section }) => !section.isOnMainPath);
  writeClass(writer, plan, {
    name: networkClass,
    statements,
    input: inputOfSection(sections[0]),
    results: [...main, ...others].map(({ scope }) => scope)
  });
}

function listStatements(section: Section, place: Section): Statement[] {
  return listTorchSteps(section.ops).map((step) => ({
    scope: step.op.scope,
    inputs: step.inputs,
    lane: laneOf(step.op, place, mainLane),
    ops: [step.op],
    step,
    section
  }));
}

function callSection(section: Section): Statement {
  const steps = listTorchSteps(section.ops);
  const last = steps[steps.length - 1].op;
  return {
    scope: last.scope,
    inputs: [inputOfSection(section)],
    lane: section.kind === 'module' ? mainLane : laneOf(last, section, mainLane),
    ops: section.ops,
    step: null,
    section
  };
}

interface ClassParts {
  readonly name: string;
  readonly statements: readonly Statement[];
  /** Scope of what `forward` receives. */
  readonly input: string;
  /** Scopes of what `forward` returns. */
  readonly results: readonly string[];
}

function writeClass(writer: CodeWriter, plan: Plan, parts: ClassParts): void {
  const { name, statements, input, results } = parts;
  const assigned = assignVariables(statements, { given: new Map([[input, mainLane]]) });
  const attributeOf = ({ step, section }: Statement): string | null => {
    if (step === null) return section.name;
    const path = plan.names.get(step.op.scope)!.torch;
    return path === null ? null : path.slice(path.lastIndexOf('.') + 1);
  };

  writer.block(`class ${name}(nn.Module):`, () => {
    writer.block('def __init__(self):', () => {
      writer.write('super().__init__()');
      for (const statement of statements) {
        const attribute = attributeOf(statement);
        if (attribute === null) continue;
        const { step, section, ops } = statement;
        const made = step === null ? `${section.name}()` : writeTorchModule(step);
        writer.write(
          `self.${attribute} = ${made}`,
          ops.map(({ scope }) => scope)
        );
      }
    });
    writer.blank();
    writer.block('def forward(self, x):', () => {
      if (input === imageScope) {
        writer.write('"""Takes images scaled to [-1, 1], channels first."""');
      }
      const told = new Set<string>();
      for (const statement of statements) {
        const { step, ops, scope } = statement;
        const { target, sources } = assigned.get(scope)!;
        const inputs = sources.map((source) => source ?? fail(scope));
        const attribute = attributeOf(statement);
        const call =
          step === null
            ? `self.${attribute}(${inputs[0]})`
            : writeTorchCall(step, { inputs, attribute });
        const { differences } = plan.names.get(ops[0].scope)!;
        writeComments(writer, { framework: 'pytorch', differences, told });
        const isEnd = step === null || step.op.branch === null;
        const outShape = step?.outShape ?? ops[ops.length - 1].outShape;
        const shape = isEnd ? `  # ${channelsFirst(outShape)}` : '';
        writer.write(
          `${target} = ${call}${shape}`,
          ops.map((op) => op.scope)
        );
      }
      const variables = results.map((scope) => assigned.get(scope)!.target);
      writer.write(`return ${variables.join(', ')}`);
    });
  });
}

function channelsFirst([batch, ...others]: Shape): string {
  return shapeComment([batch, others[others.length - 1], ...others.slice(0, -1)]);
}

function fail(scope: string): never {
  throw new Error(`${scope} reads a value whose variable was taken.`);
}
